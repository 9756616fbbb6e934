import { describe, expect, it } from 'vitest';
import { itemScore, itemVerdict, missedItems, progressOf, sessionScore } from './score.js';
import {
  aPlan,
  attempt,
  drive,
  exclude,
  finish,
  go,
  hint,
  last,
  respond,
  reveal,
  retry,
  scored,
  start,
  submit,
  type Step,
} from '../../../test/factories.js';
import type { Verdict } from '../scoring/outcome.js';
import type { Plan, PlannedItem } from './plan.js';
import type { Policy } from './policy.js';
import { attemptsAllowed, feedbackShown, itemState, BEFORE_ATTEMPTS, progressBy } from './select.js';
import { neighbours } from './neighbours.js';
import { IDLE, UNSEEN } from './state.js';

/** The first item of a session after attempts with these fractions; a hint is opened before the attempts named. */
function tried(
  fractions: readonly number[],
  policy: Partial<Policy>,
  { points = 1, hintsBefore = [] as number[] } = {},
) {
  const plan = aPlan({ items: [{ id: 'one', points, hints: 9 }], policy: { attempts: 9, ...policy } });
  const steps = fractions.flatMap((fraction, i): Step[] => {
    const [first, ...rest] = attempt('one', i + 1, fraction, { max: points });
    return [first, ...(hintsBefore.includes(i + 1) ? [hint('one')] : []), ...rest].filter((step) => step !== undefined);
  });
  const { state, refused } = drive(plan, [start, ...steps]);
  expect(refused).toEqual([]);
  return { state, plan, item: plan.items[0] as PlannedItem };
}

describe('the score of an item follows the session’s credit rule', () => {
  it.each<[Policy['credit'], number[], Partial<Policy>, number, Verdict]>([
    ['best', [0, 1], {}, 2, 'correct'],
    ['best', [0.5, 0.6], {}, 1.5, 'partial'],
    ['best', [0, 0, 0, 1], {}, 0, 'correct'],
    ['best', [0.5, 0], { penalty: 0 }, 1.5, 'partial'],
    ['last', [0.5, 0], { penalty: 0 }, 0, 'incorrect'],
    ['last', [0, 1], {}, 2, 'correct'],
    ['first', [0.5, 1], {}, 1.5, 'partial'],
    ['ladder', [0, 1], {}, 1.5, 'correct'],
    ['ladder', [0, 0, 0, 1], {}, 0, 'correct'],
    ['countback', [0, 1], {}, 2, 'correct'],
    ['countback', [0, 0.5], {}, 1, 'partial'],
  ])('%s after %j', (credit, fractions, policy, raw, verdict) => {
    const { state, plan, item } = tried(fractions, { credit, ...policy }, { points: 3 });
    expect(itemScore(state, plan, item).raw).toBeCloseTo(raw, 9);
    expect(itemScore(state, plan, item).max).toBe(3);
    expect(itemVerdict(state, plan, 'one')).toBe(verdict);
  });

  it('countback goes by parts, where an attempt has them', () => {
    const plan = aPlan({ items: [{ id: 'one', points: 12 }], policy: { credit: 'countback' } });
    const half = { a: 1, b: 1, c: 0, d: 0 };
    const { state } = drive(plan, [
      start,
      ...attempt('one', 1, 0.5, { max: 12, parts: half }),
      ...attempt('one', 2, 1, { max: 12, parts: { a: 1, b: 1, c: 1, d: 1 } }),
    ]);
    expect(itemScore(state, plan, plan.items[0] as PlannedItem).raw).toBeCloseTo(10, 9);
  });

  it('hints cost what the policy says, from the attempt for which they were opened', () => {
    const { state, plan, item } = tried([0.5, 1], { hintCost: 0.25, penalty: 0 }, { hintsBefore: [2] });
    expect(itemScore(state, plan, item).raw).toBeCloseTo(0.75, 9);
    const free = tried([0.5, 1], { penalty: 0 }, { hintsBefore: [2] });
    expect(itemScore(free.state, free.plan, free.item).raw).toBe(1);
  });

  it('is 0 of its points while nothing is scored, and has no verdict', () => {
    const plan = aPlan({ items: [{ id: 'one', points: 5 }] });
    const item = plan.items[0] as PlannedItem;
    for (const steps of [[], [start], [start, respond('one', ['a']), submit('one')]]) {
      const { state } = drive(plan, steps);
      expect(itemScore(state, plan, item)).toEqual({ raw: 0, max: 5 });
      expect(itemVerdict(state, plan, 'one')).toBeNull();
    }
  });

  it('is 0 of 0 when the response was not graded', () => {
    const plan = aPlan();
    const { state } = drive(plan, [start, ...attempt('one', 1, 0, { verdict: 'ungraded' }), ...attempt('two', 1, 1)]);
    expect(itemScore(state, plan, plan.items[0] as PlannedItem)).toEqual({ raw: 0, max: 0 });
    expect(itemVerdict(state, plan, 'one')).toBe('ungraded');
    expect(sessionScore(state, plan)).toEqual({ raw: 1, max: 2 });
  });

  it('of an item without points is nothing, and its verdict is still that of the best attempt', () => {
    const { state, plan, item } = tried([0, 1], {}, { points: 0 });
    expect(itemScore(state, plan, item)).toEqual({ raw: 0, max: 0 });
    expect(itemVerdict(state, plan, 'one')).toBe('correct');
  });
});

