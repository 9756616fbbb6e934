import { isSlip } from '../../core/scoring/text-field.js';
import { FieldElement, type Field } from '../../elements/base/field-element.js';
import type { TextEntryItem } from './schema.js';
import type from './type.js';

/**
 * A word or a few, typed.
 *
 * @summary The `text-entry` interaction.
 * @csspart stem - The text asked.
 * @csspart field - The field.
 * @csspart solution - The key, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner typed; `detail.response` is the text.
 */
export class QuizTextEntry extends FieldElement<TextEntryItem> {
  protected override get field(): Field {
    const { item } = this;
    const response = this.view?.response;
    return {
      value: typeof response === 'string' ? response : '',
      inputMode: 'text',
      solution: item ? type.describe(item, type.keyResponse(item)) : '',
      slip: item && isSlip(item, response),
    };
  }

  protected override enter(text: string): void {
    this.respond(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-text-entry': QuizTextEntry;
  }
}
