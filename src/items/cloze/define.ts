import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizCloze } from './cloze.element.js';

define('quiz-cloze', QuizCloze);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-cloze .view=${props}></quiz-cloze>`;

export { default as type } from './type.js';
