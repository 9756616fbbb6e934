import { css, html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../core/bank/model.js';
import { addFieldTexts } from '../../i18n/en.field.js';
import { ItemElement } from './item-element.js';

const fieldStyles = css`
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: baseline;
  }
  .field label {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .field input {
    flex: 0 1 var(--_field, 22rem);
    min-inline-size: 0;
    min-block-size: 3rem;
    padding: 0.5rem 0.9rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 1.125rem;
  }
  .field input:read-only {
    border-style: dashed;
    background: transparent;
  }
  .field input.correct,
  .field input.partial,
  .field input.incorrect {
    border-color: var(--_state);
    border-style: solid;
    box-shadow: inset 0 0 0 1px var(--_state);
  }
  .solution {
    margin-block-start: 0.9rem;
  }
  .solution strong {
    margin-inline-end: 0.35em;
  }
`;

/** How a type's one field is to be set up. */
export interface Field {
  /** What stands in it now. */
  readonly value: string;
  readonly inputMode: 'decimal' | 'text';
  /** What is shown after it, such as a unit. */
  readonly after?: string | undefined;
  /** What is said below it before an attempt. */
  readonly note?: string | undefined;
  /** The key in words; shown once the item is solved, unless the response was right. */
  readonly solution: string;
}

/** An item whose response is typed into one field of a line. */
export abstract class FieldElement<I extends Item = Item> extends ItemElement<I> {
  static override styles = [...ItemElement.styles, fieldStyles];

  static {
    addFieldTexts();
  }

  protected abstract get field(): Field;

  /** The learner typed: makes it a response. */
  protected abstract enter(text: string): void;

  /** Set here and not in the template: a request that was cancelled must undo what was typed. */
  protected override updated(): void {
    const input = this.renderRoot.querySelector('input');
    if (input && input.value !== this.field.value) input.value = this.field.value;
  }

  protected override render(): TemplateResult {
    const { texts } = this.localize;
    const { inputMode, after, note } = this.field;
    const described = [after ? 'after' : '', note ? 'note' : ''].filter(Boolean).join(' ');
    return html`
      ${this.renderStem()}
      <div class="field" role="group" aria-labelledby="stem">
        <label for="entry">${texts.responseLabel}</label>
        <input
          id="entry"
          part="field"
          type="text"
          class=${this.view?.outcome?.verdict ?? ''}
          inputmode=${inputMode}
          maxlength="1000"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby=${described || nothing}
          ?readonly=${!this.enabled}
          @input=${this.#onInput}
        />
        ${after ? html`<span id="after">${after}</span>` : nothing}
        ${note ? html`<p id="note" class="how">${note}</p>` : nothing}
      </div>
      ${this.renderVerdict()} ${this.#renderSolution()}
    `;
  }

  #renderSolution(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view?.solved || view.outcome?.verdict === 'correct') return nothing;
    const { solution } = this.field;
    return solution
      ? html`<p part="solution" class="solution"><strong>${this.localize.texts.solution}:</strong> ${solution}</p>`
      : nothing;
  }

  #onInput(event: Event): void {
    this.enter((event.target as HTMLInputElement).value);
  }
}
