import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { BLOCK, isShown } from '../html/text.js';
import type { Block, Blocks } from './article.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What stands around an article on a page. */
const AROUND = /^(?:nav|aside|footer|form|menu|dialog)$/;
const HEADING = /^h[2-6]$/;

/** The elements that say what a block is, and how many of them are looked at where they nest. */
const PLACES = /^(?:article|main|h[1-6]|figcaption|nav|aside|footer|form|menu|dialog)$/;
const DEEPEST = 50;

/** A block with the articles and the like that it stands in, innermost last. */
type Placed = Block & { readonly within: readonly Element[] };

/**
 * The blocks of a page, with what its tags say of them, and what its head says of the article. Where the page marks an
 * `article` or a `main`, the blocks outside are `other`.
 */
export function htmlBlocks(source: string): Blocks {
  const page = parse(source);
  const walk = new Walk();
  walk.run(page.childNodes);
  const { text, blocks, metas, titles } = walk;
  const root = mainOf(blocks);
  const heads = blocks.filter(({ tag }) => tag === 'title');
  const first = heads.find(({ within }) => !root || within.includes(root));
  const title = first ? text.slice(first.start, first.end) : (metas.get('og:title') ?? titles[0]?.trim());
  const published = metas.get('article:published_time') ?? metas.get('date') ?? walk.times[0];
  return {
    text,
    blocks: blocks.map(({ start, end, tag, within }) => {
      const inside = !root || within.includes(root);
      return { start, end, tag: inside ? (tag === 'title' && start !== first?.start ? 'heading' : tag) : 'other' };
    }),
    title: oneLine(title),
    author: oneLine(metas.get('author') ?? metas.get('article:author'))?.replace(/^by\s+/i, ''),
    publisher: oneLine(metas.get('og:site_name')),
    date: /^\d{4}(?:-\d\d){0,2}/.exec(published ?? '')?.[0],
    href: walk.canonical,
    lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.exec(walk.lang ?? '')?.[0],
  };
}

const oneLine = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim().slice(0, 300) || undefined;

/** The article or main part with the most text, if there is one. */
function mainOf(blocks: readonly Placed[]): Element | undefined {
  for (const name of ['article', 'main']) {
    const sizes = new Map<Element, number>();
    for (const { start, end, within } of blocks) {
      for (const element of within) {
        if (element.tagName === name) sizes.set(element, (sizes.get(element) ?? 0) + end - start);
      }
    }
    const [largest] = [...sizes].sort(([, a], [, b]) => b - a);
    if (largest) return largest[0];
  }
  return undefined;
}

const textOf = (node: Node): string => (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ');

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Collects a page's text block by block. With a stack of its own, since a page may nest deeper than calls can. */
class Walk {
  text = '';
  readonly blocks: Placed[] = [];
  readonly metas = new Map<string, string>();
  readonly titles: string[] = [];
  readonly times: string[] = [];
  canonical: string | undefined;
  lang: string | undefined;
  readonly #path: Element[] = [];
  #line = '';

  run(nodes: readonly Node[]): void {
    const stack: (Node | { readonly leave: Element })[] = nodes.toReversed();
    for (let next = stack.pop(); next; next = stack.pop()) {
      if ('leave' in next) this.#leave(next.leave);
      else if (next.nodeName === '#text') this.#line += textOf(next);
      else if ('tagName' in next) {
        this.#head(next);
        if (!isShown(next)) continue;
        this.#enter(next);
        stack.push({ leave: next }, ...next.childNodes.toReversed());
      }
    }
    this.#flush();
  }

  #enter(element: Element): void {
    if (element.tagName === 'br') this.#line += '\n';
    else if (BLOCK.test(element.tagName)) this.#flush();
    if (PLACES.test(element.tagName) && this.#path.length < DEEPEST) this.#path.push(element);
  }

  #leave(element: Element): void {
    if (element.tagName !== 'br' && BLOCK.test(element.tagName)) this.#flush();
    if (this.#path.at(-1) === element) this.#path.pop();
  }

  /** Two line breaks part blocks, as an author without paragraphs uses them. */
  #flush(): void {
    for (const piece of this.#line.split(/\n[^\S\n]*(?=\n)/)) {
      const line = piece.replace(/\s+/g, ' ').trim();
      if (!line) continue;
      if (this.text) this.text += '\n';
      const start = this.text.length;
      this.text += line;
      this.blocks.push({ start, end: this.text.length, tag: this.#tag(), within: [...this.#path] });
    }
    this.#line = '';
  }

  #tag(): Block['tag'] {
    const names = this.#path.map(({ tagName }) => tagName);
    if (names.some((name) => AROUND.test(name))) return 'other';
    if (names.includes('h1')) return 'title';
    if (names.some((name) => HEADING.test(name))) return 'heading';
    return names.includes('figcaption') ? 'credit' : undefined;
  }

  /** What the head says, and the times that the text names. */
  #head(element: Element): void {
    const { tagName } = element;
    const of = (name: string): string | undefined => attribute(element, name);
    if (tagName === 'meta') {
      const name = of('name') ?? of('property');
      const content = of('content');
      if (name && content && !this.metas.has(name.toLowerCase())) this.metas.set(name.toLowerCase(), content);
    } else if (tagName === 'time' && of('datetime')) this.times.push(of('datetime') ?? '');
    else if (tagName === 'link' && of('rel') === 'canonical' && /^https?:\/\//.test(of('href') ?? '')) {
      this.canonical ??= of('href');
    } else if (tagName === 'html' || tagName === 'article') this.lang = of('lang') ?? this.lang;
    else if (tagName === 'head') this.#titlesOf(element);
  }

  /** The head is not shown, so the walk doesn't go there by itself. */
  #titlesOf(head: Element): void {
    for (const child of head.childNodes) {
      if (!('tagName' in child)) continue;
      this.#head(child);
      const [text] = child.tagName === 'title' ? child.childNodes : [];
      if (text?.nodeName === '#text') this.titles.push(textOf(text));
    }
  }
}
