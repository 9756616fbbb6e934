import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bank, Item } from '../../src/core/bank/model.js';
import { drawnForm, insteadOf, type Swap } from '../../src/core/session/form-bank.js';
import type { Form } from '../../src/core/session/forms.js';
import { plainText } from '../../src/core/text/tree.js';
import { selectField } from '../field.js';
import { drawingOf, type Prepared } from './link.js';

/** What the list asks of its page. */
export interface DrawnHost {
  readonly bank: Bank;
  readonly prepared: Prepared;
  /** In whose order the questions stand. */
  readonly form: Form;
  /** The item for which others are offered. */
  readonly open: string | undefined;
  /** @param focus the id of the element that is to have the focus then */
  swap(swaps: readonly Swap[], open: string | undefined, focus: string): void;
}

const LONGEST = 110;
const stemOf = (item: Item | undefined): string => (item ? plainText(item.stem) : '');
const short = (stem: string): string => (stem.length > LONGEST ? `${stem.slice(0, LONGEST - 1).trimEnd()}…` : stem);

/** The swaps with another one: what stands there now gives its place, however it came to it. */
export function swapped(swaps: readonly Swap[], out: string, instead: string | undefined): readonly Swap[] {
  const [from = out] = swaps.find(([, there]) => there === out) ?? [];
  const others = swaps.filter(([drawn, there]) => drawn !== from && there !== out);
  return instead === undefined || instead === from ? others : [...others, [from, instead]];
}

/** The items that are asked, as a form has them. */
export function drawnList(host: DrawnHost): TemplateResult {
  const { bank, prepared, form } = host;
  const { items } = drawnForm(bank, drawingOf(prepared), form);
  const byId = new Map(bank.items.map((item) => [item.id, item]));
  const asked = bank.items.filter(({ draft, withdrawn }) => !draft && !withdrawn).length;
  const points = items.reduce((sum, each) => sum + each.points, 0);
  if (!items.length) return html`<p class="none">No question of this bank is like that. Choose less narrowly.</p>`;
  return html`
    <p class="sum" role="status">
      ${items.length} of ${asked} questions, ${points} ${points === 1 ? 'point' : 'points'}
    </p>
    <ol class="drawn">
      ${repeat(
        items,
        ({ id }) => id,
        ({ id }) => drawnItem(host, byId.get(id)!, byId),
      )}
    </ol>
  `;
}

function drawnItem(host: DrawnHost, item: Item, byId: ReadonlyMap<string, Item>): TemplateResult {
  const { bank, prepared, open } = host;
  const { id, objective, level, interaction } = item;
  const title = bank.objectives?.find((each) => each.id === objective)?.title;
  const drawn = prepared.swaps.find(([, instead]) => instead === id)?.[0];
  const facts = [title, level, interaction.replaceAll('-', ' ')].filter(Boolean).join(' · ');
  const stem = stemOf(item);
  const to = (instead: string | undefined, stay: boolean): void =>
    host.swap(
      swapped(prepared.swaps, id, instead),
      stay ? instead : undefined,
      stay ? 'instead' : `swap-${drawn ?? id}`,
    );
  const others = (): readonly string[] => insteadOf(bank, drawingOf(prepared), id);
  return html`<li>
    <p class="stem">${stem}</p>
    <p class="facts">
      ${facts}
      ${drawn === undefined ? nothing : html`<span class="swapped">In the place of “${short(stemOf(byId.get(drawn)))}”</span>`}
    </p>
    <div class="acts">
      <button
        type="button"
        id="swap-${id}"
        aria-expanded=${open === id}
        aria-label="Swap: ${short(stem)}"
        @click=${() => host.swap(prepared.swaps, open === id ? undefined : id, `swap-${id}`)}
      >
        Swap
      </button>
      ${
        drawn === undefined
          ? nothing
          : html`<button
              type="button"
              aria-label="Put back: ${short(stemOf(byId.get(drawn)))}"
              @click=${() => to(undefined, false)}
            >
              Put back
            </button>`
      }
    </div>
    ${open === id ? offered(id, others(), byId, (instead) => to(instead, true)) : nothing}
  </li>`;
}

/** What may stand there instead, nearest first. */
function offered(
  id: string,
  others: readonly string[],
  byId: ReadonlyMap<string, Item>,
  take: (instead: string) => void,
): TemplateResult {
  if (!others.length) return html`<p class="instead">There is no other question in this bank.</p>`;
  const choices = [id, ...others].map((other) => [other, short(stemOf(byId.get(other)))] as const);
  return html`<div class="instead">
    <label for="instead">Ask instead, nearest first</label>
    ${selectField('instead', choices, id, take)}
    <button type="button" @click=${() => take(others[0]!)}>Take the nearest</button>
  </div>`;
}
