import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What HTML of our own has, which a page under its policy takes: nothing that runs, nothing that styles. */
const TAKEN =
  /^(?:class|id|lang|dir|src|alt|type|start|scope|colspan|rowspan|viewbox|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|transform|text-anchor|font-size|dx|dy|preserveaspectratio|role|aria-[a-z]+)$/i;
const LEFT_OUT = /^(?:script|style|iframe|object|embed|template|form|input|button)$/;

/** HTML as nodes, where a page has no sink for it. */
export function nodesOf(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, parseFragment(html).childNodes);
  return fragment;
}

function append(to: Node, children: readonly DefaultTreeAdapterTypes.ChildNode[]): void {
  for (const child of children) {
    if ('value' in child) to.appendChild(document.createTextNode(child.value));
    if (!('tagName' in child) || LEFT_OUT.test(child.tagName)) continue;
    const element = document.createElementNS(child.namespaceURI, child.tagName);
    for (const { name, value } of child.attrs) if (TAKEN.test(name)) element.setAttribute(name, value);
    append(element, child.childNodes);
    to.appendChild(element);
  }
}
