import type { Box, Mark } from './maps/map.js';
import type { DrawnShape } from './schema.js';

/** A point in parts of a picture's width and height. */
export type PartPoint = readonly [x: number, y: number];

/** Where a place's mark stands on the picture. */
export interface Standing {
  readonly at: PartPoint;
  /** Where in the place a line from the mark ends, where it stands outside. */
  readonly to?: PartPoint | undefined;
  /** Which way the mark is pushed off the outline on which it stands, so that it doesn't cover a small place. */
  readonly off?: PartPoint;
}

/** A mark doesn't reach over the edge of a picture that is wider than 270 px. */
const EDGE = 0.045;

const inside = (value: number): number => Math.min(Math.max(value, EDGE), 1 - EDGE);

/**
 * Where the mark of a drawn place stands: on its outline, at the upper left. `ratio` is the picture's height by its width,
 * since a circle's radius is a part of the width.
 */
export function markOf(shape: DrawnShape, ratio: number): Standing {
  const [[x, y], [offX, offY]] = corner(shape, ratio);
  const at: PartPoint = [inside(x), inside(y)];
  return { at, off: [at[0] > x ? 0 : offX, at[1] > y ? 0 : offY] };
}

/** A point of the outline, and the way that leads off there. */
function corner(shape: DrawnShape, ratio: number): [PartPoint, PartPoint] {
  switch (shape.kind) {
    case 'circle': {
      const side = shape.r * Math.SQRT1_2;
      return [
        [shape.x - side, shape.y - side / ratio],
        [-1, -1],
      ];
    }
    case 'rect':
      return [
        [shape.x, shape.y],
        [-1, -1],
      ];
    case 'polygon':
      return [
        shape.points.reduce<PartPoint>((top, point) => (point[1] < top[1] ? point : top), [0, Infinity]),
        [0, -1],
      ];
  }
}

/** Where a country's mark stands in a view of its map. */
export function standingOf([x = 0, y = 0, toX, toY]: Mark, [left, top, width, height]: Box): Standing {
  const part = (atX: number, atY: number): PartPoint => [(atX - left) / width, (atY - top) / height];
  return { at: part(x, y), to: toX === undefined || toY === undefined ? undefined : part(toX, toY) };
}
