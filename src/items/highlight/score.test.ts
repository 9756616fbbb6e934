import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anItem, at, inArticle, quoted } from '../../../test/highlight.js';
import { HIGHLIGHT_RULES, type HighlightItem, type HighlightKey, type Stretch } from './schema.js';
import { highlightFraction } from './score.js';
import highlight from './type.js';
import { unitsOf } from './units.js';

describe('one sentence', () => {
  test.each([
    [[at('Two saw it.')], 1],
    [[at('Two saw it.'), at('Two saw it.')], 1],
    // A part of it will do: sentences are the units.
    [[at('saw')], 1],
    [[at('One came.')], 0],
    [[at('came. Two')], 0],
    [[], 0],
  ])('%j earns %d', (response, fraction) => {
    expect(highlightFraction(anItem(), response)).toBe(fraction);
  });

  test('any sentence of the key earns everything, where one is to be marked of the article', () => {
    const item = inArticle({ keys: [{ textStart: 'Two', textEnd: 'Three' }] });
    expect(highlightFraction(item, [quoted('Two saw it.', 20)])).toBe(1);
    expect(highlightFraction(item, [quoted('Three won.', 20)])).toBe(1);
    expect(highlightFraction(item, [quoted('Four lost.', 40)])).toBe(0);
  });
});

describe('several sentences', () => {
  const item = (scoring: string) => anItem({ scoring, keys: [{ textStart: 'One' }, { textStart: 'Three won' }] });
  test.each([
    ['net', ['One came.', 'Three won.'], 1],
    ['net', ['One came.'], 0.5],
    ['net', ['One came.', 'Three won.', 'Four lost.'], 0.5],
    ['net', ['One came.', 'Four lost.'], 0],
    ['overlap', ['One came.', 'Three won.', 'Four lost.'], 2 / 3],
    ['overlap', ['One came.', 'Four lost.'], 1 / 3],
    ['exact', ['One came.', 'Three won.'], 1],
    ['exact', ['One came.'], 0],
    ['exact', ['One came.', 'Three won.', 'Four lost.'], 0],
  ])('%s: %j earns %d', (rule, marked, fraction) => {
    const marks = marked.map((words) => at(words));
    expect(highlightFraction(item(rule), marks)).toBeCloseTo(fraction, 12);
    expect(highlightFraction(item(rule), [...marks, ...marks.toReversed()])).toBeCloseTo(fraction, 12);
    const article = inArticle({ scoring: rule, keys: item(rule).keys ?? [] });
    const quotes = marked.map((words) => quoted(words, 15));
    expect(highlightFraction(article, quotes), 'in the article').toBeCloseTo(fraction, 12);
  });

  test('a key that no mark in the article is near counts as its own words have sentences', () => {
    const far = inArticle({ keys: [{ textStart: 'One' }, { textStart: 'Five ran.', textEnd: 'Six sat' }] });
    expect(highlightFraction(far, [quoted('One came.')])).toBeCloseTo(1 / 3, 12);
  });
});

describe('a phrase', () => {
  const text = 'The state is ready to increase its exports to $350 million, he said. It is ready.';
  const item = (own: Partial<HighlightItem> = {}) =>
    anItem({ unit: 'phrase', text, keys: [{ textStart: 'increase', textEnd: 'million' }], ...own });

  test.each([
    ['increase its exports to $350 million', 1],
    // The punctuation at a word is a part of it.
    ['increase its exports to $350 million,', 1],
    ['crease its exports to $350 mill', 1],
    ['exports to $350', 3 / 6],
    ['ready to increase its exports to $350 million, he', 6 / 9],
    ['he said', 0],
  ])('overlap: “%s” earns %d', (words, fraction) => {
    expect(highlightFraction(item(), [at(words, text)])).toBeCloseTo(fraction, 12);
    const { text: _, ...article } = item({ scope: 'article' });
    expect(highlightFraction(article as HighlightItem, [quoted(words, 60, text)])).toBeCloseTo(fraction, 12);
  });

  test.each([
    ['net', 'increase its exports to $350 million, he', 5 / 6],
    ['exact', 'increase its exports to $350 million', 1],
    ['exact', 'increase its exports to $350', 0],
  ])('%s: “%s” earns %d', (scoring, words, fraction) => {
    expect(highlightFraction(item({ scoring }), [at(words, text)])).toBeCloseTo(fraction, 12);
  });

  test('two marks that overlap are one, and words between them earn nothing', () => {
    const two = item({ choose: 'many' });
    const overlapping = [at('increase its exports', text), at('exports to $350 million', text)];
    expect(highlightFraction(two, overlapping)).toBe(1);
    expect(highlightFraction(two, [at('increase its', text), at('$350 million', text)])).toBeCloseTo(4 / 6, 12);
  });

  test('of the places where the article has a key, the one that was marked counts', () => {
    const key = inArticle({ unit: 'phrase', keys: [{ textStart: 'is ready' }] });
    const second = { ...at('is ready.', text) };
    const mark = { ...second, text: 'is ready.', prefix: text.slice(0, second.start), suffix: '' };
    expect(highlightFraction(key, [mark])).toBe(1);
  });
});

