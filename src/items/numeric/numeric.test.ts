import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { readEntry, type NumberKey } from '../../core/scoring/number-field.js';
import { acceptedRange, type Tolerance } from '../../core/scoring/tolerance.js';
import type { NumericItem } from './schema.js';
import numeric from './type.js';

const anItem = (own: Partial<NumericItem> = {}): NumericItem => ({
  id: 'width',
  interaction: 'numeric',
  stem: 'How wide is it?',
  keys: [{ value: 3.14 }],
  ...own,
});

const entered = (text: string, locale = 'en') => ({ text, locale });

const fraction = (item: NumericItem, text: string, locale = 'en'): number =>
  numeric.score(item, entered(text, locale)).fraction;

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
    () => numeric,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('several keys', () => {
  const item = anItem({
    keys: [
      { value: 5, feedback: 'Exactly.' },
      { value: 5, tolerance: { kind: 'absolute', by: 1 }, credit: 0.5, feedback: 'Nearly.' },
      { value: 50, credit: -1, feedback: 'A digit too many.' },
    ],
  });

  test.each([
    ['5', 1, ['Exactly.']],
    ['5.5', 0.5, ['Nearly.']],
    ['50', 0, ['A digit too many.']],
    ['7', 0, []],
    ['frog', 0, []],
  ])('the first that accepts %j gives %d and its feedback', (text, expected, feedback) => {
    expect(fraction(item, text)).toBe(expected);
    expect(numeric.feedback?.(item, entered(text))).toEqual(feedback);
  });
});

describe('reading', () => {
  test('goes by the locale of the response', () => {
    const item = anItem({ keys: [{ value: 1234.5 }] });
    expect(fraction(item, '1,234.5', 'en')).toBe(1);
    expect(fraction(item, '1.234,5', 'de')).toBe(1);
    expect(fraction(item, '1 234,5', 'hy')).toBe(1);
    expect(fraction(item, '1234.5', 'de')).toBe(0);
  });

  test.each([
    [undefined, 'nothing-entered'],
    [null, 'nothing-entered'],
    [entered(''), 'nothing-entered'],
    [entered(' \u00a0\u200b'), 'nothing-entered'],
    [entered('frog'), 'unreadable-number'],
    [entered('16,5'), 'unreadable-number'],
    [entered('3.14 m'), 'unreadable-number'],
    [entered('1'.repeat(5000)), 'unreadable-number'],
    ['3.14', 'malformed'],
    [3.14, 'malformed'],
    [[], 'malformed'],
    [{ text: 3, locale: 'en' }, 'malformed'],
    [{ text: '3' }, 'malformed'],
    [entered('99'), undefined],
    [entered('16,5', 'ru'), undefined],
  ])('%j: %s', (response, expected) => {
    expect(numeric.check(anItem(), response)).toBe(expected);
  });
});

describe('a unit that is shown', () => {
  const item = anItem({ keys: [{ value: 350 }], unit: 'million US dollars' });

  test('may be typed, and nothing else may', () => {
    expect(fraction(item, '350 million US\u00a0dollars')).toBe(1);
    expect(fraction(item, '350')).toBe(1);
    expect(numeric.check(item, entered('350 dollars'))).toBe('unreadable-number');
    expect(fraction(anItem({ keys: [{ value: 71 }], unit: '%' }), '71%')).toBe(1);
  });

  test('stands in the description, once', () => {
    expect(numeric.describe(item, entered(' 351 '))).toBe('351 million US dollars');
    expect(numeric.describe(item, entered('351 million US dollars'))).toBe('351 million US dollars');
    expect(numeric.describe(item, entered(' '))).toBe('');
    expect(numeric.describe(item, 'x')).toBe('');
  });
});

describe('units to be entered', () => {
  const item = anItem({ units: { m: 1, cm: 100, 'm²': 7, µm: 1e6 }, unitPenalty: 0.2 });

  test.each([
    ['3.14 m', 1],
    ['314cm', 1],
    ['3.14', 0.8],
    ['3.14 frogs', 0.8],
    ['314 m', 0],
    ['3.14 M', 0.8],
    ['21.98 m2', 1],
    ['3140000 μm', 1],
    ['3,140,000 µm', 1],
  ])('%j earns %d', (text, expected) => {
    expect(fraction(item, text)).toBeCloseTo(expected, 12);
  });

  test.each(['3.14x10', '3.14 x 10 m', '3 or 3.14', '3.14 + 0', '3,14 m', 'm', '3.1.4 m'])(
    '%j is unreadable',
    (text) => {
      expect(numeric.check(item, entered(text))).toBe('unreadable-number');
      expect(fraction(item, text)).toBe(0);
    },
  );

  test('a missing unit costs nothing unless the item says so', () => {
    expect(fraction(anItem({ units: { m: 1 } }), '3.14')).toBe(1);
  });

  test('the penalty is a share of the credit', () => {
    const half = anItem({ keys: [{ value: 1 }, { value: 2, credit: 0.5 }], units: { m: 1 }, unitPenalty: 0.2 });
    expect(fraction(half, '2')).toBeCloseTo(0.4, 12);
  });

  test('the key response names the unit of the keys', () => {
    expect(numeric.keyResponse(item, 'de')).toEqual(entered('3,14 m', 'de'));
  });

  test('names are read as the locale reads them', () => {
    const area = anItem({ units: { 'sq.m': 1, 'sq.km': 1e-6 } });
    for (const locale of ['en', 'de', 'ru']) {
      expect(readEntry(area, entered('2 sq.km', locale))).toEqual({ value: 2e6, hasUnit: true });
    }
  });
});

