import type { Bank, Item } from '../bank/model.js';
import type { Score, ScoredAttempt } from '../scoring/outcome.js';
import type { Json } from '../json.js';
import type { Action, Log } from './action.js';
import { plannedItem, type Plan } from './plan.js';
import { itemScore } from './score.js';
import { plannedItem as findPlanned } from './select.js';
import { advance, replay } from './replay.js';
import { IDLE, type SessionState } from './state.js';

/** An item whose score is another one under the bank's corrected keys. */
export interface Correction {
  readonly itemId: string;
  /** Its place in the session, from 0. */
  readonly index: number;
  readonly before: Score;
  readonly after: Score;
}

export interface Rescored {
  readonly plan: Plan;
  readonly log: Log;
  readonly state: SessionState;
  readonly corrections: readonly Correction[];
}

/**
 * A session under another version of its bank: replayed with every attempt scored anew. Items that were removed or
 * withdrawn leave plan and log; what no longer makes sense (a second attempt at what was right after all) is passed over.
 * Deterministic: the same session, bank and scoring give the same result.
 *
 * @param score Scores one response to an item of the new bank; nothing where its type can't be had, and the old score stands.
 */
export function rescore(
  { plan, log }: { readonly plan: Plan; readonly log: Log },
  bank: Bank,
  score: (item: Item, response: Json) => ScoredAttempt | undefined,
): Rescored {
  const items = new Map(
    bank.items.filter(({ withdrawn, draft }) => !withdrawn && !draft).map((item) => [item.id, item]),
  );
  const next: Plan = {
    ...plan,
    bank: { id: bank.id, version: bank.version },
    items: plan.items.flatMap(({ id }) => {
      const item = items.get(id);
      return item ? [plannedItem(item)] : [];
    }),
  };
  let session: { readonly state: SessionState; readonly log: Log } = { state: IDLE, log: [] };
  for (const action of log) {
    const again = renewed(action, session.state, items, score, bank.version);
    if (again) session = advance(session, again, next);
  }
  const old = replay(plan, log);
  const corrections = session.state.order.flatMap((itemId, index): Correction[] => {
    const [was, is] = [findPlanned(plan, itemId), findPlanned(next, itemId)];
    if (!was || !is || !old.order.includes(itemId)) return [];
    const [before, after] = [itemScore(old, plan, was), itemScore(session.state, next, is)];
    return before.raw === after.raw && before.max === after.max ? [] : [{ itemId, index, before, after }];
  });
  return { plan: next, ...session, corrections };
}

/** An action as it would have been under the new keys; nothing where its item is gone. */
function renewed(
  action: Action,
  state: SessionState,
  items: ReadonlyMap<string, Item>,
  score: (item: Item, response: Json) => ScoredAttempt | undefined,
  version: string,
): Action | undefined {
  if (!('itemId' in action)) return action;
  const item = items.get(action.itemId);
  if (!item) return undefined;
  if (action.type !== 'scored') return action;
  const attempt = state.items[action.itemId]?.attempts.find(({ number }) => number === action.attempt);
  const scored = attempt && score(item, attempt.response);
  return scored ? { ...action, score: scored.score, outcome: scored.outcome, version } : action;
}