/** An item of any sentences, of which any, at least one, are keys. */
const anyItem = fc
  .record({
    flags: fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }),
    unit: fc.constantFrom('sentence' as const, 'phrase' as const),
    scoring: fc.constantFrom(...HIGHLIGHT_RULES),
  })
  .map(({ flags, unit, scoring }) => {
    const keyed = flags.some(Boolean) ? flags : flags.map(() => true);
    const keys = keyed.flatMap((key, n): HighlightKey[] =>
      key ? [{ textStart: `Item${n}x is`, textEnd: 'good' }] : [],
    );
    const text = keyed.map((_, n) => `Item${n}x is very good.`).join(' ');
    return anItem({ text, keys, unit, scoring, choose: 'many' });
  });

/** An item, some of its units as marks, and others of its units. */
const withMarks = anyItem.chain((item) => {
  const units = unitsOf(item.text ?? '', item.unit);
  return fc.tuple(fc.constant(item), fc.subarray(units), fc.constantFrom(...units));
});

describe('any response', () => {
  const number = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double());
  const mark = fc.record(
    { start: number, end: number, text: fc.string(), prefix: fc.string(), suffix: fc.jsonValue() },
    { requiredKeys: [] },
  );

  test('stays in 0 … 1', () => {
    fc.assert(
      fc.property(anyItem, fc.boolean(), fc.array(fc.oneof(mark, fc.jsonValue())), (item, article, response) => {
        const fraction = highlightFraction(article ? { ...item, scope: 'article' } : item, response);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
      }),
    );
  });

  test('the key is the whole, in the text and in the article alike', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { text, ...rest } = item;
        for (const one of [item, { ...rest, scope: 'article' } as HighlightItem]) {
          expect(highlight.check(one, highlight.keyResponse(one))).toBeUndefined();
          expect(highlightFraction(one, highlight.keyResponse(one))).toBe(1);
        }
        expect(text).toBeDefined();
      }),
    );
  });

  test('order and repeats change nothing', () => {
    fc.assert(
      fc.property(withMarks, ([item, marks]) => {
        expect(highlightFraction(item, [...marks.toReversed(), ...marks])).toBe(highlightFraction(item, marks));
      }),
    );
  });

  test('a unit more of the key never earns less under `net` and `overlap`, another never more', () => {
    fc.assert(
      fc.property(withMarks, ([item, marks, unit]) => {
        if (item.scoring === 'exact' || !marks.length) return;
        const keyed = highlight.keyResponse(item) as unknown as readonly Stretch[];
        const isKey = keyed.some(({ start, end }) => start < unit.end && unit.start < end);
        const [before, after] = [marks, [...marks, unit]].map((one) => highlightFraction(item, one)) as [
          number,
          number,
        ];
        if (isKey) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        else expect(after).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });

  test('the article’s marks earn what those in the text do, if only the keys are near', () => {
    fc.assert(
      fc.property(withMarks, ([item, marks]) => {
        const { text = '', ...rest } = item;
        // All of the text goes along: each key is found.
        if (text.length > 300) return;
        const quotes = marks.map(({ start, end }) => ({
          start,
          end,
          text: text.slice(start, end),
          prefix: text.slice(0, start),
          suffix: text.slice(end),
        }));
        const article = { ...rest, scope: 'article' } as HighlightItem;
        expect(highlightFraction(article, quotes)).toBeCloseTo(highlightFraction(item, marks), 12);
      }),
    );
  });
});
