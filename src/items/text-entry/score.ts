import { clampFraction } from '../../core/scoring/outcome.js';
import { LONGEST, type TextEntryItem, type TextEntryKey } from './schema.js';

/**
 * A text in the spelling in which it is compared: nothing invisible, runs of space as one, none at the ends, Unicode
 * NFC (Moodle's short answer). Curly quotes and long dashes are straight and short ones, since phones put them in
 * unasked. Unless `case` is set, capitals and small letters are alike, also ß and ss, ς and σ, and all four letters i
 * of Turkish and Azerbaijani. With `accents: fold` Latin, Greek and Cyrillic letters lose their marks (й is и); letters
 * that only look marked, such as ø and ł, stay.
 */
export function foldText(text: string, { case: strict, accents }: Pick<TextEntryItem, 'case' | 'accents'>): string {
  let folded = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  // Upper case, because lower case depends on a sigma's place; a dotted capital İ is the i of the other languages.
  if (!strict)
    folded = folded
      .toUpperCase()
      .normalize('NFC')
      .replace(/\u0130/g, 'I');
  return accents === 'fold' ? withoutMarks(folded) : folded;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** The literal pieces of a key's text between its wildcards: `F*og` has two, `\*` is a literal star. */
export function pieces(pattern: string): string[] {
  const found = [''];
  for (const [token] of pattern.matchAll(/\\\*|\*|[^\\*]+|\\/g)) {
    if (token === '*') found.push('');
    else found.push(`${found.pop() ?? ''}${token === '\\*' ? '*' : token}`);
  }
  return found;
}

/**
 * Whether a text is a pattern's pieces in their order with anything between them. The first and the last piece are
 * held to the ends, each other one is taken where it is first found: no choice is ever taken back, so 35 wildcards
 * cost as much as one.
 */
export function matchesPieces(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

/** How many slips are let pass: 2 in keys of more than nine letters, 1 in those of more than three, else none (H5P). */
export function slipsAllowed(key: string): number {
  const letters = key.match(/\p{L}/gu)?.length ?? 0;
  return letters > 9 ? 2 : letters > 3 ? 1 : 0;
}

/**
 * Whether two texts are at most `limit` slips apart: a letter more, a letter less, another letter, or two neighbours
 * swapped (Damerau-Levenshtein in its usual form, which edits no place twice). Digits are no letters: 1991 is not a
 * slip for 1992. Looks at a band along the diagonal only, so the time grows with the length and not with its square.
 */
export function withinSlips(a: string, b: string, limit: number): boolean {
  const [x, y] = [[...a], [...b]];
  if (Math.abs(x.length - y.length) > limit || digits(a) !== digits(b)) return false;
  let before: number[] = [];
  let row = Array.from({ length: limit + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next: number[] = [];
    const from = Math.max(0, i - limit);
    for (let j = from; j <= Math.min(y.length, i + limit); j++) {
      const same = j > 0 && x[i - 1] === y[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1];
      next[j] = Math.min(
        (row[j] ?? Infinity) + 1,
        (next[j - 1] ?? Infinity) + 1,
        j > 0 ? (row[j - 1] ?? Infinity) + same : Infinity,
        swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return (row[y.length] ?? Infinity) <= limit;
}

const digits = (text: string): string => text.replace(/\P{Nd}/gu, '');

/**
 * The first key that a response matches. With `typos` a key without wildcards also matches what is a slip away, but a
 * key that is met exactly goes before: where both Iran and Iraq are keys, neither is a slip for the other.
 */
export function matchedTextKey(item: TextEntryItem, response: unknown): TextEntryKey | undefined {
  if (typeof response !== 'string' || response.length > LONGEST) return undefined;
  const given = foldText(response, item);
  if (given === '') return undefined;
  const keys = (item.keys ?? []).map((key) => ({ key, parts: pieces(foldText(key.text, item)) }));
  const exact = keys.find(({ parts }) => matchesPieces(given, parts));
  if (exact || !item.typos) return exact?.key;
  return keys.find(({ parts: [only = '', ...more] }) => {
    const allowed = more.length ? 0 : slipsAllowed(only);
    return allowed > 0 && withinSlips(given, only, allowed);
  })?.key;
}

const creditOfKey = ({ credit = 1 }: TextEntryKey): number => credit;

/** The credit of the key that matched, 1 unless said; nothing matched: 0. */
export function textEntryFraction(item: TextEntryItem, response: unknown): number {
  const key = matchedTextKey(item, response);
  return key ? clampFraction(creditOfKey(key)) : 0;
}

/**
 * What one would enter for a key: its text without the wildcards; where that isn't enough (spaces on both sides of a
 * wildcard run together), with a sign in their place. A key of wildcards alone asks for nothing, so nothing is it.
 */
function textFor(item: TextEntryItem, key: TextEntryKey): string | undefined {
  const parts = pieces(key.text);
  if (parts.join('').trim() === '') return undefined;
  return ['', '\u2026'].map((filler) => parts.join(filler).trim()).find((text) => textEntryFraction(item, text) === 1);
}

/**
 * The texts that earn everything, one for each key with full credit that can be reached (a key before it may take its
 * responses), keys without wildcards first: they read as a person would write them.
 */
export function fullTexts(item: TextEntryItem): readonly string[] {
  const full = (item.keys ?? []).filter((key) => creditOfKey(key) === 1);
  const wild = ({ text }: TextEntryKey): number => (pieces(text).length > 1 ? 1 : 0);
  return full.toSorted((a, b) => wild(a) - wild(b)).flatMap((key) => textFor(item, key) ?? []);
}
