import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';

/** A part of an element's code that it can do without for a while: fetched when the element first wants it. */
export class LatePart<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #loading = false;
  #value: T | undefined;
  /** It could not be fetched; it is not asked for again unless by {@link load}. */
  failed = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part if it is there. */
  get value(): T | undefined {
    return this.#value;
  }

  /** The part if it is there; else it is asked for, and the host updates when it comes. */
  want(): T | undefined {
    if (!this.#value && !this.failed) void this.load();
    return this.#value;
  }

  /** Asks for it, also where that failed before. Never rejects. */
  async load(): Promise<T | undefined> {
    if (this.#value || this.#loading) return this.#value;
    this.#loading = true;
    try {
      this.#value = await this.#load();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#loading = false;
    this.#host.requestUpdate();
    return this.#value;
  }

  /** Where it could not be had: says so, and offers to ask again. */
  renderFailed({ notLoaded, loadAgain }: Texts): TemplateResult | typeof nothing {
    if (!this.failed) return nothing;
    return html`<p class="missing">
      ${notLoaded} <button type="button" @click=${() => this.load()}>${loadAgain}</button>
    </p>`;
  }
}
