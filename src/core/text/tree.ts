import { isObject } from '../json.js';

/**
 * Rich text as a small safe tree: a subset of mdast, with nothing in it that could carry a script. A bank's text is a
 * plain string, a CommonMark string, or (when the bank was built) this tree already.
 */
export type TextBlock =
  | { readonly type: 'paragraph'; readonly children: readonly TextInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly children: readonly (readonly TextBlock[])[] }
  | { readonly type: 'quote'; readonly children: readonly TextBlock[] }
  | { readonly type: 'code-block'; readonly value: string };

export type TextInline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly TextInline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly TextInline[] };

export type TextTree = readonly TextBlock[];

/** A text as a bank holds it. */
export type Text = string | TextTree;

/** Whether a value is such a tree to its last leaf: one that comes from a file may be anything. */
export const isTree = (value: unknown): value is TextTree => all(value, isBlock);

const all = (list: unknown, test: (node: unknown) => boolean): boolean => Array.isArray(list) && list.every(test);

function isBlock(node: unknown): boolean {
  if (!isObject(node)) return false;
  const { type, children, ordered, value } = node;
  if (type === 'paragraph') return all(children, isInline);
  if (type === 'list') return typeof ordered === 'boolean' && all(children, isTree);
  return type === 'quote' ? isTree(children) : type === 'code-block' && typeof value === 'string';
}

function isInline(node: unknown): boolean {
  if (!isObject(node)) return false;
  const { type, children, href, value } = node;
  if (type === 'text' || type === 'code') return typeof value === 'string';
  if (type === 'emphasis' || type === 'strong') return all(children, isInline);
  return type === 'link' ? typeof href === 'string' && all(children, isInline) : type === 'break';
}

/** Turns CommonMark into the tree; loaded only when a text has markup. */
export type MarkdownParser = (markdown: string) => TextTree;

/** A text's words without their markup, for speech, reports and comparison. Unparsed CommonMark stays as written. */
export function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  return text.map(blockText).join(' ');
}

function blockText(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.children.map(inlineText).join('');
    case 'code-block':
      return block.value;
    case 'list':
      return block.children.map(plainText).join(' ');
    case 'quote':
      return plainText(block.children);
  }
}

function inlineText(inline: TextInline): string {
  if (inline.type === 'break') return ' ';
  return 'value' in inline ? inline.value : inline.children.map(inlineText).join('');
}
