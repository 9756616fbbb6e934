// What every item type promises of its items in other languages: all its texts can be translated, nothing else can, and a
// redacted item's translations tell no more than the item.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Item } from '../src/core/bank/model.js';
import { redactItem } from '../src/core/bank/redact.js';
import { itemEntries, text } from '../src/core/bank/schema.js';
import { translate } from '../src/core/bank/translate.js';
import type { ItemType } from '../src/core/item-type.js';
import { isObject } from '../src/core/json.js';
import { leaves, names, SECRET_FIELDS, secretsOf } from './item-type.walk.js';

const MARK = '⟨ru⟩ ';

/** A translation of every string that there is, whether it is a text or not; ids stay, since lists go by them. */
const everyString = (value: unknown): unknown => {
  if (typeof value === 'string') return `${MARK}${value}`;
  if (Array.isArray(value)) return value.map(everyString);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : everyString(inner)]),
  );
};

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly Schema[];
}

/** The strings in an item that its schema calls texts. */
function textsIn(value: unknown, schema: Schema | undefined): string[] {
  if (schema === (text as unknown)) return typeof value === 'string' ? [value] : [];
  if (!schema) return [];
  if (schema.wrapped) return textsIn(value, schema.wrapped);
  if (schema.options)
    return textsIn(
      value,
      schema.options.find((one) => isObject(one) && v.is(one as never, value)),
    );
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, schema.item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, schema.value ?? schema.entries?.[key]));
}

/** The item in another language in which every string was translated. */
const translatedOf = (example: Item): Item => translate(example, everyString(example));

export function describeTranslations(type: ItemType, example: Item): void {
  const translated = translatedOf(example);
  const marked = leaves(translated).filter((leaf) => String(leaf).startsWith(MARK));

  test('each of its texts can be translated, and what responses are compared with can’t', () => {
    const schema = v.object({ ...itemEntries, ...type.entries }) as unknown as Schema;
    const texts = textsIn(example, schema);
    expect(texts.length).toBeGreaterThan(1);
    expect(marked).toEqual(expect.arrayContaining(texts.map((each) => MARK + each)));
    // Whichever of the two a key comes from, and whichever it is held against.
    for (const response of [type.keyResponse(example, 'en'), type.keyResponse(translated, 'en')]) {
      expect(type.check(translated, response, 'en')).toBe(type.check(example, response, 'en'));
      expect(type.score(translated, response)).toEqual(type.score(example, response));
    }
  });

  test('a redacted item has translations of what is left of it, in its order, and tells nothing by them', () => {
    const whole: Item = { ...example, translations: { ru: everyString(example) as Record<string, unknown>, de: {} } };
    const { translations = {}, ...rest } = redactItem(whole, type);
    expect(rest).toEqual(redactItem(example, type));
    expect(Object.keys(translations)).toEqual(['ru']);
    const ru = translations['ru'];
    const shown = leaves(redactItem(translated, type)).toSorted();
    expect(leaves(translate(rest, ru)).toSorted()).toEqual(shown);
    expect(names(ru).filter((name) => SECRET_FIELDS.has(name))).toEqual([]);
    const json = JSON.stringify(ru);
    for (const secret of secretsOf(example).texts) expect(json).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(inOrderOf(ru, rest)).toBe(true);
  });
}

/** Whether lists with ids list them as the other does. */
function inOrderOf(own: unknown, item: unknown): boolean {
  if (Array.isArray(own) && Array.isArray(item)) {
    const ids = (list: unknown[]): unknown[] => list.flatMap((entry) => (isObject(entry) ? (entry['id'] ?? []) : []));
    const listed = ids(own);
    return (
      ids(item)
        .filter((id) => listed.includes(id))
        .join() === listed.join()
    );
  }
  if (!isObject(own) || !isObject(item)) return true;
  return Object.keys(own).every((key) => inOrderOf(own[key], item[key]));
}
