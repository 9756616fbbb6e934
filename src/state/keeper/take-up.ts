import type { Bank, BankDefaults } from '../../core/bank/model.js';
import type { ItemType } from '../../core/item-type.js';
import { frozenJson, sameJson } from '../../core/json.js';
import { reportOf, type Report } from '../../core/report/report.js';
import { scoreResponse } from '../../core/scoring/score-response.js';
import type { Log } from '../../core/session/action.js';
import { plannedItem, type Plan } from '../../core/session/plan.js';
import type { ReadSession } from '../../core/session/read-snapshot.js';
import { replay } from '../../core/session/replay.js';
import { rescore, type Correction } from '../../core/session/rescore.js';
import { itemState } from '../../core/session/select.js';
import type { SessionState } from '../../core/session/state.js';
import type { SessionStore } from '../session-store.js';
import type { KeeperPage } from './page.js';

/** A session that was kept, under the bank of today. */
export interface TakenUp {
  readonly plan: Plan;
  readonly state: SessionState;
  readonly log: Log;
  readonly corrections: readonly Correction[];
  /** How many of its items the bank has no more. */
  readonly withdrawn: number;
}

/** Whether a bank still asks what was planned, as it was planned. */
const isCurrent = (plan: Plan, bank: Bank): boolean =>
  plan.bank.version === bank.version &&
  plan.items.every((planned) => {
    const item = bank.items.find(({ id }) => id === planned.id);
    return item && !item.withdrawn && !item.draft && sameJson(plannedItem(item), planned);
  });

/** The session under the bank of today: as it was, or, where the bank is another, with every attempt scored anew. */
export async function underBank(
  { snapshot, state }: ReadSession,
  store: SessionStore,
  page: KeeperPage,
): Promise<TakenUp> {
  const { plan, log } = snapshot;
  if (!store.bank || isCurrent(plan, store.bank)) return { plan, log, state, corrections: [], withdrawn: 0 };
  // Where a server alone has the keys, what it said stands.
  const types = store.bank.scorer ? new Map<string, ItemType>() : await typesOf(plan, store, page);
  const again = rescore({ plan, log }, store.bank, (item, response) => {
    const type = types.get(item.interaction);
    // A response that the corrected item would not take keeps its score.
    return !type || type.check(item, response) ? undefined : scoreResponse(item, type, response);
  });
  const { corrections } = again;
  return {
    plan: again.plan,
    state: again.state,
    log: frozenJson(again.log) as unknown as Log,
    corrections,
    withdrawn: plan.items.length - again.plan.items.length,
  };
}

/** The types of a plan's items, as far as they can be had; their items are checked on the way. */
async function typesOf(plan: Plan, store: SessionStore, page: KeeperPage): Promise<ReadonlyMap<string, ItemType>> {
  const types = new Map<string, ItemType>();
  for (const name of new Set(plan.items.map(({ id }) => store.item(id)?.interaction ?? ''))) {
    if (!name) continue;
    try {
      await store.load(name);
      types.set(name, await page.type(name));
    } catch {
      // its attempts keep their scores
    }
  }
  return types;
}

/** What a page has set, whatever time a learner is granted: that may change while a session waits. */
export const timeless = (options: BankDefaults): BankDefaults => ({ ...options, timeFactor: 1 });

/** The session with more time, where that is granted now; what was granted once is not taken back. */
export function withFactor(found: ReadSession, timeFactor: number): ReadSession {
  const { snapshot } = found;
  if (timeFactor <= snapshot.plan.policy.timeFactor) return found;
  const plan = { ...snapshot.plan, policy: { ...snapshot.plan.policy, timeFactor } };
  return { snapshot: { ...snapshot, plan }, state: replay(plan, snapshot.log) };
}

/** Items that the learner came to. */
export const seenItems = (state: SessionState): string[] => state.order.filter((id) => itemState(state, id).seen);

/** What a finished session came to, scores included: there is no more reason to withhold them. */
export function openReport(state: SessionState, plan: Plan): Report {
  const open = { ...plan, policy: { ...plan.policy, feedback: 'deferred' } } as const;
  return { ...reportOf(state, open), plan };
}
