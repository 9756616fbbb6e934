import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChoice, anOption } from '../../../test/factories.js';
import { parseBank } from '../../core/bank/parse.js';
import { seededRng } from '../../core/random.js';
import type { ChoiceItem, ChoiceOption } from './schema.js';
import { CHOICE_RULES, type ChoiceRule } from './rules.js';
import { choiceFraction, mappedUnits } from './score.js';
import choice from './type.js';

/** Several keys: a and b are keys, c and d distractors. */
const several = (rule: ChoiceRule, own: Partial<ChoiceItem> = {}): ChoiceItem =>
  aChoice({
    choose: 'many',
    scoring: rule,
    options: [anOption('a', { key: true }), anOption('b', { key: true }), anOption('c'), anOption('d')],
    ...own,
  });

const credits = (values: Readonly<Record<string, number>>): ChoiceOption[] =>
  Object.entries(values).map(([id, credit]) => anOption(id, { credit }));

const issuesOf = (item: ChoiceItem) =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => choice,
  ).issues.map(({ code, path }) => `${code} ${path}`);

/** An item with any number of options, of which any number, at least one, are keys. */
const anItem = (rule: ChoiceRule): fc.Arbitrary<ChoiceItem> =>
  fc.array(fc.boolean(), { minLength: 2, maxLength: 9 }).map((flags) => {
    const keys = flags.some(Boolean) ? flags : flags.map(() => true);
    const count = keys.filter(Boolean).length;
    const options = keys.map((key, index) =>
      anOption(`o${index}`, { credit: key ? 1 / count : -0.3, ...(key ? { key: true } : {}) }),
    );
    return several(rule, { options });
  });

/** An item, a set of its options, and whatever else is drawn from them. */
const withSet = (rule: ChoiceRule) =>
  anItem(rule).chain((item) => fc.tuple(fc.constant(item), fc.subarray(item.options.map(({ id }) => id))));

