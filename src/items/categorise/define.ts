import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizCategorise } from './categorise.element.js';

define('quiz-categorise', QuizCategorise);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-categorise .view=${props}></quiz-categorise>`;

export { default as type } from './type.js';
