import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../core/bank/model.js';
import type { Part, Target } from '../../core/scoring/pairing.js';
import { gridStyles } from './grid.styles.js';
import { PairingElement } from './pairing-element.js';

/**
 * Parts as the rows of a table, targets as its columns, in each cell a native control that is named by both. Where there
 * is no room for a table, each row becomes a card with its controls below; roles keep it a table for those who listen.
 */
export abstract class GridElement<I extends Item = Item> extends PairingElement<I> {
  static override styles = [...PairingElement.styles, gridStyles];

  /** What to do, in a line. */
  protected abstract get how(): string;

  get #columns(): readonly Target[] {
    const { targets, none } = this.pairing;
    // No target has the empty id.
    return none ? [...targets, { id: '', text: this.afterTexts.none ?? '' }] : targets;
  }

  #onChange(event: Event): void {
    const { value, checked, dataset } = event.target as HTMLInputElement;
    this.place(dataset['part'] ?? '', (now) => {
      if (!value) return checked ? [] : undefined;
      if (!this.pairing.many) return [value];
      const others = now.filter((id) => id !== value);
      if (checked) return [...others, value];
      return others.length ? others : undefined;
    });
  }

  /** Set here and not in the template: a request that was cancelled must undo what the browser did to the control. */
  protected override updated(): void {
    for (const input of this.renderRoot.querySelectorAll('input')) {
      const placed = this.placed.get(input.dataset['part'] ?? '');
      input.checked = input.value ? placed?.includes(input.value) === true : placed?.length === 0;
    }
  }

  protected override render(): TemplateResult {
    const columns = this.#columns;
    const room = columns.length < 4 ? 'few' : columns.length < 6 ? 'some' : '';
    return html`
      ${this.renderStem()}
      <fieldset aria-labelledby="stem" aria-describedby="how" ?disabled=${!this.enabled}>
        <p id="how" class="how">${this.how}</p>
        <table role="table" class=${room}>
          <thead role="rowgroup">
            <tr role="row">
              <td role="cell"></td>
              ${columns.map(
                ({ text }, index) =>
                  html`<th id=${`column-${index}`} role="columnheader" scope="col">${this.text(text)}</th>`,
              )}
            </tr>
          </thead>
          ${this.ordered(this.pairing.parts).map((part, index) => this.#renderRow(part, index, columns))}
        </table>
      </fieldset>
      ${this.renderVerdict([])}
    `;
  }

  #renderRow(part: Part, index: number, columns: readonly Target[]): TemplateResult {
    return html`<tbody role="rowgroup" part="row" class=${this.stateOf(part)}>
      <tr role="row">
        <th id=${`row-${index}`} role="rowheader" scope="row">${this.text(part.text)}</th>
        ${columns.map((column, at) => this.#renderCell(part, index, column, at))}
      </tr>
      ${
        this.isTold(part)
          ? html`<tr role="row">
              <td role="cell" colspan=${columns.length + 1}>
                <div id=${`after-${index}`} class="after">${this.renderAfter(part)}</div>
              </td>
            </tr>`
          : nothing
      }
    </tbody>`;
  }

  /**
   * A cell is marked where it was chosen, and where the key is, once solved. Until then a row with several chosen is
   * marked as a whole: each by itself would tell the key.
   */
  #cellState(part: Part, { id }: Target): string {
    const { key } = part;
    const isKey = key && (id ? key.includes(id) : !key.length);
    if (this.view?.solved && key) return `${isKey ? 'correct key' : 'incorrect'}`;
    return this.pairing.many ? '' : this.stateOf(part);
  }

  #renderCell(part: Part, row: number, column: Target, index: number): TemplateResult {
    return html`<td role="cell">
      <label class=${this.#cellState(part, column)}>
        <input
          type=${this.pairing.many ? 'checkbox' : 'radio'}
          name=${`row-${row}`}
          .value=${column.id}
          data-part=${part.id}
          aria-labelledby=${`row-${row} column-${index}`}
          aria-describedby=${this.isTold(part) ? `after-${row}` : nothing}
          @change=${this.#onChange}
        />
        <span aria-hidden="true">${this.text(column.text)}</span>
      </label>
    </td>`;
  }
}
