import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, attempt, drive, go, last, pause, respond, start, submit, type Step } from '../../../test/factories.js';
import type { Plan } from './plan.js';
import { itemState, timeLeft } from './select.js';
import { isTimed } from './timed.js';

const at = (step: Step, seconds: number): Step => ({ ...step, at: seconds * 1000 });
const begin = at(start, 0);
const expire = (itemId: string, seconds: number): Step => at({ type: 'expire', itemId }, seconds);
const timed = (own: Parameters<typeof aPlan>[0] = {}): Plan => aPlan({ policy: { timeLimit: 60 }, ...own });
/** Item `one` has twenty seconds of its own. */
const own = (policy: Parameters<typeof aPlan>[0] = {}): Plan =>
  aPlan({ items: [{ id: 'one', time: 20 }, 'two'], ...policy });
const left = (plan: Plan, steps: readonly Step[], seconds: number, itemId?: string): number =>
  timeLeft(drive(plan, steps).state, plan, seconds * 1000, itemId) / 1000;

describe('the time of a session', () => {
  it('runs from its start, is extended for one person, and stands still in a pause', () => {
    expect(left(timed(), [begin], 15)).toBe(45);
    expect(left(timed({ policy: { timeLimit: 60, timeFactor: 1.5 } }), [begin], 15)).toBe(75);
    expect(left(timed(), [begin, at(pause(true), 10)], 40)).toBe(50);
    expect(left(timed(), [begin, at(pause(true), 10), at(pause(false), 40)], 45)).toBe(45);
    expect(left(aPlan(), [begin], 1e6)).toBe(Infinity);
  });

  it('takes no response when it is up', () => {
    expect(last([begin, at(respond('one', ['a']), 59.9)], timed()).taken).toBe(true);
    expect(last([begin, at(respond('one', ['a']), 60)], timed()).taken).toBe(false);
    const longer = timed({ policy: { timeLimit: 60, timeFactor: 2 } });
    expect(last([begin, at(respond('one', ['a']), 119)], longer).taken).toBe(true);
  });

  it('what was entered in it may still be submitted', () => {
    expect(last([begin, at(respond('one', ['a']), 59), at(submit('one'), 60.1)], timed()).taken).toBe(true);
  });
});

describe('the time of an item', () => {
  it('runs while the item is in view, in all visits together, and never beyond the session’s', () => {
    const visits = [begin, at(go('two'), 5), at(go('one'), 100)];
    expect(left(own(), visits, 103, 'one')).toBe(12);
    expect(left(own({ policy: { timeLimit: 105 } }), visits, 103, 'one')).toBe(2);
    expect(left(own({ policy: { timeFactor: 2 } }), visits, 103, 'one')).toBe(32);
    expect(left(own(), visits, 103, 'two')).toBe(Infinity);
  });

  it('takes no response when it is up, while others do', () => {
    expect(last([begin, at(respond('one', ['a']), 19)], own()).taken).toBe(true);
    expect(last([begin, at(respond('one', ['a']), 20)], own()).taken).toBe(false);
    expect(last([begin, at(go('two'), 30), at(respond('two', ['a']), 60)], own()).taken).toBe(true);
  });

  it('closes it when it is up and not before, and says so', () => {
    expect(last([begin, expire('one', 19.9)], own()).taken).toBe(false);
    const { state, taken } = last([begin, expire('one', 20)], own());
    expect(taken).toBe(true);
    expect(itemState(state, 'one')).toMatchObject({ phase: 'closed', expired: true });
    expect(last([begin, expire('two', 20)], own()).taken).toBe(false);
  });

  it('is up as well where what was submitted for it then closed it', () => {
    const steps = [begin, respond('one', ['a']), at(submit('one'), 20.1), ...attempt('one', 1, 1).slice(2)];
    const { state, taken } = last([...steps, expire('one', 20.2)], own());
    expect([taken, itemState(state, 'one').expired]).toEqual([true, true]);
    expect(last([...steps, expire('one', 20.2), expire('one', 20.3)], own()).taken).toBe(false);
  });

  it.each<[string, Step[]]>([
    ['closed by the right response', [...attempt('one', 1, 1), expire('one', 30)]],
    ['with the Scorer', [respond('one', ['a']), submit('one'), expire('one', 30)]],
    ['in a pause', [at(go('one'), 21), at(pause(true), 22), expire('one', 30)]],
  ])('closes nothing that is %s', (_what, steps) => {
    expect(last([begin, ...steps], own()).taken).toBe(false);
  });

  it('is told of as long as it counts', () => {
    const states = [[begin], [begin, expire('one', 20)]].map((steps) => drive(own(), steps).state);
    expect(states.map((state) => isTimed(state, own(), 'one'))).toEqual([true, false]);
    expect(isTimed(states[0]!, own(), 'two')).toBe(false);
  });

  it('is what is left of it, whenever it was in view', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 8 }), (stays) => {
        let now = 0;
        let seen = 0;
        const steps: Step[] = [begin];
        stays.forEach((stay, index) => {
          now += stay;
          if (index % 2 === 0) seen += stay;
          steps.push({ ...go(index % 2 ? 'one' : 'two'), at: now });
        });
        const plan = own();
        expect(timeLeft(drive(plan, steps).state, plan, now, 'one')).toBe(20_000 - seen);
      }),
    );
  });
});
