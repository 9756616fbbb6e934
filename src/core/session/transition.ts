import { isObject, sameJson } from '../json.js';
import { reportOf } from '../report/report.js';
import type { Verdict } from '../scoring/outcome.js';
import type { Action } from './action.js';
import type { Fact, FactDetails, FactType } from './facts.js';
import type { Plan } from './plan.js';
import { attemptsAllowed, feedbackShown, itemState, plannedItem } from './select.js';
import { UNSEEN, type Attempt, type ItemState, type SessionState } from './state.js';

export interface Transition {
  /** The very state that came in, where the action was refused. */
  readonly state: SessionState;
  readonly facts: readonly Fact[];
}

type Handler<T extends Action['type']> = (
  state: SessionState,
  action: Extract<Action, { type: T }>,
  plan: Plan,
) => Transition | undefined;

/**
 * What an action does to a session: the next state and the facts that follow. Pure and total: an action that doesn't
 * fit is refused, and the same state object comes back.
 */
export function transition(state: SessionState, action: Action, plan: Plan): Transition {
  if (!isAction(action)) return { state, facts: [] };
  const handler = HANDLERS[action.type] as Handler<Action['type']> | undefined;
  return handler?.(state, action, plan) ?? { state, facts: [] };
}

/** Logs come back from storage, and hosts dispatch from their own code: either may bring what is no action. */
function isAction(action: unknown): action is Action {
  return isObject(action) && Object.hasOwn(HANDLERS, String(action['type'])) && within(action['at'], Infinity);
}

const running = (state: SessionState): boolean => state.phase === 'running';

/** The item that an action is about, if the session has it and is running. */
const open = (state: SessionState, itemId: string): ItemState | undefined =>
  running(state) && state.order.includes(itemId) ? itemState(state, itemId) : undefined;

const withItem = (state: SessionState, itemId: string, change: Partial<ItemState>): SessionState => ({
  ...state,
  items: { ...state.items, [itemId]: { ...itemState(state, itemId), ...change } },
});

/** The session's own time: what has passed since its start without the pauses; it stands still during one. */
const active = (state: SessionState, at: number): number => (state.pausedAt ?? at) - state.paused;

/** A next state with the one fact that it makes, or none. */
function told<K extends FactType>(state: SessionState, type?: K, detail?: FactDetails[K]): Transition {
  return { state, facts: type ? [{ type, detail } as Fact] : [] };
}

function enter(state: SessionState, itemId: string, at: number): Transition {
  const next = { ...withItem(state, itemId, { seen: true }), itemId, since: active(state, at) };
  return told(next, 'quiz-item-entered', { itemId, index: state.order.indexOf(itemId) });
}

/**
 * Why the item's response may not be submitted now, as far as the session can tell (whether it is *ready* is the item
 * type's to say): `same-response` costs no attempt (Moodle's adaptive behaviour refuses it too).
 */
export function submitRefusal(
  state: SessionState,
  plan: Plan,
  itemId: string,
): 'not-open' | 'no-response' | 'no-attempts-left' | 'same-response' | undefined {
  const item = open(state, itemId);
  if (!item || item.phase !== 'responding') return 'not-open';
  if (item.response === undefined) return 'no-response';
  if (item.attempts.length >= attemptsAllowed(plan, plannedItem(plan, itemId))) return 'no-attempts-left';
  const last = item.attempts.at(-1);
  return last && sameJson(last.response, item.response) ? 'same-response' : undefined;
}

const VERDICTS: readonly unknown[] = ['correct', 'partial', 'incorrect', 'ungraded'] satisfies Verdict[];

/** Whether a value is a finite number of 0 … max. */
const within = (value: unknown, max: unknown): boolean =>
  Number.isFinite(value) && Number(value) >= 0 && Number(value) <= Number(max);

/** Whether this is what a Scorer may say: a score of 0 … max, and a verdict. */
const isScored = (score: unknown, outcome: unknown): boolean =>
  isObject(score) &&
  isObject(outcome) &&
  VERDICTS.includes(outcome['verdict']) &&
  within(score['max'], Infinity) &&
  within(score['raw'], score['max']);

