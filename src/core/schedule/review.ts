import type { Item } from '../bank/model.js';
import type { Verdict } from '../scoring/outcome.js';
import type { Confidence } from '../session/state.js';
import { cardKey, deckOf, findCard, type Deck } from './deck.js';
import { gradeOf } from './grade.js';
import type { Schedule } from './scheduler.js';

/** A day, in milliseconds. */
export const DAY = 86_400_000;

/** One item's first attempt in a session. */
export interface ItemReview {
  /** The bank's id. */
  readonly bank: string;
  readonly item: Pick<Item, 'id' | 'sibling'>;
  readonly verdict: Verdict;
  readonly confidence?: Confidence | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The deck after a review. Only the first attempt at an item in a session is to be handed in: what was told after it is not
 * remembered but read.
 */
export function reviewDeck(deck: Deck, { bank, item, verdict, confidence, at }: ItemReview, schedule: Schedule): Deck {
  const grade = gradeOf(verdict, confidence);
  if (!grade) return deck;
  const key = cardKey(bank, item);
  const before = findCard(deck, key);
  const { stability, difficulty, interval } = schedule(before, grade, before ? (at - before.reviewed) / DAY : 0);
  const card = {
    item: item.id,
    // Always later than the review before, even where a clock was set back: this one is the later.
    reviewed: Math.max(Math.round(at), before ? before.reviewed + 1 : 0),
    due: Math.round(at + interval * DAY),
    stability,
    difficulty,
    reviews: (before?.reviews ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + Number(grade === 'again'),
  };
  return deckOf([...Object.entries(deck.cards).filter(([other]) => other !== key), [key, card]]);
}
