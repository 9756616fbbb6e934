import type { LmsAttempt, LmsReport } from '../../core/report/lms-report.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import type { LmsSave } from '../../core/ports.js';

/** Elements of SCORM's data model with their values, in the order in which they must be set. */
export type Values = readonly (readonly [element: string, value: string])[];

/** The result words of the versions, and numbers as they take them. */
export interface Dialect {
  readonly incorrect: string;
  number(value: number): string;
}

/** On one line, at most so long. A surrogate is not left without its other half. */
export function line(text: string, most: number): string {
  const whole = text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    // oxlint-disable-next-line no-control-regex -- what no XML, and so no LMS's record, can hold
    .replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ')
    .trim();
  if (whole.length <= most) return whole;
  const short = whole.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short}…`;
}

/** What was asked and what was entered, sharing the room: the stem gives way only as far as the response needs it. */
export function askedAndEntered({ stem, words }: LmsAttempt, most: number): string {
  if (!words) return line(stem, most);
  const half = Math.floor((most - 3) / 2);
  const given = line(words, Math.max(half, most - 3 - stem.length));
  return line(`${line(stem, most - 3 - given.length)} — ${given}`, most);
}

/** The result of an attempt: a word, or for a part of the points their number. */
export function resultOf({ verdict, score }: LmsAttempt, { incorrect, number }: Dialect): string {
  if (verdict === 'ungraded') return 'neutral';
  if (verdict === 'partial') return number(score.raw);
  return verdict === 'incorrect' ? incorrect : 'correct';
}

/** In hundredths: what LMSs of either version take. */
export const hundredths = (value: number): string => plainDecimal(Math.round(value * 100) / 100);

/** The score that stands for the attempt at the LMS: the best of what was finished, else what there is so far. */
export const standingScore = ({ report, best }: LmsSave): LmsReport['score'] => best ?? report.score;

/** Where finished sessions reached the pass mark; nothing while none is finished, or without a mark. */
export const standingPass = ({ best }: LmsSave): boolean | undefined => best?.passed;

/** A list of the notation; empty for nothing. */
export const parts = (text: string): string[] => (text === '' ? [] : text.split('[,]'));
