import { html, nothing, render, type TemplateResult } from 'lit';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { LatePart } from '../../elements/base/late-part.js';
import { TextController } from '../../elements/base/text-controller.js';
import { addOrderTexts, type OrderTexts } from '../../i18n/en.order.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { orderStyles } from './order.styles.js';
import type { OrderItem, OrderOption } from './schema.js';
import { keyOrder, neutralOrder, sequenceOf } from './sequence.js';

/** Upwards; the button below turns it round. */
const ARROW = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5M5 12l7-7 7 7" /></svg>`;

/** The id of the entry in which an event's listener stands. */
const idAt = ({ currentTarget }: Event): string =>
  (currentTarget as HTMLElement).closest<HTMLElement>('li')?.dataset['id'] ?? '';

/**
 * Entries to be put in order: each has two buttons, on which the arrow keys work too, and a number by which it can be
 * dragged. Entries with dates stand on a timeline, which shows them once the item is solved.
 *
 * @summary The `order` interaction.
 * @csspart stem - The text asked.
 * @csspart option - One entry with its place, its buttons and what came of it.
 * @csspart solution - The right order, once the item is solved.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner moved an entry; `detail.response` is all ids in order.
 */
export class QuizOrder extends ItemElement<OrderItem> {
  static override styles = [...ItemElement.styles, orderStyles];

  static {
    addOrderTexts();
  }

  readonly #announce = new AnnounceController(this);
  readonly #plain = new TextController(this);
  readonly #scored = new LatePart(this, () => import('./scored.element.js'));
  /** The entry that was moved last, and the one that the pointer holds. */
  #moved = '';
  #dragged = '';
  /** What to say of what was asked for, once the session has done it: a request may be cancelled. */
  #said: (() => string | undefined) | undefined;

  #sequence: readonly string[] | undefined;
  /** The order on the screen: what was entered, else what the session drew; never the listed one, which is the key. */
  #shown: readonly string[] = [];
  #key: readonly string[] | undefined;
  /** 1 for each entry that is told to be in its place, 0 for one that is told not to be. */
  #fractions: Readonly<Record<string, number>> = {};

