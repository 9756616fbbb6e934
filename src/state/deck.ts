import type { SessionStorage } from '../core/ports.js';
import { registry } from '../core/registry.js';
import { itemState } from '../core/session/select.js';
import type { DeckKeeper } from './deck-keeper.js';
import type { Persist } from './kept.js';
import type { SessionStore } from './session-store.js';

/** Where a quiz keeps things. Its host may change it at any time. */
export interface Keeping {
  readonly persist: Persist;
  /** The host's own storage, in place of `persist`. */
  readonly storage: SessionStorage | undefined;
  /** Tells apart quizzes over the same bank. */
  readonly name?: string;
  /** The bank's address, where it has one. */
  readonly src?: string | undefined;
  /** Whether it is in a page. */
  readonly isConnected?: boolean;
}

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** The reader's deck, one for all quizzes that keep things in the same place; nothing where none may be kept. */
    deck: (keeping: Keeping) => DeckKeeper | undefined;
  }
}

/** Has what is scored in a store's sessions go into the reader's deck, from now on. */
export function watchDeck(store: SessionStore): void {
  store.subscribe((facts) => {
    for (const { type, detail } of facts) {
      // Later attempts know what was told after the first. Before the reading there is nothing to be remembered yet.
      const first = type === 'quiz-attempt-scored' && detail.attempt === 1 && store.plan?.phase !== 'before';
      // What can't be fetched or kept costs the learner a review, not the session.
      if (first) record(store, detail.itemId).catch(() => undefined);
    }
  });
}

async function record(store: SessionStore, itemId: string): Promise<void> {
  const [attempt] = itemState(store.state, itemId).attempts;
  const item = store.item(itemId);
  const { bank, keeping } = store;
  if (!attempt?.outcome || !item || !bank || !keeping) return;
  // All of it taken down now: the session may be another by the time that the rest is there.
  const review = {
    bank: bank.id,
    item,
    verdict: attempt.outcome.verdict,
    confidence: attempt.confidence,
    at: Date.now(),
  };
  const deck = (await registry.load('deck', 'page'))(keeping);
  if (!deck) return;
  const [{ reviewDeck }, { loadSchedule }] = await Promise.all([
    import('../core/schedule/review.js'),
    import('../core/schedule/scheduler.js'),
  ]);
  const schedule = await loadSchedule();
  await deck.change((before) => reviewDeck(before, review, schedule));
}
