import type { SessionStorage } from '../core/ports.js';
import type { Log } from '../core/session/action.js';
import type { Plan, PlanOptions } from '../core/session/plan.js';
import type { SessionState } from '../core/session/state.js';
import type { SessionStore } from './session-store.js';

/** Where sessions are kept. */
export type Persist = 'local' | 'session' | 'none';

/** What the keeper needs of a quiz. */
export interface KeepRequest {
  readonly store: SessionStore;
  readonly persist: Persist;
  /** The host's own storage, in place of `persist`. */
  readonly storage: SessionStorage | undefined;
  /** Tells apart quizzes over the same bank. */
  readonly name: string;
  readonly options: PlanOptions;
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

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** Keeps a quiz's session. Never rejects: what can't be kept is told by the fact `quiz-save-changed`. */
    keeper: (request: KeepRequest) => Promise<Kept>;
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
