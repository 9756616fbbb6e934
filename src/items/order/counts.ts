import type { OrderItem } from './schema.js';
import { keyOrder, listed, orderRuleOf, sequenceOf, type OrderRule } from './sequence.js';

/** The key's places of the options as a response orders them: 0, 1, 2, … is the key. Nothing without response or key. */
function placesOf(item: OrderItem, response: unknown): readonly number[] | undefined {
  const key = keyOrder(item);
  return key && sequenceOf(item, response)?.map((id) => key.indexOf(id));
}

/** 1 for each option in its place, else 0, by id; nothing where there is no response, or no key. */
export const placeFractions = (item: OrderItem, response: unknown): Readonly<Record<string, number>> | undefined => {
  const entries = placesOf(item, response)?.map((place, index) => [listed(item)[place], place === index ? 1 : 0]);
  return entries && (Object.fromEntries(entries) as Record<string, number>);
};

/** How much of an order is right: so many of so many. */
export interface Counted {
  readonly right: number;
  readonly of: number;
}

type Count = (places: readonly number[]) => Counted;

/** Pairs, neighbours or not, that stand the right way round. */
const pairs: Count = (places) => {
  const n = places.length;
  const above = (place: number, index: number): number => places.slice(index).filter((other) => other > place).length;
  return { right: places.reduce((sum, place, index) => sum + above(place, index), 0), of: (n * (n - 1)) / 2 };
};

/** Options in their own place. */
const positions: Count = (places) => ({
  right: places.filter((place, index) => place === index).length,
  of: places.length,
});

/** Options with the right one after them. */
const neighbours: Count = (places) => ({
  right: places.filter((place, index) => places[index + 1] === place + 1).length,
  of: places.length - 1,
});

/** The most options that stand in the right order, whatever is between them. */
const longest: Count = (places) => {
  const lengths: number[] = [];
  places.forEach((place, index) => {
    const before = lengths.filter((_, other) => (places[other] ?? place) < place);
    lengths[index] = 1 + Math.max(0, ...before);
  });
  return { right: Math.max(...lengths), of: places.length };
};

const COUNTS: Readonly<Record<OrderRule, Count>> = { pairs, exact: positions, positions, neighbours, longest };

/** What the item's rule counts in a response; nothing where there is no response, or no key. */
export function countRight(item: OrderItem, response: unknown): Counted | undefined {
  const places = placesOf(item, response);
  return places && COUNTS[orderRuleOf(item)](places);
}
