import { html, nothing, type TemplateResult } from 'lit';
import { isNumberResponse } from '../../core/scoring/number-field.js';
import { formatNumber } from '../../core/scoring/read-number.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { addEstimateTexts, type EstimateTexts } from '../../i18n/en.estimate.js';
import { estimateStyles } from './estimate.styles.js';
import type { EstimateItem, EstimateKey } from './schema.js';
import { distanceFrom, nearestKey, stepOf, valueOf } from './score.js';

/** The pointer to a response and the pin of a key, on the scale and before their words. */
const SHAPES = {
  response: html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l9 17H3z" /></svg>`,
  key: html`<svg class="shape correct" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2l9 10-9 10-9-10z" /></svg>`,
};

/**
 * A number, set on a scale or typed: a native slider and a field that follow each other.
 *
 * @summary The `estimate` interaction.
 * @csspart stem - The text asked.
 * @csspart field - The field.
 * @csspart slider - The slider.
 * @csspart marks - What came of it on the scale: where the response lies and, once the item is solved, the key.
 * @csspart distance - What was entered, and which way the key lies; once the item is solved, how far.
 * @csspart solution - The key, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner set or typed a number; `detail.response` is
 *   `{ text, locale }`.
 */
export class QuizEstimate extends ItemElement<EstimateItem> {
  static override styles = [...ItemElement.styles, estimateStyles];

  static {
    addEstimateTexts();
  }

