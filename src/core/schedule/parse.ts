import { isObject } from '../json.js';
import { DECK_FORMAT, DECK_LIMITS, deckOf, type Deck, type DeckCard } from './deck.js';

/** Why a text is no deck. `newer`: a deck of a later version, which must not be written over. */
export type DeckIssue = 'unreadable' | 'newer' | 'too-large';

export type ParsedDeck =
  | { readonly deck: Deck; readonly issue?: undefined; /** Cards that made no sense. */ readonly dropped: number }
  | { readonly deck?: undefined; readonly issue: DeckIssue };

/** The last moment that a Date can hold. */
const LAST = 8.64e15;
const KEY = /^[\w.-]{1,64}\/(?:item|sibling)\/[\w.-]{1,64}$/;
const ID = /^[\w.-]{1,64}$/;

const between = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const counts = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && between(value, least, most);

/** A copy of a card with its own fields only, always in the same order; nothing where one of them can't be. */
function cardFrom(value: unknown): DeckCard | undefined {
  if (!isObject(value)) return undefined;
  const { item, reviewed, due, stability, difficulty, reviews, lapses } = value;
  const fits =
    typeof item === 'string' &&
    ID.test(item) &&
    counts(reviewed, 0, LAST) &&
    counts(due, 0, LAST) &&
    between(stability, 0.001, 36_500) &&
    between(difficulty, 1, 10) &&
    counts(reviews, 1, 1e6) &&
    counts(lapses, 0, reviews);
  return fits ? { item, reviewed, due, stability, difficulty, reviews, lapses } : undefined;
}

/**
 * Reads a deck from its JSON. Anything may have been stored, or be in a file: a card that makes no sense is left out, what
 * is no deck is refused whole, and so is a later version, of which nobody here knows what it means.
 */
export function parseDeck(text: string): ParsedDeck {
  if (text.length > DECK_LIMITS.text) return { issue: 'too-large' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { issue: 'unreadable' };
  }
  if (!isObject(json)) return { issue: 'unreadable' };
  const { format, cards } = json;
  const [, version] = /^learning-quiz-deck\/(\d+)$/.exec(typeof format === 'string' ? format : '') ?? [];
  if (format !== DECK_FORMAT) return { issue: Number(version) > 1 ? 'newer' : 'unreadable' };
  if (!isObject(cards)) return { issue: 'unreadable' };
  const all = Object.entries(cards);
  const good = all.flatMap(([key, value]) => {
    const card = KEY.test(key) ? cardFrom(value) : undefined;
    return card ? [[key, card] as const] : [];
  });
  return { deck: deckOf(good), dropped: all.length - good.length };
}

/** A deck's JSON, as it is stored and exported. */
export const deckText = (deck: Deck): string => JSON.stringify(deck);
