import type { Item } from '../bank/model.js';
import { digest } from '../check/digest.js';
import { isObject } from '../json.js';

/** An item's words, and by what it is known that they are the same. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** A digest of the item's id and words. */
  readonly shape: string;
}

/** A teacher's page reads a thousand codes of the same items. */
const known = new WeakMap<Item, Vocabulary>();

/**
 * The words that a response to an item is likely made of: all ids inside the item, and the names in its records (a cloze's
 * gaps). Sorted, so that they are the same of an item, of the redacted item, whose lists have another order, and of one
 * whose key was corrected.
 */
export function vocabularyOf(item: Item): Vocabulary {
  const before = known.get(item);
  if (before) return before;
  const words = new Set<string>();
  const { translations: _, ...own } = item;
  for (const value of Object.values(own)) collect(value, words);
  const sorted = [...words].sort();
  const vocabulary = { words: sorted, shape: digest(JSON.stringify([item.id, sorted])) };
  known.set(item, vocabulary);
  return vocabulary;
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
