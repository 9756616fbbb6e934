import { countFraction, type Counts, type CountRule } from './counts.js';
import { clampFraction, NEARLY } from './outcome.js';
import type { PartsRule } from './parts.js';

/** What can come of chance: a value with its probability. */
export type Outcomes = readonly (readonly [value: number, probability: number])[];

/** Above this many, values that lie close together are taken as one: a hundred credits, no two alike, have 2^100 sums. */
const MOST_VALUES = 2048;

/** The mean of what `worth` makes of each value. */
export const expected = (outcomes: Outcomes, worth = (value: number): number => value): number =>
  outcomes.reduce((sum, [value, probability]) => sum + worth(value) * probability, 0);

/** One of a list, each as likely as the others. */
export const evenly = (values: readonly number[]): Outcomes => values.map((value) => [value, 1 / values.length]);

/** Equal values made one; where there are too many, those of a narrow band, at their mean, so that the mean stays. */
function merged(outcomes: Outcomes): Outcomes {
  const values = outcomes.map(([value]) => value);
  const span = values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  const gather = (band: number): Outcomes => {
    const bands = new Map<number, [sum: number, probability: number]>();
    for (const [value, probability] of outcomes) {
      const known = bands.get(Math.round(value / band)) ?? [0, 0];
      bands.set(Math.round(value / band), [known[0] + value * probability, known[1] + probability]);
    }
    return [...bands.values()].map(([sum, probability]) => [sum / probability, probability]);
  };
  const exact = gather(1e-9);
  return exact.length > MOST_VALUES ? gather(span / MOST_VALUES) : exact;
}

/** What the sum of several comes to, where none hangs on another. */
export const sumOf = (parts: readonly Outcomes[]): Outcomes =>
  parts.reduce<Outcomes>(
    (sums, part) =>
      merged(sums.flatMap(([sum, p]) => part.map(([value, q]): [number, number] => [sum + value, p * q]))),
    [[0, 1]],
  );

/**
 * What a response made at random earns where some of a set are chosen: every set but the empty one, which is refused, as
 * likely as the others. Summed over how many right and how many wrong ones are in it.
 */
export function countChance(rule: CountRule, { keys, options }: Pick<Counts, 'keys' | 'options'>): number {
  const coin: Outcomes = evenly([0, 1]);
  const right = sumOf(Array<Outcomes>(keys).fill(coin));
  const wrong = sumOf(Array<Outcomes>(options - keys).fill(coin));
  const earned = expected(right, (r) =>
    expected(wrong, (w) => countFraction(rule, { right: r, wrong: w, keys, options })),
  );
  // Choosing nothing earns something under `each`, so it is taken out of the mean before the rest is.
  const nothing = 2 ** -options;
  return (earned - nothing * countFraction(rule, { right: 0, wrong: 0, keys, options })) / (1 - nothing);
}

/** The same where each chosen one has a worth of its own, and `fraction` is made of their sum. */
export function sumChance(worths: readonly number[], fraction: (sum: number) => number): number {
  const nothing = 2 ** -worths.length;
  const earned = expected(sumOf(worths.map((worth) => evenly([0, worth]))), fraction);
  return (earned - nothing * fraction(0)) / (1 - nothing);
}

/** A part of a response to which chance gives fractions, with its weight. */
export interface ChancePart {
  readonly outcomes: Outcomes;
  readonly weight?: number;
}

/** A part that is right or wrong. */
export const rightOrWrong = (probability: number): Outcomes => [
  [1, probability],
  [0, 1 - probability],
];

/** What a response earns in which each part was entered at random, by the rule that puts them together. */
export function partsChance(rule: PartsRule, parts: readonly ChancePart[]): number {
  const total = parts.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (!(total > 0)) return 0;
  if (rule === 'exact') {
    return parts.reduce((all, { outcomes }) => all * expected(outcomes, (value) => Number(value > 1 - NEARLY)), 1);
  }
  const weighed = parts.map(({ outcomes, weight = 1 }): Outcomes => {
    const worth = (fraction: number): number => (rule === 'net' && fraction < NEARLY ? -1 : clampFraction(fraction));
    return outcomes.map(([value, probability]) => [worth(value) * weight, probability]);
  });
  return clampFraction(expected(sumOf(weighed), (sum) => clampFraction(sum / total)));
}
