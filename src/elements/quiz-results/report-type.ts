import type { ItemType } from '../../core/item-type.js';
import { registry } from '../../core/registry.js';

/** The half of an item's type that puts responses into words; fetched where it isn't there, and then told to `late`. */
export function reportType(interaction: string, late: () => void): ItemType | undefined {
  const type = registry.get('item-report', interaction);
  if (!type) registry.load('item-report', interaction).then(late, () => undefined); // the verdict stands without the words
  return type;
}
