import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeck } from '../../test/decks.any.js';
import { aCard, aDeck } from '../../test/decks.js';
import type { DeckStorage } from '../core/ports.js';
import { deckOf, EMPTY_DECK, mergeDecks, type Deck } from '../core/schedule/deck.js';
import { deckText, parseDeck } from '../core/schedule/parse.js';
import { DeckKeeper } from './deck-keeper.js';

/** One storage that several tabs share; each hears of what the others save. */
class Shared {
  text: string | undefined;
  writes = 0;
  failing: 'load' | 'save' | undefined;
  readonly #watchers = new Set<() => void>();

  tab({ slow = false } = {}): DeckStorage {
    let own: (() => void) | undefined;
    const later = async <T>(value: () => T): Promise<T> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return value();
    };
    const fail = (what: 'load' | 'save'): void => {
      if (this.failing === what || this.failing === 'load') throw new Error('forbidden');
    };
    const load = (): string | undefined => (fail('load'), this.text);
    const save = (text: string): void => {
      fail('save');
      this.text = text;
      this.writes++;
      for (const watcher of this.#watchers) if (watcher !== own) watcher();
    };
    return {
      load: () => (slow ? later(load) : load()),
      save: (text) => (slow ? later(() => save(text)) : save(text)),
      watch: (changed) => {
        own = changed;
        this.#watchers.add(changed);
        return () => this.#watchers.delete(changed);
      },
    };
  }

  clear(): void {
    this.text = undefined;
    for (const watcher of this.#watchers) watcher();
  }

  get deck(): Deck | undefined {
    return this.text === undefined ? undefined : parseDeck(this.text).deck;
  }
}

const put =
  (key: string, reviewed = 1_000) =>
  (deck: Deck) =>
    deckOf([...Object.entries(deck.cards).filter(([other]) => other !== key), [key, aCard({ reviewed })]]);
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

describe('a deck that is kept', () => {
  it('is read, changed and stored, and tells of it', async () => {
    const shared = new Shared();
    shared.text = deckText(aDeck({ 'b/item/old': {} }));
    const keeper = new DeckKeeper(shared.tab());
    let told = 0;
    const stop = keeper.subscribe(() => told++);
    expect(keeper.deck).toEqual(EMPTY_DECK);
    await keeper.refresh();
    expect([Object.keys(keeper.deck.cards), told, shared.writes]).toEqual([['b/item/old'], 1, 0]);
    await keeper.change(put('b/item/new'));
    expect(shared.deck).toEqual(keeper.deck);
    expect([Object.keys(keeper.deck.cards), told]).toEqual([['b/item/new', 'b/item/old'], 2]);
    await keeper.refresh();
    expect(told).toBe(2);
    stop();
    await keeper.change(put('b/item/more'));
    expect(told).toBe(2);
  });

  it.each([false, true])('loses no review of two tabs that write at once; a slow storage: %s', async (slow) => {
    const shared = new Shared();
    const [a, b] = [new DeckKeeper(shared.tab({ slow })), new DeckKeeper(shared.tab({ slow }))];
    await Promise.all([a.change(put('b/item/a')), b.change(put('b/item/b')), a.change(put('b/item/c'))]);
    await settled();
    expect(Object.keys(shared.deck?.cards ?? {})).toEqual(['b/item/a', 'b/item/b', 'b/item/c']);
    expect([a.deck, b.deck]).toEqual([shared.deck, shared.deck]);
    const { writes } = shared;
    await settled();
    expect(shared.writes).toBe(writes);
  });

  it('comes to the same in all tabs whatever they do, in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), anyDeck), { maxLength: 6 }), async (changes) => {
        const shared = new Shared();
        const tabs = [new DeckKeeper(shared.tab()), new DeckKeeper(shared.tab())] as const;
        await Promise.all(changes.map(([first, deck]) => tabs[first ? 0 : 1].change((own) => mergeDecks(own, deck))));
        await Promise.all(tabs.map((tab) => tab.refresh()));
        await Promise.all(tabs.map((tab) => tab.refresh()));
        const all = changes.reduce((sum, [, deck]) => mergeDecks(sum, deck), EMPTY_DECK);
        expect(tabs[0].deck).toEqual(all);
        expect(tabs[1].deck).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a storage', () => {
  it('that is forbidden costs the deck no more than its being kept', async () => {
    const shared = new Shared();
    shared.failing = 'load';
    const keeper = new DeckKeeper(shared.tab());
    await keeper.change(put('b/item/a'));
    await keeper.change(put('b/item/b'));
    expect(Object.keys(keeper.deck.cards)).toEqual(['b/item/a', 'b/item/b']);
    expect(shared.text).toBeUndefined();
  });

  it('that is full is tried again, with all that was not kept', async () => {
    const shared = new Shared();
    shared.failing = 'save';
    const keeper = new DeckKeeper(shared.tab());
    await keeper.change(put('b/item/a'));
    expect(shared.text).toBeUndefined();
    shared.failing = undefined;
    await keeper.change(put('b/item/b'));
    expect(Object.keys(shared.deck?.cards ?? {})).toEqual(['b/item/a', 'b/item/b']);
  });

  it('that was cleared stays so: what the reader removed does not come back', async () => {
    const shared = new Shared();
    const [a, b] = [new DeckKeeper(shared.tab()), new DeckKeeper(shared.tab())];
    await a.change(put('b/item/a'));
    await b.change(put('b/item/b'));
    shared.clear();
    await settled();
    expect([a.deck, b.deck, shared.text]).toEqual([EMPTY_DECK, EMPTY_DECK, undefined]);
    shared.text = undefined; // in this very tab, of which no one is told
    await a.change(put('b/item/new'));
    expect(Object.keys(shared.deck?.cards ?? {})).toEqual(['b/item/new']);
  });

  it('that holds a later version’s deck is not written', async () => {
    const shared = new Shared();
    const newer = (shared.text = '{"format":"learning-quiz-deck/9","cards":[]}');
    const keeper = new DeckKeeper(shared.tab());
    await keeper.change(put('b/item/a'));
    expect([shared.text, Object.keys(keeper.deck.cards)]).toEqual([newer, ['b/item/a']]);
  });

  it('that holds rubbish is not written by who only looks, and then by the first review', async () => {
    const shared = new Shared();
    shared.text = 'rubbish';
    const keeper = new DeckKeeper(shared.tab());
    await keeper.refresh();
    expect(shared.text).toBe('rubbish');
    await keeper.change(put('b/item/a'));
    expect(Object.keys(shared.deck?.cards ?? {})).toEqual(['b/item/a']);
  });

  it('is not touched by a change that fails, and the next one goes on', async () => {
    const shared = new Shared();
    const keeper = new DeckKeeper(shared.tab());
    await expect(
      keeper.change(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await keeper.change(put('b/item/a'));
    expect(Object.keys(shared.deck?.cards ?? {})).toEqual(['b/item/a']);
  });
});
