import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSum, roundsTo, sumHolds } from './sum.js';

const value = (text: string) => readSum(`${text} = 0`)?.value;

describe('readSum', () => {
  it.each([
    ['350 / 33.4', 350 / 33.4],
    ['2 + 3 * 4', 14],
    ['(2 + 3) × 4', 20],
    ['10 − 4 – 3', 3],
    ['12 ÷ 4 · 2', 6],
    ['1,000 + .5', 1000.5],
    ['-3 + 5', 2],
    ['-(3 - 5)', 2],
    ['20% * 50', 10],
    ['((1))', 1],
    ['2 - -2', 4],
  ])('%s', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it('gives the operands as they are shown, and the result with its decimals', () => {
    expect(readSum('1 + 20% = 1.20')).toEqual({
      value: 1.2,
      operands: [
        { value: 1, shown: 1, places: 0, percent: false },
        { value: 0.2, shown: 20, places: 0, percent: true },
      ],
      result: { value: 1.2, shown: 1.2, places: 2, percent: false },
    });
    expect(readSum('3 - 5 = -2')?.result).toMatchObject({ value: -2, shown: -2 });
    expect(readSum('7 / 10 ≈ 70%')?.result).toMatchObject({ value: 0.7, shown: 70, percent: true });
  });

  it.each([
    '',
    '=',
    '1',
    '1 + 1',
    '= 2',
    '1 + = 2',
    '1 1 = 2',
    '1 = 1 = 1',
    '(1 = 1',
    '1) = 1',
    '1 / 0 = 1',
    '0 / 0 = 0',
    '7 % 3 = 1',
    '1%% = 0',
    '% = 0',
    '2 ^ 3 = 8',
    '2 ** 3 = 8',
    '1e3 = 1000',
    '0x10 = 16',
    '$350 / 2 = 175',
    'Math.PI = 3',
    'x = 1',
    'alert(1) = 1',
    '1; 1 = 1',
    '1 + 1 = 1 + 1',
    '1,00 = 100',
    '1.2.3 = 1',
    `${'('.repeat(40)}1${')'.repeat(40)} = 1`,
    `${'1 + '.repeat(60)}1 = 61`,
    '٣ = 3',
    '1 + 1 = two',
  ])('reads nothing in “%s”', (text) => {
    expect(readSum(text)).toBeUndefined();
  });

  it('evaluates nothing but arithmetic', () => {
    const signs = '0123456789.,+-*/()%= −×÷·≈';
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const strange = [...text].some((sign) => !signs.includes(sign) && !/\s/.test(sign));
        if (strange) expect(readSum(text)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }), (text) => {
        const sum = readSum(text);
        if (sum) expect([sum.value, sum.result.value].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('agrees with JavaScript on what both can read', () => {
    const expression = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.integer({ min: 0, max: 999 }).map(String),
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(tie('sum'), fc.constantFrom('+', '*'), tie('sum')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
      ),
    })).sum;
    fc.assert(
      fc.property(expression, (text) => {
        // oxlint-disable-next-line typescript/no-implied-eval -- the reference: made of digits and signs just above
        const expected = new Function(`return ${text}`)() as number;
        fc.pre(text.length < 150 && Number.isFinite(expected));
        expect(value(text)).toBe(expected);
      }),
    );
  });
});

describe('sumHolds', () => {
  it.each([
    ['350 / 33.4 = 10.5', true],
    ['350 / 33.4 = 10.48', true],
    ['350 / 33.4 = 10', true],
    ['350 / 33.4 = 10.4', false],
    ['350 / 33.4 = 10.50', false],
    ['7 / 10 = 70%', true],
    ['2 / 3 = 67%', true],
    ['2 / 3 = 66%', false],
    ['1 / 8 = 0.13', true],
    ['1 / 8 = 0.12', true],
    ['0.1 + 0.2 = 0.3', true],
  ])('%s: %s', (text, expected) => {
    const sum = readSum(text);
    expect(sum && sumHolds(sum)).toBe(expected);
  });

  it('rounds by half a unit of the last place shown', () => {
    expect([roundsTo(10.45, 10.5, 1), roundsTo(10.55, 10.5, 1), roundsTo(10.56, 10.5, 1)]).toEqual([true, true, false]);
  });
});
