/** What of a field says how texts are compared. */
export interface Comparing {
  /** Capital and small letters differ. */
  readonly case?: boolean | undefined;
  /** Letters count without their accents. */
  readonly accents?: 'fold' | undefined;
}

/**
 * A text in the spelling in which it is compared: nothing invisible, runs of space as one, none at the ends, Unicode
 * NFC (Moodle's short answer). Curly quotes and long dashes are straight and short ones, since phones put them in
 * unasked. Unless `case` is set, capitals and small letters are alike, also ß and ss, ς and σ, and all four letters i
 * of Turkish and Azerbaijani. With `accents: fold` Latin, Greek and Cyrillic letters lose their marks (й is и); letters
 * that only look marked, such as ø and ł, stay.
 */
export function foldText(text: string, { case: strict, accents }: Comparing): string {
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
