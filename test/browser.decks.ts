// What browser tests know of the reader's deck: as it is stored, and what a day is.
import { DECK_KEY } from '../src/adapters/storage/deck-storage.js';
import { deckText, parseDeck } from '../src/core/schedule/parse.js';
import type { Deck, DeckCard } from '../src/core/schedule/deck.js';
import { aDeck } from './decks.js';

export const DAY = 86_400_000;

/** Days from now, as a deck has it. */
export const inDays = (days: number): number => Math.round(Date.now() + days * DAY);

/** Stores a deck of cards by key, as another visit would have left it. */
export function storeDeck(cards: Readonly<Record<string, Partial<DeckCard>>>, storage: Storage = localStorage): Deck {
  const deck = aDeck(cards);
  storage.setItem(DECK_KEY, deckText(deck));
  return deck;
}

/** The deck that is stored, where there is one. */
export const storedDeck = (storage: Storage = localStorage): Deck | undefined =>
  parseDeck(storage.getItem(DECK_KEY) ?? '').deck;