const HANDLERS: { readonly [T in Action['type']]: Handler<T> } = {
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

  respond(state, { itemId, response }, plan) {
    if (open(state, itemId)?.phase !== 'responding' || response === undefined) return undefined;
    // Going linear, what was left behind stays as it was.
    if (plan.policy.navigation === 'linear' && itemId !== state.itemId) return undefined;
    return told(withItem(state, itemId, { response }), 'quiz-response-changed', { itemId, response });
  },

  confidence(state, { itemId, level }) {
    if (open(state, itemId)?.phase !== 'responding' || ![1, 2, 3].includes(level)) return undefined;
    return told(withItem(state, itemId, { confidence: level }));
  },

  hint(state, { itemId }, plan) {
    const item = open(state, itemId);
    const there = plannedItem(plan, itemId)?.hints ?? 0;
    if (!plan.policy.hints || item?.phase !== 'responding' || item.hints >= there) return undefined;
    const hints = item.hints + 1;
    return told(withItem(state, itemId, { hints }), 'quiz-hint-shown', { itemId, hint: hints });
  },

  flag(state, { itemId, flagged }) {
    const item = open(state, itemId);
    if (!item || item.flagged === flagged) return undefined;
    return told(withItem(state, itemId, { flagged }), 'quiz-item-flagged', { itemId, flagged });
  },

  submit(state, { itemId, at }, plan) {
    if (submitRefusal(state, plan, itemId) !== undefined) return undefined;
    const item = itemState(state, itemId);
    const now = active(state, at);
    const attempt: Attempt = {
      number: item.attempts.length + 1,
      at,
      duration: state.itemId === itemId ? now - state.since : 0,
      response: item.response as Attempt['response'],
      hints: item.hints,
      ...(item.confidence === undefined ? {} : { confidence: item.confidence }),
    };
    const next = withItem(state, itemId, { phase: 'scoring', attempts: [...item.attempts, attempt] });
    return told(state.itemId === itemId ? { ...next, since: now } : next, 'quiz-attempt-submitted', {
      itemId,
      attempt: attempt.number,
      response: attempt.response,
    });
  },

  scored(state, { itemId, attempt: number, score, outcome }, plan) {
    const item = state.order.includes(itemId) ? itemState(state, itemId) : undefined;
    const index = item?.attempts.findIndex((entry) => entry.number === number && entry.score === undefined) ?? -1;
    if (!item || index < 0 || !isScored(score, outcome)) return undefined;
    const attempts = item.attempts.map((entry, i) => (i === index ? { ...entry, score, outcome } : entry));
    const over = attempts.length >= attemptsAllowed(plan, plannedItem(plan, itemId));
    // While feedback is withheld, an item that closed early would tell that the response was right.
    const immediate = plan.policy.feedback === 'immediate';
    const right = immediate && (outcome.verdict === 'correct' || outcome.verdict === 'ungraded');
    const closed = state.phase === 'finished' || item.phase === 'closed' || over || right;
    return told(
      withItem(state, itemId, { attempts, phase: closed ? 'closed' : 'attempted' }),
      'quiz-attempt-scored',
      feedbackShown(state, plan)
        ? { itemId, attempt: number, score, verdict: outcome.verdict }
        : { itemId, attempt: number },
    );
  },

  retry(state, { itemId }) {
    if (open(state, itemId)?.phase !== 'attempted') return undefined;
    return told(withItem(state, itemId, { phase: 'responding' }));
  },

  reveal(state, { itemId }, plan) {
    const item = open(state, itemId);
    // Before an attempt there is nothing to learn from the solution; under withheld feedback it would be an answer key.
    if (!item?.attempts.length || plan.policy.feedback !== 'immediate') return undefined;
    if (item.phase === 'closed' || item.phase === 'scoring') return undefined;
    return told(withItem(state, itemId, { phase: 'closed', revealed: true }));
  },

  navigate(state, { itemId, at }, plan) {
    if (!running(state) || itemId === state.itemId || !state.order.includes(itemId)) return undefined;
    const step = state.order.indexOf(itemId) - state.order.indexOf(state.itemId ?? '');
    return plan.policy.navigation === 'linear' && step !== 1 ? undefined : enter(state, itemId, at);
  },

  pause(state, { paused, at }) {
    if (state.phase !== (paused ? 'running' : 'paused')) return undefined;
    if (paused) return told({ ...state, phase: 'paused', pausedAt: at });
    const lost = at - (state.pausedAt ?? at);
    return told({ ...state, phase: 'running', pausedAt: null, paused: state.paused + lost });
  },

  exclude(state, { itemIds, at }) {
    if (!Array.isArray(itemIds) || state.phase === 'idle' || state.phase === 'finished') return undefined;
    const gone = new Set(itemIds);
    const order = state.order.filter((id) => !gone.has(id));
    if (order.length === state.order.length) return undefined;
    const excluded: SessionState = { ...state, order };
    if (state.itemId === null || !gone.has(state.itemId)) return told(excluded);
    const was = state.order.indexOf(state.itemId);
    const following = state.order.slice(was).find((id) => !gone.has(id)) ?? order.at(-1);
    return following === undefined
      ? { state: { ...excluded, itemId: null }, facts: [] }
      : enter(excluded, following, at);
  },

  finish(state, { at }, plan) {
    if (state.phase !== 'running' && state.phase !== 'paused') return undefined;
    const paused = state.paused + (state.pausedAt === null ? 0 : at - state.pausedAt);
    const items = Object.fromEntries(
      Object.entries(state.items).map(([id, item]) => [id, { ...item, phase: 'closed' as const }]),
    );
    const next: SessionState = { ...state, phase: 'finished', items, paused, pausedAt: null, finishedAt: at };
    return told(next, 'quiz-session-completed', { report: reportOf(next, plan) });
  },
};
