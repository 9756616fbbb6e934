import type { Score, Verdict } from '../scoring/outcome.js';
import type { Plan, PlannedItem } from './plan.js';
import { UNSEEN, type ItemState, type SessionPhase, type SessionState } from './state.js';

/** What anyone may know of a session while it runs: frozen, JSON, all zero before a bank is loaded. */
export interface Progress {
  readonly phase: SessionPhase;
  readonly itemId: string | null;
  /** Position of the current item, from 0; -1 where there is none. */
  readonly index: number;
  readonly total: number;
  readonly attempted: number;
  readonly correct: number;
  readonly partial: number;
  readonly incorrect: number;
  readonly flagged: number;
  readonly score: Score;
  readonly items: readonly ProgressItem[];
  /** Items without an attempt. */
  readonly remaining: number;
}

export interface ProgressItem {
  readonly id: string;
  readonly status: 'unseen' | 'seen' | 'attempted' | 'closed';
  readonly verdict: Verdict | null;
  readonly flagged: boolean;
}

export const itemState = (state: SessionState, itemId: string): ItemState =>
  Object.hasOwn(state.items, itemId) ? (state.items[itemId] ?? UNSEEN) : UNSEEN;

export const plannedItem = (plan: Plan, itemId: string): PlannedItem | undefined =>
  plan.items.find(({ id }) => id === itemId);

/** The session's own time: what has passed since its start without the pauses; it stands still during one. */
export const activeTime = (state: SessionState, at: number): number => (state.pausedAt ?? at) - state.paused;

/** Milliseconds that an item has been in view, in all its visits. */
export const timeSpent = (state: SessionState, itemId: string, at: number): number =>
  itemState(state, itemId).spent + (state.itemId === itemId ? activeTime(state, at) - state.entered : 0);

/** Whether the session, or an item of it, has a time limit. */
export const hasLimits = ({ policy, items }: Plan): boolean =>
  policy.timeLimit !== null || items.some(({ time }) => time !== undefined);

/**
 * Milliseconds left for an item: until its own limit or the session's, whichever is nearer; `Infinity` without limits.
 * Without an item, until the session's.
 */
export function timeLeft(state: SessionState, plan: Plan, at: number, itemId?: string): number {
  const { timeLimit, timeFactor } = plan.policy;
  const left = (seconds: number | null | undefined, spent: number): number =>
    typeof seconds === 'number' ? seconds * timeFactor * 1000 - spent : Infinity;
  const session = left(timeLimit, activeTime(state, at));
  if (itemId === undefined) return session;
  return Math.min(session, left(plannedItem(plan, itemId)?.time, timeSpent(state, itemId, at)));
}

/** How many attempts an item allows; `Infinity` for `until-correct`. */
export function attemptsAllowed(plan: Plan, item: PlannedItem | undefined): number {
  const allowed = item?.attempts ?? plan.policy.attempts;
  return allowed === 'until-correct' ? Infinity : allowed;
}

/** Whether verdicts, scores and feedback may be shown now. */
export const feedbackShown = (state: SessionState, plan: Plan): boolean =>
  plan.policy.feedback === 'immediate' || (plan.policy.feedback === 'deferred' && state.phase === 'finished');

/** Whether an item counts as attempted: submitted, or, where that is done at the end for all, entered. */
const isAttempted = ({ attempts, response }: ItemState, plan: Plan | undefined): boolean =>
  attempts.length > 0 || (plan !== undefined && plan.policy.feedback !== 'immediate' && isEntered(response));

/** Nothing chosen or typed is no response yet, whatever its shape. */
const isEntered = (response: unknown): boolean =>
  response !== undefined && !/^(?:null|""|\[\]|\{\}|\{"text":"")/.test(JSON.stringify(response));

function status(item: ItemState, plan: Plan | undefined): ProgressItem['status'] {
  // A finished session closes all items; one that was never attempted stays what it was to the learner.
  if (isAttempted(item, plan)) return item.phase === 'closed' && item.attempts.length ? 'closed' : 'attempted';
  return item.seen ? 'seen' : 'unseen';
}

/** What attempts came to, in scores and verdicts. */
export interface Judge {
  readonly sessionScore: (state: SessionState, plan: Plan) => Score;
  readonly itemVerdict: (state: SessionState, plan: Plan, itemId: string) => Verdict | null;
  readonly missedItems: (state: SessionState, plan: Plan | undefined) => string[];
}

/** That of a session without an attempt; the other comes with the first (`score.ts`). */
export const BEFORE_ATTEMPTS: Judge = {
  sessionScore: ({ order }, { items }) => ({
    raw: 0,
    max: items.reduce((sum, { id, points }) => sum + (order.includes(id) ? points : 0), 0),
  }),
  itemVerdict: () => null,
  missedItems: () => [],
};

/** The whole of {@link Progress}, computed afresh. */
export function progressBy(judge: Judge, state: SessionState, plan: Plan | undefined): Progress {
  const shown = plan !== undefined && feedbackShown(state, plan);
  const items = state.order.map((id): ProgressItem => {
    const item = itemState(state, id);
    const verdict = shown ? judge.itemVerdict(state, plan, id) : null;
    return Object.freeze({ id, status: status(item, plan), verdict, flagged: item.flagged });
  });
  const count = (test: (item: ProgressItem) => boolean): number => items.filter(test).length;
  const score = plan ? judge.sessionScore(state, plan) : { raw: 0, max: 0 };
  const attempted = state.order.filter((id) => isAttempted(itemState(state, id), plan)).length;
  return Object.freeze({
    phase: state.phase,
    itemId: state.itemId,
    index: state.itemId === null ? -1 : state.order.indexOf(state.itemId),
    total: items.length,
    attempted,
    correct: count(({ verdict }) => verdict === 'correct'),
    partial: count(({ verdict }) => verdict === 'partial'),
    incorrect: count(({ verdict }) => verdict === 'incorrect'),
    flagged: count(({ flagged }) => flagged),
    score: Object.freeze(shown ? score : { raw: 0, max: score.max }),
    items: Object.freeze(items),
    remaining: items.length - attempted,
  });
}
