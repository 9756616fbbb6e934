import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { COUNT_RULES } from '../../core/scoring/counts.js';
import type { HotspotItem, Place } from './schema.js';
import hotspot from './type.js';

const CIRCLE = { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 } as const;
const RECT = { kind: 'rect', x: 0.1, y: 0.2, width: 0.3, height: 0.4 } as const;

const aPlace = (id: string, own: Partial<Place> = {}): Place => ({ id, name: `Place ${id}`, shape: CIRCLE, ...own });

/** A picture with one place to be chosen, whose key is `a`. */
const onPicture = (own: Partial<HotspotItem> = {}): HotspotItem => ({
  id: 'where',
  interaction: 'hotspot',
  stem: 'Where?',
  image: { src: 'a.png', alt: 'A picture' },
  places: [aPlace('a', { key: true, feedback: 'There.' }), aPlace('b', { feedback: 'Not there.' }), aPlace('c')],
  ...own,
});

/** Two countries to be chosen on a map. */
const onMap = (own: Partial<HotspotItem> = {}): HotspotItem => {
  const { image: _, ...item } = onPicture({
    map: { id: 'caspian' },
    choose: 'many',
    places: ['georgia', 'armenia', 'iran'].map((id) => aPlace(id, { shape: id, ...(id < 'i' ? { key: true } : {}) })),
    ...own,
  });
  return item;
};

const issuesOf = (item: object): string[] =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => hotspot,
  ).issues.map(({ code, path }) => `${code} ${path}`.replace('items[0].', ''));

/** An item of any size with one key or several, and a set of its places. */
const drawn = fc
  .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 9 })
  .filter((places) => places.some(([key]) => key))
  .map((places) => ({
    places: places.map(([key], index) => aPlace(`p${index}`, key ? { key } : {})),
    chosen: places.flatMap(([, taken], index) => (taken ? [`p${index}`] : [])),
    keys: places.filter(([key]) => key).length,
    right: places.filter(([key, taken]) => key && taken).length,
    wrong: places.filter(([key, taken]) => !key && taken).length,
  }));

/** The same set in another order, with repeats. */
const shuffledWithRepeats = (set: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...set], { minLength: set.length }),
      set.length ? fc.array(fc.constantFrom(...set), { maxLength: 5 }) : fc.constant([]),
    )
    .map(([mixed, repeated]) => [...mixed, ...repeated]);

