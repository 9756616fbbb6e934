import { fold } from '../evidence/fold.js';
import type { DateFigure } from './dates.js';
import { figuresIn } from './figures.js';
import type { Language } from './language.js';
import { wordsIn } from './tokens.js';

/** An option that is a number, a date, or a range of them. */
export interface OptionValue {
  readonly low: number;
  readonly high: number;
  /** Whether the ends belong to it. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
  /** What stands around the numbers, folded: only options that agree in it can be compared. */
  readonly rest: string;
}

interface Piece {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** No value is longer, in UTF-16 units. */
const LONGEST = 200;

/** Dates by rank: years first, then months, then days; what a date does not say counts as 0. */
const rank = ({ year = 0, month, day = 0 }: DateFigure): number => (year * 100 + month) * 100 + day;

/** Reads an option's text as one value or one range; nothing where it is neither. */
export function optionValue(text: string, language: Language | undefined): OptionValue | undefined {
  if (text.length > LONGEST) return undefined;
  const { numbers, dates } = figuresIn(text, language);
  const within = (start: number, end: number): boolean => dates.some((d) => d.start <= start && end <= d.end);
  const pieces: Piece[] = dates.length
    ? dates.map((date) => ({ value: rank(date), start: date.start, end: date.end }))
    : numbers.flatMap(({ readings, start, end }) => (readings.length ? [{ value: readings[0] ?? 0, start, end }] : []));
  const loose = numbers.some(({ start, end }) => dates.length > 0 && !within(start, end));
  const [first, second, ...more] = pieces;
  if (!first || more.length || loose || pieces.length < (dates.length ? 1 : numbers.length)) return undefined;
  const last = second ?? first;
  const before = fold(text.slice(0, first.start))
    .text.replace(/[\s\p{Sc}]+$/u, '')
    .trim();
  const between = second && second.start >= first.end ? text.slice(first.end, second.start) : '';
  // A range, and not two numbers of a sentence.
  if (second && !isRange(between, language)) return undefined;
  const rest = wordsIn(`${text.slice(0, first.start)} ${text.slice(last.end)}`).join(' ');
  const closed = { low: first.value, high: last.value, lowIn: true, highIn: true, rest };
  return second ? closed : opened(closed, before, language);
}

const isRange = (between: string, language: Language | undefined): boolean =>
  /^[\s\p{Dash}%\p{Sc}]*$/u.test(between) ||
  (/^[\s\p{L}%\p{Sc}]+$/u.test(between) && wordsIn(between).every((word) => language?.dates.ranges.has(word)));

/** "more than 20" reaches from 20, without it, to the end of numbers. */
function opened(value: OptionValue, before: string, language: Language | undefined): OptionValue {
  if (!language || !before) return value;
  const { above, below, orMore, orLess } = language.writing;
  const rest = (phrase: RegExp): string => {
    const front = wordsIn(before.replace(phrase, '')).join(' ');
    return `${front} ${value.rest.slice(wordsIn(before).join(' ').length)}`.trim();
  };
  if (above.test(before)) return { ...value, lowIn: false, high: Infinity, rest: rest(above) };
  if (orMore.test(before)) return { ...value, high: Infinity, rest: rest(orMore) };
  if (below.test(before)) return { ...value, highIn: false, low: -Infinity, rest: rest(below) };
  if (orLess.test(before)) return { ...value, low: -Infinity, rest: rest(orLess) };
  return value;
}

/** Whether two values are the same. */
export const sameOption = (a: OptionValue, b: OptionValue): boolean =>
  a.rest === b.rest && a.low === b.low && a.high === b.high && a.lowIn === b.lowIn && a.highIn === b.highIn;

/** Whether some number belongs to both. */
export function meet(a: OptionValue, b: OptionValue): boolean {
  if (a.rest !== b.rest) return false;
  const below = (x: OptionValue, y: OptionValue): boolean =>
    x.low < y.high || (x.low === y.high && x.lowIn && y.highIn);
  return below(a, b) && below(b, a);
}
