import type { Item } from '../../core/bank/model.js';
import type { ItemState } from '../../core/session/state.js';

/** What a card renders from. */
export interface Slice {
  readonly id: string | null;
  readonly item: Item | undefined;
  /** The language of its texts, where it is not the page's. */
  readonly lang: string | undefined;
  readonly state: ItemState | undefined;
  readonly phase: string;
  readonly index: number;
  readonly total: number;
  /** Renewed when an item's type arrives. */
  readonly ready: boolean;
}
