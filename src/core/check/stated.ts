import { fold } from '../evidence/fold.js';
import type { DateFigure } from './dates.js';
import { figuresIn, type Figure, type Figures } from './figures.js';
import type { Language } from './language.js';

/** The numbers and dates that passages state, for the question whether those of a key are among them. */
export interface Stated {
  /** Numbers in full: `$350 million` as 350,000,000; also those that words imply, and years by the source's date. */
  readonly full: readonly number[];
  /** Numbers without their scales: 350. */
  readonly bare: readonly number[];
  readonly dates: readonly DateFigure[];
  readonly percent: boolean;
  readonly scaled: boolean;
  /** Whether a date or a unit of time is named. */
  readonly time: boolean;
  /** The year and month that the source is of. */
  readonly source: { readonly year?: number; readonly month?: number };
}

/**
 * What these passages of one source state. `date` is the source's (`2024-05`): "last year" is then 2023, "last April"
 * April 2024, and a month without a year that of the source's date or the year before.
 */
export function statedIn(texts: readonly string[], date: string | undefined, language: Language | undefined): Stated {
  const figures = texts.map((text) => figuresIn(text, language));
  const numbers = figures.flatMap((each) => each.numbers);
  const dates = figures.flatMap((each) => each.dates);
  const [year, month] = (date?.split('-') ?? []).map(Number);
  const source = { ...(year ? { year } : {}), ...(month ? { month } : {}) };
  const folded = texts.map((text) => fold(text).text);
  const full = [
    ...numbers.flatMap(({ readings, parts, percent }) => {
      const all = [...readings, ...parts];
      return percent ? [...all, ...all.map((value) => value / 100)] : all;
    }),
    ...figures.flatMap((each) => each.implied),
    ...dates.flatMap((each) => yearsOf(each, source)),
    ...(year ? relativeYears(folded, year, language) : []),
  ];
  return {
    full,
    bare: numbers.flatMap(({ bare, parts }) => [...bare, ...parts]),
    dates,
    percent: numbers.some(({ percent }) => percent),
    scaled: numbers.some(({ readings, bare }) => readings.some((value, index) => value !== (bare[index] ?? value))),
    time: dates.length > 0 || folded.some((text) => language?.dates.units.test(text) ?? false),
    source,
  };
}

/** The years that a date may be of: its own, else as seen from the source's date. */
function yearsOf({ year, month, near }: DateFigure, source: Stated['source']): number[] {
  if (year !== undefined) return [year];
  if (source.year === undefined) return [];
  const now = source.month;
  if (near === 'last')
    return now === undefined ? [source.year, source.year - 1] : [source.year - (month < now ? 0 : 1)];
  if (near === 'next')
    return now === undefined ? [source.year, source.year + 1] : [source.year + (month > now ? 0 : 1)];
  return now !== undefined && month <= now ? [source.year] : [source.year, source.year - 1];
}

/** "last year", "this year", "three years ago". */
function relativeYears(folded: readonly string[], year: number, language: Language | undefined): number[] {
  if (!language) return [];
  const phrases = language.dates.years.flatMap(([phrase, offset]) =>
    folded.some((text) => text.search(phrase) >= 0) ? [year + offset] : [],
  );
  const ago = folded.flatMap((text) => agoIn(text, language)).map((years) => year - years);
  return [...phrases, ...ago];
}

const agoIn = (text: string, language: Language): number[] =>
  figuresIn(text, language)
    .numbers.filter(({ end }) => language.dates.ago.test(text.slice(end)))
    .flatMap(({ readings }) => readings);

/** Whether two numbers are the same but for floating-point noise; a sign that a passage says in words does not count. */
export const sameValue = (a: number, b: number): boolean =>
  Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

export const isAmong = (values: readonly number[], value: number): boolean =>
  values.some((each) => sameValue(each, value));

/**
 * Whether a figure of a key is stated: one of its readings, or all of its parts. `scales` are those that the question
 * names (350 where it asks for millions).
 */
export function statesFigure(
  stated: Stated,
  figure: Pick<Figure, 'readings' | 'parts' | 'percent'>,
  scales: readonly number[],
): boolean {
  const meant = figure.readings.flatMap((value) => [
    ...[1, ...scales].map((scale) => value * scale),
    ...(figure.percent ? [value / 100] : []),
  ]);
  if (meant.some((value) => isAmong(stated.full, value))) return true;
  return figure.parts.length > 0 && figure.parts.every((part) => isAmong(stated.full, part));
}

/** Whether a date of a key is stated: its month, with its day and its year where it has them. */
export const statesDate = (stated: Stated, { year, month, day }: DateFigure): boolean =>
  stated.dates.some(
    (date) =>
      date.month === month &&
      (day === undefined || date.day === day) &&
      (year === undefined ||
        date.year === year ||
        (date.year === undefined && (yearsOf(date, stated.source).includes(year) || isAmong(stated.full, year)))),
  );

/** The numbers that a key's text claims: its figures but for those that assert nothing, and those of its dates. */
export const claimedFigures = ({ numbers, dates }: Figures): Figure[] =>
  numbers.filter(({ claimed, start, end }) => claimed && !dates.some((date) => date.start <= start && end <= date.end));
