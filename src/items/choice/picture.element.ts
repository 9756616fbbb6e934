import { registry } from '../../core/registry.js';

/**
 * The picture of an option. Banks with pictures are few: what shows one, and lays options with pictures out, is fetched
 * when the first is met.
 *
 * @summary A picture in an option of `choice`.
 */
export class QuizPicture extends HTMLElement {
  static readonly observedAttributes = ['src', 'alt'];

  #asked = false;

  connectedCallback(): void {
    this.attributeChangedCallback();
  }

  /** Attributes come one by one; they are looked at together. */
  attributeChangedCallback(): void {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    registry
      .load('part', 'quiz-picture')
      .then((part) => {
        this.#asked = false;
        (part as typeof import('./pictures.element.js')).showPicture(this);
      })
      .catch(() => {
        this.#asked = false;
        this.textContent = this.getAttribute('alt');
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-picture': QuizPicture;
  }
}
