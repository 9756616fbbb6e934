import { describe, expect, it } from 'vitest';
import { aPlan, attempt, drive, exclude, finish, start, type Step } from '../../../test/factories.js';
import type { Plan } from '../session/plan.js';
import { progressOf } from '../session/score.js';
import { formValue, type FormValue } from './form-value.js';
import { reportOf } from './report.js';

const valueOf = (steps: readonly Step[], plan: Plan = aPlan()): FormValue => {
  const { state } = drive(plan, steps);
  return formValue(reportOf(state, plan), progressOf(state, plan));
};
const half = [start, ...attempt('one', 1, 0.5)];

describe('what a form is sent of a quiz', () => {
  it('sums up the session so far', () => {
    expect(valueOf(half)).toEqual({
      format: 'learning-quiz-form/1',
      bank: { id: 'bank', version: '1.0.0' },
      seed: 'seed',
      completed: false,
      attempted: 1,
      total: 3,
      score: { raw: 0.5, max: 3, scaled: 0.5 / 3 },
      passed: null,
    });
  });

  it('says that it is finished, and passed where there is a mark for it', () => {
    const plan = aPlan({ policy: { passMark: 0.3, feedback: 'deferred' } });
    expect(valueOf([...half, finish], plan)).toMatchObject({ completed: true, passed: false });
    expect(valueOf([...half, ...attempt('two', 1, 1), finish], plan)).toMatchObject({ passed: true });
  });

  it('tells no score that the learner is not told', () => {
    const deferred = aPlan({ policy: { feedback: 'deferred', passMark: 0.5 } });
    expect(valueOf(half, deferred)).toMatchObject({ attempted: 1, score: null, passed: null });
    expect(valueOf([...half, finish], aPlan({ policy: { feedback: 'none' } }))).toMatchObject({
      completed: true,
      score: null,
    });
  });

  it('has no share of nothing', () => {
    expect(valueOf([start, exclude('one', 'two', 'three')]).score).toBeNull();
  });

  it('is JSON, and stays between nothing and the whole', () => {
    const value = valueOf([start, ...attempt('one', 1, -1), finish]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(value.score?.scaled).toBe(0);
  });
});
