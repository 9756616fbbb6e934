import { ContextProvider } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Item } from '../../core/bank/model.js';
import { registry } from '../../core/registry.js';
import { hasLimits } from '../../core/session/select.js';
import { cardOf, type Card, type CardAction } from '../../core/session/card.js';
import type { Confidence } from '../../core/session/state.js';
import type { Action } from '../../core/session/action.js';
import type { Fact } from '../../core/session/facts.js';
import type { Text } from '../../core/text/tree.js';
import type { Refusal, Texts } from '../../i18n/texts.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { itemContext, type ItemContext } from '../../state/contexts.js';
import type { EvidenceShown } from '../../state/scoring-controller.js';
import { SelectController } from '../../state/select-controller.js';
import { icons } from '../base/icons.js';
import type { ItemElement, ItemView } from '../base/item-element.js';
import { TextController } from '../base/text-controller.js';
import { QuizPart } from '../base/quiz-element.js';
import { BUTTONS, isCheckKey, LEAVING } from './actions.js';
import { cardStyles } from './quiz-card.styles.js';
import { sliceOf, type Slice } from './slice.js';
import type { Said } from './spoken.js';

/**
 * A quiz card: one item with its buttons, hints, rationale and passage; the session's current one, or what `item` names.
 *
 * @summary Shows one item of a quiz.
 * @csspart card - The whole card.
 * @csspart position - "Question 2 of 15".
 * @csspart actions - The row of buttons.
 * @csspart hint - One opened hint.
 * @csspart rationale - Why the key is the key.
 * @cssstate correct - The standing attempt is correct.
 * @cssstate partial - The standing attempt is partly correct.
 * @cssstate incorrect - The standing attempt is incorrect.
 * @cssproperty {<color>} [--quiz-passage-background=rgb(255 190 0 / 0.3)] - The ground of a passage in the article.
 * @cssproperty {<color>} [--quiz-passage-color=currentcolor] - The words of a passage in the article.
 * @cssproperty {<length>} [--quiz-screen=100vh] - What drawings and long texts take a share of; a length, in a frame that grows with its content.
 * @fires {QuizRequestEvent} quiz-start-request - "Start" was pressed, on a card that stands by itself.
 * @fires {QuizRequestEvent} quiz-submit-request - "Check" was pressed.
 * @fires {QuizRequestEvent} quiz-hint-request - "Hint" was pressed.
 * @fires {QuizRequestEvent} quiz-flag-request - "Flag" was pressed.
 * @fires {QuizRequestEvent} quiz-retry-request - "Try again" was pressed.
 * @fires {QuizRequestEvent} quiz-reveal-request - "Show the solution" was pressed.
 * @fires {QuizRequestEvent} quiz-evidence-request - "Show in the article" was pressed.
 * @fires {QuizRequestEvent} quiz-confidence-request - The learner said how sure they are.
 * @fires {QuizRequestEvent} quiz-pause-request - "Resume" was pressed, where there is no clock.
 */
export class QuizCard extends QuizPart {
  static override styles = [...QuizPart.styles, cardStyles];

  /** Id of the item to show; without it, the card follows the session. */
  @property({ attribute: 'item' }) itemId: string | undefined;

  @state() private notice: ((texts: Texts) => string) | undefined;
  @state() private link: string | undefined;
  @state() private failed = false;

