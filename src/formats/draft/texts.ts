import { fold } from '../../core/evidence/fold.js';
import type { Article, Paragraph } from './article.js';
import type { Candidate, DraftKind } from './candidate.js';
import { quoted } from './gap.js';
import { runWords, wordsOf } from './words.js';

/** More words of a heading would copy it; more units of one would be no heading. */
const HEADING = 8;
const LONGEST = 120;
/** Words by which a hint shows a sentence. */
const GLIMPSE = 3;

/** A heading as a text may name it: in part, where it is long. */
export function shortHeading(heading: string): string {
  const words = heading.split(/\s+/);
  let count = words.length;
  while (count > 1 && runWords(words.slice(0, count).join(' ')).length > HEADING) count--;
  const cut = words.slice(0, count).join(' ').slice(0, LONGEST);
  return cut.length < heading.length ? `${cut} …` : cut;
}

/** “paragraph 12”. */
export const placeOf = ({ number }: Paragraph): string => `paragraph ${number}`;

function sectionOf(article: Article, { section }: Paragraph): string | undefined {
  const heading = article.headings[section];
  return heading === undefined ? undefined : `section “${quoted(shortHeading(heading))}”`;
}

/** Where in the article a paragraph is, without a number: a hint must not hold the key's. */
function partOf({ paragraphs }: Article, { number }: Paragraph): string {
  const count = paragraphs.reduce((most, paragraph) => Math.max(most, paragraph.number), 1);
  if (count < 3) return 'Read the text again, sentence by sentence.';
  const at = number / count;
  return `Look ${at < 0.34 ? 'near the beginning' : at < 0.67 ? 'near the middle' : 'towards the end'} of the article.`;
}

const WORD = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): string[] => fold(text).text.match(WORD) ?? [];

/** Whether a hint would hold the key, or a word of it. */
function tells(hint: string, forms: readonly string[]): boolean {
  const words = new Set(wordsIn(hint));
  return forms.some((form) => {
    const own = wordsIn(form);
    return own.some((word) => words.has(word) && (own.length === 1 || word.length > 2));
  });
}

/**
 * First the part of the article, then how the sentence begins or ends, if the stem does not show that already. None
 * holds a word of the key.
 */
export function hintsFor(article: Article, { sentence }: Candidate, stem: string, forms: readonly string[]): string[] {
  const { paragraph, span } = sentence;
  const section = sectionOf(article, paragraph);
  const places = [section && `Look in the ${section}.`, partOf(article, paragraph)];
  const words = wordsOf(article.text, span);
  const glimpse = (from: number): string =>
    quoted(article.text.slice(words.at(from)?.start ?? 0, words.at(from + GLIMPSE - 1)?.end ?? 0));
  const [opens, ends] = words.length > 2 * GLIMPSE ? [glimpse(0), glimpse(-GLIMPSE)] : ['', ''];
  const shown = wordsIn(stem).join(' ');
  const sentences = [
    { part: opens, hint: `The sentence begins with “${opens}”.` },
    { part: ends, hint: `The sentence ends with “${ends}”.` },
  ].flatMap(({ part, hint }) =>
    part && part.length < LONGEST && !shown.includes(wordsIn(part).join(' ')) ? [hint] : [],
  );
  const free = (hint: string | undefined): hint is string => hint !== undefined && !tells(hint, forms);
  return [places.find(free), sentences.find(free)].filter((hint) => hint !== undefined);
}

/** Where the key stands. What it means there is for the author of the item to add. */
export function rationaleFor(article: Article, paragraph: Paragraph, claim: 'fact' | 'author'): string {
  const section = sectionOf(article, paragraph);
  const where = `${placeOf(paragraph)}${section === undefined ? '' : `, in the ${section}`}`;
  return claim === 'author' ? `This is the author’s view: see ${where}.` : `The article reports it in ${where}.`;
}

const NOUN: Readonly<Record<DraftKind, string>> = {
  number: 'number',
  year: 'year',
  date: 'date',
  person: 'name',
  place: 'place',
  organisation: 'organisation',
  name: 'name',
  claim: 'claim',
  quotation: 'name',
};

/** For an incorrect response. */
export const feedbackFor = (paragraph: Paragraph, kind: DraftKind): string =>
  `Read ${placeOf(paragraph)} again, and look for the ${NOUN[kind]} there.`;

/** Why a distractor is none: where the article has it. */
export const about = (text: string, paragraph: Paragraph, own: Paragraph): string =>
  paragraph.number === own.number
    ? `The same paragraph mentions ${quoted(text)} in another place.`
    : `The article mentions ${quoted(text)} elsewhere, as in ${placeOf(paragraph)}.`;
