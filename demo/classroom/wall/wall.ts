import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { renderTree } from '../../../src/elements/base/rich-text.js';
import type { Text } from '../../../src/core/text/tree.js';
import { fit } from './fit.js';
import { nodesOf } from './nodes.js';
import type { Shown, ShownOption } from './shown.js';
import { handsFor, START, step, stepFor, type Step, type WallState } from './steps.js';

const said = (text: Text | undefined): unknown =>
  text === undefined ? nothing : typeof text === 'string' ? text : renderTree(text);

/** One item large, for a whole class to see. */
export class Wall {
  readonly #items: readonly Shown[];
  readonly #title: string;
  readonly #changed: () => void;
  #state: WallState = START;

  constructor(items: readonly Shown[], title: string, changed: () => void) {
    this.#items = items;
    this.#title = title;
    this.#changed = changed;
  }

  get #item(): Shown | undefined {
    return this.#items[this.#state.index];
  }

  #do(asked: Step): void {
    this.#state = step(this.#state, asked, this.#items.length);
    this.#changed();
  }

  /** For the page's `keydown`. */
  readonly press = (event: KeyboardEvent): void => {
    const item = this.#item;
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button that has the focus is pressed by space; nothing else takes keys here.
    if (event.key === ' ' && (event.target as Element).matches('button, a')) return;
    const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const asked = stepFor(event, { id: item.id, options: item.options.map(({ id }) => id) }, isRtl);
    if (!asked) return;
    event.preventDefault();
    if (asked === 'fullscreen') this.#fullscreen();
    else this.#do(asked);
  };

  /** Sets the type as large as it fits; for when the page or its size changed. */
  readonly fit = (): void => {
    const box = document.querySelector<HTMLElement>('.stage');
    if (box) fit(box);
  };

  readonly #fullscreen = (): void => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    done?.catch(() => undefined);
  };

  view(): TemplateResult {
    const item = this.#item;
    if (!item) return html`<p class="empty">There is nothing to show: no question was drawn.</p>`;
    const { index, revealed, blank } = this.#state;
    const total = this.#items.length;
    return html`
      <header class="top">
        <p class="what">${this.#title}</p>
        <p class="where" role="status">Question ${index + 1} of ${total}${revealed ? ', with the solution' : ''}</p>
      </header>
      <main class="stage" id="stage" tabindex="-1">${keyed(item.id, this.#renderItem(item, revealed))}</main>
      <footer class="foot">
        ${this.#button('Previous', { type: 'previous' }, index === 0 && !revealed)}
        ${this.#button(revealed ? 'Hide' : 'Reveal', { type: 'reveal' }, false, 'main')}
        ${this.#button('Next', { type: 'next' }, index === total - 1 && revealed)}
        <span class="gap"></span>
        ${this.#button('Blank', { type: 'blank' }, false)}
        <button type="button" @click=${this.#fullscreen}>Full screen</button>
      </footer>
      ${
        blank
          ? html`<button
              type="button"
              class="dark"
              aria-label="Show the question again"
              @click=${() => this.#do({ type: 'blank' })}
            ></button>`
          : nothing
      }
    `;
  }

  #button(label: string, asked: Step, disabled: boolean, kind = ''): TemplateResult {
    return html`<button
      type="button"
      class=${kind}
      aria-disabled=${disabled}
      @click=${() => (disabled ? undefined : this.#do(asked))}
    >
      ${label}
    </button>`;
  }

  #renderItem(item: Shown, revealed: boolean): TemplateResult {
    const { lang, dir, stem, passage, note, options, asked } = item;
    return html`<article class="item ${revealed ? 'revealed' : ''}" lang=${lang} dir=${dir}>
      ${passage === undefined ? nothing : html`<blockquote class="passage">${said(passage)}</blockquote>`}
      <div class="stem" role="heading" aria-level="1">${said(stem)}</div>
      ${asked ? html`<div class="asked">${nodesOf(asked)}</div>` : nothing}
      ${options.length ? this.#renderOptions(item, revealed) : nothing}
      ${note && !revealed ? html`<p class="choose">${note}</p>` : nothing} ${revealed ? this.#renderWhy(item) : nothing}
    </article>`;
  }

  #renderOptions(item: Shown, revealed: boolean): TemplateResult {
    const all = item.options.reduce((sum, { id }) => sum + handsFor(this.#state, item.id, id), 0);
    return html`<ol class="options">
      ${item.options.map((option) => this.#renderOption(item, option, all, revealed))}
    </ol>`;
  }

  #renderOption(item: Shown, option: ShownOption, all: number, revealed: boolean): TemplateResult {
    const count = handsFor(this.#state, item.id, option.id);
    const hand = (by: 1 | -1) => () => this.#do({ type: 'hand', item: item.id, option: option.id, by });
    const isKey = revealed && option.isKey;
    return html`<li class=${isKey ? 'key' : revealed ? 'other' : ''}>
      <span class="letter" aria-hidden="true">${option.label}</span>
      <div class="text">
        ${said(option.text)}${option.image ? html`<img src=${option.image.src} alt=${option.image.alt} />` : nothing}${isKey ? html`<span class="sr" lang="en">Right</span>` : nothing}
      </div>
      <div class="hands" lang="en" dir="ltr">
        <button
          type="button"
          aria-label="One hand less for ${option.label}"
          aria-disabled=${count === 0}
          @click=${hand(-1)}
        >
          −
        </button>
        <output aria-label="Hands for ${option.label}">${count}</output>
        <button type="button" aria-label="One hand more for ${option.label}" @click=${hand(1)}>+</button>
      </div>
      ${bar(all ? count / all : 0)}
    </li>`;
  }

  #renderWhy({ solution, rationale, passages }: Shown): TemplateResult {
    return html`<div class="why">
      ${solution ? html`<div class="solution">${nodesOf(solution).querySelector('.keyed')}</div>` : nothing}
      ${rationale === undefined ? nothing : html`<div class="rationale">${said(rationale)}</div>`}
      ${passages.map(
        ({ quote, title }) =>
          html`<figure class="proof">
            <blockquote><p>${quote}</p></blockquote>
            <figcaption>${title}</figcaption>
          </figure>`,
      )}
    </div>`;
  }
}

/** A share of the hands; its count stands beside it. */
const bar = (share: number): TemplateResult =>
  html`<svg class="bar-of" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="all" width="100" height="1"></rect><rect class="share" width=${share * 100} height="1"></rect>`}
  </svg>`;
