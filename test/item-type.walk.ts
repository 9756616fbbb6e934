import * as v from 'valibot';
import type { PathKey } from '../src/core/bank/issues.js';
import { isObject } from '../src/core/json.js';
import { jsonCopy } from './item-type.responses.js';

/** Fields that hold a key, or lead to it, at whatever depth they stand. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
  ...['key', 'keys', 'credit', 'scoring', 'tolerance', 'unitPenalty', 'accents', 'typos'],
  ...['feedback', 'rationale', 'evidence', 'translations', 'waive', 'back', 'model'],
]);

type Leaf = string | number;

/** All texts and numbers in a value. */
export const leaves = (value: unknown): Leaf[] => {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
};

/** All field names in a value, at every depth. */
export const names = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(names);
  return isObject(value) ? [...Object.keys(value), ...Object.values(value).flatMap(names)] : [];
};

/** What only the key knows: the texts and numbers in secret fields that stand nowhere else in the item. */
export function secretsOf(item: unknown): { readonly whole: readonly Leaf[]; readonly texts: readonly string[] } {
  const hidden = new Set<Leaf>();
  const shown = new Set<Leaf>();
  const walk = (value: unknown, secret: boolean): void => {
    if (typeof value === 'string' || typeof value === 'number') (secret ? hidden : shown).add(value);
    else if (Array.isArray(value)) value.forEach((entry) => walk(entry, secret));
    else if (isObject(value)) {
      for (const [name, field] of Object.entries(value)) walk(field, secret || SECRET_FIELDS.has(name));
    }
  };
  walk(item, false);
  const whole = [...hidden].filter((leaf) => !shown.has(leaf));
  // A passage may begin with words of the stem, so a text is searched for inside others only where it isn't shown so.
  const inside = (text: string): boolean => [...shown].some((leaf) => String(leaf).includes(text));
  return { whole, texts: whole.filter((leaf) => typeof leaf === 'string').filter((text) => !inside(text)) };
}

/** As much of a valibot schema as a walk along a value needs. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly options?: readonly Schema[];
  readonly wrapped?: Schema;
}

/** Where an item holds fields that its type's schema requires: the keys that lead to each, from the item. */
export function requiredPaths(entries: v.ObjectEntries, item: unknown): PathKey[][] {
  const walk = (schema: Schema, value: unknown, keys: PathKey[]): PathKey[][] => {
    if (schema.wrapped) return walk(schema.wrapped, value, keys);
    if (schema.item && Array.isArray(value)) {
      const { item: entry } = schema;
      return value.flatMap((one, index) => walk(entry, one, [...keys, index]));
    }
    if (schema.options) {
      const chosen = schema.options.find((option) => typeof option === 'object' && v.is(option as never, value));
      return chosen ? walk(chosen, value, keys) : [];
    }
    if (!schema.entries || !isObject(value)) return [];
    return Object.entries(schema.entries).flatMap(([name, field]) => {
      if (value[name] === undefined) return [];
      const own = [...keys, name];
      const required = field.type === 'optional' || field.type === 'exact_optional' ? [] : [own];
      return [...required, ...walk(field, value[name], own)];
    });
  };
  return walk({ type: 'object', entries: entries as unknown as Record<string, Schema> }, item, []);
}

/** What stands at the end of these keys. */
export const valueAt = (root: unknown, keys: readonly PathKey[]): unknown =>
  keys.reduce<unknown>((at, key) => (at as Record<PathKey, unknown> | undefined)?.[key], root);

/** A copy with another value there. */
export function withValue(root: unknown, keys: readonly PathKey[], value: unknown): unknown {
  const copy = jsonCopy(root);
  const parent = valueAt(copy, keys.slice(0, -1)) as Record<PathKey, unknown>;
  parent[keys.at(-1) as PathKey] = value;
  return copy;
}

/** A copy without the field there. */
export function without(root: unknown, keys: readonly PathKey[]): unknown {
  const copy = jsonCopy(root);
  delete (valueAt(copy, keys.slice(0, -1)) as Record<PathKey, unknown>)[keys.at(-1) as PathKey];
  return copy;
}
