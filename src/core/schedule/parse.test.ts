import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeck } from '../../../test/decks.any.js';
import { aCard, aDeck } from '../../../test/decks.js';
import { DECK_LIMITS, deckOf, EMPTY_DECK } from './deck.js';
import { deckText, parseDeck } from './parse.js';

const stored = (cards: unknown, own: object = {}): string =>
  JSON.stringify({ format: 'learning-quiz-deck/1', cards, ...own });

describe('a deck’s JSON', () => {
  it('brings back the very deck', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(parseDeck(deckText(deck))).toEqual({ deck, dropped: 0 });
        expect(deckText(parseDeck(deckText(deck)).deck ?? EMPTY_DECK)).toBe(deckText(deck));
      }),
    );
  });

  it('is within its limit however many and however long its cards', () => {
    const id = (i: number): string => `${i}`.padStart(64, 'x');
    const card = aCard({
      item: id(0),
      reviewed: 8.64e15,
      due: 8.64e15,
      stability: 36_499.999_999_99,
      difficulty: 9.999_999_999_99,
      reviews: 1e6,
      lapses: 1e6,
    });
    const deck = deckOf(Array.from({ length: 6_000 }, (_, i) => [`${id(0)}/sibling/${id(i)}`, card]));
    expect(deckText(deck).length).toBeLessThan(DECK_LIMITS.text);
    expect(parseDeck(deckText(deck)).deck).toEqual(deck);
  });
});

describe('what may be stored instead', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"format":"learning-quiz-deck/1"'],
    ['a number', '7'],
    ['nothing in JSON', 'null'],
    ['a list', '[]'],
    ['another format', '{"format":"learning-quiz-snapshot/1","cards":{}}'],
    ['a format that is no text', '{"format":["learning-quiz-deck/2"],"cards":{}}'],
    ['version none', '{"format":"learning-quiz-deck/0","cards":{}}'],
    ['no cards', stored(undefined)],
    ['cards in a list', stored([])],
    ['depth without end', '['.repeat(200_000)],
  ])('is %s: unreadable', (_what, text) => {
    expect(parseDeck(text)).toEqual({ issue: 'unreadable' });
  });

  it('is a later version: left alone', () => {
    expect(parseDeck('{"format":"learning-quiz-deck/2","anything":[]}')).toEqual({ issue: 'newer' });
  });

  it('is too large', () => {
    expect(parseDeck(' '.repeat(DECK_LIMITS.text + 1))).toEqual({ issue: 'too-large' });
  });

  it.each<[string, object]>([
    ['item', { item: 7 }],
    ['item', { item: '<b>' }],
    ['reviewed', { reviewed: -1 }],
    ['reviewed', { reviewed: 1.5 }],
    ['due', { due: 9e15 }],
    ['due', { due: '2027' }],
    ['stability', { stability: 0 }],
    ['stability', { stability: null }],
    ['difficulty', { difficulty: 11 }],
    ['reviews', { reviews: 0 }],
    ['lapses', { lapses: 2 }],
  ])('is a card whose %s can’t be: it alone is left out', (_field, own) => {
    const { deck, dropped } = parseDeck(stored({ 'b/item/good': aCard(), 'b/item/bad': { ...aCard(), ...own } })) as {
      deck: unknown;
      dropped: number;
    };
    expect(deck).toEqual(aDeck({ 'b/item/good': {} }));
    expect(dropped).toBe(1);
  });

  it('is hostile: keys that reach a prototype, keys of no card, fields of its own', () => {
    const text = `{"format":"learning-quiz-deck/1","cards":{"__proto__":${JSON.stringify(aCard())},"constructor":{},"b/item/":{},
      "b/other/x":${JSON.stringify(aCard())},"b/item/x":${JSON.stringify({ ...aCard(), onclick: 'x' })}},"more":1}`;
    expect(parseDeck(text)).toEqual({ deck: aDeck({ 'b/item/x': {} }), dropped: 4 });
    expect(({} as { item?: unknown }).item).toBeUndefined();
  });

  it('is anything: it never throws, and what it gives is a deck', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((cards) => stored(cards)),
        ),
        (text) => {
          const { deck } = parseDeck(text);
          if (deck) expect(parseDeck(deckText(deck)).deck).toEqual(deck);
        },
      ),
    );
  });
});
