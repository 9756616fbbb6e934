import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from '../core/registry.js';
import { textsOf } from '../i18n/en.js';
import type { Dictionary, Texts } from '../i18n/texts.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** The texts of a language, by its tag. */
    texts: Dictionary;
  }
}

const NONE: Dictionary = {};
const hosts = new Set<LocalizeController>();
let observer: MutationObserver | undefined;

/**
 * The language of an element: the nearest `lang` around it, through shadow roots; else the page's, else English. From then
 * on all hosts look anew when a `lang` changes in one of the trees that were looked at.
 */
function languageOf(element: Element): string {
  observer ??= new MutationObserver(() => hosts.forEach((host) => host.refresh()));
  let lang: string | null | undefined;
  for (let at: Element | undefined = element; at && !lang;) {
    const tree: Node & { readonly host?: Element } = at.getRootNode();
    // It does not see into the trees inside of this one.
    observer.observe(tree, { attributeFilter: ['lang'], subtree: true });
    lang = at.closest('[lang]')?.getAttribute('lang');
    at = tree.host;
  }
  return lang || 'en';
}

/** The texts and number formats of the language in which its host stands. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #lang = '';
  #own = NONE;
  /** Ends when the texts of this language are there, or can't be had. */
  ready: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get lang(): string {
    return this.#lang || 'en';
  }

  get texts(): Texts {
    return textsOf(this.#own);
  }

  /** A number as people write it here, with at most two decimals. */
  number(value: number): string {
    return new Intl.NumberFormat(this.texts.numbersLike ?? this.lang, { maximumFractionDigits: 2 }).format(value);
  }

  /** A text's language, where it is another than the page's; a region makes none. */
  foreign(lang: string | undefined): string | undefined {
    return lang && !this.lang.startsWith(lang) ? lang : undefined;
  }

  hostConnected(): void {
    hosts.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
  }

  /** The texts that stood here stay until those of the new language are there; what can't be had stands in English. */
  refresh(): void {
    const lang = validLanguage(languageOf(this.#host));
    if (lang === this.#lang) return;
    this.#lang = lang;
    const take = (texts = NONE): void => {
      if (lang !== this.#lang) return;
      this.#own = texts;
      this.#host.requestUpdate();
    };
    const tag = tagsOf(lang).find((each) => registry.has('texts', each));
    const there = tag === undefined ? NONE : registry.get('texts', tag);
    if (there) take(there);
    else if (tag) this.ready = registry.load('texts', tag).then(take, () => take());
  }
}

/** What a language falls back to, itself first: `zh-Hant-TW`, `zh-Hant`, `zh`. */
const tagsOf = (lang: string): string[] =>
  lang.split('-').map((_, index, { length }) => lang.split('-', length - index).join('-'));

/** `Intl` throws on a tag that is none; the page's mistake must not cost the quiz. */
function validLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
