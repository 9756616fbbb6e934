import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBank, aChoice, aPlan } from '../../test/factories.js';
import { registry } from '../core/registry.js';
import type { Fact } from '../core/session/facts.js';
import type { Plan } from '../core/session/plan.js';
import { itemState } from '../core/session/select.js';
import { transition } from '../core/session/transition.js';
import { SessionStore } from './session-store.js';
import { watchTime } from './timer-controller.js';

registry.set('step', 'all', transition);

/** A session whose clock is watched; `submit` is what comes of a submission. */
function watched(plan: Plan, submit: (store: SessionStore, itemId: string) => unknown = () => 'nothing-chosen') {
  const store = new SessionStore({ now: () => Date.now() });
  const asked: string[] = [];
  const told: [number, string | undefined][] = [];
  store.perform = (type, detail) => {
    asked.push(type.slice('quiz-'.length, -'-request'.length));
    if (type === 'quiz-finish-request') return store.dispatch({ type: 'finish' });
    return submit(store, (detail as { itemId: string }).itemId);
  };
  store.subscribe((facts: readonly Fact[]) => {
    for (const fact of facts) {
      if (fact.type === 'quiz-time-low') told.push([fact.detail.remaining, fact.detail.itemId]);
    }
  });
  store.open(aBank({ items: plan.items.map(({ id }) => aChoice({ id })) }));
  watchTime(store);
  watchTime(store);
  store.begin(plan);
  store.dispatch({ type: 'start' });
  return { store, asked, told };
}

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);
const phaseOf = (store: SessionStore, itemId: string): string => itemState(store.state, itemId).phase;

describe('the clock of a session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('finishes it when the time is up, and not before', async () => {
    const { store, asked } = watched(aPlan({ policy: { timeLimit: 60 } }));
    await pass(59.9);
    expect([asked, store.state.phase]).toEqual([[], 'running']);
    await pass(0.2);
    expect([asked, store.state.phase]).toEqual([['finish'], 'finished']);
    await pass(600);
    expect(asked).toEqual(['finish']);
  });

  it('gives one person more of it', async () => {
    const { store } = watched(aPlan({ policy: { timeLimit: 60, timeFactor: 1.5 } }));
    await pass(89);
    expect(store.state.phase).toBe('running');
    await pass(2);
    expect(store.state.phase).toBe('finished');
  });

  it('tells five minutes, one minute and ten seconds before the end, each once', async () => {
    const { told } = watched(aPlan({ policy: { timeLimit: 900 } }));
    const heard: [number, number | undefined][] = [];
    for (const seconds of [599, 1, 239, 1, 49, 1, 9]) {
      await pass(seconds);
      heard.push([told.length, told.at(-1)?.[0]]);
    }
    expect(heard).toEqual([
      [0, undefined],
      [1, 300],
      [1, 300],
      [2, 60],
      [2, 60],
      [3, 10],
      [3, 10],
    ]);
  });

  it('does not tell of a short limit as soon as it begins', async () => {
    const { told } = watched(aPlan({ policy: { timeLimit: 90 } }));
    await pass(89);
    expect(told.map(([seconds]) => seconds)).toEqual([10]);
  });

  it('stands still in a pause', async () => {
    const { store } = watched(aPlan({ policy: { timeLimit: 60 } }));
    await pass(30);
    store.dispatch({ type: 'pause', paused: true });
    await pass(3600);
    expect(store.state.phase).toBe('paused');
    store.dispatch({ type: 'pause', paused: false });
    await pass(29);
    expect(store.state.phase).toBe('running');
    await pass(2);
    expect(store.state.phase).toBe('finished');
  });

  it('that has none is not watched', async () => {
    const { store, told } = watched(aPlan());
    await pass(1e6);
    expect([store.state.phase, told]).toEqual(['running', []]);
  });
});

describe('the clock of an item', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const plan = (policy = {}): Plan => aPlan({ items: [{ id: 'one', time: 40 }, 'two'], policy });

  it('submits what was entered, closes the item, and lets the others be', async () => {
    const { store, asked, told } = watched(plan(), (quiz, itemId) => void quiz.dispatch({ type: 'submit', itemId }));
    store.dispatch({ type: 'respond', itemId: 'one', response: ['a'] });
    await pass(41);
    expect([asked, told]).toEqual([['submit'], [[10, 'one']]]);
    expect(itemState(store.state, 'one').attempts).toHaveLength(1);
    const outcome = { verdict: 'correct' } as const;
    const score = { raw: 1, max: 1 };
    store.dispatch({ type: 'scored', itemId: 'one', attempt: 1, score, outcome, version: '1.0.0' });
    await pass(1);
    expect([phaseOf(store, 'one'), phaseOf(store, 'two'), store.state.phase]).toEqual([
      'closed',
      'responding',
      'running',
    ]);
  });

  it('closes one that nothing was entered in', async () => {
    const { store } = watched(plan());
    await pass(41);
    expect(itemState(store.state, 'one')).toMatchObject({ phase: 'closed', expired: true, attempts: [] });
  });

  it.each(['incomplete', 'check-spelling'])('submits once more what was only advised against: %s', async (advice) => {
    const { asked } = watched(plan(), () => advice);
    await pass(41);
    expect(asked).toEqual(['submit', 'submit']);
  });

  it('waits for a Scorer that does not answer, without asking again and again', async () => {
    const { store, asked } = watched(plan(), (quiz, itemId) => {
      quiz.dispatch({ type: 'submit', itemId });
      return 'scorer-failed';
    });
    store.dispatch({ type: 'respond', itemId: 'one', response: ['a'] });
    await pass(120);
    expect([asked, phaseOf(store, 'one')]).toEqual([['submit'], 'scoring']);
  });

  it('runs while the item is in view, and is told of by its own name', async () => {
    const { store, told } = watched(plan());
    await pass(20);
    store.dispatch({ type: 'navigate', itemId: 'two' });
    await pass(3600);
    expect([phaseOf(store, 'one'), told]).toEqual(['responding', []]);
    store.dispatch({ type: 'navigate', itemId: 'one' });
    await pass(11);
    expect(told).toEqual([[10, 'one']]);
    await pass(10);
    expect(phaseOf(store, 'one')).toBe('closed');
  });
});
