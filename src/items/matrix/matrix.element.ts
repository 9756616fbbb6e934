import { GridElement } from '../../elements/base/grid-element.js';
import type { AfterTexts } from '../../elements/base/pairing-element.js';
import { addMatrixTexts } from '../../i18n/en.matrix.js';
import type { MatrixItem } from './schema.js';
import { matrixPairing } from './score.js';

/**
 * Statements against columns, one radio button where each two meet.
 *
 * @summary The `matrix` interaction.
 * @csspart stem - The text asked.
 * @csspart row - One statement with its buttons and what came of it.
 * @csspart solution - The column that is right, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner chose; `detail.response` is an object row id → column id.
 */
export class QuizMatrix extends GridElement<MatrixItem> {
  static {
    addMatrixTexts();
  }

  protected override readonly pairingOf = matrixPairing;

  protected override get afterTexts(): AfterTexts {
    return this.localize.texts.items.matrix;
  }

  protected override get how(): string {
    return this.localize.texts.items.matrix.how;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-matrix': QuizMatrix;
  }
}
