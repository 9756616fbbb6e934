import type { LmsAttempt, LmsReport } from '../../core/report/lms-report.js';
import { answeredBody, EXTENSION } from '../../core/report/answered.js';

type Json = Readonly<Record<string, unknown>>;

/** A statement of xAPI 1.0.3, without what every statement of a launch has. */
export interface StatementBody {
  readonly verb: Verb;
  readonly object: { readonly id?: unknown };
  readonly result?: object;
  /** Ids that are added to those of the context's category. */
  readonly category?: readonly string[];
  readonly extensions?: Json;
  readonly grouping?: boolean;
}

export type Verb = 'initialized' | 'answered' | 'completed' | 'passed' | 'failed' | 'terminated';

export const verbOf = (verb: Verb): Json => ({
  id: `http://adlnet.gov/expapi/verbs/${verb}`,
  display: { en: verb },
});

export const answered = (attempt: LmsAttempt, report: LmsReport, activity: string): StatementBody => ({
  verb: 'answered',
  ...answeredBody(attempt, report.bank.lang, activity, report.number),
});

/** The score of a whole: a raw one is told in whole numbers only (cmi5 9.5.1). */
export function scoreOf(score: { readonly raw: number; readonly max: number }, least = 0, most = 1): Json {
  const share = score.max > 0 ? Math.min(most, Math.max(least, score.raw / score.max)) : 0;
  const whole = Number.isInteger(score.raw) && Number.isInteger(score.max);
  return { scaled: share, ...(whole ? { raw: score.raw, min: 0, max: score.max } : {}) };
}

/** What a session came to, beside its score. */
export const wholeExtensions = ({ certainty, objectives }: LmsReport): Json => ({
  ...(certainty ? { [`${EXTENSION}/certainty-mark`]: certainty } : {}),
  ...(objectives.length
    ? { [`${EXTENSION}/objectives`]: objectives.map(({ id, title, score }) => ({ id, title, ...score })) }
    : {}),
});
