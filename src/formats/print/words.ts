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
  readonly time: string;
  readonly minutes: (n: number, formatted: string) => string;
  readonly seconds: (n: number, formatted: string) => string;
  readonly howSure: string;
  readonly unsure: string;
  readonly fairlySure: string;
  readonly sure: string;
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
  readonly typed: string;
  readonly typedHow: string;
  readonly cutLines: string;
  readonly pass: string;
  readonly onScreen: string;
  readonly notGraded: string;
}

/** A time in whole minutes, and the seconds that are left over. */
export function timeIn(words: PrintWords, time: number): string {
  const [minutes, seconds] = [Math.floor(time / 60), time % 60];
  const told = [
    minutes ? words.minutes(minutes, formatNumber(minutes, words.lang)) : '',
    seconds ? words.seconds(seconds, formatNumber(seconds, words.lang)) : '',
  ];
  return told.filter(Boolean).join(' ');
}

/** So many points. A part of one takes the form of a few, in every language that comes with the quiz. */
export const pointsIn = (words: PrintWords, n: number): string =>
  words.points(Number.isInteger(n) ? n : 3, formatNumber(n, words.lang));
