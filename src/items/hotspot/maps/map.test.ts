import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caspian } from './caspian.generated.js';
import { standingOf, type Box } from './map.js';
import { MAPS } from './names.generated.js';

const views = Object.entries(caspian.views).map(([view, { box, waters }]) => ({
  view,
  box,
  waters,
  marked: caspian.countries.flatMap(({ id, marks, path }) => (marks[view] ? [{ id, mark: marks[view], path }] : [])),
}));

/** A mark's width in parts of the picture's: 24 px on the narrowest, in a card of 320 px. */
const MARK = 24 / 272;

/** The corners of a path that has only lines. */
const ringsOf = (path: string): [number, number][][] =>
  path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = [...ring.matchAll(/-?\d+/g)].map(Number);
      let [x, y] = [0, 0];
      return numbers.flatMap((step, i): [number, number][] => {
        if (i % 2) return [];
        [x, y] = [x + step, y + (numbers[i + 1] ?? 0)];
        return [[x, y]];
      });
    });

/** Whether a point lies in rings: a line from it to the right crosses them an odd number of times. */
const contains = (rings: readonly [number, number][][], [x = 0, y = 0]: readonly number[]): boolean =>
  rings.flatMap((ring) =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] as [number, number];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }),
  ).length %
    2 ===
  1;

const within = ([x = 0, y = 0]: readonly number[], [left, top, width, height]: Box, edge = 0): boolean =>
  x >= left + edge && x <= left + width - edge && y >= top + edge && y <= top + height - edge;

describe('the map of the South Caucasus, the Caspian and Central Asia', () => {
  test('has the countries that a bank may name, and each but once', () => {
    expect(Object.fromEntries(views.map(({ view, marked }) => [view, marked.map(({ id }) => id)]))).toEqual(
      MAPS.caspian,
    );
    const ids = caspian.countries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(MAPS.caspian.whole).toEqual(expect.arrayContaining(['armenia', 'azerbaijan', 'georgia', 'kazakhstan']));
  });

  test.each(views)('$view: the guide names it with its countries', ({ view, marked }) => {
    const guide = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, named] =
      guide
        .split('\n')
        .find((line) => line.startsWith(`| \`${view}\``))
        ?.split(/`\s+\| `/) ?? [];
    expect(named?.replace(/`.*/, '').split(' ')).toEqual(marked.map(({ id }) => id));
  });

  test.each(caspian.countries)('$name is drawn by lines, and browsers know its name', ({ path, code }) => {
    expect(path).toMatch(/^(M\d+ -?\d+l[-\d ]+z|M-\d+ -?\d+l[-\d ]+z)+$/);
    expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code)).toMatch(/\w/);
  });

  test.each(views)('$view: every mark lies inside with its whole width, and touches no other', ({ box, marked }) => {
    for (const { id, mark } of marked) {
      expect(within(mark, box, (box[2] * MARK) / 2), id).toBe(true);
      for (const other of marked) {
        if (other.id === id) continue;
        // Squares where several are chosen: apart in one of the two ways.
        const [x = 0, y = 0] = mark.map((at, i) => Math.abs(at - (other.mark[i] ?? 0)));
        expect(Math.max(x, y), `${id} and ${other.id}`).toBeGreaterThanOrEqual(box[2] * MARK);
      }
    }
  });

  test.each(views)('$view: a mark stands in its country, or a line leads from it there', ({ box, marked }) => {
    for (const { id, mark, path } of marked) {
      const [x = 0, y = 0, toX = x, toY = y] = mark;
      expect(contains(ringsOf(path), [toX, toY]), id).toBe(true);
      expect(within([toX, toY], box), id).toBe(true);
    }
  });

  test.each(views)('$view: its waters are inside, and in no country', ({ box, waters }) => {
    for (const [name, at] of Object.entries(waters)) {
      expect(within(at, box), name).toBe(true);
      for (const { id, path } of caspian.countries) expect(contains(ringsOf(path), at), `${name} in ${id}`).toBe(false);
    }
  });
});

describe('where a mark stands', () => {
  test('in parts of the view, with the end of its line', () => {
    expect(standingOf([30, 60], [10, 20, 40, 80])).toEqual({ at: [0.5, 0.5], to: undefined });
    expect(standingOf([10, 20, 50, 100], [10, 20, 40, 80])).toEqual({ at: [0, 0], to: [1, 1] });
  });
});
