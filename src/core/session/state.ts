import type { Json } from '../json.js';
import type { Outcome, Score } from '../scoring/outcome.js';

export type SessionPhase = 'idle' | 'running' | 'paused' | 'finished';

/** `scoring`: submitted, the Scorer hasn't spoken. `attempted`: scored, may be tried again. `closed`: no more attempts. */
export type ItemPhase = 'responding' | 'scoring' | 'attempted' | 'closed';

export type Confidence = 1 | 2 | 3;

/** One submitted response. What it holds when submitted is never rewritten; score and outcome are added once. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** Milliseconds since the session's start. */
  readonly at: number;
  /** Milliseconds spent on it: since the item was entered, or since the attempt before; pauses left out. */
  readonly duration: number;
  readonly response: Json;
  /** Hints open when it was submitted. */
  readonly hints: number;
  readonly confidence?: Confidence;
  readonly score?: Score;
  readonly outcome?: Outcome;
}

export interface ItemState {
  readonly phase: ItemPhase;
  readonly seen: boolean;
  readonly response?: Json;
  readonly confidence?: Confidence;
  readonly hints: number;
  readonly flagged: boolean;
  /** Milliseconds spent on it in visits that are over, pauses left out. */
  readonly spent: number;
  /** The learner asked for the solution. */
  readonly revealed: boolean;
  /** Its own time ran out before it was closed. */
  readonly expired?: true;
  readonly attempts: readonly Attempt[];
}

/** A session as it stands: plain JSON, made by `transition` alone. */
export interface SessionState {
  readonly phase: SessionPhase;
  /** The item that the learner is at. */
  readonly itemId: string | null;
  /** The planned items in order, without the excluded ones. */
  readonly order: readonly string[];
  readonly items: Readonly<Record<string, ItemState>>;
  /** Since when the current item has been open, in milliseconds since the start, pauses left out. */
  readonly since: number;
  /** Since when it has been in view, likewise; an attempt does not begin it anew. */
  readonly entered: number;
  /** Milliseconds paused so far, and since when, while paused. */
  readonly paused: number;
  readonly pausedAt: number | null;
  readonly finishedAt: number | null;
}

export const UNSEEN: ItemState = Object.freeze({
  phase: 'responding',
  seen: false,
  hints: 0,
  flagged: false,
  spent: 0,
  revealed: false,
  attempts: Object.freeze([]),
});

export const IDLE: SessionState = {
  phase: 'idle',
  itemId: null,
  order: [],
  items: {},
  since: 0,
  entered: 0,
  paused: 0,
  pausedAt: null,
  finishedAt: null,
};
