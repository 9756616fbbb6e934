import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ItemView } from '../../elements/base/item-element.js';
import { addSheets } from '../../elements/base/late-part.js';
import { addHighlightFaceTexts } from '../../i18n/en.highlight-face.js';
import type { HighlightTexts } from '../../i18n/en.highlight.js';
import type { AnnounceController } from '../../state/announce-controller.js';
import { LocalizeController } from '../../state/localize-controller.js';
import { faceStyles } from './face.styles.js';
import { MarkingController } from './marking.element.js';
import { Picker, type Picked } from './picker.element.js';
import { marksOf, rangesOf, type Range } from './picking.js';
import type { HighlightItem, Mark, Stretch } from './schema.js';

/** What a face asks of the element that it is of. */
interface FacePort {
  readonly host: LitElement & { readonly view: ItemView | undefined };
  /** Asks for this response; `words` are to be said when it was taken. */
  readonly take: (response: Mark[], words: string) => void;
  readonly announce: AnnounceController;
  /** The sentences of a text. Handed in, as all that the element has anyway. */
  readonly sentences: (text: string) => readonly Stretch[];
}

/** What there is to be marked, and what of it is. */
interface Given {
  readonly source: string;
  readonly units: readonly Stretch[];
  readonly marks: readonly Mark[];
  readonly many: boolean;
}

/** A text paragraph by paragraph: what is shown of each unit, by its index, with what stands between. */
export type Paragraphs = (
  show: (unit: string, gap: string, index: number) => unknown,
) => readonly (readonly unknown[])[];

/**
 * The faces of an item that is not answered by native controls: the words of its own passage as a list box, and the host
 * page's article, which is marked in the page.
 */
export class Face {
  readonly #port: FacePort;
  readonly #localize: LocalizeController;
  readonly #marking: MarkingController;
  readonly #picker: Picker;
  #item: HighlightItem | undefined;
  #picked: Picked = { source: '', units: [], ranges: [], phrase: false, many: false };

