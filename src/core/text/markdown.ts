import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeHref } from './link.js';
import type { TextBlock, TextInline, TextTree } from './tree.js';

type Block = RootContent | BlockContent | DefinitionContent;

const MAX_DEPTH = 12;

/** What nests or pairs in CommonMark. The parser's time grows with the square of their number. */
const MARKERS = /[*_`[\]<>&\\]|[-+] |\d[.)] /g;
const MAX_MARKERS = 1000;

/**
 * CommonMark → safe tree. What has no place in it is shown as the text that it was: raw HTML as its source, a link with
 * an unsafe address as its label, an image as its alternative text, a heading as a strong paragraph; and a text with
 * more markup than anyone writes, as it was typed. What nests deeper than twelve levels is left out.
 */
export function parseMarkdown(markdown: string): TextTree {
  if ((markdown.match(MARKERS)?.length ?? 0) > MAX_MARKERS) return [{ type: 'paragraph', children: [text(markdown)] }];
  return fromMarkdown(markdown).children.flatMap((node) => block(node, 0));
}

const text = (value: string): TextInline => ({ type: 'text', value });

function block(node: Block, depth: number): TextBlock[] {
  if (depth > MAX_DEPTH) return [];
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, depth) }];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: inlines(node.children, depth) }] }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          children: node.children.map((item) => item.children.flatMap((child) => block(child, depth + 1))),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', children: node.children.flatMap((child) => block(child, depth + 1)) }];
    case 'code':
      return [{ type: 'code-block', value: node.value }];
    case 'html':
      return [{ type: 'paragraph', children: [text(node.value)] }];
    default:
      return [];
  }
}

const inlines = (nodes: readonly PhrasingContent[], depth: number): TextInline[] =>
  depth > MAX_DEPTH ? [] : nodes.flatMap((node) => inline(node, depth + 1));

function inline(node: PhrasingContent, depth: number): TextInline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [text(node.value)];
    case 'inlineCode':
      return [{ type: 'code', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inlines(node.children, depth) }];
    case 'image':
    case 'imageReference':
      return node.alt ? [text(node.alt)] : [];
    case 'link': {
      const href = safeHref(node.url);
      const children = inlines(node.children, depth);
      return href === undefined ? children : [{ type: 'link', href, children }];
    }
    default:
      return 'children' in node ? inlines(node.children, depth) : [];
  }
}
