// Plane geometry for the maps: simplifying lines, rings in whole units, and the point where a mark has most room.

/** @typedef {[number, number]} Point */

/** Twice the area that three points enclose. @param {Point} a @param {Point} b @param {Point} c */
const turn = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));

/**
 * A line without its least turns, as Visvalingam and Whyatt (1993) leave them out; its ends stay.
 *
 * @param {readonly Point[]} line
 * @param {number} least Points that make a smaller triangle with their neighbours go.
 * @returns {Point[]}
 */
export function simplified(line, least) {
  const points = [...line];
  for (;;) {
    let [at, smallest] = [-1, 2 * least];
    for (let i = 1; i < points.length - 1; i += 1) {
      const size = turn(
        /** @type {Point} */ (points[i - 1]),
        /** @type {Point} */ (points[i]),
        /** @type {Point} */ (points[i + 1]),
      );
      if (size < smallest) [at, smallest] = [i, size];
    }
    if (at < 0) return points;
    points.splice(at, 1);
  }
}

/** Pairs of neighbours round a ring. @param {readonly Point[]} ring @returns {[Point, Point][]} */
const sides = (ring) => ring.map((point, i) => [point, /** @type {Point} */ (ring[(i + 1) % ring.length])]);

/** @param {readonly Point[]} ring */
const areaOf = (ring) => Math.abs(sides(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)) / 2;

/**
 * A canvas for d3-geo that keeps what is drawn as rings of whole units.
 *
 * @param {number} least Smaller rings are left out.
 */
export function ringsOf(least) {
  /** @type {Point[][]} */
  const all = [];
  /** @param {number} x @param {number} y */
  const add = (x, y) => {
    const point = /** @type {Point} */ ([Math.round(x), Math.round(y)]);
    const ring = all.at(-1);
    const last = ring?.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring?.push(point);
  };
  const context = {
    beginPath() {},
    closePath() {},
    arc() {},
    lineTo: add,
    moveTo(/** @type {number} */ x, /** @type {number} */ y) {
      all.push([]);
      add(x, y);
    },
  };
  return { context, rings: () => all.filter((ring) => ring.length > 2 && areaOf(ring) >= least) };
}

/** @param {Point} point @param {[Point, Point]} side */
function distance([x, y], [[ax, ay], [bx, by]]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Whether a ray from the point crosses the side. @param {Point} point @param {[Point, Point]} side */
const crosses = ([x, y], [[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;

/** @typedef {[x: number, y: number, width: number, height: number]} Box */

/** @param {readonly [Point, Point][]} border @param {Point} point */
const encloses = (border, point) => border.filter((side) => crosses(point, side)).length % 2 === 1;

/** Whether a point lies in a shape. @param {readonly Point[][]} rings @param {Point} point */
export const contains = (rings, point) => encloses(rings.flatMap(sides), point);

/**
 * The point in a shape that is farthest from its border, and how far that is: squares are quartered as long as a better
 * point may lie in them.
 *
 * @param {readonly Point[][]} rings
 * @param {Box} box Where the point may lie.
 * @returns {{ point: Point, room: number }}
 */
export function visualCentre(rings, [left, top, width, height]) {
  const border = rings.flatMap(sides);
  /** @type {{ point: Point, room: number }} */
  let best = { point: [0, 0], room: 0 };
  /** How far the border is, negative outside. @param {Point} point */
  const roomAt = (point) =>
    (encloses(border, point) ? 1 : -1) * Math.min(...border.map((side) => distance(point, side)));
  /** @type {Point[]} */
  let middles = [[left + width / 2, top + height / 2]];
  for (let half = Math.max(width, height) / 2; half >= 1; half /= 2) {
    const rooms = middles.map(roomAt);
    rooms.forEach((room, i) => {
      const [x = 0, y = 0] = middles[i]?.map(Math.round) ?? [];
      const within = x >= left && x <= left + width && y >= top && y <= top + height;
      if (within && room > best.room) best = { point: [x, y], room };
    });
    middles = middles
      .filter((_, i) => (rooms[i] ?? 0) + half * Math.SQRT2 > best.room)
      .flatMap(([x, y]) =>
        [-1, 1].flatMap((dx) => [-1, 1].map((dy) => /** @type {Point} */ ([x + (dx * half) / 2, y + (dy * half) / 2]))),
      );
  }
  return best;
}
