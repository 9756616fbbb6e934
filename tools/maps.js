// Draws the maps of `hotspot` from Natural Earth's borders (public domain), which come with the package world-atlas:
// projected, clipped, simplified and rounded. Called by `npm run generate`; gives the same files each time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoConicConformal, geoIdentity, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { ROOT } from './lib/console.js';
import { contains, ringsOf, simplified, visualCentre } from './lib/rings.js';

const NOTICE = '// Written by `npm run generate` from Natural Earth’s borders (tools/maps.js): do not edit.';

/** @typedef {[number, number]} Point */
/** @typedef {[x: number, y: number, width: number, height: number]} Box */
/** @typedef {{ box: Box, moved?: Record<string, Point>, waters: Record<string, Point> }} View */
/** @typedef {import('topojson-specification').Topology} Topology */

/**
 * The countries of the map by their number in ISO 3166-1, with what they are called in a bank and the letters by which a
 * browser knows their name in the reader's language.
 *
 * @type {Record<string, [id: string, code: string]>}
 */
const COUNTRIES = {
  '051': ['armenia', 'AM'],
  '031': ['azerbaijan', 'AZ'],
  268: ['georgia', 'GE'],
  792: ['turkey', 'TR'],
  364: ['iran', 'IR'],
  643: ['russia', 'RU'],
  398: ['kazakhstan', 'KZ'],
  860: ['uzbekistan', 'UZ'],
  795: ['turkmenistan', 'TM'],
  417: ['kyrgyzstan', 'KG'],
  762: ['tajikistan', 'TJ'],
  '004': ['afghanistan', 'AF'],
  156: ['china', 'CN'],
  368: ['iraq', 'IQ'],
  496: ['mongolia', 'MN'],
  586: ['pakistan', 'PK'],
  760: ['syria', 'SY'],
  804: ['ukraine', 'UA'],
};

/** Units of the whole drawing; a unit is about 2.5 km. */
const WIDTH = 1600;
const HEIGHT = 860;
/** Borders go on for a little beyond the edge, so that the line along it is not seen. */
const BEYOND = 12;
/** Triangles and rings that are smaller than this, in square units, are left out. */
const LEAST_TURN = 2.5;
const LEAST_RING = 30;
/** A country can be a place of a view where a circle of this part of its width finds room in it. */
const LEAST_ROOM = 0.014;

/** A mark's width in parts of the picture's: 24 px on the narrowest, where it is 272 px wide. */
const MARK = 24 / 272;

/**
 * Crops of the drawing by name, the whole first. `moved`: where a country's mark stands that would cover it, or touch
 * another's, on the narrowest picture; a line leads from there into the country.
 *
 * @type {Record<string, View>}
 */
const VIEWS = {
  whole: {
    box: [0, 0, WIDTH, HEIGHT],
    moved: {
      georgia: [78, 500],
      armenia: [165, 788],
      azerbaijan: [418, 646],
      turkey: [75, 645],
      iran: [308, 788],
      russia: [420, 130],
    },
    waters: { blackSea: [44, 432], caspianSea: [398, 465] },
  },
  caucasus: {
    box: [0, 400, 640, 460],
    waters: { blackSea: [62, 480], caspianSea: [425, 625] },
  },
  'central-asia': { box: [480, 0, WIDTH - 480, HEIGHT], moved: { afghanistan: [1095, 810] }, waters: {} },
};

/** The middle of the map's meridians is upright; between its two parallels shapes and sizes are nearly true. */
const projection = geoConicConformal().rotate([-61, 0]).parallels([37, 50]).scale(1).translate([0, 0]);

/** @param {number} lon @param {number} lat @returns {Point} */
const project = (lon, lat) => /** @type {Point} */ (projection([lon, lat]));

/** Fits the projection to the drawing: west of Georgia's coast to the east of Kazakhstan, and down from its north. */
function fit() {
  const [left] = project(37.4, 43);
  const [right] = project(88, 47.5);
  const [, top] = project(66, 55.7);
  const scale = WIDTH / (right - left);
  projection.scale(scale).translate([-left * scale, -top * scale]);
}

