import type { Figure, FigurePoint } from '../../core/item-type.js';
import { isObject } from '../../core/json.js';
import { escaped } from '../page/inline.js';
import { objects, type Fields, type Locate } from '../static/fields.js';

/** A place and its number on the sheet. */
interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** Half the side of a number's disc, in units of a drawing that is 1000 wide. */
const DISC = 18;

/** A drawing with its places numbered. */
export function figureHtml({ box, outlines, marks, names }: Figure, places: readonly Fields[], lang: string): string {
  const numbered: Numbered[] = places.map(({ id }, index) => ({ id: String(id), number: index + 1 }));
  const unit = box[2] / 1000;
  const shapes = outlines.map(({ path, place }) => `<path class="${place ? 'asked' : 'land'}" d="${escaped(path)}"/>`);
  const lines = marks.map(({ at, to }) => (to ? leader(at, to, unit) : ''));
  const written = names.map(({ name, code, at }) => nameHtml(nameIn(lang, code) ?? name, at, unit));
  const discs = marks.flatMap(({ place, at }) => {
    const found = numbered.find(({ id }) => id === place);
    return found ? [discHtml(found.number, at, unit)] : [];
  });
  return `<svg class="figure" viewBox="${box.join(' ')}">${[...shapes, ...lines, ...written, ...discs].join('')}</svg>`;
}

const leader = ([x1, y1]: FigurePoint, [x2, y2]: FigurePoint, unit: number): string =>
  `<line class="leader" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/><circle cx="${x2}" cy="${y2}" r="${4 * unit}"/>`;

const discHtml = (number: number, [x, y]: FigurePoint, unit: number): string =>
  `<g class="mark"><circle cx="${x}" cy="${y}" r="${DISC * unit}"/>` +
  `<text x="${x}" y="${y}" font-size="${24 * unit}" dy="0.35em">${number}</text></g>`;

const nameHtml = (name: string, [x, y]: FigurePoint, unit: number): string =>
  `<text class="name" x="${x}" y="${y}" font-size="${17 * unit}">${escaped(name)}</text>`;

/** A region's name; nothing where the drawing's own is to do. */
function nameIn(lang: string, code: string | undefined): string | undefined {
  if (code === undefined || lang.startsWith('en')) return undefined;
  try {
    return new Intl.DisplayNames(lang, { type: 'region' }).of(code);
  } catch {
    return undefined; // no language
  }
}

/** A picture with its places drawn and numbered on it. */
export function placedPicture(image: unknown, places: readonly Fields[], locate: Locate): string {
  if (!isObject(image) || typeof image['src'] !== 'string') return '';
  const alt = typeof image['alt'] === 'string' ? escaped(image['alt']) : '';
  const src = locate(image['src']);
  if (src === undefined) return `<p>${alt}</p>`;
  const drawn = places.map(({ shape }, index) => (isObject(shape) ? placeHtml(shape, index + 1) : ''));
  return `<div class="placed"><img src="${escaped(src)}" alt="${alt}"><svg class="places">${drawn.join('')}</svg></div>`;
}

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

/** A place in parts of the picture, with its number at its upper left. */
function placeHtml(shape: Fields, number: number): string {
  const value = (name: string): number => Number(shape[name] ?? 0);
  const corners = (Array.isArray(shape['points']) ? shape['points'] : []) as readonly FigurePoint[];
  const top = corners.reduce<FigurePoint>((best, point) => (point[1] < best[1] ? point : best), [0, Infinity]);
  const [x, y] = shape['kind'] === 'polygon' ? top : [value('x'), value('y')];
  return outlineOf(shape, value, corners) + markHtml(number, x, y);
}

function outlineOf(shape: Fields, value: (name: string) => number, corners: readonly FigurePoint[]): string {
  switch (shape['kind']) {
    case 'circle':
      // Its height is as its width: a part of the picture's width.
      return `<ellipse cx="${percent(value('x'))}" cy="${percent(value('y'))}" rx="${percent(value('r'))}"/>`;
    case 'rect': {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => percent(value(name)));
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    }
    default:
      return `<svg viewBox="0 0 1 1" preserveAspectRatio="none"><polygon points="${corners.map(([x, y]) => `${x},${y}`).join(' ')}"/></svg>`;
  }
}

const markHtml = (number: number, x: number, y: number): string =>
  `<svg class="mark" x="${percent(x)}" y="${percent(y)}"><circle r="8.5"/><text dy="0.35em" font-size="11">${number}</text></svg>`;

/** Whether an item is asked on places. */
export const placesOf = (asked: Fields): readonly Fields[] => objects(asked['places']);
