import type { Json } from '../json.js';
import type { Outcome, Score } from '../scoring/outcome.js';
import type { Confidence } from './state.js';

/**
 * What can happen to a session. An action that makes no sense in the state it meets is refused: it changes nothing and
 * isn't logged. `exclude`, `retry` and `expire` (an item's own time is up) stand beside the actions that a learner sees the results of: the one takes items
 * that can't be shown out of the session, the other opens an attempted item again.
 */
export type ActionBody =
  | { readonly type: 'start' }
  | { readonly type: 'respond'; readonly itemId: string; readonly response: Json }
  | { readonly type: 'confidence'; readonly itemId: string; readonly level: Confidence }
  | { readonly type: 'hint'; readonly itemId: string }
  | { readonly type: 'flag'; readonly itemId: string; readonly flagged: boolean }
  | { readonly type: 'submit'; readonly itemId: string }
  | {
      readonly type: 'scored';
      readonly itemId: string;
      readonly attempt: number;
      readonly score: Score;
      readonly outcome: Outcome;
      readonly version: string;
    }
  | { readonly type: 'retry'; readonly itemId: string }
  | { readonly type: 'reveal'; readonly itemId: string }
  | { readonly type: 'navigate'; readonly itemId: string }
  | { readonly type: 'expire'; readonly itemId: string }
  | { readonly type: 'pause'; readonly paused: boolean }
  | { readonly type: 'exclude'; readonly itemIds: readonly string[] }
  | { readonly type: 'finish' };

/** An action with its time: milliseconds since the session's start, from the Clock port. Never falls along a log. */
export type Action = ActionBody & { readonly at: number };

/**
 * The accepted actions in order. Of a run of `respond` at one item only the last is kept: what was typed on the way is
 * neither needed for a replay nor anyone's business.
 */
export type Log = readonly Action[];

/** Whether an action takes the place of the one before it in a log. */
const replaces = (last: Action | undefined, action: Action): boolean =>
  action.type === 'respond' && last?.type === 'respond' && last.itemId === action.itemId;

/** The log with one more accepted action. */
export const append = (log: Log, action: Action): Log =>
  Object.freeze([...(replaces(log.at(-1), action) ? log.slice(0, -1) : log), action]);

/** Puts one more accepted action into a log that is still being read: a copy for each would take the square of the time. */
export function put(log: Action[], action: Action): void {
  if (replaces(log.at(-1), action)) log.pop();
  log.push(action);
}
