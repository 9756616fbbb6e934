import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../../core/text/link.js';
import type { TextBlock, TextInline, TextTree } from '../../core/text/tree.js';

type Rendered = TemplateResult | string | typeof nothing | readonly Rendered[];

/**
 * A text's tree as Lit nodes. One paragraph is rendered bare, so that a text can stand inside a label. Trees come from
 * files too, so what is not in the list of nodes is left out, and addresses are looked at again.
 */
export function renderTree(tree: TextTree): Rendered {
  const [only] = tree;
  return tree.length === 1 && only?.type === 'paragraph' ? inlines(only.children) : blocks(tree);
}

export { plainText } from '../../core/text/tree.js';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** A text in another language than the page around it: read by its own voice, and in its own direction. */
export function inLanguage(shown: unknown, lang: string): TemplateResult {
  return html`<span lang=${lang} dir=${directionOf(lang)}>${shown}</span>`;
}

function directionOf(lang: string): 'ltr' | 'rtl' | 'auto' {
  try {
    // Not `textInfo`, which not all browsers have.
    return RIGHT_TO_LEFT.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'auto'; // a bank may name a language that there is not
  }
}

const blocks = (tree: TextTree): Rendered => (Array.isArray(tree) ? tree.map(block) : nothing);
const inlines = (list: readonly TextInline[]): Rendered => (Array.isArray(list) ? list.map(inline) : nothing);

function block(node: TextBlock): Rendered {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inlines(node.children)}</p>`;
    case 'list': {
      const entries = node.children.map((child) => html`<li>${renderTree(child)}</li>`);
      return node.ordered
        ? html`<ol>
            ${entries}
          </ol>`
        : html`<ul>
            ${entries}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${blocks(node.children)}</blockquote>`;
    case 'code-block':
      return html`<pre><code>${String(node.value)}</code></pre>`;
    default:
      return nothing;
  }
}

function inline(node: TextInline): Rendered {
  switch (node.type) {
    case 'text':
      return String(node.value);
    case 'code':
      return html`<code>${String(node.value)}</code>`;
    case 'break':
      return html`<br />`;
    case 'emphasis':
      return html`<em>${inlines(node.children)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children)}</strong>`;
    case 'link': {
      const href = safeHref(String(node.href));
      return href
        ? html`<a href=${href} rel="noopener noreferrer" target="_blank">${inlines(node.children)}</a>`
        : inlines(node.children);
    }
    default:
      return nothing;
  }
}
