import { clampFraction } from './outcome.js';
import type { WordsOf } from './rule-words.js';

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

/** What the rules promise: f is an attempt's fraction, k its number from 1, p the penalty. */
export const CREDIT_WORDS = {
  best: {
    formula: 'max(0, greatest of f_k − p·(k − 1))',
    words: 'The attempt that gives most, each less the penalty for every attempt before it.',
    from: { M: '“adaptive mode”' },
  },
  last: {
    formula: 'max(0, f of the last − p·attempts before it)',
    words: 'The last attempt, less the penalty for every attempt before it.',
    from: { M: '“interactive with multiple tries”' },
  },
  first: {
    formula: 'f_1',
    words: 'The first attempt alone.',
    from: { d: '' },
  },
  countback: {
    formula: 'mean over the parts of: last f of the part · max(0, 1 − p·number of its last worse attempt)',
    words:
      'What was right from the start stays whole: only the parts that were mended pay. Without parts, the response is one.',
    from: { M: '“interactive countback”' },
  },
  ladder: {
    formula: 'greatest of f_k · step_k, steps 1, 0.5, 0.25, then 0',
    words: 'Each attempt is worth a step less (answer until correct).',
    from: { d: '' },
  },
} satisfies WordsOf<CreditRule>;

/**
 * The credit of an item, 0 … 1, from its scored attempts in order, as {@link CREDIT_WORDS} say. Hints cost `hintCost`
 * each, off the attempt that they were opened for and all later ones.
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
