import { creditOf } from '../scoring/credit.js';
import { clampFraction, type Score, type Verdict } from '../scoring/outcome.js';
import type { Plan, PlannedItem } from './plan.js';
import { itemState, plannedItem, progressBy, type Judge, type Progress } from './select.js';
import type { Attempt, ItemState, SessionState } from './state.js';

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

/**
 * The items of a session that are not correct, in its order: what "Review mistakes" takes up again. What is not graded, or
 * worth nothing, can't be missed.
 */
export const missedItems = (state: SessionState, plan: Plan | undefined): string[] =>
  state.order.filter((id) => {
    const item = plan && plannedItem(plan, id);
    return item && itemScore(state, plan, item).max > 0 && itemVerdict(state, plan, id) !== 'correct';
  });

/** Scores and verdicts as the session's credit rule makes them. */
export const JUDGE: Judge = { sessionScore, itemVerdict, missedItems };

/** The whole of {@link Progress}, computed afresh. */
export const progressOf = (state: SessionState, plan: Plan | undefined): Progress => progressBy(JUDGE, state, plan);
