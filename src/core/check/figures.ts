import { datesIn, type DateFigure } from './dates.js';
import { figureTokens, readRun, type FigureToken } from './figure-tokens.js';
import type { Language, NumberWords } from './language.js';
import { readNumberWords } from './number-words.js';

/** A number as a text shows or says it. */
export interface Figure {
  /** What it may mean, any one of them, its scale counted in: `$350 million` is 350,000,000. */
  readonly readings: readonly number[];
  /** Or it is several numbers. */
  readonly parts: readonly number[];
  /** The same without its scale: 350. */
  readonly bare: readonly number[];
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly said: 'digits' | 'words';
  readonly percent: boolean;
  /** Decimals shown. */
  readonly places: number;
  /** Whether a key that holds it claims it: "the two", "one of", the 29 of a name do not. */
  readonly claimed: boolean;
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The numbers and dates of a text. A date's numbers are among the numbers too. */
export interface Figures {
  readonly numbers: readonly Figure[];
  readonly dates: readonly (DateFigure & { readonly start: number; readonly end: number; readonly text: string })[];
  /** Numbers that a word tells without being one: both, twice, decade. */
  readonly implied: readonly number[];
}

/** Reads all numbers and dates of a text; in words where the language is known. Linear, and takes any text. */
export function figuresIn(text: string, language: Language | undefined): Figures {
  const tokens = figureTokens(text);
  const numbers: Figure[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = numberAt(tokens, at, language);
    if (!found) {
      at++;
      continue;
    }
    const [start, end] = [tokens[found.from]?.start ?? 0, tokens[found.to - 1]?.end ?? 0];
    numbers.push({ ...found.figure, start, end, text: text.slice(start, end) });
    at = found.to;
  }
  return {
    numbers,
    dates: datesIn(tokens, language).map((date) => {
      const [start, end] = [tokens[date.from]?.start ?? 0, tokens[date.to - 1]?.end ?? 0];
      return { ...date, start, end, text: text.slice(start, end) };
    }),
    implied: tokens.flatMap(({ lower }) => language?.numbers.implied.get(lower) ?? []),
  };
}

type Placed = Omit<Figure, 'start' | 'end' | 'text'>;
interface Found {
  readonly figure: Placed;
  readonly from: number;
  readonly to: number;
}

function numberAt(tokens: readonly FigureToken[], at: number, language: Language | undefined): Found | undefined {
  const token = tokens[at];
  if (token?.kind === 'digits') return digitsNumber(tokens, at, language);
  if (token?.kind !== 'word' || !language) return undefined;
  const { numbers: words } = language;
  const said = readNumberWords(tokens, at, words) ?? joinedFold(token, words);
  if (!said) return undefined;
  const to = at + said.count;
  const figure: Placed = {
    readings: said.readings,
    parts: [],
    bare: said.readings,
    kind: said.kind,
    said: 'words',
    percent: isPercent(tokens, to, words),
    places: 0,
    claimed: claims(tokens, at, said.readings[0] ?? 0, said, words),
  };
  return { figure, from: at, to };
}

/** "tenfold" in one word. */
function joinedFold(token: FigureToken, words: NumberWords): ReturnType<typeof readNumberWords> {
  if (!token.lower.endsWith(words.fold)) return undefined;
  const lower = token.lower.slice(0, -words.fold.length);
  const said = lower ? readNumberWords([{ ...token, lower }], 0, words) : undefined;
  return said?.kind === 'cardinal' ? said : undefined;
}

/**
 * Whether a number in words asserts something: not "one" and "first", which are most often no numbers; not a number
 * below ten that points back ("the two sides", "all three"); not an ordinal that names ("a third party").
 */
function claims(
  tokens: readonly FigureToken[],
  at: number,
  value: number,
  said: { readonly kind: Figure['kind']; readonly count: number },
  words: NumberWords,
): boolean {
  if (value === 1) return false;
  const behind = tokens[at + said.count]?.lower ?? '';
  if (said.kind !== 'cardinal') return !words.named.has(behind);
  return value >= 10 || !words.pointing.has(tokens[at - 1]?.lower ?? '');
}

/** Digits with their scale, sign of order, percent, fraction line, or the short second year of a range. */
function digitsNumber(tokens: readonly FigureToken[], at: number, language: Language | undefined): Found {
  const token = tokens[at] as FigureToken;
  const run = readRun(token.text, language !== undefined);
  const words = language?.numbers;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const base: Placed = {
    ...run,
    bare: run.readings,
    kind: 'cardinal',
    said: 'digits',
    percent: isPercent(tokens, at + 1, words),
    // COP29 is a name; a dash before it (COP-29) counts as no dash does.
    claimed: !(before?.kind === 'word' && (token.glued || token.dash === '-') && !words?.scales.has(before.lower)),
  };
  if (before?.text === '.' && token.glued && /^\d+$/.test(token.text) && !tokens[at - 2]?.text.match(/\d$/))
    return {
      figure: { ...base, readings: [Number(`0.${token.text}`)], parts: [], bare: [] },
      from: at - 1,
      to: at + 1,
    };
  const fraction = fractionAt(tokens, at);
  if (fraction) return { figure: { ...base, ...fraction, kind: 'fraction' }, from: at, to: at + 3 };
  const century = shortYear(tokens, at);
  if (century) return { figure: { ...base, readings: [century], parts: [] }, from: at, to: at + 1 };
  if (next?.glued && words?.ordinalSigns.has(next.lower))
    return { figure: { ...base, kind: 'ordinal' }, from: at, to: at + 2 };
  const scale = scaleAt(tokens, at + 1, words);
  if (!scale) return { figure: base, from: at, to: at + 1 };
  const readings = run.readings.map((value) => value * scale.factor);
  const to = at + 1 + scale.count;
  // "5m" may be metres.
  const figure = { ...base, readings: scale.sure ? readings : [...readings, ...run.readings], percent: false };
  return { figure, from: at, to };
}

/** `1/3`, but not the day and month of `10/5/2024`. */
function fractionAt(
  tokens: readonly FigureToken[],
  at: number,
): { readings: number[]; parts: number[]; bare: number[] } | undefined {
  const [line, below] = [tokens[at + 1], tokens[at + 2]];
  if (!/^[/⁄]$/.test(line?.text ?? '') || !line?.glued || below?.kind !== 'digits' || !below.glued) return undefined;
  if (/^[/⁄]$/.test(tokens[at + 3]?.text ?? '') || /^[/⁄]$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  const [above, under] = [Number(tokens[at]?.text), Number(below.text)];
  if (!Number.isInteger(above) || !Number.isInteger(under) || under === 0) return undefined;
  return { readings: [above / under], parts: [above, under], bare: [] };
}

/** The second year of `2024–25`: 2025. */
function shortYear(tokens: readonly FigureToken[], at: number): number | undefined {
  const [first, second] = [tokens[at - 1], tokens[at]];
  if (first?.kind !== 'digits' || !/^[12]\d{3}$/.test(first.text) || !/^\d\d$/.test(second?.text ?? ''))
    return undefined;
  if (!second?.dash || second.start - first.end !== 1) return undefined;
  const year = Math.floor(Number(first.text) / 100) * 100 + Number(second.text);
  return year > Number(first.text) ? year : undefined;
}

/** A scale behind digits: a word, also behind a hyphen, or a sign that touches. */
function scaleAt(
  tokens: readonly FigureToken[],
  at: number,
  words: NumberWords | undefined,
): { factor: number; count: number; sure: boolean } | undefined {
  const token = tokens[at];
  if (!token || !words || token.dash === '–') return undefined;
  let factor = words.scales.get(token.lower) ?? 0;
  let count = 1;
  // "350 thousand million"
  while (factor && words.scales.has(tokens[at + count]?.lower ?? '')) {
    factor *= words.scales.get(tokens[at + count]?.lower ?? '') ?? 1;
    count++;
  }
  if (factor) return { factor, count, sure: true };
  const sign = words.scaleSigns.get(token.lower);
  return sign !== undefined ? { factor: sign, count: 1, sure: !token.glued && token.lower.length > 1 } : undefined;
}

function isPercent(tokens: readonly FigureToken[], at: number, words: NumberWords | undefined): boolean {
  if (tokens[at]?.text === '%') return true;
  return words?.percent.test(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`) ?? false;
}
