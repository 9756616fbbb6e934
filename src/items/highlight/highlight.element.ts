import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icons } from '../../elements/base/icons.js';
import { ItemElement } from '../../elements/base/item-element.js';
import { addHighlightTexts, type HighlightTexts } from '../../i18n/en.highlight.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { excerptsOf, type Run } from './excerpts.js';
import { highlightStyles } from './highlight.styles.js';
import { MarkingController } from './marking.element.js';
import { Picker, type Picked } from './picker.element.js';
import { marksOf, rangesOf, type Range } from './picking.js';
import type { HighlightItem, Mark } from './schema.js';
import { chooseOf, readMarks } from './score.js';
import { layoutOf, type Paragraph } from './units.js';

/**
 * Sentences or a phrase, marked in a passage of the item's own or in the host page's article.
 *
 * @summary The `highlight` interaction.
 * @csspart stem - The text asked.
 * @csspart text - The passage, or what was marked of the article.
 * @csspart verdict - The verdict in words.
 * @fires {QuizRequestEvent} quiz-response-request - The learner marked; `detail.response` is an array of
 * `{ start, end }`, of an article with the words that were marked.
 */
export class QuizHighlight extends ItemElement<HighlightItem> {
  static override styles = [...ItemElement.styles, highlightStyles];

  static {
    addHighlightTexts();
  }

