import { parseBank } from '../src/core/bank/parse.js';
import type { ActionBody, Log } from '../src/core/session/action.js';
import { makePlan, optionOrder, type PlanOptions } from '../src/core/session/plan.js';
import { sessionScore } from '../src/core/session/score.js';
import { itemState } from '../src/core/session/select.js';
import { advance } from '../src/core/session/replay.js';
import { snapshotOf } from '../src/core/session/snapshot.js';
import { IDLE, type SessionState } from '../src/core/session/state.js';
import { scoreResponse } from '../src/core/scoring/score-response.js';
import choice from '../src/items/choice/type.js';

/** `fixtures/determinism.json`: a bank, what a plan is drawn by, what a learner does, and what comes of it. */
export interface DeterminismFixture {
  readonly bank: unknown;
  readonly options: PlanOptions;
  readonly actions: readonly (ActionBody & { readonly at: number })[];
  /** The JSON of all that {@link runDeterminism} makes of it. */
  readonly expected: string;
}

/**
 * Runs a whole session, scoring each attempt as soon as it is submitted, and gives what came of it as one JSON
 * string: the same bank, seed and actions must give the same bytes in Node and in every browser.
 */
export function runDeterminism({ bank: file, options, actions }: DeterminismFixture): string {
  const { bank, issues } = parseBank(file, (name) => (name === 'choice' ? choice : undefined));
  if (!bank) throw new Error(`the fixture holds no bank: ${JSON.stringify(issues)}`);
  const plan = makePlan(bank, options);
  const planned = plan.items.flatMap(({ id }) => bank.items.filter((item) => item.id === id));
  let session: { state: SessionState; log: Log } = { state: IDLE, log: [] };
  const take = (action: ActionBody & { readonly at: number }): boolean => {
    const before = session.state;
    const next = advance(session, action, plan);
    session = next;
    return next.state !== before;
  };
  for (const action of actions) {
    const item = action.type === 'submit' && take(action) && planned.find(({ id }) => id === action.itemId);
    if (action.type !== 'submit') take(action);
    if (!item) continue;
    const { number, response } = itemState(session.state, item.id).attempts.at(-1) ?? { number: 0, response: null };
    const { score, outcome } = scoreResponse(item, choice, response);
    take({ type: 'scored', itemId: item.id, attempt: number, score, outcome, version: bank.version, at: action.at });
  }
  return JSON.stringify({
    orders: planned.map((item) => optionOrder(plan, item, choice)),
    snapshot: snapshotOf(plan, session.log),
    state: session.state,
    score: sessionScore(session.state, plan),
  });
}
