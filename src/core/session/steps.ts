import { isObject } from '../json.js';
import { append, type Action, type Log } from './action.js';
import type { Fact, FactDetails, FactType } from './facts.js';
import type { Plan } from './plan.js';
import { activeTime, itemState, timeLeft, timeSpent } from './select.js';
import { UNSEEN, type ItemState, type SessionState } from './state.js';

export interface Transition {
  /** The very state that came in, where the action was refused. */
  readonly state: SessionState;
  readonly facts: readonly Fact[];
}

/** What an action does to a session. */
export type Step = (state: SessionState, action: Action, plan: Plan) => Transition;

export type Handlers = {
  readonly [T in Action['type']]?: (
    state: SessionState,
    action: Extract<Action, { type: T }>,
    plan: Plan,
  ) => Transition | undefined;
};

/** A step that knows these actions; any other is refused, and so is what is no action. */
export const stepWith =
  (handlers: Handlers): Step =>
  (state, action, plan) => {
    // Logs come back from storage, and hosts dispatch from their own code: either may bring what is no action.
    const known = isObject(action) && Object.hasOwn(handlers, String(action['type'])) && within(action['at'], Infinity);
    const handler = known ? (handlers[action.type] as Step | undefined) : undefined;
    return handler?.(state, action, plan) ?? { state, facts: [] };
  };

/** One step of a session that keeps its log: the next state, the log with the action if it was accepted, the facts. */
export function advanceWith(
  step: Step,
  session: { readonly state: SessionState; readonly log: Log },
  action: Action,
  plan: Plan,
): { readonly state: SessionState; readonly log: Log; readonly facts: readonly Fact[] } {
  const { state, facts } = step(session.state, action, plan);
  return state === session.state ? { ...session, facts } : { state, facts, log: append(session.log, action) };
}

/** Whether a value is a finite number of 0 … max. */
export const within = (value: unknown, max: unknown): boolean =>
  Number.isFinite(value) && Number(value) >= 0 && Number(value) <= Number(max);

export const running = (state: SessionState): boolean => state.phase === 'running';

/** The item that an action is about, if the session has it and is running. */
export const open = (state: SessionState, itemId: string): ItemState | undefined =>
  running(state) && state.order.includes(itemId) ? itemState(state, itemId) : undefined;

export function withItem(state: SessionState, itemId: string, change: Partial<ItemState>): SessionState {
  // In two steps, which engines do twice as fast: a log of 10,000 actions is replayed in one go.
  const items = { ...state.items };
  items[itemId] = { ...itemState(state, itemId), ...change };
  return { ...state, items };
}

/** A next state with the one fact that it makes, or none. */
export function told<K extends FactType>(state: SessionState, type?: K, detail?: FactDetails[K]): Transition {
  return { state, facts: type ? [{ type, detail } as Fact] : [] };
}

export function enter(state: SessionState, itemId: string, at: number): Transition {
  const now = activeTime(state, at);
  const items = { ...state.items };
  if (state.itemId !== null) {
    items[state.itemId] = { ...itemState(state, state.itemId), spent: timeSpent(state, state.itemId, at) };
  }
  items[itemId] = { ...itemState({ ...state, items }, itemId), seen: true };
  const next = { ...state, items, itemId, since: now, entered: now };
  return told(next, 'quiz-item-entered', { itemId, index: state.order.indexOf(itemId) });
}

/** The actions of a card that is asked: what else there is comes with the first attempt. */
export const FIRST: Handlers = {
  start(state, action, plan) {
    if (state.phase !== 'idle') return undefined;
    const order = plan.items.map(({ id }) => id);
    const items = Object.fromEntries(order.map((id) => [id, UNSEEN]));
    const started: SessionState = { ...state, phase: 'running', order, items };
    const fact: Fact = { type: 'quiz-session-started', detail: { bank: plan.bank, total: order.length } };
    if (order[0] === undefined) return { state: started, facts: [fact] };
    const entered = enter(started, order[0], action.at);
    return { state: entered.state, facts: [fact, ...entered.facts] };
  },

  respond(state, { itemId, response, at }, plan) {
    if (open(state, itemId)?.phase !== 'responding' || response === undefined) return undefined;
    if (timeLeft(state, plan, at, itemId) <= 0) return undefined;
    // Going linear, what was left behind stays as it was.
    if (plan.policy.navigation === 'linear' && itemId !== state.itemId) return undefined;
    return told(withItem(state, itemId, { response }), 'quiz-response-changed', { itemId, response });
  },

  navigate(state, { itemId, at }, plan) {
    if (!running(state) || itemId === state.itemId || !state.order.includes(itemId)) return undefined;
    const step = state.order.indexOf(itemId) - state.order.indexOf(state.itemId ?? '');
    return plan.policy.navigation === 'linear' && step !== 1 ? undefined : enter(state, itemId, at);
  },
};

/** The step of a page on which the rest is still on its way. */
export const firstTransition: Step = stepWith(FIRST);
