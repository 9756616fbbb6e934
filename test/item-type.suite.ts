import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../src/core/bank/issues.js';
import type { Item } from '../src/core/bank/model.js';
import { parseBank } from '../src/core/bank/parse.js';
import { redactItem } from '../src/core/bank/redact.js';
import type { ItemType } from '../src/core/item-type.js';
import { isObject, type Json } from '../src/core/json.js';
import { seededRng } from '../src/core/random.js';
import { describeTranslations } from './item-type.translations.js';
import { anyResponse, grown, HOSTILE, jsonCopy, mutated } from './item-type.responses.js';
import {
  leaves,
  names,
  requiredPaths,
  SECRET_FIELDS,
  secretsOf,
  valueAt,
  without,
  withValue,
} from './item-type.walk.js';

export interface SuiteOptions {
  /** Further responses to try, whatever they are: what this type alone would stumble over. */
  readonly responses?: readonly unknown[];
}

const NOT_READY = [
  ...[
    'nothing-chosen',
    'nothing-entered',
    'nothing-placed',
    'nothing-moved',
    'nothing-marked',
    'unreadable-number',
    'malformed',
    'off-scale',
  ],
  ...['not-revealed', 'not-graded'],
];
const ADVICE = ['incomplete', 'check-spelling'];
const LMS_TYPES = [
  ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching'],
  ...['performance', 'sequencing', 'likert', 'numeric', 'other'],
];
const LOCALES = ['en', 'ru', 'kk', 'az', 'hy', 'de', 'ar-EG', 'hi', 'no locale at all'];

/** The item in the smallest bank that holds it, as JSON. */
export const bankWith = (items: readonly unknown[]): unknown => ({
  format: 'learning-quiz/1',
  id: 'example',
  version: '1.0.0',
  title: 'Example',
  sources: [{ id: 'article', title: 'The article' }],
  items: jsonCopy(items),
});

/**
 * What every item type promises (DESIGN.md §3), held against one of its items: `example` is a whole item, key included.
 * Runs on each example of each folder under `src/items`.
 */
export function describeItemType(type: ItemType, example: Item, { responses = [] }: SuiteOptions = {}): void {
  describe(`${type.interaction}: ${example.id}`, () => {
    const redacted = redactItem(example, type);
    const key = type.keyResponse(example, 'en');
    const tried = [...HOSTILE, ...responses, key];
    const anything = fc.oneof(anyResponse(key, [...new Set(leaves(example))]), fc.constantFrom(...tried));

    describeKey(type, example, redacted);
    describeResponses(type, { example, redacted, key, anything });
    describeSet(type, example, key);
    describeTranslations(type, example);
    describeRedaction(type, { example, redacted, anything });
    describeOrder(type, example, redacted);
    describeSchema(type, example);
  });
}

function describeKey(type: ItemType, example: Item, redacted: Item): void {
  test.each(LOCALES)('the key response is ready and earns the maximum (%s)', (locale) => {
    const response = type.keyResponse(example, locale);
    expect(type.check(example, response, locale)).toBeUndefined();
    expect(type.check(redacted, response, locale)).toBeUndefined();
    expect(type.advise?.(example, response)).toBeUndefined();
    if (type.score(example, response).ungraded) return;
    expect(type.score(example, response).fraction).toBe(1);
    for (const part of Object.values(type.score(example, response).parts ?? {})) expect(part).toBe(1);
    expect(type.describe(example, response)).not.toBe('');
    expect(type.lms(example, response).correct).not.toHaveLength(0);
  });
}

interface Parts {
  readonly example: Item;
  readonly redacted: Item;
  readonly key: Json;
  readonly anything: fc.Arbitrary<unknown>;
}

/** Calls all that must take anything, and checks the shape of what comes back. */
function expectSound(type: ItemType, item: Item, response: unknown): void {
  const notReady = type.check(item, response, 'en');
  if (notReady !== undefined) expect(NOT_READY).toContain(notReady);
  const advice = type.advise?.(item, response);
  if (advice !== undefined) expect(ADVICE).toContain(advice);
  const { fraction, parts } = type.score(item, response);
  for (const share of [fraction, ...Object.values(parts ?? {})]) expect(share >= 0 && share <= 1).toBe(true);
  expect(typeof type.describe(item, response)).toBe('string');
  for (const text of type.feedback?.(item, response) ?? [])
    expect(typeof text === 'string' || Array.isArray(text)).toBe(true);
  const lms = type.lms(item, response);
  expect(LMS_TYPES).toContain(lms.type);
  expect(typeof lms.response).toBe('string');
  for (const pattern of lms.correct) expect(typeof pattern).toBe('string');
}

function describeResponses(type: ItemType, { example, redacted, key, anything }: Parts): void {
  test('any response gives a score in range or a refusal, never an exception', () => {
    fc.assert(
      fc.property(anything, (response) => {
        expectSound(type, example, response);
        expectSound(type, redacted, response);
      }),
      { numRuns: 200 },
    );
  });

  test('a response survives JSON', () => {
    expect(jsonCopy(key)).toEqual(key);
    fc.assert(
      fc.property(mutated(key), (response) => {
        const copy = jsonCopy(response);
        expect(type.check(example, copy, 'en')).toBe(type.check(example, response, 'en'));
        expect(type.score(example, copy)).toEqual(type.score(example, response));
      }),
      { numRuns: 50 },
    );
  });

  // No clock: a rule that grows with the square or worse would run into the runner's own time limit here.
  test.each([1e2, 1e4, 1e5])('a response of %i characters or entries is taken', (size) => {
    for (const response of grown(key, size)) expectSound(type, example, response);
  });
}

