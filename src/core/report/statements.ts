import { itemsById } from '../bank/by-id.js';
import type { Bank, Item } from '../bank/model.js';
import type { ItemType } from '../item-type.js';
import { isObject, type Json } from '../json.js';
import { clampFraction, pointsOf, verdictOf, type ScoredAttempt } from '../scoring/outcome.js';
import { scoreResponse } from '../scoring/score-response.js';
import { plannedItem, type Plan } from '../session/plan.js';
import type { Policy } from '../session/policy.js';
import { IDLE, UNSEEN, type Attempt, type Confidence, type SessionState } from '../session/state.js';
import { ANSWERED, answeredBody, extensionsOf, itemIdOf, partOf, SKIPPED, type AnsweredBody } from './answered.js';
import { attemptOf } from './lms-report.js';
import { responseOf } from './response-of.js';
import { picksOf, learnerOf, type Learner } from './class-learner.js';

/** A statement of xAPI, as far as it says what was answered. */
export interface AnsweredStatement extends AnsweredBody {
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } };
  readonly verb: { readonly id: typeof ANSWERED };
  readonly context: { readonly registration: string };
  /** Only where the time of the day is known: see {@link StatementOptions.timeAt}. */
  readonly timestamp?: string;
}

export interface StatementOptions {
  /** Names the learner, under `homePage`. */
  readonly name: string;
  readonly homePage: string;
  /** A UUID; one for each session. */
  readonly registration: string;
  /** The IRI of the bank's activity, of which the items are parts. */
  readonly activity: string;
  /** The time of the day, as ISO 8601, at so many milliseconds after the session's start. */
  readonly timeAt?: (milliseconds: number) => string;
}

/** A session's attempts as statements, in its order, as an LRS is told of them; scored by the bank as it is now. */
export function statementsOf(
  { plan, state }: { readonly plan: Plan; readonly state: SessionState },
  bank: Bank,
  find: (interaction: string) => ItemType | undefined,
  { name, homePage, registration, activity, timeAt }: StatementOptions,
): AnsweredStatement[] {
  const items = itemsById(bank);
  return plan.items.flatMap(({ id }): AnsweredStatement[] => {
    const item = items.get(id);
    const type = item && find(item.interaction);
    if (!type) return [];
    return (state.items[id]?.attempts ?? []).map((attempt): AnsweredStatement => {
      const scored = attemptOf(item, { ...attempt, ...scoreResponse(item, type, attempt.response) }, type);
      return {
        actor: { account: { homePage, name } },
        verb: { id: ANSWERED },
        ...answeredBody(scored, bank.lang ?? 'en', activity),
        context: { registration },
        ...(timeAt ? { timestamp: timeAt(attempt.at) } : {}),
      };
    });
  });
}

/** A statement of xAPI that says what was asked and left open. */
export interface SkippedStatement extends Pick<AnsweredStatement, 'actor' | 'context'> {
  readonly verb: { readonly id: typeof SKIPPED };
  readonly object: { readonly objectType: 'Activity'; readonly id: string };
}

/** What a session was asked and has no attempt at, as statements: without them a report could not know of it. */
export function skippedOf(
  { plan, state }: { readonly plan: Plan; readonly state: SessionState },
  bank: Bank,
  { name, homePage, registration, activity }: StatementOptions,
): SkippedStatement[] {
  const items = itemsById(bank);
  return plan.items
    .filter(({ id }) => items.has(id) && !state.items[id]?.attempts.length)
    .map(({ id }) => ({
      actor: { account: { homePage, name } },
      verb: { id: SKIPPED },
      object: { objectType: 'Activity', id: partOf(activity, id) },
      context: { registration },
    }));
}

/** What a report needs of one statement. */
export interface Answered {
  readonly itemId: string;
  /** In the notation of xAPI. */
  readonly response: string;
  readonly score?: { readonly raw?: number; readonly max?: number; readonly scaled?: number };
  readonly success?: boolean;
  /** Milliseconds. */
  readonly duration: number;
  readonly raw?: Json;
  readonly hints: number;
  readonly confidence?: Confidence;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Milliseconds of an ISO 8601 duration; 0 where it is none. */
export function durationOf(text: unknown): number {
  const [whole, days, hours, minutes, seconds] =
    /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      typeof text === 'string' ? text : '',
    ) ?? [];
  if (!whole) return 0;
  return (
    ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60_000 + Number(seconds ?? 0) * 1000
  );
}

