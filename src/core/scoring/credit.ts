import { clampFraction } from './outcome.js';

/** How several attempts at one item make its credit. */
export type CreditRule = 'best' | 'last' | 'first' | 'countback' | 'ladder';

/** What the rules see of an attempt: `fraction` 0 … 1, hints opened before it, parts where there are any. */
export interface CreditAttempt {
  readonly fraction: number;
  readonly hints: number;
  readonly parts?: Readonly<Record<string, number>>;
}

export interface CreditPolicy {
  readonly credit: CreditRule;
  /** Taken off for each attempt before (`best`, `last`) or for the last wrong one of a part (`countback`): 0 … 1. */
  readonly penalty: number;
  /** Taken off for each hint opened before the attempt: 0 … 1. */
  readonly hintCost: number;
}

/** The steps of `ladder` (answer-until-correct): past the end the last one stands. */
export const LADDER: readonly number[] = [1, 0.5, 0.25, 0];

/**
 * The credit of an item, 0 … 1, from its scored attempts in order.
 *
 * - `best`: the greatest of f_k − penalty·(k−1) (Moodle's adaptive behaviour);
 * - `last`: max(0, f_last − penalty·attempts before) (Moodle's interactive behaviour);
 * - `first`: the first alone;
 * - `ladder`: the greatest of f_k · step_k (answer-until-correct);
 * - `countback`: each part earns its last fraction · max(0, 1 − penalty·number of its last attempt that was worse); for
 *   parts that are right or wrong that is Moodle's interactive with multiple tries. Without parts the response is one.
 *
 * Hints cost `hintCost` each, off the attempt that they were opened for and all later ones.
 */
export function creditOf(attempts: readonly CreditAttempt[], policy: CreditPolicy): number {
  const last = attempts.at(-1);
  if (!last) return 0;
  const hinted = (k: number): number => clampFraction(f(attempts[k]) - policy.hintCost * (attempts[k]?.hints ?? 0));
  switch (policy.credit) {
    case 'first':
      return hinted(0);
    case 'last':
      return clampFraction(hinted(attempts.length - 1) - policy.penalty * (attempts.length - 1));
    case 'best':
      return clampFraction(Math.max(...attempts.map((_, k) => hinted(k) - policy.penalty * k)));
    case 'ladder':
      return clampFraction(Math.max(...attempts.map((_, k) => hinted(k) * step(k))));
    case 'countback':
      return clampFraction(countback(attempts, policy.penalty) - policy.hintCost * last.hints);
  }
}

const f = (attempt: CreditAttempt | undefined): number => clampFraction(attempt?.fraction ?? 0);

const step = (k: number): number => LADDER[Math.min(k, LADDER.length - 1)] ?? 0;

function countback(attempts: readonly CreditAttempt[], penalty: number): number {
  const named = Object.keys(attempts.at(-1)?.parts ?? {});
  const parts = named.length ? named : [''];
  const fraction = (attempt: CreditAttempt, part: string): number => clampFraction(attempt.parts?.[part] ?? f(attempt));
  const credits = parts.map((part) => {
    const fractions = attempts.map((attempt) => fraction(attempt, part));
    const final = fractions.at(-1) ?? 0;
    return final * clampFraction(1 - penalty * (fractions.findLastIndex((value) => value < final) + 1));
  });
  return credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
}
