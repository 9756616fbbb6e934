import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halvesOf, nextDouble, plainDecimal, roundTo, sameNumber } from './decimal.js';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const everyday = fc.double({ min: -1e9, max: 1e9, noNaN: true });

/** The rounded number as a number again. */
const rounded = (value: number, kind: 'decimals' | 'figures', by: number): number => {
  const { negative, digits, power } = roundTo(value, { kind, by });
  return Number(`${negative ? '-' : ''}${digits}e${power}`) + 0;
};

describe('roundTo', () => {
  test.each([
    [3.175, 3, 3.18],
    [-3.175, 3, -3.18],
    [3.183, 3, 3.18],
    [9.996, 3, 10],
    [0.00012345, 2, 0.00012],
    [1234, 2, 1200],
    [1250, 2, 1300],
    [5, 3, 5],
    [0, 3, 0],
    [1.7976931348623157e308, 1, Number.POSITIVE_INFINITY],
  ])('%d to %i figures is %d', (value, by, expected) => {
    expect(rounded(value, 'figures', by)).toBe(expected);
  });

  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.68572, 2, 1.69],
    [1.68432, 2, 1.68],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [0.49, 0, 0],
    [0.05, 0, 0],
    [0.004, 2, 0],
    [-0.004, 2, 0],
    [99.995, 2, 100],
    [1e21, 2, 1e21],
    [7, 100, 7],
  ])('%d to %i decimals is %d', (value, by, expected) => {
    expect(rounded(value, 'decimals', by)).toBe(expected);
  });

  test('what was rounded is no further off than half a place, and stays as it is', () => {
    fc.assert(
      fc.property(everyday, fc.integer({ min: 0, max: 8 }), (value, by) => {
        const once = rounded(value, 'decimals', by);
        expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -by * (1 + 1e-6) + Math.abs(value) * 1e-15);
        expect(rounded(once, 'decimals', by)).toBe(once);
      }),
    );
  });

  test('to seventeen figures every number stays as it is', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(rounded(value, 'figures', 17)).toBe(value + 0);
      }),
    );
  });
});

describe('sameNumber', () => {
  const exactly = (value: number) => roundTo(value, { kind: 'figures', by: 17 });

  test('a number is itself and no other, zero has no sign', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(sameNumber(exactly(a), exactly(a))).toBe(true);
        expect(sameNumber(exactly(a), exactly(b))).toBe(a === b);
      }),
    );
    expect(sameNumber(exactly(0), exactly(-0))).toBe(true);
    expect(sameNumber(exactly(5), exactly(-5))).toBe(false);
  });
});

describe('plainDecimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [350, '350'],
    [-0.005, '-0.005'],
    [1e-7, '0.0000001'],
    [1.5e21, '1500000000000000000000'],
    [0.1 + 0.2, '0.3'],
    [12.5, '12.5'],
    [-1234.5678, '-1234.5678'],
    [2 / 3, '0.6666666'],
    [-2 / 3, '-0.6666666'],
    [0.7999999999999999, '0.8'],
    [9.99999999, '9.9999999'],
    [1e-8, '0'],
    [-1e-20, '0'],
    [5e-324, '0'],
  ])('%d is %s', (value, expected) => {
    expect(plainDecimal(value)).toBe(expected);
  });

  test('rounds no noise away where the number is meant exactly', () => {
    expect(plainDecimal(0.7999999999999999, true)).toBe('0.7999999');
    expect(plainDecimal(0.8, true)).toBe('0.8');
  });

  test('is a decimal as LMSs take it, cut after the seventh figure', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ min: -1e300, max: 1e300, noNaN: true }), everyday),
        fc.boolean(),
        (value, exactly) => {
          const text = plainDecimal(value, exactly);
          expect(text).toMatch(/^(?!-0$)-?(0|[1-9]\d*)(\.\d{0,6}[1-9])?$/);
          const meant = exactly ? value : Number(value.toPrecision(15));
          const off = Math.abs(meant) - Math.abs(Number(text));
          const noise = Math.abs(value) * 1e-15;
          expect(off >= -noise && off <= 1e-7 + noise).toBe(true);
        },
      ),
    );
  });

  test('keeps the order of numbers', () => {
    fc.assert(
      fc.property(everyday, everyday, fc.boolean(), (a, b, exactly) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(Number(plainDecimal(less, exactly))).toBeLessThanOrEqual(Number(plainDecimal(more, exactly)));
      }),
    );
  });
});

describe('halvesOf', () => {
  test.each([
    [1.69, 'decimals', 2, 1.685, 1.695],
    [-1.69, 'decimals', 2, 1.685, 1.695],
    [0, 'decimals', 0, -0.5, 0.5],
    [100, 'decimals', 0, 99.5, 100.5],
    [100, 'figures', 3, 99.95, 100.5],
    [110, 'figures', 3, 109.5, 110.5],
    [9.6, 'figures', 1, 9.5, 15],
  ] as const)('of %d to %s %i are %d and %d', (value, kind, by, below, above) => {
    expect(halvesOf(roundTo(value, { kind, by }), kind)).toEqual([below, above]);
  });
});

describe('nextDouble', () => {
  test('goes to the neighbour, and back', () => {
    expect(nextDouble(1, 1)).toBe(1 + Number.EPSILON);
    expect(nextDouble(5e-324, -1)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (size) => {
        expect(nextDouble(size, 1)).toBeGreaterThan(size);
        expect(nextDouble(nextDouble(size, 1), -1)).toBe(size);
      }),
    );
  });
});
