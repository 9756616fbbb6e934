import type { Item } from '../bank/model.js';
import { isObject } from '../json.js';

/**
 * The words that a response to an item is likely made of: all ids inside the item, and the names in its records (a cloze's
 * gaps). Sorted, so that they are the same of an item, of the redacted item, whose lists have another order, and of one
 * whose key was corrected.
 */
export function wordsOf(item: Item): readonly string[] {
  const words = new Set<string>();
  const { translations: _, ...own } = item;
  for (const value of Object.values(own)) collect(value, words);
  return [...words].sort();
}

function collect(value: unknown, words: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, words);
  if (!isObject(value)) return;
  const fields = Object.entries(value);
  if (typeof value['id'] === 'string') words.add(value['id']);
  // Objects with ids of their own are parts of a whole, and their names no one's choice.
  const isRecord = fields.every(([, field]) => isObject(field) && !Object.hasOwn(field, 'id'));
  for (const [name, field] of fields) {
    if (isRecord) words.add(name);
    collect(field, words);
  }
}
