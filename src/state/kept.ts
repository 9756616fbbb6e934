import type { BankDefaults } from '../core/bank/model.js';
import type { SessionStorage } from '../core/ports.js';
import type { Log } from '../core/session/action.js';
import type { UnsavedReason } from '../core/session/facts.js';
import type { Plan } from '../core/session/plan.js';
import type { Correction } from '../core/session/rescore.js';
import type { SessionState } from '../core/session/state.js';
import type { SessionStore } from './session-store.js';

/** Where sessions are kept. */
export type Persist = 'local' | 'session' | 'none';

/** The quiz itself, as far as the keeper looks at it. */
export interface KeptHost {
  /** As long as it is in no page, nothing is saved: another may have taken its place. */
  readonly isConnected: boolean;
  readonly persist: Persist;
  /** Which LMS the session is told to, and kept at; `none` and nothing: to none. */
  readonly lms?: string | undefined;
  /** The host's own storage, in place of `persist`. */
  readonly storage: SessionStorage | undefined;
  /** Tells apart quizzes over the same bank. */
  readonly name: string;
}

/** What the keeper needs of a quiz. */
export interface KeepRequest {
  readonly store: SessionStore;
  readonly host: KeptHost;
  /** Aborted as soon as the quiz has another bank. */
  readonly signal: AbortSignal;
  /** What the page has set now of what makes a plan; the seed is empty where it set none. */
  options(): BankDefaults;
  /** Takes up a session; `elapsed` are the milliseconds since its start that count as passed. */
  resume(plan: Plan, session: { readonly state: SessionState; readonly log: Log }, elapsed: number): void;
}

/** What was found, while the session is being kept from now on. */
export interface Kept {
  /** A session was taken up: there is no need to begin one. */
  readonly resumed: boolean;
  /** Items of earlier sessions. */
  readonly seen?: readonly string[];
  /** Keeps it no longer. */
  stop(): void;
}

/** What there is to say to the learner about their session's being kept. */
export interface Notice {
  /** It was taken up, and nothing has been done since that would make that old news. */
  readonly resumed: boolean;
  /** Items whose keys were corrected since, likewise. */
  readonly corrections: readonly Correction[];
  /** How many items were taken out of the bank since, likewise. */
  readonly withdrawn: number;
  /** How many submitted responses there was no room for, where it was kept, likewise. */
  readonly lost: number;
  /** Why it is not kept, as long as it isn't. */
  readonly unsaved: UnsavedReason | undefined;
}

/** A session's place at an LMS. */
export interface LmsConnection {
  readonly storage: SessionStorage;
  /** Saves what there is now; whoever keeps the session says how. */
  save?: () => Promise<void>;
  stop(): void;
}

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** Keeps a quiz's session. Never rejects: what can't be kept is told by the fact `quiz-save-changed`. */
    keeper: (request: KeepRequest) => Promise<Kept>;
    /** Where sessions can be kept, by the name that `persist` gives. */
    storage: SessionStorage;
    /**
     * Finds the LMS that is meant, by the name `page`; nothing where there is none. What it gives keeps the session, and is to
     * be told when it is kept no longer. Never rejects.
     */
    lms: (request: KeepRequest) => Promise<LmsConnection | undefined>;
  }
}

/** Written beside the first session that is kept, so that a page where there is none need not wait for the keeper. */
export const KEPT_MARK = 'learning-quiz';

/** Whether there may be a session that was kept. */
export function hasKept(persist: Persist): boolean {
  try {
    return persist !== 'none' && globalThis[`${persist}Storage`].getItem(KEPT_MARK) !== null;
  } catch {
    return false; // storage is forbidden here
  }
}
