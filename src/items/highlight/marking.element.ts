import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MarkableArticle, Marking, MarkingRequest, MarkingState } from '../../core/evidence/marking.js';
import { registry } from '../../core/registry.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Finds the article of the quiz around an element, to be marked in; nothing where there is none. */
    'article-marks': (element: HTMLElement) => MarkableArticle<KeyboardEvent> | undefined;
  }
}

/** The host page's article, as far as an item that is answered in it needs it. */
export class MarkingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #marking: Marking | undefined;
  article: MarkableArticle<KeyboardEvent> | undefined;
  /** Whether the page was looked through. */
  searched = false;
  /** The part that looks for it could not be fetched. */
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Looks for the article, which may have changed since. */
  async find(): Promise<MarkableArticle<KeyboardEvent> | undefined> {
    try {
      const find = registry.has('article-marks', 'page') ? await registry.load('article-marks', 'page') : undefined;
      this.article = find?.(this.#host);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.searched = true;
    this.#host.requestUpdate();
    return this.article;
  }

  open(article: MarkableArticle<KeyboardEvent>, request: Omit<MarkingRequest<KeyboardEvent>, 'closed'>): void {
    this.#marking = article.open({ ...request, closed: () => (this.#marking = undefined) });
  }

  show(state: MarkingState, focus: boolean): void {
    this.#marking?.show(state, focus);
  }

  get isOpen(): boolean {
    return this.#marking !== undefined;
  }

  close(): void {
    this.#marking?.close();
  }
}
