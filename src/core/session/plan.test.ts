import { describe, expect, it } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import type { Bank, Item } from '../bank/model.js';
import { makePlan, optionOrder, type PlanOptions } from './plan.js';

const bankOf = (own: Partial<Item>[], rest: Partial<Bank> = {}): Bank =>
  deepFreeze(aBank({ items: own.map((item, i) => aChoice({ id: `i${i}`, ...item })), ...rest }));
const many = (count: number, own: (index: number) => Partial<Item> = () => ({})): Partial<Item>[] =>
  Array.from({ length: count }, (_, i) => own(i));
const draw = (bank: Bank, options: Partial<PlanOptions> = {}): string[] =>
  makePlan(bank, { seed: 's', ...options }).items.map(({ id }) => id);
const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`);

describe('a plan', () => {
  it('holds all that a replay needs of the bank, as JSON', () => {
    const bank = bankOf([
      { points: 2, hints: ['a', 'b'], attempts: 3, objective: 'facts', section: 'first', sibling: 'pair', stem: 'x' },
      { attempts: 'until-correct' },
      {},
    ]);
    const plan = makePlan(bank, { seed: 's', mode: 'test', shuffle: 'options' });
    expect(plan).toEqual({
      bank: { id: 'bank', version: '1.0.0' },
      seed: 's',
      shuffle: 'options',
      policy: expect.objectContaining({ feedback: 'deferred', attempts: 1 }) as unknown,
      items: [
        { id: 'i0', points: 2, hints: 2, attempts: 3, objective: 'facts', section: 'first' },
        { id: 'i1', points: 1, hints: 0, attempts: 'until-correct' },
        { id: 'i2', points: 1, hints: 0 },
      ],
    });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('keeps the bank’s order, and all of its items, where nobody asks otherwise', () => {
    expect(draw(bankOf(many(4)))).toEqual(['i0', 'i1', 'i2', 'i3']);
    expect(draw(bankOf(many(4)), { shuffle: 'options' })).toEqual(['i0', 'i1', 'i2', 'i3']);
  });

  it('takes from the bank’s defaults what the host leaves open', () => {
    const bank = bankOf(many(6), { defaults: { count: 2, shuffle: 'all', mode: 'test' } });
    const open = { count: undefined, shuffle: undefined, mode: undefined, objectives: undefined };
    for (const options of [{}, open]) {
      const plan = makePlan(bank, { seed: 's', ...options });
      expect(plan.items).toHaveLength(2);
      expect(plan.shuffle).toBe('all');
      expect(plan.policy.feedback).toBe('deferred');
    }
    expect(draw(bank, { count: 5, shuffle: 'none' })).toHaveLength(5);
  });
});

describe('the same bank, options and seed', () => {
  const bank = bankOf(
    many(12, (i) => ({ section: i % 2 ? 'odd' : 'even', ...(i < 4 ? { sibling: `pair${i % 2}` } : {}) })),
    { sections: [{ id: 'even', draw: 3, order: 'drawn' }, { id: 'odd' }] },
  );
  const options = { shuffle: 'all', count: 5 } as const;

  it.each(seeds.slice(0, 5))('always give the same plan: %s', (seed) => {
    expect(JSON.stringify(makePlan(bank, { seed, ...options }))).toBe(
      JSON.stringify(makePlan(bank, { seed, ...options })),
    );
  });

  it('and another seed gives another', () => {
    expect(new Set(seeds.map((seed) => draw(bank, { seed, ...options }).join())).size).toBeGreaterThan(30);
  });

  it.each<[string, Partial<PlanOptions>, string[]]>([
    ['mixed', { shuffle: 'items' }, ['i11', 'i5', 'i10', 'i2', 'i9', 'i7', 'i4', 'i1']],
    ['drawn', { count: 3 }, ['i10', 'i5', 'i11']],
  ])('gave this one when the format was laid down, so that old sessions resume: %s', (_what, more, ids) => {
    expect(draw(bank, { seed: 'golden', ...more })).toEqual(ids);
  });
});

describe('items that must not be drawn', () => {
  it('are withdrawn ones and drafts, whatever else is asked', () => {
    const bank = bankOf([{ withdrawn: 'two keys' }, { draft: true }, { draft: false }, {}]);
    expect(draw(bank)).toEqual(['i2', 'i3']);
    expect(draw(bank, { only: ['i0', 'i1', 'i3'] })).toEqual(['i3']);
    expect(draw(bank, { count: 4, shuffle: 'all' }).sort()).toEqual(['i2', 'i3']);
  });

  it('are siblings of one that is: never two together, and over the seeds each has its turn', () => {
    const bank = bankOf(many(9, (i) => (i < 6 ? { sibling: `s${i % 2}` } : {})));
    const drawn = new Set<string>();
    for (const seed of seeds) {
      const ids = draw(bank, { seed, shuffle: 'items' });
      const kept = ids.filter((id) => id < 'i6');
      expect(kept.map((id) => Number(id[1]) % 2).sort()).toEqual([0, 1]);
      expect(ids).toHaveLength(5);
      kept.forEach((id) => drawn.add(id));
    }
    expect([...drawn].sort()).toEqual(['i0', 'i1', 'i2', 'i3', 'i4', 'i5']);
  });

  it('a withdrawn item takes no sibling with it', () => {
    expect(draw(bankOf([{ sibling: 's', withdrawn: 'x' }, { sibling: 's' }]))).toEqual(['i1']);
  });
});

describe('sections', () => {
  const sections = [{ id: 'b', draw: 2 }, { id: 'a' }] as const;
  const bank = bankOf(
    many(9, (i) => (i < 6 ? { section: i < 3 ? 'a' : 'b' } : i < 8 ? {} : { section: 'unlisted' })),
    { sections },
  );

  it('come in the order in which the bank lists them, each with the items that it draws; what has none comes last', () => {
    for (const seed of seeds) {
      const ids = draw(bank, { seed });
      expect(ids).toHaveLength(8);
      expect(ids.slice(0, 2).every((id) => ['i3', 'i4', 'i5'].includes(id))).toBe(true);
      expect(ids.slice(0, 2)).toEqual(ids.slice(0, 2).sort());
      expect(ids.slice(2)).toEqual(['i0', 'i1', 'i2', 'i6', 'i7', 'i8']);
    }
    expect(new Set(seeds.map((seed) => draw(bank, { seed }).slice(0, 2).join())).size).toBe(3);
  });

  it('that are drawn are mixed, the others stand as listed', () => {
    const drawn = bankOf(
      many(6, (i) => ({ section: i < 3 ? 'a' : 'b' })),
      {
        sections: [
          { id: 'a', order: 'drawn' },
          { id: 'b', order: 'listed' },
        ],
      },
    );
    const orders = seeds.map((seed) => draw(drawn, { seed }));
    expect(new Set(orders.map((ids) => ids.slice(0, 3).join())).size).toBeGreaterThan(3);
    expect(orders.every((ids) => ids.slice(3).join() === 'i3,i4,i5')).toBe(true);
  });

  it('draw no more than they have', () => {
    expect(
      draw(
        bankOf(
          many(2, () => ({ section: 'a' })),
          { sections: [{ id: 'a', draw: 9 }] },
        ),
      ),
    ).toEqual(['i0', 'i1']);
  });

  it('are mixed with each other where items are shuffled, and still draw', () => {
    for (const seed of seeds) {
      const ids = draw(bank, { seed, shuffle: 'all' });
      expect(ids.filter((id) => ['i3', 'i4', 'i5'].includes(id))).toHaveLength(2);
      expect(new Set(ids).size).toBe(8);
    }
    expect(new Set(seeds.map((seed) => draw(bank, { seed, shuffle: 'all' })[0])).size).toBeGreaterThan(4);
  });
});

describe('a session of fewer items', () => {
  const bank = bankOf(many(10, (i) => (i % 3 ? { objective: i % 3 === 1 ? 'one' : 'two' } : {})));

  it('draws `count` of them, in the bank’s order', () => {
    for (const seed of seeds) {
      const ids = draw(bank, { seed, count: 4 });
      expect(ids).toHaveLength(4);
      expect(ids).toEqual([...ids].sort());
    }
    expect(new Set(seeds.flatMap((seed) => draw(bank, { seed, count: 4 }))).size).toBe(10);
    expect(draw(bank, { count: 99 })).toHaveLength(10);
  });

  it('draws `count` of them in any order where items are shuffled', () => {
    const orders = seeds.map((seed) => draw(bank, { seed, count: 4, shuffle: 'items' }));
    expect(orders.some((ids) => ids.join() !== [...ids].sort().join())).toBe(true);
    expect(orders.every((ids) => new Set(ids).size === 4)).toBe(true);
  });

  it.each<[readonly string[], string[]]>([
    [['one'], ['i1', 'i4', 'i7']],
    [
      ['two', 'one'],
      ['i1', 'i2', 'i4', 'i5', 'i7', 'i8'],
    ],
    [['gone'], []],
  ])('holds the items of the objectives %j', (objectives, ids) => {
    expect(draw(bank, { objectives: [...objectives] })).toEqual(ids);
  });

  it('holds only the items asked for, in the plan’s own order: the missed ones', () => {
    expect(draw(bank, { only: ['i7', 'i2', 'gone'] })).toEqual(['i2', 'i7']);
    expect(draw(bank, { only: [] })).toEqual([]);
  });
});

describe('what takes the place of a missed item', () => {
  const bank = bankOf(many(9, (i) => (i < 6 ? { sibling: `s${i % 2}` } : {})));

  it('is another of its siblings, over the seeds each of them, and never itself while there is one', () => {
    const drawn = new Set<string>();
    for (const seed of seeds) {
      const ids = draw(bank, { seed, only: ['i0', 'i7'], seen: ['i0', 'i7'], swap: true });
      expect(ids).toHaveLength(2);
      expect(ids[1]).toBe('i7');
      drawn.add(ids[0] ?? '');
    }
    expect([...drawn].sort()).toEqual(['i2', 'i4']);
  });

  it('is itself where it has no sibling that can be drawn, or where nothing is to be swapped', () => {
    const alone = bankOf([
      { sibling: 's' },
      { sibling: 's', withdrawn: 'two keys' },
      { sibling: 's', draft: true },
      {},
    ]);
    expect(draw(alone, { only: ['i0', 'i3'], seen: ['i0', 'i3'], swap: true })).toEqual(['i0', 'i3']);
    expect(draw(bank, { only: ['i0'], seen: ['i0'] })).toEqual(['i0']);
  });

  it('is of each group one, however many of it are asked for', () => {
    expect(draw(bank, { only: ['i0', 'i1', 'i3'], seen: ['i0', 'i1', 'i3'], swap: true })).toHaveLength(2);
    expect(draw(bank, { swap: true })).toHaveLength(5);
  });
});

describe('the order of an item’s options', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => anOption(id, id === 'b' ? { pinned: 'last' } : {}));
  const item = aChoice({ id: 'i1', options });
  const orderIn = (bank: Bank, plan: Partial<PlanOptions>): readonly string[] | undefined =>
    optionOrder(makePlan(bank, { seed: 's', ...plan }), item, choice);
  const bank = aBank({ items: [aChoice({ id: 'i0' }), item] });

  it.each(['none', 'items'] as const)('is the listed one under shuffle="%s", pinned ones last', (shuffle) => {
    expect(orderIn(bank, { shuffle })).toEqual(['a', 'c', 'd', 'e', 'f', 'b']);
  });

  it.each(['options', 'all'] as const)('is drawn under shuffle="%s", pinned ones last', (shuffle) => {
    const orders = seeds.map((seed) => orderIn(bank, { seed, shuffle }) ?? []);
    expect(orders.every((ids) => ids.at(-1) === 'b' && [...ids].sort().join('') === 'abcdef')).toBe(true);
    expect(new Set(orders.map((ids) => ids.join())).size).toBeGreaterThan(25);
  });

  it('is the same with other items in the bank, and in another order: it can be had when the type arrives', () => {
    const alone = aBank({ items: [item] });
    const turned = aBank({ items: [item, aChoice({ id: 'i9' }), aChoice({ id: 'i0' })] });
    const order = orderIn(bank, { shuffle: 'all' });
    expect(orderIn(alone, { shuffle: 'all', count: 1 })).toEqual(order);
    expect(orderIn(turned, { shuffle: 'options' })).toEqual(order);
  });

  it('differs from item to item', () => {
    const plan = makePlan(bank, { seed: 's', shuffle: 'options' });
    const orders = Array.from({ length: 20 }, (_, i) => optionOrder(plan, { ...item, id: `x${i}` }, choice)?.join());
    expect(new Set(orders).size).toBeGreaterThan(12);
  });

  it('is nothing where the type has nothing to order', () => {
    const { order: _, ...plain } = choice;
    expect(optionOrder(makePlan(bank, { seed: 's' }), item, plain)).toBeUndefined();
  });

  it('of true and false stays as listed, however much is shuffled', () => {
    const trueFalse = aChoice({ options: [anOption('true', { key: true }), anOption('false')] });
    for (const seed of seeds) {
      const plan = makePlan(bank, { seed, shuffle: 'all' });
      expect(optionOrder(plan, trueFalse, choice)).toEqual(['true', 'false']);
    }
  });
});
