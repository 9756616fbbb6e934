import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOf, LADDER, type CreditAttempt, type CreditPolicy, type CreditRule } from './credit.js';

const RULES: readonly CreditRule[] = ['best', 'last', 'first', 'countback', 'ladder'];

const attempts = (...fractions: number[]): CreditAttempt[] => fractions.map((fraction) => ({ fraction, hints: 0 }));

const credit = (rule: CreditRule, list: readonly CreditAttempt[], own: Partial<CreditPolicy> = {}): number =>
  creditOf(list, { credit: rule, penalty: 1 / 3, hintCost: 0, ...own });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const plainAttempt = share.map((fraction): CreditAttempt => ({ fraction, hints: 0 }));
/** An attempt at an item of three equal parts, as the rule `parts` scores it. */
const partsAttempt = fc
  .record({ a: share, b: share, c: share })
  .map((parts): CreditAttempt => ({ fraction: (parts.a + parts.b + parts.c) / 3, hints: 0, parts }));
const anyAttempts = fc.oneof(
  fc.array(plainAttempt, { minLength: 1, maxLength: 6 }),
  fc.array(partsAttempt, { minLength: 1, maxLength: 6 }),
);

/** With hints that were opened one after the other: the count never falls. */
const withHints = fc.tuple(anyAttempts, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })).map(([list, steps]) => {
  let hints = 0;
  return list.map((attempt, index): CreditAttempt => ({ ...attempt, hints: (hints += steps[index] ?? 0) }));
});

describe.each(RULES)('%s', (rule) => {
  test('stays in 0 … 1, whatever it is given', () => {
    const wild: fc.Arbitrary<CreditAttempt> = fc.record(
      { fraction: fc.double(), hints: fc.nat(), parts: fc.dictionary(fc.string(), fc.double()) },
      { requiredKeys: ['fraction', 'hints'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(plainAttempt, wild), { maxLength: 6 }), share, share, (list, penalty, hintCost) => {
        const found = credit(rule, list, { penalty, hintCost });
        expect(found >= 0 && found <= 1).toBe(true);
      }),
    );
  });

  test('no attempt earns nothing', () => {
    expect(credit(rule, [])).toBe(0);
  });

  test('one attempt without hints earns its own fraction, whatever the penalty', () => {
    fc.assert(
      fc.property(fc.oneof(plainAttempt, partsAttempt), share, (attempt, penalty) => {
        expect(credit(rule, [attempt], { penalty })).toBeCloseTo(attempt.fraction, 12);
      }),
    );
  });

  test('a greater penalty never earns more', () => {
    fc.assert(
      fc.property(withHints, share, share, share, (list, a, b, hintCost) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(credit(rule, list, { penalty: more, hintCost })).toBeLessThanOrEqual(
          credit(rule, list, { penalty: less, hintCost }),
        );
      }),
    );
  });

  test('a dearer hint never earns more', () => {
    fc.assert(
      fc.property(withHints, share, share, (list, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(credit(rule, list, { hintCost: more })).toBeLessThanOrEqual(credit(rule, list, { hintCost: less }));
      }),
    );
  });

  test('right at the first attempt is the whole', () => {
    expect(credit(rule, attempts(1))).toBe(1);
  });

  test('a hint costs its share', () => {
    expect(credit(rule, [{ fraction: 1, hints: 2 }], { hintCost: 0.25 })).toBe(0.5);
  });
});

describe('best', () => {
  test('another attempt never takes credit away', () => {
    fc.assert(
      fc.property(anyAttempts, plainAttempt, share, (list, next, penalty) => {
        expect(credit('best', [...list, next], { penalty })).toBeGreaterThanOrEqual(credit('best', list, { penalty }));
      }),
    );
  });

  test('a hint opened later leaves what was earned before it', () => {
    const list = [
      { fraction: 0.5, hints: 0 },
      { fraction: 1, hints: 3 },
    ];
    expect(credit('best', list, { penalty: 0, hintCost: 0.25 })).toBe(0.5);
  });
});

describe('last', () => {
  test('goes by the last attempt, each one before it costs the penalty', () => {
    expect(credit('last', attempts(1, 0.5), { penalty: 0.25 })).toBe(0.25);
    expect(credit('last', attempts(0, 0, 0, 0, 1))).toBe(0);
  });
});

describe('first', () => {
  test('nothing after the first attempt changes it', () => {
    fc.assert(
      fc.property(anyAttempts, plainAttempt, (list, next) => {
        expect(credit('first', [...list, next])).toBe(credit('first', list));
      }),
    );
  });
});

describe('ladder', () => {
  test('each attempt has its step, and the last one stands past the end', () => {
    expect(LADDER).toEqual([1, 0.5, 0.25, 0]);
    expect([1, 2, 3, 4, 9].map((n) => credit('ladder', attempts(...Array(n - 1).fill(0), 1)))).toEqual([...LADDER, 0]);
  });
});

describe('countback', () => {
  const part = (...right: number[]): CreditAttempt => ({
    fraction: right.reduce((sum, one) => sum + one, 0) / right.length,
    hints: 0,
    parts: Object.fromEntries(right.map((one, index) => [`p${index}`, one])),
  });

  test('each part pays for its own last wrong attempt', () => {
    expect(credit('countback', [part(1, 1, 0, 0), part(1, 1, 1, 1)]) * 12).toBeCloseTo(10, 12);
  });

  test('a part that is wrong in the end earns nothing', () => {
    expect(credit('countback', [part(1, 1), part(1, 0)])).toBe(0.5);
  });

  test('a part that was right, wrong and right again pays up to the wrong one', () => {
    expect(credit('countback', [part(1), part(0), part(1)])).toBeCloseTo(1 / 3, 12);
  });

  test('a part that is half right pays for the attempts that were worse', () => {
    expect(credit('countback', [part(0.5)])).toBe(0.5);
    expect(credit('countback', [part(0), part(0.5)])).toBeCloseTo(1 / 3, 12);
    expect(credit('countback', [part(1), part(0.5)])).toBe(0.5);
  });

  test('without parts, or with none named, the response is its one part', () => {
    expect(credit('countback', attempts(0, 1))).toBeCloseTo(2 / 3, 12);
    expect(credit('countback', [{ fraction: 1, hints: 0, parts: {} }])).toBe(1);
  });

  test('a part that an earlier attempt does not name takes that attempt as a whole', () => {
    expect(credit('countback', [...attempts(0), part(1, 1)])).toBeCloseTo(2 / 3, 12);
  });
});
