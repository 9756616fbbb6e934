import { html, type TemplateResult } from 'lit';
import type { ItemType } from '../../core/item-type.js';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizHotspot } from './hotspot.element.js';

define('quiz-hotspot', QuizHotspot);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-hotspot .view=${props}></quiz-hotspot>`;

export { hotspotCard as card } from './card.js';

/** The whole type, which a score and the results need. */
export const report = async (): Promise<ItemType> => (await import('./type.js')).default;
