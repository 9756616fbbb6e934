import { css, html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../../core/session/select.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';

/** Above this, a mark an item would be thinner than a hair. */
const MOST_MARKS = 24;

/**
 * How far the learner is: a mark an item, filled when it was attempted, and the count in words.
 *
 * @summary Shows how many items were answered.
 * @csspart text - "3 of 15 answered".
 * @csspart bar - The row of marks.
 * @cssproperty {<length>} [--quiz-progress-size=0.375rem] - Height of the bar.
 */
export class QuizProgress extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      :host {
        min-inline-size: min(8rem, 100%);
        font-size: 0.9375rem;
      }
      p {
        color: var(--_muted);
        font-variant-numeric: tabular-nums;
      }
      [role='progressbar'] {
        display: flex;
        gap: 3px;
        margin-block-start: 0.35rem;
      }
      span {
        flex: 1;
        min-inline-size: 1px;
        block-size: var(--quiz-progress-size, 0.375rem);
        border-radius: 99px;
        background: var(--_line);
      }
      .many {
        gap: 0;
      }
      .many span {
        min-inline-size: 0;
        border-radius: 0;
      }
      .done {
        background: var(--_accent);
      }
      .here {
        outline: 1.5px solid var(--_accent);
        outline-offset: 1.5px;
      }
      @media (forced-colors: active) {
        span {
          border: 1px solid CanvasText;
        }
        .many span {
          border-inline-width: 0;
        }
        .done {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
      @media print {
        [role='progressbar'] {
          display: none;
        }
      }
    `,
  ];

  readonly #session = new SelectController<{ progress: Progress }>(this, ({ progress }) => ({ progress }));

  protected override render(): TemplateResult | typeof nothing {
    const { attempted = 0, total = 0, items = [], itemId } = this.#session.slice?.progress ?? {};
    const text = this.texts.attempted(this.n(attempted), this.n(total));
    return html`
      <p part="text" aria-hidden="true">${text}</p>
      <div
        part="bar"
        class=${total > MOST_MARKS ? 'many' : ''}
        role="progressbar"
        aria-label=${this.texts.progress}
        aria-valuemin="0"
        aria-valuemax=${total}
        aria-valuenow=${attempted}
        aria-valuetext=${text}
      >
        ${items.map(({ id, status }) => {
          const done = status === 'attempted' || status === 'closed' ? 'done' : '';
          return html`<span class="${done} ${id === itemId ? 'here' : ''}"></span>`;
        })}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-progress': QuizProgress;
  }
}