/** The world's borders as drawn: each line between two countries simplified once, so that neighbours still meet. */
function drawn() {
  fit();
  const file = join(ROOT, 'node_modules/world-atlas/countries-50m.json');
  const world = /** @type {Topology} */ (JSON.parse(readFileSync(file, 'utf8')));
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const near = (/** @type {Point} */ [x, y]) => x > -WIDTH && x < 2 * WIDTH && y > -HEIGHT && y < 2 * HEIGHT;
  const arcs = world.arcs.map((arc) => {
    let [lon, lat] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]) => {
      [lon, lat] = [lon + dx, lat + dy];
      return project(lon * (scale[0] ?? 1) + (translate[0] ?? 0), lat * (scale[1] ?? 1) + (translate[1] ?? 0));
    });
    return points.some(near) ? simplified(points, LEAST_TURN) : points.filter((_, i) => i % (points.length - 1) === 0);
  });
  return /** @type {Topology} */ ({ type: 'Topology', objects: world.objects, arcs });
}

/** What of a shape lies in a box, as rings of whole units. @param {import('d3-geo').GeoPermissibleObjects} shape @param {Box} box */
function clipped(shape, [x, y, width, height]) {
  const { context, rings } = ringsOf(LEAST_RING);
  geoPath(
    geoIdentity().clipExtent([
      [x, y],
      [x + width, y + height],
    ]),
    context,
  )(shape);
  return rings();
}

/** @param {readonly Point[][]} rings @returns {string} */
const pathOf = (rings) =>
  rings
    .map(([start, ...rest]) => {
      let [x, y] = start ?? [0, 0];
      const steps = rest.map(([toX, toY]) => {
        const step = `${toX - x} ${toY - y}`;
        [x, y] = [toX, toY];
        return step;
      });
      return `M${start?.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');

/** Where a mark's middle may stand: half its width from the edge of a narrow picture. @param {Box} box @returns {Box} */
function inset([x, y, width, height]) {
  const edge = Math.ceil((width * MARK) / 2);
  return [x + edge, y + edge, width - 2 * edge, height - 2 * edge];
}

/** @typedef {{ id: string, code: string, name: string, path: string, marks: Record<string, number[]> }} Country */

/** @returns {Country[]} */
function countries() {
  const world = drawn();
  const { geometries } = /** @type {import('topojson-specification').GeometryCollection} */ (
    world.objects['countries']
  );
  return geometries
    .flatMap((geometry) => {
      const shape = feature(world, geometry);
      const rings = clipped(shape, [-BEYOND, -BEYOND, WIDTH + 2 * BEYOND, HEIGHT + 2 * BEYOND]);
      if (!rings.length) return [];
      const name = /** @type {{ name?: string }} */ (geometry.properties).name;
      const [id, code] = COUNTRIES[String(geometry.id)] ?? [];
      if (!id || !code || !name) throw new Error(`tools/maps.js: ${name} has come into view and is not in the table`);
      const marks = Object.entries(VIEWS).flatMap(([view, { box, moved }]) => {
        const { point, room } = visualCentre(clipped(shape, box), inset(box));
        if (room < box[2] * LEAST_ROOM) return [];
        const at = moved?.[id] ?? point;
        return [[view, contains(rings, at) ? at : [...at, ...point]]];
      });
      return [{ id, code, name, path: pathOf(rings), marks: Object.fromEntries(marks) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @type {Country[] | undefined} */
let made;
const once = () => (made ??= countries());

/** The module that a page fetches when it shows the map. */
export function mapText() {
  const views = Object.fromEntries(Object.entries(VIEWS).map(([name, { box, waters }]) => [name, { box, waters }]));
  return [
    NOTICE,
    "import type { MapData } from './map.js';",
    '',
    'export const caspian: MapData = {',
    `  views: ${JSON.stringify(views)},`,
    '  countries: [',
    ...once().map((country) => `    ${JSON.stringify(country)},`),
    '  ],',
    '};',
    '',
  ].join('\n');
}

/** What a bank may name: the countries of each view, without their shapes. */
export function namesText() {
  const views = Object.keys(VIEWS).map((view) => {
    const ids = once().flatMap(({ id, marks }) => (marks[view] ? [id] : []));
    return `    '${view}': ${JSON.stringify(ids)},`;
  });
  return [NOTICE, '', 'export const MAPS = {', '  caspian: {', ...views, '  },', '} as const;', ''].join('\n');
}
