import { GridElement } from '../../elements/base/grid-element.js';
import type { AfterTexts } from '../../elements/base/pairing-element.js';
import { addCategoriseTexts } from '../../i18n/en.categorise.js';
import type { CategoriseItem } from './schema.js';
import { categorisePairing } from './score.js';

/**
 * Options to be sorted into categories: radio buttons where each belongs to one, checkboxes where it may be in several.
 *
 * @summary The `categorise` interaction.
 * @csspart stem - The text asked.
 * @csspart row - One option with its controls and what came of it.
 * @csspart solution - The categories that are right, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner sorted; `detail.response` is an object option id → category
 *   ids.
 */
export class QuizCategorise extends GridElement<CategoriseItem> {
  static {
    addCategoriseTexts();
  }

  protected override readonly pairingOf = categorisePairing;

  protected override get afterTexts(): AfterTexts {
    return this.localize.texts.items.categorise;
  }

  protected override get how(): string {
    return this.localize.texts.items.categorise[this.pairing.many ? 'many' : 'one'];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-categorise': QuizCategorise;
  }
}
