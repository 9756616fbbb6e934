// Decks for tests of spaced review.
import { deckOf, type Deck, type DeckCard } from '../src/core/schedule/deck.js';

export const aCard = (own: Partial<DeckCard> = {}): DeckCard => ({
  item: 'one',
  reviewed: 1_000,
  due: 2_000,
  stability: 2.5,
  difficulty: 5,
  reviews: 1,
  lapses: 0,
  ...own,
});

/** A deck of cards by key. */
export const aDeck = (cards: Readonly<Record<string, Partial<DeckCard>>>): Deck =>
  deckOf(Object.entries(cards).map(([key, own]) => [key, aCard(own)]));
