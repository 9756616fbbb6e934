import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../page/inline.js';
import { isShown } from './text.js';

type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that say how a text is built; of others only their text stays. Headings move down by one: the page has its own. */
const KEPT = new Map<string, string>([
  ...(
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer header hr i ins kbd li mark ol p pre q s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr h6'
  )
    .split(' ')
    .map((name) => [name, name] as const),
  ...[1, 2, 3, 4, 5].map((level) => [`h${level}`, `h${level + 1}`] as const),
]);
const VOID = new Set(['br', 'col', 'hr', 'wbr']);
const ATTRIBUTES = new Set('colspan datetime dir lang open reversed rowspan scope span start title'.split(' '));

/**
 * The text of a page with its structure, and nothing else of it: no script, no style, no picture, no form, no identifier,
 * and of links only those to other sites. Takes any text; a piece of a page will do.
 */
export function cleanHtml(source: string): string {
  let html = '';
  // A stack of its own, since a page may nest deeper than calls can.
  const stack: (Child | string)[] = parse(source).childNodes.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') html += next;
    else if (next.nodeName === '#text') html += escaped((next as DefaultTreeAdapterTypes.TextNode).value);
    else if ('tagName' in next && isShown(next)) {
      const name = KEPT.get(next.tagName);
      if (name) html += `<${name}${attributesOf(next)}>`;
      if (name && !VOID.has(name)) stack.push(`</${name}>`);
      stack.push(...next.childNodes.toReversed());
    }
  }
  return html.trim();
}

function attributesOf({ tagName, attrs }: Element): string {
  const kept = attrs.filter(
    ({ name, value }) => ATTRIBUTES.has(name) || (tagName === 'a' && name === 'href' && /^https?:/i.test(value.trim())),
  );
  return kept.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
}

/** A plain text as HTML: blank lines part its paragraphs. */
export const paragraphs = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim())
    .map((part) => `<p>${escaped(part.trim())}</p>`)
    .join('');
