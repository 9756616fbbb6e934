import { ContextRoot } from '@lit/context';

const MARK = Symbol.for('learning-quiz/context-root/1');

/**
 * One ContextRoot a document, shared by all bundles, so that a host's own consumers may be there before the quiz that
 * they belong to. Our own parts do without: they listen for a quiz that appears.
 */
export function ensureContextRoot(document: Document): void {
  const marked = document as Document & { [MARK]?: ContextRoot };
  if (marked[MARK]) return;
  marked[MARK] = new ContextRoot();
  marked[MARK].attach(document.documentElement);
}
