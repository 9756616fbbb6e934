import { formatNumber } from '../../core/scoring/read-number.js';
import type { StaticWords } from '../static/words.js';

/** What sheets of paper say beside the bank, from the dictionary of their language. */
export interface PrintWords extends StaticWords {
  readonly form: (letter: string) => string;
  readonly seed: (seed: string) => string;
  readonly name: string;
  readonly group: string;
  readonly date: string;
  readonly instructions: string;
  readonly points: (n: number, formatted: string) => string;
  readonly letters: string;
  readonly numbers: string;
  readonly eachRow: string;
  readonly eachRowMany: string;
  readonly emptyRow: string;
  readonly underline: string;
  readonly copyOut: string;
  readonly scale: string;
  readonly ownCheck: string;
  readonly key: string;
  readonly forTeacher: string;
  readonly range: (from: string, to: string) => string;
  readonly within: (by: string) => string;
  readonly grid: string;
  readonly total: string;
  readonly most: string;
  readonly cutLines: string;
  readonly pass: string;
  readonly onScreen: string;
  readonly notGraded: string;
}

/** So many points. A part of one takes the form of a few, in every language that comes with the quiz. */
export const pointsIn = (words: PrintWords, n: number): string =>
  words.points(Number.isInteger(n) ? n : 3, formatNumber(n, words.lang));
