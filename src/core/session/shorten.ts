import { isObject, sameJson } from '../json.js';
import type { Action, Log } from './action.js';
import type { Plan } from './plan.js';
import { replay } from './replay.js';
import { hasLimits, itemState } from './select.js';
import type { Snapshot } from './snapshot.js';
import type { SessionState } from './state.js';

/** What stands in the place of a response that there was no room for; the number tells two of an item apart. */
export interface LostResponse {
  readonly lost: number;
}

export const isLost = (response: unknown): response is LostResponse =>
  isObject(response) && typeof response['lost'] === 'number' && Object.keys(response).length === 1;

/** How many submitted responses of a session there was no room for. */
export const lostResponses = (state: SessionState): number =>
  state.order.reduce((sum, id) => sum + itemState(state, id).attempts.filter((it) => isLost(it.response)).length, 0);

/**
 * A snapshot that takes no more room than there is: as it is where it fits, else the first that does of
 *
 * 1. times in whole seconds (not where time is limited), without responses that another took the place of unsubmitted, and
 *    without what earlier sessions had asked;
 * 2. the same, of each item only its last attempt's response;
 * 3. the same, the oldest responses given up too, one by one.
 *
 * What is never given up: which items, in which order; every attempt with its score, verdict, hints and confidence; flags;
 * where the learner is. A step that would change any of that is left out. Nothing where all that does not fit.
 */
export function shortened(snapshot: Snapshot, fits: (shorter: Snapshot) => boolean): Snapshot | undefined {
  if (fits(snapshot)) return snapshot;
  const { plan, kept } = snapshot;
  const standing = standingOf(replay(plan, snapshot.log), plan);
  const step = (from: Snapshot, log: Log): Snapshot => {
    const elapsed = from.elapsed === undefined ? {} : { elapsed: Math.max(from.elapsed, log.at(-1)?.at ?? 0) };
    return sameJson(standingOf(replay(plan, log), plan), standing) ? { ...from, log, ...elapsed } : from;
  };
  const bare = { ...snapshot, ...(kept ? { kept: { ...kept, seen: [] } } : {}) };
  const first = step(bare, inSeconds(withoutSuperseded(bare.log), plan));
  if (fits(first)) return first;
  const order = submitsOf(first.log);
  const given = (lost: readonly number[]): Snapshot => step(first, withoutResponses(first.log, new Set(lost), plan));
  const earlier = order.filter(({ last }) => !last).map(({ index }) => index);
  const lasts = order.filter(({ last }) => last).map(({ index }) => index);
  if (fits(given(earlier))) return given(earlier);
  const fitting = (count: number): boolean => fits(given([...earlier, ...lasts.slice(0, count)]));
  if (!fitting(lasts.length)) return undefined;
  let [low, high] = [1, lasts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fitting(middle)) high = middle;
    else low = middle + 1;
  }
  return given([...earlier, ...lasts.slice(0, low)]);
}

/** All that may not change. */
const standingOf = (state: SessionState, plan: Plan): unknown => ({
  phase: state.phase,
  itemId: state.itemId,
  order: state.order,
  items: plan.items.map(({ id }) => {
    const { attempts, response, ...item } = itemState(state, id);
    const entered = response !== undefined;
    return {
      ...item,
      spent: 0,
      entered,
      attempts: attempts.map(({ number, hints, confidence, score, outcome }) => ({
        ...{ number, hints, score, verdict: outcome?.verdict },
        ...{ confidence: confidence ?? 0, parts: plan.policy.credit === 'countback' ? outcome?.parts : 0 },
      })),
    };
  }),
});

/** Responses that were changed again before they were submitted; of what was never submitted the last one stays. */
function withoutSuperseded(log: Log): Log {
  return log.filter((action, index) => {
    if (action.type !== 'respond') return true;
    const next = log.slice(index + 1).find((it) => 'itemId' in it && it.itemId === action.itemId && isDecisive(it));
    return next?.type !== 'respond';
  });
}

const isDecisive = ({ type }: Action): boolean => type === 'respond' || type === 'submit';

const inSeconds = (log: Log, plan: Plan): Log =>
  hasLimits(plan) ? log : log.map((action) => ({ ...action, at: Math.round(action.at / 1000) * 1000 }));

/** Every submit of a log by its place there, and whether it is its item's last. */
function submitsOf(log: Log): { readonly index: number; readonly last: boolean }[] {
  return log.flatMap((action, index) => {
    if (action.type !== 'submit') return [];
    const { itemId } = action;
    const last = !log.slice(index + 1).some((it) => it.type === 'submit' && it.itemId === itemId);
    return [{ index, last }];
  });
}

/** The log without the responses that these submits sent. */
function withoutResponses(log: Log, submits: ReadonlySet<number>, plan: Plan): Log {
  const next = [...log];
  const counts = new Map<string, number>();
  const lost = new Set<string>();
  log.forEach((action, index) => {
    if (action.type === 'submit') {
      const number = (counts.get(action.itemId) ?? 0) + 1;
      counts.set(action.itemId, number);
      if (!submits.has(index)) return;
      const from = log.findLastIndex(
        (it, place) => place < index && it.type === 'respond' && it.itemId === action.itemId,
      );
      const respond = log[from];
      if (respond?.type !== 'respond') return;
      next[from] = { ...respond, response: { lost: number } };
      lost.add(`${action.itemId} ${number}`);
    } else if (action.type === 'scored' && lost.has(`${action.itemId} ${action.attempt}`)) {
      const { parts, ...outcome } = action.outcome;
      if (parts && plan.policy.credit !== 'countback') next[index] = { ...action, outcome };
    }
  });
  return next;
}
