import { readRun, type FigureToken } from './figure-tokens.js';
import type { Language } from './language.js';
import { readNumberWords } from './number-words.js';

/** A date as a text says it. A range gives one for each end. */
export interface DateFigure {
  readonly year?: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day?: number;
  /** "last April", "next May": seen from the source's date. */
  readonly near?: 'last' | 'next';
  /** The tokens that it takes, from the first and without the last. */
  readonly from: number;
  readonly to: number;
}

/** A day of the month, and the token behind it or before it. */
interface Day {
  readonly day: number;
  readonly at: number;
}

/** All dates in a text: "May 10–11", "15th of April 2024", "April 2024", "last April", "2024-04-15", "15.04.2024". */
export function datesIn(tokens: readonly FigureToken[], language: Language | undefined): DateFigure[] {
  return tokens.flatMap((token, at) => {
    if (token.kind === 'digits') return numericDates(tokens, at);
    const month = token.kind === 'word' ? language?.dates.months.get(token.lower) : undefined;
    return month !== undefined && language ? namedDates(tokens, at, month, language) : [];
  });
}

const digitsAt = (tokens: readonly FigureToken[], at: number): string =>
  tokens[at]?.kind === 'digits' ? (tokens[at]?.text ?? '') : '';
const lowerAt = (tokens: readonly FigureToken[], at: number): string => tokens[at]?.lower ?? '';

const isDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 31;

/** `2024-04-15`, `2024-04`, `15.04.2024`, `15/04/2024`; day and month where both ways are possible: both. */
function numericDates(tokens: readonly FigureToken[], at: number): DateFigure[] {
  const text = digitsAt(tokens, at);
  const hyphened = (index: number): number =>
    tokens[index]?.dash === '-' && /^\d\d$/.test(digitsAt(tokens, index)) ? Number(digitsAt(tokens, index)) : 0;
  const month = hyphened(at + 1);
  if (/^\d{4}$/.test(text) && month >= 1 && month <= 12) {
    const day = hyphened(at + 2);
    const date = { year: Number(text), month, from: at };
    return [isDay(day) ? { ...date, day, to: at + 3 } : { ...date, to: at + 2 }];
  }
  const slashed = lowerAt(tokens, at + 1) === '/' && lowerAt(tokens, at + 3) === '/';
  const parts = slashed ? [text, digitsAt(tokens, at + 2), digitsAt(tokens, at + 4)] : text.split('.');
  const [first = 0, second = 0, year = 0] = parts.map(Number);
  if (parts.length !== 3 || !/^\d{4}$/.test(parts[2] ?? '')) return [];
  const place = { year, from: at, to: slashed ? at + 5 : at + 1 };
  return [
    ...(isDay(first) && isDay(second) && second <= 12 ? [{ ...place, day: first, month: second }] : []),
    ...(isDay(second) && isDay(first) && first <= 12 && first !== second
      ? [{ ...place, day: second, month: first }]
      : []),
  ];
}

/** The dates around a month's name. */
function namedDates(tokens: readonly FigureToken[], at: number, month: number, language: Language): DateFigure[] {
  const { dates } = language;
  const before = daysBefore(tokens, dates.of.has(lowerAt(tokens, at - 1)) ? at - 2 : at - 1, language);
  // "Apr. 15"
  const point = lowerAt(tokens, at + 1) === '.' && tokens[at + 1]?.glued && tokens[at]?.lower !== 'may' ? 1 : 0;
  const behind = before.days.length ? { days: [], at: at + 1 } : daysBehind(tokens, at + 1 + point, language);
  const comma = lowerAt(tokens, behind.at) === ',' ? 1 : 0;
  const yearText = digitsAt(tokens, behind.at + comma);
  const year = /^[12]\d{3}$/.test(yearText) ? Number(yearText) : undefined;
  const near = lowerAt(tokens, before.at);
  const days = [...before.days, ...behind.days];
  if (dates.doubtful.has(lowerAt(tokens, at))) {
    const capital = /^\p{Lu}/u.test(tokens[at]?.text ?? '');
    if (!capital || (!days.length && year === undefined && !dates.prepositions.has(near))) return [];
  }
  const date = {
    ...(year === undefined ? {} : { year }),
    month,
    ...(dates.last.has(near) ? { near: 'last' as const } : dates.next.has(near) ? { near: 'next' as const } : {}),
    from: before.at + 1,
    to: year === undefined ? behind.at : behind.at + comma + 1,
  };
  return days.length ? days.map((day) => ({ ...date, day })) : [date];
}

/** One day, or the two ends of a range, that ends before a month's name; `at` is the token before them. */
function daysBefore(tokens: readonly FigureToken[], last: number, language: Language): { days: number[]; at: number } {
  const day = dayEndingAt(tokens, last, language);
  // Without a day "of" belongs to what is before: "the end of April".
  if (!day) return { days: [], at: last };
  const parted = language.dates.ranges.has(lowerAt(tokens, day.at)) || lowerAt(tokens, day.at) === ',' ? 1 : 0;
  const dashed = tokens[day.at + 1]?.dash ? true : parted > 0;
  const other = dashed ? dayEndingAt(tokens, day.at - parted, language) : undefined;
  return other ? { days: [other.day, day.day], at: other.at } : { days: [day.day], at: day.at };
}

/** The same behind a month's name; `at` is the token behind them. */
function daysBehind(tokens: readonly FigureToken[], first: number, language: Language): { days: number[]; at: number } {
  const day = dayStartingAt(tokens, first, language);
  if (!day) return { days: [], at: first };
  const parted = language.dates.ranges.has(lowerAt(tokens, day.at)) ? 1 : 0;
  const other = parted || tokens[day.at]?.dash ? dayStartingAt(tokens, day.at + parted, language) : undefined;
  // "from May 10 to 12 June": the second is the next month's. "on May 10 and 5 more": no range falls.
  const own = other && other.day > day.day && !language.dates.months.has(lowerAt(tokens, other.at));
  return other && own ? { days: [day.day, other.day], at: other.at } : { days: [day.day], at: day.at };
}

function dayStartingAt(tokens: readonly FigureToken[], at: number, { numbers }: Language): Day | undefined {
  const text = digitsAt(tokens, at);
  if (text) {
    const day = Number(text);
    const sign = tokens[at + 1]?.glued && numbers.ordinalSigns.has(lowerAt(tokens, at + 1)) ? 1 : 0;
    return isDay(day) ? { day, at: at + 1 + sign } : undefined;
  }
  const the = lowerAt(tokens, at) === 'the' ? 1 : 0;
  const said = readNumberWords(tokens, at + the, numbers);
  const day = said?.kind === 'ordinal' ? (said.readings[0] ?? 0) : 0;
  return said && isDay(day) ? { day, at: at + the + said.count } : undefined;
}

function dayEndingAt(tokens: readonly FigureToken[], at: number, language: Language): Day | undefined {
  const sign = tokens[at]?.glued && language.numbers.ordinalSigns.has(lowerAt(tokens, at)) ? 1 : 0;
  const { readings } = readRun(digitsAt(tokens, at - sign) || 'x', true);
  if (readings.length) return isDay(readings[0] ?? 0) ? { day: readings[0] ?? 0, at: at - sign - 1 } : undefined;
  // "twenty-fifth of April", "tenth of May"
  for (const start of [at - 1, at]) {
    const said = start >= 0 ? readNumberWords(tokens, start, language.numbers) : undefined;
    const day = said?.readings[0] ?? 0;
    if (said?.kind === 'ordinal' && said.count === at + 1 - start && isDay(day)) return { day, at: start - 1 };
  }
  return undefined;
}
