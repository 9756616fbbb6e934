import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bank } from '../../../src/core/bank/model.js';
import { encodeResult } from '../../../src/core/codes/result-code.js';
import { paperForm, sessionOf, type PaperForm, type TypedResponse } from '../../../src/core/codes/typed.js';
import { findItemType } from '../../../src/entries/core.js';
import { notation } from './notation.js';
import { BLANK, planOf, settingFields, type Setting } from './paper-setting.js';

/** What is told in more signs than this takes more room than a letter. */
const ROOMY = 8;

/** Sheets of paper, typed in by keyboard alone: a box for each question, Enter goes on, after the last one the sheet is in. */
export class PaperGrid {
  readonly #changed: () => void;
  readonly #take: (code: string, name: string) => string;
  #setting: Setting = BLANK;
  #typed: readonly string[] = [];
  #name = '';
  #bank: Bank | undefined;
  #form: PaperForm | undefined;
  #wrong = new Set<number>();
  #told = '';

  /** @param take takes in the code of a sheet, and says what came of it */
  constructor(changed: () => void, take: (code: string, name: string) => string) {
    this.#changed = changed;
    this.#take = take;
  }

  #set(change: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...change };
    this.#form = undefined;
    this.#clear();
    this.#changed();
  }

  #clear(): void {
    this.#typed = [];
    this.#name = '';
    this.#wrong = new Set();
  }

  #formOf(bank: Bank): PaperForm {
    if (this.#bank !== bank) this.#form = undefined;
    this.#bank = bank;
    this.#form ??= paperForm(planOf(bank, this.#setting), bank, findItemType);
    return this.#form;
  }

  /** Enter goes to the next box; Backspace in an empty one goes back. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    const fields = [...field.form!.querySelectorAll<HTMLInputElement>('input')];
    const at = fields.indexOf(field);
    if (event.key === 'Enter' && at < fields.length - 1) {
      event.preventDefault();
      fields[at + 1]?.focus();
    } else if (event.key === 'Backspace' && field.value === '' && at > 0) {
      event.preventDefault();
      fields[at - 1]?.focus();
    }
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { target } = event;
    const form = this.#form;
    if (!form || !this.#bank || !(target instanceof HTMLFormElement)) return;
    const responses = new Map<string, TypedResponse>();
    this.#wrong = new Set();
    form.cells.forEach(({ id, read }, index) => {
      const response = read(this.#typed[index] ?? '');
      if (response === undefined) this.#wrong.add(index);
      else if (response !== null) responses.set(id, response);
    });
    const fields = [...target.querySelectorAll('input')];
    const [first] = this.#wrong;
    if (first !== undefined) {
      this.#told = `Question ${form.cells[first]?.number}: “${this.#typed[first]}” is not one of ${form.cells[first]?.hint}.`;
      fields[first + 1]?.focus();
    } else {
      const name = this.#name.trim();
      this.#told = this.#take(encodeResult(sessionOf(form, responses, Date.now()), this.#bank, { name }), name);
      this.#clear();
      fields[0]?.focus();
    }
    this.#changed();
  };

  view(bank: Bank): TemplateResult {
    const form = this.#formOf(bank);
    return html`${settingFields(this.#setting, (change) => this.#set(change))} ${notation(this.#setting.sure)}
      <form class="sheet" aria-label="One sheet" @submit=${this.#submit} @keydown=${this.#onKey}>
        <label class="wide"
          >Name or alias
          <input
            autocomplete="off"
            maxlength="60"
            .value=${live(this.#name)}
            @input=${(event: Event) => (this.#name = (event.target as HTMLInputElement).value)}
        /></label>
        <div class="cells">
          ${form.cells.map((cell, index) => {
            const take = (event: Event): void => {
              this.#typed = Object.assign([...this.#typed], { [index]: (event.target as HTMLInputElement).value });
            };
            return html`<label class=${cell.hint.length > ROOMY ? 'roomy' : ''} title=${cell.stem}
              ><span class="number">${cell.number}</span>
              <input
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby="told-sheet"
                aria-invalid=${this.#wrong.has(index) ? 'true' : nothing}
                .value=${live(this.#typed[index] ?? '')}
                @input=${take}
              />
              <span class="hint">${cell.hint}</span></label
            >`;
          })}
        </div>
        ${
          form.left.length
            ? html`<p>
                Left out, as they can’t be typed: ${form.left.length > 1 ? 'questions' : 'question'}
                ${form.left.join(', ')}.
              </p>`
            : nothing
        }
        <p class="copy"><button>Take in this sheet</button></p>
        <p id="told-sheet" role="status">${this.#told}</p>
      </form>`;
  }
}
