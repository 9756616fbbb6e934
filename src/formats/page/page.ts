import { createHash } from 'node:crypto';
import type { Bank } from '../../core/bank/model.js';
import { directionOf } from '../../core/text/direction.js';
import { escaped, inlineJson, inlineScript } from './inline.js';
import { PAGE_STYLES } from './styles.js';

/** What a page is made of that needs nothing but itself. */
export interface PageParts {
  /** As a page loads it: compiled. */
  readonly bank: Bank;
  /** `learning-quiz.classic.js`. */
  readonly script: string;
  /** Addresses of the kind `data:image/…`, by the `src` that the bank gives them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Clean HTML of what the bank's passages are found in. */
  readonly readings: readonly { readonly title: string; readonly lang?: string; readonly html: string }[];
  /** Attributes of the quiz. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands beside the quiz, and the language of it. */
  readonly texts: { readonly questions: string; readonly noScript: string; readonly lang: string };
  /** Name and version of what made it. */
  readonly generator: string;
}

const hashed = (text: string): string => `'sha384-${createHash('sha384').update(text).digest('base64')}'`;

/**
 * A page with a quiz in one file: it works from a disk, offline, and in a frame. Its own policy holds it to what is in it: it
 * can neither fetch anything nor run another script. The same parts give the same bytes.
 */
export function packedPage({ bank, script, pictures, readings, attributes, texts, generator }: PageParts): string {
  const lang = bank.lang ?? 'en';
  const theirs = texts.lang === lang ? '' : ` lang="${escaped(texts.lang)}" dir="${directionOf(texts.lang)}"`;
  const code = inlineScript(script);
  const own = new Map([...attributes, ...(readings.length ? [['article', '#reading'] as const] : [])]);
  const quiz = [...own].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(code)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escaped(generator)}">
<title>${escaped(bank.title)}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLES}</style>
</head>
<body>
<main>
<h1>${escaped(bank.title)}</h1>
<h2 class="kicker"${theirs}>${escaped(texts.questions)}</h2>
<noscript${theirs}>${escaped(texts.noScript)}</noscript>
<learning-quiz${quiz}><script type="application/json">${inlineJson(bank)}</script></learning-quiz>
${readings.length ? `<article id="reading" class="reading">${readings.map(readingOf).join('')}</article>\n` : ''}</main>
${pictures.size ? `<script type="application/json" data-quiz-pictures>${inlineJson(Object.fromEntries(pictures))}</script>\n` : ''}<script data-quiz-frame>${code}</script>
</body>
</html>
`;
}

/** What is in the page, and nothing else. */
const policyOf = (code: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashed(code)}`,
    `style-src ${hashed(PAGE_STYLES)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** Under its title, unless it has one of its own. */
function readingOf({ title, lang, html }: PageParts['readings'][number]): string {
  const heading = html.includes('<h2') ? '' : `<h2>${escaped(title)}</h2>`;
  return `<section${lang === undefined ? '' : ` lang="${escaped(lang)}"`}>${heading}${html}</section>`;
}
