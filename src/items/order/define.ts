import { html, type TemplateResult } from 'lit';
import type { ItemType } from '../../core/item-type.js';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizOrder } from './order.element.js';

define('quiz-order', QuizOrder);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-order .view=${props}></quiz-order>`;

export { orderCard as card } from './card.js';

/** The whole type, which a score and the results need. */
export const report = async (): Promise<ItemType> => (await import('./scored.element.js')).type;
