import type { Bank } from '../../core/bank/model.js';
import { directionOf } from '../page/direction.js';
import { escaped, inlineJson } from '../page/inline.js';
import { PAGE_STYLES } from '../page/styles.js';
import { STATIC_STYLES } from './styles.js';
import { markedWords, type StaticWords } from './words.js';

/** A page around the quiz. */
export interface StaticPageParts {
  readonly bank: Bank;
  /** Title and language, as they are shown. */
  readonly title: string;
  readonly lang: string;
  /** Of the heading above the questions. */
  readonly words: StaticWords;
  /** The quiz: `quizTag`. */
  readonly quiz: string;
  /** Address of `learning-quiz.js`; without it the page stays as it is. */
  readonly script?: string | undefined;
  /** Name and version of what made it. */
  readonly generator: string;
}

/** A page with the questions of a bank: readable without scripts, on paper and by search engines. */
export function staticPage({ bank, title, lang, words, quiz, script, generator }: StaticPageParts): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escaped(generator)}">
<title>${escaped(title)}</title>
<style>
${PAGE_STYLES}
${STATIC_STYLES}
</style>
<script type="application/ld+json">${inlineJson(structuredData(bank, title, lang))}</script>
${script === undefined ? '' : `<script type="module" src="${escaped(script)}"></script>\n`}</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<h2 class="kicker">${markedWords(words, lang).questions}</h2>
${quiz}
</main>
</body>
</html>
`;
}

/**
 * What the page is, in the words of schema.org. The questions stand in the page itself, and are not said again: what search
 * engines show of questions asks for one accepted response each, which not every item has.
 */
export function structuredData(bank: Bank, title: string, lang: string): Record<string, unknown> {
  const { sources = [], objectives = [] } = bank;
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name: title,
    inLanguage: lang,
    version: bank.version,
    ...(objectives.length ? { assesses: objectives.map((objective) => objective.title) } : {}),
    ...(sources.length ? { isBasedOn: sources.map(workOf) } : {}),
  };
}

function workOf({
  title,
  author,
  publisher,
  date,
  href,
}: NonNullable<Bank['sources']>[number]): Record<string, unknown> {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(href !== undefined && /^https?:/i.test(href) ? { url: href } : {}),
  };
}
