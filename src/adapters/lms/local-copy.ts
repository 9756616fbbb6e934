import { isObject } from '../../core/json.js';
import { seededRng } from '../../core/random.js';
import { packSnapshot, unpackSnapshot } from '../../core/session/pack.js';
import { readSnapshot } from '../../core/session/read-snapshot.js';
import type { Snapshot } from '../../core/session/snapshot.js';
import type { Texts } from '../storage/web.js';

/** What stands in the browser: the session, whether the LMS lacks something of it, and when that was. */
export interface Local {
  readonly snapshot: Snapshot;
  readonly pending: boolean;
  readonly wall: number;
}

/** Where the browser keeps it, which may throw, and the time of day in milliseconds. */
export interface LocalPlace {
  texts(): Texts;
  wall(): number;
}

/** A session as the browser keeps it beside the LMS, as long as that has not confirmed it. */
export class LocalCopy {
  readonly #page: LocalPlace;
  /** Names learner, activity and attempt. Without it, what is kept could be taken for another's: nothing is. */
  who: string | undefined;

  constructor(page: LocalPlace) {
    this.#page = page;
  }

  /** The browser's key: told apart by learner and activity, neither of which can be read from it. */
  place(key: string): string {
    const rng = seededRng(this.who ?? '');
    return `learning-quiz/lms/${Math.floor(rng() * 2 ** 32).toString(36)}${Math.floor(rng() * 2 ** 32).toString(36)}/${key}`;
  }

  read(key: string): Local | undefined {
    try {
      const value: unknown = JSON.parse(this.#page.texts().getItem(this.place(key)) ?? 'null');
      if (!isObject(value)) return undefined;
      const snapshot = unpackSnapshot(value['snapshot']) as Snapshot;
      const found = readSnapshot(snapshot);
      if (!found || found === 'newer') return undefined;
      return { snapshot, pending: value['pending'] !== false, wall: Number(value['wall']) || this.#page.wall() };
    } catch {
      return undefined;
    }
  }

  /** Whether it could be kept. */
  write(key: string, snapshot: Snapshot, pending = true): boolean {
    return this.#change((texts) => {
      const local = { pending, wall: this.#page.wall(), snapshot: packSnapshot(snapshot) };
      texts.setItem(this.place(key), JSON.stringify(local));
    });
  }

  remove(key: string): void {
    this.#change((texts) => texts.removeItem(this.place(key)));
  }

  #change(change: (texts: Texts) => void): boolean {
    if (this.who === undefined) return false;
    try {
      change(this.#page.texts());
      return true;
    } catch {
      return false;
    }
  }
}