  readonly #announce = new AnnounceController(this);
  readonly #marking = new MarkingController(this);
  readonly #picker = new Picker({
    picked: () => this.#picked,
    texts: () => this.#texts,
    take: (ranges, words) => this.#take(ranges, words),
    say: (words) => this.#announce.say(words),
    update: () => this.requestUpdate(),
  });
  /** What is to be said when the session took the response. */
  #told: { readonly before: unknown; readonly words: string } | undefined;
  #layout: readonly Paragraph[] = [];
  #marks: readonly Mark[] = [];
  #clearing = false;

  #picked: Picked = { source: '', units: [], ranges: [], phrase: false, many: false };

  get #texts(): HighlightTexts {
    return this.localize.texts.items.highlight;
  }

  get #unit(): 'sentence' | 'phrase' {
    return this.item?.unit ?? 'sentence';
  }

  /** Whether the article is, or may still be, what is marked in. */
  get #inArticle(): boolean {
    const { searched, article } = this.#marking;
    return this.item?.scope === 'article' && (!searched || article !== undefined || this.item.text === undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { item, view } = this;
    if (!item || !view) return;
    if (changed.get('view')?.item.id !== item.id && changed.has('view')) this.#begin(item);
    const source = (this.#inArticle ? this.#marking.article?.text : item.text) ?? '';
    this.#layout = layoutOf(source, item.unit);
    const units = this.#layout.flatMap((paragraph) => paragraph.units);
    this.#marks = readMarks(item, view.response) ?? [];
    // What was marked elsewhere, or in another version of the article, is shown, but not found again.
    const marks = this.#marks.filter(({ start, end, text }) =>
      this.#inArticle ? source.slice(start, end) === text : text === undefined,
    );
    const ranges = rangesOf(units, marks, item);
    this.#picked = { source, units, ranges, phrase: item.unit === 'phrase', many: chooseOf(item) === 'many' };
    if (!this.enabled) this.#marking.close();
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    const { state, focusNext } = this.#picker;
    for (const input of this.renderRoot.querySelectorAll('input')) {
      input.checked = state.marked.has(Number(input.value));
    }
    this.#marking.show(state, focusNext);
    if (focusNext && !this.#marking.isOpen) {
      this.renderRoot.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus();
    }
    this.#picker.focusNext = false;
    // The button is gone: the focus goes on to what it cleared.
    if (this.#clearing && !this.#marks.length) {
      this.renderRoot.querySelector<HTMLElement>('.open, input, [role=option][tabindex="0"]')?.focus();
    }
    this.#clearing = false;
    if (!this.#told || this.#told.before === this.view?.response) return;
    this.#announce.say(this.#told.words);
    this.#told = undefined;
  }

  #take(ranges: readonly Range[], words: string): void {
    this.#told = words ? { before: this.view?.response, words } : undefined;
    const { units, source } = this.#picked;
    this.respond(marksOf(ranges, units, this.#inArticle ? source : undefined));
  }

  #begin(item: HighlightItem): void {
    this.#marking.close();
    this.#marking.searched = false;
    this.#picker.reset();
    if (item.scope === 'article') void this.#find(item);
  }

  async #find({ id, text }: HighlightItem): Promise<void> {
    const article = await this.#marking.find();
    if (article || this.#marking.failed || text !== undefined) return;
    reportError(new Error(`learning-quiz: the item "${id}" is to be answered in an article, but there is none`));
  }

  async #open(): Promise<void> {
    const article = await this.#marking.find();
    await this.updateComplete;
    if (!article || !this.enabled) return;
    const { units, ranges, phrase, many } = this.#picked;
    this.#picker.reset(ranges[0]?.[0]);
    this.#marking.open(article, {
      units,
      state: this.#picker.state,
      labels: { list: this.#texts.list[this.#unit], back: this.localize.texts.backToQuestion },
      lang: this.localize.lang,
      multiple: phrase || many,
      press: this.#picker.press,
      draw: this.#picker.draw,
      key: this.#picker.onKey,
      back: () => {
        this.#picker.reset();
        this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
      },
    });
  }

  #onChange(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    if (checked) this.#picker.mark([Number(value), Number(value)]);
    else this.#picker.unmark(Number(value));
  }

  #onClear(): void {
    this.#picker.reset();
    this.#clearing = true;
    this.#take([], this.#texts.cleared);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.renderStem()} ${this.enabled ? this.#renderTask() : this.#renderExcerpts()} ${this.renderVerdict()}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }

  #renderTask(): TemplateResult {
    const texts = this.#texts;
    const { searched, article, failed } = this.#marking;
    const missing = this.item?.scope === 'article' && searched && !article;
    const instead = this.item?.text === undefined ? texts.noArticle : texts.passageInstead;
    const listed = this.#inArticle || this.#unit === 'phrase';
    return html`
      <p id="how" class="how">
        ${texts.how[this.#unit][this.#picked.many ? 'many' : 'one']} ${listed ? texts.keys[this.#unit] : nothing}
      </p>
      ${missing ? html`<p class="notice">${failed ? this.localize.texts.notLoaded : instead}</p>` : nothing}
      ${this.#inArticle ? this.#renderExcerpts() : this.#unit === 'phrase' ? this.#renderWords() : this.#renderSentences()}
      <div class="row">
        ${
          this.#inArticle
            ? html`<button class="open" aria-describedby="how" @click=${this.#open}>${texts.inArticle}</button>`
            : nothing
        }
        ${this.#marks.length ? html`<button class="quiet" @click=${this.#onClear}>${texts.clear}</button>` : nothing}
      </div>
    `;
  }

  /** Paragraph by paragraph its units, each by its index in the text, and what stands between them. */
  #paragraphs(show: (text: string, gap: string, index: number) => unknown): readonly (readonly unknown[])[] {
    const { source } = this.#picked;
    let index = 0;
    return this.#layout.map(({ start, end, units }) => [
      source.slice(start, units[0]?.start ?? end),
      ...units.map((unit, at) => {
        const gap = source.slice(unit.end, units[at + 1]?.start ?? end);
        return show(source.slice(unit.start, unit.end), gap, index++);
      }),
    ]);
  }

  #renderSentences(): TemplateResult {
    const type = this.#picked.many ? 'checkbox' : 'radio';
    const sentence = (text: string, gap: string, index: number): TemplateResult =>
      html`<label
          ><input class="sr" type=${type} name="sentence" .value=${String(index)} @change=${this.#onChange} /><span
            >${text}</span
          ></label
        >${gap}`;
    return html`<fieldset part="text" class="text" aria-labelledby="stem" aria-describedby="how">
      ${this.#paragraphs(sentence).map((units) => html`<p>${units}</p>`)}
    </fieldset>`;
  }

  /** A list box of words can't be read as a text: those who listen have the text once more before it. */
  #renderWords(): TemplateResult {
    const { at, marked, pending } = this.#picker.state;
    const lasts = new Set(this.#picked.ranges.map(([, last]) => last));
    const word = (text: string, gap: string, index: number): TemplateResult => {
      const state = pending.has(index) ? 'pending' : marked.has(index) ? 'marked' : '';
      // What stands between two words of a phrase is marked with them.
      const inside = state === 'pending' ? pending.has(index + 1) : state && !lasts.has(index);
      return html`<span
          role="option"
          class=${state}
          data-index=${index}
          tabindex=${index === at ? 0 : -1}
          aria-selected=${state ? 'true' : 'false'}
          >${text}${inside ? gap : nothing}</span
        >${inside ? nothing : gap}`;
    };
    return html`<p class="sr">${this.#picked.source}</p>
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
        ${this.#paragraphs(word).map((units) => html`<span>${units}</span>`)}
      </div>`;
  }

  #renderExcerpts(): TemplateResult | typeof nothing {
    const { item, view } = this;
    if (!item || !view) return nothing;
    const told = view.outcome !== undefined && view.outcome.verdict !== 'ungraded';
    const article = this.#inArticle ? this.#picked.source : undefined;
    const excerpts = excerptsOf(item, view.response, { told, solved: view.solved, article });
    if (!excerpts.length) return this.enabled ? nothing : html`<p class="how">${this.#texts.nothing}</p>`;
    const kind = article === undefined ? '' : 'excerpts';
    return html`<div part="text" class="text ${kind}">
      ${excerpts.map((runs) => html`<p>${runs.map((run) => this.#renderRun(run))}</p>`)}
    </div>`;
  }

  #renderRun({ text, state }: Run): unknown {
    if (!state) return text;
    const { texts } = this.localize;
    const words = {
      marked: this.#texts.yours,
      key: texts.solution,
      correct: texts.verdict.correct,
      incorrect: texts.verdict.incorrect,
    };
    const icon = state === 'correct' || state === 'incorrect' ? icons[state] : nothing;
    return html`<mark class=${state}>${text}</mark><span class="tag ${state}">${icon} ${words[state]}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-highlight': QuizHighlight;
  }
}