describe('the score of a session', () => {
  it('is over all planned items, but for those taken out', () => {
    const plan = aPlan({ items: [{ id: 'one', points: 2 }, 'two', { id: 'three', points: 4 }] });
    const { state, log } = drive(plan, [start, ...attempt('one', 1, 1, { max: 2 })]);
    expect(sessionScore(state, plan)).toEqual({ raw: 2, max: 7 });
    const without = drive(plan, [exclude('one', 'two')], { state, log }).state;
    expect(sessionScore(without, plan)).toEqual({ raw: 0, max: 4 });
  });

  it('of three thirds is one', () => {
    const plan = aPlan({ policy: { attempts: 1 } });
    const { state } = drive(plan, [start, ...['one', 'two', 'three'].flatMap((id) => attempt(id, 1, 1 / 3))]);
    expect(sessionScore(state, plan).raw).toBeCloseTo(1, 12);
  });
});

describe('how often an item may be tried', () => {
  it.each<[Partial<PlannedItem>, Partial<Policy>, number]>([
    [{}, {}, Infinity],
    [{}, { attempts: 2 }, 2],
    [{ attempts: 3 }, { attempts: 2 }, 3],
    [{ attempts: 'until-correct' }, { attempts: 1 }, Infinity],
  ])('%j in a session of %j: %d', (item, policy, allowed) => {
    const plan = aPlan({ items: [{ id: 'one', ...item }], policy });
    expect(attemptsAllowed(plan, plan.items[0])).toBe(allowed);
  });
});

describe('feedback', () => {
  const steps = [start, ...attempt('one', 1, 1), ...attempt('two', 1, 0)];
  const shownIn = (plan: Plan, more: Step[] = []) => {
    const { state } = drive(plan, [...steps, ...more]);
    return { shown: feedbackShown(state, plan), progress: progressOf(state, plan) };
  };

  it.each<[Policy['feedback'], Step[], boolean]>([
    ['immediate', [], true],
    ['immediate', [finish], true],
    ['deferred', [], false],
    ['deferred', [finish], true],
    ['none', [], false],
    ['none', [finish], false],
  ])('%s, after %j: shown %s', (feedback, more, shown) => {
    const seen = shownIn(aPlan({ policy: { feedback, attempts: 1 } }), more);
    expect(seen.shown).toBe(shown);
    expect(seen.progress.items.map(({ verdict }) => verdict)).toEqual(
      shown ? ['correct', 'incorrect', null] : [null, null, null],
    );
    expect(seen.progress).toMatchObject({
      attempted: 2,
      correct: shown ? 1 : 0,
      incorrect: shown ? 1 : 0,
      score: { raw: shown ? 1 : 0, max: 3 },
    });
  });

  it('withheld leaves nothing in the progress by which right and wrong could be told apart', () => {
    for (const attempts of [1, 2, 'until-correct'] as const) {
      const plan = aPlan({ policy: { feedback: 'deferred', attempts } });
      const [right, wrong] = [1, 0].map((fraction) =>
        progressOf(drive(plan, [start, ...attempt('one', 1, fraction)]).state, plan),
      );
      expect(right).toEqual(wrong);
    }
  });
});

describe('progress', () => {
  it('is all zero before a bank is there', () => {
    expect(progressOf(IDLE, undefined)).toEqual({
      phase: 'idle',
      itemId: null,
      index: -1,
      total: 0,
      attempted: 0,
      correct: 0,
      partial: 0,
      incorrect: 0,
      flagged: 0,
      score: { raw: 0, max: 0 },
      items: [],
      remaining: 0,
    });
  });

  it('counts what was tried, how it went, and what is left', () => {
    const plan = aPlan({ items: ['one', 'two', 'three', 'four', 'five'] });
    const { state } = drive(plan, [
      start,
      ...attempt('one', 1, 1),
      ...attempt('two', 1, 0.5),
      ...attempt('three', 1, 0),
      reveal('three'),
      { type: 'flag', itemId: 'five', flagged: true },
      go('four'),
    ]);
    expect(progressOf(state, plan)).toEqual({
      phase: 'running',
      itemId: 'four',
      index: 3,
      total: 5,
      attempted: 3,
      correct: 1,
      partial: 1,
      incorrect: 1,
      flagged: 1,
      score: { raw: 1.5, max: 5 },
      items: [
        { id: 'one', status: 'closed', verdict: 'correct', flagged: false },
        { id: 'two', status: 'attempted', verdict: 'partial', flagged: false },
        { id: 'three', status: 'closed', verdict: 'incorrect', flagged: false },
        { id: 'four', status: 'seen', verdict: null, flagged: false },
        { id: 'five', status: 'unseen', verdict: null, flagged: true },
      ],
      remaining: 2,
    });
  });

  it('calls an item that nobody tried seen or unseen, also when the session is over', () => {
    const plan = aPlan();
    const { state } = drive(plan, [start, go('two'), ...attempt('two', 1, 0), finish]);
    expect(progressOf(state, plan).items.map(({ status }) => status)).toEqual(['seen', 'closed', 'unseen']);
  });

  it('is frozen, so that no listener can change what the next one sees', () => {
    const progress = progressOf(drive(aPlan(), [start]).state, aPlan());
    expect([progress, progress.score, progress.items, progress.items[0]].every(Object.isFrozen)).toBe(true);
  });

  it('counts an item once, however often it was tried', () => {
    const plan = aPlan();
    const { state } = drive(plan, [start, ...attempt('one', 1, 0), ...attempt('one', 2, 0), retry('one')]);
    expect(progressOf(state, plan)).toMatchObject({ attempted: 1, incorrect: 1, remaining: 2 });
    expect(progressOf(state, plan).items[0]?.status).toBe('attempted');
  });
});