/**
 * Reads what a statement says was answered: the id of its object ends with the item's id. Takes anything; nothing where it
 * says no such thing.
 */
export function readAnswered(objectId: unknown, result: unknown): Answered | undefined {
  if (typeof objectId !== 'string' || !isObject(result)) return undefined;
  const { response, score, success, duration, extensions } = result;
  const extension = extensionsOf(extensions);
  const raw = extension('response');
  const hints = extension('hints');
  const confidence = extension('confidence');
  const given = isObject(score) ? score : {};
  return {
    itemId: itemIdOf(objectId),
    response: typeof response === 'string' ? response : '',
    score: Object.fromEntries(
      ['raw', 'max', 'scaled'].flatMap((name) => (isNumber(given[name]) ? [[name, given[name]]] : [])),
    ),
    ...(typeof success === 'boolean' ? { success } : {}),
    duration: durationOf(duration),
    ...(raw === undefined ? {} : { raw: raw as Json }),
    hints: isNumber(hints) ? Math.max(0, Math.trunc(hints)) : 0,
    ...([1, 2, 3].includes(confidence as number) ? { confidence: confidence as Confidence } : {}),
  };
}

/**
 * A learner from their statements in the order of time, each of which is an attempt. A response that can be told from the
 * statement (see {@link responseOf}) is scored by the bank as it is now; else its score stands. What was asked and not answered
 * counts where it is known.
 *
 * @param skipped ids of items that were asked and left open
 */
export function learnerOfStatements(
  answered: readonly Answered[],
  bank: Bank,
  find: (interaction: string) => ItemType | undefined,
  policy: Policy,
  name?: string,
  skipped: readonly string[] = [],
): Learner {
  const items = itemsById(bank);
  const byItem = new Map<string, Attempt[]>();
  const notation = new Map<string, string>();
  for (const each of answered) {
    const item = items.get(each.itemId);
    const type = item && find(item.interaction);
    if (!type) continue;
    const attempts = byItem.get(item.id) ?? [];
    const response = each.raw ?? responseOf(item, type, each.response);
    if (!attempts.length && response === undefined) notation.set(item.id, each.response);
    byItem.set(item.id, attempts);
    attempts.push({
      number: attempts.length + 1,
      at: 0,
      duration: each.duration,
      response: response ?? null,
      hints: each.hints,
      ...(each.confidence === undefined ? {} : { confidence: each.confidence }),
      ...(response === undefined ? scoredOf(each, item) : scoreResponse(item, type, response)),
    });
  }
  const order = bank.items.map(({ id }) => id).filter((id) => byItem.has(id) || skipped.includes(id));
  const plan: Plan = {
    bank: { id: bank.id, version: bank.version },
    seed: '',
    shuffle: 'none',
    policy,
    items: order.map((id) => plannedItem(items.get(id) as Item)),
  };
  const states = order.map((id) => {
    const attempts = byItem.get(id) ?? [];
    return [id, { ...UNSEEN, attempts, hints: attempts.at(-1)?.hints ?? 0 }] as const;
  });
  const state: SessionState = { ...IDLE, phase: 'finished', order, items: Object.fromEntries(states) };
  const learner = learnerOf({ plan, state }, bank, find, name);
  return notation.size
    ? { ...learner, items: learner.items.map((item) => withPicks(item, notation, items, find)) }
    : learner;
}

/** Where there is no response of our own, what was chosen is read from the notation of xAPI. */
function withPicks(
  item: Learner['items'][number],
  notation: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, Item>,
  find: (interaction: string) => ItemType | undefined,
): Learner['items'][number] {
  const response = notation.get(item.id);
  const own = items.get(item.id);
  const type = own && find(own.interaction);
  if (response === undefined || !type || !item.first) return item;
  return { ...item, first: { ...item.first, picks: picksOf(type.lms(own, null).type, response) } };
}

function scoredOf({ score = {}, success }: Answered, item: Item): ScoredAttempt {
  const max = pointsOf(item);
  const scaled = score.scaled ?? (score.max ? (score.raw ?? 0) / score.max : undefined) ?? (success ? 1 : 0);
  const fraction = clampFraction(scaled);
  return { score: { raw: fraction * max, max }, outcome: { verdict: verdictOf(fraction) } };
}
