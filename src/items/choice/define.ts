import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizChoice } from './choice.element.js';

define('quiz-choice', QuizChoice);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-choice .view=${props}></quiz-choice>`;
