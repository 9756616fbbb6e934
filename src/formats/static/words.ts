import { directionOf } from '../page/direction.js';
import { escaped } from '../page/inline.js';

/** What the markup itself says, from the dictionary of its language. */
export interface StaticWords {
  /** The tag of the dictionary. */
  readonly lang: string;
  readonly questions: string;
  readonly showSolution: string;
  readonly rationale: string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly responseLabel: string;
}

/** The same as HTML; what a text is given stays plain words. Each is marked with its language where that is another than the one around it. */
export function markedWords<W extends { readonly lang: string }>(words: W, around: string): W {
  const { lang } = words;
  const isSame = around.replace(/-.*/, '').toLowerCase() === lang;
  const html = (text: string): string =>
    isSame ? escaped(text) : `<span lang="${escaped(lang)}" dir="${directionOf(lang)}">${escaped(text)}</span>`;
  return Object.fromEntries(
    Object.entries(words).map(([name, text]: [string, string | ((...given: unknown[]) => string)]) => {
      if (name === 'lang') return [name, text];
      return [
        name,
        typeof text === 'function' ? (...given: unknown[]) => html(String(text(...given))) : html(String(text)),
      ];
    }),
  ) as W;
}
