import { css, html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../core/bank/model.js';
import type { Json } from '../../core/json.js';
import { registry } from '../../core/registry.js';
import type { Verdict } from '../../core/scoring/outcome.js';
import {
  partFractions,
  placedIn,
  type Pairing,
  type Part,
  type Placed,
  type Target,
} from '../../core/scoring/pairing.js';
import { plainText, type Text } from '../../core/text/tree.js';
import { icons } from './icons.js';
import { ItemElement } from './item-element.js';

const pairingStyles = css`
  .after {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1.1rem;
    align-items: baseline;
    font-size: 0.96875rem;
  }
  .after > * {
    margin: 0;
  }
  .mark {
    color: var(--_state, var(--_text));
    font-weight: 700;
  }
  .after .why {
    flex-basis: 100%;
  }
`;

/** What the words after a part say beside its verdict. */
export interface AfterTexts {
  /** "Your choice", where the choice is to be said again. */
  readonly yours?: string;
  /** That nothing was chosen, likewise. */
  readonly nothing?: string;
  /** "None of these". */
  readonly none?: string;
}

/** An item whose parts are paired with targets, each by native controls. */
export abstract class PairingElement<I extends Item = Item> extends ItemElement<I> {
  static override styles = [...ItemElement.styles, pairingStyles];

  protected abstract readonly pairingOf: (item: I) => Pairing;
  protected abstract readonly afterTexts: AfterTexts;

  protected pairing: Pairing = { parts: [], targets: [], lists: false, many: false, none: false };
  protected placed: Placed = new Map();
  /** The fraction of each part, where it is told. */
  #fractions: Readonly<Record<string, number>> = {};

  protected override willUpdate(): void {
    const { item, view } = this;
    if (!item || !view) return;
    this.pairing = this.pairingOf(item);
    this.placed = placedIn(this.pairing, view.response);
    // From a server that keeps the keys they come with the outcome.
    const graded = view.outcome && view.outcome.verdict !== 'ungraded';
    const own = this.pairing.parts.some(({ key }) => key) ? partFractions(this.pairing, this.placed) : {};
    this.#fractions = graded ? (view.outcome?.parts ?? own) : {};
  }

  /** These, in the order of the session; as listed where it has none. */
  protected ordered<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
    return this.view?.order?.flatMap((id) => list.find((entry) => entry.id === id) ?? []) ?? list;
  }

  /** Asks for a response in which the part is paired with other targets than now, or open. */
  protected place(part: string, change: (now: readonly string[]) => readonly string[] | undefined): void {
    const { parts, targets, lists } = this.pairing;
    // What is given now, which may be more than what was rendered last.
    const placed = placedIn(this.pairing, this.view?.response);
    const entries = parts.flatMap(({ id }): [string, Json][] => {
      const now = id === part ? change(placed.get(id) ?? []) : placed.get(id);
      // In the item's order, so that the same choice is the same response however it was made.
      const ids = targets.flatMap((target) => (now?.includes(target.id) ? target.id : []));
      return now ? [[id, lists ? ids : (ids[0] ?? null)]] : [];
    });
    this.respond(Object.fromEntries(entries));
  }

  /** A text's words, for where markup can't stand. */
  protected words(text: Text): string {
    this.text(text); // fetches what reads markup, and renders again when it is there
    const parse = registry.get('markdown', 'commonmark');
    return plainText(typeof text === 'string' && parse ? parse(text) : text);
  }

  protected stateOf({ id }: Part): Exclude<Verdict, 'ungraded'> | '' {
    const fraction = this.#fractions[id];
    return fraction === undefined ? '' : fraction >= 1 ? 'correct' : fraction > 0 ? 'partial' : 'incorrect';
  }

  /** Whether there is anything to say after a part: its verdict, or, once solved, its key. */
  protected isTold(part: Part): boolean {
    return this.stateOf(part) !== '' || this.#showsKey(part);
  }

  #showsKey(part: Part): boolean {
    return this.view?.solved === true && part.key !== undefined && this.stateOf(part) !== 'correct';
  }

  /** What came of a part, in words: right or wrong, what was chosen, the key once solved, and why. */
  protected renderAfter(part: Part): TemplateResult {
    const { texts } = this.localize;
    const { yours, nothing: open } = this.afterTexts;
    const state = this.stateOf(part);
    const placed = this.placed.get(part.id);
    const wrong = state && state !== 'correct';
    return html`
      ${state ? html`<p class="mark">${icons[state]} ${texts.verdict[state]}</p>` : nothing}
      ${state && !placed && open ? html`<p>${open}</p>` : nothing}
      ${state && placed && yours ? html`<p>${yours}: ${this.#renderTargets(placed)}</p>` : nothing}
      ${
        this.#showsKey(part)
          ? html`<p part="solution"><strong>${texts.solution}:</strong> ${this.#renderTargets(part.key ?? [])}</p>`
          : nothing
      }
      ${wrong && placed && part.feedback !== undefined ? html`<div class="why">${this.text(part.feedback)}</div>` : nothing}
    `;
  }

  #renderTargets(ids: readonly string[]): unknown {
    const { targets } = this.pairing;
    const found = ids.flatMap((id): Target[] => targets.filter((target) => target.id === id));
    return found.length ? found.map(({ text }, index) => [index ? ', ' : '', this.text(text)]) : this.afterTexts.none;
  }
}
