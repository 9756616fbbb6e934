/** A piece of a text: digits with the signs inside a number, a word, or one other sign. Dashes are no tokens. */
export interface FigureToken {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this and the token before. */
  readonly glued: boolean;
  /** The dash between this and the token before; hyphens and minus signs are `-`, all others `–`. */
  readonly dash: '' | '-' | '–';
}

// Digits: groups parted by spaces, else by points, commas, apostrophes and hard spaces; then words; then dashes; signs.
const PIECE =
  /\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|(\p{Dash}+)|[^\s]/gu;

/** Splits a text for the reading of its numbers. Linear; takes any text. */
export function figureTokens(text: string): FigureToken[] {
  const tokens: FigureToken[] = [];
  let dash: FigureToken['dash'] = '';
  let end = 0;
  for (const { 0: piece, 1: dashes, index: start } of text.matchAll(PIECE)) {
    if (dashes !== undefined) {
      dash = /^[-\u2010\u2011\u2212]$/.test(dashes) ? '-' : '–';
      // A dash after a space and before a digit is a minus; it is left out, for passages say numbers, not signs.
      continue;
    }
    const kind = /^\d/.test(piece) ? 'digits' : /^\p{L}/u.test(piece) ? 'word' : 'sign';
    const lower = piece.toLowerCase().replaceAll('’', "'");
    tokens.push({
      kind,
      text: piece,
      lower,
      start,
      end: start + piece.length,
      glued: start === end && start > 0,
      dash,
    });
    dash = '';
    end = start + piece.length;
  }
  return tokens;
}

/** How a run of digits can be read. */
export interface Run {
  /** Any of these may be meant. */
  readonly readings: readonly number[];
  /** Or it is several numbers. */
  readonly parts: readonly number[];
  /** Decimals shown. */
  readonly places: number;
}

const finite = (values: readonly number[]): number[] => values.filter((value) => Number.isFinite(value));

/**
 * Reads a run of digits: `33.4`, `1,000`, `1 234.5`, `1'000`. A point is the decimal sign and a comma groups; without
 * `english`, either may be either, and both readings count. What can't be one number is several: `15.04.2024`.
 */
export function readRun(run: string, english: boolean): Run {
  const plain = run.replace(/[\u00a0\u2009\u202f]/g, ' ').replaceAll('’', "'");
  const pieces = plain.split(/[., ']/);
  const parts = finite(pieces.map(Number));
  const several: Run = { readings: [], parts, places: 0 };
  const match = /^(\d{1,3}(?:([,. '])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (!match) return several;
  const [, whole = '', group, point, fraction = ''] = match;
  const joined = whole.replace(/[,. ']/g, '');
  if (point) {
    if (group === point) return several;
    const comma = english && point === ',';
    return { readings: finite([Number(`${joined}.${fraction}`)]), parts: comma ? parts : [], places: fraction.length };
  }
  const decimal = { readings: [Number(plain.replace(',', '.'))], parts: [], places: 3 };
  if (pieces.length === 2 && (group === '.' || group === ',')) {
    // One sign with three digits behind it: a group, or three decimals.
    if (whole.startsWith('0') || (english && group === '.')) return decimal;
    if (!english) return { ...decimal, readings: [Number(joined), ...decimal.readings] };
  }
  return { readings: finite([Number(joined)]), parts: group === ' ' ? parts : [], places: 0 };
}
