import type { Box } from './maps/map.js';
import type { DrawnShape } from './schema.js';

/** A point in parts of a picture's width and height. */
export type PartPoint = readonly [x: number, y: number];

/** Where a place's mark stands on the picture. */
export interface Standing {
  readonly at: PartPoint;
  /** Where in the place a line from the mark ends, where it stands outside. */
  readonly to?: PartPoint | undefined;
  /** So many pixels the mark is pushed off the outline on which it stands, so that it doesn't cover a small place. */
  readonly off?: readonly [x: number, y: number];
}

/** In parts of a picture's width: so far from its edge a mark doesn't reach over it where it is wider than 270 px. */
const EDGE = 0.045;
const OFF = 7;

const inside = (value: number, edge: number): number => Math.min(Math.max(value, edge), 1 - edge);

/** The corners of a shape that has some, in parts of the picture; the first is the upper left one of a rectangle. */
function cornersOf(shape: Exclude<DrawnShape, { kind: 'circle' }>): readonly PartPoint[] {
  if (shape.kind === 'polygon') return shape.points;
  const { x, y, width, height } = shape;
  const [right, bottom] = [x + width, y + height];
  return [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
}

/** The outline of a drawn place in a box, as the data of an SVG path. */
export function outlineOf(shape: DrawnShape, [left, top, width, height]: Box): string {
  const at = ([x, y]: PartPoint): string => `${left + x * width} ${top + y * height}`;
  if (shape.kind !== 'circle') return `M${cornersOf(shape).map(at).join('L')}z`;
  const r = shape.r * width;
  const half = `a${r} ${r} 0 1 1 `;
  return `M${at([shape.x - shape.r, shape.y])}${half}${2 * r} 0${half}${-2 * r} 0z`;
}

/**
 * Where the mark of a drawn place stands: on its outline, at the top or the upper left. `ratio` is the picture's height by
 * its width, since a circle's radius is a part of the width.
 */
export function markOf(shape: DrawnShape, ratio: number): Standing {
  const [x, y] = cornerOf(shape, ratio);
  const at: PartPoint = [inside(x, EDGE), inside(y, Math.min(EDGE / ratio, 0.5))];
  return { at, off: [at[0] > x ? 0 : -OFF, at[1] > y ? 0 : -OFF] };
}

function cornerOf(shape: DrawnShape, ratio: number): PartPoint {
  if (shape.kind !== 'circle') {
    return cornersOf(shape).reduce<PartPoint>((top, point) => (point[1] < top[1] ? point : top), [0, Infinity]);
  }
  const side = shape.r * Math.SQRT1_2;
  return [shape.x - side, shape.y - side / ratio];
}
