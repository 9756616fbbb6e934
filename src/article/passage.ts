import { findPassage, type Pointer } from '../core/evidence/find.js';
import { fold } from '../core/evidence/fold.js';
import { showBackButton } from './back-button.js';
import { showRange } from './highlight.js';
import { adopt, scopeOf } from './sheet.js';
import { isInline, textOf } from './text-of.js';

export interface PassageRequest {
  /** The article, or the part of the page that holds it. */
  readonly root: Element;
  /** Where the passage may be: the first that is found is shown. */
  readonly evidence: readonly Pointer[];
  /** Called when the reader goes back, before the passage is taken down: moves the focus to where they came from. */
  readonly back: () => void;
  readonly labels: { readonly back: string };
  /** Language and direction of the labels, where they may not be the article's. */
  readonly lang?: string;
  readonly dir?: string;
}

export type PassageShown =
  | {
      readonly found: true;
      /** Takes the passage down without going back; may be called again, and when the article is gone. */
      close(): void;
    }
  | { readonly found: false };

// One passage a document, also where two bundles of this library are on the page.
const OPEN = Symbol.for('learning-quiz/passage/1');
// Where nothing but their own parts may follow as a sibling, or nothing at all.
const NO_SIBLINGS = /^(?:li|d[dt]|t[dh]|caption|body)$/;

/**
 * Shows the passage that proves a key in the article itself: highlights it, scrolls to it, moves the focus to its block
 * (`tabindex=-1` while it has the focus) and offers a button back, which Tab reaches next; Escape in the block or on the
 * button goes back too. Closes the passage that was open in this document before, also where none is found.
 */
export function showPassage({ root, evidence, back, labels, ...language }: PassageRequest): PassageShown {
  const page: Document & { [OPEN]?: (() => void) | undefined } = document;
  page[OPEN]?.();
  const range = findRange(root, evidence);
  const block = range && blockOf(range, root);
  if (!block) return { found: false };

  const stop = new AbortController();
  const undos = [() => stop.abort(), showRange(range, block)];
  const close = (): void => {
    if (page[OPEN] === close) page[OPEN] = undefined;
    for (const undo of undos.splice(0)) undo();
  };
  const leave = (): void => {
    try {
      back();
    } finally {
      close();
    }
  };
  const leaveOnEscape = (element: HTMLElement): void =>
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault(); // a dialog around the article stays open
        leave();
      },
      stop,
    );
  const insert = (host: HTMLElement): void => {
    leaveOnEscape(host);
    if (block === root || NO_SIBLINGS.test(block.localName)) block.append(host);
    else block.after(host);
  };
  page[OPEN] = close;
  undos.push(showBackButton(labels.back, insert, leave, language), focus(block, stop), scrollTo(range, block));
  leaveOnEscape(block);
  return { found: true, close };
}

/** The first passage that is found and can be seen; one in closed `<details>` is opened up. */
function findRange(root: Element, evidence: readonly Pointer[]): Range | undefined {
  for (const scope of [root, root.shadowRoot]) {
    if (!scope) continue;
    const page = textOf(scope);
    const folded = fold(page.text);
    for (const pointer of evidence) {
      const passage = findPassage(folded, pointer);
      if (!passage) continue;
      const range = page.rangeOf(passage.start, passage.end);
      const closed = 'details:not([open])';
      let details = range.startContainer.parentElement?.closest(closed);
      for (; details; details = details.closest(closed)) details.setAttribute('open', '');
      if (range.getClientRects().length > 0) return range;
    }
  }
  return undefined;
}

/** The nearest block around the passage's beginning. */
function blockOf(range: Range, root: Element): HTMLElement | undefined {
  let element = range.startContainer.parentElement;
  while (element && element !== root && isInline(element)) element = element.parentElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** Moves the focus to a block that may not take it by itself, and takes back what that needed when it leaves. */
function focus(block: HTMLElement, { signal }: AbortController): () => void {
  let added = !block.hasAttribute('tabindex');
  const restore = (): void => {
    if (added) block.removeAttribute('tabindex');
    added = false;
  };
  if (added) block.setAttribute('tabindex', '-1');
  block.focus({ preventScroll: true });
  // Where the window, not the block, lost the focus, it comes back here.
  block.addEventListener('blur', () => scopeOf(block).activeElement === block || restore(), { signal });
  return restore;
}

/**
 * Brings the passage to the middle of the window; one that is nearly as high begins at its top. Only elements can be
 * scrolled to, through all that scrolls around them; the block's scroll margin cuts it down to the passage.
 */
function scrollTo(range: Range, block: HTMLElement): () => void {
  const offset = range.getBoundingClientRect().top - block.getBoundingClientRect().top;
  // Where the block itself scrolls; elsewhere this does nothing.
  block.scrollBy({ top: offset - block.clientHeight / 2, behavior: 'instant' });
  const outer = block.getBoundingClientRect();
  const { top, bottom, height } = range.getBoundingClientRect();
  const margin = `${outer.top - top}px 0 ${bottom - outer.bottom}px`;
  const drop = adopt(scopeOf(block), `[data-quiz-passage] { scroll-margin: ${margin}; }`);
  block.scrollIntoView({
    block: height > innerHeight * 0.7 ? 'start' : 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
  return drop;
}
