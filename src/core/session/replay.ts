import type { Action, Log } from './action.js';
import type { Plan } from './plan.js';
import { IDLE, type SessionState } from './state.js';
import { advanceWith } from './steps.js';
import { transition } from './transition.js';

/** The state that a log leads to. An action that the session would have refused is passed over. */
export const replay = (plan: Plan, log: Log): SessionState =>
  log.reduce((state, action) => transition(state, action, plan).state, IDLE);

/** One step of a session that keeps its log; see {@link transition}. */
export const advance = (
  session: { readonly state: SessionState; readonly log: Log },
  action: Action,
  plan: Plan,
): ReturnType<typeof advanceWith> => advanceWith(transition, session, action, plan);
