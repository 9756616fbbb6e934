import { isNumberResponse, isPlainNumber } from '../../core/scoring/number-field.js';
import { FieldElement, type Field } from '../../elements/base/field-element.js';
import type { NumericItem } from './schema.js';
import type from './type.js';

/**
 * A number, typed as people write it where they are.
 *
 * @summary The `numeric` interaction.
 * @csspart stem - The text asked.
 * @csspart field - The field.
 * @csspart solution - The key, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner typed; `detail.response` is `{ text, locale }`.
 */
export class QuizNumeric extends FieldElement<NumericItem> {
  protected override get field(): Field {
    const { item, localize } = this;
    const response = this.view?.response;
    const units = Object.keys(item?.units ?? {});
    return {
      value: isNumberResponse(response) ? response.text : '',
      inputMode: item && isPlainNumber(item) ? 'decimal' : 'text',
      after: item?.unit,
      note: units.length ? localize.texts.withUnit(units.join(', ')) : undefined,
      solution: item ? type.describe(item, type.keyResponse(item, localize.lang)) : '',
    };
  }

  protected override enter(text: string): void {
    this.respond({ text, locale: this.localize.lang });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-numeric': QuizNumeric;
  }
}
