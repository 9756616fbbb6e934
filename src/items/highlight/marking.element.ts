import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from '../../core/registry.js';
import type { Stretch } from './schema.js';

/** What is to be seen in the article: units by their index. */
export interface MarkingState {
  readonly at: number;
  readonly marked: ReadonlySet<number>;
  readonly pending: ReadonlySet<number>;
}

/** What the learner does in the article, and what it is called there. */
export interface MarkingRequest {
  readonly units: readonly Stretch[];
  readonly state: MarkingState;
  readonly labels: { readonly list: string; readonly back: string };
  readonly lang: string;
  readonly multiple: boolean;
  readonly press: (index: number) => void;
  readonly draw: (from: number, to: number) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly back: () => void;
}

interface MarkableArticle {
  readonly text: string;
  open(request: MarkingRequest & { readonly closed: () => void }): {
    show(state: MarkingState, focus: boolean): void;
    close(): void;
  };
}

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Finds the article of the quiz around an element, to be marked in; nothing where there is none. */
    'article-marks': (element: HTMLElement) => MarkableArticle | undefined;
  }
}

/** The host page's article, as far as an item that is answered in it needs it. */
export class MarkingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #marking: ReturnType<MarkableArticle['open']> | undefined;
  article: MarkableArticle | undefined;
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
  async find(): Promise<MarkableArticle | undefined> {
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

  open(article: MarkableArticle, request: MarkingRequest): void {
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
