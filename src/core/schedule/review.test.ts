import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDeck } from '../../../test/decks.js';
import { EMPTY_DECK, type Deck } from './deck.js';
import { cardsOf, dueAt, nextDue } from './due.js';
import { deckText, parseDeck } from './parse.js';
import { DAY, reviewDeck, type ItemReview } from './review.js';
import { loadSchedule, type Schedule } from './scheduler.js';

let schedule: Schedule;
beforeAll(async () => {
  schedule = await loadSchedule();
});

const NOON = Date.UTC(2026, 10, 26, 12);
const aReview = (own: Partial<ItemReview> = {}): ItemReview => ({
  bank: 'bank',
  item: { id: 'one' },
  verdict: 'correct',
  at: NOON,
  ...own,
});
const after = (reviews: readonly ItemReview[], deck: Deck = EMPTY_DECK): Deck =>
  reviews.reduce((before, review) => reviewDeck(before, review, schedule), deck);

const anyReview: fc.Arbitrary<ItemReview> = fc.record({
  bank: fc.constantFrom('bank', 'other'),
  item: fc.constantFrom({ id: 'one' }, { id: 'two', sibling: 'pair' }, { id: 'three', sibling: 'pair' }),
  verdict: fc.constantFrom('correct', 'partial', 'incorrect', 'ungraded'),
  confidence: fc.constantFrom(undefined, 1, 2, 3),
  at: fc.integer({ min: 0, max: 1_000 }).map((days) => NOON + days * DAY),
});
const anyHistory = fc.array(anyReview, { maxLength: 20 });

describe('a review', () => {
  it('makes a card, due when the chance of remembering it has fallen', () => {
    expect(after([aReview()])).toEqual(
      aDeck({
        'bank/item/one': {
          item: 'one',
          reviewed: NOON,
          due: NOON + 2 * DAY,
          stability: 2.3065,
          difficulty: 2.118_103_97,
          reviews: 1,
          lapses: 0,
        },
      }),
    );
  });

  it('of a sibling is one of the group, and says which was seen last', () => {
    const deck = after([
      aReview({ item: { id: 'two', sibling: 'pair' } }),
      aReview({ item: { id: 'three', sibling: 'pair' }, at: NOON + 2 * DAY }),
    ]);
    expect(Object.entries(deck.cards)).toEqual([
      ['bank/sibling/pair', expect.objectContaining({ item: 'three', reviews: 2 })],
    ]);
  });

  it('that was not graded leaves the deck alone, the very same object', () => {
    const deck = after([aReview()]);
    expect(after([aReview({ verdict: 'ungraded' })], deck)).toBe(deck);
  });

  it('that is wrong brings the card back within days, however well it was known, and is counted', () => {
    const known = after([aReview(), aReview({ at: NOON + 2 * DAY }), aReview({ at: NOON + 20 * DAY })]);
    const missed = after([aReview({ verdict: 'partial', confidence: 1, at: NOON + 60 * DAY })], known);
    const card = missed.cards['bank/item/one'];
    expect(card?.lapses).toBe(1);
    expect(card?.due).toBeLessThanOrEqual(NOON + 63 * DAY);
    expect(after([aReview({ confidence: 1, at: NOON + 60 * DAY })], known).cards['bank/item/one']?.due).toBeGreaterThan(
      NOON + 80 * DAY,
    );
  });

  it('is the later one even where a clock was set back', () => {
    const deck = after([aReview({ at: NOON + 5 }), aReview({ at: NOON - 9 * DAY })]);
    expect(deck.cards['bank/item/one']).toMatchObject({ reviewed: NOON + 6, reviews: 2 });
    expect(deck.cards['bank/item/one']?.due).toBeLessThan(NOON);
  });
});

describe('any history', () => {
  it('gives the same deck each time, stored in between or not', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(20), (history, cut) => {
        const deck = after(history);
        expect(deckText(after(history))).toBe(deckText(deck));
        const { deck: stored } = parseDeck(deckText(after(history.slice(0, cut))));
        expect(deckText(after(history.slice(cut), stored))).toBe(deckText(deck));
      }),
    );
  });

  it('gives cards that are due a day after their review or later', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const sorted = history.toSorted((a, b) => a.at - b.at);
        for (const card of Object.values(after(sorted).cards)) {
          expect(card.due).toBeGreaterThanOrEqual(card.reviewed - sorted.length + DAY);
        }
      }),
    );
  });

  it('is due more and more as time goes on, never less, and next when it says', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(2_000), fc.nat(2_000), (history, from, more) => {
        const cards = cardsOf(after(history));
        const [early, late] = [NOON + from * DAY, NOON + (from + more) * DAY];
        const [dueEarly, dueLate] = [dueAt(cards, early), dueAt(cards, late)];
        expect(dueLate.slice(0, dueEarly.length)).toEqual(dueEarly);
        const next = nextDue(cards, early);
        if (next === undefined) expect(dueEarly).toHaveLength(cards.length);
        else {
          expect(dueAt(cards, next - 1)).toEqual(dueEarly);
          expect(dueAt(cards, next).length).toBeGreaterThan(dueEarly.length);
        }
      }),
    );
  });

  it('is of the bank that is asked for', () => {
    const deck = aDeck({ 'bank/item/x': { due: 3 }, 'banks/item/y': { due: 1 }, 'bank/sibling/a': { due: 2 } });
    expect(cardsOf(deck).map(({ key }) => key)).toEqual(['banks/item/y', 'bank/sibling/a', 'bank/item/x']);
    expect(cardsOf(deck, 'bank').map(({ key }) => key)).toEqual(['bank/sibling/a', 'bank/item/x']);
  });
});
