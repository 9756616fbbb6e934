import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aBank,
  aChoice,
  anOption,
  aPlan,
  drive,
  finish,
  hint,
  respond,
  retry,
  start,
  submit,
} from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import type { Bank } from '../bank/model.js';
import { reportOf } from '../report/report.js';
import type { Plan } from '../session/plan.js';
import type { Policy } from '../session/policy.js';
import { advance } from '../session/replay.js';
import { rescore } from '../session/rescore.js';
import { itemScore, sessionScore } from '../session/score.js';
import { itemState } from '../session/select.js';
import { scoreResponse } from '../scoring/score-response.js';
import { rebuildSession, type RebuiltSession } from './rebuild.js';
import { decodeResult, encodeResult } from './result-code.js';

const find = (name: string) => (name === 'choice' ? choice : undefined);
const aHinted = (id: string) => aChoice({ id, hints: ['One', 'Two'] });
const bank = aBank({ items: ['one', 'two', 'three'].map(aHinted) });

/** A session of these responses, item by item, as `<learning-quiz>` drives it: each is scored as it is submitted. */
function played(plan: Plan, tries: readonly (readonly (readonly [string, number])[])[]) {
  let session = drive(plan, [start]);
  plan.items.forEach(({ id }, index) => {
    for (const [option, hints] of tries[index] ?? []) {
      session = drive(
        plan,
        [retry(id), ...Array.from({ length: hints }, () => hint(id)), respond(id, [option]), submit(id)],
        session,
      );
      const { attempts, phase } = itemState(session.state, id);
      if (phase !== 'scoring') continue;
      const item = bank.items.find((each) => each.id === id);
      const scored = item && scoreResponse(item, choice, [option]);
      const at = (session.log.at(-1)?.at ?? 0) + 1;
      const action = { type: 'scored', itemId: id, attempt: attempts.length, version: '1.0.0', ...scored, at } as never;
      session = { ...session, ...advance(session, action, plan) };
    }
  });
  return drive(plan, [finish], session);
}

const rebuilt = (code: string, by: Bank = bank): RebuiltSession => {
  const { session } = decodeResult(code, by);
  if (!session) throw new Error('no code');
  return rebuildSession(session, by, find);
};

const anyTries = fc.array(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(1)), { maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});
const anyPolicy: fc.Arbitrary<Partial<Policy>> = fc.record({
  attempts: fc.constantFrom(1, 2, 'until-correct' as const),
  credit: fc.constantFrom('best', 'last', 'first', 'countback', 'ladder'),
  hintCost: fc.constantFrom(0, 0.25),
  feedback: fc.constantFrom('immediate', 'deferred', 'none'),
});

describe('a session from its code', () => {
  it('has the scores, responses and verdicts of the session itself', () => {
    fc.assert(
      fc.property(anyTries, anyPolicy, (tries, policy) => {
        const plan = aPlan({ policy });
        const { state } = played(plan, tries);
        const again = rebuilt(encodeResult({ plan, state }, bank));
        expect(sessionScore(again.state, again.plan)).toEqual(sessionScore(state, plan));
        const told = ({ items, score, passed, seed }: ReturnType<typeof reportOf>) => ({
          score,
          passed,
          seed,
          items: items.map((item) => ({ ...item, duration: 0 })),
        });
        expect(told(reportOf(again.state, again.plan))).toEqual(told(reportOf(state, plan)));
      }),
    );
  });

  it('is rescored under a corrected key, as a session that is kept would be', () => {
    const corrected: Bank = {
      ...bank,
      version: '1.0.1',
      items: bank.items.map((item, index) =>
        index
          ? item
          : aChoice({
              id: item.id,
              hints: ['One', 'Two'],
              options: [anOption('a'), anOption('b', { key: true }), anOption('c')],
            }),
      ),
    };
    fc.assert(
      fc.property(anyTries, anyPolicy, (tries, policy) => {
        const plan = aPlan({ policy });
        const { state, log } = played(plan, tries);
        const again = rebuilt(encodeResult({ plan, state }, bank), corrected);
        const kept = rescore({ plan, log }, corrected, (item, response) => scoreResponse(item, choice, response));
        for (const item of kept.plan.items) {
          const states = [kept.state, again.state].map((each) => itemState(each, item.id));
          // What was right by the wrong key ended the item: a log has no more attempts, and neither has the code.
          expect(states[1]?.attempts.map(({ score }) => score)).toEqual(states[0]?.attempts.map(({ score }) => score));
          expect(itemScore(again.state, again.plan, item)).toEqual(itemScore(kept.state, kept.plan, item));
        }
      }),
    );
  });

  it('has no item that was withdrawn, and none whose type is not there', () => {
    const plan = aPlan();
    const { state } = played(plan, [[['a', 0]], [['b', 0]], [['a', 0]]]);
    const code = encodeResult({ plan, state }, bank);
    const withdrawn = {
      ...bank,
      items: bank.items.map((item, index) => (index ? item : { ...item, withdrawn: 'wrong' })),
    };
    expect(rebuilt(code, withdrawn).state.order).toEqual(['two', 'three']);
    expect(rebuilt(code, withdrawn).plan.items.map(({ id }) => id)).toEqual(['two', 'three']);
    const { session } = decodeResult(code, bank);
    expect(session && rebuildSession(session, bank, () => undefined).state.order).toEqual([]);
  });
});
