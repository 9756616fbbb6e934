import { html, nothing, type TemplateResult } from 'lit';
import { ItemElement } from '../../elements/base/item-element.js';
import { addReflectionTexts, type ReflectionTexts } from '../../i18n/en.reflection.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { reflectionStyles } from './reflection.styles.js';
import { LONGEST, type ReflectionItem, type ReflectionResponse } from './schema.js';
import { isGraded, readReflection } from './score.js';

/** How little room must be left for it to be spoken. Each is said once on the way down. */
const SPOKEN = [0, 20, 100];

/**
 * A short text in the learner's own words, then a model response to hold it against.
 *
 * @summary The `reflection` interaction.
 * @csspart stem - The text asked.
 * @csspart field - The field.
 * @csspart own - What the learner wrote, beside the model response.
 * @csspart model - The model response, once it is revealed.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner wrote, revealed or ticked; `detail.response` is
 * `{ text, revealed, ticked }`.
 */
export class QuizReflection extends ItemElement<ReflectionItem> {
  static override styles = [...ItemElement.styles, reflectionStyles];

  static {
    addReflectionTexts();
  }

  readonly #announce = new AnnounceController(this);
  #focusNext: '.model' | 'textarea' | undefined;
  #notice = '';

  get #texts(): ReflectionTexts {
    return this.localize.texts.items.reflection;
  }

  get #response(): ReflectionResponse {
    const read = this.item && readReflection(this.item, this.view?.response);
    return read ?? { text: '', revealed: false, ticked: [] };
  }

  #ask(change: Partial<ReflectionResponse>): void {
    this.respond({ ...this.#response, ...change });
  }

  #onInput(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    const before = SPOKEN.find((room) => LONGEST - this.#response.text.length <= room);
    const room = SPOKEN.find((one) => LONGEST - value.length <= one);
    this.#notice = '';
    this.#ask({ text: value, revealed: false, ticked: [] });
    const left = LONGEST - value.length;
    if (room !== undefined && room !== before) this.#announce.say(this.#texts.left(left, this.localize.number(left)));
  }

  #onReveal(): void {
    if (!this.#response.text.trim()) {
      this.#notice = this.#texts.writeFirst;
      this.#announce.say(this.#notice);
      return this.renderRoot.querySelector('textarea')?.focus();
    }
    this.#focusNext = '.model';
    this.#ask({ revealed: true });
  }

  #onChangeText(): void {
    this.#focusNext = 'textarea';
    this.#ask({ revealed: false, ticked: [] });
  }

  #onTick(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const others = this.#response.ticked.filter((index) => index !== Number(value));
    this.#ask({ ticked: checked ? [...others, Number(value)].toSorted((a, b) => a - b) : others });
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    const { text, ticked } = this.#response;
    const field = this.renderRoot.querySelector('textarea');
    if (field && field.value !== text) field.value = text;
    for (const box of this.renderRoot.querySelectorAll('input')) box.checked = ticked.includes(Number(box.value));
    // The button is gone: the focus goes on to what it brought, which is read out by that.
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  protected override render(): TemplateResult {
    const { revealed } = this.#response;
    const compared = revealed || this.view?.solved === true;
    return html`
      ${this.renderStem()} ${this.enabled && !revealed ? this.#renderField() : this.#renderBoth(compared)}
      ${revealed ? this.#renderChecklist() : nothing}
      ${
        this.enabled && revealed
          ? html`<button class="change" @click=${this.#onChangeText}>${this.#texts.change}</button>`
          : nothing
      }
      ${this.renderVerdict()}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }

  #renderField(): TemplateResult {
    const { localize } = this;
    const { length } = this.#response.text;
    return html`
      <p id="how" class="how">${this.#texts.how}</p>
      <div role="group" aria-labelledby="stem">
        <label class="entry" for="entry">${localize.texts.responseLabel}</label>
        <textarea
          id="entry"
          part="field"
          rows="5"
          dir="auto"
          maxlength=${LONGEST}
          aria-describedby="how counter"
          @input=${this.#onInput}
        ></textarea>
        <p id="counter" class="counter">${this.#texts.counter(localize.number(length), localize.number(LONGEST))}</p>
      </div>
      ${this.#notice ? html`<p class="notice">${this.#notice}</p>` : nothing}
      <button class="reveal" @click=${this.#onReveal}>${this.#texts.reveal}</button>
    `;
  }

  #renderBoth(compared: boolean): TemplateResult {
    const texts = this.#texts;
    const { text } = this.#response;
    const model = this.item?.model;
    return html`<div class="both">
      <div part="own" role="group" aria-labelledby="yours">
        <p id="yours" class="label">${texts.yours}</p>
        ${text.trim() ? html`<p class="own" dir="auto">${text}</p>` : html`<p>${texts.nothing}</p>`}
      </div>
      ${
        compared
          ? html`<div part="model" class="model" role="group" aria-labelledby="model" tabindex="-1">
              <p id="model" class="label">${texts.model}</p>
              <div>${model === undefined ? texts.noModel : this.text(model)}</div>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderChecklist(): TemplateResult | typeof nothing {
    const { item } = this;
    if (!item?.checklist) return nothing;
    const counts = isGraded(item);
    return html`<fieldset ?disabled=${!this.enabled} aria-describedby=${counts ? 'counts' : nothing}>
      <legend>${this.#texts.checklist}</legend>
      ${counts ? html`<p id="counts" class="how">${this.#texts.counts}</p>` : nothing}
      ${item.checklist.map(
        (point, index) =>
          html`<label class="point">
            <input type="checkbox" .value=${String(index)} @change=${this.#onTick} />
            <span>${this.text(point)}</span>
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-reflection': QuizReflection;
  }
}
