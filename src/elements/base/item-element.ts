import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Item } from '../../core/bank/model.js';
import type { Json } from '../../core/json.js';
import type { Card } from '../../core/session/card.js';
import type { Text } from '../../core/text/tree.js';
import { request } from '../../state/events.js';
import { LocalizeController } from '../../state/localize-controller.js';
import { icons } from './icons.js';
import { itemStyles } from './item.styles.js';
import { TextController } from './text-controller.js';
import { baseStyles } from './tokens.styles.js';

/** What a card hands to an item's element, and all that the element knows. */
export interface ItemView extends Card {
  readonly item: Item;
  /** The language of the item's texts, where it is not the page's. */
  readonly lang?: string | undefined;
}

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Renders an item's element; its module registers the element. */
    'item-view': (view: ItemView) => TemplateResult;
  }
}

/** The parts of all types: what is asked stands within a card, which hands them on. */
export const ITEM_PARTS =
  'stem, passage, option, row, pair, place, picture, text, gap, field, slider, marks, distance, back, own, model, solution, verdict';

/**
 * The element half of an item type: controlled, it keeps no response of its own. It renders stem, native controls,
 * feedback and verdict in one shadow root, since id references don't cross roots, and fires one request.
 *
 * @cssproperty {<font-family>} [--quiz-stem-font=inherit] - The font of the text asked, and of the score in the results.
 * @cssproperty {<length>} [--quiz-stem-size=clamp(1.2rem, 1rem + 1.6cqi, 1.5rem)] - The size of the text asked.
 * @cssproperty {<number>} [--quiz-stem-weight=600] - The weight of the text asked.
 */
export abstract class ItemElement<I extends Item = Item> extends LitElement {
  static override styles = [baseStyles, itemStyles];

  /** The item with its phase, response and outcome, as the card hands it over; without it, nothing is shown. */
  @property({ attribute: false }) view: ItemView | undefined;

  protected readonly localize = new LocalizeController(this);
  readonly #text = new TextController(this);

  protected get item(): I | undefined {
    return this.view?.item as I | undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', ITEM_PARTS);
  }

  /** Whether the learner may enter something now. */
  protected get enabled(): boolean {
    return this.view?.phase === 'responding';
  }

  /** Puts the focus on the stem, from where the question is read. */
  focusStem(): void {
    this.renderRoot.querySelector<HTMLElement>('#stem')?.focus();
  }

  /** Puts the focus on the first control, or the chosen one. */
  focusControl(): void {
    // One after the other: a list of selectors finds what comes first in the page, chosen or not.
    const wanted = ['input:checked', 'input, select, textarea, button', '#stem'];
    const [control] = wanted.flatMap((selector) => this.renderRoot.querySelector<HTMLElement>(selector) ?? []);
    control?.focus();
  }

  protected text(text: Text): unknown {
    return this.#text.show(text, this.view?.lang);
  }

  protected respond(response: Json): void {
    if (this.view) request(this, 'quiz-response-request', { itemId: this.view.item.id, response });
    // Controlled: where the request was cancelled, the control goes back to what the session holds.
    this.requestUpdate();
  }

  protected renderStem(): TemplateResult {
    const { stem, passage } = this.item ?? {};
    return html`${passage === undefined ? nothing : html`<blockquote part="passage">${this.text(passage)}</blockquote>`}
      <div id="stem" part="stem" role="heading" aria-level="3" tabindex="-1">
        ${stem === undefined ? nothing : this.text(stem)}
      </div>`;
  }

  /**
   * The verdict in words with its icon, and what was said to it. Not a live region: the card speaks it, once. Where the
   * response's own feedback stands elsewhere (at the option), it is not repeated.
   */
  protected renderVerdict(own: readonly Text[] = this.view?.feedback.own ?? []): TemplateResult | typeof nothing {
    const outcome = this.view?.outcome;
    if (!outcome) return nothing;
    const said = [...(this.view?.feedback.whole ?? []), ...own];
    return html`<div part="verdict" class="verdict ${outcome.verdict}">
      <p class="word">${icons[outcome.verdict]} ${this.localize.texts.verdict[outcome.verdict]}</p>
      ${said.map((text) => html`<div class="said">${this.text(text)}</div>`)}
    </div>`;
  }
}
