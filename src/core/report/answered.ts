import { isObject, type Json } from '../json.js';
import { plainDecimal } from '../scoring/decimal.js';
import { clampFraction, type Score } from '../scoring/outcome.js';
import type { LmsAttempt } from './lms-report.js';

/** xAPI's verb for a submitted response. */
export const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';

/** What was asked and left open (a verb of the registry at id.tincanapi.com). */
export const SKIPPED = 'http://id.tincanapi.com/verb/skipped';

const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** Before the names of what is said beside the standard's own words; whoever reads looks at the names. */
export const EXTENSION = 'https://w3id.org/learning-quiz/extensions';

/** A part of an activity, by its IRI. */
export const partOf = (activity: string, id: string): string =>
  `${activity}${activity.includes('#') ? '/' : '#'}${encodeURIComponent(id)}`;

/** `PT1H2M3.45S` (SCORM 2004 RTE 4.1.1.7, timeinterval; ISO 8601, as xAPI has it). */
export function isoDuration(milliseconds: number): string {
  const hundredth = Math.max(0, Math.round(milliseconds / 10));
  const seconds = Math.floor(hundredth / 100);
  const rest = plainDecimal((hundredth % 6000) / 100);
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${rest}S`;
}

/** What a statement of xAPI says of an attempt. */
export interface AnsweredBody {
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: Readonly<Record<string, unknown>>;
  };
  readonly result: {
    /** In the notation of xAPI. */
    readonly response: string;
    readonly duration: string;
    /** Absent where nothing is graded. */
    readonly success?: boolean;
    readonly score?: { readonly scaled: number; readonly raw: number; readonly min: 0; readonly max: number };
    readonly extensions: Readonly<Record<string, Json>>;
  };
}

/**
 * An attempt, as an interaction of its type with all that its ids mean (xAPI Data 2.4.4.1, Interaction Activities). The
 * response stands in it a second time in our own form, from which it can be scored anew.
 *
 * @param lang of the bank's texts
 * @param activity the IRI of what the item is a part of
 * @param session which session of the learner's it belongs to, from 1
 */
export function answeredBody(attempt: LmsAttempt, lang: string, activity: string, session = 1): AnsweredBody {
  const { interaction, score, verdict, stem, words, keyWords, hints, confidence, objective } = attempt;
  const components = Object.entries(interaction.components ?? {}).map(([name, list]) => [
    name,
    list.map(({ id, text }) => ({ id, description: { [lang]: text } })),
  ]);
  const graded = verdict !== 'ungraded';
  return {
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
      ...(graded && score.max > 0 ? { score: scoreIn(score) } : {}),
      extensions: {
        [`${EXTENSION}/response`]: attempt.response,
        [`${EXTENSION}/attempt`]: attempt.number,
        ...(session > 1 ? { [`${EXTENSION}/session`]: session } : {}),
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

const scoreIn = ({ raw, max }: Score): NonNullable<AnsweredBody['result']['score']> => ({
  scaled: clampFraction(raw / max),
  raw,
  min: 0,
  max,
});

/** What stands after the last `/`, `#`, `:` or `=` of an IRI. */
const lastOf = (iri: string): string => /[^/#:=]*$/.exec(iri)?.[0] ?? '';

/** What a statement says beside the standard's own words, by name; whoever's extensions they are. */
export function extensionsOf(extensions: unknown): (name: string) => unknown {
  const own = Object.entries(isObject(extensions) ? extensions : {});
  return (name) => own.find(([iri]) => lastOf(iri) === name)?.[1];
}

/** The id of an item, with which the id of its activity ends. */
export function itemIdOf(objectId: string): string {
  const last = lastOf(objectId);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
