import type { Plan } from './plan.js';
import type { SessionState } from './state.js';

/** Where one can go from the current item; `back` says whether the session lets one go back at all. */
export function neighbours(
  state: SessionState,
  plan: Plan | undefined,
): { readonly previous: string | undefined; readonly next: string | undefined; readonly back: boolean } {
  const index = state.itemId === null ? -1 : state.order.indexOf(state.itemId);
  const back = plan?.policy.navigation !== 'linear';
  return { previous: back ? state.order[index - 1] : undefined, next: state.order[index + 1], back };
}
