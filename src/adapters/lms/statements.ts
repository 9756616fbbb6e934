import type { LmsAttempt, LmsReport } from '../../core/report/lms-report.js';
import { isoDuration } from './values.js';

type Json = Readonly<Record<string, unknown>>;

/** A statement of xAPI 1.0.3, without what every statement of a launch has. */
export interface StatementBody {
  readonly verb: Verb;
  readonly object: Json;
  readonly result?: Json;
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

/** What is said beside the standard's own words. */
const EXTENSION = 'https://w3id.org/learning-quiz/extensions';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** A part of an activity, by its IRI. */
export const partOf = (activity: string, id: string): string =>
  `${activity}${activity.includes('#') ? '/' : '#'}${encodeURIComponent(id)}`;

/** An attempt, as an interaction of its type with all that its ids mean (xAPI Data 2.4.4.1, Interaction Activities). */
export function answered(attempt: LmsAttempt, report: LmsReport, activity: string): StatementBody {
  const { interaction, score, verdict, stem, words, keyWords, hints, confidence, objective } = attempt;
  const { lang } = report.bank;
  const components = Object.entries(interaction.components ?? {}).map(([name, list]) => [
    name,
    list.map(({ id, text }) => ({ id, description: { [lang]: text } })),
  ]);
  const graded = verdict !== 'ungraded';
  return {
    verb: 'answered',
    object: {
      objectType: 'Activity',
      id: partOf(activity, attempt.itemId),
      definition: {
        ...{ type: INTERACTION, name: { [lang]: stem }, description: { [lang]: stem } },
        interactionType: interaction.type,
        ...(interaction.correct.length ? { correctResponsesPattern: interaction.correct } : {}),
        ...Object.fromEntries(components),
      },
    },
    result: {
      response: interaction.response,
      duration: isoDuration(attempt.duration),
      ...(graded ? { success: verdict === 'correct' } : {}),
      ...(graded && score.max > 0 ? { score: { ...scaled(score), raw: score.raw, min: 0, max: score.max } } : {}),
      extensions: {
        [`${EXTENSION}/attempt`]: attempt.number,
        [`${EXTENSION}/verdict`]: verdict,
        [`${EXTENSION}/hints`]: hints,
        [`${EXTENSION}/response-text`]: words,
        ...(keyWords ? { [`${EXTENSION}/key-text`]: keyWords } : {}),
        ...(confidence === undefined ? {} : { [`${EXTENSION}/confidence`]: confidence }),
        ...(objective === undefined ? {} : { [`${EXTENSION}/objective`]: objective }),
      },
    },
  };
}

const scaled = ({ raw, max }: { readonly raw: number; readonly max: number }): Json => ({
  scaled: max > 0 ? Math.min(1, Math.max(0, raw / max)) : 0,
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
