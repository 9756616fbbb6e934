import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Confidence } from '../../core/session/state.js';
import { QuizElement } from '../base/quiz-element.js';

const LEVELS: readonly Confidence[] = [1, 2, 3];

/**
 * Asks how sure the learner is. A card puts it before its buttons where the session's policy says so; it keeps nothing
 * of its own.
 *
 * @summary Asks for the learner's confidence.
 * @csspart question - "How sure are you?".
 */
export class QuizConfidence extends QuizElement {
  static override styles = [
    ...QuizElement.styles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 0.5rem;
        align-items: center;
        min-inline-size: 0;
        margin: 1.5rem 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: 0.4rem;
        padding: 0;
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      label {
        display: inline-flex;
        gap: 0.5rem;
        align-items: center;
        min-block-size: 2.75rem;
        padding: 0.35rem 1rem;
        border: 1px solid var(--_line);
        border-radius: 99px;
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--_accent);
        background: var(--_tint);
      }
      input {
        inline-size: 1.125rem;
        block-size: 1.125rem;
        margin: 0;
        accent-color: var(--_accent);
      }
    `,
  ];

  /** The level chosen so far. */
  @property({ attribute: false }) level: Confidence | undefined;
  /** Told of a choice. */
  @property({ attribute: false }) choose: ((level: Confidence) => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // It stands in a card, which has what it asks as a part of its own.
    this.setAttribute('exportparts', 'question');
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = Number(input.value) === this.level;
  }

  readonly #onChange = (event: Event): void => {
    this.choose?.(Number((event.target as HTMLInputElement).value) as Confidence);
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend part="question">${this.texts.howSure}</legend>
      ${LEVELS.map(
        (level) =>
          html`<label>
            <input type="radio" name="confidence" .value=${String(level)} @change=${this.#onChange} />
            ${this.texts.levels[level - 1]}
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-confidence': QuizConfidence;
  }
}
