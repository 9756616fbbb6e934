import { isObject } from '../../core/json.js';
import type { XapiLaunch } from './launch-query.js';
import { verbOf, type StatementBody } from './statements.js';

type Json = Record<string, unknown>;

/** The LMS's document for a launch (cmi5 10). */
export interface LaunchData {
  readonly contextTemplate?: Json;
  readonly launchMode?: unknown;
  readonly masteryScore?: unknown;
  readonly returnURL?: unknown;
}

/** The mastery score, 0 … 1, where the LMS has one. */
export const masteryOf = ({ masteryScore }: LaunchData): number | undefined =>
  typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined;

/** Where the LMS wants the learner to be led at the end: an address by http, and no script. */
export const returnOf = ({ returnURL }: LaunchData): string | undefined =>
  typeof returnURL === 'string' && /^https?:/.test(returnURL) ? returnURL : undefined;

/** A statement of a launch: what it says, by whom, when, and in which context. */
export function statementOf(
  launch: XapiLaunch,
  data: LaunchData,
  { id, body, time }: { readonly id: string; readonly body: StatementBody; readonly time: number },
): object {
  const { actor, registration, fetchUrl, activityId } = launch;
  const { verb, object, result, category = [], extensions } = body;
  const template = data.contextTemplate ?? {};
  const { contextActivities, extensions: given } = template as { contextActivities?: Json; extensions?: Json };
  const own = fetchUrl === undefined ? [] : category.map((it) => ({ objectType: 'Activity', id: it }));
  const theirs = Array.isArray(contextActivities?.['category']) ? (contextActivities['category'] as unknown[]) : [];
  const categories = [
    ...theirs,
    ...own.filter(({ id: mine }) => !theirs.some((it) => isObject(it) && it['id'] === mine)),
  ];
  // What is asked within the quiz belongs to it.
  const parent = object['id'] === activityId ? {} : { parent: [{ objectType: 'Activity', id: activityId }] };
  const activities = { ...parent, ...contextActivities, ...(categories.length ? { category: categories } : {}) };
  return {
    ...{ id, actor, object, verb: verbOf(verb), timestamp: new Date(time).toISOString() },
    ...(result ? { result } : {}),
    context: {
      ...template,
      ...(registration ? { registration } : {}),
      ...(Object.keys(activities).length ? { contextActivities: activities } : {}),
      ...(given || extensions ? { extensions: { ...extensions, ...given } } : {}),
    },
  };
}
