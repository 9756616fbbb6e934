import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Bank } from '../../../src/core/bank/model.js';
import type { GivenCode } from '../../../src/core/codes/collect.js';
import { readBank } from '../read-bank.js';
import { Camera } from './camera.js';
import { codesInPicture } from './codes-in-pictures.js';
import { exported, EXPORTS, type ExportKind } from './exports.js';
import { codesIn, takeIn } from './intake.js';
import type { BankChoice, Keeper, Kept, Trouble } from './keeper.js';
import { PaperGrid } from './paper-grid.js';
import { resultsOf, type Results } from './results.js';

const TROUBLE: Readonly<Record<Trouble, string>> = {
  forbidden:
    'This browser does not let the page keep anything, as in a private window: the results are here until you close the page. Export them.',
  full: 'There is no more room in this browser: the results are here until you close the page. Export them.',
  failed: 'The results could not be kept just now: export them before you close the page.',
};

const several = (n: number, one: string, many: string): string => (n === 1 ? `One ${one}` : `${n} ${many}`);

/** Where the bank lies. */
type Where = 'own' | 'address' | 'file';

/** Lines of a paste that are told one by one: nobody reads, or is read, thousands. */
const MOST_TOLD = 20;

/** The page on which a teacher takes in results. */
export class Collect {
  readonly #own: string;
  readonly #keeper: Keeper;
  readonly #changed: () => void;
  readonly #camera = new Camera();
  readonly #video = createRef<HTMLVideoElement>();
  readonly #grid: PaperGrid;
  #choice: Where = 'own';
  #bank: Bank | undefined;
  #bankFault = '';
  #results: Results | undefined;
  #pasted = '';
  #told: readonly string[] = [];
  #asked = false;

