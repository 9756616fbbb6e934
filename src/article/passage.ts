import { findPassage, type Pointer } from '../core/evidence/find.js';
import { fold } from '../core/evidence/fold.js';
import { showBackButton } from './back-button.js';
import { whenGone } from './gone.js';
import { showRange } from './highlight.js';
import { blockOf, closeOpen, openDetails, scrollTo, setClosed, setOpen } from './place.js';
import { scopeOf } from './sheet.js';
import { textOf } from './text-of.js';

export interface PassageRequest {
  /** The article, or the part of the page that holds it. */
  readonly root: Element;
  /** Where the passage may be: the first that is found is shown. */
  readonly evidence: readonly Pointer[];
  /** Called when the reader goes back, before the passage is taken down: moves the focus to where they came from. */
  readonly back: () => void;
  readonly labels: { readonly back: string };
  /** Who asks: with it the passage goes too. */
  readonly asker?: Element;
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

// Where nothing but their own parts may follow as a sibling, or nothing at all.
const NO_SIBLINGS = /^(?:li|d[dt]|t[dh]|caption|body)$/;

/**
 * Shows the passage that proves a key in the article itself: highlights it, scrolls to it, moves the focus to its block
 * (`tabindex=-1` while it has the focus) and offers a button back, which Tab reaches next; Escape in the block or on the
 * button goes back too. Closes the passage that was open in this document before, also where none is found.
 */
export function showPassage({ root, evidence, back, labels, asker, ...language }: PassageRequest): PassageShown {
  closeOpen();
  const range = findRange(root, evidence);
  const block = range && blockOf(range, root);
  if (!block) return { found: false };

  const stop = new AbortController();
  const undos = [() => stop.abort(), showRange(range, block)];
  const close = (): void => {
    setClosed(close);
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
  setOpen(close);
  undos.push(
    showBackButton(labels.back, insert, leave, language),
    focus(block, stop),
    scrollTo(range, block, '[data-quiz-passage]'),
  );
  leaveOnEscape(block);
  if (asker) undos.push(whenGone(asker, close));
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
      openDetails(range.startContainer);
      if (range.getClientRects().length > 0) return range;
    }
  }
  return undefined;
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
