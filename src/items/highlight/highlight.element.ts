import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ItemElement } from '../../elements/base/item-element.js';
import { LatePart } from '../../elements/base/late-part.js';
import { addHighlightTexts } from '../../i18n/en.highlight.js';
import { AnnounceController } from '../../state/announce-controller.js';
import type { Face, Paragraphs } from './face.element.js';
import { highlightStyles } from './highlight.styles.js';
import { chooseOf, readMarks, touched } from './marks.js';
import type { HighlightItem, Mark, Stretch } from './schema.js';
import { layoutOf, unitsOf, type Paragraph } from './units.js';

/**
 * Sentences or a phrase, marked in a passage of the item's own or in the host page's article. The sentences of a passage
 * are native controls; what else is marked has a face that is fetched when it is needed.
 *
 * @summary The `highlight` interaction.
 * @csspart stem - The text asked.
 * @csspart text - The passage, or what was marked of the article.
 * @csspart verdict - The verdict in words.
 * @cssproperty {<color>} [--quiz-mark-background=rgb(64 160 190 / 0.3)] - The ground of what is marked in the article.
 * @cssproperty {<color>} [--quiz-mark-color=currentcolor] - The words of what is marked in the article.
 * @cssproperty {<color>} [--quiz-cursor-background=rgb(255 190 0 / 0.35)] - The ground of what the keyboard is at in the article.
 * @fires {QuizRequestEvent} quiz-response-request - The learner marked; `detail.response` is an array of
 * `{ start, end }`, of an article with the words that were marked.
 */
export class QuizHighlight extends ItemElement<HighlightItem> {
  static override styles = [...ItemElement.styles, highlightStyles];

  static {
    addHighlightTexts();
  }

  readonly #announce = new AnnounceController(this);
  readonly #faces = new LatePart(this, () => import('./face.element.js'));
  readonly #scored = new LatePart(this, () => import('./scored.element.js'));
  #face: Face | undefined;
  /** What is to be said when the session has taken the response in place of the one before. */
  #said = '';
  #before: unknown;
  #marks: readonly Mark[] = [];
  /** What is marked in: its text, its units, and those of them that are marked. */
  #source = '';
  #layout: readonly Paragraph[] = [];
  #units: readonly Stretch[] = [];
  #marked: readonly (Stretch | undefined)[] = [];
  #many = false;

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll('input')];
  }

  get #unit(): 'sentence' | 'phrase' {
    return this.item?.unit ?? 'sentence';
  }

  get #inArticle(): boolean {
    return this.item?.scope !== undefined && this.#face?.inArticle !== false;
  }

  /** Whether what was marked is quoted, and not changed in its place. */
  get #quotes(): boolean {
    return !this.enabled || (this.#inArticle && this.#marks.length > 0);
  }

  override focusControl(): void {
    if (!this.#face?.focusWord()) super.focusControl();
  }

  protected override willUpdate(): void {
    const { item, view } = this;
    if (!item || !view) return;
    const part = item.scope || (this.#unit === 'phrase' && this.enabled) ? this.#faces.want() : undefined;
    if (part) {
      this.#face ??= new part.Face({
        host: this,
        take: this.#take,
        announce: this.#announce,
        sentences: (text) => unitsOf(text, undefined),
      });
    }
    const face = this.#face;
    face?.begin(item);
    const article = face?.article;
    const source = article ?? item.text ?? '';
    this.#source = source;
    this.#layout = layoutOf(source, item.unit);
    this.#units = this.#layout.flatMap(({ units }) => units);
    this.#marks = readMarks(item, view.response) ?? [];
    this.#many = chooseOf(item) === 'many';
    // What was marked elsewhere, or in another version of the article, is shown, but not found again.
    const marks = this.#marks.filter(
      ({ start, end, text }) => text === (article === undefined ? undefined : source.slice(start, end)),
    );
    this.#marked = touched(this.#units, marks);
    face?.update({ source, units: this.#units, marks, many: this.#many });
    // Already for the first mark, so that what comes of it is there with the score.
    if (!this.enabled || this.#marks.length) this.#scored.want()?.addStyles(this.renderRoot);
  }

  protected override update(changed: PropertyValues): void {
    const had = (this.renderRoot as ShadowRoot).activeElement;
    super.update(changed);
    // Set here and not in the template: a request that was cancelled must undo what the browser did to the control.
    this.#inputs.forEach((input, index) => {
      input.checked = this.#marked.includes(this.#units[index]);
    });
    this.#face?.updated();
    // Who is on a button that goes ("Clear", "Load again") is led on to what it acted on.
    if (had && !had.isConnected) this.focusControl();
    if (!this.#said || this.#before === this.view?.response) return;
    this.#announce.say(this.#said);
    this.#said = '';
  }

  readonly #take = (response: Mark[], words = ''): void => {
    this.#said = words;
    this.#before = this.view?.response;
    this.respond(response);
  };

  #onChange(): void {
    const inputs = this.#inputs;
    this.#take(this.#units.filter((_, index) => inputs[index]?.checked));
  }

  #onClear(): void {
    this.#face?.reset();
    this.#take([], this.localize.texts.items.highlight.cleared);
  }

  protected override render(): TemplateResult {
    const { enabled } = this;
    const { texts } = this.localize;
    const own = texts.items.highlight;
    const quoted = this.#quotes ? this.#scored.value : undefined;
    return html`
      ${this.renderStem()}
      ${
        enabled || !quoted
          ? html`<p id="how" class="how">
              ${own.how[this.#unit][this.#many ? 'many' : 'one']} ${this.#face?.renderHow()}
            </p>`
          : nothing
      }
      ${this.view && quoted ? quoted.renderExcerpts(this.view, texts, this.#face?.article) : this.#renderText()}
      <div class="row">
        ${this.#face?.renderOpen()}
        ${
          enabled && this.#marks.length
            ? html`<button class="quiet" @click=${this.#onClear}>${own.clear}</button>`
            : nothing
        }
      </div>
      ${this.#faces.renderFailed(texts)} ${this.#quotes ? this.#scored.renderFailed(texts) : nothing}
      ${this.renderVerdict()}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }

  readonly #paragraphs: Paragraphs = (show) => {
    const source = this.#source;
    let index = 0;
    return this.#layout.map(({ start, end, units }) => [
      source.slice(start, units[0]?.start ?? end),
      ...units.map((unit, at) =>
        show(source.slice(unit.start, unit.end), source.slice(unit.end, units[at + 1]?.start ?? end), index++),
      ),
    ]);
  };

  /** The passage: its sentences with their controls, its words from their face; without that it is there to be read. */
  #renderText(): TemplateResult | typeof nothing {
    const phrase = this.#unit === 'phrase';
    if (this.#inArticle) return nothing;
    if (phrase && this.enabled && this.#face) return this.#face.renderWords(this.#paragraphs);
    const type = this.#many ? 'checkbox' : 'radio';
    const show = (text: string, gap: string): unknown =>
      phrase
        ? text + gap
        : html`<label
              ><input class="sr" type=${type} name="sentence" @change=${this.#onChange} /><span class="unit"
                >${text}</span
              ></label
            >${gap}`;
    return html`<fieldset
      part="text"
      class="text"
      aria-labelledby="stem"
      aria-describedby="how"
      ?disabled=${!this.enabled}
    >
      ${this.#paragraphs(show).map((units) => html`<p>${units}</p>`)}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-highlight': QuizHighlight;
  }
}
