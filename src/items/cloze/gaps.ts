import { isObject, type Json } from '../../core/json.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import type { FieldType } from '../../core/scoring/field.js';
import { fullKeys, numberField, readEntry } from '../../core/scoring/number-field.js';
import { fullTexts, textField } from '../../core/scoring/text-field.js';
import type { Text } from '../../core/text/tree.js';
import { menuField } from './menu.js';
import type { ClozeItem, Gap } from './schema.js';

/** Where a text has a gap. */
export const GAP = /\{\{([^{}]*)\}\}/g;

/**
 * The names that stand in a text, in its order, each as often as it stands there. Of a tree all strings are looked
 * through; its own braces never stand two by two.
 */
export const namesIn = (text: Text): string[] =>
  [...(typeof text === 'string' ? text : JSON.stringify(text)).matchAll(GAP)].map(([, name = '']) => name.trim());

/** A gap with its name, how it is scored, and what was entered there. */
export interface NamedGap {
  readonly name: string;
  readonly gap: Gap;
  readonly type: FieldType<Gap, Json>;
  readonly response: unknown;
}

// Each is handed gaps of its own interaction only.
const TYPES = { 'text-entry': textField, numeric: numberField, choice: menuField } as unknown as Readonly<
  Record<Gap['interaction'], FieldType<Gap, Json>>
>;

/** An item's gaps in the order of its text, each with its part of a response. Takes any response. */
export function gapsOf({ text, gaps }: ClozeItem, response?: unknown): readonly NamedGap[] {
  const given = new Map(Object.entries(isObject(response) ? response : {}));
  const names = namesIn(text);
  return Object.entries(gaps)
    .toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b))
    .map(([name, gap]) => ({ name, gap, type: TYPES[gap.interaction], response: given.get(name) }));
}

/** Whether nothing was entered there yet. */
export const isOpen = ({ gap, type, response }: NamedGap): boolean =>
  type.check(gap, response)?.startsWith('nothing-') === true;

/** What was entered, in words for an LMS: a text, a number in the keys' unit, the text of an option. */
export function entryOf({ gap, type, response }: NamedGap): string {
  if (gap.interaction !== 'numeric') return type.describe(gap, response);
  const entry = readEntry(gap, response);
  return entry ? plainDecimal(entry.value) : '';
}

/** What earns everything, in the same words. */
export function keysOf({ gap }: NamedGap): readonly string[] {
  if (gap.interaction === 'text-entry') return fullTexts(gap);
  if (gap.interaction === 'numeric') return fullKeys(gap).map(({ value }) => plainDecimal(value));
  return gap.options.flatMap(({ key, text }) => (key ? [text] : []));
}
