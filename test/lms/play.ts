// Sessions for the LMS's tests: a bank, a clock that is moved by hand, and a learner who is right and wrong by a seed.
import type { Bank, BankDefaults, Item } from '../../src/core/bank/model.js';
import type { Json } from '../../src/core/json.js';
import { seededRng, shuffled, type Rng } from '../../src/core/random.js';
import { registry } from '../../src/core/registry.js';
import { makePlan } from '../../src/core/session/plan.js';
import { JUDGE } from '../../src/core/session/score.js';
import { itemState } from '../../src/core/session/select.js';
import { transition } from '../../src/core/session/transition.js';
import { scoreResponse } from '../../src/core/scoring/score-response.js';
import { findItemType } from '../../src/entries/core.js';
import { SessionStore } from '../../src/state/session-store.js';

registry.set('step', 'all', transition);
registry.set('judge', 'all', JUDGE);

export const typeOf = (item: Item): NonNullable<ReturnType<typeof findItemType>> => findItemType(item.interaction)!;

/** A clock that is moved by hand, in milliseconds. */
export class HandClock {
  time = 0;
  now = (): number => this.time;
}

/** Submits a response and has it scored, as the page does. */
export function attempt(store: SessionStore, itemId: string, response: Json): void {
  store.dispatch({ type: 'retry', itemId });
  store.dispatch({ type: 'respond', itemId, response });
  score(store, itemId);
}

export function score(store: SessionStore, itemId: string): void {
  if (!store.dispatch({ type: 'submit', itemId }).length) return;
  const last = itemState(store.state, itemId).attempts.at(-1);
  const item = store.item(itemId);
  if (!last || !item) return;
  const scored = scoreResponse(item, typeOf(item), last.response);
  store.dispatch({ type: 'scored', itemId, attempt: last.number, ...scored, version: store.bank!.version });
}

/** A response that is not the key, and ready. */
export function wrongResponse(item: Item, rng: Rng): Json {
  const key = typeOf(item).keyResponse(item, 'en');
  if (Array.isArray(key) && item.interaction === 'order') return shuffled(key as Json[], rng);
  if (Array.isArray(key)) {
    const options = (item as unknown as { options?: { id: string }[] }).options ?? [];
    const others = options.map(({ id }) => id).filter((id) => !key.includes(id));
    return others.length ? [others[Math.floor(rng() * others.length)]!] : key;
  }
  if (typeof key === 'object' && key !== null && 'text' in key)
    return { text: String(Math.round(rng() * 9999)), locale: 'en' };
  return typeof key === 'string' ? `${key} ${Math.round(rng() * 99)}` : key;
}

/** A store with a session over a bank, begun. */
export function begun(bank: Bank, options: BankDefaults = {}, clock = new HandClock()): SessionStore {
  const store = new SessionStore(clock);
  store.open(bank);
  store.begin(makePlan(bank, { ...options, seed: options.seed ?? 'lms' }));
  store.dispatch({ type: 'start' });
  return store;
}

/** A learner goes through the items, making so many attempts in all: a third of them wrong, so that some are tried again. */
export function playThrough(store: SessionStore, clock: HandClock, attempts: number, seed = 'learner'): void {
  const rng = seededRng(seed);
  let made = 0;
  const { items } = store.plan!;
  for (const [index, { id }] of items.entries()) {
    store.dispatch({ type: 'navigate', itemId: id });
    for (let tries = 0; tries < 3 && made < attempts; tries++) {
      const item = store.item(id)!;
      clock.time += Math.round(2000 + rng() * 40_000);
      // Wrong where there would be too few questions for so many attempts.
      const right = rng() > 0.33 && !(tries < 2 && attempts - made > items.length - index);
      const before = itemState(store.state, id).attempts.length;
      attempt(store, id, right ? typeOf(item).keyResponse(item, 'en') : wrongResponse(item, rng));
      made += itemState(store.state, id).attempts.length - before;
      clock.time += Math.round(1000 + rng() * 8000);
      if (right) break;
    }
    if (made >= attempts) return;
  }
}
