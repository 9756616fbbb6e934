import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { copyButton } from '../copy.js';
import { control, type Standing, type Value } from './controls.js';
import { measure, standing, type Measured } from './pairs.js';
import { panel } from './preview.js';
import { pageOf, ruleOf } from './sheet.js';
import { THEMES, TOKENS, type Token } from './tokens.generated.js';

const TITLES: Readonly<Record<string, string>> = {
  none: 'None: the quiz by itself',
  broadsheet: 'Broadsheet',
  magazine: 'Magazine',
  journal: 'Journal',
};
const GROUPS: readonly (readonly [string, (token: Token) => boolean])[] = [
  ['Colours', ({ kind, name }) => kind === 'color' && !IN_ARTICLE.test(name)],
  ['Type', ({ name }) => TYPE.test(name)],
  ['Shape and room', ({ kind, name }) => kind === 'length' && !TYPE.test(name)],
  ['In the article', ({ name }) => IN_ARTICLE.test(name)],
];
const IN_ARTICLE = /passage|mark|cursor/;
const TYPE = /font|stem|leading/;
const INITIALS: ReadonlyMap<string, string> = new Map(TOKENS.map(({ name, initial }) => [name, initial]));

/** The page's state, and what is seen of it. */
export class ThemeEditor {
  readonly #changed: () => void;
  readonly #settings = new Map<string, Value>();
  readonly #sheet = new CSSStyleSheet();
  #theme = 'none';
  #standing = new Map<string, Standing>();
  #measured: Readonly<Record<'light' | 'dark', readonly Measured[]>> = { light: [], dark: [] };

  constructor(changed: () => void) {
    this.#changed = changed;
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** Reads off the page what the tokens are, and how well they are told apart. */
  look(): void {
    const places = ['light', 'dark'].map((name) => document.querySelector(`.panel.${name} learning-quiz`));
    const [light, dark] = places;
    if (!light || !dark) return;
    for (const { name, kind, initial } of TOKENS.filter((token) => token.kind === 'color')) {
      if (kind === 'color') {
        this.#standing.set(name, { light: standing(light, name, initial), dark: standing(dark, name, initial) });
      }
    }
    this.#measured = { light: measure(light, INITIALS), dark: measure(dark, INITIALS) };
    this.#changed();
  }

  #choose(theme: string): void {
    this.#theme = theme;
    this.#changed();
    this.look();
  }

  readonly #set = (name: string, value: Value | undefined): void => {
    if (value === undefined) this.#settings.delete(name);
    else this.#settings.set(name, value);
    this.#sheet.replaceSync(ruleOf(this.#settings, '.panels[data-quiz-theme]'));
    this.look();
  };

  view(): TemplateResult {
    return html`
      <div class="tools">
        ${this.#renderThemes()} ${this.#renderContrast()}
        <section class="css" aria-labelledby="css-title">
          <h2 id="css-title">The CSS</h2>
          <textarea
            id="css"
            readonly
            rows="7"
            spellcheck="false"
            aria-labelledby="css-title"
            .value=${live(this.#css)}
          ></textarea>
          ${copyButton('css')}
        </section>
        ${GROUPS.map(([title, has], index) => this.#renderGroup(title, TOKENS.filter(has), index === 0))}
      </div>
      <div class="panels" data-quiz-theme=${this.#theme}>${panel('light')} ${panel('dark')}</div>
    `;
  }

  get #css(): string {
    return pageOf(this.#theme, this.#settings);
  }

  #renderThemes(): TemplateResult {
    return html`<fieldset class="themes">
      <legend>Begin with</legend>
      ${['none', ...THEMES].map(
        (name) =>
          html`<label
            ><input
              type="radio"
              name="theme"
              .checked=${live(name === this.#theme)}
              @change=${() => this.#choose(name)}
            /><span>${TITLES[name] ?? name}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #renderGroup(title: string, tokens: readonly Token[], open: boolean): TemplateResult {
    const none: Standing = { light: '#000000', dark: '#000000' };
    return html`<details class="group" ?open=${open}>
      <summary>${title}</summary>
      ${tokens.map((token) =>
        control(token, this.#settings.get(token.name), this.#standing.get(token.name) ?? none, this.#set),
      )}
    </details>`;
  }

  #renderContrast(): TemplateResult {
    const { light, dark } = this.#measured;
    const low = [...light, ...dark].filter(({ ratio, least }) => ratio < least).length;
    const cell = (entry: Measured | undefined): TemplateResult | typeof nothing =>
      entry
        ? html`<td class=${entry.ratio < entry.least ? 'low' : ''}>
            ${(Math.floor(entry.ratio * 10) / 10).toFixed(1)}${entry.ratio < entry.least ? html` <b>too low</b>` : nothing}
          </td>`
        : nothing;
    return html`<section class="contrast" aria-labelledby="contrast-title">
      <h2 id="contrast-title">Contrast</h2>
      <p role="status">${low ? `${low} of ${light.length + dark.length} are too low.` : 'All are high enough.'}</p>
      <details>
        <summary>All pairs</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">What on what</th>
              <th scope="col">At least</th>
              <th scope="col">Light</th>
              <th scope="col">Dark</th>
            </tr>
          </thead>
          <tbody>
            ${light.map(
              (entry, i) =>
                html`<tr>
                  <th scope="row">${entry.words}</th>
                  <td>${entry.least}</td>
                  ${cell(entry)} ${cell(dark[i])}
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </section>`;
  }
}
