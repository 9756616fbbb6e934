import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { PARTS_RULES } from '../../core/scoring/parts.js';
import type { MatchItem, MatchPair } from './schema.js';
import match from './type.js';

const side = (id: string, text = `Text ${id}`) => ({ id, text });
const aPair = (left: string, right: string, own: Partial<MatchPair> = {}): MatchPair => ({
  left: side(left),
  right: side(right),
  ...own,
});

/** Three lefts, of which two share a right, and a right that fits nothing. */
const aMatch = (own: Partial<MatchItem> = {}): MatchItem => ({
  id: 'animals',
  interaction: 'match',
  stem: 'Which class?',
  pairs: [aPair('dog', 'm', { feedback: 'It gives milk.' }), aPair('cat', 'm'), aPair('frog', 'a')],
  extra: [side('b')],
  ...own,
});

const issuesOf = (item: MatchItem) =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => match,
  ).issues.map(({ code, path }) => `${code} ${path}`);

/** An item of any size, whose lefts have any rights, and a response that pairs some of them. */
const drawn = fc
  .tuple(
    fc.constantFrom(...PARTS_RULES),
    fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
    fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 8, maxLength: 8 }),
  )
  .map(([scoring, rights, given]) => {
    const pairs = rights.map((right, index) => aPair(`l${index}`, `r${right}`));
    const extra = [0, 1, 2, 3, 4].filter((right) => !rights.includes(right)).map((right) => side(`r${right}`));
    const response = Object.fromEntries(
      pairs.flatMap(({ left }, index) => (given[index] === undefined ? [] : [[left.id, `r${given[index]}`] as const])),
    );
    return { item: aMatch({ scoring, pairs, extra }), response };
  });

describe('score', () => {
  test('each left by itself: its fraction, and of all lefts the share that is right', () => {
    expect(match.score(aMatch(), { dog: 'm', cat: 'a', frog: 'a' })).toEqual({
      fraction: 2 / 3,
      parts: { dog: 1, cat: 0, frog: 1 },
    });
  });

  test('any response stays in range, the key earns the whole, and the order of its fields is nothing', () => {
    fc.assert(
      fc.property(drawn, ({ item, response }) => {
        const { fraction } = match.score(item, response);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
        expect(match.score(item, Object.fromEntries(Object.entries(response).reverse())).fraction).toBe(fraction);
        expect(match.score(item, match.keyResponse(item)).fraction).toBe(1);
      }),
    );
  });

  test('a wrong pair put right always earns more, except under exact', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ item, response }, pick) => {
        const { left, right } = item.pairs[pick % item.pairs.length] as Required<MatchPair>;
        const before = match.score(item, response);
        const after = match.score(item, { ...response, [left.id]: right.id });
        if (before.parts?.[left.id] === 1) expect(after).toEqual(before);
        else if (item.scoring === 'parts') expect(after.fraction).toBeGreaterThan(before.fraction);
        else expect(after.fraction).toBeGreaterThanOrEqual(before.fraction);
      }),
    );
  });

  test('what names no left or no right earns nothing', () => {
    expect(match.score(aMatch(), { dog: 'x', toString: 'm', cat: ['m'], frog: null }).fraction).toBe(0);
  });
});

describe('rights', () => {
  test('with the same words are one, as in Moodle, whatever their ids', () => {
    const item = aMatch({
      pairs: [
        { left: side('dog'), right: side('one', 'Mammal') },
        { left: side('cat'), right: side('two', 'Mammal') },
        aPair('frog', 'a'),
      ],
      extra: [side('three', 'Mammal')],
    });
    expect(issuesOf(item)).toEqual([]);
    expect([...(match.order?.(item, seededRng('')) ?? [])].toSorted()).toEqual(['a', 'one']);
    expect(match.keyResponse(item)).toEqual({ dog: 'one', cat: 'one', frog: 'a' });
    expect(match.check(item, { cat: 'two' })).toBe('malformed');
    expect(match.lms(item, {}).components?.['target']).toEqual([
      { id: 'one', text: 'Mammal' },
      { id: 'a', text: 'Text a' },
    ]);
  });

  test('with markup are the same when their trees are', () => {
    const tree = () => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Mammal' }] }];
    const [one, two] = [
      { id: 'one', text: tree() },
      { id: 'two', text: tree() },
    ];
    const item = aMatch({
      pairs: [
        { left: side('dog'), right: one },
        { left: side('cat'), right: two },
      ],
      extra: [side('b')],
    });
    expect(match.keyResponse(item)).toEqual({ dog: 'one', cat: 'one' });
  });
});

