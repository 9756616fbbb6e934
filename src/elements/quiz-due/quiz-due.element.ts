import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Bank } from '../../core/bank/model.js';
import { registry } from '../../core/registry.js';
import { DECK_LIMITS, mergeDecks } from '../../core/schedule/deck.js';
import { bankCards } from '../../core/schedule/draw.js';
import { cardsOf, type KeyedCard } from '../../core/schedule/due.js';
import { deckText, parseDeck } from '../../core/schedule/parse.js';
import { AnnounceController } from '../../state/announce-controller.js';
import type { DeckKeeper } from '../../state/deck-keeper.js';
import type { Keeping } from '../../state/deck.js';
import { endOfDay, outlookOf } from '../../state/reader-day.js';
import { SelectController } from '../../state/select-controller.js';
import { outlookWords } from '../base/outlook-words.js';
import { QuizPart } from '../base/quiz-element.js';
import { dueStyles } from './quiz-due.styles.js';

/** The site's own deck, for what stands outside of any quiz. */
const SITE: Keeping = { persist: 'local', storage: undefined };

interface Slice {
  readonly bank: Bank | undefined;
}

/**
 * How many questions are due for review, or when the next ones will be: of the quiz around it or the one that `for` names,
 * else of all banks of the site. The reader can take the reviews along as a file. Shows nothing where none are kept.
 *
 * @summary Tells what is due for review.
 * @csspart text - "3 questions are due for review."
 * @csspart ways - Export and Import.
 * @csspart notice - What came of an import.
 */
export class QuizDue extends QuizPart {
  static override styles = [...QuizPart.styles, dueStyles];

  @state() private notice = '';
  @state() private refused = false;
  @state() private deck: DeckKeeper | undefined;

  readonly #session = new SelectController<Slice>(this, ({ bank }) => ({ bank }));
  readonly #announce = new AnnounceController(this);
  #stop: (() => void) | undefined;
  #tomorrow: ReturnType<typeof setTimeout> | undefined;
  #asked: DeckKeeper | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wait();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tomorrow);
    this.#stop?.();
    this.#stop = this.#asked = this.deck = undefined;
  }

  /** With the new day more is due. A timer of hours may be late: a page that slept looks again when it wakes. */
  #wait(): void {
    clearTimeout(this.#tomorrow);
    const left = endOfDay(Date.now()) + 1 - Date.now();
    this.#tomorrow = setTimeout(() => {
      this.#wait();
      this.requestUpdate();
    }, left);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#open().catch(() => undefined); // what can't be fetched is not told of; the page is whole without it
  }

  /** Opens the deck of the place where the quiz keeps things, which may have changed. */
  async #open(): Promise<void> {
    const { store } = this.#session;
    // A quiz that is named and isn't there yet may keep nothing.
    const keeping = store ? store.keeping : this.for ? undefined : SITE;
    await registry.load('part', 'frame');
    const open = await registry.load('deck', 'page');
    if (!this.isConnected || store !== this.#session.store) return;
    const deck = keeping && open(keeping);
    if (deck === this.#asked) return;
    this.#stop?.();
    this.#asked = deck;
    this.#stop = deck?.subscribe(() => this.requestUpdate());
    await deck?.refresh();
    if (deck === this.#asked) this.deck = deck;
  }

  #cards({ deck }: DeckKeeper): readonly KeyedCard[] {
    const { bank } = this.#session.slice ?? {};
    return bank ? bankCards(bank, deck) : this.#session.store ? [] : cardsOf(deck);
  }

  async #export({ deck }: DeckKeeper): Promise<void> {
    const href = URL.createObjectURL(new Blob([deckText(deck)], { type: 'application/json' }));
    const link = this.ownerDocument.createElement('a');
    link.href = href;
    link.download = 'learning-quiz-deck.json';
    link.click();
    // The download has its own hold on the data once it has begun.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  async #import(input: HTMLInputElement, keeper: DeckKeeper): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = file.size > DECK_LIMITS.text ? ({ issue: 'too-large' } as const) : await read(file);
    // So that the same file can be chosen again when it was mended.
    input.value = '';
    const count = Object.keys(parsed.deck?.cards ?? {}).length;
    const { deck } = parsed;
    if (deck && count) await keeper.change((before) => mergeDecks(before, deck));
    const { deckImported, deckRefused } = this.texts;
    this.refused = !count;
    this.notice = count ? deckImported(count, this.n(count)) : deckRefused[parsed.issue ?? 'no-cards'];
    this.#announce.say(this.notice);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { deck } = this;
    return html`${deck ? this.#renderDeck(deck) : nothing}
      <div class="sr" role="status">${this.#announce.text}</div>`;
  }

  #renderDeck(deck: DeckKeeper): TemplateResult {
    const { texts } = this;
    const outlook = outlookOf(this.#cards(deck), Date.now());
    const take = (event: Event): unknown => this.#import(event.target as HTMLInputElement, deck);
    return html`<div class="row">
        <p part="text" class="words ${outlook.due ? 'some' : ''}">${outlookWords(outlook, this.localize)}</p>
        <div part="ways" class="ways">
          <button class="quiet" @click=${() => this.#export(deck)}>${texts.exportDeck}</button>
          <label>
            ${texts.importDeck}
            <input type="file" accept=".json,application/json" @change=${take} />
          </label>
        </div>
      </div>
      ${
        this.notice
          ? html`<p part="notice" class="notice ${this.refused ? 'refused' : ''}">${this.notice}</p>`
          : nothing
      }`;
  }
}

/** A file that can't be read holds nothing that can. */
async function read(file: File): Promise<ReturnType<typeof parseDeck>> {
  try {
    return parseDeck(await file.text());
  } catch {
    return { issue: 'unreadable' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-due': QuizDue;
  }
}
