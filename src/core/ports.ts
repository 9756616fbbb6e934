import type { Fact } from './session/facts.js';
import type { Snapshot } from './session/snapshot.js';
import type { ScoredAttempt } from './scoring/outcome.js';
import type { Json } from './json.js';

/** Time, handed in: the pure part never looks at a clock. */
export interface Clock {
  /** Milliseconds; only differences count, and it never runs backwards. */
  now(): number;
}

/** Whoever knows the keys: the page itself, or a server. */
export interface Scorer {
  /**
   * Scores one submitted response. May answer later; a rejected promise means "not now", and the attempt is offered
   * again. `version` is that of the bank whose keys were used.
   */
  score(attempt: {
    readonly itemId: string;
    readonly number: number;
    readonly response: Json;
  }): (ScoredAttempt & { version: string }) | Promise<ScoredAttempt & { version: string }>;
}

/**
 * Where a session is kept between visits. Every method may fail; the session goes on without. An error's name says why, as
 * in Web Storage: `SecurityError` where it is not allowed, `QuotaExceededError` where there is no room. What `load` gives is
 * looked at before it is believed.
 */
export interface SessionStorage {
  load(key: string): Promise<Snapshot | undefined>;
  save(key: string, snapshot: Snapshot): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back when another page has changed what stands under the key, until the returned function is called. */
  watch?(key: string, changed: () => void): () => void;
  /** Where the reader's deck is kept, for spaced review; without it there is none. */
  readonly deck?: DeckStorage;
}

/** Where a reader's deck is kept: one for all banks. Every method may fail; the deck then lasts as long as the page. */
export interface DeckStorage {
  /** The deck's JSON as it was last saved, by whomever; nothing where there is none. It is checked by who asks. */
  load(): string | null | undefined | Promise<string | null | undefined>;
  save(text: string): void | Promise<void>;
  /** Calls back when someone else has saved or removed it, until the returned function is called. */
  watch?(changed: () => void): () => void;
}

/** Where facts go: an LMS, an LRS, a log. A sink that fails must not disturb the learner. */
export interface FactSink {
  send(fact: Fact): void | Promise<void>;
  /** Sends what is queued, where there is still time for it. */
  flush?(): void | Promise<void>;
}
