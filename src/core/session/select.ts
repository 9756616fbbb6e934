import { creditOf } from '../scoring/credit.js';
import { clampFraction, type Score, type Verdict } from '../scoring/outcome.js';
import type { Plan, PlannedItem } from './plan.js';
import { UNSEEN, type Attempt, type ItemState, type SessionPhase, type SessionState } from './state.js';

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

const scored = ({ attempts }: ItemState): Attempt[] => attempts.filter(({ score }) => score !== undefined);

/** What an attempt earned of the whole; of an item without points, by its verdict. */
const fractionOf = ({ score, outcome }: Attempt): number =>
  score && score.max > 0 ? clampFraction(score.raw / score.max) : Number(outcome?.verdict === 'correct');

/** The score of one item under the session's credit rule; 0 of its points while nothing is scored, 0 of 0 when ungraded. */
export function itemScore(state: SessionState, plan: Plan, item: PlannedItem): Score {
  const attempts = scored(itemState(state, item.id));
  const credit = creditOf(
    attempts.map((attempt) => ({
      fraction: fractionOf(attempt),
      hints: attempt.hints,
      ...(attempt.outcome?.parts ? { parts: attempt.outcome.parts } : {}),
    })),
    plan.policy,
  );
  const ungraded = attempts.at(-1)?.outcome?.verdict === 'ungraded';
  return ungraded ? { raw: 0, max: 0 } : { raw: credit * item.points, max: item.points };
}

/** The verdict that stands for an item: of the best attempt, or of the first or last where the credit rule goes by it. */
export function itemVerdict(state: SessionState, plan: Plan, itemId: string): Verdict | null {
  const attempts = scored(itemState(state, itemId));
  const rule = plan.policy.credit;
  const best = (a: Attempt, b: Attempt): Attempt => (fractionOf(b) > fractionOf(a) ? b : a);
  const standing =
    rule === 'first' ? attempts[0] : rule === 'last' || rule === 'countback' ? attempts.at(-1) : undefined;
  const attempt = standing ?? (attempts.length ? attempts.reduce(best) : undefined);
  return attempt?.outcome?.verdict ?? null;
}

/** The score of the session: over all planned items that are not excluded. */
export function sessionScore(state: SessionState, plan: Plan): Score {
  const kept = new Set(state.order);
  return plan.items
    .filter(({ id }) => kept.has(id))
    .map((item) => itemScore(state, plan, item))
    .reduce((sum, { raw, max }) => ({ raw: sum.raw + raw, max: sum.max + max }), { raw: 0, max: 0 });
}

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

/** The whole of {@link Progress}, computed afresh. */
export function progressOf(state: SessionState, plan: Plan | undefined): Progress {
  const shown = plan !== undefined && feedbackShown(state, plan);
  const items = state.order.map((id): ProgressItem => {
    const item = itemState(state, id);
    const verdict = shown ? itemVerdict(state, plan, id) : null;
    return Object.freeze({ id, status: status(item, plan), verdict, flagged: item.flagged });
  });
  const count = (test: (item: ProgressItem) => boolean): number => items.filter(test).length;
  const score = plan ? sessionScore(state, plan) : { raw: 0, max: 0 };
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

/**
 * The items of a session that are not correct, in its order: what "Review mistakes" takes up again. What is not graded, or
 * worth nothing, can't be missed.
 */
export const missedItems = (state: SessionState, plan: Plan | undefined): string[] =>
  state.order.filter((id) => {
    const item = plan && plannedItem(plan, id);
    return item && itemScore(state, plan, item).max > 0 && itemVerdict(state, plan, id) !== 'correct';
  });
