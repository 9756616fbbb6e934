import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for a focus change to be spoken first, short enough to belong to it. */
const AFTER_FOCUS = 150;

/**
 * The text of the one live region of its host. The region stands in the page from the start and only its text changes;
 * what is said is said once, also when the same words come twice.
 */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#set('');
    this.#timer = setTimeout(() => this.#set(text), AFTER_FOCUS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#set('');
  }

  #set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }
}
