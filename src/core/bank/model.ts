import type * as v from 'valibot';
import type { bankEntries, evidence, itemEntries, keepingEntries, policyEntries } from './schema.js';

type Fields<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;
type ReadonlyDeep<T> = T extends (infer E)[]
  ? readonly ReadonlyDeep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
    : T;

/** A pointer into a source: the passage that proves an item's key. */
export type Evidence = ReadonlyDeep<v.InferOutput<typeof evidence>>;

/** What every item has; an item type adds its own fields. */
export type BaseItem = ReadonlyDeep<Fields<typeof itemEntries>>;

/** An item of any type: the base fields are checked, what else it has is its type's business. */
export type Item = BaseItem & { readonly [field: string]: unknown };

/** The policies a bank may set as `defaults`. */
export type BankDefaults = ReadonlyDeep<Fields<typeof policyEntries>>;

/** A bank that was parsed: every item in it can be shown, once its type is there. */
export type Bank = ReadonlyDeep<Fields<typeof bankEntries>> &
  ReadonlyDeep<Fields<typeof keepingEntries>> & { readonly items: readonly Item[] };
