/** Whether the focus is free to be taken: nothing has it, or something of the quiz with this store. */
export function focusIsFree({ activeElement, body }: Document, store: unknown): boolean {
  let at = activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === body) return true;
  for (let up: Element | null | undefined = at; up; up = up.parentElement ?? hostOf(up)) {
    if (sessionOf(up) === store || sessionOf(quizOf(up)) === store) return true;
  }
  return false;
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

const sessionOf = (element: Element | null | undefined): unknown =>
  element?.localName === 'learning-quiz' ? (element as Element & { readonly session?: unknown }).session : undefined;

/** The element that a part elsewhere on the page names by `for`. */
function quizOf(part: Element): Element | null {
  const id = part.getAttribute('for');
  if (!id || !part.localName.startsWith('quiz-')) return null;
  return (part.getRootNode() as Document).getElementById(id) ?? part.ownerDocument.getElementById(id);
}
