import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LEVELS, type Swap } from '../../src/core/session/form-bank.js';
import { FORMS, type Form } from '../../src/core/session/forms.js';
import { LANGUAGES, type Option } from '../builder/options.js';
import { checkField, optionField, selectField } from '../field.js';
import { drawnList } from './drawn.js';
import { handOut, isWay, WAYS, type Way } from './hand-out.js';
import { readLink, writeLink, type Prepared } from './link.js';
import { DRAWING, fitting, SETTINGS } from './options.js';
import type { ReadBank } from './read-bank.js';

/** How long nothing is typed before an address is asked. */
const PAUSE = 500;

/** How many questions there are as long as nothing was chosen. */
const USUAL = 10;

const LEVEL_WORDS = {
  recall: 'Recall',
  understanding: 'Understanding',
  inference: 'Inference',
  judgement: 'Judgement',
};

/** The page on which a teacher prepares a test. Its address holds all that was chosen, but for a file. */
export class Prepare {
  readonly #own: string;
  readonly #changed: () => void;
  #prepared: Prepared;
  #way: Way;
  /** Whose order is seen. */
  #seen: Form;
  #open: string | undefined;
  #file: File | undefined;
  #read: ReadBank | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param own the address of the bank that comes with the page */
  constructor(own: string, changed: () => void) {
    this.#own = own;
    this.#changed = changed;
    const way = new URLSearchParams(location.search).get('as');
    this.#prepared = readLink(location.search || `?count=${USUAL}`, location.href);
    this.#way = isWay(way) ? way : 'link';
    this.#seen = this.#prepared.form ?? this.#prepared.forms[0] ?? 'A';
    void this.#readBank();
  }

