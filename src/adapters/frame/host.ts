import type { FactDetails, FactType } from '../../core/session/facts.js';
import { registry } from '../../core/registry.js';
import { readGuestMessage, sealed, type EvidenceMessage, type HostMessage } from './message.js';
import { frameOrigin } from './origin.js';

/** Makes the DOM event of a fact, which the frame's element fires. */
export type FactEvent = <K extends FactType>(type: K, detail: FactDetails[K]) => Event;

/** Finds an element of the page by a selector, seen from another. */
export type Find = (from: HTMLElement, selector: string) => Element | null;

/** With these a frame's height changes anyway; so does it with an item entered after the first. */
const GOING_ON: ReadonlySet<FactType> = new Set(['quiz-attempt-submitted', 'quiz-session-completed']);

/** Frames whose elements say that they hold a quiz. */
const MARKED = 'iframe[data-quiz], iframe[data-quiz-article]';

/**
 * Follows the quizzes in frames of this document: their height, their facts, and, where `data-quiz-article` names an
 * article, their passages. Those of marked elements, whenever they come; one that a shadow root hides, or whose element
 * can't be marked, by {@link follow}. A frame is believed only what comes from its own window and its element's origin.
 */
export class FrameHost {
  readonly #event: FactEvent;
  readonly #find: Find;
  readonly #followed = new Set<HTMLIFrameElement>();
  /** Whether each frame was told that there is an article. */
  readonly #told = new WeakMap<HTMLIFrameElement, boolean>();
  /** What each frame is no lower than until its learner goes on: its height when it came. */
  readonly #floors = new WeakMap<HTMLIFrameElement, number>();
  readonly #heights = new WeakMap<HTMLIFrameElement, number>();
  readonly #entered = new WeakSet<HTMLIFrameElement>();
  readonly #warned = new WeakSet<HTMLIFrameElement>();

  constructor(event: FactEvent, find: Find) {
    this.#event = event;
    this.#find = find;
    addEventListener('message', this.#hear);
    // Those that were there before; the rest will say so themselves, but for one that is marked when it has spoken.
    for (const frame of this.#marked) this.#welcome(frame);
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLIFrameElement && target.matches(MARKED)) this.#welcome(target);
    }).observe(document, { subtree: true, attributeFilter: ['data-quiz', 'data-quiz-article'] });
  }

  /** Follows this element's frame until the returned function is called. */
  follow(frame: HTMLIFrameElement): () => void {
    this.#followed.add(frame);
    this.#welcome(frame);
    return () => void this.#followed.delete(frame);
  }

  get #marked(): Iterable<HTMLIFrameElement> {
    return document.querySelectorAll<HTMLIFrameElement>(MARKED);
  }

  readonly #hear = ({ source, origin, data, isTrusted }: MessageEvent<unknown>): void => {
    const frame = [...this.#followed, ...this.#marked].find(({ contentWindow }) => contentWindow === source);
    if (!isTrusted || !source || !frame || originOf(frame)?.from !== origin) return;
    const message = readGuestMessage(data);
    // An article may come later, and go.
    if (message?.type === 'fact' && this.#told.get(frame) !== this.#hasArticle(frame)) this.#welcome(frame);
    switch (message?.type) {
      case 'ready':
        return this.#welcome(frame);
      case 'resize':
        return this.#resize(frame, message.height);
      case 'fact':
        this.#goOn(frame, message.fact);
        return void frame.dispatchEvent(this.#event(message.fact, message.detail));
      case 'evidence':
        return void this.#show(frame, message);
    }
  };

  /** So that nothing below moves before the reader's eyes while a short quiz comes. */
  #resize(frame: HTMLIFrameElement, height: number): void {
    if (!this.#floors.has(frame) && frame.clientHeight) this.#floors.set(frame, innerHeightOf(frame));
    this.#heights.set(frame, height);
    resize(frame, Math.max(height, this.#floors.get(frame) ?? 0));
  }

  #goOn(frame: HTMLIFrameElement, fact: FactType): void {
    const enters = fact === 'quiz-item-entered';
    const first = enters && !this.#entered.has(frame);
    if (enters) this.#entered.add(frame);
    if (first || !(enters || GOING_ON.has(fact)) || !this.#floors.get(frame)) return;
    this.#floors.set(frame, 0);
    const height = this.#heights.get(frame);
    if (height !== undefined) resize(frame, height);
  }

  #welcome(frame: HTMLIFrameElement): void {
    // Before its page is there a frame has this one's origin: its quiz will say when it can be spoken to.
    if (frame.contentDocument?.URL === 'about:blank') return;
    const article = this.#hasArticle(frame);
    if (!article) this.#warn(frame);
    this.#told.set(frame, article);
    say(frame, { type: 'welcome', article });
  }

  /** Once, and not while the article may still come. */
  #warn(frame: HTMLIFrameElement): void {
    const selector = articleOf(frame);
    if (selector === undefined || document.readyState === 'loading' || this.#warned.has(frame)) return;
    this.#warned.add(frame);
    console.warn(`learning-quiz: data-quiz-article=${JSON.stringify(selector)} finds nothing in this page`, frame);
  }

  #hasArticle(frame: HTMLIFrameElement): boolean {
    const selector = articleOf(frame);
    return selector !== undefined && this.#find(frame, selector) !== null;
  }

  /** The article's text stays here: the frame learns whether the passage is in it, and when the reader returns. */
  async #show(frame: HTMLIFrameElement, { id, pointers, label, lang }: EvidenceMessage): Promise<void> {
    const article = articleOf(frame);
    const show = article === undefined ? undefined : await registry.load('passages', 'page').catch(() => undefined);
    const evidence = pointers.map((pointer) => ({ ...pointer, source: '' }));
    const shown = await show?.({ host: frame, article, evidence, sources: [], base: '', label, lang });
    say(frame, { type: 'passage', id, found: shown?.found === true });
    await shown?.closed;
    if (!shown?.closed || !frame.isConnected) return;
    frame.focus();
    say(frame, { type: 'back', id });
  }
}

/** The selector by which the host lets a frame's passages be shown in its article. */
const articleOf = (frame: HTMLIFrameElement): string | undefined => frame.dataset['quizArticle'] || undefined;

const originOf = (frame: HTMLIFrameElement) => frameOrigin(frame.src, frame.getAttribute('sandbox'));

function say(frame: HTMLIFrameElement, message: HostMessage): void {
  const origin = originOf(frame);
  if (origin) frame.contentWindow?.postMessage(sealed(message), origin.to);
}

/** What of an element's height is its padding. */
function paddingOf(frame: HTMLIFrameElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(frame);
  return parseFloat(paddingTop) + parseFloat(paddingBottom);
}

const innerHeightOf = (frame: HTMLIFrameElement): number => frame.clientHeight - paddingOf(frame);

/** By its style: themes that set `iframe { height: auto }` are many, and an attribute yields to them. */
function resize(frame: HTMLIFrameElement, content: number): void {
  const around = frame.offsetHeight - frame.clientHeight + paddingOf(frame);
  frame.style.height = `${content + (getComputedStyle(frame).boxSizing === 'border-box' ? around : 0)}px`;
}
