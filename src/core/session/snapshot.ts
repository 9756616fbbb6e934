import type { BankDefaults } from '../bank/model.js';
import type { Log } from './action.js';
import type { Plan } from './plan.js';

/** The form of today. A change that old readers can't follow counts up, with a step in `read-snapshot.ts`. */
export const SNAPSHOT_FORMAT = 'learning-quiz-snapshot/1';

/** All that a session is: its plan and its log. The state is always replayed from them, never stored. JSON. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly bank: { readonly id: string; readonly version: string };
  readonly plan: Plan;
  readonly log: Log;
  /** Milliseconds of its time when this was taken; without it, when its last action was. */
  readonly elapsed?: number;
  readonly kept?: KeptNote;
}

/** What the one who keeps a session notes down beside it. */
export interface KeptNote {
  /** Who wrote it: by this a page knows again what it wrote itself. */
  readonly owner: string;
  /** What the page had set when the plan was drawn; the seed is empty where it set none. */
  readonly options: BankDefaults;
  /** Items of the sessions before this one. */
  readonly seen: readonly string[];
  /** Which of the sessions that were kept in this place it is; the first where nothing is said. */
  readonly number?: number;
}

export const snapshotOf = (plan: Plan, log: Log, beside: Pick<Snapshot, 'elapsed' | 'kept'> = {}): Snapshot => ({
  format: SNAPSHOT_FORMAT,
  bank: plan.bank,
  plan,
  log,
  ...beside,
});
