import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry, type RegistryKinds } from '../../core/registry.js';
import { hasMarkup } from '../../core/text/markup.js';
import type { MarkdownParser, Text, TextTree } from '../../core/text/tree.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Renders a tree, gives its words, and marks what is in another language than the page. */
    'rich-text': {
      readonly renderTree: (tree: TextTree) => unknown;
      readonly plainText: (text: Text) => string;
      readonly inLanguage: (shown: unknown, lang: string) => unknown;
    };
  }
}

/** Parsed once a text; an article's quiz has some hundred of them. */
const trees = new Map<string, TextTree>();

/**
 * A bank's text, ready to be shown: the only way in which a bank's words reach the page. Parser and renderer are fetched
 * when the first text with markup is met; until they are there, or where they can't be had, a text stands as its author
 * typed it.
 */
export class TextController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ready: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Ends when what was asked for so far is there, or can't be had. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  /** For a template. @param lang The text's language, where that is not the page's. */
  show(text: Text, lang?: string): unknown {
    const shown =
      this.#read(text, ({ renderTree }, tree) => renderTree(tree)) ?? (typeof text === 'string' ? text : '');
    return lang === undefined ? shown : (this.#want('rich-text', 'tree')?.inLanguage(shown, lang) ?? shown);
  }

  /** The words alone, for speech. */
  words(text: Text): string {
    return this.#read(text, ({ plainText }, tree) => plainText(tree)) ?? (typeof text === 'string' ? text : '');
  }

  /** Parser and renderer are asked for together. */
  #read<T>(text: Text, use: (reader: RegistryKinds['rich-text'], tree: TextTree) => T): T | undefined {
    if (typeof text === 'string' && !hasMarkup(text)) return undefined;
    const reader = this.#want('rich-text', 'tree');
    const tree = typeof text === 'string' ? parsed(text, this.#want('markdown', 'commonmark')) : text;
    return reader && tree && use(reader, tree);
  }

  /** What is there of it; fetched, if not. */
  #want<K extends 'rich-text' | 'markdown'>(kind: K, name: string) {
    const value = registry.get(kind, name);
    if (!value && registry.has(kind, name)) {
      const loading = registry.load(kind, name).then(
        () => this.#host.requestUpdate(),
        () => undefined,
      );
      this.#ready = Promise.all([this.#ready, loading]);
    }
    return value;
  }
}

function parsed(text: string, parse: MarkdownParser | undefined): TextTree | undefined {
  const tree = trees.get(text) ?? parse?.(text);
  if (tree) trees.set(text, tree);
  return tree;
}
