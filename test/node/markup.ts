// What of a piece of markup no element of the manifest knows.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

interface Known {
  readonly tag: string;
  readonly attributes: readonly { readonly name: string }[];
}

/** What any element may have. */
const GLOBAL = new Set(['id', 'class', 'lang', 'dir', 'slot', 'hidden', 'style', 'part']);

/** All elements of a fragment, those in templates too. */
function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn('content' in child ? (child as DefaultTreeAdapterTypes.Template).content : child);
  }
}

export const elementsOf = (html: string): DefaultTreeAdapterTypes.Element[] => [...elementsIn(parseFragment(html))];

/** Tags that look like ours and are none, and attributes that ours do not have. */
export function strangers(html: string, known: readonly Known[]): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => {
    if (!/^(?:learning-)?quiz(?:-|$)/.test(tagName)) return [];
    const element = known.find(({ tag }) => tag === tagName);
    if (!element) return [`<${tagName}>`];
    const names = new Set(element.attributes.map(({ name }) => name));
    return attrs
      .map(({ name }) => name)
      .filter((name) => !names.has(name) && !GLOBAL.has(name) && !name.startsWith('data-'))
      .map((name) => `<${tagName} ${name}>`);
  });
}
