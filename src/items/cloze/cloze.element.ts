import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Json } from '../../core/json.js';
import { verdictOf } from '../../core/scoring/outcome.js';
import { isNumberResponse, isPlainNumber, type NumberField } from '../../core/scoring/number-field.js';
import { isSlip } from '../../core/scoring/text-field.js';
import { fieldStyles, lineField, lineMenu } from '../../elements/base/field-element.js';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { addClozeTexts } from '../../i18n/en.cloze.js';
import { addFieldTexts } from '../../i18n/en.field.js';
import { clozeStyles } from './cloze.styles.js';
import { around, fillGaps, wordsOf } from './fill.js';
import { gapsOf, type NamedGap } from './gaps.js';
import { chosenOption } from './menu.js';
import type { ClozeItem, ClozeResponse, Gap, MenuOption } from './schema.js';
import type from './type.js';

type PartVerdict = ReturnType<typeof verdictOf>;

/**
 * A text with gaps, each a field or a menu in its line.
 *
 * @summary The `cloze` interaction.
 * @csspart stem - The text asked.
 * @csspart text - The text with its gaps.
 * @csspart gap - One gap: its control, and what came of it.
 * @csspart field - The control of a gap.
 * @csspart solution - The key of a gap, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner filled a gap; `detail.response` has an entry for each gap
 * that is not open.
 */
export class QuizCloze extends ItemElement<ClozeItem> {
  static override styles = [...ItemElement.styles, fieldStyles, clozeStyles];

  static {
    addFieldTexts();
    addClozeTexts();
  }

  #gaps: readonly NamedGap[] = [];
  /** Each gap's key, once they may be seen. */
  #keys: ClozeResponse = {};

  readonly #onEntry = (event: Event): void => {
    const { value, id } = event.target as HTMLInputElement | HTMLSelectElement;
    // In the order of the text, so that the same entries are the same response however they were made.
    const entries = this.#gaps.map(({ name, gap, response }, index) => [
      name,
      id === `gap-${index}` ? entryOf(gap, value, this.localize.lang) : response,
    ]);
    this.respond(Object.fromEntries(entries.filter(([, entry]) => entry !== undefined)) as Json);
  };

  protected override willUpdate(): void {
    const { item, view, localize } = this;
    this.#gaps = item ? gapsOf(item, view?.response) : [];
    this.#keys = item && view?.solved ? (type.keyResponse(item, localize.lang) as ClozeResponse) : {};
  }

  /** Set here and not in the template: a request that was cancelled must undo what was typed or chosen. */
  protected override updated(): void {
    this.#gaps.forEach((each, index) => {
      const control = this.renderRoot.querySelector<HTMLInputElement>(`#gap-${index}`);
      const value = shownIn(each);
      if (control && control.value !== value) control.value = value;
    });
  }

  protected override render(): TemplateResult {
    const text = this.item ? this.text(this.item.text) : '';
    const words = wordsOf(text);
    const left = new Set(this.#gaps.map(({ name }) => name));
    const place = (name: string): unknown => (left.delete(name) ? this.#renderGap(name, words) : `{{${name}}}`);
    const filled = fillGaps(text, place);
    return html`
      ${this.renderStem()}
      <div part="text" class="text" role="group" aria-labelledby="stem">
        ${filled}
        ${
          // What the markup swallowed (in an address, say); unless the text is yet to come.
          text === '' ? nothing : [...left].map(place)
        }
      </div>
      ${this.renderVerdict([])} ${this.view?.outcome ? this.#gaps.map(this.#renderFeedback) : nothing}
    `;
  }

  #renderGap(name: string, words: string): TemplateResult {
    const { localize, enabled, view } = this;
    const { gapIn, choose } = localize.texts.items.cloze;
    const index = this.#gaps.findIndex((each) => each.name === name);
    const each = this.#gaps[index] as NamedGap;
    const { gap } = each;
    const fraction = view?.outcome?.parts?.[name];
    const state = fraction === undefined ? '' : verdictOf(fraction);
    const unit = gap.interaction === 'numeric' ? this.#unitOf(gap) : undefined;
    const mark = this.#renderMark(each, state);
    const field = {
      id: `gap-${index}`,
      label: gapIn(localize.number(index + 1), localize.number(this.#gaps.length), around(words, name)),
      described: `${unit ? `unit-${index}` : ''} ${mark ? `mark-${index}` : ''}`.trim(),
      state,
      enabled,
      onInput: this.#onEntry,
    };
    // In a text of another language, what a gap says is the page's.
    return html`<span part="gap" class="gap ${state}" lang=${ifDefined(view?.lang && localize.lang)}
      >${
        gap.interaction === 'choice'
          ? lineMenu(field, choose, this.#inOrder(name, gap.options))
          : lineField(field, gap.interaction === 'numeric' && isPlainNumber(gap) ? 'decimal' : 'text')
      }${unit ? html`<span id="unit-${index}" class="unit">${unit}</span>` : nothing}${
        mark ? html`<span id="mark-${index}" class="mark">${mark}</span>` : nothing
      }</span
    >`;
  }

  /** What is shown after a number: its unit, or, as long as it can be, that one is to be entered. */
  #unitOf({ unit, units }: NumberField): string | undefined {
    return units && this.enabled ? this.localize.texts.withUnit(Object.keys(units).join(', ')) : unit;
  }

  #inOrder(name: string, options: readonly MenuOption[]): readonly MenuOption[] {
    const at = ({ id }: MenuOption): number => this.view?.order?.indexOf(`${name} ${id}`) ?? 0;
    return options.toSorted((a, b) => at(a) - at(b));
  }

  /** Right or wrong in words; and the key, once the item is solved, unless the entry was right to the letter. */
  #renderMark({ name, gap, type: field, response }: NamedGap, state: PartVerdict | ''): TemplateResult | undefined {
    const { verdict, solution } = this.localize.texts;
    const exact = state === 'correct' && !(gap.interaction === 'text-entry' && isSlip(gap, response));
    const key = exact ? '' : field.describe(gap, this.#keys[name]);
    if (!state && !key) return undefined;
    return html`${state ? html`<span class="word">${icons[state]} ${verdict[state]}</span>` : nothing}${
      key ? html`<span part="solution">${solution}: <strong>${key}</strong></span>` : nothing
    }`;
  }

  /** After what was entered, so that one sees of which gap it speaks. */
  readonly #renderFeedback = ({ gap, type: field, response }: NamedGap): unknown =>
    field
      .feedback(gap, response)
      .map(
        (text) =>
          html`<div class="feedback"><strong>${field.describe(gap, response)}:</strong> ${this.text(text)}</div>`,
      );
}

/** What stands in a control as a response; nothing where nothing does. */
function entryOf({ interaction }: Gap, value: string, locale: string): Json | undefined {
  if (value === '') return undefined;
  if (interaction === 'choice') return [value];
  return interaction === 'numeric' ? { text: value, locale } : value;
}

/** What is to stand in a gap's control. */
function shownIn({ gap, response }: NamedGap): string {
  if (gap.interaction === 'choice') return chosenOption(gap, response)?.id ?? '';
  const text = isNumberResponse(response) ? response.text : response;
  return typeof text === 'string' ? text : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-cloze': QuizCloze;
  }
}
