import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizMatch } from './match.element.js';

define('quiz-match', QuizMatch);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-match .view=${props}></quiz-match>`;

export { default as type } from './type.js';
