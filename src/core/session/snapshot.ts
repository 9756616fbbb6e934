import { append, type Action, type Log } from './action.js';
import type { Fact } from './facts.js';
import type { Plan } from './plan.js';
import { IDLE, type SessionState } from './state.js';
import { transition } from './transition.js';

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

/** The state that a log leads to. An action that the session would have refused is passed over. */
export const replay = (plan: Plan, log: Log): SessionState =>
  log.reduce((state, action) => transition(state, action, plan).state, IDLE);

/** One step of a session that keeps its log: the next state, the log with the action if it was accepted, the facts. */
export function advance(
  session: { readonly state: SessionState; readonly log: Log },
  action: Action,
  plan: Plan,
): { readonly state: SessionState; readonly log: Log; readonly facts: readonly Fact[] } {
  const { state, facts } = transition(session.state, action, plan);
  return state === session.state ? { ...session, facts } : { state, facts, log: append(session.log, action) };
}
