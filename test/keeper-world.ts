// A world for the keeper without a page: a clock, timers, a storage that can fail, and tabs that are opened, left and lost.
import type { Bank, BankDefaults } from '../src/core/bank/model.js';
import type { SessionStorage } from '../src/core/ports.js';
import { registry } from '../src/core/registry.js';
import type { Fact } from '../src/core/session/facts.js';
import { makePlan } from '../src/core/session/plan.js';
import { JUDGE } from '../src/core/session/score.js';
import { itemState } from '../src/core/session/select.js';
import { packSnapshot, unpackSnapshot } from '../src/core/session/pack.js';
import type { Snapshot } from '../src/core/session/snapshot.js';
import { transition } from '../src/core/session/transition.js';
import { scoreResponse } from '../src/core/scoring/score-response.js';
import { Keeper } from '../src/state/keeper/keeper.js';
import { SessionStore } from '../src/state/session-store.js';
import { findItemType } from '../src/entries/core.js';
import { aBank, aChoice } from './factories.js';

registry.set('step', 'all', transition);
registry.set('judge', 'all', JUDGE);

export type Fault = 'none' | 'throws' | 'full' | 'forbidden';

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** Lets all promises settle that can. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 120; i++) await Promise.resolve();
};

/** Items of choice with two hints each, whose key is `a`. */
export const hintedBank = (own: Partial<Bank> = {}): Bank =>
  aBank({ items: ['one', 'two', 'three'].map((id) => aChoice({ id, hints: ['first', 'second'] })), ...own });

export class World {
  /** What is kept, as the texts that they are. */
  readonly texts = new Map<string, string>();
  fault: Fault = 'none';
  /** Milliseconds: of timers, and how far the tabs' clocks have leapt besides. */
  time = 0;
  leapt = 0;
  #names = 0;
  readonly tabs = new Set<Tab>();
  timers: { readonly due: number; readonly act: () => void }[] = [];

  /** The storage as one tab sees it: it tells of what the others change. */
  storage(tab: object): SessionStorage {
    const changed = (): void => {
      for (const other of this.tabs) if (other !== tab) other.watching?.();
    };
    return {
      load: async (key) => {
        if (this.fault === 'forbidden') throw named('SecurityError');
        if (this.fault === 'throws') throw new Error('broken');
        const text = this.texts.get(key);
        try {
          return text === undefined ? undefined : (unpackSnapshot(JSON.parse(text)) as Snapshot);
        } catch {
          return undefined;
        }
      },
      save: async (key, snapshot) => {
        if (this.fault === 'forbidden') throw named('SecurityError');
        if (this.fault === 'throws') throw new Error('broken');
        if (this.fault === 'full') throw named('QuotaExceededError');
        this.texts.set(key, JSON.stringify(packSnapshot(snapshot)));
        changed();
      },
      remove: async (key) => void this.texts.delete(key),
      watch: (_, then) => {
        (tab as Tab).watching = then;
        return () => ((tab as Tab).watching = undefined);
      },
    };
  }

  name(): string {
    return `owner-${++this.#names}`;
  }

  /** Time passes, and what is due happens in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.due);
      next.act();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

export interface TabOptions {
  readonly bank?: Bank;
  readonly options?: BankDefaults;
  readonly name?: string;
  /** A storage of its own, in place of the world's. */
  readonly storage?: SessionStorage;
  /** A storage that is made for the tab; it is there before the session is looked for. */
  readonly open?: (tab: Tab) => Promise<SessionStorage>;
}

/** A page with one quiz. */
export class Tab {
  readonly store: SessionStore;
  readonly facts: Fact[] = [];
  keeper!: Keeper;
  watching: (() => void) | undefined;
  said = 0;
  readonly #world: World;
  #hide: (() => void) | undefined;
  #alive = true;

  private constructor(world: World) {
    this.#world = world;
    this.store = new SessionStore({ now: () => world.time + world.leapt });
  }

