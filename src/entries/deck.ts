import { webDeckStorage } from '../adapters/storage/deck-storage.js';
import { DeckKeeper } from '../state/deck-keeper.js';
import type { Keeping } from '../state/deck.js';

const keepers = new Map<unknown, DeckKeeper>();

/** The deck kept in a place: the same for all who ask on this page. A host's own storage has one only if it says so. */
export function pageDeck({ persist, storage }: Keeping): DeckKeeper | undefined {
  const place = storage ? storage.deck : persist;
  if (place === undefined || place === 'none') return undefined;
  const keeper =
    keepers.get(place) ?? new DeckKeeper(place === 'local' || place === 'session' ? webDeckStorage(place) : place);
  keepers.set(place, keeper);
  return keeper;
}
