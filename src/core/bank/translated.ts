// What a page needs of translations; fetched with the first bank that has any.
import type { Bank, Item } from './model.js';
import { translate } from './translate.js';

/** Something of a bank in words, and the language that they are in, where the bank says. */
export interface Worded<T> {
  readonly of: T;
  readonly lang: string | undefined;
}

type Translations = Readonly<Record<string, unknown>> | undefined;

/** The translation for a language: its own, else that of what it falls back to (`ru-KZ`, `ru`); nothing for the bank's own. */
function tagFor(lang: string, translations: Translations, own: string | undefined): string | undefined {
  const parts = lang.split('-');
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const tag = tags.find((each) => each === own || Object.hasOwn(translations ?? {}, each));
  return tag === own ? undefined : tag;
}

/** Made once, so that what is shown stays the same object as long as it says the same. */
const made = new WeakMap<object, Map<string, object>>();

function worded<T extends object>(of: T, lang: string, translations: Translations, own: string | undefined): Worded<T> {
  const tag = tagFor(lang, translations, own);
  if (tag === undefined) return { of, lang: own };
  const all = made.get(of) ?? new Map<string, object>();
  made.set(of, all);
  const words = (all.get(tag) as T | undefined) ?? translate(of, translations?.[tag]);
  all.set(tag, words);
  return { of: words, lang: tag };
}

/** An item in the words of a language, or of the bank's own (`own`) where it has no others. */
export const wordedItem = (item: Item, lang: string, own: string | undefined): Worded<Item> =>
  worded(item, lang, item.translations, own);

/** A bank with its title, objectives and sections in the words of a language; its items are as they were. */
export const wordedBank = (bank: Bank, lang: string): Worded<Bank> => worded(bank, lang, bank.translations, bank.lang);
