import { isObject, sameJson } from '../json.js';
import { isTree, type Text } from '../text/tree.js';
import type { Item } from './model.js';

/**
 * The fields that hold texts, by name, wherever in an item they stand; in a list or an object of one of these names, what is
 * inside. All else is what it is in every language.
 */
export const TEXTS: ReadonlySet<string> = new Set(
  'stem passage hints rationale feedback correct partial incorrect text name alt unit back model checklist title'.split(
    ' ',
  ),
);

/** A text in place of another; what is no text stays. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (isTree(value) && value.length > 0);

/**
 * Whether a field's texts can be translated. What a response is compared with, or counted in, can't: a response must mean
 * the same in every language. So of `keys` only the feedback, and of `highlight` neither its text nor its unit.
 */
export const isTranslated = (name: string, parent: string, interaction: unknown): boolean =>
  parent === 'keys'
    ? name === 'feedback'
    : !(parent === '' && interaction === 'highlight' && /^(?:text|unit|keys)$/.test(name));

/** The entry of a translation's list that belongs to an entry of the item's: that with its id, else that in its place. */
export function entryFor(entry: unknown, index: number, own: readonly unknown[]): unknown {
  const id = isObject(entry) ? entry['id'] : undefined;
  return id === undefined ? own[index] : own.find((each) => isObject(each) && each['id'] === id);
}

/**
 * An item (or what else has texts) in the words of a translation: its own shape, texts only, lists by id, else by position.
 * What the translation lacks, or has in another form, stays as it is. Takes anything; never throws.
 */
export function translate<T>(of: T, own: unknown): T {
  const interaction = isObject(of) ? of['interaction'] : undefined;
  const put = (base: unknown, words: unknown, name: string): unknown => {
    if (isText(base)) return TEXTS.has(name) && isText(words) && words !== '' ? words : base;
    if (Array.isArray(base)) {
      if (!Array.isArray(words)) return base;
      return base.map((entry: unknown, index) => put(entry, entryFor(entry, index, words), name));
    }
    if (!isObject(base) || !isObject(words)) return base;
    const texts = Object.keys(base).filter((key) => Object.hasOwn(words, key) && isTranslated(key, name, interaction));
    return { ...base, ...Object.fromEntries(texts.map((key) => [key, put(base[key], words[key], key)])) };
  };
  return put(of, own, '') as T;
}

/** The translation that makes the one of the other: the texts in which they differ. Nothing where there is none. */
export function translationOf(translated: unknown, of: unknown): unknown {
  if (isText(of)) return isText(translated) && !sameJson(translated, of) ? translated : undefined;
  if (Array.isArray(of)) {
    if (!Array.isArray(translated)) return undefined;
    const entries = of.map((entry: unknown, index) => translationOf(entryFor(entry, index, translated), entry));
    if (!entries.some((entry) => entry !== undefined)) return undefined;
    return of.flatMap((entry: unknown, index) => {
      const words = entries[index];
      if (isObject(entry) && entry['id'] !== undefined) return words ? [{ id: entry['id'], ...(words as object) }] : [];
      return [words ?? (isText(entry) ? entry : {})];
    });
  }
  if (!isObject(of) || !isObject(translated)) return undefined;
  const fields = Object.entries(of)
    .map(([key, value]) => [key, translationOf(translated[key], value)] as const)
    .filter(([, words]) => words !== undefined);
  return fields.length ? Object.fromEntries(fields) : undefined;
}

/** The translations of an item with something done to the item in each language; nothing where none is left. */
export function eachTranslation(item: Item, done: (item: Item) => unknown): { translations?: Item['translations'] } {
  const { translations = {}, ...own } = item;
  const base = done(own as Item);
  const all = Object.entries(translations)
    .map(([tag, words]) => [tag, translationOf(done(translate(own as Item, words)), base)] as const)
    .filter(([, words]) => words !== undefined);
  return all.length ? { translations: Object.fromEntries(all) } : {};
}
