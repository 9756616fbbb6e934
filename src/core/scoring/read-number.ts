import type { WordsOf } from './rule-words.js';

/** Longer texts are no numbers that anyone typed: the greatest double has 411 characters with its group signs. */
const LONGEST = 1000;

/**
 * Languages whose number signs browsers may not know: Chromium ships without them and would read "3,14" in Armenian as
 * English. CLDR 47 has a decimal comma for all of these; groups are parted by spaces in the first row, by full stops in
 * the second. Said here, so that one log scores alike in a browser and in Node.
 */
const COMMA_AND_SPACE = ['be', 'eo', 'hy', 'ka', 'kk', 'ky', 'nn', 'os', 'se', 'sq', 'tg', 'tk', 'tt', 'uz'];
const COMMA_AND_STOP = ['az', 'bs', 'eu', 'fo', 'fy', 'gl', 'ia', 'is', 'jv', 'ku', 'lb', 'ln', 'lo', 'mk'];

/** How a locale writes numbers. `group` is a plain space for all kinds of space. */
interface Signs {
  readonly decimal: string;
  readonly group: string;
  /** Digits in the last group and in those before it: 3 and 3, in India 3 and 2. */
  readonly last: number;
  readonly others: number;
}

/** A number at the start of a text, and what follows it, folded by {@link foldNumberText}. */
export interface ScannedNumber {
  readonly value: number;
  readonly rest: string;
}

/**
 * Reads a number as a person in this locale writes it, or nothing where the text is no number: unreadable is not wrong.
 *
 * - Decimal and group signs are the locale's own (Intl); spaces of any kind may part groups everywhere, and the Arabic
 *   signs U+066B and U+066C are what they are everywhere. A locale that isn't known counts as `en`.
 * - Group signs must stand where groups end and never after a leading zero, so "16,5" and "0,123" are unreadable in
 *   English, where the comma groups; "1,234" is 1234 in English and 1.234 in German, "1.234" the reverse.
 * - A full stop or comma that is no sign of the locale counts as its decimal sign ("3.14" in Russian), unless three
 *   digits follow as in a group ("1.234" in Russian): that could be either, so it is unreadable.
 * - Digits of any script (Unicode Nd), U+2212 and other dashes as minus, ".2", "1.", "+1.0", "3e8", "3x10^8", "3×10⁸",
 *   "10^8"; Cyrillic х and е too, since they look the same.
 *
 * Sources: Moodle's number reading and Perseus' (SCORING.md, "Reading"). Linear in the text's length; over 1,000
 * characters nothing is read. A number beyond a double's range is unreadable; −0 is 0.
 */
export function readNumber(text: string, locale: string): number | undefined {
  const scanned = scanNumber(text, locale);
  return scanned?.rest === '' ? scanned.value : undefined;
}

/** What is promised of reading; the whole of it stands at {@link readNumber}. */
export const READING_WORDS = {
  reading: {
    formula: 'a number as a person of the learner’s locale writes it; else refused',
    words:
      'The locale’s decimal and group signs count, so “1,234” is 1234 in English and 1.234 in German; spaces part groups everywhere, digits may be of any script. What is no number, or could be either of two, is unreadable and costs nothing.',
    from: { M: 'number reading', K: 'number reading' },
  },
} satisfies WordsOf<'reading'>;

// A mantissa, then an exponent: "e8", "x10^8", or "^8" alone after 10. Every part that repeats begins with a character
// that the part before it can't hold, so there is nothing to backtrack over. U+E000 is a foreign decimal sign.
const NUMBER = new RegExp(
  '^([+-]?) ?(?:(\\d+(?:[, ]\\d+)*)(?:([.\ue000])(\\d*))?|[.\ue000](\\d+))' +
    '(?:[eE\u0435\u0415]([+-]?\\d+)|( ?[xX\u0445\u0425\u00d7\u00b7\u22c5*] ?10)? ?' +
    '(?:(?:\\^|\\*\\*) ?([+-]?\\d+)|([\u207a\u207b]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)))?',
);

/** Reads the number that a text begins with, as {@link readNumber} does; a unit may follow. */
export function scanNumber(text: string, locale: string): ScannedNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const signs = signsOf(locale);
  const folded = fold(text, signs);
  const match = NUMBER.exec(folded);
  if (!match) return undefined;
  const [all, sign, integer = '', point, after, only, e, times, power, raised] = match;
  const fraction = after ?? only ?? '';
  if (!groupsStand(integer, signs)) return undefined;
  if (point === FOREIGN && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(integer)) return undefined;
  const exponent = e ?? power ?? fromSuperscript(raised);
  const bare = exponent !== undefined && e === undefined && times === undefined;
  if (bare && (integer !== '10' || point !== undefined)) return undefined;
  const mantissa = bare ? '1' : `${integer.replace(/[, ]/g, '')}.${fraction}`;
  const size = Number(`${mantissa}e${exponent ?? 0}`);
  if (!Number.isFinite(size)) return undefined;
  return { value: sign === '-' && size > 0 ? -size : size, rest: folded.slice(all.length).trim() };
}

