import { pathOf, type BankIssue, type PathKey } from '../bank/issues.js';
import { nearest } from '../bank/nearest.js';
import type { Item } from '../bank/model.js';
import { entryFor, isText, isTranslated, TEXTS, translate } from '../bank/translate.js';
import type { ItemType } from '../item-type.js';
import { isObject } from '../json.js';

/** What of a bank can be in another language, beside its items. */
const HEAD = ['title', 'objectives', 'sections'] as const;

/** The texts that a translation leaves in the bank's language, by their places in it. */
export interface Untranslated {
  /** Of the translation. */
  readonly keys: readonly PathKey[];
  readonly lacking: readonly string[];
}

/** What is wrong with translations: mistakes in their form, and texts that they lack. */
export interface TranslationFaults {
  readonly issues: readonly BankIssue[];
  readonly untranslated: readonly Untranslated[];
}

/**
 * Holds the translations of an item against the item, text by text; what is wrong with one is passed over by whoever shows
 * it. Codes: `bad-lang`, `wrong-type`, `empty`, `missing` (an entry's id), `unknown-reference` (an id that the item has
 * not), `duplicate-id`, `too-many`, `not-translated` (what is the same in every language), `unknown-field` (a warning); and
 * what its type has against the item in these words, as that a gap has lost its place.
 *
 * @param at The keys that lead to the item.
 */
export function translationFaults(
  item: Readonly<Record<string, unknown>>,
  at: readonly PathKey[],
  type?: ItemType,
): TranslationFaults {
  return faultsOf(item, item['translations'], { keys: [...at, 'translations'], at, type });
}

/** The same of the bank's own: its title, its objectives and its sections. */
export function bankTranslationFaults(json: unknown): TranslationFaults {
  if (!isObject(json)) return { issues: [], untranslated: [] };
  const head = Object.fromEntries(HEAD.filter((name) => json[name] !== undefined).map((name) => [name, json[name]]));
  return faultsOf(head, json['translations'], { keys: ['translations'], at: [] });
}

interface Place {
  /** Of the translations. */
  readonly keys: readonly PathKey[];
  /** Of what they are translations of. */
  readonly at: readonly PathKey[];
  readonly type?: ItemType | undefined;
}

function faultsOf(
  of: Readonly<Record<string, unknown>>,
  translations: unknown,
  { keys, at, type }: Place,
): TranslationFaults {
  const issues: BankIssue[] = [];
  const untranslated: Untranslated[] = [];
  if (!isObject(translations)) return { issues, untranslated };
  const { id, interaction } = of;
  const itemId = at.length && typeof id === 'string' ? { itemId: id } : {};
  const { translations: _, ...own } = of;
  for (const [tag, words] of Object.entries(translations)) {
    const found = new Comparison(interaction);
    if (!isTag(tag))
      issues.push({ code: 'bad-lang', path: pathOf([...keys, tag]), severity: 'error', found: tag, ...itemId });
    else found.compare(own, words, '', [...keys, tag]);
    // A list of one item's faults, each of a code of its own: what is wrong with the item itself is told there.
    const [before, after] = [own, translate(own, words)].map((each) => type?.validate?.(each as Item) ?? []);
    for (const { code } of after ?? []) {
      if (!before?.some((fault) => fault.code === code)) found.tell([...keys, tag], code);
    }
    issues.push(...found.issues.map((issue) => ({ ...issue, ...itemId })));
    const lacking = found.lacking.map((place) => pathOf(place.slice(keys.length + 1)));
    if (lacking.length) untranslated.push({ keys: [...keys, tag], lacking });
  }
  return { issues, untranslated };
}

