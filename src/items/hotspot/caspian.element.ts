import type { TemplateResult } from 'lit';
import type { Drawing } from './marks.element.js';
import { renderMap as render, type MapView } from './map.element.js';
import { caspian } from './maps/caspian.generated.js';

export { addStyles } from './map.element.js';
export { renderAt } from './marks.element.js';

/** Draws the South Caucasus, the Caspian Sea and Central Asia with an item's places. */
export const renderMap = (view: MapView, drawing: Drawing): TemplateResult => render(caspian, view, drawing);
