import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { formatNumber } from '../../core/scoring/read-number.js';
import type { EstimateItem } from './schema.js';
import { distanceFrom, isStop, nearestKey } from './score.js';
import estimate from './type.js';

const anItem = (own: Partial<EstimateItem> = {}): EstimateItem => ({
  id: 'share',
  interaction: 'estimate',
  stem: 'What share?',
  min: 0,
  max: 100,
  keys: [{ value: 40, within: 20 }],
  ...own,
});

const entered = (text: string, locale = 'en') => ({ text, locale });
const fraction = (item: EstimateItem, text: string, locale = 'en'): number =>
  estimate.score(item, entered(text, locale)).fraction;

const issuesOf = (own: object): string[] =>
  parseBank(
    JSON.parse(
      JSON.stringify({
        format: 'learning-quiz/1',
        id: 'b',
        version: '1',
        title: 'B',
        items: [{ ...anItem(), ...own }],
      }),
    ),
    () => estimate,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

const cents = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100);

describe('the credit', () => {
  test('falls evenly from 1 at the key to 0 at the distance within, on both sides alike', () => {
    fc.assert(
      fc.property(cents(0.01, 30), cents(0, 30), (within, off) => {
        const item = anItem({ keys: [{ value: 50, within }] });
        const expected = Math.max(0, 1 - off / within);
        expect(fraction(item, String(50 + off))).toBeCloseTo(expected, 9);
        expect(fraction(item, String(50 - off))).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('is that of the key that gives most, however they are listed', () => {
    const keys = fc.array(fc.record({ value: cents(0, 100), within: cents(0.01, 50) }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(keys, cents(0, 100), (list, given) => {
        const earned = fraction(anItem({ keys: list }), String(given));
        const each = list.map((key) => fraction(anItem({ keys: [key] }), String(given)));
        expect(earned).toBe(Math.max(...each));
        expect(fraction(anItem({ keys: list.toReversed() }), String(given))).toBe(earned);
      }),
    );
  });

  test('is that of the number, however it is written', () => {
    const item = anItem({ max: 100_000, keys: [{ value: 12_345.5, within: 100 }], unit: 'km' });
    for (const [text, locale] of [
      ['12,345.5', 'en'],
      ['12345.5 km', 'en'],
      ['12.345,5', 'de'],
      ['12 345,5', 'ru'],
      ['١٢٣٤٥٫٥', 'ar-EG'],
    ] as const)
      expect(fraction(item, text, locale)).toBe(1);
    expect(estimate.keyResponse(item, 'de')).toEqual(entered('12.345,5', 'de'));
  });

  test('is nothing for what is off the scale, though a key were near', () => {
    expect(fraction(anItem({ keys: [{ value: 100, within: 20 }] }), '101')).toBe(0);
    expect(fraction(anItem({ keys: [{ value: 0, within: 20 }] }), '-1')).toBe(0);
  });
});

describe('the distance', () => {
  test.each([
    [50.3, 42.1, 8.2],
    [0.3, 0.1, 0.2],
    [0.1, 0.3, -0.2],
    [100_000.1, 100_000, 0.1],
    [3e-9, 1e-9, 2e-9],
    [7, 7, 0],
  ])('of %d from %d is %d, as people reckon', (given, value, distance) => {
    expect(distanceFrom({ value, within: 1 }, given)).toBe(distance);
  });

  test('is from the key that counts', () => {
    const item = anItem({
      keys: [
        { value: 28, within: 1 },
        { value: 40, within: 100 },
      ],
    });
    expect(nearestKey(item, 30)?.value).toBe(40);
    expect(nearestKey(item, 28)?.value).toBe(28);
    expect(nearestKey({ ...item, keys: undefined } as never, 28)).toBeUndefined();
  });
});

describe('check', () => {
  test.each([
    [undefined, 'nothing-entered'],
    [null, 'nothing-entered'],
    [entered(' '), 'nothing-entered'],
    [entered('frog'), 'unreadable-number'],
    [entered('40 miles'), 'unreadable-number'],
    ['40', 'malformed'],
    [40, 'malformed'],
    [entered('-0.1'), 'off-scale'],
    [entered('100.1'), 'off-scale'],
    [entered('1e300'), 'off-scale'],
    [entered('0'), undefined],
    [entered('100'), undefined],
    [entered('33.333 %'), undefined],
  ])('%j: %s', (response, expected) => {
    expect(estimate.check(anItem({ unit: '%' }), response)).toBe(expected);
  });
});

describe('the parser', () => {
  test.each<[string, object, string[]]>([
    ['takes all fields', { step: 0.5, unit: '%' }, []],
    ['takes a scale below zero', { min: -120, max: -20, step: 0.1, keys: [{ value: -89.2, within: 5 }] }, []],
    ['wants a key', { keys: [] }, ['too-few keys']],
    ['wants ends', { min: undefined }, ['missing min']],
    ['wants the ends in order', { min: 100, max: 0 }, ['out-of-range max']],
    ['wants a scale of some length', { min: 40, max: 40 }, ['out-of-range max']],
    ['wants a step above 0', { step: 0 }, ['out-of-range step']],
    ['wants a distance above 0', { keys: [{ value: 40, within: 0 }] }, ['out-of-range keys[0].within']],
    [
      'wants keys on the scale',
      {
        keys: [
          { value: 40, within: 9 },
          { value: 101, within: 9 },
        ],
      },
      ['out-of-range keys[1].value'],
    ],
    ['wants keys where the slider stops', { min: 1, step: 2 }, ['no-stop keys[0].value']],
    ['takes keys where it stops but for noise', { max: 1, step: 0.1, keys: [{ value: 0.7, within: 1 }] }, []],
    ['wants stops between the ends', { max: 1, keys: [{ value: 0, within: 1 }] }, ['few-stops step']],
    ['takes one stop between them', { max: 2, keys: [{ value: 1, within: 1 }] }, []],
    ['knows no rules to choose from', { scoring: 'exact' }, ['unknown-rule scoring']],
    [
      'knows no tolerance',
      { keys: [{ value: 40, within: 9, tolerance: { kind: 'exact' } }] },
      ['unknown-field keys[0].tolerance'],
    ],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(own)).toEqual(issues);
  });

  test('lets a slider reach each key: the native control takes the value as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 99 }),
        (low, count, cent) => {
          const item = anItem({ min: low / 100, step: cent / 100 });
          expect(isStop(item, (low + count * cent) / 100)).toBe(true);
          if (cent > 1) expect(isStop(item, (low + count * cent + 1) / 100)).toBe(false);
        },
      ),
    );
  });
});

describe('what others are told', () => {
  const item = anItem({
    unit: '%',
    keys: [
      { value: 40, within: 20 },
      { value: 41.5, within: 1 },
    ],
    step: 0.5,
  });

  test('an LMS: the number, and each key by itself', () => {
    expect(estimate.lms(item, entered('1 234,5', 'ru'))).toEqual({
      type: 'numeric',
      response: '1234.5',
      correct: ['40[:]40', '41.5[:]41.5'],
    });
    expect(estimate.lms(item, entered('frog')).response).toBe('');
  });

  test('a teacher: what was entered, with its unit', () => {
    expect(estimate.describe(item, entered('33'))).toBe('33 %');
    expect(estimate.describe(item, entered('33%'))).toBe('33%');
    expect(estimate.describe(item, null)).toBe('');
  });

  test('a redacted item: the scale alone', () => {
    expect(estimate.redact(item)).toEqual({ min: 0, max: 100, step: 0.5, unit: '%' });
    expect(estimate.redact(anItem())).toEqual({ min: 0, max: 100 });
    const redacted = redactItem(item, estimate) as EstimateItem;
    expect(estimate.keyResponse(redacted)).toEqual(entered(''));
    expect(fraction(redacted, '40')).toBe(0);
  });

  test('the slider’s numbers are read as they were written', () => {
    fc.assert(
      fc.property(cents(-1000, 1000), fc.constantFrom('en', 'ru', 'kk', 'hy', 'de', 'ar-EG', 'hi'), (value, locale) => {
        const wide = anItem({ min: -1000, max: 1000, keys: [{ value, within: 1 }] });
        expect(fraction(wide, formatNumber(value, locale), locale)).toBe(1);
      }),
    );
  });
});
