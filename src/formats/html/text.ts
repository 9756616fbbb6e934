import { html as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

// As the page's own reader leaves them out (src/article): what has text that isn't the article's.
const SKIPPED =
  /^(?:(?:learning-)?quiz(?:-.+)?|head|script|style|template|noscript|button|select|textarea|iframe|object|canvas|video|audio|r[pt])$/;
/** What a browser lays out as a block, a table's part or a line break: the text goes on in another place. */
export const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|listing|main|menu|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|xmp)$/;

/**
 * The text that a page shows, as far as its HTML alone tells: entities decoded, inline elements joined, a line break at
 * the bounds of each block, other white space as one space. Scripts, styles, controls, quizzes and what is `hidden` are
 * left out. Takes any text; a piece of a page will do.
 */
export function htmlText(source: string): string {
  let text = '';
  const inside = (node: Child | Element): Child[] | undefined => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ');
    return 'childNodes' in node && isShown(node as Element) ? (node as Parent).childNodes : undefined;
  };
  // A stack of its own, since a page may nest deeper than calls can.
  const stack: (Child | string)[] = parse(source).childNodes.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    const children = inside(next);
    if (!children) continue;
    const gap = BLOCK.test(next.nodeName) ? '\n' : '';
    text += gap;
    stack.push(gap, ...children.toReversed());
  }
  return text.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' ')).trim();
}

export const isShown = ({ tagName, namespaceURI, attrs }: Element): boolean =>
  !SKIPPED.test(tagName) &&
  namespaceURI !== tree.NS.SVG &&
  !attrs.some(({ name }) => name === 'hidden') &&
  !(tagName === 'dialog' && !attrs.some(({ name }) => name === 'open'));

/** Whether a text is HTML rather than plain: by its file's name, else by its first tag. */
export const isHtml = (file: string, text: string): boolean =>
  /\.x?html?$/i.test(file) ||
  (!/\.(?:txt|md|text)$/i.test(file) &&
    /^\s*(?:<\?xml|<!--|<!doctype html|<(?:html|head|body|main|article|section|div|h[1-6]|p)[\s>])/i.test(text));

/** The encoding that a page's head names. */
export const htmlCharset = (head: string): string | undefined =>
  /<meta\b[^>]*?charset\s*=\s*["']?([\w-]+)|<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.slice(1).find(Boolean);
