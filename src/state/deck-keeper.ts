import type { DeckStorage } from '../core/ports.js';
import { changedCards, EMPTY_DECK, mergeDecks, type Deck } from '../core/schedule/deck.js';
import { deckText, parseDeck } from '../core/schedule/parse.js';

/** What was found in the storage. */
interface Stored {
  readonly text: string;
  readonly deck: Deck;
  /** Whether it may be written: not where it can't be read, nor where a later version wrote it. */
  readonly open: boolean;
}

/**
 * The reader's deck, as a page knows it. Every change is made to what is stored at that moment, and what other tabs store is
 * merged with what this one did, so that nobody's reviews are lost. Where nothing can be stored it lasts as long as the page.
 */
export class DeckKeeper {
  readonly #storage: DeckStorage;
  readonly #listeners = new Set<() => void>();
  #deck = EMPTY_DECK;
  /** What this page has changed: another tab that wrote at the same moment may have written over it. */
  #own = EMPTY_DECK;
  #saved = true;
  /** One after the other: a storage may take its time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: DeckStorage) {
    this.#storage = storage;
    try {
      storage.watch?.(() => void this.refresh());
    } catch (error) {
      reportError(error); // a host's own storage; without the watch it is read before each change all the same
    }
  }

  /** As it was when it was last read or changed. */
  get deck(): Deck {
    return this.#deck;
  }

  /** Reads what is stored now. Never rejects. */
  refresh(): Promise<Deck> {
    return this.change((deck) => deck);
  }

  /** Changes the deck as it is stored now. Never rejects, unless `change` throws; then nothing is changed. */
  change(change: (deck: Deck) => Deck): Promise<Deck> {
    const changed = this.#last.then(() => this.#change(change));
    this.#last = changed.catch(() => undefined);
    return changed;
  }

  /** Calls back after every change, here or in another tab, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #change(change: (deck: Deck) => Deck): Promise<Deck> {
    const stored = await this.#load();
    // It was there and is gone: the reader has cleared it, and does not want it back.
    if (stored.open && stored.text === '' && this.#saved) this.#own = EMPTY_DECK;
    const before = mergeDecks(stored.deck, this.#own);
    const deck = change(before);
    this.#own = mergeDecks(this.#own, changedCards(deck, before));
    const text = deckText(deck);
    // To look is not to write: what could not be read stays until there is something to be kept.
    if (stored.open && text !== deckText(stored.deck)) await this.#save(text);
    const news = deckText(this.#deck) !== text;
    this.#deck = deck;
    if (news) for (const listener of [...this.#listeners]) listener();
    return deck;
  }

  async #load(): Promise<Stored> {
    try {
      const text = (await this.#storage.load()) ?? '';
      const { deck, issue } = parseDeck(text);
      return { text, deck: deck ?? EMPTY_DECK, open: issue !== 'newer' };
    } catch {
      return { text: '', deck: EMPTY_DECK, open: false }; // storage is forbidden here
    }
  }

  async #save(text: string): Promise<void> {
    try {
      await this.#storage.save(text);
      this.#saved = true;
    } catch {
      this.#saved = false; // full, or forbidden: it is tried again with the next change
    }
  }
}
