// What a page may set of the quiz's look: the tokens and parts from the elements' own docs blocks, the themes from their folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './console.js';

/**
 * @typedef {object} Token
 * @property {string} name `--quiz-…`
 * @property {'color' | 'length' | 'number' | 'font-family'} kind
 * @property {string} initial What it is where no page sets it.
 * @property {string} words
 */

const TOKEN = /@cssproperty \{<([\w-]+)>\} \[(--quiz-[\w-]+)=(.+?)\] - (.+)/g;

/** The sources of elements below `root`, bases first. @param {string} root */
const sources = (root) =>
  ['src/elements', 'src/items']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('element.ts'))
    .sort((a, b) => Number(b.includes('/base/')) - Number(a.includes('/base/')) || (a < b ? -1 : 1));

/** The order of kinds in lists: what is changed most stands first. */
const KINDS = ['color', 'font-family', 'number', 'length'];

/** All tokens that the elements name. @param {string} [root] @returns {Token[]} */
export function tokens(root = ROOT) {
  const found = new Map();
  for (const file of sources(root)) {
    for (const [, kind, name, initial, words] of readFileSync(join(root, file), 'utf8').matchAll(TOKEN)) {
      if (found.has(name)) throw new Error(`${file} says again what ${name} is.`);
      found.set(name, { name, kind, initial, words });
    }
  }
  return [...found.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The names of the themes. @param {string} [root] */
export const themeNames = (root = ROOT) =>
  readdirSync(join(root, 'src/themes'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.slice(0, -4))
    .sort();

/** Each element with its parts, in the order of its docs block. @returns {[string, string[]][]} */
function partsByElement() {
  const rows = sources(ROOT).map((file) => {
    const parts = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/@csspart ([\w-]+)/g)].map(
      ([, name]) => `\`${name}\``,
    );
    const [, folder = '', name = ''] = /src\/(\w+)\/([^/]+)\//.exec(file) ?? [];
    return /** @type {[string, string[]]} */ ([folder === 'items' ? `quiz-${name}` : name, [...new Set(parts)]]);
  });
  return rows.filter(([, parts]) => parts.length);
}

const NOTICE = 'Written by `npm run generate` from the docs blocks of the elements and from src/themes: do not edit.';

/** For the theme editor of the demo. */
export const tokensText = () =>
  [
    `// ${NOTICE}`,
    '',
    "export type Kind = 'color' | 'font-family' | 'number' | 'length';",
    '',
    'export interface Token {',
    '  readonly name: string;',
    '  readonly kind: Kind;',
    '  readonly initial: string;',
    '  readonly words: string;',
    '}',
    '',
    `export const TOKENS: readonly Token[] = ${JSON.stringify(tokens(), null, 2)};`,
    '',
    `export const THEMES = ${JSON.stringify(themeNames())} as const;`,
    '',
  ].join('\n');

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/** docs/theming.md */
export const themingDocsText = () =>
  [
    `<!-- ${NOTICE} -->`,
    BEGIN,
    '| token | kind | without it | what it is |',
    '| --- | --- | --- | --- |',
    ...tokens().map(
      ({ name, kind, initial, words }) => `| \`${name}\` | ${kind} | \`${cell(initial)}\` | ${cell(words)} |`,
    ),
    MIDDLE,
    '| element | parts |',
    '| --- | --- |',
    ...partsByElement().map(([name, parts]) => `| \`<${name}>\` | ${parts.join(' ')} |`),
    END,
  ].join('\n');

const BEGIN = `
# Theming

A quiz looks like the page that it stands in before anybody styles it: it has the page’s font, size, language, direction and colour scheme (\`color-scheme\`), and no ground of its own. What a page changes, it changes by custom properties, the tokens, which go through shadow roots:

\`\`\`css
:root {
  color-scheme: light dark;
  --quiz-accent: light-dark(#8a1c3b, #f2a1b5);
  --quiz-stem-font: Georgia, serif;
}
\`\`\`

\`demo/themes/\` has a field for each token, shows cards light and dark side by side, measures the contrast, and gives the CSS to be copied.

## The page’s accent

CSS can’t read the colour that a page has in \`accent-color\`: no function gives its value, and the system colour \`AccentColor\` is the reader’s system’s and not the page’s. A page that has its accent in a custom property hands it on: \`--quiz-accent: var(--brand)\`, and what is written on it: \`--quiz-on-accent\`.

## Tokens

Set them on \`:root\`, on an element around the quiz, or on the quiz; those of a passage and of marks (\`--quiz-passage-…\`, \`--quiz-mark-…\`, \`--quiz-cursor-…\`) on the article or around it, for its words are where they show. A colour may be a \`light-dark()\`.
`;

const MIDDLE = `
Words and states need a contrast of 4.5 : 1 on the ground that they stand on, borders of controls and the line around what has the focus 3 : 1. What the quiz has of its own and the finished themes are held to that by a test, light and dark.

## Finished themes

| theme | like |
| --- | --- |
| \`broadsheet\` | a newspaper: black on newsprint, a heavy serif, rules in place of boxes |
| \`magazine\` | a magazine: warm paper, a light display face, round and roomy |
| \`journal\` | a technical journal: small and even, square, close together, a table of options |

\`\`\`html
<link rel="stylesheet" href="https://cdn.example/learning-quiz/themes/magazine.css" />
\`\`\`

With a bundler: \`import 'learning-quiz/themes/magazine.css'\`. They are plain CSS, made of nothing but tokens, parts and the box of the quiz, without fonts to be fetched. A theme has its own ground, so that its colours hold on any page; it is light or dark as the page’s \`color-scheme\` is. One theme that is linked is that of all quizzes in the page. For another in one place, link both and name them: \`data-quiz-theme="journal"\` on the quiz or around it, and on \`<html>\` the theme of the rest, or any other word for none. The readers’ own colours (forced colours) win over all of it.

## Parts

For what no token says there are parts. Those of what is asked are the card’s too; and a quiz of one tag has all of them by their own names, but for the texts of progress and score, which are \`progress\` and \`points\`:

\`\`\`html
<style>
  quiz-card::part(position),
  learning-quiz::part(position) { font-variant: small-caps; }
</style>
\`\`\`
`;

const END = `
\`quiz-card\` has states too: \`quiz-card:state(correct)\`, \`:state(partial)\`, \`:state(incorrect)\`.

## Room

A quiz goes by the width that it is given (container queries), not by the window’s, so that it fits a column, a sidebar or a dialog. From 240 pixels on nothing is cut off.
`;
