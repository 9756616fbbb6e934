import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizFlashcard } from './flashcard.element.js';

define('quiz-flashcard', QuizFlashcard);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-flashcard .view=${props}></quiz-flashcard>`;

export { default as type } from './type.js';
