import { html, nothing, type TemplateResult } from 'lit';
import { verdictOf, type Verdict } from '../../core/scoring/outcome.js';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { optionStyles } from '../../elements/base/option.styles.js';
import type {} from './picture.element.js';
import type { ChoiceItem, ChoiceOption } from './schema.js';
import { chosenOptions, keyOptions } from './keys.js';

/**
 * One or several options of a few, as native radio buttons or checkboxes.
 *
 * @summary The `choice` interaction.
 * @csspart stem - The text asked.
 * @csspart option - One option with its control and its feedback.
 * @csspart verdict - The verdict in words.
 * @cssproperty {<length>} [--quiz-option-border=1px] - How thick the borders of an option are; `1px 0 0` leaves a line above.
 * @cssproperty {<length>} [--quiz-option-gap=0.6rem] - How far options stand apart.
 * @cssproperty {<length>} [--quiz-option-space=0.85rem] - The room above and below an option’s words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner chose; `detail.response` is an array of option ids.
 */
export class QuizChoice extends ItemElement<ChoiceItem> {
  static override styles = [...ItemElement.styles, optionStyles];

  get #chosen(): readonly string[] {
    return this.item ? chosenOptions(this.item, this.view?.response).map(({ id }) => id) : [];
  }

  get #options(): readonly ChoiceOption[] {
    const { item } = this;
    const order = this.view?.order ?? item?.options.map(({ id }) => id) ?? [];
    return order.flatMap((id) => item?.options.find((option) => option.id === id) ?? []);
  }

  #onChange(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const chosen = new Set(this.item?.choose === 'many' ? this.#chosen : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    // In the bank's order, so that the same choice is the same response however it was made.
    this.respond((this.item?.options ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = this.#chosen.includes(input.value);
  }

  protected override render(): TemplateResult {
    const { localize, enabled, item } = this;
    const many = item?.choose === 'many';
    return html`
      ${this.renderStem()}
      <fieldset aria-labelledby="stem" aria-describedby="how" ?disabled=${!enabled}>
        <p id="how" class="how">${many ? localize.texts.chooseMany : localize.texts.chooseOne}</p>
        ${this.#options.map((option, index) => this.#renderOption(option, index, many))}
      </fieldset>
      ${this.renderVerdict([])}
    `;
  }

  #renderOption(option: ChoiceOption, index: number, many: boolean): TemplateResult {
    const chosen = this.#chosen.includes(option.id);
    const state = this.#stateOf(option, chosen);
    return html`<div part="option" class="option ${state}">
      <label>
        <input
          type=${many ? 'checkbox' : 'radio'}
          name="option"
          .value=${option.id}
          aria-describedby=${state ? `after-${index}` : nothing}
          @change=${this.#onChange}
        />
        ${option.image ? html`<quiz-picture src=${option.image.src} alt=${option.image.alt}></quiz-picture>` : nothing}
        <span>${this.text(option.text)}</span>
      </label>
      ${state ? this.#renderAfter(option, index, chosen) : nothing}
    </div>`;
  }

  /**
   * Right or wrong is shown of what was chosen, and of the keys once the item is solved; else the option stays plain, as
   * it does where the item came without its keys.
   */
  #stateOf(option: ChoiceOption, chosen: boolean): Exclude<Verdict, 'ungraded'> | '' {
    const { view, item } = this;
    const keys = item ? keyOptions(item) : [];
    if (!view || !keys.length) return '';
    const key = keys.includes(option);
    if (chosen && view.outcome) return key ? 'correct' : verdictOf(option.credit ?? 0);
    return key && view.solved ? 'correct' : '';
  }

  #renderAfter(option: ChoiceOption, index: number, chosen: boolean): TemplateResult {
    const { texts } = this.localize;
    const state = this.#stateOf(option, chosen) || 'incorrect';
    const words = chosen ? `${texts.verdict[state]}: ${texts.chosen}` : texts.solution;
    return html`<div id=${`after-${index}`} class="after">
      <p class="mark">${icons[state]} ${words}</p>
      ${option.feedback === undefined ? nothing : html`<div>${this.text(option.feedback)}</div>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-choice': QuizChoice;
  }
}
