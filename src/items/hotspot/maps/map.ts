import type { PartPoint, Standing } from '../shapes.js';

/** A crop of a map, in its units: left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A point in a map's units. */
export type Point = readonly [x: number, y: number];

/**
 * Where a country's mark stands in a view; with two more numbers, where in the country a line from there ends, since the
 * country is too small for the mark.
 */
export type Mark = readonly number[];

/** A map as it is drawn by `tools/maps.js`. */
export interface MapData {
  readonly views: Readonly<Record<string, { readonly box: Box; readonly waters: Readonly<Record<string, Point>> }>>;
  readonly countries: readonly {
    readonly id: string;
    /** Two letters (ISO 3166-1), by which a browser knows its name in any language. */
    readonly code: string;
    readonly name: string;
    /** The data of an SVG path. */
    readonly path: string;
    /** By view; a country without a mark in a view is too small there to be one of its places. */
    readonly marks: Readonly<Record<string, Mark>>;
  }[];
}

/** Where a country's mark stands in a view of its map. */
export function standingOf([x = 0, y = 0, toX, toY]: Mark, [left, top, width, height]: Box): Standing {
  const part = (atX: number, atY: number): PartPoint => [(atX - left) / width, (atY - top) / height];
  return { at: part(x, y), to: toX === undefined || toY === undefined ? undefined : part(toX, toY) };
}
