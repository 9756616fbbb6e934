// docs/scoring.md: what is promised of every score. The words stand where the rules do: in the section "Scoring" of each
// item type's README, and in the docstrings of the functions; the examples are the vectors that the tests hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ABOUT = `<!-- Written by \`npm run generate\` from the item types’ READMEs, docstrings and test/vectors/scoring.json: do not edit. -->

# How responses are scored

Every rule has a name, is a pure function without a page, a clock or chance, and gives the same on the page, in Node and in a worker. A rule gives a fraction from 0 to 1 of an item’s \`points\` (1 unless said). The tables below are not illustrations: each row is a test.

A response that is not ready or can’t be read is **refused with a reason and costs no attempt**; it is never wrong. When a session is finished, a planned item without an attempt counts 0 of its points. What is ungraded or withdrawn leaves both the points earned and those to be had.
`;

/** What the letters in the vectors' column \`source\` stand for. @type {Record<string, string>} */
export const SOURCES = {
  M: 'Moodle’s tests and documentation',
  Q: 'the QTI 3.0 specification, and TAO’s and Citolab’s tests',
  PL: 'PrairieLearn’s tests',
  H: 'H5P’s code',
  N: 'Numbas',
  K: 'Khan Academy’s Perseus',
  d: 'derived from the stated formula',
};

/** Which vectors belong to which item type, where their name does not begin with it. @type {Record<string, string>} */
const OWNERS = { reading: 'numeric', units: 'numeric' };

/** What all item types share. @type {readonly { title: string, file: string, of: string, vectors: readonly string[] }[]} */
const SHARED = [
  { title: 'Verdict', file: 'src/core/scoring/outcome.ts', of: 'verdictOf', vectors: ['verdict'] },
  {
    title: 'Several attempts',
    file: 'src/core/scoring/credit.ts',
    of: 'creditOf',
    vectors: ['credit.best', 'credit.last', 'credit.first', 'credit.ladder', 'credit.countback'],
  },
  { title: 'Confidence', file: 'src/core/scoring/certainty.ts', of: 'certaintyMark', vectors: [] },
];

/** @typedef {{ rule: string, source: string, given: Record<string, unknown>, expected: unknown }} Vector */

/** The section "Scoring" of a README, without its heading. @param {string} readme */
export const scoringSection = (readme) => /\n## Scoring\n([^]*?)(?=\n## |$)/.exec(readme)?.[1]?.trim();

/** A function's docstring as Markdown. @param {string} source @param {string} name */
export function docstring(source, name) {
  const [before] = source.split(new RegExp(`export (?:function|const) ${name}\\b`));
  const comment = before?.slice(before.lastIndexOf('/**')) ?? '';
  return comment
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .replace(/^@param (\w+) /gm, '\n`$1`: ')
    .replace(/^@returns /gm, '\nGives: ')
    .trim();
}

/** A value as a reader writes it: no quotes where none are needed. @param {unknown} value @returns {string} */
function words(value) {
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${name}: ${words(entry)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' && !/^[\w.\-/]+$/.test(value) ? JSON.stringify(value) : String(value);
}

/** In a cell, as code: a bar would end the cell. @param {string} text */
const cell = (text) => (/`/.test(text) ? `\`\` ${text} \`\`` : `\`${text}\``).replaceAll('|', '\\|');

/** @param {readonly Vector[]} vectors */
function table(vectors) {
  const rows = vectors.map(({ given, expected, source }) => {
    const told = Object.entries(given)
      .map(([name, value]) => `${name}: ${words(value)}`)
      .join(' · ');
    return `| ${cell(told)} | ${cell(words(expected))} | ${source} |`;
  });
  return ['| given | expected | source |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @param {string} rule @param {readonly Vector[]} vectors */
const examples = (rule, vectors) => `#### \`${rule}\`\n\n${table(vectors)}\n`;

/** @param {string} root @returns {string} The text of docs/scoring.md. */
export function scoringDocsText(root) {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
  const vectors = /** @type {readonly Vector[]} */ (JSON.parse(read('test/vectors/scoring.json')));
  const rules = [...new Set(vectors.map(({ rule }) => rule))];
  const ofRule = (/** @type {string} */ rule) =>
    examples(
      rule,
      vectors.filter((vector) => vector.rule === rule),
    );
  const types = readdirSync(join(root, 'src/items')).filter((name) =>
    readdirSync(join(root, 'src/items', name)).includes('README.md'),
  );
  const sections = types.map((type) => {
    const own = rules.filter((rule) => (OWNERS[rule] ?? rule.split('.')[0]) === type);
    const said = scoringSection(read(`src/items/${type}/README.md`));
    if (!said) throw new Error(`src/items/${type}/README.md has no section “Scoring”.`);
    return `### ${type}\n\n${said.replaceAll('](../../', '](../src/')}\n\n${own.map(ofRule).join('\n')}`;
  });
  const shared = SHARED.map(
    ({ title, file, of, vectors: own }) =>
      `### ${title}\n\n${docstring(read(file), of)}\n\n${own.map(ofRule).join('\n')}`,
  );
  const letters = Object.entries(SOURCES).map(([letter, source]) => `- **${letter}**: ${source}`);
  return `${[
    ABOUT,
    `Sources of the examples:\n\n${letters.join('\n')}\n`,
    `## All items\n\n${shared.join('\n')}`,
    `## Item by item\n\n${sections.join('\n')}`,
  ]
    .join('\n')
    .trimEnd()}\n`;
}
