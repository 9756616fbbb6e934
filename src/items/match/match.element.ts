import { html, nothing, type TemplateResult } from 'lit';
import { PairingElement, type AfterTexts } from '../../elements/base/pairing-element.js';
import type { Part } from '../../core/scoring/pairing.js';
import { addMatchTexts } from '../../i18n/en.match.js';
import { matchStyles } from './match.styles.js';
import type { MatchItem } from './schema.js';
import { matchPairing } from './score.js';

/** A right as an option of every field: its id and its words. */
interface Choice {
  readonly id: string;
  readonly words: string;
}

/**
 * Lefts, each with a field to choose its right from: native selects.
 *
 * @summary The `match` interaction.
 * @csspart stem - The text asked.
 * @csspart pair - One left with its field and what came of it.
 * @csspart solution - The right that fits, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner chose; `detail.response` is an object left id → right id.
 */
export class QuizMatch extends PairingElement<MatchItem> {
  static override styles = [...PairingElement.styles, matchStyles];

  static {
    addMatchTexts();
  }

  protected override readonly pairingOf = matchPairing;

  protected override get afterTexts(): AfterTexts {
    // What was chosen, or that nothing was, stands in the field itself.
    return {};
  }

  #onChange(event: Event): void {
    const { value, dataset } = event.target as HTMLSelectElement;
    this.place(dataset['part'] ?? '', () => (value ? [value] : undefined));
  }

  #chosen(part: string): string {
    return this.placed.get(part)?.[0] ?? '';
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.value = this.#chosen(select.dataset['part'] ?? '');
    }
  }

  protected override render(): TemplateResult {
    const choices = this.ordered(this.pairing.targets).map(({ id, text }) => ({ id, words: this.words(text) }));
    return html`
      ${this.renderStem()}
      <fieldset aria-labelledby="stem" aria-describedby="how" ?disabled=${!this.enabled}>
        <p id="how" class="how">${this.localize.texts.items.match.how}</p>
        ${this.pairing.parts.map((part, index) => this.#renderPair(part, index, choices))}
      </fieldset>
      ${this.renderVerdict([])}
    `;
  }

  #renderPair(part: Part, index: number, choices: readonly Choice[]): TemplateResult {
    const { match } = this.localize.texts.items;
    const open = this.enabled ? match.choose : match.nothing;
    const chosen = this.#chosen(part.id);
    const told = this.isTold(part);
    return html`<div part="pair" class="pair ${this.stateOf(part)}">
      <label for=${`left-${index}`}>${this.text(part.text)}</label>
      <div class="right">
        <div class="field ${chosen ? 'chosen' : ''}">
          <select
            id=${`left-${index}`}
            data-part=${part.id}
            aria-describedby=${told ? `after-${index}` : nothing}
            @change=${this.#onChange}
          >
            <option value="">${open}</option>
            ${choices.map((choice) => this.#renderChoice(choice, chosen))}
          </select>
          <span aria-hidden="true">${choices.find(({ id }) => id === chosen)?.words ?? open}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 9l7 7 7-7" /></svg>
        </div>
        ${told ? html`<div id=${`after-${index}`} class="after">${this.renderAfter(part)}</div>` : nothing}
      </div>
    </div>`;
  }

  /** The label says what the words alone don't: that another left has it. */
  #renderChoice({ id, words }: Choice, chosen: string): TemplateResult {
    const used = id !== chosen && [...this.placed.values()].some(([target]) => target === id);
    const { match } = this.localize.texts.items;
    return html`<option .value=${id} .label=${used ? match.used(words) : words}>${words}</option>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-match': QuizMatch;
  }
}
