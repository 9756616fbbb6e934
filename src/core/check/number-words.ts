import type { FigureToken } from './figure-tokens.js';
import type { NumberWords } from './language.js';

/** A number in words: what it may mean, and how many tokens it takes. */
export interface SaidNumber {
  /** `third` behind an article may be 1/3 or 3. */
  readonly readings: readonly number[];
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly count: number;
}

/**
 * Reads the number in words that begins at a token, or nothing: "twenty-five", "two hundred and six", "half a million",
 * "two thirds", "two dozen", "ten and a half", "twenty-fifth". A number goes on over hyphens and stops at other dashes
 * and at signs.
 */
export const readNumberWords = (
  tokens: readonly FigureToken[],
  from: number,
  words: NumberWords,
): SaidNumber | undefined => readFraction(tokens, from, words) ?? readWhole(tokens, from, words);

const wordAt = (tokens: readonly FigureToken[], at: number): string =>
  tokens[at]?.kind === 'word' ? (tokens[at]?.lower ?? '') : '';

/** What stands so far: the thousands that are closed, and the group under way. */
interface Sum {
  readonly total: number;
  readonly group: number;
  /** The last scale, which the next one must be below. */
  readonly below: number;
  readonly begun: boolean;
  readonly ordinal: boolean;
}

const NONE: Sum = { total: 0, group: 0, below: Infinity, begun: false, ordinal: false };

function readWhole(tokens: readonly FigureToken[], from: number, words: NumberWords): SaidNumber | undefined {
  // "a hundred", "a dozen"; any other article is no number.
  const opens = words.articles.has(wordAt(tokens, from)) && words.scales.has(wordAt(tokens, from + 1));
  let at = opens ? from + 1 : from;
  let sum = NONE;
  for (let next = after(sum, wordAt(tokens, at), words); next;) {
    sum = next;
    at++;
    if (sum.ordinal || tokens[at]?.dash === '–') break;
    // "two hundred and six": only behind a scale, and only before what goes on with the number.
    const joined = words.and.has(wordAt(tokens, at)) && words.scales.has(wordAt(tokens, at - 1));
    const behind = joined ? after(sum, wordAt(tokens, at + 1), words) : undefined;
    if (behind) at++;
    next = behind ?? after(sum, wordAt(tokens, at), words);
  }
  if (!sum.begun) return undefined;
  const value = sum.total + sum.group;
  if (sum.ordinal) return { readings: [value], kind: 'ordinal', count: at - from };
  const part = partBehind(tokens, at, words);
  return { readings: [value + part], kind: 'cardinal', count: at + (part ? 3 : 0) - from };
}

/** The sum with one more word, or nothing where the word does not go on with it. */
function after(sum: Sum, word: string, words: NumberWords): Sum | undefined {
  const ordinal = words.ordinals.get(word);
  const cardinal = words.cardinals.get(word);
  const scale = words.scales.get(word) ?? (ordinal !== undefined && ordinal >= 100 ? ordinal : undefined);
  const value = cardinal ?? ordinal;
  const grown = scale !== undefined ? scaled(sum, scale) : value !== undefined ? raised(sum, value) : undefined;
  return grown && { ...grown, begun: true, ordinal: ordinal !== undefined };
}

/** Units go behind tens and hundreds, all else below a hundred behind hundreds; behind zero goes nothing. */
function raised(sum: Sum, value: number): Sum | undefined {
  if (!sum.begun) return { ...sum, group: value };
  const fits = value < 10 ? sum.group % 10 === 0 && sum.group % 100 !== 10 : sum.group % 100 === 0;
  return fits && value > 0 && sum.total + sum.group > 0 ? { ...sum, group: sum.group + value } : undefined;
}

/** A dozen and a hundred multiply the group and stay in it; the greater scales close it. */
function scaled(sum: Sum, scale: number): Sum | undefined {
  if (sum.begun && sum.group === 0) return undefined;
  const group = (sum.group || 1) * scale;
  if (scale <= 100) return sum.group < 100 ? { ...sum, group } : undefined;
  return scale < sum.below ? { ...sum, total: sum.total + group, group: 0, below: scale } : undefined;
}

/** "ten and a half", "two and a quarter": what is added. */
function partBehind(tokens: readonly FigureToken[], at: number, words: NumberWords): number {
  if (!words.and.has(wordAt(tokens, at)) || !words.articles.has(wordAt(tokens, at + 1))) return 0;
  const denominator = words.denominators.get(wordAt(tokens, at + 2));
  return denominator === 2 || denominator === 4 ? 1 / denominator : 0;
}

/** "a third", "two-thirds", "half", "half a million", "three quarters". */
function readFraction(tokens: readonly FigureToken[], from: number, words: NumberWords): SaidNumber | undefined {
  const first = wordAt(tokens, from);
  const opened = words.articles.has(first);
  const said = opened ? 1 : words.cardinals.get(first);
  const at = said === undefined ? from : from + 1;
  const name = wordAt(tokens, at);
  const denominator = words.denominators.get(name);
  // "fifth" alone is an ordinal and "twenty-fifth" too; "quarter" alone may be three months.
  const ordinal = words.ordinals.get(name);
  if (denominator === undefined || (said === undefined && denominator !== 2)) return undefined;
  if (ordinal !== undefined && !opened && (said ?? 0) >= 20) return undefined;
  const value = (said ?? 1) / denominator;
  const scale = words.scales.get(wordAt(tokens, at + 2));
  if (scale !== undefined && words.articles.has(wordAt(tokens, at + 1)))
    return { readings: [value * scale], kind: 'fraction', count: at + 3 - from };
  const also = opened && ordinal !== undefined ? [ordinal] : [];
  return { readings: [value, ...also], kind: 'fraction', count: at + 1 - from };
}
