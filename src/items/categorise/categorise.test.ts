import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { PARTS_RULES } from '../../core/scoring/parts.js';
import type { CategoriseItem, CategoriseOption } from './schema.js';
import categorise from './type.js';

const named = (id: string) => ({ id, text: `Text ${id}` });
const anOption = (id: string, key: readonly string[], own: Partial<CategoriseOption> = {}): CategoriseOption => ({
  ...named(id),
  in: key,
  ...own,
});

/** One option in both categories, one in one, one in none. */
const several = (own: Partial<CategoriseItem> = {}): CategoriseItem => ({
  id: 'animals',
  interaction: 'categorise',
  stem: 'Where does each belong?',
  categories: [named('land'), named('sea')],
  options: [
    anOption('seal', ['land', 'sea'], { feedback: 'It has two homes.' }),
    anOption('cod', ['sea']),
    anOption('crow', []),
  ],
  ...own,
});

/** Each option in exactly one. */
const single = (own: Partial<CategoriseItem> = {}): CategoriseItem =>
  several({ options: [anOption('cow', ['land']), anOption('cod', ['sea'])], ...own });

const issuesOf = (item: CategoriseItem) =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => categorise,
  ).issues.map(({ code, path }) => `${code} ${path}`);

const CATEGORIES = ['c0', 'c1', 'c2', 'c3'];
const set = fc.subarray(CATEGORIES);

/** An item of any size, and a response to some of its options. */
const drawn = fc
  .tuple(
    fc.constantFrom(...PARTS_RULES),
    fc.array(set, { minLength: 1, maxLength: 6 }),
    fc.array(fc.option(set, { nil: undefined }), { minLength: 6, maxLength: 6 }),
  )
  .map(([scoring, keys, given]) => {
    const options = keys.map((key, index) => anOption(`o${index}`, key));
    const placed = options.flatMap(({ id }, index) => (given[index] ? [[id, given[index]] as const] : []));
    const item = several({ scoring, categories: CATEGORIES.map(named), options, choose: 'many', none: true });
    return { item, response: Object.fromEntries(placed) };
  });

describe('score', () => {
  test.each<[Record<string, unknown>, Record<string, number>]>([
    [
      { seal: ['sea', 'land'], cod: ['sea'], crow: [] },
      { seal: 1, cod: 1, crow: 1 },
    ],
    // Half of a part is not a half: who ticks everything would earn it.
    [
      { seal: ['sea'], cod: ['land', 'sea'], crow: ['land'] },
      { seal: 0, cod: 0, crow: 0 },
    ],
    // What is open is not "none".
    [{ cod: ['sea'] }, { seal: 0, cod: 1, crow: 0 }],
    [
      { cod: ['sea', 'sea'], crow: [] },
      { seal: 0, cod: 1, crow: 1 },
    ],
    [
      { crow: ['air'], seal: 'land', cod: null },
      { seal: 0, cod: 0, crow: 0 },
    ],
  ])('%j: %j', (response, parts) => {
    const sum = Object.values(parts).reduce((total, one) => total + one, 0);
    expect(categorise.score(several(), response)).toEqual({ fraction: sum / 3, parts });
  });

  test('each option’s response is a set: order and repeats are nothing', () => {
    fc.assert(
      fc.property(drawn, ({ item, response }) => {
        const mixed = Object.fromEntries(
          Object.entries(response).map(([id, ids]) => [id, [...ids, ...ids.slice(0, 2)].toReversed()]),
        );
        expect(categorise.score(item, mixed)).toEqual(categorise.score(item, response));
        expect(categorise.check(item, mixed)).toBe(categorise.check(item, response));
        expect(categorise.lms(item, mixed)).toEqual(categorise.lms(item, response));
      }),
    );
  });

  test('any response stays in range, and the key earns the whole', () => {
    fc.assert(
      fc.property(drawn, ({ item, response }) => {
        const { fraction } = categorise.score(item, response);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
        expect(categorise.score(item, categorise.keyResponse(item)).fraction).toBe(1);
      }),
    );
  });

  test('an option is right for its very set alone', () => {
    fc.assert(
      fc.property(set, set, (key, given) => {
        const item = several({
          categories: CATEGORIES.map(named),
          options: [anOption('o', key)],
          none: true,
          choose: 'many',
        });
        expect(categorise.score(item, { o: given }).fraction).toBe(key.join() === given.join() ? 1 : 0);
      }),
    );
  });
});