  readonly #session = new SelectController<Slice>(
    this,
    (store) => sliceOf(store, this.itemId, this.localize),
    (facts, action) => this.#onFacts(facts, action),
  );
  readonly #announce = new AnnounceController(this);
  readonly #text = new TextController(this);
  readonly #itemContext = new ContextProvider(this, { context: itemContext, initialValue: undefined });
  readonly #internals = this.attachInternals();
  #focusNext: 'stem' | 'control' | 'actions' | undefined;

  /** Moves the focus to the card's stem. */
  override focus(): void {
    this.#focusNext = 'stem';
    this.requestUpdate();
  }

  #onFacts(facts: readonly Fact[], action: Action | undefined): void {
    const { store, slice } = this.#session;
    // What was said of one item, or of one attempt, must not be found under the next.
    if (action ? LEAVING.has(action.type) : slice?.phase === 'idle') this.#announce.say('');
    const mine = facts.filter(({ detail }) => 'itemId' in detail && detail.itemId === slice?.id);
    const held = this.matches(':focus-within');
    // What had the focus is no more there: Start, the item and its buttons, or Resume.
    if (held && action?.type === 'start') this.#focusNext = 'stem';
    if (held && action?.type === 'pause') this.#focusNext = action.paused ? 'actions' : 'stem';
    if (action?.type === 'expire' && action.itemId === slice?.id) {
      if (held) this.#focusNext = 'actions';
      this.#tell('expired');
    }
    for (const { type } of mine) {
      if (type === 'quiz-item-entered') {
        this.link = undefined;
        if (store?.byLearner && !this.itemId) this.#focusNext = 'stem';
      }
      if (held && type.includes('attempt')) this.#focusNext = 'actions'; // its control takes nothing while it is scored
      if (type === 'quiz-attempt-scored') this.#tell('verdict');
      if (type === 'quiz-hint-shown') this.#tell('hint');
      if (type === 'quiz-response-changed') this.#hand();
      if (this.notice && !/flag|delay/.test(type)) {
        this.notice = undefined;
        this.#announce.say('');
      }
    }
  }

  /** A key that is typed renders the item alone. */
  #hand(): void {
    if (this.#view) this.#view.view = this.#props;
  }

  /** Says what the card now shows; once the parts that read markup are there, where a text has any. */
  #tell(what: Said): void {
    const shown = { card: this.#card, item: this.#session.slice?.item };
    const say = (): string =>
      registry.get('card-words', 'page')?.said[what](shown, (text) => this.#text.words(text), this.texts) ?? '';
    say(); // asks for what it needs
    void this.#text.ready().then(() => this.#announce.say(say()));
  }

  protected override willUpdate(): void {
    // It hangs on the host too: on which item it names, and on its language.
    this.#session.refresh();
    const { id, own } = this.#session.slice ?? {};
    const context: ItemContext | undefined = id && own ? { itemId: id, phase: own } : undefined;
    const before = this.#itemContext.value;
    if (before?.itemId !== context?.itemId || before?.phase !== context?.phase) this.#itemContext.setValue(context);
    const verdict = this.#card?.outcome?.verdict;
    const { states } = this.#internals;
    for (const name of ['correct', 'partial', 'incorrect']) states[name === verdict ? 'add' : 'delete'](name);
  }

  protected override updated(): void {
    const view = this.#view;
    // An item whose element is still on its way takes the focus when it is there.
    const { item, phase } = this.#session.slice ?? {};
    if (!this.#focusNext || (item && phase !== 'paused' && !view)) return;
    const target = this.#focusNext;
    this.#focusNext = undefined;
    void (view?.updateComplete ?? Promise.resolve()).then(() => {
      const action = this.renderRoot.querySelector<HTMLElement>('.actions button, [tabindex].empty');
      if (target === 'actions' && action) {
        action.focus({ preventScroll: true });
        action.scrollIntoView({ block: 'nearest' });
      } else if (target === 'control') view?.focusControl();
      else view?.focusStem();
    });
  }

  get #view(): ItemElement | undefined {
    const view = this.renderRoot.querySelector('.view > *');
    return view && 'focusStem' in view ? (view as ItemElement) : undefined;
  }

  /** What the card shows of its item; nothing until the item's type is there. */
  get #card(): Card | undefined {
    const { store, slice } = this.#session;
    const type = slice?.item && slice.ready ? registry.get('item-type', slice.item.interaction) : undefined;
    return store?.plan && slice?.item && type ? cardOf(store.state, store.plan, slice.item, type) : undefined;
  }

  get #props(): ItemView | undefined {
    const { item, lang } = this.#session.slice ?? {};
    const card = this.#card;
    return item && card && { item, lang, ...card };
  }

  async #check(): Promise<void> {
    const { id } = this.#session.slice ?? {};
    if (!id) return;
    const refusal = (await this.#session.request('quiz-submit-request', { itemId: id })) as Refusal | undefined;
    if (!refusal) return;
    this.notice = (texts) => texts.refusal[refusal];
    this.#announce.say(this.notice(this.texts));
  }

  /** Who comes to a card of its own, between the paragraphs of an article say, comes to its item. */
  #onFocusIn(): void {
    const { store, slice } = this.#session;
    if (this.itemId && slice?.phase === 'running' && store?.state.itemId !== this.itemId) {
      store?.dispatch({ type: 'navigate', itemId: this.itemId });
    }
  }

  #onKeydown(event: KeyboardEvent): void {
    // A key that is held down must not run through what follows.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (!isCheckKey(event)) return;
    event.preventDefault();
    // Where there is no such button (feedback waits until the end), it must not cost an attempt.
    if (this.#card?.actions.includes('check')) void this.#check();
  }

  readonly #onAction = (event: Event): void => {
    const action = (event.currentTarget as HTMLElement).dataset['action'] as CardAction;
    const { id } = this.#session.slice ?? {};
    if (!id) return;
    if (action === 'check') void this.#check();
    else if (action === 'evidence') void this.#showEvidence(id, event.currentTarget as HTMLElement);
    else {
      this.#session.request(`quiz-${action}-request`, { itemId: id });
      if (action === 'retry') this.#focusNext = 'control';
      else if (!this.#card?.actions.includes(action)) this.#focusNext = 'actions';
      if (action === 'reveal' && this.#card?.solved) this.#tell('solution');
      this.requestUpdate();
    }
  };

  #flag(): void {
    const { id, flagged } = this.#session.slice ?? {};
    if (id) this.#session.request('quiz-flag-request', { itemId: id, flagged: !flagged });
  }

  async #showEvidence(itemId: string, button: HTMLElement): Promise<void> {
    this.notice = undefined;
    const shown = (await this.#session.request('quiz-evidence-request', { itemId })) as EvidenceShown | undefined;
    if (!shown) return;
    const missing = registry.get('card-words', 'page')?.missing(shown);
    if (missing) {
      const { words, href } = missing;
      this.notice = href === undefined ? (texts) => texts[words] : undefined;
      this.link = href;
      this.#announce.say(this.notice?.(this.texts) ?? this.texts.openArticle);
    }
    await shown.closed;
    // Where the card has gone on to another item meanwhile, the button is no more.
    if (shown.closed) (button.isConnected ? button : this).focus();
  }

  async #load(interaction: string): Promise<void> {
    this.failed = false;
    try {
      await this.#session.store?.load(interaction);
      await registry.load('item-view', interaction);
      this.requestUpdate();
    } catch {
      this.failed = true;
    }
  }

  protected override render(): TemplateResult {
    const { slice } = this.#session;
    const known = slice?.item && slice.index >= 0 && slice.phase !== 'paused';
    const label = known ? this.texts.position(this.n(slice.index + 1), this.n(slice.total)) : '';
    return html`
      <div
        part="card"
        class="card"
        role="group"
        aria-label=${label || nothing}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusIn}
      >
        ${known && slice.item ? this.#renderItem(slice.item, label) : this.#renderEmpty(slice)}
        <div class="sr" role="status">${this.#announce.text}</div>
      </div>
    `;
  }

  #renderEmpty(slice: Slice | undefined): TemplateResult {
    const { texts } = this;
    if (slice?.phase === 'idle' && this.#session.store?.plan) {
      return html`<button class="primary" @click=${() => this.#session.request('quiz-start-request', {})}>
        ${texts.start}
      </button>`;
    }
    if (slice?.phase === 'paused') {
      const resume = (): unknown => this.#session.request('quiz-pause-request', { paused: false });
      const { plan } = this.#session.store ?? {};
      // Where there is a clock, the button stands beside it.
      return html`<p class="empty" tabindex="-1">${texts.paused}</p>
        ${plan && hasLimits(plan) ? nothing : html`<div class="actions"><button class="primary" @click=${resume}>${texts.resume}</button></div>`}`;
    }
    return html`<p class="empty">${slice && slice.phase !== 'idle' ? texts.noItems : texts.loading}</p>`;
  }

  #renderItem(item: Item, label: string): TemplateResult {
    const card = this.#card;
    const shown = registry.get('item-view', item.interaction) !== undefined;
    const { texts } = this;
    return html`
      <header>
        <p part="position">${label}</p>
        <button class="quiet flag" aria-pressed=${this.#session.slice?.flagged === true} @click=${this.#flag}>
          ${icons.flag} ${this.texts.flag}
        </button>
      </header>
      <div class="view">${this.#renderView(item)}</div>
      ${card?.hints.map((hint, i) =>
        this.#renderAside('hint', texts.hintLabel(this.n(i + 1), this.n(item.hints?.length ?? 0)), hint),
      )}
      ${card?.solved && item.rationale !== undefined ? this.#renderAside('rationale', texts.rationale, item.rationale) : nothing}
      ${this.#renderNotice(this.notice?.(texts))} ${this.#renderNotice(card?.expired ? texts.timeUpHere : '')}
      ${this.#renderConfidence(item.id, card)}
      <div part="actions" class="actions">
        ${BUTTONS.map(({ action, label: text, kind }) =>
          shown && card?.actions.includes(action)
            ? (action === 'evidence' && this.#session.slice?.instead?.(item)) ||
              html`<button class=${kind} data-action=${action} @click=${this.#onAction}>${this.texts[text]}</button>`
            : nothing,
        )}
        ${
          this.link === undefined
            ? nothing
            : html`<a href=${this.link} target="_blank" rel="noopener">${this.texts.openArticle}</a>`
        }
      </div>
    `;
  }

  #renderView(item: Item): unknown {
    const render = registry.get('item-view', item.interaction);
    if (render && this.#props) return render(this.#props);
    if (this.failed) {
      return html`<p>${this.texts.notLoaded}</p>
        <button @click=${() => this.#load(item.interaction)}>${this.texts.loadAgain}</button>`;
    }
    void this.#load(item.interaction);
    return html`<p class="empty">${this.texts.loading}</p>`;
  }

  #renderConfidence(itemId: string, card: Card | undefined): unknown {
    const { store, slice } = this.#session;
    if (store?.plan?.policy.confidence === 'off' || card?.phase !== 'responding') return nothing;
    const choose = (level: Confidence): void => {
      this.#session.request('quiz-confidence-request', { itemId, level });
      this.requestUpdate();
    };
    // Fetched the first time; score-neutral, so that the item can be answered without.
    registry.load('part', 'quiz-confidence').catch(() => undefined);
    return html`<quiz-confidence .level=${slice?.confidence} .choose=${choose}></quiz-confidence>`;
  }

  #renderNotice(words: string | undefined): TemplateResult | typeof nothing {
    return words ? html`<p class="notice">${words}</p>` : nothing;
  }

  #renderAside(part: 'hint' | 'rationale', label: string, text: Text): TemplateResult {
    return html`<div part=${part} class="aside">
      <p class="label">${label}</p>
      <div>${this.#text.show(text, this.#session.slice?.lang)}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-card': QuizCard;
  }
}
