/** A text folded for comparison, with the way back to the text as it was written. */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the offset of the character it came from, in UTF-16 units of the original; one more
   * at the end, which is the original's length. Never falls.
   */
  readonly at: readonly number[];
}

// A run of ASCII that folds unit by unit (most of a text, in few steps), or a character with the marks and invisible
// characters after it: marks are put in order together. At most 30, as in UAX #15's stream-safe format: putting a
// million in order would take minutes.
const PIECE = /([A-Za-z\d]+)|.[\p{M}\p{DI}]{0,30}/gsu;
// As NFKD leaves them: a double prime is two primes by then.
const QUOTES = /['"`‚„′\u02b9-\u02bd\u05f3\u05f4〝-〟\p{Pi}\p{Pf}]+/gu;

/**
 * A text without what typesetters, editors and content systems change: case (as Unicode's full case folding: ß is ss),
 * normal form (NFKD, so that NFC and NFD texts, ligatures and full-width forms agree), any white space (one space),
 * quotes (`'`, single and double alike), dashes and minus signs (`-`). Runs of quotes or dashes count as one; soft
 * hyphens, zero-width characters and variation selectors are dropped. Accents stay. Any string will do, lone
 * surrogates too; time and space are linear.
 */
export function fold(text: string): Folded {
  const at: number[] = [];
  const pieces: string[] = [];
  const seen = new Map<string, string>();
  let last = '';
  for (const { 0: piece, 1: run, index } of text.matchAll(PIECE)) {
    let folded = run?.toLowerCase() ?? seen.get(piece);
    if (folded === undefined) seen.set(piece, (folded = foldCharacter(piece)));
    if (folded[0] === last && " '-".includes(last)) folded = folded.slice(1);
    if (!folded) continue;
    for (let i = 0; i < folded.length; i++) at.push(run ? index + i : index);
    pieces.push(folded);
    last = folded.at(-1) ?? '';
  }
  at.push(text.length);
  return { text: pieces.join(''), at };
}

const foldCharacter = (character: string): string =>
  character
    .replace('´', "'") // typed for an apostrophe; NFKD would make it a space with an accent
    .normalize('NFKD')
    .replace(/\p{DI}/gu, '')
    .replace(QUOTES, "'")
    .replace(/\p{Dash}+/gu, '-')
    .replace(/[\s\x85]+/g, ' ')
    // Three steps, because ẞ has to become ß before it becomes SS.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
