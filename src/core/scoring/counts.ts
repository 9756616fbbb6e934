import { clampFraction } from './outcome.js';
import type { WordsOf } from './rule-words.js';

/** The rules that count what was chosen of a set; `net` is the default. */
export const COUNT_RULES = ['net', 'exact', 'each', 'coverage'] as const;
export type CountRule = (typeof COUNT_RULES)[number];

/** What they count: right and wrong ones chosen, of all keys and all that can be chosen. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly keys: number;
  readonly options: number;
}

/** What the rules promise: t keys and w others chosen, of c keys and n that can be chosen. */
export const COUNT_WORDS = {
  net: {
    formula: 'max(0, (t − w) / c)',
    words: 'Each key chosen earns its share, each other one chosen costs as much; never below 0.',
    from: { PL: '“net correct”' },
  },
  exact: {
    formula: '1 if t = c and w = 0, else 0',
    words: 'All of the keys and nothing else.',
    from: { PL: '“off”', K: 'multiple choice' },
  },
  each: {
    formula: '1 − (w + c − t) / n',
    words: 'Each one rightly chosen or rightly left earns the same.',
    from: { PL: '“each answer”' },
  },
  coverage: {
    formula: '(t / c) · (t / (t + w)), 0 if nothing is chosen',
    words: 'The share of the keys that was found, times the share of the chosen that are keys.',
    from: { PL: '“coverage”' },
  },
} satisfies WordsOf<CountRule>;

const net = ({ right, wrong, keys }: Counts): number => clampFraction((right - wrong) / keys);

const exact = ({ right, wrong, keys }: Counts): number => (right === keys && wrong === 0 ? 1 : 0);

const each = ({ right, wrong, keys, options }: Counts): number => clampFraction(1 - (wrong + keys - right) / options);

const coverage = ({ right, wrong, keys }: Counts): number =>
  right === 0 ? 0 : (right / keys) * (right / (right + wrong));

const RULES: Readonly<Record<CountRule, (counts: Counts) => number>> = { net, exact, each, coverage };

/** The fraction that a set of chosen ones earns, 0 … 1, as {@link COUNT_WORDS} say. */
export const countFraction = (rule: CountRule, counts: Counts): number => RULES[rule](counts);
