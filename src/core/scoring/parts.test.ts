import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS_RULES, partsFraction, partsRuleOf, type ScoredPart } from './parts.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const part: fc.Arbitrary<ScoredPart> = fc.record(
  { fraction: fc.oneof(fc.constantFrom(0, 1), share), weight, entered: fc.boolean() },
  { requiredKeys: ['fraction'] },
);
const parts = fc.array(part, { minLength: 1, maxLength: 8 });

const right: ScoredPart = { fraction: 1 };
const wrong: ScoredPart = { fraction: 0 };
const open: ScoredPart = { fraction: 0, entered: false };

describe.each(PARTS_RULES)('the rule %s', (rule) => {
  test('stays in 0 … 1, whatever it is given', () => {
    const wild: fc.Arbitrary<ScoredPart> = fc.record(
      { fraction: fc.double(), weight: fc.double(), entered: fc.boolean() },
      { requiredKeys: ['fraction'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, wild)), (list) => {
        const fraction = partsFraction(rule, list);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
      }),
    );
  });

  test('all right is the whole, nothing right is nothing, and so is no part at all', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const all = (fraction: number) => list.map((one) => ({ ...one, fraction }));
        expect(partsFraction(rule, all(1))).toBeCloseTo(1, 12);
        expect(partsFraction(rule, all(0))).toBe(0);
      }),
    );
    expect(partsFraction(rule, [])).toBe(0);
    expect(partsFraction(rule, [{ fraction: 1, weight: 0 }])).toBe(0);
  });

  test('the order of the parts changes nothing', () => {
    const mixed = parts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(mixed, ([list, other]) => {
        expect(partsFraction(rule, other)).toBeCloseTo(partsFraction(rule, list), 12);
      }),
    );
  });

  test('a part that gets better never costs', () => {
    fc.assert(
      fc.property(parts, fc.nat(), share, (list, pick, more) => {
        const at = pick % list.length;
        const better = list.map((one, index) =>
          index === at ? { ...one, fraction: Math.max(one.fraction, more), entered: true } : one,
        );
        // Under `net` a guess may cost: what was open and is now entered wrongly is no better.
        const worse = list.map((one, index) => (index === at ? { ...one, entered: true } : one));
        expect(partsFraction(rule, better)).toBeGreaterThanOrEqual(partsFraction(rule, worse) - 1e-12);
      }),
    );
  });

  test('only the weights’ shares count, not their size', () => {
    fc.assert(
      fc.property(parts, weight, (list, times) => {
        const scaled = list.map((one) => ({ ...one, weight: (one.weight ?? 1) * times }));
        expect(partsFraction(rule, scaled)).toBeCloseTo(partsFraction(rule, list), 9);
      }),
    );
  });
});

describe('how the rules differ', () => {
  test('exact is all or nothing', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const all = list.every(({ fraction }) => fraction > 0.999999);
        expect(partsFraction('exact', list)).toBe(all ? 1 : 0);
      }),
    );
  });

  test('net never earns more than parts, and the same where nothing was entered wrongly', () => {
    fc.assert(
      fc.property(parts, (list) => {
        expect(partsFraction('net', list)).toBeLessThanOrEqual(partsFraction('parts', list) + 1e-12);
        const careful = list.map((one) => ({ ...one, entered: one.fraction > 0.000001 && one.entered !== false }));
        expect(partsFraction('net', careful)).toBeCloseTo(partsFraction('parts', careful), 5);
      }),
    );
  });

  test.each<[string, ScoredPart[], number, number]>([
    ['a wrong part costs a right one', [right, right, right, wrong], 0.75, 0.5],
    ['an open part costs nothing', [right, right, right, open], 0.75, 0.75],
    ['not below nothing', [right, wrong, wrong, wrong], 0.25, 0],
    ['each by its weight', [{ fraction: 1, weight: 3 }, wrong], 0.75, 0.5],
    ['a part half right costs nothing', [{ fraction: 0.5 }, right], 0.75, 0.75],
    ['what floating point leaves of nothing is wrong', [{ fraction: 1e-9 }, right], 0.5, 0],
  ])('%s', (_, list, byParts, byNet) => {
    expect(partsFraction('parts', list)).toBeCloseTo(byParts, 8);
    expect(partsFraction('net', list)).toBeCloseTo(byNet, 8);
  });

  test('thirds that add up to the whole by a hair are exact', () => {
    expect(partsFraction('exact', [{ fraction: 0.9999999 }, right])).toBe(1);
    expect(partsFraction('exact', [{ fraction: 0.99999 }, right])).toBe(0);
  });
});

describe('the rule of an item', () => {
  test.each([
    [undefined, 'parts'],
    ['net', 'net'],
    [{ rule: 'exact' }, 'exact'],
  ])('%j: %s', (scoring, rule) => {
    expect(partsRuleOf({ scoring })).toBe(rule);
  });
});
