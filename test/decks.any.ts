// Any deck that a reader may come to have.
import fc from 'fast-check';
import { deckOf, type Deck, type DeckCard } from '../src/core/schedule/deck.js';

/** Few keys and few moments, so that cards meet. */
const KEYS = ['bank/item/one', 'bank/item/two', 'bank/sibling/one', 'other/item/one', 'a-b.c/item/constructor'];
const moment = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 8.64e15 }));

export const anyCard: fc.Arbitrary<DeckCard> = fc
  .record({
    item: fc.constantFrom('one', 'two'),
    reviewed: moment,
    due: moment,
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    reviews: fc.integer({ min: 1, max: 50 }),
    lapses: fc.integer({ min: 0, max: 50 }),
  })
  .map((card) => ({ ...card, lapses: Math.min(card.lapses, card.reviews) }));

export const anyDeck: fc.Arbitrary<Deck> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), anyCard), { selector: ([key]) => key })
  .map((cards) => deckOf(cards));
