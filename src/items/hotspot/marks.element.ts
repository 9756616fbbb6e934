import { html, svg, type CSSResult, type TemplateResult } from 'lit';
import { marksStyles } from './marks.styles.js';
import type { Text } from '../../core/text/tree.js';
import type { Box } from './maps/map.js';
import type { Place } from './schema.js';
import { markOf, outlineOf, type Standing } from './shapes.js';

/** What came of a place: entered, then right or wrong, or a key that was not chosen. */
export type PlaceState = '' | 'chosen' | 'correct' | 'incorrect' | 'missed';

/** A place as it is shown. */
export interface Spot {
  readonly place: Place;
  readonly index: number;
  /** As in the list. */
  readonly number: string;
  readonly state: PlaceState;
  /** It is pointed at, or its control has the focus. */
  readonly at: boolean;
}

/** What is drawn, and how it chooses. */
export interface Drawing {
  readonly spots: readonly Spot[];
  /** A place's number and its control. */
  readonly badge: (spot: Spot) => TemplateResult;
  /** A place was pressed somewhere else than on its control. */
  readonly onPoint: (event: Event) => void;
}

/** Gives an item's root the look of drawings, and what else is to be added to it; each once. */
export function addStyles({ adoptedStyleSheets }: ShadowRoot, ...more: readonly CSSResult[]): void {
  for (const { styleSheet } of [marksStyles, ...more]) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}

/** Drawings over a picture have this width in units of their own. */
const WIDTH = 1000;
/** Room for a badge whatever its size, and half of it. */
const ROOM = 64;

export const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

export const classOf = ({ state, at }: Spot): string => `${state} ${at ? 'at' : ''}`;

/** The places of a picture, over it; `ratio` is its height by its width. */
export function renderPlaces(drawing: Drawing, ratio: number): TemplateResult {
  const box: Box = [0, 0, WIDTH, WIDTH * ratio];
  return html`
    <svg
      class="shapes"
      viewBox=${box.join(' ')}
      preserveAspectRatio="none"
      aria-hidden="true"
      @click=${drawing.onPoint}
    >
      ${drawing.spots.map((spot) => renderShape(spot, box))}
    </svg>
    ${renderMarks(drawing, ({ shape }) => (typeof shape === 'string' ? { at: [0, 0] } : markOf(shape, ratio)))}
  `;
}

/** Which place it is, for whoever doesn't see the list at the same time. */
export function renderAt(spots: readonly Spot[], show: (text: Text) => unknown): TemplateResult {
  const spot = spots.find(({ at }) => at);
  return html`<p class="name" aria-hidden="true">${spot?.number} ${spot && show(spot.place.name)}</p>`;
}

/** Drawn twice: a wide line under a narrow one is seen on any picture. */
export const renderShape = (spot: Spot, box: Box): TemplateResult => {
  const { id, shape } = spot.place;
  const outline = typeof shape === 'string' ? '' : outlineOf(shape, box);
  return svg`<g class="drawn ${classOf(spot)}" data-place=${id}>
    <path class="under" d=${outline}></path>
    <path class="line" d=${outline}></path>
  </g>`;
};

/**
 * The controls, each on its place, in the order of the list, which must not change while one has the focus. What is foreign
 * to a drawing has a fixed size in it, and nothing in there is positioned, which WebKit gets wrong.
 */
export const renderMarks = ({ spots, badge }: Drawing, standing: (place: Place) => Standing): TemplateResult =>
  html`<svg class="marks" role="none">
    ${spots.map((spot) => {
      const { at, off = [0, 0] } = standing(spot.place);
      return svg`<foreignObject x=${percent(at[0])} y=${percent(at[1])} width=${ROOM} height=${ROOM}
        transform="translate(${off[0] - ROOM / 2} ${off[1] - ROOM / 2})"><div class="spot">${badge(spot)}</div></foreignObject>`;
    })}
  </svg>`;
