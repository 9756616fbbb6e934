import { describe, expect, it } from 'vitest';
import {
  aChoice,
  anOption,
  aPlan,
  attempt,
  drive,
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
import choice from '../../items/choice/type.js';
import type { Item } from '../bank/model.js';
import { cardOf, type Card, type CardAction } from './card.js';
import type { Policy } from './policy.js';

const item: Item = aChoice({
  id: 'one',
  hints: ['First hint', 'Second hint'],
  feedback: { correct: 'Right', partial: 'Nearly', incorrect: 'Wrong' },
  evidence: [{ source: 'article', textStart: 'The capital' }],
  options: [anOption('r1', { key: true, feedback: 'It is' }), anOption('r2', { feedback: 'It is not' }), anOption('c')],
});
const cardIn = (steps: readonly Step[], policy: Partial<Policy> = {}, its = item): Card => {
  const plan = aPlan({ policy });
  return cardOf(drive(plan, steps).state, plan, its, choice);
};
const wrong = [start, ...attempt('one', 1, 0)];
const right = [start, ...attempt('one', 1, 1)];
const deferred = { feedback: 'deferred', attempts: 1 } as const;

describe('what a card offers', () => {
  it.each<[string, readonly Step[], Partial<Policy>, CardAction[]]>([
    ['nothing before the start', [], {}, []],
    ['to check, and a hint', [start], {}, ['check', 'hint']],
    ['no hint where the mode has none', [start], { hints: false }, ['check']],
    ['no hint when all are open', [start, hint('one'), hint('one')], {}, ['check']],
    [
      'to check again while the Scorer is silent, but no hint',
      [start, respond('one', ['r1']), submit('one')],
      {},
      ['check'],
    ],
    ['another try, the solution and the passage after a wrong attempt', wrong, {}, ['retry', 'reveal', 'evidence']],
    ['to check in the next try', [...wrong, retry('one')], {}, ['check', 'hint']],
    ['the passage alone when it is closed', right, {}, ['evidence']],
    ['the passage alone when the solution was asked for', [...wrong, reveal('one')], {}, ['evidence']],
    ['nothing while paused', [...wrong, pause(true)], {}, ['evidence']],
    ['nothing to check where feedback waits: it is taken at the end', [start], { ...deferred, hints: false }, []],
    ['no passage while feedback waits', wrong, deferred, []],
    ['the passage at the end', [...wrong, finish], deferred, ['evidence']],
    ['no passage where there is no feedback', [...wrong, finish], { feedback: 'none' }, []],
    ['no passage of an item that nobody tried', [start, finish], {}, []],
  ])('%s', (_what, steps, policy, actions) => {
    expect(cardIn(steps, policy).actions).toEqual(actions);
  });

  it('no passage where the item has none', () => {
    expect(cardIn(wrong, {}, aChoice({ id: 'one' })).actions).toEqual(['retry', 'reveal']);
  });

  it.each<[string, readonly Step[]]>([
    ['at the start', [start]],
    ['while the Scorer works', [start, respond('one', ['r1']), submit('one')]],
    ['after a wrong attempt', wrong],
    ['in the next try', [...wrong, retry('one')]],
    ['when it is closed', right],
  ])('is what the session then takes: %s', (_when, steps) => {
    const plan = aPlan();
    const does: Partial<Record<CardAction, Step>> = { hint: hint('one'), retry: retry('one'), reveal: reveal('one') };
    for (const action of cardIn(steps).actions) {
      const step = does[action];
      if (step) expect(last([...steps, step], plan).taken, action).toBe(true);
    }
  });
});

describe('what a card shows', () => {
  it('of a response, while it is entered and after', () => {
    expect(cardIn([start]).response).toBeUndefined();
    expect(cardIn([start, respond('one', ['c'])]).response).toEqual(['c']);
    expect(cardIn(wrong).response).toEqual(['r1']);
  });

  it('of hints those that were opened', () => {
    expect(cardIn([start]).hints).toEqual([]);
    expect(cardIn([start, hint('one')]).hints).toEqual(['First hint']);
    expect(cardIn([start], {}, aChoice({ id: 'one' })).hints).toEqual([]);
  });

  it.each<[string, readonly Step[], Partial<Policy>, Partial<Card>]>([
    [
      'after a right response',
      right,
      {},
      {
        phase: 'closed',
        solved: true,
        outcome: { verdict: 'correct' },
        feedback: { whole: ['Right'], own: ['It is'] },
      },
    ],
    [
      'after a wrong one: the verdict, and not the solution',
      wrong,
      {},
      {
        phase: 'attempted',
        solved: false,
        outcome: { verdict: 'incorrect' },
        feedback: { whole: ['Wrong'], own: ['It is'] },
      },
    ],
    [
      'after a partial one',
      [start, ...attempt('one', 1, 0.5)],
      {},
      { outcome: { verdict: 'partial' }, feedback: { whole: ['Nearly'], own: ['It is'] } },
    ],
    [
      'when the solution was asked for',
      [...wrong, reveal('one')],
      {},
      { phase: 'closed', solved: true, outcome: { verdict: 'incorrect' } },
    ],
    [
      'in the next try: nothing of the one before',
      [...wrong, retry('one')],
      {},
      { phase: 'responding', solved: false, outcome: undefined, feedback: { whole: [], own: [] } },
    ],
    [
      'while the Scorer works',
      [start, respond('one', ['r1']), submit('one')],
      {},
      { phase: 'scoring', solved: false, outcome: undefined, feedback: { whole: [], own: [] } },
    ],
    [
      'while feedback waits',
      right,
      deferred,
      { phase: 'closed', solved: false, outcome: undefined, feedback: { whole: [], own: [] } },
    ],
    [
      'when it has come',
      [...right, finish],
      deferred,
      {
        phase: 'closed',
        solved: true,
        outcome: { verdict: 'correct' },
        feedback: { whole: ['Right'], own: ['It is'] },
      },
    ],
    [
      'of an ungraded response',
      [start, ...attempt('one', 1, 0, { verdict: 'ungraded' })],
      {},
      { feedback: { whole: [], own: ['It is'] } },
    ],
    ['while paused: closed to any response', [start, pause(true)], {}, { phase: 'closed', solved: false }],
    [
      'of an item that nobody tried, at the end',
      [start, finish],
      {},
      { phase: 'closed', solved: true, outcome: undefined },
    ],
  ])('%s', (_when, steps, policy, expected) => {
    expect(cardIn(steps, policy)).toMatchObject(expected);
  });

  it('nothing of right and wrong while feedback waits', () => {
    for (const attempts of [1, 2] as const) {
      const policy = { feedback: 'deferred', attempts } as const;
      expect(cardIn(right, policy)).toEqual(cardIn(wrong, policy));
    }
  });

  it('says nothing of its own where neither item nor type has a word for it', () => {
    const { feedback: _, ...silent } = choice;
    const plan = aPlan();
    const { state } = drive(plan, [start, go('two'), ...attempt('one', 1, 1)]);
    expect(cardOf(state, plan, aChoice({ id: 'one' }), silent).feedback).toEqual({ whole: [], own: [] });
  });

  it('its options in the session’s order', () => {
    const plan = aPlan({ shuffle: 'options', seed: 'x' });
    const card = cardOf(drive(plan, [start]).state, plan, item, choice);
    expect([...(card.order ?? [])].sort()).toEqual(['c', 'r1', 'r2']);
  });

  it('a score that comes late, when it has come', () => {
    const steps = [start, respond('one', ['r1']), submit('one'), finish];
    expect(cardIn(steps).outcome).toBeUndefined();
    expect(cardIn([...steps, scored('one', 1, 1)]).outcome).toEqual({ verdict: 'correct' });
  });
});
