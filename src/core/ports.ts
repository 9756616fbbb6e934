import type { Fact } from './session/facts.js';
import type { LmsReport } from './report/lms-report.js';
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
  /** How long a change that is no attempt may wait for others to be saved with it, in milliseconds. */
  readonly pace?: number;
  /** Whether what was loaded has yet to be saved: it goes beyond what there was where it belongs. */
  readonly behind?: boolean;
  /** Where it has not answered yet: resolves when it has, and what it keeps can be loaded. */
  readonly late?: Promise<unknown> | undefined;
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

/** How an LMS takes part: what it said at the start. */
export interface LmsLaunch {
  /** Names learner, activity and attempt, so that what is kept in the browser is never taken for another's. */
  readonly who: string;
  /** The attempt was just begun: what an earlier one had is no part of it. */
  readonly fresh: boolean;
  /** Whether it wants to hear anything: not where the learner only looks again at what is done. */
  readonly writes: boolean;
  /** The LMS's own pass mark, 0 … 1. */
  readonly passMark?: number;
  /** What was kept there at the last save. */
  readonly code?: string;
  /** Where it wants the learner to be led when they leave the quiz of their own. */
  readonly returnTo?: string;
}

/** What an LMS is told at a save. */
export interface LmsSave {
  readonly report: LmsReport;
  /** Scored attempts that it has not yet confirmed, with the time of day at which each was submitted. */
  readonly attempts: readonly (LmsReport['attempts'][number] & { readonly wall: Date })[];
  /** The best finished session of this attempt at the LMS, this one included; nothing before the first is finished. */
  readonly best: { readonly raw: number; readonly max: number; readonly passed?: boolean } | undefined;
  /**
   * The session as a code of at most so many characters; nothing where there is no room for it. `unsure`: nobody will hear
   * whether `attempts` arrived, so that whoever reads the code is to tell them again.
   */
  code(limit: number, unsure?: boolean): string | undefined;
  /** Whether this session holds over that of another code: the later one does, and of one session the longer log. */
  holdsOver(code: string): boolean;
}

/**
 * One kind of LMS, of which a session's keeper knows no more than this. What is told is made of the session's log, so a save
 * may be repeated, and one that failed is made up for by the next.
 */
export interface LmsWire {
  /** Begins. Rejects where the LMS can't be had now; may then be called again. */
  open(): Promise<LmsLaunch>;
  /** Whether it keeps the session too, and not only what is told of it; without a word it does. */
  readonly keeps?: boolean;
  /** Tells all of it, and resolves when the LMS has confirmed that it is kept; else rejects, and nothing counts as told. */
  save(told: LmsSave): Promise<void>;
  /**
   * The page is left for good. Sends what can still be sent, this too, and ends; what has to go out has gone before it first
   * waits. Does nothing the second time. Never rejects.
   */
  leave(told?: LmsSave): Promise<void>;
}
