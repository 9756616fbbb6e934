import { describe, expect, it } from 'vitest';
import {
  aPlan,
  attempt,
  deepFreeze,
  drive,
  exclude,
  finish,
  go,
  last,
  pause,
  respond,
  start,
  submit,
  type Step,
} from '../../../test/factories.js';
import type { Action } from './action.js';
import { itemState } from './select.js';
import { IDLE, UNSEEN } from './state.js';
import { transition } from './transition.js';

const plan = deepFreeze(aPlan());
const type = (facts: readonly { type: string }[]): string[] => facts.map((fact) => fact.type);

describe('start', () => {
  it('lays out the items and enters the first', () => {
    const { state, facts } = drive(plan, [start]);
    expect(state).toEqual({
      ...IDLE,
      phase: 'running',
      order: ['one', 'two', 'three'],
      itemId: 'one',
      items: { one: { ...UNSEEN, seen: true }, two: UNSEEN, three: UNSEEN },
    });
    expect(facts).toEqual([
      { type: 'quiz-session-started', detail: { bank: { id: 'bank', version: '1.0.0' }, total: 3 } },
      { type: 'quiz-item-entered', detail: { itemId: 'one', index: 0 } },
    ]);
  });

  it('works with nothing to show, and the session can be finished', () => {
    const { state, facts } = drive(aPlan({ items: [] }), [start, finish]);
    expect(state).toMatchObject({ phase: 'finished', itemId: null, order: [] });
    expect(type(facts)).toEqual(['quiz-session-started', 'quiz-session-completed']);
  });

  it.each<[string, Step[]]>([
    ['a second time', [start]],
    ['after the end', [start, finish]],
    ['while paused', [start, pause(true)]],
  ])('is refused %s', (_when, steps) => {
    expect(last([start, ...steps.slice(1), start]).taken).toBe(false);
  });
});

