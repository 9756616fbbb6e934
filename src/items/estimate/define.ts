import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizEstimate } from './estimate.element.js';

define('quiz-estimate', QuizEstimate);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-estimate .view=${props}></quiz-estimate>`;

export { default as type } from './type.js';
