import type { Log } from './action.js';
import type { Plan } from './plan.js';

export const SNAPSHOT_FORMAT = 'learning-quiz-snapshot/1';

/** All that a session is: its plan and its log. The state is always replayed from them, never stored. JSON. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly bank: { readonly id: string; readonly version: string };
  readonly plan: Plan;
  readonly log: Log;
}

export const snapshotOf = (plan: Plan, log: Log): Snapshot => ({
  format: SNAPSHOT_FORMAT,
  bank: plan.bank,
  plan,
  log,
});
