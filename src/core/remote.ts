import type { Item } from './bank/model.js';
import type { Json } from './json.js';
import type { Outcome, Score } from './scoring/outcome.js';

/** Why a server has not scored: what to make of it, apart from the server's own word. */
export type RemoteCode =
  /** It could not be reached. */
  | 'offline'
  /** It took too long. */
  | 'timeout'
  /** It asks to be left in peace for a while. */
  | 'busy'
  /** It failed, 5xx. */
  | 'server'
  /** What it said is no answer. */
  | 'not-an-answer'
  /** It no longer knows the session. */
  | 'unknown-session'
  /** It does not take this, and never will: 4xx. */
  | 'refused';

/** A server's answer that is none. `reason` is the server's own code, where it gave one; `wait` are milliseconds. */
export class RemoteError extends Error {
  readonly code: RemoteCode;
  readonly reason: string | undefined;
  readonly wait: number | undefined;

  constructor(code: RemoteCode, { reason, wait }: { reason?: string | undefined; wait?: number | undefined } = {}) {
    super(`learning-quiz: not scored yet: ${reason ?? code}`);
    this.name = 'RemoteError';
    this.code = code;
    this.reason = reason;
    this.wait = wait;
  }

  /** Whether the same may be taken later. */
  get passes(): boolean {
    return this.code !== 'refused';
  }
}

/** What a server said of one attempt: `held` until the session is finished, or scored. */
export type RemoteResult =
  | { readonly held: true }
  | {
      readonly held?: undefined;
      readonly score: Score;
      readonly outcome: Outcome;
      readonly version: string;
      /** What may be seen of the item now. */
      readonly item: Item | undefined;
      /** Whether that is all of it: no attempt is taken any more. */
      readonly whole: boolean;
    };

/** What a server knows of a session. */
export interface RemoteState {
  readonly finished: boolean;
  readonly results: readonly {
    readonly itemId: string;
    readonly number: number;
    readonly result: RemoteResult;
  }[];
  readonly items: readonly Item[];
  /** Ids of those that are given whole. */
  readonly whole: readonly string[];
}

/** A server that alone has the keys, with one session over one bank. All of it rejects with {@link RemoteError}. */
export interface KeyServer {
  /** Scores one response; the same number again is the same attempt. */
  attempt(attempt: {
    readonly itemId: string;
    readonly number: number;
    readonly response: Json;
  }): Promise<RemoteResult>;
  /** The item whole, for good: no attempt is taken any more. */
  reveal(itemId: string): Promise<Item | undefined>;
  /** Nothing more is submitted: what was held back is told. */
  finish(): Promise<RemoteState>;
  /** What the server knows; nothing where no session was opened. */
  state(): Promise<RemoteState | undefined>;
}
