import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../../test/factories.js';
import { inspect, issueAt } from './inspect.js';
import { LIMITS } from './limits.js';

const nested = (depth: number, inner: unknown = 'x'): unknown => {
  let value = inner;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { v: value };
  return value;
};
const codes = (value: unknown): string[] => inspect(value).issues.map(({ code }) => code);

describe('a file is copied field by field before anything looks at it', () => {
  it('shares nothing with what went in, and changes nothing of it', () => {
    const file = deepFreeze({ a: { b: [1, 'two', null, true, { c: 3 }] } });
    const { value, issues } = inspect(file);
    expect(value).toEqual(file);
    expect(issues).toEqual([]);
    const copy = value as { a: { b: unknown[] } };
    expect(copy.a).not.toBe(file.a);
    expect(copy.a.b).not.toBe(file.a.b);
    expect(copy.a.b[4]).not.toBe(file.a.b[4]);
  });

  it.each([
    ['a text at the limit', 'x'.repeat(LIMITS.text), []],
    ['a text over it', 'x'.repeat(LIMITS.text + 1), ['text-too-long']],
    ['a list at the limit', Array(LIMITS.list).fill(1), []],
    ['a list over it', Array(LIMITS.list + 1).fill(1), ['list-too-long']],
    ['the deepest value allowed', nested(LIMITS.depth), []],
    ['one level more', nested(LIMITS.depth + 1), ['too-deep']],
    ['ten thousand levels', nested(10_000), ['too-deep']],
    ['NaN', NaN, ['not-finite']],
    ['Infinity', { a: -Infinity }, ['not-finite']],
    ['the largest number that is one', 1e308, []],
  ])('%s', (_what, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('says where each refused value stands', () => {
    const file = { a: ['fine', 'x'.repeat(20_001)], b: { c: NaN } };
    expect(inspect(file).issues).toEqual([
      { keys: ['a', 1], code: 'text-too-long' },
      { keys: ['b', 'c'], code: 'not-finite' },
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('leaves out an own key %s, at every level', (key) => {
    const file: unknown = JSON.parse(`{ "${key}": { "p": 1 }, "a": [{ "b": { "${key}": { "p": 1 } } }], "c": 1 }`);
    const { value, issues } = inspect(file);
    expect(issues).toEqual([
      { keys: [key], code: 'forbidden-key' },
      { keys: ['a', 0, 'b', key], code: 'forbidden-key' },
    ]);
    expect(JSON.stringify(value)).toBe('{"a":[{"b":{}}],"c":1}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('p' in {}).toBe(false);
  });

  it('drops what JSON can not hold, so that a host’s own object is taken as its JSON', () => {
    const file = { f: () => 1, u: undefined, s: Symbol('s'), b: 10n, n: null };
    expect(inspect(file)).toEqual({ value: { n: null }, issues: [] });
    expect(Object.keys(inspect(file).value as object)).toEqual(['n']);
  });

  it('leaves no trace of a refused value among an object’s fields', () => {
    expect(Object.keys(inspect({ a: 'x'.repeat(20_001), b: 1 }).value as object)).toEqual(['b']);
  });
});

describe('an issue', () => {
  it('is an error unless it says otherwise', () => {
    expect(issueAt(['items', 2], 'too-deep')).toEqual({ code: 'too-deep', path: 'items[2]', severity: 'error' });
    expect(issueAt([], 'x', { severity: 'warning', itemId: 'i' })).toEqual({
      code: 'x',
      path: '',
      severity: 'warning',
      itemId: 'i',
    });
  });
});
