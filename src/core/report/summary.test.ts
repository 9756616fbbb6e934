import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aBank,
  aChoice,
  anOption,
  aPlan,
  attempt,
  drive,
  finish,
  hint,
  respond,
  scored,
  start,
  submit,
  type Step,
} from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import type { Bank, Item } from '../bank/model.js';
import { itemType, type ItemType } from '../item-type.js';
import { makePlan } from '../session/plan.js';
import type { Policy } from '../session/policy.js';
import { certaintyMark } from '../scoring/certainty.js';
import type { Confidence } from '../session/state.js';
import { reportOf, type Report } from './report.js';
import { summaryOf, type ReportSummary } from './summary.js';

/** Graded by the learner: there is nothing to guess. */
const selfGraded = itemType({ ...choice, interaction: 'self', chance: undefined } as unknown as ItemType);
const find = (name: string): ItemType | undefined => ({ choice, self: selfGraded })[name];

const bank: Bank = aBank({
  objectives: [
    { id: 'trade', title: 'Trade' },
    { id: 'unused', title: 'Unused' },
    { id: 'places', title: 'Places' },
  ],
  items: [
    aChoice({ id: 'one', objective: 'places', hints: ['Look again.'] }),
    aChoice({ id: 'two', objective: 'trade', points: 2 }),
    aChoice({ id: 'three', objective: 'places', options: [anOption('a', { key: true }), anOption('b')] }),
    aChoice({ id: 'four' }),
  ],
});
const sure = (itemId: string, level: Confidence): Step => ({ type: 'confidence', itemId, level });

/** The report of a session over the whole bank. */
function reported(steps: readonly Step[], policy: Partial<Policy> = {}, of: Bank = bank): Report {
  const plan = { ...makePlan(of, { seed: 's' }) };
  const whole = { ...plan, policy: { ...plan.policy, ...policy } };
  return reportOf(drive(whole, [start, ...steps, finish]).state, whole);
}
const summed = (steps: readonly Step[], policy?: Partial<Policy>): ReportSummary =>
  summaryOf(reported(steps, policy), bank, find);

describe('the summary of a report', () => {
  const steps = [hint('one'), ...attempt('one', 1, 1), ...attempt('two', 1, 0.5, { max: 2 })];

  it('sums up each objective by its title, in the bank’s order, and counts what was done', () => {
    expect(summed([...steps, ...attempt('three', 1, 0)])).toMatchObject({
      count: { correct: 1, total: 4 },
      attempted: 3,
      objectives: [
        { id: 'trade', title: 'Trade', score: { raw: 1, max: 2 }, count: { correct: 0, total: 1 } },
        { id: 'places', title: 'Places', score: { raw: 1, max: 2 }, count: { correct: 1, total: 2 } },
      ],
    });
    expect(summed([]).objectives.map(({ count }) => count)).toEqual([
      { correct: 0, total: 1 },
      { correct: 0, total: 2 },
    ]);
  });

  it('takes an id for a title that the bank does not have', () => {
    const { objectives: _, ...bare } = bank;
    expect(summaryOf(reported([]), bare, find).objectives.map(({ title }) => title)).toEqual(['places', 'trade']);
  });

  it('says what guessing gives in points, once all types are there', () => {
    const { chance } = summed(steps);
    expect(chance?.max).toBe(5);
    expect(chance?.raw).toBeCloseTo(1 / 3 + 2 / 3 + 1 / 2 + 1 / 3);
    expect(summaryOf(reported(steps), bank, () => undefined).chance).toBeUndefined();
  });

  it('leaves nothing to guess where the learner grades themselves', () => {
    const items: Item[] = [{ ...aChoice({ id: 'one' }), interaction: 'self' }, aChoice({ id: 'two' })];
    const own = aBank({ items });
    expect(summaryOf(reported([], {}, own), own, find).chance).toEqual({ raw: 1 / 3, max: 2 });
  });

  it('counts neither for nor against what is not graded', () => {
    const items = [aChoice({ id: 'one' }), aChoice({ id: 'two', points: 0 }), aChoice({ id: 'three' })];
    const own = aBank({ items });
    const report = reported(attempt('one', 1, 0, { verdict: 'ungraded' }), {}, own);
    const summary = summaryOf(report, own, find);
    expect(summary.count).toEqual({ correct: 0, total: 1 });
    expect(summary.attempted).toBe(1);
    expect(summary.chance).toEqual({ raw: 1 / 3, max: 1 });
  });

  it('tells nothing of right and wrong where the learner is not told', () => {
    const summary = summed([...steps, sure('three', 3), ...attempt('three', 1, 0)], {
      feedback: 'none',
      confidence: 'marked',
    });
    expect(summary).toEqual({ count: { correct: 0, total: 0 }, attempted: 3, hints: 1, objectives: [] });
    expect(summaryOf(reported(steps, { feedback: 'none' }), bank, find, reported(steps))).not.toHaveProperty('before');
  });

  it('is JSON, and never counts more right than there are', () => {
    const fraction = fc.constantFrom(0, 0.5, 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three', 'four'), fraction)), (tries) => {
        const first = new Map(tries);
        const summary = summed([...first].flatMap(([id, earned]) => attempt(id, 1, earned)));
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
        const sum = summary.objectives.reduce((all, { count }) => all + count.correct, 0);
        expect(sum).toBe([...first].filter(([id, earned]) => earned === 1 && id !== 'four').length);
        expect(summary.count.correct).toBe([...first.values()].filter((earned) => earned === 1).length);
      }),
    );
  });
});

