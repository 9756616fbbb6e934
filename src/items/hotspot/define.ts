import { html, type TemplateResult } from 'lit';
import { define } from '../../elements/base/define.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { QuizHotspot } from './hotspot.element.js';

define('quiz-hotspot', QuizHotspot);

/** Renders an item of this type. */
export const view = (props: ItemView): TemplateResult => html`<quiz-hotspot .view=${props}></quiz-hotspot>`;