  constructor(port: FacePort) {
    this.#port = port;
    this.#localize = new LocalizeController(port.host);
    this.#marking = new MarkingController(port.host);
    this.#picker = new Picker({
      picked: () => this.#picked,
      texts: () => this.#texts,
      take: (ranges, words) => this.#take(ranges, words),
      say: (words) => port.announce.say(words),
      sentences: port.sentences,
      update: () => port.host.requestUpdate(),
    });
    addHighlightFaceTexts();
    addSheets(port.host.renderRoot, faceStyles);
  }

  get #texts(): HighlightTexts {
    return this.#localize.texts.items.highlight;
  }

  get #enabled(): boolean {
    return this.#port.host.view?.phase === 'responding';
  }

  /** Whether the article is, or may still be, what is marked in. */
  get inArticle(): boolean {
    const { searched, article } = this.#marking;
    return this.#item?.scope === 'article' && (!searched || article !== undefined || this.#item.text === undefined);
  }

  /** The article's text, where that is marked in; empty until it is there. */
  get article(): string | undefined {
    return this.inArticle ? (this.#marking.article?.text ?? '') : undefined;
  }

  /** To be called before each update of the element; begins anew with another item. */
  begin(item: HighlightItem): void {
    const before = this.#item?.id;
    this.#item = item;
    if (!this.#enabled || item.id !== before) this.#marking.close();
    if (item.id === before) return;
    this.#marking.searched = false;
    this.#picker.reset();
    if (item.scope === 'article') void this.#find(item);
  }

  /** To be called before the element renders. */
  update({ source, units, marks, many }: Given): void {
    const item = this.#item;
    if (!item) return;
    this.#picked = { source, units, ranges: rangesOf(units, marks, item), phrase: item.unit === 'phrase', many };
  }

  /** To be called when it did. */
  updated(): void {
    const { state, focusNext } = this.#picker;
    this.#marking.show(state, focusNext);
    if (focusNext && !this.#marking.isOpen) this.focusWord();
    this.#picker.focusNext = false;
  }

  /** Puts the focus on the word that has it among its like; tells whether there is one. */
  focusWord(): boolean {
    const word = this.#port.host.renderRoot.querySelector<HTMLElement>('[role=option][tabindex="0"]');
    word?.focus();
    return word !== null;
  }

  /** All marks go. */
  reset(): void {
    this.#picker.reset();
  }

  #take(ranges: readonly Range[], words: string): void {
    this.#port.take(marksOf(ranges, this.#picked.units, this.article), words);
  }

  async #find({ id, text }: HighlightItem): Promise<void> {
    const article = await this.#marking.find();
    if (article || this.#marking.failed || text !== undefined) return;
    reportError(new Error(`learning-quiz: the item "${id}" is to be answered in an article, but there is none`));
  }

  readonly #open = async (): Promise<void> => {
    const { host } = this.#port;
    const article = await this.#marking.find();
    await host.updateComplete;
    if (!article || !this.#enabled) return;
    const { units, ranges, phrase, many } = this.#picked;
    this.#picker.reset(ranges[0]?.[0]);
    this.#marking.open(article, {
      units,
      state: this.#picker.state,
      labels: { list: this.#texts.list[phrase ? 'phrase' : 'sentence'], back: this.#localize.texts.backToQuestion },
      lang: this.#localize.lang,
      multiple: phrase || many,
      press: this.#picker.press,
      draw: this.#picker.draw,
      key: this.#picker.onKey,
      back: () => {
        this.#picker.reset();
        host.renderRoot.querySelector<HTMLElement>('.open')?.focus();
      },
    });
  };

  /** How it is done by keys; and that there is no article, or that what looks for it could not be fetched. */
  renderHow(): unknown {
    const { unit = 'sentence', scope, text } = this.#item ?? {};
    const { searched, article, failed } = this.#marking;
    const instead = text === undefined ? this.#texts.noArticle : this.#texts.passageInstead;
    return html`${this.inArticle || unit === 'phrase' ? this.#texts.keys[unit] : nothing}
    ${
      scope === 'article' && searched && !article
        ? html`<strong class="notice">${failed ? this.#localize.texts.notLoaded : instead}</strong>`
        : nothing
    }`;
  }

  /** The way into the article. */
  renderOpen(): TemplateResult | typeof nothing {
    if (!this.inArticle || !this.#enabled) return nothing;
    return html`<button class="open" aria-describedby="how" @click=${this.#open}>${this.#texts.inArticle}</button>`;
  }

  /** A list box of words can't be read as a text: those who listen have the text once more before it. */
  renderWords(paragraphs: Paragraphs): TemplateResult {
    const { source, ranges } = this.#picked;
    const { at, marked, pending } = this.#picker.state;
    const lasts = new Set(ranges.map(([, last]) => last));
    const word = (text: string, gap: string, index: number): TemplateResult => {
      const state = pending.has(index) ? 'pending' : marked.has(index) ? 'marked' : '';
      // What stands between two words of a phrase is marked with them.
      const inside = state === 'pending' ? pending.has(index + 1) : state && !lasts.has(index);
      return html`<span
          role="option"
          class="unit ${state}"
          data-index=${index}
          tabindex=${index === at ? 0 : -1}
          aria-selected=${state ? 'true' : 'false'}
          >${text}${inside ? gap : nothing}</span
        >${inside ? nothing : gap}`;
    };
    return html`<p class="sr">${source}</p>
      <div
        part="text"
        class="text"
        role="listbox"
        aria-labelledby="stem"
        aria-describedby="how"
        aria-multiselectable="true"
        @keydown=${this.#picker.onKey}
        @mousedown=${this.#picker.onDown}
        @mouseup=${this.#picker.onUp}
        @click=${this.#picker.onClick}
      >
        ${paragraphs(word).map((units) => html`<span>${units}</span>`)}
      </div>`;
  }
}