  get #address(): string {
    return this.#prepared.bank || this.#own;
  }

  async #readBank(): Promise<void> {
    const from = this.#file ?? this.#address;
    this.#read = undefined;
    const { readBank } = await import('./read-bank.js');
    const read = await readBank(from);
    if (from !== (this.#file ?? this.#address)) return;
    this.#read = read;
    this.#changed();
  }

  #take(change: Partial<Prepared>, way = this.#way): void {
    this.#prepared = { ...this.#prepared, ...change };
    this.#way = way;
    const { forms } = this.#prepared;
    if (!forms.includes(this.#seen)) this.#seen = forms[0] ?? 'A';
    const query = new URLSearchParams(writeLink(this.#prepared));
    if (way !== 'link') query.set('as', way);
    history.replaceState(null, '', `?${String(query)}`);
    this.#changed();
  }

  #set(part: 'drawing' | 'settings', option: Option, value: string): void {
    const { [option.attribute]: _, ...others } = this.#prepared[part];
    const taken = fitting(option, value.trim());
    // Without a seed there is nothing that could be drawn again.
    if (taken === undefined && option.attribute === 'seed') return;
    this.#take({ [part]: taken === undefined ? others : { ...others, [option.attribute]: taken } });
  }

  #setBank(value: string): void {
    const { bank } = readLink(`?${String(new URLSearchParams({ bank: value }))}`, location.href);
    this.#file = undefined;
    this.#take({ bank: bank === this.#own ? '' : bank, objectives: [], swaps: [] });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readBank(), PAUSE);
  }

  #setFile(file: File | undefined): void {
    if (!file) return;
    this.#file = file;
    this.#take({ bank: '', objectives: [], swaps: [] });
    void this.#readBank();
  }

  #setForms(forms: readonly string[]): void {
    // One form at least there always is.
    const chosen = FORMS.filter((form) => forms.includes(form));
    const { form } = this.#prepared;
    if (!chosen.length) return this.#changed();
    this.#take({ forms: chosen, form: form && chosen.includes(form) ? form : undefined });
  }

  readonly #drawAnew = (): void => {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    const seed = number.toString(36).padStart(5, '0').slice(-5);
    this.#open = undefined;
    this.#take({ drawing: { ...this.#prepared.drawing, seed }, swaps: [] });
  };

  view(): TemplateResult {
    const { drawing, settings, levels, lang } = this.#prepared;
    return html`
      <form class="tools" aria-label="The test" @submit=${(event: Event) => event.preventDefault()}>
        ${group(
          'Questions',
          true,
          html`${this.#renderBank()}${this.#renderObjectives()}
          ${checkField(
            'Levels',
            LEVELS.map((level) => [level, LEVEL_WORDS[level]] as const),
            levels,
            (chosen) => this.#take({ levels: LEVELS.filter((level) => chosen.includes(level)) }),
            'All without any.',
          )}`,
        )}
        ${group(
          'Forms and order',
          true,
          html`${this.#renderForms()}
          ${DRAWING.map((option) =>
            optionField(option, drawing[option.attribute] ?? '', (value) => this.#set('drawing', option, value)),
          )}`,
        )}
        ${group(
          'How it goes',
          false,
          html`${SETTINGS.map((option) =>
              optionField(option, settings[option.attribute] ?? '', (value) => this.#set('settings', option, value)),
            )}
            <div class="option">
              <label for="lang">Language</label>
              ${selectField('lang', LANGUAGES, lang, (value) => this.#take({ lang: value }))}
            </div>`,
        )}
      </form>
      <div class="made">${this.#renderMade()}</div>
    `;
  }

  #renderBank(): TemplateResult {
    const { bank } = this.#prepared;
    const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`
      <div class="option">
        <label for="bank">Address of the bank</label>
        <input
          id="bank"
          type="url"
          aria-describedby="told-bank"
          placeholder="The one of this demo"
          .value=${live(bank)}
          @change=${(event: Event) => this.#setBank(valueOf(event))}
        />
        <p id="told-bank">JSON, as “learning-quiz build” writes it. The demo’s own without it.</p>
      </div>
      <div class="option">
        <label for="file">Or a file</label>
        <input
          id="file"
          type="file"
          accept=".json,.yaml,.yml"
          aria-describedby="told-file"
          @change=${(event: Event) => this.#setFile((event.target as HTMLInputElement).files?.[0])}
        />
        <p id="told-file">YAML or JSON. It stays on this machine.</p>
      </div>
    `;
  }

  #renderObjectives(): TemplateResult | typeof nothing {
    const objectives = this.#read?.bank?.objectives ?? [];
    if (!objectives.length) return nothing;
    const titles = objectives.map(({ id, title }) => [id, title] as const);
    const { objectives: chosen } = this.#prepared;
    return checkField('Objectives', titles, chosen, (ids) => this.#take({ objectives: ids }), 'All without any.');
  }

  #renderForms(): TemplateResult {
    return html`<div class="forms">
      ${checkField(
        'Forms',
        FORMS.map((form) => [form, form] as const),
        this.#prepared.forms,
        (forms) => this.#setForms(forms),
        'The same questions, in another order for each.',
      )}
    </div>`;
  }

  #renderMade(): TemplateResult {
    const read = this.#read;
    if (!read) return html`<p class="note" role="status">Reading the bank …</p>`;
    const { bank, fault } = read;
    return html`
      ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
      ${bank ? html`${this.#renderHandOut(bank)}${this.#renderDrawn(bank)}` : nothing}
    `;
  }

  #renderHandOut(bank: NonNullable<ReadBank['bank']>): TemplateResult {
    const { forms, form } = this.#prepared;
    const one = [
      ['', this.#way === 'paper' || this.#way === 'lms' ? 'All forms' : 'All: each pupil says which'] as const,
      ...forms.map((letter) => [letter, `Form ${letter}`] as const),
    ];
    return html`<section class="tools hand-out" aria-labelledby="hand-out">
      <h2 id="hand-out">Hand out</h2>
      <fieldset class="ways">
        <legend class="sr">As what</legend>
        ${WAYS.map(
          ([way, words]) =>
            html`<label
              ><input
                type="radio"
                name="way"
                .checked=${live(way === this.#way)}
                @change=${() => this.#take({}, way)}
              /><span>${words}</span></label
            >`,
        )}
      </fieldset>
      ${
        forms.length > 1
          ? html`<div class="option one">
              <label for="one">For whom</label>
              ${selectField('one', one, form ?? '', (value) =>
                this.#take({ form: forms.find((letter) => letter === value) }),
              )}
            </div>`
          : nothing
      }
      ${handOut({
        way: this.#way,
        prepared: this.#prepared,
        bank,
        address: this.#file ? undefined : this.#address,
      })}
    </section>`;
  }

  #renderDrawn(bank: NonNullable<ReadBank['bank']>): TemplateResult {
    const { forms } = this.#prepared;
    return html`<section class="tools" aria-labelledby="drawn">
      <div class="drawn-head">
        <h2 id="drawn">What is asked</h2>
        <button type="button" @click=${this.#drawAnew}>Draw anew</button>
        ${
          forms.length > 1
            ? html`<fieldset class="seen">
                <legend>In the order of form</legend>
                ${forms.map(
                  (form) =>
                    html`<label
                      ><input
                        type="radio"
                        name="seen"
                        .checked=${live(form === this.#seen)}
                        @change=${() => {
                          this.#seen = form;
                          this.#changed();
                        }}
                      /><span>${form}</span></label
                    >`,
                )}
              </fieldset>`
            : nothing
        }
      </div>
      ${drawnList({
        bank,
        prepared: this.#prepared,
        form: this.#seen,
        open: this.#open,
        swap: (swaps: readonly Swap[], open, focus) => {
          this.#open = open;
          this.#take({ swaps });
          // The list is in another order then.
          document.getElementById(focus)?.focus();
        },
      })}
    </section>`;
  }
}

const group = (title: string, open: boolean, content: TemplateResult): TemplateResult =>
  html`<details class="group" ?open=${open}>
    <summary>${title}</summary>
    ${content}
  </details>`;
