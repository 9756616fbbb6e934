import type { ItemType } from '../item-type.js';
import type { Bank, Item } from './model.js';
import { eachTranslation } from './translate.js';

/** The common fields that stay: what is shown before an attempt, and what planning needs. */
const KEPT = [
  'id',
  'interaction',
  'stem',
  'objective',
  'level',
  'claim',
  'section',
  'sibling',
  'points',
  'hints',
  'attempts',
  'time',
  'passage',
  'draft',
  'withdrawn',
] as const;

/**
 * The item without anything that tells its key: an allow-list of common fields, and what the type's own `redact` keeps.
 * Evidence goes too, since a passage gives the key away. Of its translations what is left is what the item itself has left,
 * and in its order: a list in key order would tell. Pure and idempotent.
 */
export const redactItem = (item: Item, type: ItemType): Item =>
  ({ ...redactOwn(item, type), ...eachTranslation(item, (each) => redactOwn(each, type)) }) as Item;

/** {@link redactItem} without the item's translations. */
export function redactOwn(item: Item, type: ItemType): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of KEPT) if (item[key] !== undefined) out[key] = item[key];
  return { ...out, ...type.redact(item) };
}

/** A bank without its keys, to be served where a remote Scorer has them. Items whose type is unknown are left out. */
export function redactBank(bank: Bank, find: (interaction: string) => ItemType | undefined): Bank {
  return {
    ...bank,
    items: bank.items.flatMap((item) => {
      const type = find(item.interaction);
      return type ? [redactItem(item, type)] : [];
    }),
  };
}
