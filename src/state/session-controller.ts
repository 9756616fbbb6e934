import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from './contexts.js';
import { REQUESTS, request, type QuizRequestEvent, type RequestDetails, type RequestType } from './events.js';
import type { SessionStore } from './session-store.js';

export type PartHost = ReactiveControllerHost & HTMLElement & { for?: string };

const taken = new WeakSet<Event>();

/**
 * Has a request carried out by this store. A plain event of a request's name, from a host's own code, counts as well:
 * it can't be claimed, so it is done as soon as all listeners had their say.
 */
export function claimFor(store: SessionStore, event: QuizRequestEvent | CustomEvent): void {
  const run = (): unknown => (store.held ? undefined : store.perform(event.type as RequestType, event.detail ?? {}));
  if ('claim' in event) event.claim(run);
  else if (!taken.has(event)) {
    taken.add(event);
    queueMicrotask(() => event.defaultPrevented || run());
  }
}

/**
 * Finds a part's quiz: the nearest one around it, or, with `for`, the element of that id in the part's own root, then
 * in the document. Works in whichever order part and quiz appear, and again after the part was moved.
 */
export class SessionController implements ReactiveController {
  readonly #host: PartHost;
  readonly #onStore: (store: SessionStore | undefined) => void;
  #store: SessionStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #for: string | undefined;
  /** The element that was asked for its session. */
  #asked: Element | null = null;

  constructor(host: PartHost, onStore: (store: SessionStore | undefined) => void) {
    this.#host = host;
    this.#onStore = onStore;
    host.addController(this);
  }

  get store(): SessionStore | undefined {
    return this.#store;
  }

  /** Sends a request on the part's behalf. */
  request<K extends RequestType>(type: K, detail: RequestDetails[K]): unknown {
    return request(this.#host, type, detail);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('context-provider', this.#onProvider);
    for (const type of REQUESTS) this.#host.addEventListener(type, this.#onRequest);
    this.#ask();
  }

  hostUpdate(): void {
    if (this.#for !== this.#host.for) this.#ask();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#onProvider);
    for (const type of REQUESTS) this.#host.removeEventListener(type, this.#onRequest);
    this.#take(undefined);
  }

  #ask(): void {
    this.#for = this.#host.for;
    this.#take(undefined);
    this.#asked = this.#for ? this.#target(this.#for) : this.#host;
    this.#asked?.dispatchEvent(
      new ContextEvent(
        sessionContext,
        this.#host,
        (store, unsubscribe) => {
          if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
          this.#unsubscribe = unsubscribe;
          this.#take(store);
        },
        true,
      ),
    );
  }

  /** A quiz has appeared: it may be the one that this part waits for. */
  readonly #onProvider = (event: Event): void => {
    if ((event as unknown as { context: unknown }).context !== sessionContext) return;
    const moved = this.#for && this.#target(this.#for) !== this.#asked;
    if (!this.#store || moved) this.#ask();
  };

  /** A part with `for` claims what it and its inner elements request, before a quiz that happens to stand around it. */
  readonly #onRequest = (event: Event): void => {
    const store = this.#for ? this.#store : undefined;
    if (store) claimFor(store, event as QuizRequestEvent);
  };

  #target(id: string): Element | null {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id);
  }

  #take(store: SessionStore | undefined): void {
    if (!store) {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }
    if (store === this.#store) return;
    this.#store = store;
    this.#onStore(store);
  }
}
