import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizHighlight } from './highlight.element.js';

define('quiz-highlight', QuizHighlight);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-highlight .view=${props}></quiz-highlight>`;

export { default as type } from './type.js';
