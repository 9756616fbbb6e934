/** What survives JSON: the only shape in which responses, logs and snapshots are kept. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Object keys that must never be copied from a file: they reach an object's prototype. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for a plain JSON object: not null, not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A frozen copy as JSON would bring it back; nothing, where JSON has no word for it. */
export function frozenJson(value: unknown): Json | undefined {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? text : (JSON.parse(text, (_, inner: unknown) => Object.freeze(inner)) as Json);
}

/**
 * Whether two JSON values are equal; the order of an object's keys does not count, that of a list does.
 * Used to refuse a response that was submitted before.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((v, i) => sameJson(v, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