  /** @param own the address of the bank that is there until another is chosen */
  constructor(own: string, keeper: Keeper, changed: () => void) {
    this.#own = own;
    this.#keeper = keeper;
    this.#changed = changed;
    this.#grid = new PaperGrid(changed, (code, name) => {
      this.#take([name ? { line: 1, code, name } : { line: 1, code }]);
      return this.#told.join(' ');
    });
  }

  /** Takes up what was kept. */
  async open(): Promise<void> {
    const { bank = { address: this.#own } } = await this.#keeper.load();
    this.#choice = 'file' in bank ? 'file' : bank.address === this.#own ? 'own' : 'address';
    await this.#open(bank);
  }

  get #kept(): readonly Kept[] {
    return this.#keeper.file.results;
  }

  /** Opens a bank; what is kept is scored by it anew. One that can't be used changes nothing. */
  async #open(choice: BankChoice): Promise<void> {
    const { bank, fault } = await readBank('address' in choice ? choice.address : { text: async () => choice.text });
    this.#bankFault = fault;
    if (bank) {
      this.#bank = bank;
      // The page's own bank may lie elsewhere tomorrow: that it is meant is said by there being no other.
      const isOwn = 'address' in choice && choice.address === this.#own;
      if (this.#keeper.file.bank || !isOwn) void this.#save(isOwn ? { bank: undefined } : { bank: choice });
    }
    this.#refresh();
  }

  async #save(change: Parameters<Keeper['save']>[0]): Promise<void> {
    await this.#keeper.save(change);
    this.#changed();
  }

  #refresh(): void {
    this.#results = this.#bank && resultsOf(this.#kept, this.#bank);
    this.#changed();
  }

  #keep(results: readonly Kept[]): void {
    void this.#save({ results });
    this.#refresh();
  }

  #take(given: readonly GivenCode[]): void {
    if (!this.#bank) return;
    const { results, added, refused } = takeIn(this.#kept, given, this.#bank);
    this.#told = [
      given.length ? `${several(added, 'new result', 'new results')}.` : 'There is no code in it.',
      ...refused,
    ];
    if (added) this.#keep(results);
    this.#changed();
  }

  readonly #onPaste = (event: Event): void => {
    event.preventDefault();
    this.#take(codesIn(this.#pasted));
    // What was refused stays, to be mended.
    if (this.#told.length === 1) this.#pasted = '';
    this.#changed();
  };

  /** Files of any number: each is a text of codes, or a picture of one. */
  readonly #onFiles = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    const told: string[] = [];
    for (const file of files) {
      const isPicture = file.type.startsWith('image/');
      const codes = isPicture ? (await codesInPicture(file)).join('\n') : await file.text().catch(() => '');
      if (isPicture && !codes) told.push(`${file.name}: No QR code could be read in this picture.`);
      else {
        this.#take(codesIn(codes));
        told.push(...this.#told.map((words) => `${file.name}: ${words}`));
      }
    }
    field.value = '';
    this.#told = told;
    this.#changed();
  };

  readonly #onCamera = async (): Promise<void> => {
    if (this.#camera.on) this.#camera.stop();
    else {
      const fault = await this.#camera.start(this.#video.value!, (text) => this.#take(codesIn(text)));
      this.#told = fault === undefined ? ['The camera is on: hold a code before it.'] : [fault];
    }
    this.#changed();
  };

  #export(kind: ExportKind): void {
    if (!this.#results || !this.#bank) return;
    const { name, type, text } = exported(kind, this.#results, this.#bank, location.origin);
    const href = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href, download: name });
    link.click();
    // The download has its own hold on the data once it has begun.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  readonly #forget = async (): Promise<void> => {
    this.#asked = false;
    this.#told = ['All is forgotten.'];
    await this.#keeper.forget();
    this.#choice = 'own';
    await this.#open({ address: this.#own });
  };

  view(): TemplateResult {
    const bank = this.#bank;
    return html`
      <div class="tools">
        ${this.#renderBank()} ${bank ? this.#renderIntake(bank) : nothing}
        ${this.#results ? this.#renderKept(this.#results) : nothing}
        <section aria-labelledby="honest-title">
          <h2 id="honest-title">What a code can’t prove</h2>
          <p>
            A result code is no seal for an exam. It shows that no letter of it was mistyped; not who answered, nor that
            nobody helped, nor that it was not made by hand: whoever reads the source can make one.
          </p>
        </section>
      </div>
      <div class="made">
        <quiz-class-report
          .report=${this.#results?.report}
          .pupils=${this.#results?.pupils.map(({ report }) => report) ?? []}
          .bank=${bank}
        ></quiz-class-report>
      </div>
    `;
  }

  #renderBank(): TemplateResult {
    const bank = this.#bank;
    const choose = (event: Event): void => {
      this.#choice = (event.target as HTMLSelectElement).value as Where;
      if (this.#choice === 'own') void this.#open({ address: this.#own });
      this.#changed();
    };
    const onFile = async (event: Event): Promise<void> => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) await this.#open({ file: file.name, text: await file.text().catch(() => '') });
    };
    return html`<section aria-labelledby="bank-title">
      <h2 id="bank-title">The bank</h2>
      <label
        >Where it is
        <select @change=${choose}>
          ${(
            [
              ['own', 'The article’s'],
              ['address', 'At another address'],
              ['file', 'In a file of mine'],
            ] as const
          ).map(([name, words]) => html`<option value=${name} .selected=${name === this.#choice}>${words}</option>`)}
        </select></label
      >
      ${
        this.#choice === 'address'
          ? html`<label
              >Address
              <input
                type="url"
                @change=${(event: Event) => this.#open({ address: (event.target as HTMLInputElement).value })}
            /></label>`
          : nothing
      }
      ${
        this.#choice === 'file'
          ? html`<label>File, JSON or YAML <input type="file" accept=".json,.yaml,.yml" @change=${onFile} /></label>`
          : nothing
      }
      ${bank ? html`<p>${bank.title}, version ${bank.version}, ${bank.items.filter(({ draft }) => !draft).length} questions.</p>` : nothing}
      <p class="fault" role="status">${this.#bankFault}</p>
    </section>`;
  }

  #renderIntake(bank: Bank): TemplateResult {
    const [first, ...rest] = this.#told;
    return html`<section aria-labelledby="intake-title">
      <h2 id="intake-title">Take in</h2>
      <form @submit=${this.#onPaste}>
        <label for="codes">Codes, one a line, with a name beside it or not</label>
        <textarea
          id="codes"
          rows="5"
          spellcheck="false"
          .value=${live(this.#pasted)}
          @input=${(event: Event) => (this.#pasted = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="copy"><button>Take in</button></p>
      </form>
      <label class="file"
        >Files: text, CSV or JSON; or pictures of QR codes
        <input type="file" multiple accept=".txt,.csv,.json,text/*,application/json,image/*" @change=${this.#onFiles}
      /></label>
      <p class="copy">
        <button type="button" aria-pressed=${this.#camera.on} @click=${this.#onCamera}>
          ${this.#camera.on ? 'Stop the camera' : 'Use the camera'}
        </button>
      </p>
      <video
        ${ref(this.#video)}
        ?hidden=${!this.#camera.on}
        muted
        playsinline
        aria-label="What the camera sees"
      ></video>
      <details>
        <summary>Type in from paper</summary>
        ${this.#grid.view(bank)}
      </details>
      <div class="came" role="status">
        ${first ? html`<p><b>${first}</b></p>` : nothing}
        ${
          rest.length
            ? html`<ul>
                ${rest.slice(0, MOST_TOLD).map((words) => html`<li>${words}</li>`)}
                ${rest.length > MOST_TOLD ? html`<li>And ${several(rest.length - MOST_TOLD, 'line', 'lines')} more.</li>` : nothing}
              </ul>`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderKept({ pupils, unread, rescored, report }: Results): TemplateResult {
    const { trouble } = this.#keeper;
    const total = this.#kept.length;
    return html`<section aria-labelledby="kept-title">
      <h2 id="kept-title">Kept here</h2>
      <p>
        ${total ? `${several(total, 'result', 'results')}${trouble ? '.' : ', in this browser alone.'}` : 'No results yet.'}
        ${rescored ? `${several(rescored, 'was', 'were')} made with another version of the bank and ${rescored === 1 ? 'is' : 'are'} scored by version ${report.bank.version}.` : nothing}
        ${unread ? `${several(unread, 'does', 'do')} not belong to this bank or this version of it, and ${unread === 1 ? 'is' : 'are'} not in the report.` : nothing}
      </p>
      ${trouble ? html`<p class="fault" role="alert">${TROUBLE[trouble]}</p>` : nothing}
      ${total ? html`${this.#renderPupils(pupils)} ${this.#renderWays(total)}` : nothing}
    </section>`;
  }

  #renderPupils(pupils: Results['pupils']): TemplateResult {
    const rename = (place: number, name: string): void =>
      this.#keep(
        this.#kept.map((each, index) =>
          index === place ? (name ? { code: each.code, name } : { code: each.code }) : each,
        ),
      );
    return html`<details>
      <summary>Names</summary>
      <ol class="names">
        ${pupils.map(
          ({ place, name = '', report: { score } }, index) =>
            html`<li>
              <input
                aria-label="Name of number ${index + 1}"
                maxlength="60"
                .value=${live(name)}
                @change=${(event: Event) => rename(place, (event.target as HTMLInputElement).value.trim())}
              />
              <span>${Number(score.raw.toFixed(2))} / ${score.max}</span>
              <button
                type="button"
                aria-label="Remove ${name || `number ${index + 1}`}"
                @click=${() => this.#keep(this.#kept.filter((_, other) => other !== place))}
              >
                Remove
              </button>
            </li>`,
        )}
      </ol>
    </details>`;
  }

  #renderWays(total: number): TemplateResult {
    return html`<div class="ways" role="group" aria-label="Export">
        ${EXPORTS.map(
          ([kind, words]) => html`<button type="button" @click=${() => this.#export(kind)}>${words}</button>`,
        )}
        <button type="button" @click=${() => print()}>Print the report</button>
      </div>
      ${
        this.#asked
          ? html`<div class="asked" role="group" aria-labelledby="asked">
              <p id="asked">Forget ${several(total, 'result', 'results').toLowerCase()}? They can’t be had back.</p>
              <button type="button" @click=${this.#forget}>Forget</button>
              <button type="button" @click=${() => this.#ask(false)}>Keep</button>
            </div>`
          : html`<p class="copy"><button type="button" @click=${() => this.#ask(true)}>Forget all</button></p>`
      }`;
  }

  #ask(asked: boolean): void {
    this.#asked = asked;
    this.#changed();
    // The question stands where its button was.
    const next = asked ? '.asked button:last-of-type' : '.ways + .copy button';
    document.querySelector<HTMLElement>(next)?.focus();
  }
}
