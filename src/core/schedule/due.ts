import { bankOfKey, type Deck, type DeckCard } from './deck.js';

/** A card with its key. */
export interface KeyedCard {
  readonly key: string;
  readonly card: DeckCard;
}

const bySoonest = (a: KeyedCard, b: KeyedCard): number => a.card.due - b.card.due || (a.key < b.key ? -1 : 1);

/** All cards of a deck, or those of one bank, what is due first before the rest. */
export const cardsOf = (deck: Deck, bank?: string): readonly KeyedCard[] =>
  Object.entries(deck.cards)
    .filter(([key]) => bank === undefined || bankOfKey(key) === bank)
    .map(([key, card]) => ({ key, card }))
    .sort(bySoonest);

/** What of these is due at a time, in milliseconds since 1970; the oldest first. */
export const dueAt = <C extends KeyedCard>(cards: readonly C[], at: number): readonly C[] =>
  cards.filter(({ card }) => card.due <= at);

/** When the next of these is due after a time; nothing where none is. */
export const nextDue = (cards: readonly KeyedCard[], at: number): number | undefined =>
  cards.find(({ card }) => card.due > at)?.card.due;