describe('keyResponse', () => {
  const tolerance = fc.constantFrom<Tolerance>(
    { kind: 'relative', by: 0.1 },
    { kind: 'decimals', by: 2 },
    { kind: 'figures', by: 2 },
  );

  test('reads back in every locale, whatever the value', () => {
    const locale = fc.constantFrom('en', 'ru', 'kk', 'az', 'hy', 'tr', 'fr', 'de', 'ar', 'ar-EG', 'fa', 'hi', 'zz', '');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), tolerance, locale, (value, kind, name) => {
        for (const keys of [[{ value }], [{ value, tolerance: kind }]]) {
          const item = anItem({ keys });
          const response = numeric.keyResponse(item, name);
          expect(numeric.check(item, response)).toBeUndefined();
          expect(numeric.score(item, response).fraction).toBe(1);
        }
      }),
    );
  });

  test('is in English unless said', () => {
    expect(numeric.keyResponse(anItem())).toEqual(entered('3.14'));
  });

  test('passes over a key that one before it takes', () => {
    const keys = [
      { value: 5, tolerance: { kind: 'absolute', by: 2 }, credit: 0.5 } as const,
      { value: 5 },
      { value: 9 },
    ];
    expect(numeric.keyResponse(anItem({ keys }))).toEqual(entered('9'));
  });
});

describe('the parser', () => {
  test.each<[string, object, string[]]>([
    [
      'takes every tolerance',
      {
        keys: ['absolute', 'relative', 'geometric', 'decimals', 'figures'].map((kind) => ({
          value: 1,
          tolerance: { kind, by: 1 },
        })),
      },
      [],
    ],
    ['misses a tolerance', { keys: [{ value: 1, tolerance: { kind: 'absolute' } }] }, ['missing keys[0].tolerance.by']],
    [
      'refuses a negative one',
      { keys: [{ value: 1, tolerance: { kind: 'relative', by: -1 } }] },
      ['out-of-range keys[0].tolerance.by'],
    ],
    [
      'refuses half a decimal',
      { keys: [{ value: 1, tolerance: { kind: 'decimals', by: 1.5 } }] },
      ['not-whole keys[0].tolerance.by'],
    ],
    [
      'refuses no figure',
      { keys: [{ value: 1, tolerance: { kind: 'figures', by: 0 } }] },
      ['out-of-range keys[0].tolerance.by'],
    ],
    [
      'refuses more decimals than there are',
      { keys: [{ value: 1, tolerance: { kind: 'decimals', by: 101 } }] },
      ['out-of-range keys[0].tolerance.by'],
    ],
    [
      'reports what exact has no use for',
      { keys: [{ value: 1, tolerance: { kind: 'exact', by: 1 } }] },
      ['unknown-field keys[0].tolerance.by'],
    ],
    [
      'knows no other kind',
      { keys: [{ value: 1, tolerance: { kind: 'near', by: 1 } }] },
      ['wrong-type keys[0].tolerance.kind'],
    ],
    ['wants a kind', { keys: [{ value: 1, tolerance: { by: 1 } }] }, ['missing keys[0].tolerance.kind']],
    ['wants a number', { keys: [{ value: '1' }] }, ['wrong-type keys[0].value']],
    ['wants a key', { keys: [] }, ['too-few keys']],
    ['wants full credit', { keys: [{ value: 1, credit: 0.5 }] }, ['no-full-key keys']],
    [
      'wants it within reach',
      { keys: [{ value: 1, tolerance: { kind: 'absolute', by: 1 }, credit: 0.5 }, { value: 1 }] },
      ['no-full-key keys'],
    ],
    ['refuses both kinds of unit', { unit: 'm', units: { m: 1 } }, ['unit-and-units units']],
    ['wants the unit of the keys', { units: { cm: 100 } }, ['no-key-unit units']],
    ['refuses a unit that begins a number', { units: { m: 1, '2m': 2 } }, ['bad-unit units["2m"]']],
    ['refuses a factor of nothing', { units: { m: 1, cm: 0 } }, ['out-of-range units.cm']],
    ['refuses no unit at all', { units: {} }, ['too-few units']],
    ['refuses a penalty without units', { unitPenalty: 0.1 }, ['no-units unitPenalty']],
    ['refuses a penalty above the whole', { units: { m: 1 }, unitPenalty: 1.1 }, ['out-of-range unitPenalty']],
    ['knows no rules to choose from', { scoring: 'exact' }, ['unknown-rule scoring']],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(own)).toEqual(issues);
  });
});

