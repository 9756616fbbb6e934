import { describe, expect, it } from 'vitest';
import {
  aPlan,
  attempt,
  drive,
  exclude,
  finish,
  hint,
  pause,
  respond,
  start,
  submit,
  type Step,
} from '../../../test/factories.js';
import { reportOf } from './report.js';

const steps: Step[] = [
  { ...start, at: 0 },
  { ...hint('one'), at: 1000 },
  { ...respond('one', ['a']), at: 2000 },
  { ...submit('one'), at: 3000 },
  {
    type: 'scored',
    itemId: 'one',
    attempt: 1,
    score: { raw: 1, max: 2 },
    outcome: { verdict: 'partial' },
    version: '1',
    at: 3000,
  },
  { type: 'flag', itemId: 'two', flagged: true, at: 4000 },
];
const items = [{ id: 'one', points: 2, objective: 'facts' }, 'two'] as const;

describe('the report of a session', () => {
  it('says what was tried, how it went, and how long it took', () => {
    const plan = aPlan({ items });
    const { state } = drive(plan, [...steps, { ...finish, at: 10_000 }]);
    expect(reportOf(state, plan)).toEqual({
      bank: { id: 'bank', version: '1.0.0' },
      plan,
      seed: 'seed',
      duration: 10_000,
      score: { raw: 1, max: 3 },
      items: [
        {
          id: 'one',
          objective: 'facts',
          score: { raw: 1, max: 2 },
          verdict: 'partial',
          attempts: 1,
          hints: 1,
          flagged: false,
          duration: 3000,
          response: ['a'],
        },
        {
          id: 'two',
          score: { raw: 0, max: 1 },
          verdict: null,
          attempts: 0,
          hints: 0,
          flagged: true,
          duration: 0,
          response: null,
        },
      ],
    });
  });

  it('is what the last fact of a session hands out, and is JSON', () => {
    const plan = aPlan({ items });
    const { state, facts } = drive(plan, [...steps, finish]);
    expect(facts.at(-1)).toEqual({ type: 'quiz-session-completed', detail: { report: reportOf(state, plan) } });
    expect(JSON.parse(JSON.stringify(facts.at(-1)))).toEqual(facts.at(-1));
  });

  it.each<['deferred' | 'none', Step[], boolean]>([
    ['deferred', [], false],
    ['deferred', [finish], true],
    ['none', [], false],
    ['none', [finish], false],
  ])('under feedback="%s", after %j, tells scores and verdicts: %s', (feedback, more, told) => {
    const plan = aPlan({ items, policy: { feedback } });
    const report = reportOf(drive(plan, [...steps, ...more]).state, plan);
    expect('score' in report).toBe(told);
    expect(report.items.some((item) => 'score' in item || 'verdict' in item)).toBe(told);
    expect(report.items.map(({ attempts }) => attempts)).toEqual([1, 0]);
  });

  it('leaves out the items that were taken out', () => {
    const plan = aPlan({ items });
    const report = reportOf(drive(plan, [...steps, exclude('one')]).state, plan);
    expect(report.items.map(({ id }) => id)).toEqual(['two']);
    expect(report.score).toEqual({ raw: 0, max: 1 });
  });

  it('adds up the time of all attempts, and shows the last response', () => {
    const plan = aPlan({ items: ['one'] });
    const { state } = drive(plan, [start, ...attempt('one', 1, 0), ...attempt('one', 2, 1)]);
    expect(reportOf(state, plan).items[0]).toMatchObject({ attempts: 2, duration: 2000 + 4000, response: ['r2'] });
  });

  it('has no duration before the end, paused or not: only a clock could tell', () => {
    const plan = aPlan();
    expect(reportOf(drive(plan, []).state, plan).duration).toBe(0);
    const paused = drive(plan, [start, { ...pause(true), at: 1000 }, { ...pause(false), at: 5000 }]);
    expect(reportOf(paused.state, plan).duration).toBe(0);
  });
});
