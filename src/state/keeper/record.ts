import { isObject, sameJson } from '../../core/json.js';
import type { SessionStorage } from '../../core/ports.js';
import type { Log } from '../../core/session/action.js';
import type { UnsavedReason } from '../../core/session/facts.js';
import type { Plan } from '../../core/session/plan.js';
import { readSnapshot, type ReadSession } from '../../core/session/read-snapshot.js';
import { sessionNumber } from '../../core/session/session-number.js';
import { snapshotOf, type KeptNote } from '../../core/session/snapshot.js';
import type { KeeperPage } from './page.js';

/** A storage that has not answered by then has failed, in milliseconds: the first card may wait for it. */
const PATIENCE = 3000;

/** What is to be kept. */
export interface Keepsake {
  readonly plan: Plan;
  readonly log: Log;
  readonly elapsed: number;
  readonly options: KeptNote['options'];
  readonly seen: readonly string[];
  /** As in `KeptNote`. */
  readonly number: number;
}

/**
 * One place in a storage. It never overwrites what would be lost: only what this page wrote or read there, what is a
 * beginning of what it writes, another session that is finished, and what is no session at all. Who wrote it, each page
 * notes down by a name of its own.
 */
export class KeptRecord {
  readonly #storage: SessionStorage;
  readonly #key: string;
  readonly #page: KeeperPage;
  readonly #owner: string;
  /** What was found, and is replaced with its being known. */
  #known: unknown;

  constructor(storage: SessionStorage, key: string, page: KeeperPage) {
    this.#storage = storage;
    this.#key = key;
    this.#page = page;
    this.#owner = page.owner();
  }

  /** What stands there, which may be replaced from now on. Rejects where the storage fails. */
  async read(): Promise<ReadSession | 'newer' | undefined> {
    const there: unknown = await this.#answer((storage) => storage.load(this.#key));
    const found = readSnapshot(there);
    this.#known = found === 'newer' ? undefined : there;
    return found;
  }

  /** Why this may not be written now; nothing where it may. Rejects where the storage fails. */
  async #objection({ plan, log, number }: Keepsake): Promise<UnsavedReason | undefined> {
    const there: unknown = await this.#answer((storage) => storage.load(this.#key));
    const note = isObject(there) && isObject(there['kept']) ? there['kept'] : {};
    if (note['owner'] === this.#owner || sameJson(there, this.#known)) return undefined;
    const found = readSnapshot(there);
    if (!found || found === 'newer') return found;
    const { snapshot, state } = found;
    const other = sessionNumber(snapshot) < number || !sameJson(snapshot.plan, plan);
    const over = state.phase === 'finished' && other;
    return over || begins(snapshot, plan, log) ? undefined : 'other-tab';
  }

  /** Looks whether another page has taken the place. The reason why not to write; never rejects. */
  check(kept: Keepsake): Promise<UnsavedReason | undefined> {
    return this.#objection(kept).catch(reasonOf);
  }

  /** Writes it. The reason why it could not be; never rejects. */
  async write(kept: Keepsake): Promise<UnsavedReason | undefined> {
    try {
      const objection = await this.#objection(kept);
      if (objection) return objection;
      const { plan, log, elapsed, options, seen, number } = kept;
      const note = { owner: this.#owner, options, seen, ...(number > 1 ? { number } : {}) };
      await this.#answer((storage) => storage.save(this.#key, snapshotOf(plan, log, { elapsed, kept: note })));
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** Calls back when another page has changed it, where the storage can tell. */
  watch(changed: () => void): () => void {
    try {
      return this.#storage.watch?.(this.#key, changed) ?? (() => undefined);
    } catch {
      return () => undefined; // it can't tell
    }
  }

  async #answer<T>(ask: (storage: SessionStorage) => Promise<T>): Promise<T> {
    let stop: (() => void) | undefined;
    const late = new Promise<never>((_, reject) => {
      stop = this.#page.wait(PATIENCE, () => reject(new Error('learning-quiz: the storage does not answer')));
    });
    try {
      return await Promise.race([ask(this.#storage), late]);
    } finally {
      stop?.();
    }
  }
}

/** Whether what is kept is a beginning of this session. */
const begins = (kept: { readonly plan: Plan; readonly log: Log }, plan: Plan, log: Log): boolean =>
  kept.log.length <= log.length &&
  sameJson(kept.plan, plan) &&
  kept.log.every((action, index) => sameJson(action, log[index]));

function reasonOf(error: unknown): UnsavedReason {
  const name = isObject(error) ? String(error['name']) : '';
  if (name === 'SecurityError') return 'forbidden';
  if (name === 'UnsentError') return 'unsent';
  // Another device has gone further.
  if (name === 'OvertakenError') return 'other-tab';
  return /quota/i.test(name) ? 'full' : 'failed';
}
