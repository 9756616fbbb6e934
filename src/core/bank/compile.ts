import * as v from 'valibot';
import type { ItemType } from '../item-type.js';
import { isObject } from '../json.js';
import { hasMarkup } from '../text/markup.js';
import type { MarkdownParser, Text } from '../text/tree.js';
import type { Bank, Item } from './model.js';
import { isTidy } from './quick.js';
import { itemEntries, text as textSchema } from './schema.js';
import { eachTranslation } from './translate.js';

/**
 * The bank with every text that has markup turned into the safe tree, so that a page needs no parser for it. A text
 * without markup stays a string, and so does one whose tree would break the limits of a bank. Which fields are texts is
 * read from the schemas; what an item says in other languages is compiled with it. The bank that was handed in is left as it is; an item of an unknown type keeps its own fields.
 *
 * @param parse CommonMark → tree, as `parseMarkdown`.
 */
export function compileBank(
  bank: Bank,
  find: (interaction: string) => ItemType | undefined,
  parse: MarkdownParser,
): Bank {
  const items = bank.items.map((item) => {
    const schema = v.object({ ...itemEntries, ...find(item.interaction)?.entries }) as unknown as SchemaNode;
    // An item stands two keys deep in its bank, what it says in another language two deeper.
    const translations = eachTranslation(item, (each) => compileValue(each, schema, parse, 4));
    return { ...(compileValue(item, schema, parse, 2) as Item), ...translations };
  });
  return { ...bank, items };
}

/** What of a valibot schema leads on to the texts inside. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly SchemaNode[];
}

function compileValue(value: unknown, schema: SchemaNode, parse: MarkdownParser, depth: number): unknown {
  if ((schema as unknown) === textSchema) return typeof value === 'string' ? compileText(value, parse, depth) : value;
  const inside = (entry: unknown, of: SchemaNode | undefined): unknown =>
    of ? compileValue(entry, of, parse, depth + 1) : entry;
  if (schema.wrapped) return compileValue(value, schema.wrapped, parse, depth);
  if (schema.type === 'union' || schema.type === 'variant') {
    const branch = schema.options?.find((option) => v.is(option as unknown as v.GenericSchema, value));
    return branch ? compileValue(value, branch, parse, depth) : value;
  }
  if (Array.isArray(value)) return value.map((entry) => inside(entry, schema.item));
  if (!isObject(value)) return value;
  const { entries, type, value: each } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const of = type === 'record' ? each : entries && Object.hasOwn(entries, key) ? entries[key] : undefined;
      return [key, inside(entry, of)];
    }),
  );
}

function compileText(text: string, parse: MarkdownParser, depth: number): Text {
  if (!hasMarkup(text)) return text;
  const tree = parse(text);
  const [block] = tree;
  const [only] = tree.length === 1 && block?.type === 'paragraph' && block.children.length === 1 ? block.children : [];
  // Once it was read, `&amp;` is a mere character.
  if (only?.type === 'text' && only.value && !hasMarkup(only.value)) return only.value;
  return tree.length && isTidy(tree, depth) ? tree : text;
}
