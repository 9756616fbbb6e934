/** Whether a reader can go from one element to another: not out of a modal dialog, and not into what is inert. */
export const canReach = (from: Element, to: Element): boolean =>
  !nearest(to, '[inert]') && nearest(to, MODAL) === nearest(from, MODAL);

const MODAL = 'dialog:modal';

/** The nearest around an element, through shadow roots; none where a browser doesn't know the selector. */
function nearest(element: Element, selector: string): Element | undefined {
  try {
    for (let at: Element | undefined = element; at;) {
      const found = at.closest(selector);
      if (found) return found;
      const root: Node & { readonly host?: Element } = at.getRootNode();
      at = root.host;
    }
  } catch {
    // `:modal` is younger than the dialogs
  }
  return undefined;
}
