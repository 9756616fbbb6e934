// What goes between this page and elsewhere, seen from within, and cut where that is wished.

/** One request with its answer, as a reader of the network would see them. */
export interface Sent {
  readonly what: string;
  readonly said: string;
  readonly status: string;
}

/** Longer answers are cut for the eye. */
const LONGEST = 400;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** Stands in the place of the page's `fetch` from now on. */
export class Line {
  /** Nothing gets through to the server that scores. */
  cut = false;
  readonly sent: Sent[] = [];
  /** The bank's file as it came last. */
  file = '';
  readonly #changed: () => void;
  readonly #fetch = globalThis.fetch.bind(globalThis);

  constructor(changed: () => void) {
    this.#changed = changed;
    globalThis.fetch = (asked, init) => this.#ask(asked, init);
  }

  async #ask(asked: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const { method = 'GET', body } = init;
    const what = `${method} ${url.pathname.split('/').slice(-2).join('/')} ${typeof body === 'string' ? body : ''}`;
    try {
      if (this.cut && url.pathname.includes('/session')) throw new TypeError('The line is cut.');
      const response = await this.#fetch(asked, init);
      const text = await response.clone().text();
      if (url.pathname.endsWith('.json') && response.ok) this.file = text;
      this.#note({ what, said: short(text), status: String(response.status) });
      return response;
    } catch (error) {
      this.#note({ what, said: '', status: 'no answer' });
      throw error;
    }
  }

  #note(sent: Sent): void {
    this.sent.unshift(sent);
    this.sent.splice(20);
    this.#changed();
  }
}
