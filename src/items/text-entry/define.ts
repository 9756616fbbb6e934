import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizTextEntry } from './text-entry.element.js';

define('quiz-text-entry', QuizTextEntry);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-text-entry .view=${props}></quiz-text-entry>`;

export { default as type } from './type.js';
