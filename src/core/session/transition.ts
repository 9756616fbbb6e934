import { isObject, sameJson } from '../json.js';
import { reportOf } from '../report/report.js';
import type { Verdict } from '../scoring/outcome.js';
import type { Plan } from './plan.js';
import { activeTime, attemptsAllowed, feedbackShown, itemState, plannedItem, timeLeft } from './select.js';
import type { Attempt, SessionState } from './state.js';
import { enter, FIRST, open, stepWith, told, within, withItem, type Handlers, type Step } from './steps.js';

export type { Transition } from './steps.js';

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

/** Whether this is what a Scorer may say: a score of 0 … max, and a verdict. */
export const isScored = (score: unknown, outcome: unknown): boolean =>
  isObject(score) &&
  isObject(outcome) &&
  VERDICTS.includes(outcome['verdict']) &&
  within(score['max'], Infinity) &&
  within(score['raw'], score['max']);

/** Every action; all of them, or it does not compile. */
const ALL: Required<Handlers> = {
  ...(FIRST as Required<Pick<Handlers, 'start' | 'respond' | 'navigate'>>),

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
    const now = activeTime(state, at);
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
    // How sure one was of the last response says nothing of the next.
    const { confidence: _, ...item } = itemState(state, itemId);
    return told({ ...state, items: { ...state.items, [itemId]: { ...item, phase: 'responding' } } });
  },

  reveal(state, { itemId }, plan) {
    const item = open(state, itemId);
    // Before an attempt there is nothing to learn from the solution; under withheld feedback it would be an answer key.
    if (!item?.attempts.length || plan.policy.feedback !== 'immediate') return undefined;
    if (item.phase === 'closed' || item.phase === 'scoring') return undefined;
    return told(withItem(state, itemId, { phase: 'closed', revealed: true }));
  },

  expire(state, { itemId, at }, plan) {
    const item = open(state, itemId);
    if (!item || item.expired || item.phase === 'scoring') return undefined;
    // One that is closed already may have been so by what was submitted for it when its time was up.
    const since = item.phase === 'closed' ? (item.attempts.at(-1)?.at ?? 0) : at;
    if (timeLeft(state, plan, since, itemId) > 0) return undefined;
    return told(withItem(state, itemId, { phase: 'closed', expired: true }));
  },

  pause(state, { paused, at }, plan) {
    if (state.phase !== (paused ? 'running' : 'paused') || (paused && !plan.policy.pause)) return undefined;
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

/**
 * What an action does to a session: the next state and the facts that follow. Pure and total: an action that doesn't
 * fit is refused, and the same state object comes back.
 */
export const transition: Step = stepWith(ALL);
