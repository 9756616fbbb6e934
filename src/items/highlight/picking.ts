import type { HighlightItem, Mark, Stretch } from './schema.js';

/** A marked stretch, by the first and the last of its units. */
export type Range = readonly [first: number, last: number];

/** How many UTF-16 units of the article go along with a mark, on either side. */
const AROUND = 160;

/** Marks as units, which stand in the order of the text: of sentences each by itself. */
export function rangesOf(units: readonly Stretch[], marks: readonly Mark[], { unit }: HighlightItem): Range[] {
  return marks.flatMap(({ start, end }) => {
    const range: Range = [units.findIndex((one) => one.end > start), units.findLastIndex((one) => one.start < end)];
    const found = range[0] < 0 ? [] : [...indices([range])];
    if (unit !== 'phrase') return found.map((index): Range => [index, index]);
    return found.length ? [range] : [];
  });
}

export const inRange = ([first, last]: Range, at: number): boolean => first <= at && at <= last;

/** From one unit to another, in whichever direction. */
export const between = (a: number, b: number): Range => [Math.min(a, b), Math.max(a, b)];

/** With a further range: in place of the one before where one is to be marked; what it overlaps becomes one with it. */
export function withRange(ranges: readonly Range[], range: Range, many: boolean): Range[] {
  if (!many) return [range];
  const [apart, joined] = [[] as Range[], [range]];
  for (const one of ranges) (one[0] <= range[1] && range[0] <= one[1] ? joined : apart).push(one);
  const whole: Range = [Math.min(...joined.map(([first]) => first)), Math.max(...joined.map(([, last]) => last))];
  return [...apart, whole].toSorted(([a], [b]) => a - b);
}

/** The response that these ranges make; of the article with the words that were marked, and some around them. */
export function marksOf(ranges: readonly Range[], units: readonly Stretch[], article: string | undefined): Mark[] {
  return ranges.flatMap(([first, last]): Mark[] => {
    const [from, to] = [units[first], units[last]];
    if (!from || !to) return [];
    const [start, end] = [from.start, to.end];
    if (article === undefined) return [{ start, end }];
    const before = article.slice(Math.max(0, start - AROUND), start);
    const after = article.slice(end, end + AROUND);
    // Whole words, so that no part of one is taken for another.
    const prefix = start > AROUND ? before.replace(/^\S{1,40}(?=\s)/, '') : before;
    const suffix = end + AROUND < article.length ? after.replace(/\s\S{1,40}$/, '') : after;
    return [{ start, end, text: article.slice(start, end), prefix, suffix }];
  });
}

/** All units of these ranges. */
export const indices = (ranges: readonly Range[]): ReadonlySet<number> =>
  new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)),
  );
