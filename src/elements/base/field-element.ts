import { css, html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../core/bank/model.js';
import { addFieldTexts } from '../../i18n/en.field.js';
import { ItemElement } from './item-element.js';

/** The look of controls of one line, wherever they stand. */
export const fieldStyles = css`
  :is(input, select) {
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
  :is(input:read-only, select:disabled) {
    border-style: dashed;
    background: transparent;
  }
  :is(.correct, .partial, .incorrect):is(input, select) {
    border-color: var(--_state);
    border-style: solid;
    box-shadow: inset 0 0 0 1px var(--_state);
  }
  select:disabled {
    opacity: 1;
  }
`;

const ownStyles = css`
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
  input {
    flex: 0 1 var(--_field, 22rem);
  }
  .solution {
    margin-block-start: 0.9rem;
  }
  .solution strong {
    margin-inline-end: 0.35em;
  }
`;

/** How a control of one line is to be set up. */
export interface LineField {
  readonly id: string;
  /** Its name, where no label has its id. */
  readonly label?: string;
  /** Ids of what is said of it. */
  readonly described: string;
  readonly state: string;
  readonly enabled: boolean;
  readonly onInput: (event: Event) => void;
}

/** A field to type into. What stands in it is set by whoever renders it, after rendering; so it is with a menu. */
export const lineField = (field: LineField, inputMode: 'decimal' | 'text'): TemplateResult =>
  html`<input
    id=${field.id}
    part="field"
    type="text"
    class=${field.state}
    inputmode=${inputMode}
    maxlength="1000"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-label=${field.label ?? nothing}
    aria-describedby=${field.described || nothing}
    ?readonly=${!field.enabled}
    @input=${field.onInput}
  />`;

/** A menu to choose from; the first option stands for nothing. */
export const lineMenu = (
  field: LineField,
  first: string,
  options: readonly { readonly id: string; readonly text: string }[],
): TemplateResult =>
  html`<select
    id=${field.id}
    part="field"
    class=${field.state}
    aria-label=${field.label ?? nothing}
    aria-describedby=${field.described || nothing}
    ?disabled=${!field.enabled}
    @change=${field.onInput}
  >
    <option value="">${first}</option>
    ${options.map(({ id, text }) => html`<option .value=${id}>${text}</option>`)}
  </select>`;

/** How a type's one field is to be set up. */
export interface Field {
  /** What stands in it now. */
  readonly value: string;
  readonly inputMode: 'decimal' | 'text';
  /** What is shown after it, such as a unit. */
  readonly after?: string | undefined;
  /** What is said below it before an attempt. */
  readonly note?: string | undefined;
  /** The key in words; shown once the item is solved, unless the response was right to the letter. */
  readonly solution: string;
  /** The response is let pass, but is not spelt as the key is. */
  readonly slip?: boolean | undefined;
}

/** An item whose response is typed into one field of a line. */
export abstract class FieldElement<I extends Item = Item> extends ItemElement<I> {
  static override styles = [...ItemElement.styles, fieldStyles, ownStyles];

  static {
    addFieldTexts();
  }

  protected abstract get field(): Field;

  /** The learner typed: makes it a response. */
  protected abstract enter(text: string): void;

  readonly #onInput = (event: Event): void => this.enter((event.target as HTMLInputElement).value);

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
        ${lineField(
          {
            id: 'entry',
            described,
            state: this.view?.outcome?.verdict ?? '',
            enabled: this.enabled,
            onInput: this.#onInput,
          },
          inputMode,
        )}
        ${after ? html`<span id="after">${after}</span>` : nothing}
        ${note ? html`<p id="note" class="how">${note}</p>` : nothing}
      </div>
      ${this.renderVerdict()} ${this.#renderSolution()}
    `;
  }

  #renderSolution(): TemplateResult | typeof nothing {
    const { view } = this;
    const { solution, slip } = this.field;
    if (!view?.solved || (view.outcome?.verdict === 'correct' && !slip)) return nothing;
    return solution
      ? html`<p part="solution" class="solution"><strong>${this.localize.texts.solution}:</strong> ${solution}</p>`
      : nothing;
  }
}
