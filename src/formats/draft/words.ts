/** A place in a text, in UTF-16 units: from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Scripts without spaces between words, as in core/evidence.
const NO_SPACES = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** What a word may begin with: a letter, a digit, a sign of currency. */
const HEAD = /[\p{L}\p{N}\p{Sc}]/u;
/** What it may end in: that, a mark on a letter, a sign of percent or degree. */
const TAIL = /[\p{L}\p{M}\p{N}\p{Sc}%‰°]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a part of a text, as a reader counts them: what stands between spaces, without the punctuation around
 * it; where a script has no spaces, what a dictionary calls words.
 */
export function wordsOf(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  for (const { 0: run, index } of text.slice(start, end).matchAll(/\S+/gu)) {
    const from = start + index;
    for (const word of NO_SPACES.test(run) ? segments(run, from) : trimmed(run, from)) words.push(word);
  }
  return words;
}

/** V8 copies the whole run for each segment, so it is given a run in pieces of so many units. */
const PIECE = 200;

function segments(run: string, from: number): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < run.length; at += PIECE) {
    for (const { segment, index, isWordLike } of segmenter.segment(run.slice(at, at + PIECE))) {
      const start = from + at + index;
      if (isWordLike) spans.push({ start, end: start + segment.length });
    }
  }
  return spans;
}

function trimmed(run: string, from: number): Span[] {
  const units = [...run];
  let [first, last] = [0, units.length];
  while (first < last && !HEAD.test(units[first] ?? '')) first++;
  while (last > first && !TAIL.test(units[last - 1] ?? '')) last--;
  if (first === last) return [];
  const start = from + units.slice(0, first).join('').length;
  return [{ start, end: start + units.slice(first, last).join('').length }];
}

/** A text's words as shared/tools/overlap.mjs counts them, for runs of words that two texts share. */
export const runWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words a piece of a text has, by whichever count gives more. */
export const wordCount = (text: string): number =>
  Math.max(runWords(text).length, wordsOf(text, { start: 0, end: text.length }).length);

/** A part of a text on one line. */
export const lineOf = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

/** Words of an id: fewer than would copy a heading. */
const ID_WORDS = 6;

/** A text as an id in small ASCII letters, of at most `length`, cut between words; '' where no letter is left. */
export function slug(text: string, length: number): string {
  const whole = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .split('-')
    .slice(0, ID_WORDS)
    .join('-');
  const cut = whole.slice(0, length);
  return whole.length > length && whole[length] !== '-' ? cut.replace(/-[^-]*$/, '') : cut.replace(/-$/, '');
}

/** Whether a word's first letter is a capital. */
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
