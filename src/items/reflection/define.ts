import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizReflection } from './reflection.element.js';

define('quiz-reflection', QuizReflection);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-reflection .view=${props}></quiz-reflection>`;

export { default as type } from './type.js';
