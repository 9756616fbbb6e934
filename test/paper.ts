// A document of sheets, taken apart.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isObject } from '../src/core/json.js';
import { isTree, plainText } from '../src/core/text/tree.js';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

export function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}
export const text = (node: Node | undefined): string =>
  !node ? '' : 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
export const classes = ({ attrs }: Element): string[] =>
  (attrs.find(({ name }) => name === 'class')?.value ?? '').split(' ');
/** All elements of a class below a node. */
export const all = (node: Node, name: string): Element[] =>
  elementsOf(node).filter((each) => classes(each).includes(name));
export const tags = (node: Node, name: string): Element[] => elementsOf(node).filter(({ tagName }) => tagName === name);
/** With one space between words. */
export const squeezed = (shown: string): string => shown.replace(/\s+/g, ' ').trim();

/** Its sheets of a kind: `questions`, `key`, `marks`. */
export const sheets = (html: string, kind: string): Element[] =>
  all(parse(html), 'sheet').filter((sheet) => classes(sheet).includes(kind));

/** All words that an item shows, wherever they stand; those around a gap by themselves. */
export function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:text|name|stem|passage|checklist)$/.test(key) ? value.split(GAP) : [];
  if (isTree(value) && value.length) return plainText(value).split(GAP);
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, key));
  return isObject(value) ? Object.entries(value).flatMap(([name, each]) => wordsOf(each, name)) : [];
}
const GAP = /\{\{[^}]*\}\}/;
