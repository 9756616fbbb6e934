import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeck } from '../../../test/decks.any.js';
import { aDeck } from '../../../test/decks.js';
import { aBank, aChoice, deepFreeze } from '../../../test/factories.js';
import type { Bank, Item } from '../bank/model.js';
import type { PlanOptions } from '../session/plan.js';
import type { Deck } from './deck.js';
import { bankCards, reviewPlan } from './draw.js';

const bankOf = (own: Partial<Item>[], rest: Partial<Bank> = {}): Bank =>
  deepFreeze(aBank({ items: own.map((item, i) => aChoice({ id: `i${i}`, ...item })), ...rest }));
const draw = (bank: Bank, deck: Deck, options: Partial<PlanOptions> = {}, at = 100): string[] | undefined =>
  reviewPlan(bank, deck, { seed: 's', ...options }, at)?.items.map(({ id }) => id);
const deck = aDeck({
  'bank/item/i0': { due: 40 },
  'bank/item/i1': { due: 20 },
  'bank/item/i2': { due: 101 },
  'bank/item/i3': { due: 30 },
  'other/item/i4': { due: 1 },
});
const bank = bankOf([{}, {}, {}, {}, {}]);

describe('a review', () => {
  it('draws what is due, the oldest first', () => {
    expect(draw(bank, deck)).toEqual(['i1', 'i3', 'i0']);
    expect(draw(bank, deck, {}, 101)).toEqual(['i1', 'i3', 'i0', 'i2']);
  });

  it('draws the oldest where `count` allows no more, the bank’s own count too', () => {
    expect(draw(bank, deck, { count: 2 })).toEqual(['i1', 'i3']);
    const two = bankOf([{}, {}, {}, {}], { defaults: { count: 2, draw: '1 per objective' } });
    expect(draw(two, deck)).toEqual(['i1', 'i3']);
    expect(draw(two, deck, { count: 1 })).toEqual(['i1']);
  });

  it('is nothing where nothing is due', () => {
    expect(draw(bank, deck, {}, 19)).toBeUndefined();
    expect(draw(bank, aDeck({}))).toBeUndefined();
    expect(draw(aBank({ id: 'elsewhere' }), deck)).toBeUndefined();
  });

  it('keeps the policies of host and bank', () => {
    const plan = reviewPlan(bankOf([{}], { defaults: { penalty: 0.5 } }), deck, { seed: 's', mode: 'review' }, 100);
    expect(plan?.policy).toMatchObject({ navigation: 'linear', confidence: 'ask', penalty: 0.5 });
  });

  it('is not held up by what is withdrawn, a draft, of another objective or gone', () => {
    const own = bankOf([{ withdrawn: 'two keys' }, { draft: true }, {}, { objective: 'o' }]);
    const more = aDeck({ ...deck.cards, 'bank/item/gone': { due: 1 } });
    expect(draw(own, more, { count: 1 })).toEqual(['i3']);
    expect(draw(own, more, { objectives: ['other'] })).toBeUndefined();
    expect(bankCards(own, more).map(({ key }) => key)).toEqual(['bank/item/i3', 'bank/item/i2']);
  });

  it('is not thinned out by sections', () => {
    const own = bankOf(
      [0, 1, 2, 3].map(() => ({ section: 'a' })),
      { sections: [{ id: 'a', draw: 1, order: 'drawn' }] },
    );
    expect(draw(own, deck)).toEqual(['i1', 'i3', 'i0']);
  });

  it('is mixed where the page mixes items, and still of the oldest', () => {
    const orders = Array.from({ length: 20 }, (_, i) => draw(bank, deck, { seed: `${i}`, shuffle: 'all', count: 2 }));
    expect(new Set(orders.map((ids) => [...(ids ?? [])].sort().join()))).toEqual(new Set(['i1,i3']));
    expect(new Set(orders.map((ids) => ids?.join())).size).toBe(2);
  });
});

describe('a review of siblings', () => {
  const twins = bankOf([{ sibling: 'p' }, { sibling: 'p' }, { sibling: 'p', withdrawn: 'x' }, {}]);

  it('draws one of a group, not the one that was seen last', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(draw(twins, aDeck({ 'bank/sibling/p': { item: 'i0' } }), { seed }, 2_000)).toEqual(['i1']);
      expect(draw(twins, aDeck({ 'bank/sibling/p': { item: 'i1' } }), { seed }, 2_000)).toEqual(['i0']);
    }
  });

  it('draws the one seen last where it alone is left', () => {
    const one = bankOf([{ sibling: 'p' }, { sibling: 'p', withdrawn: 'x' }]);
    expect(draw(one, aDeck({ 'bank/sibling/p': { item: 'i0' } }), {}, 2_000)).toEqual(['i0']);
  });
});

describe('any deck', () => {
  it('gives a plan of items that can be shown, each card once, and the same for the same seed', () => {
    const own = aBank({
      items: [aChoice({ id: 'one' }), aChoice({ id: 'two', withdrawn: 'x' }), aChoice({ id: 'three', sibling: 'one' })],
    });
    fc.assert(
      fc.property(anyDeck, fc.nat(10), fc.string(), (any, at, seed) => {
        const ids = draw(own, any, { seed }, at);
        expect(draw(own, any, { seed }, at)).toEqual(ids);
        const due = ['bank/item/one', 'bank/sibling/one'].filter((key) => (any.cards[key]?.due ?? Infinity) <= at);
        expect(ids?.length ?? 0).toBe(due.length);
        expect(ids ?? []).not.toContain('two');
      }),
    );
  });
});