  /** Loads the page: takes up what there is, or begins. `seed` is that of a new session. */
  static async open(
    world: World,
    { bank = hintedBank(), options = {}, name = '', storage, open }: TabOptions = {},
  ): Promise<Tab> {
    const tab = new Tab(world);
    const { store } = tab;
    world.tabs.add(tab);
    store.subscribe((facts) => tab.facts.push(...facts));
    store.open(bank);
    const request = {
      store,
      host: { isConnected: true, persist: 'local', storage: undefined, name },
      signal: new AbortController().signal,
      options: () => options,
      resume: (...session: Parameters<SessionStore['resume']>) => store.resume(...session),
    } as const;
    const own = storage ?? (await open?.(tab)) ?? world.storage(tab);
    tab.keeper = new Keeper(request, own, {
      wait: (milliseconds, then) => tab.wait(milliseconds, then),
      hidden: (then) => {
        tab.#hide = then;
        return () => (tab.#hide = undefined);
      },
      owner: () => world.name(),
      type: async (interaction) => findItemType(interaction)!,
      say: () => void tab.said++,
    });
    const opened = tab.keeper.open();
    await settle();
    if (storage) await world.pass(3000);
    await opened;
    if (!tab.keeper.resumed) tab.begin(options);
    await settle();
    return tab;
  }

  /** A timer of the page, which ends with it. */
  wait(milliseconds: number, then: () => void): () => void {
    const world = this.#world;
    const timer = { due: world.time + milliseconds, act: () => this.#alive && then() };
    world.timers.push(timer);
    return () => (world.timers = world.timers.filter((other) => other !== timer));
  }

  /** Begins a session as the page does; `byLearner` where a button was pressed. */
  begin(options: BankDefaults = {}, byLearner = false): void {
    const { store, keeper } = this;
    const seed = options.seed ?? this.#world.name();
    store.begin(makePlan(store.bank!, { ...options, seed, seen: keeper.seen }));
    store.byLearner = byLearner;
    store.dispatch({ type: 'start' });
    store.byLearner = false;
  }

  respond(itemId: string, ...response: string[]): void {
    this.store.dispatch({ type: 'respond', itemId, response });
  }

  /** Submits what was entered; scored at once, as by the page's own Scorer. */
  submit(itemId: string): void {
    if (this.store.dispatch({ type: 'submit', itemId }).length) this.score(itemId);
  }

  /** What the Scorer says of the last attempt; said twice, the second time is late. */
  score(itemId: string): void {
    const { store } = this;
    const attempt = itemState(store.state, itemId).attempts.at(-1);
    const item = store.item(itemId);
    if (!attempt || !item) return;
    const scored = scoreResponse(item, findItemType(item.interaction)!, attempt.response);
    store.dispatch({ type: 'scored', itemId, attempt: attempt.number, ...scored, version: store.bank!.version });
  }

  attempt(itemId: string, ...response: string[]): void {
    this.store.dispatch({ type: 'retry', itemId });
    this.respond(itemId, ...response);
    this.submit(itemId);
  }

  /** The page is hidden. */
  async hide(): Promise<void> {
    this.#hide?.();
    await settle();
  }

  /** The page is left, as by a reload. */
  async leave(): Promise<void> {
    await this.hide();
    this.lose();
  }

  /** The page is gone without a word, as when the machine stops. */
  lose(): void {
    this.#alive = false;
    this.#world.tabs.delete(this);
  }

  /** What was told of its being kept, in order. */
  get saves(): string[] {
    return this.facts.flatMap((fact) =>
      fact.type === 'quiz-save-changed' ? [fact.detail.saved ? 'saved' : (fact.detail.reason ?? '')] : [],
    );
  }
}

/** Opens a page, does this in it, leaves it. */
export async function visit(
  world: World,
  act: (tab: Tab) => void,
  own: Parameters<typeof Tab.open>[1] = {},
): Promise<Tab> {
  const tab = await Tab.open(world, own);
  act(tab);
  await settle();
  await tab.leave();
  return tab;
}
