import { css, html, nothing, type TemplateResult } from 'lit';
import { feedbackShown } from '../../core/session/select.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';

/**
 * The score so far: points earned of points to be had. Says nothing while feedback is withheld.
 *
 * @summary Shows the score.
 * @csspart text - "7 of 15 points".
 */
export class QuizScore extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      p {
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  readonly #session = new SelectController<{ raw: number; max: number; shown: boolean }>(
    this,
    ({ progress, state, plan }) => ({
      ...progress.score,
      shown: plan !== undefined && state.phase !== 'idle' && feedbackShown(state, plan),
    }),
  );

  protected override render(): TemplateResult | typeof nothing {
    const { raw, max, shown } = this.#session.slice ?? { raw: 0, max: 0, shown: false };
    return shown ? html`<p part="text">${this.texts.points(this.n(raw), this.n(max))}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-score': QuizScore;
  }
}
