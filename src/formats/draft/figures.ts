import type { DateFigure } from '../../core/check/dates.js';
import { figuresIn, type Figure } from '../../core/check/figures.js';
import type { Language } from '../../core/check/language.js';
import type { TaggedWord } from './tagger.js';
import type { Span } from './words.js';

export type FigureKind = 'number' | 'money' | 'percent' | 'year' | 'years' | 'date' | 'month' | 'time' | 'way';

/** A number or date that can be asked for; offsets in the sentence. */
export interface FigureFound {
  readonly kind: FigureKind;
  /** What a stem leaves out. */
  readonly gap: Span;
  /** All that belongs to it: its scale, its sign. */
  readonly whole: Span;
  /** As the sentence writes what is left out. */
  readonly text: string;
  /** Of a number or year. */
  readonly value?: number;
  /** What it counts, where the sentence tells. */
  readonly unit?: string;
  /** Of a date or month, 1 … 12. */
  readonly month?: number;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
const LONGEST_UNIT = 40;
/** The library takes these for dates. */
const TIME = /^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/i;
/** Earlier numbers of four digits are years where a noun behind them can tell, so in English. */
const FIRST_YEAR = 1500;

/** The numbers and dates of a sentence that can be asked for, from the left. */
export function figuresFound(
  sentence: string,
  words: readonly TaggedWord[],
  language: Language | undefined,
): FigureFound[] {
  const { numbers, dates } = figuresIn(sentence, language);
  const found = [...datesFound(sentence, dates), ...yearRanges(sentence, numbers)];
  for (const number of numbers) {
    const inside = found.some(
      ({ kind, whole }) => kind !== 'month' && whole.start <= number.start && number.end <= whole.end,
    );
    const crowded = numbers.some((other) => other !== number && touches(sentence, other, number));
    const one = inside || crowded ? undefined : numberFound(sentence, number, words, language !== undefined);
    if (one) found.push(one);
  }
  found.push(...otherDigits(sentence), ...(language ? partsFound(sentence) : []));
  return found.toSorted((a, b) => a.gap.start - b.gap.start);
}

const PART_OF =
  /\b(?:(?:half|(?:a|one|three) quarters? of|(?:a|one) third of|two thirds of) an? (?<of>TIME|WAY)|an? (?<and>TIME|WAY) and an? (?:half|quarter))\b/.source
    .replaceAll('TIME', 'hour|minute|day|week|month|year|decade|century')
    .replaceAll('WAY', 'mile|kilomet(?:re|er)|met(?:re|er)');

/** "half an hour", "three quarters of a mile", "a year and a half": asked for in words, since a number needs its unit. */
const partsFound = (sentence: string): FigureFound[] =>
  [...sentence.matchAll(new RegExp(PART_OF, 'gi'))].map(({ 0: text, index, groups = {} }) => {
    const gap = { start: index, end: index + text.length };
    const unit = groups['of'] ?? groups['and'] ?? '';
    return { kind: /mile|met/i.test(unit) ? 'way' : 'time', gap, whole: gap, text };
  });

type PlacedDate = DateFigure & Span & { readonly text: string };

/** Dates with a day; else the names of months, whose years are found as numbers. */
function datesFound(sentence: string, dates: readonly PlacedDate[]): FigureFound[] {
  const seen = new Set<number>();
  return dates.flatMap(({ start, end, text, day, month }): FigureFound[] => {
    // Both ends of a range have the same place.
    if (seen.has(start)) return [];
    seen.add(start);
    const whole = { start, end };
    if (day !== undefined) return [{ kind: 'date', gap: whole, whole, text, month }];
    const name = /^\p{L}{3,}/u.exec(text)?.[0];
    if (!name) return [];
    const gap = { start, end: start + name.length };
    // "Dec."
    return sentence[gap.end] === '.' && name.length < 5 && !/^(?:may|june|july)$/i.test(name)
      ? []
      : [{ kind: 'month', gap, whole, text: name, month }];
  });
}

const isYear = ({ text, kind, said, percent, readings }: Figure): boolean =>
  kind === 'cardinal' && said === 'digits' && !percent && /^(?:1[0-9]|20)\d\d$/.test(text) && readings.length === 1;

/** "2024–2025" and "2024–25" are asked for as one. */
function yearRanges(sentence: string, numbers: readonly Figure[]): FigureFound[] {
  return numbers.flatMap((first, index): FigureFound[] => {
    const second = numbers[index + 1];
    const [value = 0] = second?.readings ?? [];
    if (!second || !isYear(first) || !/^\p{Dash}$/u.test(sentence.slice(first.end, second.start))) return [];
    if (!/^\d{2}(?:\d\d)?$/.test(second.text) || value <= Number(first.text) || value > 2100) return [];
    const whole = { start: first.start, end: second.end };
    return [{ kind: 'years', gap: whole, whole, text: sentence.slice(whole.start, whole.end) }];
  });
}

function numberFound(
  sentence: string,
  number: Figure,
  words: readonly TaggedWord[],
  english: boolean,
): FigureFound | undefined {
  const [value] = number.bare;
  if (value === undefined || !isPlain(sentence, number, english) || Math.abs(value) > 1e15) return undefined;
  const behind = sentence.slice(number.end);
  const digits =
    number.said === 'digits' ? (/^\d[\d.,'’\u00a0\u202f ]*/.exec(number.text)?.[0].trimEnd().length ?? 0) : 0;
  const gap = { start: number.start, end: digits ? number.start + digits : number.end };
  const base = {
    gap,
    whole: { start: number.start, end: number.end },
    text: sentence.slice(gap.start, gap.end),
    value,
  };
  const percent = /^\s*(?:%|per ?cent\b)/i.exec(behind);
  const scale = sentence.slice(gap.end, number.end).trim();
  // "a thousand million", "2 million %": more than a unit can say.
  if (/\s/.test(scale) || (scale && percent)) return undefined;
  if (percent) {
    const whole = { start: number.start, end: number.end + percent[0].length };
    return { ...base, kind: 'percent', gap: whole, whole, text: sentence.slice(whole.start, whole.end), unit: '%' };
  }
  const sign = /(?:\bUS)?\p{Sc}$/u.exec(sentence.slice(0, number.start))?.[0];
  if (sign) {
    const name = SIGNS[sign.slice(-1)] ?? sign.slice(-1);
    return { ...base, kind: 'money', unit: [scale, sign.startsWith('US') ? 'US' : '', name].filter(Boolean).join(' ') };
  }
  const noun = unitBehind(sentence, number.end, words);
  if (!scale && isYear(number) && !noun?.plural && (english || value >= FIRST_YEAR)) return { ...base, kind: 'year' };
  // “three times as many”: a factor counts nothing.
  const unit = [scale, noun?.text === 'times' ? '' : noun?.text].filter(Boolean).join(' ');
  return { ...base, kind: 'number', ...(unit ? { unit } : {}) };
}

/** Whether nothing parts two numbers, so that a reader, or a checker, might take them for one. */
const touches = (sentence: string, a: Span, b: Span): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^\s*(?:and\s+)?$/i.test(sentence.slice(first.end, second.start));
};

/**
 * A number that stands for itself: no range, time, address, numbered thing, part of a name ("COP29"), or half of a
 * compound ("ten-fold"). Where a script has no spaces, it touches the words beside it.
 */
function isPlain(sentence: string, number: Figure, english: boolean): boolean {
  const { kind, claimed, readings, parts, start, end } = number;
  if (kind !== 'cardinal' || (english && !claimed) || readings.length !== 1 || parts.length) return false;
  const before = sentence.slice(Math.max(0, start - 6), start);
  const behind = sentence.slice(end, end + 3);
  if (/[\p{Dash}:/@#_=\\+*^~\p{Lu}\p{Ll}\p{M}]$|\d[.,]$|\b(?:no|nos|nr)\. ?$/iu.test(before)) return false;
  return !/^(?:[\p{Dash}:/@#_=\\*^~]\S|[\p{Lu}\p{Ll}\p{M}°]|[.,]\d| ?[\p{Dash}−] ?\d)/u.test(behind);
}

/** The noun that a number counts: "documents", "founding members". */
function unitBehind(
  sentence: string,
  end: number,
  words: readonly TaggedWord[],
): { text: string; plural: boolean } | undefined {
  const first = words.findIndex(({ start }) => start >= end);
  const taken: TaggedWord[] = [];
  for (const word of first < 0 ? [] : words.slice(first, first + 4)) {
    const gap = sentence.slice(taken.at(-1)?.end ?? end, word.start);
    const isNoun = word.tags.has('Noun') && !word.tags.has('Pronoun') && !word.tags.has('ProperNoun');
    const isEpithet = word.tags.has('Adjective') && !taken.some(({ tags }) => tags.has('Noun'));
    if (!/^ ?$/.test(gap) || !(isNoun || isEpithet) || (word.tags.has('Date') && !TIME.test(word.text))) break;
    taken.push(word);
  }
  while (taken.length && !taken.at(-1)?.tags.has('Noun')) taken.pop();
  const last = taken.at(-1);
  if (!last) return undefined;
  const text = sentence.slice(taken[0]?.start, last.end);
  if (text.length > LONGEST_UNIT || !/^\p{L}[\p{L} '’-]*$/u.test(text)) return undefined;
  return { text, plural: last.tags.has('Plural') };
}

/** Digits of other scripts, each run as it is written. */
const otherDigits = (sentence: string): FigureFound[] =>
  [...sentence.matchAll(/(?<![\p{L}\p{N}.,٫٬])(?!\d)\p{Nd}{1,15}(?![\p{N}]|[.,٫٬:/]\p{N})/gu)].map(
    ({ 0: text, index }) => {
      const gap = { start: index, end: index + text.length };
      return { kind: 'number', gap, whole: gap, text };
    },
  );
