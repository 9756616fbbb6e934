import type { Item } from '../bank/model.js';

export const DECK_FORMAT = 'learning-quiz-deck/1';

/** The bounds of a deck: its cards, and the UTF-16 units of its JSON, which the cards can't reach. */
export const DECK_LIMITS = { cards: 5_000, text: 3_000_000 } as const;

/** What is remembered of one item, or of a group of siblings, of which each stands for the others. */
export interface DeckCard {
  /** The item that was seen last. */
  readonly item: string;
  /** When it was reviewed last, and when it is due, in milliseconds since 1970. */
  readonly reviewed: number;
  readonly due: number;
  /** Days until the chance of remembering has fallen to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  /** Reviews that were `again`. */
  readonly lapses: number;
}

/** What one reader has to review, over all banks of a site. JSON; cards sorted by key, so that equal decks are equal texts. */
export interface Deck {
  readonly format: typeof DECK_FORMAT;
  readonly cards: Readonly<Record<string, DeckCard>>;
}

/** The key of an item's card. A sibling group has one card: whoever remembers one of them knows what the others ask. */
export const cardKey = (bank: string, { id, sibling }: Pick<Item, 'id' | 'sibling'>): string =>
  sibling === undefined ? `${bank}/item/${id}` : `${bank}/sibling/${sibling}`;

/** The id of the bank that a card belongs to. Ids hold no slash. */
export const bankOfKey = (key: string): string => key.slice(0, key.indexOf('/'));

export const findCard = (deck: Deck, key: string): DeckCard | undefined =>
  Object.hasOwn(deck.cards, key) ? deck.cards[key] : undefined;

/** Code units, not the language's order: the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A deck of these cards; of more than the limit, those that were reviewed last. */
export function deckOf(cards: Iterable<readonly [string, DeckCard]>): Deck {
  const kept = [...cards];
  if (kept.length > DECK_LIMITS.cards) {
    kept.sort(([one, a], [other, b]) => b.reviewed - a.reviewed || byText(one, other)).length = DECK_LIMITS.cards;
  }
  return { format: DECK_FORMAT, cards: Object.fromEntries(kept.sort(([a], [b]) => byText(a, b))) };
}

export const EMPTY_DECK: Deck = deckOf([]);

/** The later review wins. Of two at the same moment the text decides, so that it does not matter who merges with whom. */
function later(a: DeckCard, b: DeckCard): DeckCard {
  return (a.reviewed - b.reviewed || byText(JSON.stringify(a), JSON.stringify(b))) >= 0 ? a : b;
}

/** Two decks in one: of a card in both, the later review. In any order and grouping it comes to the same. */
export function mergeDecks(a: Deck, b: Deck): Deck {
  const cards = new Map(Object.entries(a.cards));
  for (const [key, card] of Object.entries(b.cards)) {
    const own = cards.get(key);
    cards.set(key, own ? later(own, card) : card);
  }
  return deckOf(cards);
}

/** The cards of `deck` that differ from those of `before`. */
export const changedCards = (deck: Deck, before: Deck): Deck =>
  deckOf(
    Object.entries(deck.cards).filter(([key, card]) => JSON.stringify(findCard(before, key)) !== JSON.stringify(card)),
  );
