import { nothing, svg, type TemplateResult } from 'lit';
import type { Box } from './maps/map.js';
import type { DrawnShape, Place } from './schema.js';
import type { PartPoint, Standing } from './shapes.js';

/** What came of a place: entered, then right or wrong, or a key that was not chosen. */
export type PlaceState = '' | 'chosen' | 'correct' | 'incorrect' | 'missed';

/** A place as it is shown. */
export interface Spot {
  readonly place: Place;
  /** As in the list. */
  readonly number: string;
  readonly state: PlaceState;
  /** Its control in the list has the keyboard's focus. */
  readonly focused: boolean;
}

/** How far in pixels a mark is pushed off an outline. */
const OFF = 7;
const ICONS = { correct: 'M4 12.5l5.5 5.5L20 6.5', incorrect: 'M6 6l12 12M18 6L6 18' };

export const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** What is chosen lies above what is not, so that its outline is whole. */
export const layered = (spots: readonly Spot[]): readonly Spot[] => {
  const rank = ({ state, focused }: Spot): number => (focused ? 2 : state ? 1 : 0);
  return spots.toSorted((a, b) => rank(a) - rank(b));
};

export const classOf = ({ state, focused }: Spot): string => `${state} ${focused ? 'focused' : ''}`;

/** Drawn twice: a wide line under a narrow one is seen on any picture. */
export function renderShape(spot: Spot, shape: DrawnShape, box: Box): TemplateResult {
  return svg`<g class="drawn ${classOf(spot)}" data-place=${spot.place.id}>
    ${['under', 'line'].map((name) => renderOutline(name, shape, box))}
  </g>`;
}

function renderOutline(name: string, shape: DrawnShape, [left, top, width, height]: Box): TemplateResult {
  const x = (part: number): number => left + part * width;
  const y = (part: number): number => top + part * height;
  switch (shape.kind) {
    case 'circle':
      return svg`<circle class=${name} cx=${x(shape.x)} cy=${y(shape.y)} r=${shape.r * width}></circle>`;
    case 'rect':
      return svg`<rect class=${name} x=${x(shape.x)} y=${y(shape.y)}
        width=${shape.width * width} height=${shape.height * height} rx=${width / 200}></rect>`;
    case 'polygon':
      return svg`<polygon class=${name} points=${shape.points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')}></polygon>`;
  }
}

/** Lines first, so that none runs over a mark. */
export const renderMarks = (spots: readonly Spot[], standing: (place: Place) => Standing): TemplateResult => {
  const stood = layered(spots).map((spot) => ({ spot, ...standing(spot.place) }));
  return svg`
    ${stood.map(({ at, to }) => (to ? renderLine(at, to) : nothing))}
    ${stood.map(({ spot, at, off }) => renderMark(spot, at, off))}
  `;
};

const renderLine = ([x, y]: PartPoint, [toX, toY]: PartPoint): TemplateResult => svg`<g class="leader">
  <line x1=${percent(x)} y1=${percent(y)} x2=${percent(toX)} y2=${percent(toY)}></line>
  <circle cx=${percent(toX)} cy=${percent(toY)} r="2.5"></circle>
</g>`;

/**
 * A mark is the place's number, and its target of 24 px however small the place is drawn; with what came of it, a tick or
 * a cross beside the number.
 */
function renderMark(spot: Spot, [x, y]: PartPoint, [offX, offY]: PartPoint = [0, 0]): TemplateResult {
  const { place, number, state } = spot;
  const icon = state === 'incorrect' ? ICONS.incorrect : ICONS.correct;
  const told = state !== '' && state !== 'chosen';
  // It grows away from the picture's edge.
  const wider = !told ? 0 : x < 0.1 ? 7 : x > 0.9 ? -7 : 0;
  return svg`<svg class="mark ${classOf(spot)}" data-place=${place.id} x=${percent(x)} y=${percent(y)}>
    <g transform=${`translate(${wider + OFF * offX} ${OFF * offY})`}>
      <rect class="ring" x=${told ? -23 : -16} y="-16" width=${told ? 46 : 32} height="32" rx="16"></rect>
      <rect class="disc" x=${told ? -19 : -12} y="-12" width=${told ? 38 : 24} height="24" rx="12"></rect>
      ${told ? svg`<path class="icon" transform="translate(-14 -7) scale(0.58)" d=${icon}></path>` : nothing}
      <text x=${told ? 9 : 0} dy="0.35em">${number}</text>
    </g>
  </svg>`;
}
