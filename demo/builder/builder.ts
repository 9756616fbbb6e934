import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { copyButton } from '../copy.js';
import { checkField, optionField, selectField } from '../field.js';
import { THEMES } from '../themes/tokens.generated.js';
import { attributesOf, codeOf, folderOf, frameQuery, readAddress, writeAddress, type Chosen } from './build.js';
import { FORMS, GROUPS, LANGUAGES, type Option } from './options.js';

interface Objective {
  readonly id: string;
  readonly title: string;
}

/** How long nothing is changed before the preview is made anew. */
const PAUSE = 400;

export class Builder {
  readonly #bank: string;
  readonly #changed: () => void;
  #chosen: Chosen;
  /** What the preview shows; it follows when the typing rests. */
  #shown: Chosen;
  #objectives: readonly Objective[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param bank the address of the bank that is shown until another is chosen */
  constructor(bank: string, changed: () => void) {
    this.#bank = bank;
    this.#changed = changed;
    this.#chosen = this.#shown = readAddress(location.search, bank);
    void this.#readObjectives();
  }

  /** What the bank of this address teaches; nothing where it can't be read, and they are written then. */
  async #readObjectives(): Promise<void> {
    const address = this.#chosen.attributes.get('src') ?? '';
    const found = await fetch(address)
      .then((response) => response.json() as Promise<{ objectives?: readonly Objective[] }>)
      .then(({ objectives }) => objectives ?? [])
      .catch(() => []);
    if (address !== this.#chosen.attributes.get('src')) return;
    this.#objectives = found;
    this.#changed();
  }

  #take(change: Partial<Chosen>): void {
    this.#chosen = { ...this.#chosen, ...change };
    const query = writeAddress(this.#chosen, this.#bank);
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    this.#changed();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const other = this.#shown.attributes.get('src') !== this.#chosen.attributes.get('src');
      this.#shown = this.#chosen;
      if (other) void this.#readObjectives();
      this.#changed();
    }, PAUSE);
  }

  #set(attribute: string, value: string): void {
    const attributes = new Map(this.#chosen.attributes);
    if (value.trim()) attributes.set(attribute, value.trim());
    else attributes.delete(attribute);
    this.#take({ attributes });
  }

  view(): TemplateResult {
    const { form } = this.#chosen;
    return html`
      <form class="tools" aria-label="Options" @submit=${(event: Event) => event.preventDefault()}>
        ${GROUPS.map(
          ({ title, options }, index) =>
            html`<details class="group" ?open=${index === 0}>
              <summary>${title}</summary>
              ${options.map((option) => this.#renderOption(option))}
            </details>`,
        )}
        ${this.#renderPlace()}
      </form>
      <div class="made">
        <section class="tools" aria-labelledby="code-title">
          <h2 id="code-title">${form === 'file' ? 'The command' : 'The code'}</h2>
          <div>
            <textarea
              id="code"
              readonly
              rows="9"
              spellcheck="false"
              aria-labelledby="code-title"
              .value=${live(codeOf(this.#chosen))}
            ></textarea>
            ${copyButton('code')}
          </div>
        </section>
        <section aria-labelledby="shown-title">
          <h2 id="shown-title">What comes of it</h2>
          ${this.#renderNote()}
          ${keyed(JSON.stringify([this.#shown, [...this.#shown.attributes]]), this.#renderShown())}
        </section>
      </div>
    `;
  }

  #renderOption(option: Option): TemplateResult {
    const { attribute } = option;
    const value = this.#chosen.attributes.get(attribute) ?? '';
    if (attribute !== 'objectives' || !this.#objectives.length)
      return optionField(option, value, (other) => this.#set(attribute, other));
    const titles = this.#objectives.map(({ id, title }) => [id, title] as const);
    const chosen = value.split(/[\s,]+/).filter(Boolean);
    const set = (ids: string[]): void => this.#set(attribute, ids.join(' '));
    return checkField('Objectives', titles, chosen, set, 'All without any.');
  }

  #renderPlace(): TemplateResult {
    const { form, lang, theme, files } = this.#chosen;
    return html`<details class="group" open>
      <summary>Into the page</summary>
      <fieldset class="option">
        <legend>As what</legend>
        ${FORMS.map(
          ([name, words]) =>
            html`<label
              ><input
                type="radio"
                name="form"
                .checked=${live(name === form)}
                @change=${() => this.#take({ form: name })}
              /><span>${words}</span></label
            >`,
        )}
      </fieldset>
      ${
        form === 'file'
          ? nothing
          : html`<div class="option">
              <label for="lang">Language</label>
              ${selectField('lang', LANGUAGES, lang, (other) => this.#take({ lang: other }))}
            </div>`
      }
      ${
        form === 'script'
          ? html`<div class="option">
              <label for="theme">Theme</label>
              ${selectField(
                'theme',
                [
                  ['', 'The page’s own look'],
                  ...THEMES.map((name) => [name, name[0]!.toUpperCase() + name.slice(1)] as const),
                ],
                theme,
                (other) => this.#take({ theme: other }),
              )}
            </div>`
          : nothing
      }
      ${
        form === 'file'
          ? nothing
          : html`<div class="option">
              <label for="files">Folder of the scripts</label>
              <input
                id="files"
                aria-describedby="told-files"
                .value=${live(files)}
                @change=${(event: Event) => this.#take({ files: folderOf((event.target as HTMLInputElement).value) })}
              />
              <p id="told-files">Where you put <code>dist/cdn</code>. The preview here has its own.</p>
            </div>`
      }
    </details>`;
  }

  #renderNote(): TemplateResult | typeof nothing {
    const { form, attributes } = this.#chosen;
    if (form === 'file')
      return html`<p class="note">
        The file holds the quiz, the bank and its readings, and asks for nothing. It is in the bank’s language.
      </p>`;
    if (form === 'frame' && !/^https?:/.test(attributes.get('src') ?? ''))
      return html`<p class="note">A frame looks for the bank beside itself: give its whole address, with https://.</p>`;
    return nothing;
  }

  #renderShown(): TemplateResult {
    const shown = this.#shown;
    if (shown.form === 'frame') {
      return html`<iframe
        title="Questions"
        src="../embed/frame.html?${frameQuery(shown)}"
        height="700"
        data-quiz
      ></iframe>`;
    }
    const set = (element: Element | undefined): void => {
      for (const [name, value] of attributesOf(shown.form === 'file' ? { ...shown, lang: '' } : shown))
        element?.setAttribute(name, value);
    };
    return html`<div class="page" data-quiz-theme=${(shown.form === 'script' && shown.theme) || 'none'}>
      <learning-quiz ${ref(set)}></learning-quiz>
    </div>`;
  }
}
