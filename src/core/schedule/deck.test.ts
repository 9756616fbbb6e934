import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeck } from '../../../test/decks.any.js';
import { aCard, aDeck } from '../../../test/decks.js';
import { aChoice } from '../../../test/factories.js';
import { bankOfKey, cardKey, changedCards, DECK_LIMITS, deckOf, EMPTY_DECK, findCard, mergeDecks } from './deck.js';
import { deckText } from './parse.js';

describe('the key of a card', () => {
  it('is the sibling group’s where there is one, and never that of an item of the same name', () => {
    expect(cardKey('b', aChoice({ id: 'x' }))).toBe('b/item/x');
    expect(cardKey('b', aChoice({ id: 'x', sibling: 'y' }))).toBe('b/sibling/y');
    expect(cardKey('b', aChoice({ id: 'z', sibling: 'y' }))).toBe('b/sibling/y');
    expect(bankOfKey('a-b.c/item/x')).toBe('a-b.c');
  });

  it('finds no card that is not the deck’s own', () => {
    expect(findCard(EMPTY_DECK, 'toString')).toBeUndefined();
    expect(findCard(aDeck({ 'b/item/x': { due: 7 } }), 'b/item/x')?.due).toBe(7);
  });
});

describe('two decks', () => {
  it('are merged card by card, the later review winning', () => {
    const a = aDeck({ 'b/item/x': { reviewed: 5, due: 1 }, 'b/item/y': { reviewed: 5, due: 1 } });
    const b = aDeck({
      'b/item/x': { reviewed: 6, due: 2 },
      'b/item/y': { reviewed: 4, due: 2 },
      'b/item/z': { due: 2 },
    });
    expect(mergeDecks(a, b)).toEqual(
      aDeck({ 'b/item/x': { reviewed: 6, due: 2 }, 'b/item/y': { reviewed: 5, due: 1 }, 'b/item/z': { due: 2 } }),
    );
  });

  it('come to the same text whoever is merged with whom, how often, and in which groups', () => {
    fc.assert(
      fc.property(anyDeck, anyDeck, anyDeck, (a, b, c) => {
        const text = deckText(mergeDecks(a, b));
        expect(deckText(mergeDecks(b, a))).toBe(text);
        expect(deckText(mergeDecks(mergeDecks(a, b), b))).toBe(text);
        expect(deckText(mergeDecks(mergeDecks(a, b), c))).toBe(deckText(mergeDecks(a, mergeDecks(b, c))));
        expect(mergeDecks(a, a)).toEqual(a);
        expect(mergeDecks(a, EMPTY_DECK)).toEqual(a);
      }),
    );
  });

  it('keep every card, each as late as the later of the two', () => {
    fc.assert(
      fc.property(anyDeck, anyDeck, (a, b) => {
        const { cards } = mergeDecks(a, b);
        expect(Object.keys(cards).sort()).toEqual(
          [...new Set([...Object.keys(a.cards), ...Object.keys(b.cards)])].sort(),
        );
        for (const [key, { reviewed }] of Object.entries(cards)) {
          expect(reviewed).toBe(Math.max(a.cards[key]?.reviewed ?? 0, b.cards[key]?.reviewed ?? 0));
        }
      }),
    );
  });
});

describe('a deck', () => {
  it('keeps within its limit the cards that were reviewed last', () => {
    const many = Array.from(
      { length: DECK_LIMITS.cards + 3 },
      (_, i) => [`b/item/i${i}`, aCard({ reviewed: i })] as const,
    );
    const { cards } = deckOf(many);
    expect(Object.keys(cards)).toHaveLength(DECK_LIMITS.cards);
    expect(Object.keys(cards)).not.toContain('b/item/i2');
    expect(Object.keys(cards)).toContain('b/item/i3');
    expect(deckText(mergeDecks(deckOf(many), aDeck({ 'c/item/late': { reviewed: 1e9 } })))).toContain('c/item/late');
  });

  it('is the same text in whichever order its cards came', () => {
    const [a, b] = [aCard({ due: 1 }), aCard({ due: 2 })];
    expect(
      deckText(
        deckOf([
          ['x/item/a', a],
          ['b/item/b', b],
        ]),
      ),
    ).toBe(
      deckText(
        deckOf([
          ['b/item/b', b],
          ['x/item/a', a],
        ]),
      ),
    );
  });

  it('tells which of its cards another lacks', () => {
    const before = aDeck({ 'b/item/x': { due: 1 }, 'b/item/y': { due: 1 } });
    const after = aDeck({ 'b/item/x': { due: 1 }, 'b/item/y': { due: 2 }, 'b/item/z': {} });
    expect(Object.keys(changedCards(after, before).cards)).toEqual(['b/item/y', 'b/item/z']);
  });
});