describe('check and advise', () => {
  test.each<[CategoriseItem, unknown, string | undefined]>([
    [several(), undefined, 'nothing-placed'],
    [several(), null, 'nothing-placed'],
    [several(), {}, 'nothing-placed'],
    [several(), [], 'malformed'],
    [several(), { cod: 'sea' }, 'malformed'],
    [several(), { cod: ['air'] }, 'malformed'],
    [several(), { cat: ['sea'] }, 'malformed'],
    [several(), { crow: [] }, undefined],
    [several(), { cod: ['sea', 'land', 'sea'] }, undefined],
    [single(), { cod: ['sea', 'land'] }, 'malformed'],
    [single(), { cod: ['sea', 'sea'] }, undefined],
    // None is no response where it isn't offered.
    [single(), { cod: [] }, 'nothing-placed'],
    [single({ none: true }), { cod: [] }, undefined],
    [single({ choose: 'many' }), { cod: ['sea', 'land'] }, undefined],
  ])('%#', (item, response, expected) => {
    expect(categorise.check(item, response)).toBe(expected);
    expect(categorise.check(redactItem(item, categorise), response)).toBe(expected);
  });

  test('says that options are open, and no more once none is', () => {
    expect(categorise.advise?.(several(), { seal: ['sea'], cod: ['sea'] })).toBe('incomplete');
    expect(categorise.advise?.(several(), { seal: ['sea'], cod: ['sea'], crow: [] })).toBeUndefined();
  });
});

describe('validate', () => {
  test.each<[string, CategoriseItem, string[]]>([
    ['a sound item', several(), []],
    [
      'one category and none',
      several({ categories: [named('sea')], options: [anOption('cod', ['sea']), anOption('crow', [])] }),
      [],
    ],
    [
      'a category twice',
      several({ categories: [named('land'), named('sea'), named('sea')] }),
      ['duplicate-id items[0].categories[2].id'],
    ],
    [
      'an option twice',
      single({ options: [anOption('cod', ['sea']), anOption('cod', ['sea'])] }),
      ['duplicate-id items[0].options[1].id'],
    ],
    [
      'no such category',
      single({ options: [anOption('crow', ['air'])] }),
      ['unknown-reference items[0].options[0].in[0]'],
    ],
    [
      'the same key twice',
      single({ options: [anOption('cod', ['sea', 'sea'])] }),
      ['duplicate-id items[0].options[0].in[1]'],
    ],
    ['several where one is chosen', several({ choose: 'one' }), ['several-keys items[0].options[0].in']],
    ['nothing belongs anywhere', several({ options: [anOption('crow', [])] }), ['no-key items[0].options']],
    [
      'nothing to choose between',
      single({ categories: [named('sea')], options: [anOption('cod', ['sea'])] }),
      ['too-few items[0].categories'],
    ],
  ])('%s', (_, item, issues) => {
    expect(issuesOf(item)).toEqual(issues);
  });
});

describe('redact', () => {
  test('says how many may be chosen and whether none is offered, and nothing of which option', () => {
    const plain = several().options.map(({ id, text }) => ({ id, text }));
    const { categories } = several();
    expect(categorise.redact(several())).toEqual({ categories, options: plain, choose: 'many', none: true });
    expect(categorise.redact(single())).toEqual({
      categories,
      options: [named('cow'), named('cod')],
      choose: 'one',
    });
  });

  test('is the same whichever options have the keys', () => {
    const [seal, cod, crow] = several().options as [CategoriseOption, CategoriseOption, CategoriseOption];
    const other = several({
      options: [
        { ...seal, in: [] },
        { ...cod, in: ['land'] },
        { ...crow, in: ['land', 'sea'] },
      ],
    });
    expect(redactItem(other, categorise)).toEqual(redactItem(several(), categorise));
  });

  test('may ask more than the key needs, so that the form tells nothing', () => {
    expect(categorise.redact(single({ choose: 'many', none: true }))).toMatchObject({ choose: 'many', none: true });
  });
});

describe('order', () => {
  test('the options come to every place', () => {
    const orders = Array.from({ length: 100 }, (_, seed) =>
      categorise.order?.(several(), seededRng(`${seed}`))?.join(),
    );
    expect(new Set(orders).size).toBe(6);
  });
});

describe('what others are told', () => {
  const response = { crow: [], seal: ['sea', 'land'] };

  test('an LMS: a pair for each category, none for none', () => {
    expect(categorise.lms(several(), response)).toEqual({
      type: 'matching',
      response: 'seal[.]land[,]seal[.]sea',
      correct: ['seal[.]land[,]seal[.]sea[,]cod[.]sea'],
      components: {
        source: [named('seal'), named('cod'), named('crow')],
        target: [named('land'), named('sea')],
      },
    });
  });

  test('a teacher: the words of each', () => {
    expect(categorise.describe(several(), response)).toBe('Text seal → Text land, Text sea; Text crow → –');
  });

  test('the learner: the feedback of what was sorted wrongly', () => {
    expect(categorise.feedback?.(several(), { seal: ['sea'] })).toEqual(['It has two homes.']);
    expect(categorise.feedback?.(several(), { cod: ['sea'] })).toEqual([]);
  });
});
