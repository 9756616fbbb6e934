import { itemsById } from '../bank/by-id.js';
import type { Bank } from '../bank/model.js';
import type { ItemType } from '../item-type.js';
import type { ScoredAttempt } from '../scoring/outcome.js';
import { scoreResponse } from '../scoring/score-response.js';
import type { Plan } from '../session/plan.js';
import { attemptsAllowed, plannedItem } from '../session/select.js';
import { IDLE, UNSEEN, type Attempt, type ItemState, type SessionState } from '../session/state.js';
import type { CodedItem, CodedSession } from './result-code.js';

/** The session that a code tells of, under the bank's present keys. */
export interface RebuiltSession {
  readonly plan: Plan;
  readonly state: SessionState;
}

/** Finds the whole type of an interaction, where it is there. */
export type FindItemType = (interaction: string) => ItemType | undefined;

/**
 * The session of a code that was read, each response scored by the bank as it is now: under a corrected key another score
 * comes out, and nothing else needs to be kept than the code. As where a session is rescored (`rescore.ts`), items that were
 * withdrawn leave it, and an attempt after one that is right after all is passed over. `reportOf`, `sessionScore` and
 * `learnerOf` take what comes out.
 *
 * @param find An item whose type is not there leaves the session: it can't be scored.
 */
export function rebuildSession(
  { plan, items, finished, duration }: CodedSession,
  bank: Bank,
  find: FindItemType,
): RebuiltSession {
  const places = itemsById(bank);
  const states: [string, ItemState][] = [];
  let at = 0;
  for (const coded of items) {
    const item = places.get(coded.id);
    const type = item && find(item.interaction);
    if (!type || item.withdrawn || item.draft) continue;
    const state = itemOf(coded, plan, at, (response) => scoreResponse(item, type, response));
    at += state.spent;
    states.push([coded.id, finished ? { ...state, phase: 'closed' } : state]);
  }
  const order = states.map(([id]) => id);
  const kept = new Set(order);
  const state: SessionState = {
    ...IDLE,
    phase: finished ? 'finished' : 'running',
    itemId: order.at(-1) ?? null,
    order,
    items: Object.fromEntries(states),
    finishedAt: finished ? duration : null,
  };
  return { plan: { ...plan, items: plan.items.filter(({ id }) => kept.has(id)) }, state };
}

function itemOf(
  { id, flagged, hints, attempts: coded }: CodedItem,
  plan: Plan,
  from: number,
  score: (response: unknown) => ScoredAttempt,
): ItemState {
  const allowed = attemptsAllowed(plan, plannedItem(plan, id));
  const attempts: Attempt[] = [];
  let [spent, over] = [0, false];
  for (const attempt of coded) {
    if (over) break;
    spent += attempt.duration;
    const scored = score(attempt.response);
    attempts.push({ number: attempts.length + 1, at: from + spent, ...attempt, ...scored });
    const { verdict } = scored.outcome;
    // Where it is told at once how it went, what is right is not tried again.
    const right = verdict === 'correct' || verdict === 'ungraded';
    over = attempts.length >= allowed || (right && plan.policy.feedback === 'immediate');
  }
  return {
    ...UNSEEN,
    seen: coded.length > 0,
    phase: over ? 'closed' : attempts.length ? 'attempted' : 'responding',
    flagged,
    hints,
    spent,
    attempts,
  };
}