describe('what others are told', () => {
  test.each<[NumberKey, string]>([
    [{ value: 350 }, '350[:]350'],
    [{ value: 7, tolerance: { kind: 'absolute', by: 1 } }, '6[:]8'],
    [{ value: 7, tolerance: { kind: 'relative', by: 0.1 } }, '6.3[:]7.7'],
    [{ value: -7, tolerance: { kind: 'geometric', by: 1 } }, '-14[:]-3.5'],
    [{ value: 1.69, tolerance: { kind: 'decimals', by: 2 } }, '1.685[:]1.6949999'],
    [{ value: -1.69, tolerance: { kind: 'decimals', by: 2 } }, '-1.6949999[:]-1.685'],
    [{ value: 100, tolerance: { kind: 'figures', by: 3 } }, '99.95[:]100.4999999'],
    [{ value: 9.6, tolerance: { kind: 'figures', by: 1 } }, '9.5[:]14.9999999'],
    [{ value: 9.6, tolerance: { kind: 'decimals', by: 0 } }, '9.5[:]10.4999999'],
    [{ value: 0, tolerance: { kind: 'figures', by: 3 } }, '0[:]0'],
    [{ value: -0.004, tolerance: { kind: 'decimals', by: 2 } }, '-0.0049999[:]0.0049999'],
    [{ value: 2 / 3 }, '0.6666666[:]0.6666666'],
    [{ value: 0.7, tolerance: { kind: 'absolute', by: 0.1 } }, '0.6[:]0.8'],
    [{ value: 1e308, tolerance: { kind: 'geometric', by: 9 } }, `1${'0'.repeat(307)}[:]`],
  ])('an LMS, of %j: %s', (one, pattern) => {
    expect(numeric.lms(anItem({ keys: [one] }), entered('7,5', 'de'))).toEqual({
      type: 'numeric',
      response: '7.5',
      correct: [pattern],
    });
  });

  test('an LMS finds in the pattern what earns everything, and nothing else, to seven figures after the point', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e4);
    const kind = fc.oneof(
      fc.record({ kind: fc.constant('decimals' as const), by: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ kind: fc.constant('figures' as const), by: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(value, kind, fc.double({ min: -1.5, max: 1.5, noNaN: true }), (of, tolerance, shift) => {
        const item = anItem({ keys: [{ value: of, tolerance }] });
        const [min, max] = acceptedRange({ value: of, tolerance });
        const given = Number((of + shift * (max - min)).toFixed(7));
        const { response, correct } = numeric.lms(item, entered(given.toFixed(7)));
        const [from = NaN, to = NaN] = (correct[0] ?? '').split('[:]').map(Number);
        const inside = Number(response) >= from && Number(response) <= to;
        expect(inside).toBe(fraction(item, given.toFixed(7)) === 1);
      }),
      { numRuns: 1000 },
    );
  });

  test('an LMS gets the value in the unit of the keys, and nothing for what is unreadable', () => {
    const item = anItem({ units: { m: 1, cm: 100 }, keys: [{ value: 1 }, { value: 2, credit: 0.5 }, { value: 3 }] });
    expect(numeric.lms(item, entered('250 cm'))).toMatchObject({ response: '2.5', correct: ['1[:]1', '3[:]3'] });
    expect(numeric.lms(item, null)).toMatchObject({ response: '' });
  });

  test('a redacted item keeps the units and tells no pattern', () => {
    const units = { m: 1, cm: 100 };
    expect(numeric.redact(anItem({ units, unitPenalty: 0.2 }))).toEqual({ units });
    const bare = { id: 'x', interaction: 'numeric', stem: 'Stem', ...numeric.redact(anItem({ unit: 'm' })) };
    expect(bare).toMatchObject({ unit: 'm' });
    expect(numeric.lms(bare, entered('3.14')).correct).toEqual([]);
    expect(numeric.keyResponse(bare, 'de')).toEqual(entered('', 'de'));
  });
});