/** For types whose response is a set, as they tell LMSs; a sequence has a type of its own there. */
function describeSet(type: ItemType, example: Item, key: Json): void {
  const { type: lmsType, components } = type.lms(example, key);
  if (lmsType !== 'choice' && lmsType !== 'true-false') return;

  test('a set ignores order and repeats', () => {
    const ids = components?.['choices']?.map(({ id }) => id) ?? ['true', 'false'];
    const sets = fc.subarray(ids).chain((set) => {
      const repeated = set.length ? fc.array(fc.constantFrom(...set), { maxLength: 4 }) : fc.constant([]);
      return fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length }), repeated);
    });
    fc.assert(
      fc.property(sets, ([set, mixed, repeated]) => {
        expect(type.check(example, [...mixed, ...repeated])).toBe(type.check(example, set));
        expect(type.score(example, [...mixed, ...repeated])).toEqual(type.score(example, set));
        expect(type.lms(example, [...mixed, ...repeated])).toEqual(type.lms(example, set));
      }),
    );
  });
}

function describeRedaction(type: ItemType, { example, redacted, anything }: Omit<Parts, 'key'>): void {
  test("the redacted item holds no text, number or field that is only the key's", () => {
    const { whole, texts } = secretsOf(example);
    expect(texts.length).toBeGreaterThan(0);
    const kept = leaves(redacted);
    for (const secret of whole) expect(kept).not.toContain(secret);
    const json = JSON.stringify(redacted);
    for (const text of texts) expect(json).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(names(redacted).filter((name) => SECRET_FIELDS.has(name))).toEqual([]);
  });

  test('nothing in the redacted item leads to the key', () => {
    expect(type.lms(redacted, null).correct).toEqual([]);
    let guess: unknown;
    try {
      guess = type.keyResponse(redacted, 'en');
    } catch {
      guess = undefined;
    }
    const { fraction, ungraded } = type.score(example, guess);
    expect(ungraded === true || fraction < 1).toBe(true);
  });

  test('redacting is idempotent and leaves the item as it was', () => {
    const before = jsonCopy(example);
    expect(redactItem(redacted, type)).toEqual(redacted);
    expect(example).toEqual(before);
    expect(jsonCopy(redacted)).toEqual(redacted);
  });

  test('whether a response is ready does not hang on the key', () => {
    fc.assert(
      fc.property(anything, (response) => {
        expect(type.check(redacted, response, 'en')).toBe(type.check(example, response, 'en'));
      }),
    );
  });
}

function describeOrder(type: ItemType, example: Item, redacted: Item): void {
  if (!type.order) return;

  test('the order is a permutation, the same for one seed, with what is pinned at the end', () => {
    const order = (item: Item, seed: string): readonly string[] => type.order?.(item, seededRng(seed)) ?? [];
    const shown = [...order(example, '')].toSorted();
    const pinned = (Array.isArray(example['options']) ? (example['options'] as unknown[]) : []).flatMap((option) =>
      isObject(option) && option['pinned'] === 'last' ? [option['id']] : [],
    );
    expect(new Set(shown).size).toBe(shown.length);
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const found = order(example, seed);
        expect([...found].toSorted()).toEqual(shown);
        expect(order(example, seed)).toEqual(found);
        expect(order(redacted, seed)).toEqual(found);
        expect(found.slice(found.length - pinned.length)).toEqual(pinned);
      }),
    );
  });
}

function describeSchema(type: ItemType, example: Item): void {
  const issuesOf = (item: unknown) =>
    parseBank(bankWith([item]), (name) => (name === type.interaction ? type : undefined)).issues;
  const paths = requiredPaths(type.entries, example);

  test('the parser takes the example without an issue', () => {
    expect(issuesOf(example)).toEqual([]);
  });

  test.each(paths.map((keys) => [pathOf(keys), keys] as const))('without %s the issue names that path', (_, keys) => {
    const errors = issuesOf(without(example, keys)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path }) => path)).toContain(pathOf(['items', 0, ...keys]));
  });

  const own = Object.keys(type.entries).filter((name) => example[name] !== undefined);
  test.each([...new Set([...own.map((name) => pathOf([name])), ...paths.map(pathOf)])])(
    'a value of the wrong kind at %s is named with its path',
    (path) => {
      const keys = [...own.map((name) => [name]), ...paths].find((one) => pathOf(one) === path) ?? [];
      const wrong = typeof valueAt(example, keys) === 'boolean' ? 'wrong' : true;
      const found = issuesOf(withValue(example, keys, wrong)).map((issue) => issue.path);
      expect(found).toContain(pathOf(['items', 0, ...keys]));
    },
  );

  test('an unknown field beside its own is reported', () => {
    const issues = issuesOf({ ...example, zzUnknown: 1 });
    expect(issues).toEqual([expect.objectContaining({ code: 'unknown-field', path: 'items[0].zzUnknown' })]);
  });
}
