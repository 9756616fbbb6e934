import { createHash } from 'node:crypto';
import type { Bank } from '../../core/bank/model.js';
import { directionOf } from '../../core/text/direction.js';
import { escaped, inlineJson, inlineScript, SOURCE_MAP } from './inline.js';
import { PAGE_STYLES } from './styles.js';

/** What a page is made of that needs nothing but itself. */
export interface PageParts {
  /** As a page loads it: compiled. */
  readonly bank: Bank;
  /** `learning-quiz.alone.js`. */
  readonly script: string;
  /** Addresses of the kind `data:image/…`, by the `src` that the bank gives them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Clean HTML of what the bank's passages are found in. */
  readonly readings: readonly { readonly title: string; readonly lang?: string; readonly html: string }[];
  /** Attributes of the quiz. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
  readonly lang: string;
  /** Whether the quiz may speak to servers, as under cmi5; without a word it may not. */
  readonly connects?: boolean;
  /** What stands beside the quiz, and the language of it. */
  readonly texts: { readonly questions: string; readonly noScript: string; readonly lang: string };
  /** Name and version of what made it. */
  readonly generator: string;
}

const hashed = (text: string): string => `'sha384-${createHash('sha384').update(text).digest('base64')}'`;

/** The files of a page that is to lie in a folder: its own name, then those of what it asks for. */
export const FILES = { page: 'index.html', script: 'quiz.js', styles: 'quiz.css' } as const;

/**
 * A page with a quiz in one file: it works from a disk, offline, and in a frame. Its own policy holds it to what is in it: it
 * can neither fetch anything nor run another script. The same parts give the same bytes.
 */
export function packedPage(parts: PageParts): string {
  const code = inlineScript(parts.script);
  const policy = { script: hashed(code), styles: hashed(PAGE_STYLES) };
  return pageOf(parts, policy, `<style>${PAGE_STYLES}</style>`, `<script data-quiz-frame>${code}</script>`);
}

/**
 * The same with script and style beside the page, by name: for servers that allow nothing inline, and frames whose sandbox
 * gives them no origin.
 */
export function packedFiles(parts: PageParts): Map<string, string> {
  const self = { script: "'self'", styles: "'self'" };
  const link = `<link rel="stylesheet" href="${FILES.styles}">`;
  const html = pageOf(parts, self, link, `<script src="${FILES.script}" data-quiz-frame></script>`);
  return new Map([
    [FILES.page, html],
    [FILES.script, parts.script.replace(SOURCE_MAP, '\n')],
    [FILES.styles, `${PAGE_STYLES}\n`],
  ]);
}

interface Allowed {
  readonly script: string;
  readonly styles: string;
}

function pageOf(parts: PageParts, allowed: Allowed, style: string, code: string): string {
  const { bank, pictures, readings, attributes, texts, generator, title, lang } = parts;
  const theirs = texts.lang === lang ? '' : ` lang="${escaped(texts.lang)}" dir="${directionOf(texts.lang)}"`;
  const own = new Map([...attributes, ...(readings.length ? [['article', '#reading'] as const] : [])]);
  const quiz = [...own].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(allowed, parts.connects)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escaped(generator)}">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<h2 class="kicker"${theirs}>${escaped(texts.questions)}</h2>
<noscript${theirs}>${escaped(texts.noScript)}</noscript>
<learning-quiz${quiz}><script type="application/json">${inlineJson(bank)}</script></learning-quiz>
${readings.length ? `<article id="reading" class="reading">${readings.map(readingOf).join('')}</article>\n` : ''}</main>
${pictures.size ? `<script type="application/json" data-quiz-pictures>${inlineJson(Object.fromEntries(pictures))}</script>\n` : ''}${code}
</body>
</html>
`;
}

/** What the page has, and nothing else. */
const policyOf = ({ script, styles }: Allowed, connects = false): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${styles}`,
    'img-src data:',
    ...(connects ? ['connect-src https: http:'] : []),
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
