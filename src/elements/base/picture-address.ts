import { registry } from '../../core/registry.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Pictures that the page itself has, by the `src` that the bank gives them: addresses of the kind `data:`. */
    pictures: ReadonlyMap<string, string>;
  }
}

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
 * inline or a property. Nothing for what is neither `http`, `https` nor relative, such as `javascript:` and `data:`. A page
 * may have pictures in itself: then the bank's `src` is but their name.
 *
 * @param element shows the picture; it must be in its quiz already.
 */
export function pictureAddress(element: Element, src: string): string | undefined {
  const own = registry.get('pictures', 'page')?.get(src);
  if (own !== undefined) return own;
  try {
    const bank = new URL(quizOf(element)?.src ?? '', element.ownerDocument.baseURI);
    const { protocol, href } = new URL(src, bank);
    // A relative address keeps the bank's scheme, which may be that of a file on the teacher's disk.
    const same = protocol === bank.protocol && !/^(?:javascript|data|blob):$/.test(protocol);
    return same || /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined; // no address
  }
}
