import type { Bank, Item } from './model.js';

const known = new WeakMap<Bank, ReadonlyMap<string, Item>>();

/** A bank's items by their ids; made once for a bank, which may be asked for a hundred thousand learners. */
export function itemsById(bank: Bank): ReadonlyMap<string, Item> {
  const before = known.get(bank);
  if (before) return before;
  const items = new Map(bank.items.map((item) => [item.id, item]));
  known.set(bank, items);
  return items;
}
