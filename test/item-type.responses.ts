import fc from 'fast-check';
import { isObject } from '../src/core/json.js';

/** What JSON makes of a value. */
export const jsonCopy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** No response of any type, and what reaches a prototype where code is careless. */
export const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  '',
  ' ',
  '\u200b',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  [],
  [null],
  [[]],
  ['__proto__'],
  ['constructor', 'constructor'],
  {},
  Object.create(null),
  JSON.parse('{"__proto__":{"text":"1","locale":"en"}}'),
  JSON.parse('{"constructor":{"prototype":{}},"hasOwnProperty":1,"length":3}'),
  { text: null, locale: 'en' },
  { text: '1' },
  { text: '1', locale: '__proto__' },
  { toString: 1, valueOf: 1 },
  { start: -1, end: 1e9 },
];

/** Variations of a response: each leaf kept or changed, list entries dropped, repeated and added, fields left out. */
export function mutated(response: unknown, words: readonly unknown[] = []): fc.Arbitrary<unknown> {
  const word = words.length ? [fc.constantFrom(...words)] : [];
  if (typeof response === 'string') {
    const near = fc.string().map((more) => response + more);
    return fc.oneof(fc.constant(response), fc.string(), fc.string({ unit: 'grapheme' }), near, ...word);
  }
  if (Array.isArray(response)) {
    const entries = response.map((entry: unknown) => mutated(entry, words));
    return fc.array(fc.oneof(fc.jsonValue({ maxDepth: 1 }), ...word, ...entries), { maxLength: 8 });
  }
  if (isObject(response)) {
    const fields = Object.entries(response).map(([name, value]) => [name, mutated(value, words)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  }
  return fc.oneof(fc.constant(response), fc.double(), fc.boolean(), fc.jsonValue({ maxDepth: 1 }));
}

/** Any JSON at all, and what is close to a real response; `words` are the item's own ids and texts. */
export const anyResponse = (key: unknown, words: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(fc.jsonValue({ maxDepth: 3 }), mutated(key, words), mutated(key, words));

/** Responses made long: the key's texts and lists repeated to about `size`, and the same of other shapes. */
export function grown(key: unknown, size: number): unknown[] {
  const long = (value: unknown): unknown => {
    if (typeof value === 'string') return (value || 'x').repeat(Math.ceil(size / (value.length || 1)));
    if (Array.isArray(value)) return Array.from({ length: size }, (_, i) => value[i % (value.length || 1)] as unknown);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, long(field)]));
  };
  return [long(key), 'a'.repeat(size), '1 '.repeat(size / 2), Array.from({ length: size }, (_, i) => `id${i}`)];
}
