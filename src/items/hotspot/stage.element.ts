import { html, nothing, type TemplateResult } from 'lit';
import type { Box } from './maps/map.js';
import { layered, renderMarks, renderShape, type Spot } from './marks.element.js';
import { markOf } from './shapes.js';
import { stageStyles } from './stage.styles.js';

export { renderMap } from './map.element.js';

/** Drawings have this width in units of their own. */
const WIDTH = 1000;

/** Gives an item's root the look of what is drawn here. */
export function adoptStageStyles({ adoptedStyleSheets }: ShadowRoot): void {
  for (const { styleSheet } of stageStyles) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}

/** The places of a picture, over it; `ratio` is its height by its width. */
export function renderPlaces(spots: readonly Spot[], ratio: number): TemplateResult {
  const box: Box = [0, 0, WIDTH, WIDTH * ratio];
  return html`
    <svg class="shapes" viewBox=${box.join(' ')} preserveAspectRatio="none" aria-hidden="true">
      ${layered(spots).map((spot) =>
        typeof spot.place.shape === 'string' ? nothing : renderShape(spot, spot.place.shape, box),
      )}
    </svg>
    <svg class="marks" aria-hidden="true">
      ${renderMarks(spots, ({ shape }) => (typeof shape === 'string' ? { at: [0, 0] } : markOf(shape, ratio)))}
    </svg>
  `;
}
