import { clampFraction } from './outcome.js';

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

/** Each right one earns 1/keys, each wrong one costs as much; not below 0 (PrairieLearn, "net correct"). */
const net = ({ right, wrong, keys }: Counts): number => clampFraction((right - wrong) / keys);

/** All the keys and nothing else (PrairieLearn "off", Perseus). */
const exact = ({ right, wrong, keys }: Counts): number => (right === keys && wrong === 0 ? 1 : 0);

/** Each one rightly chosen or rightly left earns 1/options (PrairieLearn, "each answer"). */
const each = ({ right, wrong, keys, options }: Counts): number => clampFraction(1 - (wrong + keys - right) / options);

/** Share of the keys found, times share of the chosen that are keys (PrairieLearn, "coverage"); nothing chosen: 0. */
const coverage = ({ right, wrong, keys }: Counts): number =>
  right === 0 ? 0 : (right / keys) * (right / (right + wrong));

const RULES: Readonly<Record<CountRule, (counts: Counts) => number>> = { net, exact, each, coverage };

/** The fraction that a set of chosen ones earns: 0 … 1. */
export const countFraction = (rule: CountRule, counts: Counts): number => RULES[rule](counts);