/** Whether a language's tag is written as it is looked for: `pt-BR`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

type Told = Omit<BankIssue, 'code' | 'path' | 'severity'>;

class Comparison {
  readonly issues: BankIssue[] = [];
  readonly lacking: (readonly PathKey[])[] = [];
  readonly #interaction: unknown;

  constructor(interaction: unknown) {
    this.#interaction = interaction;
  }

  tell(keys: readonly PathKey[], code: string, told: Told = {}): void {
    const severity = code === 'unknown-field' ? 'warning' : 'error';
    this.issues.push({ code, path: pathOf(keys), severity, ...told });
  }

  /** Whether there is a text in it that can be translated; or one that needs to be, since it has letters. */
  #hasText(of: unknown, name: string, needed = false): boolean {
    if (isText(of)) return TEXTS.has(name) && !(needed && typeof of === 'string' && !/\p{L}/u.test(of));
    if (Array.isArray(of)) return of.some((entry) => this.#hasText(entry, name, needed));
    return (
      isObject(of) && Object.keys(of).some((key) => this.#isOpen(key, name) && this.#hasText(of[key], key, needed))
    );
  }

  #isOpen(key: string, parent: string): boolean {
    return isTranslated(key, parent, this.#interaction);
  }

  compare(of: unknown, words: unknown, name: string, keys: readonly PathKey[]): void {
    if (isText(of)) this.#text(words, keys);
    else if (Array.isArray(of)) this.#list(of, words, name, keys);
    else if (isObject(of)) this.#fields(of, words, name, keys);
  }

  #text(words: unknown, keys: readonly PathKey[]): void {
    if (words === '') this.tell(keys, 'empty');
    else if (!isText(words)) this.tell(keys, 'wrong-type', { expected: { kinds: ['text'] }, ...foundOf(words) });
  }

  #fields(of: Readonly<Record<string, unknown>>, words: unknown, name: string, keys: readonly PathKey[]): void {
    if (!isObject(words)) return this.tell(keys, 'wrong-type', { expected: { kinds: ['fields'] }, ...foundOf(words) });
    const texts = Object.keys(of).filter((key) => this.#isOpen(key, name) && this.#hasText(of[key], key));
    for (const key of Object.keys(words)) {
      if (key === 'id' && of['id'] !== undefined) continue;
      if (texts.includes(key)) this.compare(of[key], words[key], key, [...keys, key]);
      else if (Object.hasOwn(of, key)) this.tell([...keys, key], 'not-translated');
      else {
        const near = nearest(key, texts);
        this.tell([...keys, key], 'unknown-field', near === undefined ? {} : { found: key, expected: { near } });
      }
    }
    for (const key of texts) {
      if (words[key] === undefined && this.#hasText(of[key], key, true)) this.lacking.push([...keys, key]);
    }
  }

  #list(of: readonly unknown[], words: unknown, name: string, keys: readonly PathKey[]): void {
    if (!Array.isArray(words)) {
      return this.tell(keys, 'wrong-type', { expected: { kinds: ['list'] }, ...foundOf(words) });
    }
    const ids = of.flatMap((entry) => (isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : []));
    if (ids.length) this.#ids(ids, words, keys);
    else if (words.length > of.length) this.tell(keys, 'too-many', { expected: { max: of.length } });
    of.forEach((entry, index) => {
      if (!this.#hasText(entry, name)) return;
      const own: unknown = entryFor(entry, index, words);
      const place = ids.length ? words.indexOf(own) : index;
      if (own !== undefined) this.compare(entry, own, name, [...keys, place]);
      // Where a list goes by ids, the entry has no place in the translation yet.
      else if (this.#hasText(entry, name, true))
        this.lacking.push(ids.length ? [...keys, ids[index] ?? ''] : [...keys, index]);
    });
  }

  #ids(ids: readonly string[], words: readonly unknown[], keys: readonly PathKey[]): void {
    const seen = new Set<unknown>();
    words.forEach((entry, index) => {
      if (!isObject(entry)) {
        return this.tell([...keys, index], 'wrong-type', { expected: { kinds: ['fields'] }, ...foundOf(entry) });
      }
      const { id } = entry;
      const place = [...keys, index, 'id'];
      if (id === undefined) this.tell(place, 'missing');
      else if (typeof id !== 'string')
        this.tell(place, 'wrong-type', { expected: { kinds: ['text'] }, ...foundOf(id) });
      else if (seen.has(id)) this.tell(place, 'duplicate-id');
      else if (!ids.includes(id)) {
        const near = nearest(id, ids);
        this.tell(place, 'unknown-reference', { found: id, ...(near === undefined ? {} : { expected: { near } }) });
      }
      seen.add(id);
    });
  }
}

const foundOf = (value: unknown): Told =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { found: typeof value === 'string' ? value.slice(0, 64) : value }
    : {};
