/** In the quiz's own root first, then in the document. A selector that is none finds nothing. */
export function findArticle(host: HTMLElement, selector: string): Element | null {
  try {
    const root = host.getRootNode() as Document | ShadowRoot;
    return root.querySelector(selector) ?? document.querySelector(selector);
  } catch {
    return null;
  }
}