describe('navigate', () => {
  it('enters any item where navigation is free, and tells which', () => {
    const { state, facts } = last([start, go('three')]);
    expect(state.itemId).toBe('three');
    expect(itemState(state, 'three').seen).toBe(true);
    expect(facts).toEqual([{ type: 'quiz-item-entered', detail: { itemId: 'three', index: 2 } }]);
  });

  it.each<[string, Step[], boolean]>([
    ['forward by one', [start, go('two')], true],
    ['forward by two', [start, go('three')], false],
    ['back', [start, go('two'), go('one')], false],
    ['past an item that was taken out', [start, exclude('two'), go('three')], true],
  ])('where it is linear, %s', (_how, steps, taken) => {
    expect(last(steps, aPlan({ policy: { navigation: 'linear' } })).taken).toBe(taken);
  });

  it.each<[string, Step[]]>([
    ['to where one is', [start, go('one')]],
    ['to an item that is not there', [start, go('four')]],
    ['to an item that was taken out', [start, exclude('two'), go('two')]],
    ['before the start', [go('one')]],
    ['while paused', [start, pause(true), go('two')]],
    ['after the end', [start, finish, go('two')]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('pause', () => {
  it('stops the session and its time, and lets it go on', () => {
    const { state } = drive(plan, [
      { ...start, at: 0 },
      { ...pause(true), at: 1000 },
      { ...pause(false), at: 5000 },
      { ...pause(true), at: 6000 },
      { ...pause(false), at: 6500 },
    ]);
    expect(state).toMatchObject({ phase: 'running', paused: 4500, pausedAt: null });
  });

  it('ends with the session, and its time is left out of the report', () => {
    const { state, facts } = drive(plan, [
      { ...start, at: 0 },
      { ...pause(true), at: 1000 },
      { ...finish, at: 9000 },
    ]);
    expect(state).toMatchObject({ phase: 'finished', paused: 8000, pausedAt: null, finishedAt: 9000 });
    expect(facts.at(-1)?.detail).toMatchObject({ report: { duration: 1000 } });
  });

  it.each<[string, Step[]]>([
    ['before the start', [pause(true)]],
    ['twice', [start, pause(true), pause(true)]],
    ['resumed when it is not paused', [start, pause(false)]],
    ['after the end', [start, finish, pause(true)]],
    ['resumed after the end', [start, pause(true), finish, pause(false)]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('exclude', () => {
  it('takes items out of the order and leaves the others where they are', () => {
    const { state, facts } = last([start, go('two'), exclude('one', 'gone')]);
    expect(state).toMatchObject({ order: ['two', 'three'], itemId: 'two' });
    expect(facts).toEqual([]);
  });

  it.each<[string, string[], string | null]>([
    ['the next one', ['two'], 'three'],
    ['the next that is left', ['two', 'three'], 'one'],
    ['none when none is left', ['one', 'two', 'three'], null],
  ])('goes on from the current item to %s', (_where, ids, itemId) => {
    const { state, facts } = last([start, go('two'), exclude(...ids)]);
    expect(state.itemId).toBe(itemId);
    expect(facts.map(({ detail }) => detail)).toEqual(itemId ? [{ itemId, index: state.order.indexOf(itemId) }] : []);
  });

  it('goes back from the last item to the one before it', () => {
    expect(last([start, go('three'), exclude('three')]).state.itemId).toBe('two');
  });

  it('during a pause costs the item that comes next no time', () => {
    const { state } = drive(plan, [
      { ...start, at: 0 },
      { ...pause(true), at: 1000 },
      { ...exclude('one'), at: 5000 },
      { ...pause(false), at: 6000 },
      { ...respond('two', ['a']), at: 6500 },
      { ...submit('two'), at: 7000 },
    ]);
    expect(itemState(state, 'two').attempts[0]?.duration).toBe(1000);
  });

  it.each<[string, Step[]]>([
    ['of items that are not there', [start, exclude('four')]],
    ['of nothing', [start, exclude()]],
    ['before the start', [exclude('one')]],
    ['after the end, when the report is out', [start, finish, exclude('one')]],
    ['of what is no list', [start, { type: 'exclude', itemIds: 5 } as unknown as Step]],
  ])('is refused %s', (_what, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('finish', () => {
  it('closes every item and hands out the report', () => {
    const { state, facts } = last([start, ...attempt('one', 1, 0), { ...finish, at: 60_000 }]);
    expect(state).toMatchObject({ phase: 'finished', finishedAt: 60_000 });
    expect(Object.values(state.items).map(({ phase }) => phase)).toEqual(['closed', 'closed', 'closed']);
    expect(type(facts)).toEqual(['quiz-session-completed']);
    expect(facts[0]?.detail).toMatchObject({ report: { score: { raw: 0, max: 3 }, duration: 60_000 } });
  });

  it.each<[string, Step[]]>([
    ['before the start', [finish]],
    ['twice', [start, finish, finish]],
  ])('is refused %s', (_when, steps) => {
    expect(last(steps).taken).toBe(false);
  });
});

describe('what is no action', () => {
  it.each<[string, unknown]>([
    ['a type that is none', { type: 'answer', at: 0 }],
    ['a type called like a method', { type: 'toString', at: 0 }],
    ['a type that reaches a prototype', { type: '__proto__', at: 0 }],
    ['the constructor', { type: 'constructor', at: 0 }],
    ['no type', { at: 0 }],
    ['null', null],
    ['a text', 'start'],
    ['an action without time', { type: 'finish' }],
    ['an action at no time', { type: 'finish', at: NaN }],
    ['an action before the start', { type: 'finish', at: -1 }],
    ['an action at the end of time', { type: 'finish', at: Infinity }],
  ])('is refused: %s', (_what, action) => {
    const { state } = drive(plan, [start]);
    const next = transition(state, action as Action, plan);
    expect(next.state).toBe(state);
    expect(next.facts).toEqual([]);
  });
});

describe('an item whose id JavaScript takes for another thing', () => {
  it('is answered like any other', () => {
    const odd = aPlan({ items: ['__proto__', 'two'] });
    const steps = [start, ...attempt('__proto__', 1, 1), go('two'), go('__proto__')];
    const { state, refused } = drive(odd, steps);
    expect(refused).toEqual([]);
    expect(itemState(state, '__proto__')).toMatchObject({ phase: 'closed', seen: true, response: ['r1'] });
    expect(Object.keys(state.items)).toEqual(['__proto__', 'two']);
  });
});
