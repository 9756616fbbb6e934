import type { Plan } from './plan.js';
import { itemState, plannedItem } from './select.js';
import type { SessionState } from './state.js';

/** Whether an item has a limit of its own that still runs: it is up for a response, or for another try. */
export const isTimed = (state: SessionState, plan: Plan, itemId: string): boolean =>
  plannedItem(plan, itemId)?.time !== undefined && itemState(state, itemId).phase !== 'closed';