  get #texts(): EstimateTexts {
    return this.localize.texts.items.estimate;
  }

  get #entered(): string {
    const response = this.view?.response;
    return isNumberResponse(response) ? response.text : '';
  }

  get #value(): number | undefined {
    return this.item && valueOf(this.item, this.view?.response);
  }

  /** A number of the scale as people write it there, with its unit. */
  #words(value: number): string {
    const number = formatNumber(value, this.localize.lang);
    return this.item?.unit === undefined ? number : `${number} ${this.item.unit}`;
  }

  #onType(event: Event): void {
    this.respond({ text: (event.target as HTMLInputElement).value, locale: this.localize.lang });
  }

  #onSlide(event: Event): void {
    const value = Number((event.target as HTMLInputElement).value);
    this.respond({ text: formatNumber(value, this.localize.lang), locale: this.localize.lang });
  }

  /** Who means the very place where the thumb waits can't move it there, but can press it. */
  #onPress(event: Event): void {
    if (this.enabled && this.#value === undefined) this.#onSlide(event);
  }

  /** Set here and not in the template: a request that was cancelled must undo what was entered. */
  protected override updated(): void {
    const { item } = this;
    // A policy for styles forbids it in the template.
    for (const { style, dataset } of this.renderRoot.querySelectorAll<HTMLElement>('[data-at]')) {
      style.setProperty('--_at', dataset['at'] ?? '');
      style.setProperty('--_way', dataset['way'] ?? '');
    }
    const [field, slider] = this.renderRoot.querySelectorAll('input');
    if (!item || !field || !slider) return;
    if (field.value !== this.#entered) field.value = this.#entered;
    slider.value = String(this.#value ?? (item.min + item.max) / 2);
  }

  protected override render(): TemplateResult {
    const { item, view, enabled } = this;
    if (!item) return html`${this.renderStem()}`;
    return html`
      ${this.renderStem()}
      <div role="group" aria-labelledby="stem">
        <div class="field">
          <label for="entry">${this.localize.texts.responseLabel}</label>
          <input
            id="entry"
            part="field"
            type="text"
            class=${view?.outcome?.verdict ?? ''}
            inputmode=${item.min < 0 ? 'text' : 'decimal'}
            maxlength="1000"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=${item.unit === undefined ? 'range' : 'after range'}
            ?readonly=${!enabled}
            @input=${this.#onType}
          />
          ${item.unit === undefined ? nothing : html`<span id="after">${item.unit}</span>`}
        </div>
        ${this.#renderScale(item)}
        <p id="range" class="sr">${this.#texts.range(this.#words(item.min), this.#words(item.max))}</p>
      </div>
      ${this.renderVerdict()} ${this.#renderCame(item)}
    `;
  }

  #renderScale(item: EstimateItem): TemplateResult {
    const value = this.#value;
    return html`<div class="scale ${value === undefined ? 'unset' : ''}">
      <input
        part="slider"
        type="range"
        min=${item.min}
        max=${item.max}
        step=${stepOf(item)}
        aria-label=${this.#texts.slider}
        aria-valuetext=${value === undefined ? this.#texts.unset : this.#words(value)}
        aria-describedby="range"
        ?disabled=${!this.enabled}
        data-at=${placeOf(item, value ?? item.min)}
        @input=${this.#onSlide}
        @click=${this.#onPress}
      />
      ${this.#renderMarks(item)}
      <div class="ends" aria-hidden="true"><bdi>${this.#words(item.min)}</bdi><bdi>${this.#words(item.max)}</bdi></div>
    </div>`;
  }

  /** The keys that may be seen now. */
  #keysShown({ keys = [] }: EstimateItem): readonly EstimateKey[] {
    return this.view?.solved ? keys : [];
  }

  #renderMarks(item: EstimateItem): TemplateResult | typeof nothing {
    const keys = this.#keysShown(item);
    const { verdict } = this.view?.outcome ?? {};
    const given = verdict ? this.#value : undefined;
    if (given === undefined && !keys.length) return nothing;
    const mark = (value: number, kind: string, shape: TemplateResult): TemplateResult =>
      html`<span class="mark ${kind}" data-at=${placeOf(item, value)}>${shape}</span>`;
    return html`<div part="marks" class="marks" aria-hidden="true">
      ${given === undefined ? nothing : this.#renderGap(item, given)}
      ${keys.map(({ value }) => mark(value, 'key', SHAPES.key))}
      ${given === undefined ? nothing : mark(given, `own ${verdict}`, SHAPES.response)}
    </div>`;
  }

  /** The way from the response to the key. */
  #renderGap(item: EstimateItem, given: number): TemplateResult | typeof nothing {
    const key = this.view?.solved ? nearestKey(item, given) : undefined;
    if (!key) return nothing;
    const [own, right] = [placeOf(item, given), placeOf(item, key.value)];
    const [from, way] = [Math.min(own, right), Math.abs(own - right)];
    return html`<span class="gap ${own < right ? 'ends' : 'starts'}-at-key" data-at=${from} data-way=${way}></span>`;
  }

  /** What came of it in words: the response with its distance from the key, and once solved the key. */
  #renderCame(item: EstimateItem): TemplateResult | typeof nothing {
    const { verdict } = this.view?.outcome ?? {};
    const { texts } = this.localize;
    const value = this.#value;
    if (verdict === 'correct') return nothing;
    return html`
      ${
        verdict && value !== undefined
          ? html`<p part="distance" class="came ${verdict}">
              ${SHAPES.response}
              <span>
                <strong>${texts.responseLabel}:</strong> <bdi>${this.#words(value)}</bdi>
                ${this.#renderDistance(item, value)}
              </span>
            </p>`
          : nothing
      }
      ${this.#keysShown(item).map(
        (key) =>
          html`<p part="solution" class="came">
            ${SHAPES.key} <span><strong>${texts.solution}:</strong> <bdi>${this.#words(key.value)}</bdi></span>
          </p>`,
      )}
    `;
  }

  /** With the number it would be the key: that comes when the item is solved. */
  #renderDistance(item: EstimateItem, value: number): TemplateResult | typeof nothing {
    const key = nearestKey(item, value);
    const distance = key && distanceFrom(key, value);
    if (!distance) return nothing;
    const { below, above, tooLow, tooHigh } = this.#texts;
    const words = this.#words(Math.abs(distance));
    const told = this.view?.solved ? (distance < 0 ? below : above)(words) : distance < 0 ? tooLow : tooHigh;
    return html`<bdi class="distance">${told}</bdi>`;
  }
}

/** Where a value lies on the scale: 0 at its start, 1 at its end. */
const placeOf = ({ min, max }: EstimateItem, value: number): number =>
  (Math.min(Math.max(value, min), max) - min) / (max - min);

declare global {
  interface HTMLElementTagNameMap {
    'quiz-estimate': QuizEstimate;
  }
}
