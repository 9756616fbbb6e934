import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../test/factories.js';
import { creditOf, type CreditRule } from '../scoring/credit.js';
import { costsOf } from './costs.js';
import type { Policy } from './policy.js';

const costs = (policy: Partial<Policy>, items = [{ id: 'one', hints: 2 }]) => costsOf(aPlan({ items, policy }));

describe('what a further attempt and a hint cost', () => {
  it.each<[Partial<Policy>, { attempt: number; hint: number }]>([
    [
      { attempts: 'until-correct', penalty: 0.25 },
      { attempt: 0.25, hint: 0 },
    ],
    [
      { attempts: 2, penalty: 0 },
      { attempt: 0, hint: 0 },
    ],
    [
      { attempts: 1, penalty: 0.25 },
      { attempt: 0, hint: 0 },
    ],
    [
      { attempts: 1, hintCost: 0.1 },
      { attempt: 0, hint: 0.1 },
    ],
    [
      { attempts: 1, hintCost: 0.1, hints: false },
      { attempt: 0, hint: 0 },
    ],
    [
      { attempts: 3, penalty: 0.25, feedback: 'deferred' },
      { attempt: 0, hint: 0 },
    ],
  ])('%j', (policy, expected) => {
    expect(costs(policy)).toEqual(expected);
  });

  it('is no hint’s price where there is no hint, and an item’s own attempts count', () => {
    expect(costs({ attempts: 1, hintCost: 0.1 }, [{ id: 'one', hints: 0 }]).hint).toBe(0);
    expect(costs({ attempts: 1, penalty: 0.5 }, [{ id: 'one', hints: 0, attempts: 3 } as never]).attempt).toBe(0.5);
  });

  it.each<CreditRule>(['best', 'last', 'first', 'countback', 'ladder'])('is what the rule `%s` takes', (credit) => {
    const policy = { credit, penalty: 0.25, hintCost: 0.1 };
    const attempt = (fraction: number) => ({ fraction, hints: 0 });
    const lost = creditOf([attempt(1)], policy) - creditOf([attempt(0), attempt(1)], policy);
    const { attempt: said } = costs({ ...policy, attempts: 2 });
    // Under `first` and `ladder` a further attempt has no price of its own: what counts is said by the rule.
    if (credit === 'first' || credit === 'ladder') expect(said).toBe(0);
    else expect(said).toBeCloseTo(lost, 9);
  });
});