  get #texts(): OrderTexts {
    return this.localize.texts.items.order;
  }

  /** The buttons stay while a response is scored: they come back where that fails. */
  get #movable(): boolean {
    return this.enabled || this.view?.phase === 'scoring';
  }

  get #solved(): boolean {
    return this.view?.solved === true && this.#key !== undefined;
  }

  override focusControl(): void {
    const button = this.renderRoot.querySelector<HTMLElement>('[aria-disabled=false]');
    if (button) button.focus();
    else super.focusControl();
  }

  protected override willUpdate(): void {
    const { item, view } = this;
    if (!item || !view) return;
    const { response, order, outcome } = view;
    this.#key = keyOrder(item);
    this.#sequence = sequenceOf(item, response);
    this.#shown = this.#sequence ?? sequenceOf(item, order) ?? neutralOrder(item);
    const graded = outcome && outcome.verdict !== 'ungraded';
    const scored = graded || this.#solved ? this.#scored.want() : undefined;
    // From a server that keeps the keys they come with the outcome, where the rule has them.
    this.#fractions = graded ? (scored?.placeFractions(item, response) ?? outcome.parts ?? {}) : {};
  }

  protected override updated(): void {
    const list = this.renderRoot.querySelector('.entries');
    if (list) this.#arrange(list);
    const words = this.#said?.();
    if (!words) return;
    this.#said = undefined;
    this.#announce.say(words);
  }

  /**
   * The list is filled here and not in the template: Lit would take an entry out of the page to put it elsewhere, and with
   * it the focus and the pointer that moves it. Given back, the focus would be spoken anew. So the others go round it.
   */
  #arrange(list: Element): void {
    const entries = this.#shown.map((id, place) => this.#entry(list, id, place));
    const before = [...list.children];
    for (const entry of before) if (!entries.some((other) => other === entry)) entry.remove();
    if (entries.every((entry, place) => entry === before[place])) return;
    const at = entries.findIndex((entry) => entry.dataset['id'] === this.#moved && entry.parentNode);
    entries[at]?.before(...entries.slice(0, at));
    list.append(...entries.slice(at + 1));
    entries[at]?.scrollIntoView({ block: 'nearest' });
  }

  #entry(list: Element, id: string, place: number): HTMLElement {
    const entry = list.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? this.ownerDocument.createElement('li');
    const fraction = this.#fractions[id];
    const came = fraction === undefined ? '' : fraction < 1 ? 'incorrect' : 'correct';
    entry.dataset['id'] = id;
    entry.className = came;
    entry.part.value = 'option';
    render(this.#renderEntry(id, place, came), entry, { host: this });
    return entry;
  }

  #placeOf(id: string): string {
    const { localize } = this;
    const words = this.#plain.words(this.#option(id)?.text ?? '');
    const n = localize.number(this.#shown.indexOf(id) + 1);
    return this.#texts.moved(words, n, localize.number(this.#shown.length));
  }

  #option(id: string): OrderOption | undefined {
    return this.item?.options.find((option) => option.id === id);
  }

  /** Asks for an order in which this entry has another place; at an end it says that it stands there. */
  #move(id: string, to: number): void {
    const now = this.#shown;
    const from = now.indexOf(id);
    if (!this.enabled || to === from) return;
    if (to < 0 || to >= now.length) return this.#announce.say(this.#placeOf(id));
    this.#moved = id;
    this.#said = () => (this.#shown.indexOf(id) === from ? undefined : this.#placeOf(id));
    this.respond(now.toSpliced(from, 1).toSpliced(to, 0, id));
  }

  #keep(): void {
    if (this.#sequence) return;
    this.#said = () => this.#sequence && this.#texts.kept;
    this.respond(this.#shown);
  }

  #step(event: Event, by: number): void {
    const id = idAt(event);
    this.#move(id, this.#shown.indexOf(id) + by);
  }

  #onKeydown(event: KeyboardEvent): void {
    const by = Number(event.key === 'ArrowDown') - Number(event.key === 'ArrowUp');
    if (!by || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#step(event, by);
  }

  #onGrab(event: PointerEvent): void {
    if (!this.enabled || event.button) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#dragged = idAt(event);
  }

  /** Its place is that below all entries whose middle lies above the pointer. */
  #onDrag(event: PointerEvent): void {
    const others = [...this.renderRoot.querySelectorAll<HTMLElement>('.entries li')].filter(
      ({ dataset }) => dataset['id'] !== this.#dragged,
    );
    const boxes = others.map((entry) => entry.getBoundingClientRect());
    const to = boxes.filter(({ top, height }) => top + height / 2 < event.clientY).length;
    if (this.#dragged) this.#move(this.#dragged, to);
  }

  protected override render(): TemplateResult {
    const { item, view } = this;
    if (!item) return this.renderStem();
    const movable = this.#movable;
    // Solved without a response: there is nothing of the learner's to be shown.
    const hidden = this.#solved && !this.#sequence;
    return html`
      ${this.renderStem()}
      <div role="group" aria-labelledby="stem" aria-describedby=${movable ? 'how' : nothing}>
        ${movable ? html`<p id="how" class="how">${this.#texts.how}</p>` : nothing}
        ${hidden ? nothing : html`<ol role="list" class="entries ${this.#kind(item)}"></ol>`}
        ${this.enabled ? this.#renderKeep() : nothing}
      </div>
      ${this.renderVerdict([...this.#countedWords(item), ...(view?.feedback.own ?? [])])} ${this.#renderSolution(item)}
      ${this.#scored.renderFailed(this.localize.texts)}
      <div class="sr" role="status">${this.enabled ? this.#announce.text : nothing}</div>
    `;
  }

  #kind({ options }: OrderItem): string {
    return options.some(({ date }) => date !== undefined) ? 'timeline' : '';
  }

  #countedWords(item: OrderItem): string[] {
    const { view, localize } = this;
    const verdict = view?.outcome?.verdict;
    const told = verdict === 'partial' || verdict === 'incorrect' ? this.#scored.value : undefined;
    const number = (value: number): string => localize.number(value);
    return told?.countedWords(item, view?.response, { texts: localize.texts, number }) ?? [];
  }

  #renderEntry(id: string, place: number, came: 'correct' | 'incorrect' | ''): TemplateResult | typeof nothing {
    const option = this.#option(id);
    if (!option) return nothing;
    return html`
      ${this.#renderPlace(place)}
      <div class="box">
        <div>
          ${this.#renderText(option)}
          ${came ? html`<p class="mark">${icons[came]} ${this.#placeWords(id, came)}</p>` : nothing}
        </div>
        ${
          this.#movable
            ? html`${this.#renderButton(option, place, -1)} ${this.#renderButton(option, place, 1)}`
            : nothing
        }
      </div>
    `;
  }

  #placeWords(id: string, came: 'correct' | 'incorrect'): string {
    const texts = this.#texts;
    if (came === 'correct') return texts.inPlace;
    return this.#solved ? texts.belongs(this.localize.number((this.#key?.indexOf(id) ?? 0) + 1)) : texts.notInPlace;
  }

  /** The number is the handle too. */
  #renderPlace(place: number): TemplateResult {
    return html`<span
      class="place ${this.enabled ? 'grip' : ''}"
      @pointerdown=${this.#onGrab}
      @pointermove=${this.#onDrag}
      @lostpointercapture=${() => (this.#dragged = '')}
      ><span>${this.localize.number(place + 1)}</span></span
    >`;
  }

  #renderText({ text, date }: OrderOption): TemplateResult {
    const { value } = this.#scored;
    const when = this.#solved && date !== undefined ? value?.dateWords(date, this.localize.lang) : undefined;
    return html`${when ? html`<p class="date">${when}</p>` : nothing}
      <div>${this.text(text)}</div>`;
  }

  /** At an end a button is not disabled but says so: a disabled one would lose the focus that brought the entry there. */
  #renderButton({ text }: OrderOption, place: number, by: -1 | 1): TemplateResult {
    const words = this.#plain.words(text);
    const { moveUp, moveDown } = this.#texts;
    return html`<button
      class="move"
      aria-label=${(by < 0 ? moveUp : moveDown)(words)}
      aria-disabled=${place === (by < 0 ? 0 : this.#shown.length - 1)}
      ?disabled=${!this.enabled}
      @click=${(event: Event) => this.#step(event, by)}
      @keydown=${this.#onKeydown}
    >
      ${ARROW}
    </button>`;
  }

  /** What stands there from the start is no response, though it may be right: so it can be made one. */
  #renderKeep(): TemplateResult {
    const { asShown, keep, kept } = this.#texts;
    const done = this.#sequence !== undefined;
    return html`<p class="how keep">
      ${done ? kept : asShown}
      <button class="quiet" aria-disabled=${done} @click=${this.#keep}>${keep}</button>
    </p>`;
  }

  #renderSolution(item: OrderItem): TemplateResult | undefined {
    if (!this.#solved || this.view?.outcome?.verdict === 'correct') return undefined;
    return this.#scored.value?.renderSolution(item, {
      title: this.localize.texts.solution,
      kind: this.#kind(item),
      row: (option, place) =>
        html`${this.#renderPlace(place)}
          <div class="box"><div>${this.#renderText(option)}</div></div>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-order': QuizOrder;
  }
}
