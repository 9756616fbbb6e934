import { seededRng, shuffled } from '../../core/random.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import type { OrderItem } from './schema.js';

/** The rules; `pairs` is the default. */
export const ORDER_RULES = ['pairs', 'exact', 'positions', 'neighbours', 'longest'] as const;
export type OrderRule = (typeof ORDER_RULES)[number];

const ORDER_WORDS = {
  pairs: {
    formula: 'pairs the right way round / (n·(n − 1) / 2)',
    words: 'Of any two options, neighbours or not: does the earlier one stand first?',
    from: { M: '“relative to all the previous and next items”' },
  },
  exact: {
    formula: '1 if all are in their places, else 0',
    words: 'All or nothing.',
    from: { M: '“all or nothing”', Q: '`match_correct`' },
  },
  positions: {
    formula: 'options in their own place / n',
    words: 'Each place by itself: one option too early moves all after it.',
    from: { M: '“absolute position”' },
  },
  neighbours: {
    formula: 'options with the right one after them / (n − 1)',
    words: 'Each step by itself, wherever it stands.',
    from: { M: '“relative to the next item, excluding last”' },
  },
  longest: {
    formula: 'longest run in the right order, gaps allowed / n; 0 for a run of 1',
    words: 'As many as need not be moved.',
    from: { M: '“longest ordered subset”' },
  },
} satisfies WordsOf<OrderRule>;

export const RULE_WORDS = [ORDER_WORDS];

export const orderRuleOf = ({ scoring }: OrderItem): OrderRule =>
  ((typeof scoring === 'object' ? scoring.rule : scoring) as OrderRule | undefined) ?? 'pairs';

const listed = ({ options }: OrderItem): string[] => options.map(({ id }) => id);

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

/** The fraction that a response earns by the item's rule, of n options as {@link ORDER_WORDS} say. */
export function orderFraction(item: OrderItem, response: unknown): number {
  const counted = countRight(item, response);
  if (!counted) return 0;
  const { right, of } = counted;
  const rule = orderRuleOf(item);
  if (rule === 'exact') return right === of ? 1 : 0;
  return rule === 'longest' && right === 1 ? 0 : right / of;
}

/** Shuffles tried for `longest`: with them the mean is right to a hundredth. */
const SHUFFLES = 2000;

/**
 * What guessing gives over all orders of n options. Of two options either may stand first, so half of all `pairs` are
 * right; an option is in its place, or before the right one, once in n; one order of n! is the key. For the `longest` run
 * there is no such form: the mean over shuffles that are the same each time.
 */
export function orderChance(item: OrderItem): number {
  const ids = listed(item);
  const n = ids.length;
  const rule = orderRuleOf(item);
  if (rule === 'pairs') return 1 / 2;
  if (rule === 'exact') return ids.reduce((chance, _, index) => chance / (index + 1), 1);
  if (rule !== 'longest') return 1 / n;
  const rng = seededRng(item.id);
  let sum = 0;
  for (let i = 0; i < SHUFFLES; i++) sum += orderFraction(item, shuffled(ids, rng));
  return sum / SHUFFLES;
}
