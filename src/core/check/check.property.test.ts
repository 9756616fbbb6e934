/// <reference types="node" />
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atKeys, atPath, deepFreeze, keysOf } from '../../../test/factories.js';
import { goodBank, SOURCES } from '../../../test/fixtures/check/banks.js';
import { CASES } from '../../../test/fixtures/check/cases.js';
import { findItemType } from '../../entries/core.js';
import type { FindType } from '../bank/parse.js';
import { isObject } from '../json.js';
import { checkBank } from './check.js';
import { RULES } from './rules.js';

/** The types that stand, some that come later with whatever fields, and no others. */
const LATER = new Set(['cloze', 'order', 'match', 'categorise', 'matrix', 'flashcard', 'estimate', 'stingy']);
const find: FindType = (name) => (LATER.has(name) ? 'later' : findItemType(name));
const check = (json: unknown, sources: Readonly<Record<string, string>> = SOURCES) =>
  checkBank(json, { find, sources });

const words =
  'id items options text key keys value gaps pairs left right categories in back stem hints waive rule evidence source textStart textEnd computed unit units choose claim author draft withdrawn'.split(
    ' ',
  );
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    1e308,
    true,
    [],
    {},
    [null],
    [[]],
    'choice',
    'article',
    '1 / 0 = 1',
    '*',
    'May',
  ),
  fc.constantFrom<unknown>(
    'W17',
    'not',
    'a third of 350 million – 10',
    'x'.repeat(20_001),
    '\ud800',
    '(((((',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

/** All places in a value. */
const places = (value: unknown, keys: (string | number)[] = []): (string | number)[][] => [
  keys,
  ...(Array.isArray(value)
    ? value.flatMap((each, index) => places(each, [...keys, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => places(each, [...keys, key]))
      : []),
];

/** The value with another one, or none, at a place. */
function put(root: unknown, keys: readonly (string | number)[], value: unknown): unknown {
  const last = keys.at(-1);
  const holder = atKeys(root, keys.slice(0, -1));
  if (last === undefined) return value;
  if (Array.isArray(holder)) holder.splice(Number(last), 1, value);
  else if (isObject(holder)) holder[last] = value;
  return root;
}

const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const BASES = [goodBank(), ...Object.values(CASES).map(({ bad }) => bad)].map(clone);
const spoilt = fc
  .tuple(
    fc.constantFrom(...BASES),
    fc.array(fc.tuple(fc.nat(), odd, fc.option(fc.constantFrom(...words))), { maxLength: 4 }),
  )
  .map(([base, changes]) =>
    changes.reduce<unknown>((root, [at, value, name]) => {
      const all = places(root);
      const keys = all[at % all.length] ?? [];
      // A value of its own each time: what one run freezes, the next would find frozen.
      return put(root, name ? [...keys, name] : keys, clone(value));
    }, clone(base)),
  );

describe('checkBank', () => {
  it('takes any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(check(json).findings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes any value at all', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(check(value).findings)));
  });

  it('of spoilt banks gives known rules at places that are there, in JSON, and the same again', () => {
    fc.assert(
      fc.property(spoilt, (json) => {
        const before = JSON.stringify(json);
        const report = check(deepFreeze(json));
        expect(JSON.stringify(json)).toBe(before);
        for (const each of [...report.findings, ...report.waived]) {
          const rule = RULES.find(({ id }) => id === each.rule);
          expect(rule).toMatchObject({ name: each.name, severity: each.severity });
          // The parser's own paths may lead to what is missing.
          if (!each.code) expect(atPath(json, each.path), each.path).toBeDefined();
          expect(keysOf(each.path).length > 0 || each.path === '').toBe(true);
          expect(clone(each)).toEqual(each);
        }
        expect(report.waived.every(({ severity }) => severity === 'warning')).toBe(true);
        expect(check(json)).toEqual(report);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('takes any text as a source', () => {
    const bank = goodBank();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (article, guide) => {
        const { findings } = check(bank, { article, guide, other: article });
        expect(findings.every(({ name }) => /^passage|^number/.test(name))).toBe(true);
      }),
    );
  });
});
