import { seededRng, shuffled } from '../../core/random.js';
import type { OrderItem } from './schema.js';

/** The rules; `pairs` is the default. */
export const ORDER_RULES = ['pairs', 'exact', 'positions', 'neighbours', 'longest'] as const;
export type OrderRule = (typeof ORDER_RULES)[number];

export const orderRuleOf = ({ scoring }: OrderItem): OrderRule =>
  ((typeof scoring === 'object' ? scoring.rule : scoring) as OrderRule | undefined) ?? 'pairs';

export const listed = ({ options }: OrderItem): string[] => options.map(({ id }) => id);

/** The ids in the right order; nothing where the item is redacted. */
export const keyOrder = (item: OrderItem): readonly string[] | undefined => (item.mixed ? undefined : listed(item));

/** The ids of a response that orders all options, each once; nothing of any other. Takes anything. */
export function sequenceOf(item: OrderItem, response: unknown): readonly string[] | undefined {
  const ids = listed(item);
  if (!Array.isArray(response) || response.length !== ids.length) return undefined;
  const given = new Set<unknown>(response);
  return given.size === ids.length && ids.every((id) => given.has(id)) ? (response as string[]) : undefined;
}

/**
 * The order in which the options stand before anyone shuffles them. Listed as they are they would be solved, and ids may
 * tell as much ("a", "b", "c"): so it hangs on nothing but all ids. Should that give the key, it is turned by one; two
 * options are left to chance, since they would always stand the wrong way round.
 */
export function neutralOrder(item: OrderItem): readonly string[] {
  const ids = listed(item);
  if (item.mixed) return ids;
  const order = shuffled(ids.toSorted(), seededRng(item.id));
  const isKey = order.length > 2 && order.every((id, place) => id === ids[place]);
  return isKey ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