describe('check and advise', () => {
  test.each<[unknown, string | undefined]>([
    [undefined, 'nothing-placed'],
    [null, 'nothing-placed'],
    [{}, 'nothing-placed'],
    [[], 'malformed'],
    ['dog', 'malformed'],
    [{ dog: 'x' }, 'malformed'],
    [{ dog: null }, 'malformed'],
    [{ dog: ['m'] }, 'malformed'],
    [{ cow: 'm' }, 'malformed'],
    [{ dog: 'm', m: 'dog' }, 'malformed'],
    [{ dog: 'b' }, undefined],
    [{ dog: 'm', cat: 'm', frog: 'm' }, undefined],
  ])('%j: %s', (response, expected) => {
    expect(match.check(aMatch(), response)).toBe(expected);
    expect(match.check(redactItem(aMatch(), match), response)).toBe(expected);
  });

  test('says that lefts are open, and no more once none is', () => {
    expect(match.advise?.(aMatch(), { dog: 'm', cat: 'm' })).toBe('incomplete');
    expect(match.advise?.(aMatch(), { dog: 'b', cat: 'b', frog: 'b' })).toBeUndefined();
  });
});

describe('validate', () => {
  test.each<[string, Partial<MatchItem>, string[]]>([
    ['a sound item', {}, []],
    ['one pair and an extra', { pairs: [aPair('dog', 'm')] }, []],
    ['a left twice', { pairs: [aPair('dog', 'm'), aPair('dog', 'a')] }, ['duplicate-id items[0].pairs[1].left.id']],
    [
      'one id for two rights',
      { pairs: [aPair('dog', 'm'), { left: side('cat'), right: side('m', 'Other') }] },
      ['duplicate-id items[0].pairs[1].right.id'],
    ],
    ['an extra that fits', { extra: [side('m')] }, ['duplicate-id items[0].extra[0].id']],
    ['an extra twice', { extra: [side('b'), side('b')] }, ['duplicate-id items[0].extra[1].id']],
    ['one right only', { pairs: [aPair('dog', 'm'), aPair('cat', 'm')], extra: [] }, ['too-few items[0].pairs']],
    ['no such rule', { scoring: 'pairs' }, ['unknown-rule items[0].scoring']],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(aMatch(own))).toEqual(issues);
  });
});

describe('order and redact', () => {
  /** Ids and texts that follow the pairs, as authors write them. */
  const item = aMatch({
    pairs: [1, 2, 3, 4, 5].map((n) => aPair(`l${n}`, `r${n}`)),
    extra: [],
  });
  const asListed = () => 0.999999;

  test('the rights do not stand as the pairs do, even where nothing is shuffled', () => {
    const listed = ['r1', 'r2', 'r3', 'r4', 'r5'];
    const ids = Array.from({ length: 40 }, (_, n) => `item${n}`);
    const orders = ids.map((id) => match.order?.({ ...item, id }, asListed)?.join() ?? '');
    expect(new Set(orders).size).toBeGreaterThan(20);
    expect(orders.filter((order) => order === listed.join()).length).toBeLessThan(3);
    for (const order of orders) expect(order.split(',').toSorted()).toEqual(listed);
  });

  test('the order of the pairs in the file shows in nothing that is redacted', () => {
    const rotated = {
      ...item,
      pairs: item.pairs.map((pair, n) => ({ ...pair, right: item.pairs[(n + 2) % 5]!.right! })),
    };
    expect(redactItem(rotated, match)).toEqual(redactItem(item, match));
  });

  test('every right comes to every place', () => {
    const first = new Set(Array.from({ length: 100 }, (_, seed) => match.order?.(item, seededRng(`${seed}`))?.[0]));
    expect(first.size).toBe(5);
  });

  test('a redacted item has its lefts, and all rights as one list', () => {
    const { pairs, extra } = redactItem(aMatch(), match) as MatchItem;
    expect(pairs).toEqual([{ left: side('dog') }, { left: side('cat') }, { left: side('frog') }]);
    expect(extra?.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([side('a'), side('b'), side('m')]);
  });
});

describe('what others are told', () => {
  const response = { frog: 'm', dog: 'm' };

  test('an LMS: pairs of ids in the order of the item, with what they mean', () => {
    expect(match.lms(aMatch(), response)).toEqual({
      type: 'matching',
      response: 'dog[.]m[,]frog[.]m',
      correct: ['dog[.]m[,]cat[.]m[,]frog[.]a'],
      components: {
        source: [side('dog'), side('cat'), side('frog')],
        target: [side('m'), side('a'), side('b')],
      },
    });
  });

  test('a teacher: the words of both', () => {
    expect(match.describe(aMatch(), response)).toBe('Text dog → Text m; Text frog → Text m');
    expect(match.describe(aMatch(), 'dog')).toBe('');
  });

  test('the learner: the feedback of what was paired wrongly, not of what is right or open', () => {
    expect(match.feedback?.(aMatch(), { dog: 'a' })).toEqual(['It gives milk.']);
    expect(match.feedback?.(aMatch(), { dog: 'm' })).toEqual([]);
    expect(match.feedback?.(aMatch(), { cat: 'a' })).toEqual([]);
  });
});
