import { UNSPACED } from '../../core/evidence/find.js';
import type { HighlightItem, Stretch } from './schema.js';

// Not Intl.Segmenter: its rules change with the engine, and a response must mean the same in the page and on a server.

/** Marks that may end a sentence, with what closes behind them. */
const MARK = /([.!?…]+|[。！？]+|[։؟।॥۔።။។]+)["'”’»)\]」』）]*(?:\[\d+\])*/gu;
/** After the first kind of mark: white space, and a sign that another sentence begins. */
const BEGINS = /^\s+["'“‘«„([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** A point behind these ends no sentence: "Mr. Jones", "J. S. Bach", "U.S. exports", "e.g. Baku". */
const OPEN_END =
  /(?:^|[\s.(“"‘'«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs|cf|[Ff]ig|[Vv]ol|pp?|e\.g|i\.e|approx|ca|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|им|ул|см|рис|проф)\.$/u;

// As the evidence finder has it: where no spaces stand between words each character counts as one.
const ALONE = `(?!\\p{P})${UNSPACED}`;
const WORD = new RegExp(`${ALONE}\\p{M}*\\p{P}*|(?:(?!${ALONE})\\S)+`, 'gu');

/** A part of a text without the white space around it; nothing where that is all. */
function trimmed(text: string, start: number, end: number): Stretch[] {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const length = part.trim().length;
  return length ? [{ start: from, end: from + length }] : [];
}

/** The parts of a text between blank lines. */
export function paragraphsOf(text: string): Stretch[] {
  let from = 0;
  const ends = [...text.matchAll(/\n[^\S\n]*(?=\n)/g)].map(({ index }) => index);
  return [...ends, text.length].flatMap((end) => {
    const paragraph = trimmed(text, from, end);
    from = end;
    return paragraph;
  });
}

/** Whether a sentence ends with the mark at `index`, which `end` is behind. */
function isEnd(text: string, from: number, index: number, end: number): boolean {
  const mark = text[index] ?? '';
  if ('。！？'.includes(mark)) return true;
  if (!'.!?…'.includes(mark)) return /^\s/.test(text.slice(end, end + 1));
  if (!BEGINS.test(text.slice(end, end + 40))) return false;
  return end > index + 1 || !OPEN_END.test(text.slice(Math.max(from, end - 12), end));
}

/** The sentences of a paragraph. A line break ends none. Linear. */
function sentencesIn(text: string, paragraph: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  let from = paragraph.start;
  for (const { 0: mark, index } of text.slice(from, paragraph.end).matchAll(MARK)) {
    const at = paragraph.start + index;
    const end = at + mark.length;
    if (end >= paragraph.end || !isEnd(text, from, at, end)) continue;
    sentences.push(...trimmed(text, from, end));
    from = end;
  }
  return [...sentences, ...trimmed(text, from, paragraph.end)];
}

/** The words of a paragraph with the punctuation at them. Linear. */
const wordsIn = (text: string, { start, end }: Stretch): Stretch[] =>
  [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

/** A part of a text between blank lines, with what can be marked of it. */
export interface Paragraph extends Stretch {
  readonly units: readonly Stretch[];
}

/** What can be marked of a text, paragraph by paragraph: its sentences or its words. The same on every machine. */
export function layoutOf(text: string, unit: HighlightItem['unit']): Paragraph[] {
  const cut = unit === 'phrase' ? wordsIn : sentencesIn;
  // What is punctuation alone can't be marked.
  const says = ({ start, end }: Stretch): boolean => /[\p{L}\p{N}\p{S}]/u.test(text.slice(start, end));
  return paragraphsOf(text).map((paragraph) => ({ ...paragraph, units: cut(text, paragraph).filter(says) }));
}

/** The same in one list. */
export const unitsOf = (text: string, unit: HighlightItem['unit']): Stretch[] =>
  layoutOf(text, unit).flatMap(({ units }) => units);
