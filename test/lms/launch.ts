// A page with a quiz, launched by an LMS: keeper, storage and wire as on the page, in the keeper's world.
import type { LmsPage } from '../../src/adapters/lms/lms-page.js';
import { LmsStorage } from '../../src/adapters/lms/lms-storage.js';
import type { Bank, BankDefaults } from '../../src/core/bank/model.js';
import type { LmsWire } from '../../src/core/ports.js';
import { findItemType } from '../../src/entries/core.js';
import { settle, Tab, type World } from '../keeper-world.js';

/** The browser's storage in the same world, as the quiz sees it. */
export class Browser {
  readonly texts = new Map<string, string>();
  readonly watching = new Map<object, (key: string | null) => void>();
  forbidden = false;
  networks: (() => void)[] = [];
  /** What chance says, in turn; 1 at the end. */
  chances: number[] = [];

  page(world: World, tab: Tab): LmsPage {
    return {
      wait: (milliseconds, then) => tab.wait(milliseconds, then),
      wall: () => 1_790_000_000_000 + world.time,
      chance: () => this.chances.shift() ?? 1,
      texts: () => {
        if (this.forbidden) throw Object.assign(new Error('forbidden'), { name: 'SecurityError' });
        const told = (key: string): void => {
          for (const [other, changed] of this.watching) if (other !== tab) changed(key);
        };
        return {
          getItem: (key) => this.texts.get(key) ?? null,
          setItem: (key, text) => (this.texts.set(key, text), told(key)),
          removeItem: (key) => (this.texts.delete(key), told(key)),
        };
      },
      watch: (changed) => {
        this.watching.set(tab, changed);
        return () => this.watching.delete(tab);
      },
      online: (then) => {
        this.networks.push(then);
        return () => (this.networks = this.networks.filter((other) => other !== then));
      },
      find: findItemType,
      fetch: () => Promise.resolve(),
    };
  }
}

export interface Launched {
  readonly tab: Tab;
  readonly storage: LmsStorage;
  /** The page is closed. */
  close(): Promise<void>;
  /** The page is gone without a word. */
  crash(): Promise<void>;
}

export interface LaunchOptions {
  readonly bank?: Bank;
  readonly options?: BankDefaults;
  /** The first card does not wait for the LMS. */
  readonly impatient?: boolean;
}

/** Launches the quiz, over a wire that is made at the launch. */
export async function launch(
  world: World,
  browser: Browser,
  wire: () => LmsWire,
  { bank, options, impatient = false }: LaunchOptions = {},
): Promise<Launched> {
  let storage!: LmsStorage;
  const tab = await Tab.open(world, {
    ...(bank ? { bank } : {}),
    ...(options ? { options } : {}),
    open: async (opened) => {
      storage = new LmsStorage(wire(), opened.store, browser.page(world, opened));
      const begun = storage.open().catch(() => undefined);
      if (!impatient) await begun;
      return storage;
    },
  });
  const gone = (): void => void browser.watching.delete(tab);
  return {
    tab,
    storage,
    async close() {
      await tab.hide();
      void storage.leave();
      await settle();
      tab.lose();
      gone();
    },
    async crash() {
      tab.lose();
      gone();
      await settle();
    },
  };
}
