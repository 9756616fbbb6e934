import type { ItemType } from '../item-type.js';
import type { Bank, Item } from './model.js';

/**
 * Where a bank's keys are: `open`, in its items, for anyone to read; `sealed`, in the file, but not to be read in it;
 * `remote`, on a server alone.
 */
export type KeysAt = 'open' | 'sealed' | 'remote';

/** Where the keys of this bank are. */
export const keysOf = ({ scorer, sealed }: Pick<Bank, 'scorer' | 'sealed'>): KeysAt =>
  scorer ? 'remote' : sealed ? 'sealed' : 'open';

/** Whether an item stands here without its key, so that nothing can be told by it: neither a solution nor what guessing gives. */
export const lacksKey = (item: Item, type: ItemType): boolean =>
  !type.selfGraded && type.lms(item, null).correct.length === 0;
