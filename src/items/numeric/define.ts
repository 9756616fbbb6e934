import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizNumeric } from './numeric.element.js';

define('quiz-numeric', QuizNumeric);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-numeric .view=${props}></quiz-numeric>`;

export { default as type } from './type.js';
