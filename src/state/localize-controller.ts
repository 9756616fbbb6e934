import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from '../core/registry.js';
import { en } from '../i18n/en.js';
import type { Texts } from '../i18n/texts.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    texts: Partial<Texts>;
  }
}

const hosts = new Set<LocalizeController>();
let observer: MutationObserver | undefined;

/** Looks anew whenever a `lang` changes in the document's own tree; an attribute observer does not see shadow trees. */
function observe(document: Document): void {
  if (observer) return;
  observer = new MutationObserver(() => hosts.forEach((host) => host.refresh()));
  observer.observe(document, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
}

/** The language of an element: the nearest `lang` around it, through shadow roots; else the page's, else English. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const near: Element | null = at.closest('[lang]');
    const lang = near?.getAttribute('lang');
    if (lang) return lang;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** The texts and number formats of the language in which its host stands. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #lang = 'en';
  #own: Partial<Texts> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get lang(): string {
    return this.#lang;
  }

  get texts(): Texts {
    return this.#own ? { ...en, ...this.#own } : en;
  }

  /** A number as people write it here, with at most two decimals. */
  number(value: number): string {
    return new Intl.NumberFormat(this.#lang, { maximumFractionDigits: 2 }).format(value);
  }

  hostConnected(): void {
    hosts.add(this);
    observe(this.#host.ownerDocument);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
  }

  refresh(): void {
    const lang = validLanguage(languageOf(this.#host));
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#own = undefined;
    this.#host.requestUpdate();
    const name = [lang, lang.split('-')[0] ?? ''].find((tag) => registry.has('texts', tag));
    if (!name) return;
    registry
      .load('texts', name)
      .then((texts) => {
        if (lang !== this.#lang) return;
        this.#own = texts;
        this.#host.requestUpdate();
      })
      .catch(() => undefined); // English stands
  }
}

/** `Intl` throws on a tag that is none; the page's mistake must not cost the quiz. */
function validLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