/** No response, or nearly one. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.array(
    fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'c', 'georgia', '__proto__', 'constructor'), fc.jsonValue()),
  ),
  fc.constantFrom<unknown>(undefined, Number.NaN, Symbol.iterator, () => 'a', new Set(['a']), Object.create(null)),
);

describe('score', () => {
  test('where one is chosen the key earns everything, whatever the rule, and all else nothing', () => {
    for (const scoring of [undefined, ...COUNT_RULES]) {
      const item = onPicture(scoring ? { scoring } : {});
      expect(hotspot.score(item, ['a']).fraction).toBe(1);
      for (const response of [['b'], ['c'], ['a', 'b'], [], undefined]) {
        expect(hotspot.score(item, response).fraction, JSON.stringify(response)).toBe(0);
      }
    }
  });

  test('where several are chosen right ones count, and wrong ones cost what right ones give', () => {
    fc.assert(
      fc.property(drawn, ({ places, chosen, keys, right, wrong }) => {
        const item = onPicture({ choose: 'many', places });
        expect(hotspot.score(item, chosen).fraction).toBeCloseTo(Math.max(0, (right - wrong) / keys), 12);
        const exact = hotspot.score({ ...item, scoring: 'exact' }, chosen).fraction;
        expect(exact).toBe(right === keys && wrong === 0 ? 1 : 0);
      }),
    );
  });

  test.each(COUNT_RULES)('%s: the full key earns the maximum, in whatever order and however often', (scoring) => {
    const cases = drawn.chain(({ places }) => {
      const item = onPicture({ choose: 'many', places, scoring });
      return fc.tuple(fc.constant(item), shuffledWithRepeats(hotspot.keyResponse(item) as string[]));
    });
    fc.assert(
      fc.property(cases, ([item, response]) => {
        expect(hotspot.check(item, response)).toBeUndefined();
        expect(hotspot.score(item, response).fraction).toBe(1);
      }),
    );
  });

  test.each(COUNT_RULES)('%s: order and repeats change nothing', (scoring) => {
    const cases = drawn.chain(({ places, chosen }) =>
      fc.tuple(
        fc.constant(onPicture({ choose: 'many', places, scoring })),
        fc.constant(chosen),
        shuffledWithRepeats(chosen),
      ),
    );
    fc.assert(
      fc.property(cases, ([item, set, mixed]) => {
        for (const of of [hotspot.check, hotspot.score, hotspot.lms, hotspot.describe, hotspot.feedback!]) {
          expect(of(item, mixed)).toEqual(of(item, set));
        }
      }),
    );
  });

  test.each([onPicture(), onMap(), ...COUNT_RULES.map((scoring) => onMap({ scoring }))])(
    'anything at all gives a score in range or a refusal, never an exception (%#)',
    (item) => {
      fc.assert(
        fc.property(anything, (response) => {
          for (const each of [item, redactItem(item, hotspot) as HotspotItem]) {
            const { fraction } = hotspot.score(each, response);
            expect(fraction >= 0 && fraction <= 1).toBe(true);
            expect([undefined, 'nothing-chosen', 'malformed']).toContain(hotspot.check(each, response));
            expect(typeof hotspot.describe(each, response)).toBe('string');
          }
        }),
      );
    },
  );

  test('a place may have any id that the schema takes', () => {
    const ids = ['__proto__', 'constructor', 'toString', '0', '.'];
    const item = onPicture({ choose: 'many', places: ids.map((id) => aPlace(id, id > 'a' ? { key: true } : {})) });
    expect(issuesOf(item)).toEqual([]);
    expect(hotspot.keyResponse(item)).toEqual(['constructor', 'toString']);
    expect(hotspot.score(item, JSON.parse('["toString","constructor"]')).fraction).toBe(1);
    expect(hotspot.score(item, ['__proto__', 'constructor', 'toString']).fraction).toBe(0.5);
    expect(hotspot.check(onPicture(), ['__proto__'])).toBe('malformed');
  });
});

describe('check', () => {
  test.each<[unknown, string | undefined, string | undefined]>([
    // One is to be chosen; several are.
    [undefined, 'nothing-chosen', 'nothing-chosen'],
    [null, 'nothing-chosen', 'nothing-chosen'],
    [[], 'nothing-chosen', 'nothing-chosen'],
    ['a', 'malformed', 'malformed'],
    [{ 0: 'a', length: 1 }, 'malformed', 'malformed'],
    [['d'], 'malformed', 'malformed'],
    [['a', 'd'], 'malformed', 'malformed'],
    [[['a']], 'malformed', 'malformed'],
    [['a', 'b'], 'malformed', undefined],
    [['b'], undefined, undefined],
    [['a', 'a'], undefined, undefined],
  ])('%j: %s where one is chosen, %s where several are', (response, one, many) => {
    for (const [item, expected] of [
      [onPicture(), one],
      [onPicture({ choose: 'many' }), many],
    ] as const) {
      expect(hotspot.check(item, response)).toBe(expected);
      expect(hotspot.check(redactItem(item, hotspot), response)).toBe(expected);
    }
  });
});

describe('validate', () => {
  test('takes a picture, and a map as a whole or a view of it', () => {
    for (const item of [onPicture(), onMap(), onMap({ map: { id: 'caspian', view: 'caucasus' } })]) {
      expect(issuesOf(item)).toEqual([]);
    }
  });

  test('takes drawn places on a map', () => {
    expect(issuesOf(onMap({ places: [aPlace('a', { key: true }), aPlace('georgia', { shape: 'georgia' })] }))).toEqual(
      [],
    );
  });

  test.each<[string, object, string[]]>([
    ['neither image nor map', onPicture({ image: undefined }), ['no-picture items[0]']],
    ['both', onPicture({ map: { id: 'caspian' } }), ['image-and-map map']],
    ['an image without its text', { ...onPicture(), image: { src: 'a.png' } }, ['missing image.alt']],
    ['an image with an empty text', { ...onPicture(), image: { src: 'a.png', alt: '' } }, ['empty image.alt']],
    ['no such map', { ...onMap(), map: { id: 'moon' } }, ['wrong-type map.id']],
    ['no such view', { ...onMap(), map: { id: 'caspian', view: 'far-side' } }, ['wrong-type map.view']],
    ['one place', onPicture({ places: [aPlace('a', { key: true })] }), ['too-few places']],
    ['no key', onPicture({ places: [aPlace('a'), aPlace('b')] }), ['no-key places']],
    ['several keys where one is chosen', onMap({ choose: 'one' }), ['several-keys places']],
    ['a place twice', onPicture({ places: [...onPicture().places, aPlace('a')] }), ['duplicate-id places[3].id']],
  ])('%s', (_, item, issues) => {
    expect(issuesOf(item)).toEqual(issues);
  });

  test.each<[string, unknown, string[]]>([
    ['no country', 'atlantis', ['unknown-reference shape']],
    ['a country that the view has not', 'mongolia', ['unknown-reference shape']],
    ['what every object has', 'constructor', ['unknown-reference shape']],
    ['an empty name', '', ['empty shape']],
    ['a country twice', 'georgia', ['repeated-place shape']],
    ['a number', 3, ['wrong-type shape']],
    ['no kind', {}, ['missing shape.kind']],
    ['no such kind', { kind: 'oval' }, ['wrong-type shape.kind']],
    ['no radius', { kind: 'circle', x: 0.5, y: 0.5 }, ['missing shape.r']],
    ['a radius of nothing', { ...CIRCLE, r: 0 }, ['out-of-range shape.r']],
    ['two mistakes', { ...CIRCLE, x: 2, y: 'low' }, ['out-of-range shape.x', 'wrong-type shape.y']],
    ['a field too many', { ...CIRCLE, width: 1 }, ['unknown-field shape.width']],
    ['beyond the right edge', { ...RECT, x: 0.8 }, ['out-of-range shape.width']],
    ['beyond the lower edge', { ...RECT, y: 0.7 }, ['out-of-range shape.height']],
    ['up to the edge', { ...RECT, x: 0.7, width: 0.3 }, []],
    [
      'two corners',
      {
        kind: 'polygon',
        points: [
          [0, 0],
          [1, 1],
        ],
      },
      ['too-few shape.points'],
    ],
    [
      'a corner outside',
      {
        kind: 'polygon',
        points: [
          [0, 0],
          [1, 1],
          [0, 3],
        ],
      },
      ['out-of-range shape.points[2][1]'],
    ],
    ['half a corner', { kind: 'polygon', points: [[0, 0], [1, 1], [0]] }, ['missing shape.points[2][1]']],
  ])('a shape that is %s', (_, shape, issues) => {
    const item = onMap({ places: [...onMap().places, aPlace('d', { shape: shape as Place['shape'] })] });
    expect(issuesOf(item)).toEqual(issues.map((issue) => issue.replace(' ', ' places[3].')));
  });

  test('a country on an image', () => {
    const places = [aPlace('a', { key: true }), aPlace('b', { shape: 'georgia' })];
    expect(issuesOf(onPicture({ places }))).toEqual(['unknown-reference places[1].shape']);
  });
});

describe('order and redact', () => {
  test('the places come to every rank of the list', () => {
    const orders = Array.from({ length: 100 }, (_, seed) => hotspot.order?.(onPicture(), seededRng(`${seed}`))?.join());
    expect(new Set(orders).size).toBe(6);
  });

  test('a redacted item is the same wherever its keys are', () => {
    const flags = fc.array(fc.boolean(), { minLength: 2, maxLength: 6 });
    const withKeys = (keys: readonly boolean[]): HotspotItem =>
      onPicture({
        choose: 'many',
        places: keys.map((key, index) =>
          aPlace(`p${index}`, { ...(key ? { key } : {}), feedback: key ? 'Right.' : 'Wrong.' }),
        ),
      });
    fc.assert(
      fc.property(flags, (keys) => {
        const redacted = JSON.stringify(redactItem(withKeys(keys), hotspot));
        expect(redacted).toBe(JSON.stringify(redactItem(withKeys(keys.map((key) => !key)), hotspot)));
        expect(redacted).not.toMatch(/key|feedback|Right|Wrong/);
      }),
    );
  });

  test('it keeps what the learner sees', () => {
    const places = ['georgia', 'armenia', 'iran'].map((id) => ({ id, name: `Place ${id}`, shape: id }));
    expect(hotspot.redact(onMap())).toEqual({ map: { id: 'caspian' }, choose: 'many', places });
    expect(hotspot.redact(onPicture())).toMatchObject({ image: { src: 'a.png', alt: 'A picture' } });
  });
});

describe('what others are told', () => {
  test('an LMS: ids in the order of the item, with what they mean', () => {
    expect(hotspot.lms(onMap(), ['iran', 'georgia'])).toEqual({
      type: 'choice',
      response: 'georgia[,]iran',
      correct: ['georgia[,]armenia'],
      components: { choices: ['georgia', 'armenia', 'iran'].map((id) => ({ id, text: `Place ${id}` })) },
    });
  });

  test('a teacher: names, without their markup', () => {
    const item = onPicture({ places: [aPlace('a', { name: 'The <b>gate</b>', key: true }), aPlace('b')] });
    expect(hotspot.describe(item, ['b', 'a'])).toBe('The <b>gate</b>; Place b');
  });

  test('the learner: the feedback of what was chosen', () => {
    expect(hotspot.feedback?.(onPicture(), ['b'])).toEqual(['Not there.']);
    expect(hotspot.feedback?.(onPicture(), ['c'])).toEqual([]);
  });
});

describe('the figure of an item', () => {
  test('is its map, with a mark for each of its places and the names of the other countries', async () => {
    const figure = await hotspot.figure?.(onMap());
    expect(figure?.marks.map(({ place }) => place).toSorted()).toEqual(['armenia', 'georgia', 'iran']);
    expect(figure?.outlines.flatMap(({ place }) => place ?? []).toSorted()).toEqual(['armenia', 'georgia', 'iran']);
    const names = figure?.names.map(({ name }) => name) ?? [];
    expect(names).toContain('Kazakhstan');
    expect(names).not.toContain('Georgia');
    const [left = 0, top = 0, width = 0, height = 0] = figure?.box ?? [];
    for (const [x, y] of figure?.marks.map(({ at }) => at) ?? []) {
      expect(x >= left && x <= left + width && y >= top && y <= top + height).toBe(true);
    }
  });

  test('tells nothing of the key, and is of the view that is asked for', async () => {
    const item = onMap({ map: { id: 'caspian', view: 'caucasus' } });
    const figure = await hotspot.figure?.(item);
    expect(await hotspot.figure?.(redactItem(item, hotspot))).toEqual(figure);
    expect(figure?.box).not.toEqual((await hotspot.figure?.(onMap()))?.box);
  });

  test('is none where the author gave a picture', async () => {
    expect(await hotspot.figure?.(onPicture())).toBeUndefined();
  });
});