describe('the state of an item', () => {
  it.each(['toString', 'constructor', '__proto__', 'gone'])('that the session does not have is unseen: %s', (id) => {
    expect(itemState(IDLE, id)).toBe(UNSEEN);
    expect(itemState(drive(aPlan(), [start]).state, id)).toBe(UNSEEN);
  });

  it.each(['__proto__', 'constructor', 'toString', '1'])('is kept under any id that a bank may give: %s', (id) => {
    const plan = aPlan({ items: ['0', id] });
    const { state } = drive(plan, [start, ...attempt(id, 1, 1)]);
    expect(itemState(state, id)).toMatchObject({ phase: 'closed', attempts: [{ response: ['r1'] }] });
    expect(Object.getPrototypeOf(state.items)).toBe(Object.prototype);
    expect(sessionScore(state, plan)).toEqual({ raw: 1, max: 2 });
  });
});

describe('the neighbours of the current item', () => {
  it.each<[string, Step[], Partial<Policy>, ReturnType<typeof neighbours>]>([
    ['at the first', [start], {}, { previous: undefined, next: 'two', back: true }],
    ['in the middle', [start, go('two')], {}, { previous: 'one', next: 'three', back: true }],
    ['at the last', [start, go('three')], {}, { previous: 'two', next: undefined, back: true }],
    [
      'where one can not go back',
      [start, go('two')],
      { navigation: 'linear' },
      { previous: undefined, next: 'three', back: false },
    ],
    ['past one that was taken out', [start, exclude('two')], {}, { previous: undefined, next: 'three', back: true }],
    [
      'where all were taken out',
      [start, exclude('one', 'two', 'three')],
      {},
      { previous: undefined, next: undefined, back: true },
    ],
  ])('%s', (_where, steps, policy, expected) => {
    const plan = aPlan({ policy });
    expect(neighbours(last(steps, plan).state, plan)).toEqual(expected);
  });
});

describe('the missed items, which “Review mistakes” takes up again', () => {
  it('are those that are not correct, tried or not, in the session’s order', () => {
    const plan = aPlan({ items: ['one', 'two', 'three', 'four'] });
    const steps = [start, ...attempt('two', 1, 1), ...attempt('three', 1, 0.5), exclude('four'), finish];
    expect(missedItems(drive(plan, steps).state, plan)).toEqual(['one', 'three']);
    expect(missedItems(IDLE, undefined)).toEqual([]);
  });

  it('can’t miss what is not graded, nor what is worth nothing', () => {
    const plan = aPlan({ items: ['one', { id: 'two', points: 0 }, { id: 'three', points: 0 }] });
    const steps = [start, ...attempt('one', 1, 1, { verdict: 'ungraded' }), ...attempt('three', 1, 0)];
    expect(missedItems(drive(plan, steps).state, plan)).toEqual([]);
  });
});

describe('a score that a Scorer gives late', () => {
  it('is counted when it comes', () => {
    const plan = aPlan({ policy: { feedback: 'deferred' } });
    const { state, log } = drive(plan, [start, respond('one', ['a']), submit('one'), finish]);
    expect(progressOf(state, plan).score).toEqual({ raw: 0, max: 3 });
    expect(progressOf(drive(plan, [scored('one', 1, 1)], { state, log }).state, plan).score).toEqual({
      raw: 1,
      max: 3,
    });
  });
});

describe('progress before the first attempt', () => {
  it('is the same without what scores and verdicts take', () => {
    const plan = aPlan({ items: ['one', { id: 'two', points: 3 }, 'three'] });
    for (const steps of [[], [start], [start, respond('one', ['a']), go('two')], [start, exclude('two')]]) {
      const { state } = drive(plan, steps);
      expect(progressBy(BEFORE_ATTEMPTS, state, plan)).toEqual(progressOf(state, plan));
    }
    expect(progressBy(BEFORE_ATTEMPTS, drive(plan, []).state, undefined)).toEqual(
      progressOf(drive(plan, []).state, undefined),
    );
  });
});
