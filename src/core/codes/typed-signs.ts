// What is typed from paper, taken apart: letters and numbers as they stand on the sheet, whatever parts them.

/** What stands for a part that was left open. */
export const OPEN = '-';

const A = 65;
const PARTED = /[\s,;]+/;

/** A to Z, then AA to ZZ: what options are called on paper. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(A + (index % 26));

/** The place of what is called so; −1 for what is no letter. */
function placeOf(letters: string): number {
  if (!/^[A-Z]{1,2}$/.test(letters)) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - A + 1, 0) - 1;
}

/** Parts of a text; where nothing parts them, and each is one sign, the signs. */
export const partsOf = (typed: string, oneEach: boolean): string[] => {
  const parts = typed.split(PARTED).filter(Boolean);
  return oneEach ? parts.flatMap((part) => [...part]) : parts;
};

/** `A–D`. */
export const letterRange = (count: number): string => (count > 1 ? `A–${letterOf(count - 1)}` : 'A');
/** `1–5`. */
export const numberRange = (count: number): string => (count > 1 ? `1–${count}` : '1');

/** Each thing once; nothing where one is missing, or there is none. */
const distinct = (found: readonly (string | undefined)[]): string[] | undefined =>
  found.length > 0 && found.every((id) => id !== undefined) && new Set(found).size === found.length
    ? (found as string[])
    : undefined;

/** `ac` are the first and the third; more than 26 are parted: `b ac`. */
export const lettersIn = (typed: string, ids: readonly string[]): string[] | undefined =>
  distinct(partsOf(typed.toUpperCase(), ids.length <= 26).map((letters) => ids[placeOf(letters)]));

/** `13` are the first and the third; more than nine are parted: `1 13`. */
export const numbersIn = (typed: string, ids: readonly string[]): string[] | undefined =>
  distinct(
    partsOf(typed, ids.length <= 9).map((number) => (/^\d+$/.test(number) ? ids[Number(number) - 1] : undefined)),
  );

/** Letters, the first one first; or the number that stands beside each option. */
export function sequenceIn(typed: string, ids: readonly string[]): string[] | undefined {
  if (!/^[\d\s,;]+$/.test(typed)) {
    const found = lettersIn(typed, ids);
    return found?.length === ids.length ? found : undefined;
  }
  const places = partsOf(typed, !PARTED.test(typed.trim())).map(Number);
  const sorted = distinct(ids.map((_, place) => ids[places.indexOf(place + 1)]));
  return places.length === ids.length ? sorted : undefined;
}

/** What each row was given: a letter, {@link OPEN} where there is none; or, parted, several letters. Nothing where a row lacks. */
export function rowsIn(typed: string, rows: number, ids: readonly string[], many: boolean): string[][] | undefined {
  const parts = typed.toUpperCase().trim().split(PARTED).filter(Boolean);
  const signs = partsOf(typed.toUpperCase(), true);
  // In as many parts as there are rows each is a row; else, where each is one sign, they need not be parted.
  const isRun = signs.length === rows && (!many || parts.length === 1);
  const given = parts.length === rows ? parts : isRun ? signs : [];
  const found = given.map((part) => (part === OPEN ? [] : lettersIn(part, ids)));
  const isWhole = given.length === rows && found.every((row) => row !== undefined && (many || row.length < 2));
  return isWhole ? (found as string[][]) : undefined;
}

/** `2 5-7` are four numbers, in two runs; nothing where one is none of `count`. */
export function runsIn(typed: string, count: number): (readonly [first: number, last: number])[] | undefined {
  const runs = typed
    .replace(/\s*[-–]\s*/g, '-')
    .split(PARTED)
    .filter(Boolean)
    .map((part) => {
      const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      return [Number(from ?? 0), Number(to ?? 0)] as const;
    });
  return runs.length > 0 && runs.every(([from, to]) => from >= 1 && to >= from && to <= count) ? runs : undefined;
}

/** What is judged by who reads the sheet: right, in part, not; `–` and `−` are typed for the last one too. */
export const judged = (typed: string): '+' | '~' | '-' | undefined =>
  (({ '+': '+', '~': '~', '-': '-', '–': '-', '−': '-' }) as const)[typed.trim()];
