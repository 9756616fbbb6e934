import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from '../core/registry.js';
import { textsOf } from '../i18n/en.js';
import { over } from '../i18n/over.js';
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

  /** A language whose numbers are written as this one's, which the browser is sure to know where it knows this one's. */
  get numbers(): string {
    return this.#own.numbersLike ?? this.lang;
  }

  /** A number as people write it here, with at most two decimals. */
  number(value: number): string {
    return new Intl.NumberFormat(this.numbers, { maximumFractionDigits: 2 }).format(value);
  }

  /** A text's language, where it is another than the page's; a region makes none. */
  foreign(lang: string | undefined): string | undefined {
    return lang && !`${this.lang}-`.startsWith(`${lang}-`) ? lang : undefined;
  }

  hostConnected(): void {
    hosts.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
  }

  /** The texts that stood here stay until those of the new language are there. */
  refresh(anew = false): void {
    const lang = validLanguage(languageOf(this.#host));
    if (lang === this.#lang && !anew) return;
    this.#lang = lang;
    const take = (all: readonly Dictionary[]): void => {
      if (lang !== this.#lang) return;
      this.#own = all[1] ? all.reduce(over) : (all[0] ?? NONE);
      this.#host.requestUpdate();
    };
    const tags = tagsOf(lang).filter((tag) => registry.has('texts', tag));
    const there = tags.flatMap((tag) => registry.get('texts', tag) ?? []);
    if (there.length === tags.length) take(there);
    // What can't be had stands in English.
    else this.ready = Promise.all(tags.map((tag) => registry.load('texts', tag).catch(() => NONE))).then(take);
  }
}

/** For elements that were defined before the languages were named. */
export const lookAgain = (): void => hosts.forEach((host) => host.refresh(true));

/** What a language falls back to, the most general first: `zh`, `zh-Hant`, `zh-Hant-TW`. */
const tagsOf = (lang: string): string[] =>
  lang.split('-').map((_, index, parts) => parts.slice(0, index + 1).join('-'));

/** `Intl` throws on a tag that is none; the page's mistake must not cost the quiz. */
function validLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
