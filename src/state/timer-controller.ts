import { itemState, plannedItem, timeLeft } from '../core/session/select.js';
import { warnings } from '../core/session/time.js';
import type { SessionStore } from './session-store.js';

/** setTimeout takes no more than this. */
const LONGEST = 2 ** 31 - 1;

const watched = new WeakSet<SessionStore>();

/** Watches the time of a store's sessions from now on. A second call for the same store changes nothing. */
export function watchTime(store: SessionStore): void {
  if (watched.has(store)) return;
  watched.add(store);
  new TimerController(store);
}

/**
 * Ends what has a limit: the item whose own time is up is submitted as it stands and closed, the session likewise
 * finished. Tells before, at sensible moments, by the fact `quiz-time-low`. It reckons by the store's clock, so that
 * pauses and a reload are in the sum already.
 */
class TimerController {
  readonly #store: SessionStore;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was told already, or was over when the session was taken up. */
  #told = new Set<string>();
  #plan: unknown;
  #busy = false;

  constructor(store: SessionStore) {
    this.#store = store;
    store.subscribe(() => this.#look());
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    const { state, plan, now } = this.#store;
    if (!plan || state.phase !== 'running' || this.#busy) return;
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#told = new Set();
    }
    const session = timeLeft(state, plan, now);
    if (session <= 0) return void this.#end(() => this.#store.perform('quiz-finish-request', {}));
    const { itemId } = state;
    // What the Scorer has is not taken from it: the item closes when it has spoken.
    const phase = itemId === null ? 'closed' : itemState(state, itemId).phase;
    const open = itemId !== null && phase !== 'closed' && phase !== 'scoring' ? itemId : undefined;
    const item = open === undefined ? Infinity : timeLeft(state, plan, now, open);
    if (open !== undefined && item <= 0) return void this.#end(() => this.#close(open));
    const limit = (plan.policy.timeLimit ?? 0) * plan.policy.timeFactor;
    const own = (plannedItem(plan, open ?? '')?.time ?? 0) * plan.policy.timeFactor;
    const next = [this.#warn('', limit, session), item < session ? this.#warn(open ?? '', own, item) : Infinity];
    const wake = Math.min(session, item, ...next);
    if (wake < Infinity) this.#timer = setTimeout(() => this.#look(), Math.min(wake, LONGEST));
  }

  /** Tells what is due to be told; the milliseconds until the next time. */
  #warn(itemId: string, limit: number, left: number): number {
    const due = warnings(limit).filter((seconds) => seconds * 1000 >= left);
    const news = due.filter((seconds) => !this.#told.has(`${itemId}:${seconds}`));
    for (const seconds of due) this.#told.add(`${itemId}:${seconds}`);
    // Of several that were passed at once, as after a reload, the nearest says all.
    if (news.length) {
      const detail = { remaining: Math.ceil(left / 1000), ...(itemId ? { itemId } : {}) };
      queueMicrotask(() => this.#store.tell({ type: 'quiz-time-low', detail }));
    }
    return Math.min(
      ...warnings(limit)
        .map((seconds) => left - seconds * 1000)
        .filter((rest) => rest > 0),
      Infinity,
    );
  }

  async #end(what: () => unknown): Promise<void> {
    this.#busy = true;
    try {
      await what();
    } finally {
      this.#busy = false;
    }
    this.#look();
  }

  /** Submits what was entered, as far as it can be scored, and closes the item. */
  async #close(itemId: string): Promise<void> {
    const submit = (): unknown => this.#store.perform('quiz-submit-request', { itemId });
    const refusal = await submit();
    // Advice is for those who have time to take it.
    if (refusal === 'incomplete' || refusal === 'check-spelling') await submit();
    this.#store.dispatch({ type: 'expire', itemId });
  }
}
