import { safeHref } from '../../core/text/link.js';
import type { Text, TextBlock, TextInline } from '../../core/text/tree.js';
import { escaped } from '../page/inline.js';

/** What stands in the place of words: a gap's box, say. Takes a text node's value, gives HTML. */
export type Words = (value: string) => string;

/** A text as HTML in a line, where it is one paragraph; else as blocks. A string is plain words: banks come compiled. */
export function inlineHtml(text: Text, words: Words = escaped): string {
  if (typeof text === 'string') return words(text);
  const [only] = text;
  return text.length === 1 && only?.type === 'paragraph' ? inlines(only.children, words) : blocks(text, words);
}

/** A text as blocks. @param attributes Of a paragraph that is all of it. */
export function blockHtml(text: Text, attributes = '', words: Words = escaped): string {
  const isLine = typeof text === 'string' || (text.length === 1 && text[0]?.type === 'paragraph');
  const tag = isLine ? 'p' : 'div';
  return `<${tag}${attributes}>${inlineHtml(text, words)}</${tag}>`;
}

const blocks = (tree: readonly TextBlock[], words: Words): string => tree.map((node) => block(node, words)).join('');
const inlines = (list: readonly TextInline[], words: Words): string => list.map((node) => inline(node, words)).join('');

function block(node: TextBlock, words: Words): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlines(node.children, words)}</p>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      return `<${tag}>${node.children.map((child) => `<li>${inlineHtml(child, words)}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${blocks(node.children, words)}</blockquote>`;
    case 'code-block':
      return `<pre><code>${escaped(node.value)}</code></pre>`;
  }
}

function inline(node: TextInline, words: Words): string {
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'code':
      return `<code>${escaped(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'emphasis':
      return `<em>${inlines(node.children, words)}</em>`;
    case 'strong':
      return `<strong>${inlines(node.children, words)}</strong>`;
    case 'link': {
      const href = safeHref(node.href);
      const label = inlines(node.children, words);
      return href === undefined ? label : `<a href="${escaped(href)}" rel="noopener noreferrer">${label}</a>`;
    }
  }
}
