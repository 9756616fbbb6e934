import type { Evidence } from '../../core/bank/model.js';
import { FACTS } from './facts.js';
import { pointerOf, readHostMessage, sealed, type FactMessage, type GuestMessage } from './message.js';

/** A passage that the host page shows; `closed` ends when the reader returns. */
export interface HostPassage {
  readonly closed: Promise<void>;
}

/** Facts that wait for a host, at most. Most pages that show a frame never answer. */
const MOST_WAITING = 200;
/** Milliseconds that a host has to find a passage, its part for it being fetched first. */
const PATIENCE = 4000;

/**
 * The frame's half of the talk with the page around it. Says that it is there and how high its content is; once the page
 * has answered, whose origin it then keeps to, also what happens in the quiz. Where nobody answers, all that comes of it
 * is a page that scrolls by itself.
 */
export class FrameGuest {
  readonly #page: Window;
  /** `targetOrigin` of the host's page, once it has answered. */
  #host: string | undefined;
  #article = false;
  readonly #waiting: FactMessage[] = [];
  /** By the number of the request: what waits for its reply, and what for the reader. */
  readonly #replies = new Map<number, (found: boolean) => void>();
  readonly #returns = new Map<number, () => void>();
  #count = 0;
  #height = 0;
  readonly #welcomed: () => void;

  /**
   * @param page the page around the frame: `parent`
   * @param content what is as high as all that there is to be seen, whatever the height of the window
   * @param welcomed called when a host follows from now on, and when it has come by an article or lost it
   */
  constructor(page: Window, quiz: HTMLElement, content: Element, welcomed: () => void) {
    this.#page = page;
    this.#welcomed = welcomed;
    addEventListener('message', this.#hear);
    for (const type of FACTS) {
      quiz.addEventListener(type, ({ detail }) => this.#tell({ type: 'fact', fact: type, detail } as FactMessage));
    }
    new ResizeObserver(() => this.#measure(content)).observe(content);
    // To whomever: it says nothing but that there is a quiz here.
    page.postMessage(sealed({ type: 'ready' }), '*');
  }

  /** Whether the host has an article in which passages may be shown. */
  get hasArticle(): boolean {
    return this.#article;
  }

  /** Has the host show a passage in its article; nothing where it has none, or the passage isn't in it. */
  async show(evidence: readonly Evidence[], label: string, lang: string): Promise<HostPassage | undefined> {
    if (!this.#article || !evidence.length) return undefined;
    const id = (this.#count += 1);
    const closed = new Promise<void>((returned) => this.#returns.set(id, returned));
    const found = await new Promise<boolean>((answered) => {
      this.#replies.set(id, answered);
      setTimeout(answered, PATIENCE, false);
      this.#say({ type: 'evidence', id, pointers: evidence.slice(0, 20).map(pointerOf), label, lang });
    });
    this.#replies.delete(id);
    if (found) return { closed };
    this.#returns.delete(id);
    return undefined;
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#page) return;
    const message = readHostMessage(data);
    // A page without an origin of its own can be addressed in no other way; whoever else it lets in is its own affair.
    const target = origin === 'null' ? '*' : origin;
    if (!message || (this.#host ?? target) !== target) return;
    if (message.type === 'passage') this.#replies.get(message.id)?.(message.found);
    else if (message.type === 'back') this.#returns.get(message.id)?.();
    else this.#open(target, message.article);
  };

  #open(target: string, article: boolean): void {
    const known = this.#host !== undefined;
    if (known && this.#article === article) return;
    this.#article = article;
    this.#host = target;
    this.#welcomed();
    if (known) return;
    for (const fact of this.#waiting.splice(0)) this.#say(fact);
    if (this.#height) this.#say({ type: 'resize', height: this.#height });
  }

  #tell(fact: FactMessage): void {
    if (this.#host !== undefined) this.#say(fact);
    else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(fact);
  }

  #say(message: GuestMessage): void {
    if (this.#host !== undefined) this.#page.postMessage(sealed(message), this.#host);
  }

  #measure(content: Element): void {
    const height = Math.ceil(content.getBoundingClientRect().height);
    // A frame that isn't shown has no width, and what it would be as high as says nothing.
    if (!innerWidth || !height || height === this.#height) return;
    this.#height = height;
    this.#say({ type: 'resize', height });
    // What LMSs listen to. It is sent to whomever, since they say nothing first, and says no more than a height.
    this.#page.postMessage({ subject: 'lti.frameResize', height }, '*');
  }
}