describe.each(CHOICE_RULES)('the rule %s', (rule) => {
  test('stays in 0 … 1, whatever is chosen', () => {
    const anything = fc.oneof(fc.array(fc.oneof(fc.string(), fc.constantFrom('o0', 'o1', 'o2'))), fc.jsonValue());
    fc.assert(
      fc.property(anItem(rule), anything, (item, response) => {
        const fraction = choiceFraction(item, response);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
      }),
    );
  });

  test('the full key is the whole', () => {
    fc.assert(
      fc.property(anItem(rule), (item) => {
        expect(choiceFraction(item, choice.keyResponse(item))).toBeCloseTo(1, 9);
      }),
    );
  });

  test('order and repeats change nothing', () => {
    const drawn = withSet(rule).chain(([item, set]) =>
      fc.tuple(
        fc.constant(item),
        fc.constant(set),
        fc.shuffledSubarray(set, { minLength: set.length }),
        fc.array(fc.constantFrom(...(set.length ? set : ['none'])), { maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(drawn, ([item, set, mixed, repeats]) => {
        const response = set.length ? [...repeats, ...mixed] : [];
        expect(choiceFraction(item, response)).toBe(choiceFraction(item, set));
      }),
    );
  });

  test('a distractor more or a key less never earns more', () => {
    fc.assert(
      fc.property(withSet(rule), fc.nat(), ([item, set], pick) => {
        const option = item.options[pick % item.options.length] as ChoiceOption;
        const worse = option.key ? set.filter((id) => id !== option.id) : [...set, option.id];
        // Nothing chosen is refused before it is scored.
        if (worse.length) {
          expect(choiceFraction(item, worse)).toBeLessThanOrEqual(choiceFraction(item, set) + 1e-12);
        }
      }),
    );
  });
});

describe('choose many', () => {
  test('net is the rule where none is named', () => {
    const { scoring: _, ...item } = several('net');
    expect(choiceFraction(item as ChoiceItem, ['a', 'b', 'c'])).toBe(0.5);
  });

  test('a rule may be named in the long form', () => {
    expect(choiceFraction(several('exact', { scoring: { rule: 'exact' } }), ['a'])).toBe(0);
  });

  test('mapped holds the units to the bounds', () => {
    const options = credits({ H: 1, O: 1, Cl: -1 });
    const item = several('mapped', { options, scoring: { rule: 'mapped', default: -2, lower: 0, upper: 2 } });
    expect(['H', 'O', 'Cl'].map((id) => choiceFraction(item, [id]))).toEqual([0.5, 0.5, 0]);
    expect(choiceFraction(item, ['H', 'O', 'O'])).toBe(1);
    expect(mappedUnits([3, 4], 0, 5)).toBe(5);
    expect(mappedUnits([-3], -1)).toBe(-1);
    expect(mappedUnits([])).toBe(0);
  });

  test('an option without a value counts as the default, else as nothing', () => {
    const options = [...credits({ a: 2 }), anOption('b')];
    expect(choiceFraction(several('mapped', { options, scoring: { rule: 'mapped', default: 2 } }), ['b'])).toBe(0.5);
    expect(choiceFraction(several('mapped', { options }), ['b'])).toBe(0);
  });
});

describe('choose one', () => {
  const item = aChoice({
    options: [
      anOption('a', { key: true }),
      anOption('b', { credit: 0.25 }),
      anOption('c', { credit: -1 }),
      anOption('d'),
    ],
  });

  test.each([
    [['a'], 1],
    [['a', 'a'], 1],
    [['b'], 0.25],
    [['c'], 0],
    [['d'], 0],
    [[], 0],
    [['a', 'b'], 0],
    [['e'], 0],
  ])('%j earns %d', (response, fraction) => {
    expect(choiceFraction(item, response)).toBe(fraction);
  });

  test('the key earns everything, whatever credit stands beside it', () => {
    expect(
      choiceFraction(aChoice({ options: [anOption('a', { key: true, credit: 0.5 }), anOption('b')] }), ['a']),
    ).toBe(1);
  });
});

describe('check', () => {
  test.each([
    [undefined, 'nothing-chosen'],
    [null, 'nothing-chosen'],
    [[], 'nothing-chosen'],
    ['a', 'malformed'],
    [{}, 'malformed'],
    [['a', 'x'], 'malformed'],
    [['a', null], 'malformed'],
    [['a', 'b'], 'malformed'],
    [['a', 'a'], undefined],
    [['a'], undefined],
  ])('%j of one: %s', (response, expected) => {
    expect(choice.check(aChoice(), response)).toBe(expected);
  });

  test('several may be chosen where many are asked for', () => {
    expect(choice.check(several('net'), ['a', 'b'])).toBeUndefined();
  });
});

describe('validate', () => {
  const two = (a: Partial<ChoiceOption>, b: Partial<ChoiceOption>) => [anOption('a', a), anOption('b', b)];
  const mapped = (own: object, options = credits({ a: 1, b: 1 })) =>
    several('mapped', { options, scoring: { rule: 'mapped', ...own } });

  test.each<[string, ChoiceItem, string[]]>([
    ['a sound item', aChoice(), []],
    ['no key', aChoice({ options: two({}, {}) }), ['no-key items[0].options']],
    ['two keys of one', aChoice({ options: two({ key: true }, { key: true }) }), ['several-keys items[0].options']],
    [
      'an id twice',
      aChoice({ options: [anOption('a', { key: true }), anOption('b'), anOption('b')] }),
      ['duplicate-id items[0].options[2].id'],
    ],
    [
      'a credit above 1',
      aChoice({ options: two({ key: true }, { credit: 2 }) }),
      ['out-of-range items[0].options[1].credit'],
    ],
    [
      'weights that fall short',
      several('weighted', { options: credits({ a: 0.5, b: -1 }) }),
      ['credit-short items[0].options'],
    ],
    ['weights that add up', several('weighted', { options: credits({ a: 0.5, b: 0.5 }) }), []],
    ['no weight', several('weighted', { options: two({ key: true }, {}) }), ['no-key items[0].options']],
    ['mapped, any values', mapped({}, credits({ a: 3, b: -5 })), []],
    ['mapped, bound out of reach', mapped({ upper: 3 }), ['credit-short items[0].options']],
    ['mapped, bound in reach', mapped({ upper: 2 }), []],
    ['mapped, bound below', mapped({ upper: 1 }), []],
    ['mapped, bound 0', mapped({ upper: 0 }), ['out-of-range items[0].scoring']],
    ['mapped, sum too great', mapped({}, credits({ a: 1e308, b: 1e308 })), ['out-of-range items[0].scoring']],
    ['no such rule', aChoice({ scoring: 'parts' }), ['unknown-rule items[0].scoring']],
  ])('%s', (_, item, issues) => {
    expect(issuesOf(item)).toEqual(issues);
  });
});

describe('true and false', () => {
  const item = aChoice({ options: [anOption('true'), anOption('false', { key: true })] });

  test('is a type of its own for LMSs, and is not shuffled', () => {
    expect(choice.lms(item, ['true'])).toEqual({ type: 'true-false', response: 'true', correct: ['false'] });
    for (const seed of ['a', 'b', 'c', 'd']) expect(choice.order?.(item, seededRng(seed))).toEqual(['true', 'false']);
  });

  test('other ids are an ordinary choice', () => {
    expect(choice.lms(aChoice(), ['a']).type).toBe('choice');
  });
});

describe('what others are told', () => {
  const item = several('net', {
    options: [
      anOption('a', { key: true, feedback: 'Right.' }),
      anOption('b', { key: true }),
      anOption('c', { feedback: 'No.', pinned: 'last', image: { src: 'c.png', alt: 'C' } }),
    ],
  });

  test('an LMS: ids in the order of the item, with what they mean', () => {
    expect(choice.lms(item, ['c', 'a'])).toEqual({
      type: 'choice',
      response: 'a[,]c',
      correct: ['a[,]b'],
      components: { choices: item.options.map(({ id, text }) => ({ id, text })) },
    });
  });

  test('a teacher: the texts of what was chosen', () => {
    expect(choice.describe(item, ['c', 'a'])).toBe('Option a; Option c');
    expect(choice.describe(item, null)).toBe('');
  });

  test('the learner: the feedback of what was chosen', () => {
    expect(choice.feedback?.(item, ['c', 'b', 'a'])).toEqual(['Right.', 'No.']);
  });

  test('a redacted item keeps what is shown', () => {
    expect(choice.redact(item)).toEqual({
      choose: 'many',
      options: [
        { id: 'a', text: 'Option a' },
        { id: 'b', text: 'Option b' },
        { id: 'c', text: 'Option c', pinned: 'last', image: { src: 'c.png', alt: 'C' } },
      ],
    });
  });
});

describe('order', () => {
  test('every option comes to every place, the pinned ones stay behind', () => {
    const item = aChoice({
      options: [anOption('a', { key: true }), anOption('z', { pinned: 'last' }), anOption('b'), anOption('c')],
    });
    const orders = Array.from({ length: 200 }, (_, seed) => choice.order?.(item, seededRng(`${seed}`))?.join('') ?? '');
    expect(new Set(orders)).toEqual(new Set(['abcz', 'acbz', 'bacz', 'bcaz', 'cabz', 'cbaz']));
  });
});
