import { describe, expect, it } from 'vitest';
import {
  aPlan,
  attempt,
  deepFreeze,
  drive,
  exclude,
  finish,
  go,
  hint,
  last,
  pause,
  respond,
  retry,
  reveal,
  scored,
  start,
  submit,
  type Step,
} from '../../../test/factories.js';
import { itemState } from './select.js';
import { UNSEEN } from './state.js';
import { submitRefusal } from './transition.js';

const plan = deepFreeze(aPlan());
const type = (facts: readonly { type: string }[]): string[] => facts.map((fact) => fact.type);

describe('respond', () => {
  it('keeps the response as it was entered, and tells it', () => {
    const { state, facts } = last([start, respond('one', ['a', 'b'])]);
    expect(itemState(state, 'one').response).toEqual(['a', 'b']);
    expect(facts).toEqual([{ type: 'quiz-response-changed', detail: { itemId: 'one', response: ['a', 'b'] } }]);
  });

  it.each([null, '', 0, false, [], {}])('takes %j: it is for the item’s type to say what is a response', (response) => {
    expect(last([start, respond('one', response)]).taken).toBe(true);
  });

  it.each<[string, Step[]]>([
    ['before the start', [respond('one', [])]],
    ['for an item that is not there', [start, respond('four', [])]],
    ['for an item called like a method', [start, respond('toString', [])]],
    ['while paused', [start, pause(true), respond('one', [])]],
    ['while the Scorer works', [start, respond('one', ['a']), submit('one'), respond('one', ['b'])]],
    ['after an attempt, before the retry', [start, ...attempt('one', 1, 0), respond('one', ['b'])]],
    ['after the last attempt', [start, ...attempt('one', 1, 1), respond('one', ['b'])]],
    ['after the end', [start, finish, respond('one', [])]],
    ['with nothing', [start, { type: 'respond', itemId: 'one' } as unknown as Step]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('confidence', () => {
  const sure: Step = { type: 'confidence', itemId: 'one', level: 3 };
  it('is kept with the attempt that follows', () => {
    const { state } = drive(plan, [start, sure, ...attempt('one', 1, 0)]);
    expect(itemState(state, 'one').attempts[0]?.confidence).toBe(3);
  });

  it.each<[string, Step[]]>([
    ['of a level that is none', [start, { ...sure, level: 4 } as unknown as Step]],
    ['of half a level', [start, { ...sure, level: 1.5 } as unknown as Step]],
    ['before the start', [sure]],
    ['after the attempt', [start, ...attempt('one', 1, 0), sure]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('hint', () => {
  it('opens one after the other, and no more than there are', () => {
    const { state, facts, refused } = drive(plan, [start, hint('one'), hint('one'), hint('one')]);
    expect(itemState(state, 'one').hints).toBe(2);
    expect(facts.slice(2)).toEqual(
      [1, 2].map((n) => ({ type: 'quiz-hint-shown', detail: { itemId: 'one', hint: n } })),
    );
    expect(refused).toEqual([hint('one')]);
  });

  it('counts for the attempt that follows, not for the one before', () => {
    const { state } = drive(plan, [start, hint('one'), ...attempt('one', 1, 0), retry('one'), hint('one')]);
    const again = drive(plan, [respond('one', ['z']), submit('one')], { state });
    expect(itemState(again.state, 'one').attempts.map(({ hints }) => hints)).toEqual([1, 2]);
  });

  it.each<[string, Step[], Parameters<typeof aPlan>[0]]>([
    ['where the mode has none', [start, hint('one')], { policy: { hints: false } }],
    ['where the item has none', [start, hint('one')], { items: [{ id: 'one', hints: 0 }] }],
    ['after the attempt', [start, ...attempt('one', 1, 0), hint('one')], {}],
    ['before the start', [hint('one')], {}],
    ['for an item that is not there', [start, { type: 'hint', itemId: 'x' }], {}],
  ])('is refused %s', (_when, steps, its) => {
    expect(last(steps, aPlan(its)).taken).toBe(false);
  });
});

describe('flag', () => {
  const flag = (flagged: boolean): Step => ({ type: 'flag', itemId: 'two', flagged });
  it('is set and taken back, each told once', () => {
    const { facts, refused, state } = drive(plan, [
      start,
      flag(true),
      flag(true),
      flag(false),
      flag(false),
      flag(true),
    ]);
    expect(facts.slice(2).map(({ detail }) => detail)).toEqual(
      [true, false, true].map((flagged) => ({ itemId: 'two', flagged })),
    );
    expect(refused).toEqual([flag(true), flag(false)]);
    expect(itemState(state, 'two')).toEqual({ ...UNSEEN, flagged: true });
  });

  it('may be set on an item that is closed, and not after the end', () => {
    expect(last([start, ...attempt('two', 1, 1), flag(true)]).taken).toBe(true);
    expect(last([start, finish, flag(true)]).taken).toBe(false);
  });
});

describe('submit', () => {
  it('freezes the response as an attempt with number, time, duration, hints and confidence', () => {
    const { state, facts } = last([
      { ...start, at: 0 },
      { type: 'confidence', itemId: 'one', level: 2, at: 1000 },
      { type: 'hint', itemId: 'one', at: 2000 },
      { ...respond('one', ['a']), at: 5000 },
      { ...submit('one'), at: 7500 },
    ]);
    expect(itemState(state, 'one').phase).toBe('scoring');
    expect(itemState(state, 'one').attempts).toEqual([
      { number: 1, at: 7500, duration: 7500, response: ['a'], hints: 1, confidence: 2 },
    ]);
    expect(facts).toEqual([{ type: 'quiz-attempt-submitted', detail: { itemId: 'one', attempt: 1, response: ['a'] } }]);
  });

  it('measures from entering, from the attempt before, and leaves pauses out', () => {
    const { state } = drive(plan, [
      { ...start, at: 0 },
      { ...go('two'), at: 1000 },
      { ...respond('two', ['a']), at: 2000 },
      { ...pause(true), at: 3000 },
      { ...pause(false), at: 63_000 },
      { ...submit('two'), at: 64_000 },
      { ...scored('two', 1, 0), at: 64_500 },
      { type: 'retry', itemId: 'two', at: 65_000 },
      { ...respond('two', ['b']), at: 66_000 },
      { ...submit('two'), at: 67_000 },
    ]);
    expect(itemState(state, 'two').attempts.map(({ duration }) => duration)).toEqual([3000, 3000]);
  });

  it('of an item that is not in view takes no time of its own', () => {
    const { state } = drive(plan, [start, respond('three', ['a']), submit('three')]);
    expect(itemState(state, 'three').attempts[0]?.duration).toBe(0);
  });

  it.each<[ReturnType<typeof submitRefusal>, string, Step[], Parameters<typeof aPlan>[0]]>([
    ['not-open', 'before the start', [], {}],
    ['not-open', 'while paused', [start, respond('one', ['a']), pause(true)], {}],
    ['not-open', 'after the end', [start, respond('one', ['a']), finish], {}],
    ['not-open', 'while the Scorer works', [start, respond('one', ['a']), submit('one')], {}],
    ['not-open', 'before the retry', [start, ...attempt('one', 1, 0)], {}],
    ['not-open', 'when the item was right', [start, ...attempt('one', 1, 1)], {}],
    ['not-open', 'when the item was taken out', [start, respond('one', ['a']), exclude('one')], {}],
    ['no-response', 'with nothing entered', [start], {}],
    ['same-response', 'with the response of before', [start, ...attempt('one', 1, 0), retry('one')], {}],
    [
      'no-attempts-left',
      'past the last attempt',
      [start, respond('one', ['a'])],
      { items: [{ id: 'one', attempts: 0 }] },
    ],
    [undefined, 'with something entered', [start, respond('one', ['a'])], {}],
    [undefined, 'of an item behind', [start, respond('one', ['a']), go('two')], {}],
  ])('is refused as %s %s', (reason, _when, steps, its) => {
    const made = aPlan(its);
    const { state, log } = drive(made, steps);
    expect(submitRefusal(state, made, 'one')).toBe(reason);
    expect(drive(made, [submit('one')], { state, log }).refused).toHaveLength(reason ? 1 : 0);
  });

  it('is taken with a response of earlier on: only the last attempt can be repeated by mistake', () => {
    const twice = [...attempt('one', 1, 0), ...attempt('one', 2, 0)];
    expect(last([start, ...twice, retry('one'), respond('one', ['r1']), submit('one')]).taken).toBe(true);
    expect(last([start, ...twice, retry('one'), respond('one', ['r2']), submit('one')]).taken).toBe(false);
  });

  it('is refused for the same response in another order of its fields, and taken for another', () => {
    const tried = [start, respond('one', { a: 1, b: [2] }), submit('one'), scored('one', 1, 0)] as const;
    const again: Step = retry('one');
    expect(last([...tried, again, respond('one', { b: [2], a: 1 }), submit('one')]).taken).toBe(false);
    expect(last([...tried, again, respond('one', { b: [2, 2], a: 1 }), submit('one')]).taken).toBe(true);
  });
});

describe('scored', () => {
  const tried: Step[] = [start, respond('one', ['a']), submit('one')];
  it.each<[string, number, Parameters<typeof aPlan>[0], string]>([
    ['a right response closes the item', 1, {}, 'closed'],
    ['a wrong one leaves it to be tried again', 0, {}, 'attempted'],
    ['a partial one too', 0.5, {}, 'attempted'],
    ['the last attempt closes it, right or wrong', 0, { policy: { attempts: 1 } }, 'closed'],
    [
      'the item’s own number of attempts counts before the session’s',
      0,
      { items: [{ id: 'one', attempts: 1 }] },
      'closed',
    ],
    ['and may be the greater one', 0, { policy: { attempts: 1 }, items: [{ id: 'one', attempts: 2 }] }, 'attempted'],
  ])('%s', (_what, fraction, its, phase) => {
    const { state, facts } = last([...tried, scored('one', 1, fraction)], aPlan(its));
    expect(itemState(state, 'one').phase).toBe(phase);
    expect(itemState(state, 'one').attempts[0]).toMatchObject({ score: { raw: fraction, max: 1 }, number: 1 });
    expect(type(facts)).toEqual(['quiz-attempt-scored']);
    expect(facts[0]?.detail).toMatchObject({ itemId: 'one', attempt: 1, score: { raw: fraction, max: 1 } });
  });

  it('an ungraded response closes the item as well', () => {
    const { state } = last([...tried, scored('one', 1, 0, { verdict: 'ungraded' })]);
    expect(itemState(state, 'one').phase).toBe('closed');
  });

  it.each([0, 0.5, 1])('while feedback is withheld, nothing tells the verdict of fraction %d', (fraction) => {
    const withheld = aPlan({ policy: { feedback: 'deferred', attempts: 2 } });
    const { state, facts } = last([...tried, scored('one', 1, fraction)], withheld);
    expect(itemState(state, 'one').phase).toBe('attempted');
    expect(facts).toEqual([{ type: 'quiz-attempt-scored', detail: { itemId: 'one', attempt: 1 } }]);
  });

  it('comes late without harm: while paused, and after the end, where the verdict is then told', () => {
    expect(last([...tried, pause(true), scored('one', 1, 1)]).taken).toBe(true);
    const deferred = aPlan({ policy: { feedback: 'deferred' } });
    const { state, facts } = last([...tried, finish, scored('one', 1, 0)], deferred);
    expect(itemState(state, 'one')).toMatchObject({ phase: 'closed', attempts: [{ score: { raw: 0, max: 1 } }] });
    expect(facts[0]?.detail).toMatchObject({ verdict: 'incorrect' });
  });

  it.each<[string, Step[]]>([
    ['of an attempt that was not made', [...tried, scored('one', 2, 1)]],
    ['a second time', [...tried, scored('one', 1, 0), scored('one', 1, 1)]],
    ['of an item that was taken out', [...tried, exclude('one'), scored('one', 1, 1)]],
    ['of an item that is not there', [...tried, scored('four', 1, 1)]],
    ['before the start', [scored('one', 1, 1)]],
    ['without a score', [...tried, { ...scored('one', 1, 1), score: undefined } as unknown as Step]],
    ['without an outcome', [...tried, { ...scored('one', 1, 1), outcome: null } as unknown as Step]],
    ['with a score that is no number', [...tried, { ...scored('one', 1, 1), score: { raw: NaN, max: 1 } } as Step]],
    ['with a maximum without end', [...tried, { ...scored('one', 1, 1), score: { raw: 1, max: Infinity } } as Step]],
    [
      'with a verdict that is none',
      [...tried, { ...scored('one', 1, 1), outcome: { verdict: 'x' } } as unknown as Step],
    ],
  ])('is refused %s', (_what, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('retry', () => {
  it('opens an attempted item with the response still there', () => {
    const { state } = last([start, ...attempt('one', 1, 0), retry('one')]);
    expect(itemState(state, 'one')).toMatchObject({ phase: 'responding', response: ['r1'] });
  });

  it.each<[string, Step[]]>([
    ['before an attempt', [start, retry('one')]],
    ['while the Scorer works', [start, respond('one', ['a']), submit('one'), retry('one')]],
    ['when the item is closed', [start, ...attempt('one', 1, 1), retry('one')]],
    ['after the end', [start, ...attempt('one', 1, 0), finish, retry('one')]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('reveal', () => {
  it('closes an attempted item with the credit that it has', () => {
    const { state } = last([start, ...attempt('one', 1, 0.5), reveal('one')]);
    expect(itemState(state, 'one')).toMatchObject({ phase: 'closed', revealed: true });
    expect(itemState(state, 'one').attempts).toHaveLength(1);
  });

  it('may come in the middle of the next attempt', () => {
    expect(last([start, ...attempt('one', 1, 0), retry('one'), reveal('one')]).taken).toBe(true);
  });

  it.each<[string, Step[], Parameters<typeof aPlan>[0]]>([
    ['before an attempt', [start, respond('one', ['a']), reveal('one')], {}],
    ['while the Scorer works', [start, respond('one', ['a']), submit('one'), reveal('one')], {}],
    ['when the item is closed', [start, ...attempt('one', 1, 1), reveal('one')], {}],
    ['a second time', [start, ...attempt('one', 1, 0), reveal('one'), reveal('one')], {}],
    [
      'while feedback waits',
      [start, ...attempt('one', 1, 0), reveal('one')],
      { policy: { feedback: 'deferred', attempts: 2 } },
    ],
    [
      'where there is no feedback',
      [start, ...attempt('one', 1, 0), reveal('one')],
      { policy: { feedback: 'none', attempts: 2 } },
    ],
    ['after the end', [start, ...attempt('one', 1, 0), finish, reveal('one')], {}],
  ])('is refused %s', (_when, steps, its) => {
    expect(last(steps, aPlan(its)).taken).toBe(false);
  });
});
