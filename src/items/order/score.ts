import { seededRng, shuffled } from '../../core/random.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import type { OrderItem } from './schema.js';
import { countRight } from './counts.js';
import { listed, orderRuleOf, type OrderRule } from './sequence.js';

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
