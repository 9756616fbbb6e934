import type { Bank } from '../../core/bank/model.js';
import { registry } from '../../core/registry.js';
import type { LocalizeController } from '../../state/localize-controller.js';
import { inLanguage } from './rich-text.js';

/** Marks words as being in this language, where it is another than the page's. */
export const marked = (words: string, lang: string | undefined): unknown =>
  lang === undefined ? words : inLanguage(words, lang);

/** A bank's title and objectives as the page's language has them, and their language, where it is another. */
export function bankWords(
  bank: Bank | undefined,
  localize: LocalizeController,
): { readonly bank: Bank | undefined; readonly lang: string | undefined } {
  const worded = bank && registry.get('translator', 'bank')?.wordedBank(bank, localize.lang);
  const { of, lang } = worded ?? { of: bank, lang: bank?.lang };
  return { bank: of, lang: localize.foreign(lang) };
}
