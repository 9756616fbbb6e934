import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aChoice, anOption, atKeys, atPath, deepFreeze, findType, keysOf, rawBank } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import { isObject } from '../json.js';
import { parseBank, readBank } from './parse.js';
import { itemFaults, quickBank, type ParsedBank } from './quick.js';

/** A rich bank: every kind of field that a file may have. */
const good = rawBank({
  lang: 'en',
  sources: [{ id: 'article', title: 'A', href: 'a.html' }],
  objectives: [{ id: 'facts', title: 'F' }],
  sections: [{ id: 'first', draw: 2, order: 'drawn' }],
  defaults: { mode: 'test', count: 2, attempts: 'until-correct' },
  items: [
    aChoice({ id: 'one', objective: 'facts', section: 'first', hints: ['h'], scoring: { rule: 'net' }, attempts: 2 }),
    aChoice({
      id: 'two',
      choose: 'many',
      scoring: 'weighted',
      options: [anOption('a', { credit: 1 }), anOption('b', { credit: -0.5 }), anOption('c', { pinned: 'last' })],
      evidence: [{ source: 'article', textStart: 's', textEnd: 'e' }],
      feedback: { correct: 'c' },
      translations: { ru: { stem: 'с' } },
    }),
    aChoice({ id: 'three', stem: [{ type: 'paragraph', children: [{ type: 'text', value: 'x' }] }] }),
  ],
});

const names =
  'id items options stem key interaction scoring lang lang_ hints_ __proto__ constructor toString then'.split(' ');
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, '', 0, -1, 1.5, 1e308, true, [], {}, [null], 'choice', 'one', 'x-y') },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, 'x'.repeat(20_001), '\ud800', 'then', 'later') },
);

type Mutation = { readonly at: number; readonly name: string | undefined; readonly value: unknown };
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  name: fc.option(fc.constantFrom(...names), { nil: undefined }),
  value: odd,
});

/** Puts the value somewhere into the tree: in the place of what is there, or under a new name beside it. */
function mutate(file: unknown, { at, name, value }: Mutation): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk(node[key as never]);
    }
  };
  walk(file);
  const [node, key] = places[at % places.length] ?? [{}, ''];
  const target = name === undefined || Array.isArray(node) ? key : name;
  Object.defineProperty(node, target, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const mutants = fc.array(mutation, { minLength: 1, maxLength: 4 }).map((list) => {
  const file = structuredClone(good);
  for (const entry of list) mutate(file, entry);
  return file;
});
const anyFile = fc.oneof(
  { weight: 3, arbitrary: mutants },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
);

function shared(a: unknown, b: unknown): boolean {
  const inside = new Set<unknown>();
  const walk = (node: unknown, visit: (node: object) => void): void => {
    if (typeof node !== 'object' || node === null) return;
    visit(node);
    Object.values(node).forEach((child) => walk(child, visit));
  };
  let found = false;
  walk(a, (node) => inside.add(node));
  walk(b, (node) => (found ||= inside.has(node)));
  return found;
}

describe('whatever a file holds', () => {
  it('parsing never throws, never changes it, and keeps no part of it', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const before = structuredClone(file);
        const { bank } = parseBank(file, findType);
        expect(file).toEqual(before);
        expect(shared(file, bank)).toBe(false);
        parseBank(deepFreeze(file), findType);
      }),
      { numRuns: 300 },
    );
  });

  it('reading any text never throws, and says at least one thing about what is no bank', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { bank, issues } = readBank(text, findType);
        expect(bank === undefined).toBe(issues.length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('every item that is let through can be shown, checked, scored, described and redacted, by any response', () => {
    const response = fc.oneof(
      fc.array(fc.constantFrom('a', 'b', 'c', 'zz')),
      fc.jsonValue() as fc.Arbitrary<unknown>,
      fc.constantFrom(undefined, NaN, Symbol.iterator),
    );
    fc.assert(
      fc.property(anyFile, response, (file, entered) => {
        for (const item of parseBank(file, findType).bank?.items ?? []) {
          if (item.interaction !== 'choice') continue;
          choice.check(item, entered);
          const { fraction } = choice.score(item, entered);
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
          expect(choice.check(item, choice.keyResponse(item))).toBeUndefined();
          choice.lms(item, entered);
          choice.describe(item, entered);
          choice.order?.(item, () => 0.5);
          choice.redact(item);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every path leads to its place in the file; what is missing is missing there, its parent is not', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        for (const issue of parseBank(file, findType).issues) {
          if (issue.path === '') continue;
          expect(atKeys(file, keysOf(issue.path).slice(0, -1)), issue.path).toBeTypeOf('object');
          if (issue.code === 'missing') expect(atPath(file, issue.path), issue.path).toBeUndefined();
          else expect(atPath(file, issue.path), `${issue.code} at ${issue.path}`).not.toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no mistake is told twice, and each of an item is told with the id that the item has', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { issues } = parseBank(file, findType);
        expect(new Set(issues.map(({ path, code }) => `${path} ${code}`)).size).toBe(issues.length);
        for (const { path, itemId } of issues) {
          const [place] = /^items\[\d+\]/.exec(path) ?? [];
          const id = place && atPath(file, `${place}.id`);
          expect(itemId).toBe(typeof id === 'string' && id.length <= 20_000 ? id.slice(0, 64) : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a good item survives any neighbour', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          mutants.map((file) => (file['items'] as unknown[] | null)?.[0]),
        ),
        (neighbour) => {
          const items = [aChoice({ id: 'before' }), neighbour, aChoice({ id: 'after' })];
          const ids = parseBank({ ...rawBank(), items }, findType).bank?.items.map(({ id }) => id) ?? [];
          expect(ids.filter((id) => id === 'before' || id === 'after')).toEqual(['before', 'after']);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('what was let through is let through again, unchanged and without a word but for names that point nowhere', () => {
    fc.assert(
      fc.property(mutants, (file) => {
        const { bank } = parseBank(file, findType);
        if (!bank?.items.length || !isObject(file)) return;
        const again = parseBank(bank, findType);
        expect(again.bank).toEqual(bank);
        expect(again.issues.filter(({ code }) => code !== 'unknown-reference')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('what the quick way lets pass has no mistake but what its type says of it, and is the same bank', () => {
    const plain = { ...good, items: (good['items'] as unknown[]).slice(0, 2) };
    const once = mutation.map((entry) => {
      const file = structuredClone(plain);
      mutate(file, entry);
      return file;
    });
    const same = (quick: ParsedBank | undefined, full: ParsedBank): void =>
      expect({ ...quick, later: full.later }).toEqual(full);
    same(quickBank(plain, findType), parseBank(plain, findType));
    fc.assert(
      fc.property(once, (file) => {
        const full = parseBank(structuredClone(file), findType);
        const quick = quickBank(file, findType);
        if (!quick) return;
        const faults = (quick.bank?.items ?? []).flatMap((item) => {
          const type = findType(item.interaction);
          return type && type !== 'later' ? itemFaults(item, type) : [];
        });
        expect(new Set(full.issues.map(({ code }) => code))).toEqual(new Set(faults.map(({ code }) => code)));
        if (!faults.length) same(quick, full);
      }),
      { numRuns: 1000 },
    );
  });
});
