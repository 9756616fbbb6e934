import { html, nothing, type TemplateResult } from 'lit';
import { ItemElement } from '../../elements/base/item-element.js';
import { addFlashcardTexts } from '../../i18n/en.flashcard.js';
import { flashcardStyles } from './flashcard.styles.js';
import { GRADES, type FlashcardItem, type FlashcardResponse, type Grade } from './schema.js';
import { readFlashcard } from './score.js';

/**
 * A card with a back: recall it, turn it, say how well you knew it.
 *
 * @summary The `flashcard` interaction.
 * @csspart stem - The front.
 * @csspart back - The back, once it is revealed.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner turned the card, or graded; `detail.response` is
 * `{ revealed, grade }`.
 */
export class QuizFlashcard extends ItemElement<FlashcardItem> {
  static override styles = [...ItemElement.styles, flashcardStyles];

  static {
    addFlashcardTexts();
  }

  #turning = false;

  get #response(): FlashcardResponse {
    return readFlashcard(this.view?.response) ?? { revealed: false };
  }

  #onReveal(): void {
    this.#turning = true;
    this.respond({ revealed: true });
  }

  #onChange(event: Event): void {
    this.respond({ revealed: true, grade: (event.target as HTMLInputElement).value });
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    const { grade } = this.#response;
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = input.value === grade;
    // The button is gone: the focus goes on to what it revealed, which is read out by that.
    if (this.#turning) this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
    this.#turning = false;
  }

  protected override render(): TemplateResult {
    const texts = this.localize.texts.items.flashcard;
    const shown = this.#response.revealed || this.view?.solved === true;
    return html`
      ${this.renderStem()} ${shown ? this.#renderBack() : nothing}
      ${this.#response.revealed ? this.#renderGrades() : nothing}
      ${
        !shown && this.enabled
          ? html`<p id="how" class="how">${texts.how}</p>
              <button aria-describedby="how" @click=${this.#onReveal}>${texts.reveal}</button>`
          : nothing
      }
      ${this.renderVerdict()}
    `;
  }

  #renderBack(): TemplateResult {
    const texts = this.localize.texts.items.flashcard;
    const back = this.item?.back;
    return html`<div part="back" class="back" role="group" aria-labelledby="back" tabindex="-1">
      <p id="back" class="label">${texts.back}</p>
      <div>${back === undefined ? texts.noBack : this.text(back)}</div>
    </div>`;
  }

  #renderGrades(): TemplateResult {
    const texts = this.localize.texts.items.flashcard;
    return html`<fieldset ?disabled=${!this.enabled}>
      <legend>${texts.grade}</legend>
      <div class="grades">
        ${(Object.keys(GRADES) as Grade[]).map(
          (grade) =>
            html`<label>
              <input type="radio" name="grade" .value=${grade} @change=${this.#onChange} /> ${texts[grade]}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-flashcard': QuizFlashcard;
  }
}
