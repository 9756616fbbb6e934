import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizMatrix } from './matrix.element.js';

define('quiz-matrix', QuizMatrix);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-matrix .view=${props}></quiz-matrix>`;

export { default as type } from './type.js';
