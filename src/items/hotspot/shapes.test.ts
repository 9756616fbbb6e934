import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnShape } from './schema.js';
import { markOf, outlineOf } from './shapes.js';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.double({ min: 0.001, max: 1, noNaN: true });
const anyShape: fc.Arbitrary<DrawnShape> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), x: part, y: part, r: size }),
  fc.record({ kind: fc.constant('rect' as const), x: part, y: part, width: size, height: size }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(fc.tuple(part, part), { minLength: 3, maxLength: 9 }),
  }),
);

describe('an outline', () => {
  const box = [10, 100, 200, 50] as const;
  test.each<[string, DrawnShape, string]>([
    ['a rectangle', { kind: 'rect', x: 0, y: 0.5, width: 0.5, height: 0.5 }, 'M10 125L110 125L110 150L10 150z'],
    [
      'a polygon',
      {
        kind: 'polygon',
        points: [
          [0, 0],
          [1, 0],
          [0.5, 1],
        ],
      },
      'M10 100L210 100L110 150z',
    ],
    // Its radius is a part of the width both ways.
    ['a circle', { kind: 'circle', x: 0.5, y: 0.5, r: 0.25 }, 'M60 125a50 50 0 1 1 100 0a50 50 0 1 1 -100 0z'],
  ])('of %s', (_, shape, path) => {
    expect(outlineOf(shape, box)).toBe(path);
  });

  test('is closed and has numbers only, whatever is drawn', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        expect(outlineOf(shape, [0, 0, 1000, 400])).toMatch(/^M[-\d.e+ La]+z$/);
      }),
    );
  });
});

describe('the mark of a drawn place', () => {
  test('stands on its outline at the upper left, pushed off it', () => {
    const { at, off } = markOf({ kind: 'circle', x: 0.5, y: 0.5, r: 0.2 }, 0.5);
    // As far from the middle as the radius, measured in widths.
    expect(Math.hypot(at[0] - 0.5, (at[1] - 0.5) * 0.5)).toBeCloseTo(0.2, 12);
    expect(at[0] < 0.5 && at[1] < 0.5).toBe(true);
    expect(off).toEqual([-7, -7]);
    expect(markOf({ kind: 'rect', x: 0.3, y: 0.4, width: 0.2, height: 0.1 }, 1).at).toEqual([0.3, 0.4]);
    const points: [number, number][] = [
      [0.2, 0.6],
      [0.5, 0.3],
      [0.8, 0.6],
    ];
    expect(markOf({ kind: 'polygon', points }, 1).at).toEqual([0.5, 0.3]);
  });

  test('is not pushed over the edge that it stands at', () => {
    const { at, off } = markOf({ kind: 'rect', x: 0, y: 0, width: 0.2, height: 0.2 }, 0.5);
    expect(at).toEqual([0.045, 0.09]);
    expect(off).toEqual([0, 0]);
  });

  test('lies inside the picture with half its width, whatever is drawn and whatever the picture’s form', () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: 0.01, max: 20, noNaN: true }), (shape, ratio) => {
        const { at } = markOf(shape, ratio);
        expect(at[0]).toBeGreaterThanOrEqual(0.045);
        expect(at[0]).toBeLessThanOrEqual(0.955);
        // In widths; a picture that is flatter than the mark has it in its middle.
        const edge = Math.min(0.045, ratio / 2) - 1e-9;
        expect(at[1] * ratio).toBeGreaterThanOrEqual(edge);
        expect((1 - at[1]) * ratio).toBeGreaterThanOrEqual(edge);
      }),
    );
  });
});
