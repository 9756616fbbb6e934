import * as v from 'valibot';
import type { CheckedType, ItemType } from '../item-type.js';
import { isObject, sameJson, type Json } from '../json.js';
import type { Verdict } from '../scoring/outcome.js';
import type { Text, TextTree } from '../text/tree.js';
import { leaves } from './lenient.js';
import type { Bank, Item } from './model.js';
import { redactOwn } from './redact.js';
import { anyItem, fields, itemEntries } from './schema.js';
import { eachTranslation } from './translate.js';

const hasOwnField = ([name]: [string, unknown]): boolean => !Object.hasOwn(itemEntries, name);
const ownFields = (item: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(hasOwnField));

const servedOwn = (item: Item, type: ItemType): Record<string, unknown> => ({
  ...redactOwn(item, type),
  ...(type.selfGraded ? ownFields(item) : {}),
});

/**
 * The item as a server gives it before anything was released: without its key, but with what learners are to hold their
 * own response against where they grade themselves.
 */
export const servedItem = (item: Item, type: ItemType): Item =>
  ({ ...servedOwn(item, type), ...eachTranslation(item, (each) => servedOwn(each, type)) }) as Item;

/** A bank for a page whose responses a server scores: no keys, and the server's address, relative to the bank's own. */
export function servedBank(bank: Bank, find: (interaction: string) => ItemType | undefined, href: string): Bank {
  const items = bank.items.flatMap((item) => {
    const type = find(item.interaction);
    return type ? [servedItem(item, type)] : [];
  });
  return { ...bank, items, scorer: { href } };
}

const asTree = (text: Text): TextTree =>
  typeof text === 'string' ? [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] : text;

/** Several texts as one; a text by itself stays what it is. Markup that is not parsed yet stays as written. */
const joined = (texts: readonly Text[]): Text | undefined => (texts.length > 1 ? texts.flatMap(asTree) : texts[0]);

/**
 * What may be seen of an item when a response was scored and another may be tried: still no key, but what the outcome and
 * the response itself chose to say (as one text), and where the passage is. Its texts must have been compiled.
 */
export function attemptedItem(item: Item, type: ItemType, response: Json, verdict: Verdict): Item {
  const own = (each: Item): Record<string, unknown> => {
    const whole = verdict === 'ungraded' ? undefined : each.feedback?.[verdict];
    const said = joined([...(whole === undefined ? [] : [whole]), ...(type.feedback?.(each, response) ?? [])]);
    return {
      ...servedOwn(each, type),
      ...(said === undefined || verdict === 'ungraded' ? {} : { feedback: { [verdict]: said } }),
      ...(each.evidence ? { evidence: each.evidence } : {}),
    };
  };
  return { ...own(item), ...eachTranslation(item, own) } as Item;
}

/**
 * The item, if it is one without its key: its common fields are in order, and redacting leaves its own as they are. So
 * what only a key needs may be missing, and nothing else. Takes anything; never throws.
 */
export function redactedItem(raw: unknown, type: CheckedType): Item | undefined {
  if (!isObject(raw) || !('redact' in type) || !v.is(anyItem, raw)) return undefined;
  const own = ownFields(raw);
  const result = v.safeParse(fields(type.entries), own);
  const wrong = (result.issues ?? []).flatMap((issue) => leaves(issue, []));
  // What is there and should not be is seen below; `mixed` of an order is in no schema.
  if (wrong.some(({ code }) => code !== 'missing' && code !== 'unknown-field')) return undefined;
  try {
    const kept = ownFields((type as ItemType).redact(raw as Item));
    return sameJson(kept, own) ? (raw as Item) : undefined;
  } catch {
    return undefined; // what redacting needs is missing
  }
}
