/**
 * Calls `gone` once an element has left the document, also with what it stands in, through shadow roots; one that is only
 * moved, in a turn of a script, has not.
 *
 * @returns looks no longer
 */
export function whenGone(element: Element, gone: () => void): () => void {
  const look = (): void => {
    observer.disconnect();
    if (!element.isConnected) return gone();
    for (let at: Node | undefined = element; at;) {
      const root: Node & { readonly host?: Element } = at.getRootNode();
      // It does not see into the trees inside of this one.
      observer.observe(root, { childList: true, subtree: true });
      at = root.host;
    }
  };
  let asked: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(asked);
    asked = setTimeout(look);
  });
  look();
  return () => {
    clearTimeout(asked);
    observer.disconnect();
  };
}