/**
 * A number's text in one spelling: ASCII digits, `.` and `,` as decimal and group sign, `-` as minus, single spaces,
 * nothing invisible. For comparing what follows a number with a unit's name, folded alike. Looks at the first 1,000
 * characters only.
 */
export const foldNumberText = (text: string, locale: string): string => fold(text.slice(0, LONGEST), signsOf(locale));

/**
 * Writes a number for this locale so that {@link readNumber} gives the same number back: grouped from five digits on,
 * and with an exponent where JavaScript writes one.
 */
export function formatNumber(value: number, locale: string): string {
  const digits = String(value);
  if (!digits.includes('e') && !ownSigns(locale)) {
    const text = intlFormat(locale, { maximumSignificantDigits: 21, useGrouping: 'min2' }).format(value);
    // Digits that are no digits to Unicode (hanidec) don't come back.
    if (readNumber(text, locale) === value) return text;
  }
  const { decimal, group } = signsOf(locale);
  const [integer = '', fraction] = digits.split('.');
  const long = /^-?\d{5,}$/.test(integer);
  const grouped = long ? integer.replace(/\B(?=(?:\d{3})+$)/g, group === ' ' ? '\u00a0' : group) : integer;
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/** Stands for a `.` or `,` that is no sign of the locale; the fold spoils private characters, so no text holds it. */
const FOREIGN = '\ue000';

function fold(text: string, { decimal, group }: Signs): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Co}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Nd}\p{Pd}.,'\u2019\u02bc\u066b\u066c\u2212\uff0b\uff0c\uff0e]/gu, (found) => {
      const char = plainSign(found);
      if (char === decimal || char === '\u066b') return '.';
      if (char === group || char === '\u066c') return ',';
      return char === '.' || char === ',' ? FOREIGN : char;
    });
}

/** A digit, dash, apostrophe or full-width sign in ASCII; anything else as it is. */
function plainSign(char: string): string {
  if (/\p{Nd}/u.test(char)) return String(digitValue(char.codePointAt(0) as number));
  if (/[\p{Pd}\u2212]/u.test(char)) return '-';
  return { '\u2019': "'", '\u02bc': "'", '\uff0b': '+', '\uff0c': ',', '\uff0e': '.' }[char] ?? char;
}

/** Unicode's decimal digits stand in unbroken rows from 0 to 9 (the Unicode Standard, 4.6), some rows side by side. */
function digitValue(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

const fromSuperscript = (raised: string | undefined): string | undefined =>
  raised?.replace(/./g, (char) =>
    char === '\u207b' ? '-' : char === '\u207a' ? '+' : `${SUPERSCRIPTS.indexOf(char)}`,
  );

/** Whether the group signs of an integer are all the same and stand where this locale, or groups of three, has them. */
function groupsStand(integer: string, { last, others }: Signs): boolean {
  const [first = '', ...groups] = integer.split(/[, ]/);
  if (!groups.length) return true;
  if (first.startsWith('0') || (integer.includes(',') && integer.includes(' '))) return false;
  const fits = (end: number, before: number): boolean =>
    first.length <= before && groups.every(({ length }, i) => length === (i === groups.length - 1 ? end : before));
  return fits(3, 3) || (integer.includes(',') && fits(last, others));
}

/** The table's signs for a language that browsers may not know. */
function ownSigns(locale: string): Signs | undefined {
  let language: string;
  try {
    ({ language } = new Intl.Locale(locale));
  } catch {
    return undefined;
  }
  const group = COMMA_AND_SPACE.includes(language) ? ' ' : COMMA_AND_STOP.includes(language) ? '.' : undefined;
  return group && { decimal: ',', group, last: 3, others: 3 };
}

function signsOf(locale: string): Signs {
  const own = ownSigns(locale);
  if (own) return own;
  const parts = intlFormat(locale, { useGrouping: true }).formatToParts(123456789.5);
  const sign = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => [...value].length);
  return {
    decimal: plainSign(sign('decimal') ?? '.'),
    group: plainSign((sign('group') ?? ',').replace(/\s/, ' ')),
    last: groups.at(-1) ?? 3,
    others: groups.at(-2) ?? 3,
  };
}

/** A formatter of this locale; of `en` where it is not known, or no language tag at all. */
function intlFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat([locale, 'en'], options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}
