import { findPassages } from '../../core/evidence/find.js';
import { fold } from '../../core/evidence/fold.js';
import { lineOf, runWords, wordsOf, type Span } from './words.js';

/** Evidence without its source. */
export interface Pointer {
  readonly textStart: string;
  readonly textEnd?: string;
}

/** Words at each end of a passage: as few as are found once in the text, between these. */
const FEWEST = 3;
const FIRST_TRY = 4;
const MOST = 7;
/** Words of the sentence that a passage takes along on either side of what it is to prove. */
const AROUND = 8;
/** No passage has ends of more units: a "word" of a hostile text may be as long as the text. */
const LONGEST = 200;
/** What is looked at beside a passage, to see that its ends are those of words; in UTF-16 units. */
const BESIDE = 8;
/** Words in a row that no text of a draft may share with its article, and the words by which a place is looked up. */
export const RUN = 9;
const GRAM = 3;

// Letters in a row, as core/evidence bounds words; where a script has no spaces there is a bound after each character.
const UNIT =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]|[\p{L}\p{M}\p{N}]+/gu;

const unitsOf = (text: string): string[] => fold(text).text.match(UNIT) ?? [];

/** An article's text, indexed so that finding out whether some words stand in it once costs little. */
export class Locator {
  readonly #text: string;
  /** How often each three words in a row stand in the text; at the end also fewer. */
  readonly #grams = new Map<string, number>();
  readonly #runs = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    const units = unitsOf(text);
    for (let at = 0; at < units.length; at++) {
      for (let size = 1; size <= GRAM && at + size <= units.length; size++) {
        const gram = units.slice(at, at + size).join(' ');
        this.#grams.set(gram, (this.#grams.get(gram) ?? 0) + 1);
      }
    }
    const words = runWords(text);
    for (let at = 0; at + RUN <= words.length; at++) this.#runs.add(words.slice(at, at + RUN).join(' '));
  }

  /** Whether a text has nine words in a row from the article. */
  copies(text: string): boolean {
    const words = runWords(text);
    return words.some((_, at) => at + RUN <= words.length && this.#runs.has(words.slice(at, at + RUN).join(' ')));
  }

  /**
   * A passage of these sentences (one, or several in a row) that holds `proof` and is found in the text exactly once;
   * nothing where their words stand there again.
   */
  locate(sentences: Span, proof: Span): Pointer | undefined {
    const words = wordsOf(this.#text, sentences);
    const first = words.findIndex(({ end }) => end > proof.start);
    const last = words.findLastIndex(({ start }) => start < proof.end);
    if (first < 0 || last < first) return undefined;
    const part = (before: number, behind: number) => words.slice(Math.max(0, first - before), last + 1 + behind);
    const tries = [
      words.length <= 3 * AROUND ? words : part(AROUND, AROUND),
      part(2 * AROUND, 2 * AROUND),
      words,
      // Sentences that begin alike.
      part(2, AROUND),
      part(1, 2),
    ];
    for (const passage of tries) {
      const pointer = this.#ends(passage, { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
      if (pointer) return pointer;
    }
    return undefined;
  }

  #ends(words: readonly Span[], proof: Span): Pointer | undefined {
    const from = words[0]?.start ?? 0;
    const to = words.at(-1)?.end ?? 0;
    const short = words.length <= MOST ? this.#pointer({ start: from, end: to }, undefined, proof) : undefined;
    if (short) return short;
    for (const size of [FIRST_TRY, 5, 6, MOST, FEWEST]) {
      const behind = Math.min(size, words.length - size);
      if (behind < FEWEST) continue;
      const start = { start: from, end: words[size - 1]?.end ?? 0 };
      const end = { start: words[words.length - behind]?.start ?? 0, end: to };
      const pointer = this.#pointer(start, end, proof);
      if (pointer) return pointer;
    }
    return undefined;
  }

  /** The pointer with these ends, if it finds its passage once, and all of the proof is in it. */
  #pointer(start: Span, end: Span | undefined, proof: Span): Pointer | undefined {
    const textStart = lineOf(this.#text, start);
    const textEnd = end && lineOf(this.#text, end);
    if (Math.max(textStart.length, textEnd?.length ?? 0) > LONGEST) return undefined;
    // "33.4" is a word to a reader, and two where copies are counted.
    if (this.copies(textStart) || this.copies(textEnd ?? '')) return undefined;
    if (proof.start < start.start || proof.end > (end ?? start).end) return undefined;
    // The start stands once in the text: then all that is left to see is the passage itself.
    if (!this.#isSingle(textStart)) return undefined;
    const pointer = { textStart, ...(textEnd === undefined ? {} : { textEnd }) };
    const base = Math.max(0, start.start - BESIDE);
    const found = findPassages(this.#text.slice(base, (end ?? start).end + BESIDE), pointer);
    const [passage] = found;
    const whole = passage && base + passage.start <= proof.start && base + passage.end >= proof.end;
    return found.length === 1 && whole ? pointer : undefined;
  }

  /** Whether words stand in the text once, told by the rarest three of them; no answer but "no" may be wrong. */
  #isSingle(words: string): boolean {
    const units = unitsOf(words);
    const size = Math.min(GRAM, units.length);
    return units.some(
      (_, at) => at + size <= units.length && this.#grams.get(units.slice(at, at + size).join(' ')) === 1,
    );
  }
}
