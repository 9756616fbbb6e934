/** What a quiz says of its bank. */
interface QuizLike extends Element {
  readonly src?: string | undefined;
}

/** The quiz to which an element belongs: the nearest one around it, or that of the part around it by the part's `for`. */
function quizOf(element: Element): QuizLike | null {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    const { localName = '', for: id } = at as Partial<Element> & { readonly for?: unknown };
    if (localName === 'learning-quiz') return at as QuizLike;
    if (typeof id === 'string' && id && localName.startsWith('quiz-')) {
      const root = at.getRootNode() as Document | ShadowRoot;
      return root.getElementById?.(id) ?? element.ownerDocument.getElementById(id);
    }
  }
  return null;
}

/**
 * The address of a picture in an item: relative to its bank, as that of a source is; to the page where the bank is
 * inline or a property. Nothing for what is neither `http`, `https` nor relative, such as `javascript:` and `data:`.
 *
 * @param element shows the picture; it must be in its quiz already.
 */
export function pictureAddress(element: Element, src: string): string | undefined {
  try {
    const bank = new URL(quizOf(element)?.src ?? '', element.ownerDocument.baseURI);
    const { protocol, href } = new URL(src, bank);
    // A relative address keeps the bank's scheme, which may be that of a file on the teacher's disk.
    const own = protocol === bank.protocol && !/^(?:javascript|data|blob):$/.test(protocol);
    return own || /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined; // no address
  }
}