describe('the gain over the session before the reading', () => {
  const before = reported([respond('one', ['a']), submit('one'), respond('two', ['b']), submit('two')], {
    feedback: 'none',
  });

  it('scores the responses of a session that told nothing', () => {
    expect(before.items[0]).not.toHaveProperty('verdict');
    const summary = summaryOf(reported([...attempt('one', 1, 1), ...attempt('two', 1, 1)]), bank, find, before);
    expect([summary.before, summary.count]).toEqual([
      { correct: 1, total: 4 },
      { correct: 2, total: 4 },
    ]);
    expect(summary.objectives.map(({ title, before: was, count }) => [title, was?.correct, count.correct])).toEqual([
      ['Trade', 0, 1],
      ['Places', 1, 1],
    ]);
  });

  it('waits for the types that it needs, and goes by verdicts where there are some', () => {
    expect(summaryOf(reported([]), bank, () => undefined, before)).not.toHaveProperty('before');
    const told = reported(attempt('one', 1, 1));
    expect(summaryOf(reported([]), bank, () => undefined, told).before).toEqual({ correct: 1, total: 4 });
  });
});

describe('the confidence map', () => {
  it.each<[Confidence, number, string]>([
    [3, 1, 'known'],
    [2, 1, 'known'],
    [1, 1, 'lucky'],
    [1, 0, 'gap'],
    [1, 0.5, 'gap'],
    [2, 0, 'misconception'],
    [3, 0.5, 'misconception'],
  ])('puts level %i with a fraction of %f to “%s”', (level, fraction, field) => {
    const report = reported([sure('one', level), ...attempt('one', 1, fraction)], { confidence: 'ask' });
    expect(report.items[0]?.knowledge).toBe(field);
    expect(summaryOf(report, bank, find).knowledge).toEqual({
      ...{ known: [], lucky: [], gap: [], misconception: [] },
      [field]: ['one'],
    });
  });

  it('goes by the first attempt: what follows is known', () => {
    const again = [sure('one', 3), ...attempt('one', 1, 0), ...attempt('one', 2, 1)];
    expect(reported(again, { confidence: 'ask' }).items[0]).toMatchObject({
      verdict: 'correct',
      knowledge: 'misconception',
    });
  });

  it('leaves out what is not graded, and who did not say', () => {
    const steps = [
      sure('one', 3),
      ...attempt('one', 1, 0, { verdict: 'ungraded' }),
      ...attempt('two', 1, 1, { max: 2 }),
    ];
    expect(summed(steps, { confidence: 'ask' })).not.toHaveProperty('knowledge');
  });
});

describe('the certainty mark of a session', () => {
  it('is beside the score, by the first attempt, and only where it was announced', () => {
    const steps = [sure('one', 3), ...attempt('one', 1, 1), sure('two', 2), ...attempt('two', 1, 0, { max: 2 })];
    const report = reported([...steps, ...attempt('three', 1, 1)], { confidence: 'marked' });
    expect(report.items.map(({ certainty }) => certainty)).toEqual([3, -4, 1, undefined]);
    expect(report.certainty).toEqual({ raw: 0, max: 15 });
    expect(report.score).toEqual({ raw: 2, max: 5 });
    expect(reported(steps, { confidence: 'ask' })).not.toHaveProperty('certainty');
    expect(reported(steps, { confidence: 'marked', feedback: 'none' })).not.toHaveProperty('certainty');
  });

  it('is the rule’s own for each level and fraction', () => {
    const level = fc.constantFrom<Confidence>(1, 2, 3);
    fc.assert(
      fc.property(level, fc.double({ min: 0, max: 1, noNaN: true }), (confidence, fraction) => {
        const plan = aPlan({ items: ['one'], policy: { confidence: 'marked' } });
        const steps = [start, sure('one', confidence), respond('one', ['x']), submit('one')];
        const { state } = drive(plan, [...steps, scored('one', 1, fraction), finish]);
        expect(reportOf(state, plan).certainty?.raw).toBeCloseTo(certaintyMark(fraction, confidence) ?? NaN);
      }),
    );
  });
});
