import { adopt, scopeOf } from './sheet.js';
import { isInline } from './text-of.js';

/** The nearest block around the beginning of a range. */
export function blockOf(range: Range, root: Element): HTMLElement | undefined {
  let element = range.startContainer.parentElement;
  while (element && element !== root && isInline(element)) element = element.parentElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** Opens up closed `<details>` around a node: what is in them is found, but not seen. */
export function openDetails(node: Node): void {
  const closed = 'details:not([open])';
  let details = node.parentElement?.closest(closed);
  for (; details; details = details.closest(closed)) details.setAttribute('open', '');
}

/**
 * Brings a range to the middle of the window; one that is nearly as high begins at its top. Only elements can be
 * scrolled to, through all that scrolls around them; the block's scroll margin cuts it down to the range.
 *
 * @param selector finds the block in its scope, and nothing else
 * @returns drops the margin
 */
export function scrollTo(range: Range, block: HTMLElement, selector: string): () => void {
  const offset = range.getBoundingClientRect().top - block.getBoundingClientRect().top;
  // Where the block itself scrolls; elsewhere this does nothing.
  block.scrollBy({ top: offset - block.clientHeight / 2, behavior: 'instant' });
  const outer = block.getBoundingClientRect();
  const { top, bottom, height } = range.getBoundingClientRect();
  const margin = `${outer.top - top}px 0 ${bottom - outer.bottom}px`;
  const drop = adopt(scopeOf(block), `${selector} { scroll-margin: ${margin}; }`);
  block.scrollIntoView({
    block: height > innerHeight * 0.7 ? 'start' : 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
  return drop;
}

// One at a time in a document, also where two bundles of this library are on the page.
const OPEN = Symbol.for('learning-quiz/passage/1');
const page = (): Document & { [OPEN]?: (() => void) | undefined } => document;

/** Takes down what is shown in this document's articles. */
export const closeOpen = (): void => page()[OPEN]?.();

/** Has `close` called when something else is to be shown. */
export const setOpen = (close: () => void): void => void (page()[OPEN] = close);

/** What `close` takes down is no longer shown. */
export const setClosed = (close: () => void): void => {
  if (page()[OPEN] === close) page()[OPEN] = undefined;
};
