import type { DeckStorage } from '../../core/ports.js';

/** The one key of a site under which a reader's deck is kept. */
export const DECK_KEY = 'learning-quiz-deck';

/**
 * A browser's own storage for the deck. The storage is looked up each time, since in some frames to look at it throws; what
 * throws is the keeper's to bear.
 */
export function webDeckStorage(area: 'local' | 'session'): DeckStorage {
  const storage = (): Storage => globalThis[`${area}Storage`];
  return {
    load: () => storage().getItem(DECK_KEY),
    save: (text) => storage().setItem(DECK_KEY, text),
    watch(changed) {
      // Fired in other tabs alone; without a key where all was cleared.
      const onStorage = ({ key, storageArea }: StorageEvent): void => {
        if ((key === DECK_KEY || key === null) && storageArea === storage()) changed();
      };
      addEventListener('storage', onStorage);
      return () => removeEventListener('storage', onStorage);
    },
  };
}
