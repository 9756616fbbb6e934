import type { ClassTally } from './class-tally.js';

/** How far another test of the same kind would put the learners in the same order. */
export interface Reliability {
  /**
   * `alpha`: all were asked the same items, and it is Cronbach's alpha (Moodle's coefficient of internal consistency).
   * `item-sampling`: they were asked different ones, and it is the generalizability coefficient of items drawn for each
   * learner anew, from a one-way analysis of variance (F. M. Lord 1955; R. L. Brennan 2001, design i:p). That is KR-21 where
   * all have as many items, each right or wrong, and is the lower one: items that differ in difficulty then count as error.
   */
  readonly kind: 'alpha' | 'item-sampling';
  /** 1 at the most; may be below 0. */
  readonly value: number;
  /** How many items a learner has; under `item-sampling` on average. */
  readonly items: number;
  /** Of a learner's score, as a share of the points: two of three stand no further from what is true. */
  readonly standardError: number;
  /** The same in points, where all can earn the same. */
  readonly standardErrorPoints?: number;
}

/** Nothing where there is but one item or learner, or all have the same score. */
export function reliabilityOf(tally: ClassTally): Reliability | undefined {
  const isOneForm = !tally.manyForms && tally.forms.size === 1;
  return isOneForm ? alpha(tally) : itemSampling(tally);
}

const errorOf = (value: number, sd: number): number => Math.sqrt(Math.max(0, 1 - value)) * sd;

function alpha({ items, totals, learners }: ClassTally): Reliability | undefined {
  const p = items.size;
  const total = totals.variance;
  if (p < 2 || total <= 1e-12) return undefined;
  const sum = [...items.values()].reduce((all, { marks }) => all + marks.variance, 0);
  const value = (p / (p - 1)) * (1 - sum / total);
  const share = Math.sqrt(totals.yy / (learners - 1));
  return {
    kind: 'alpha',
    value,
    items: p,
    standardError: errorOf(value, share),
    standardErrorPoints: errorOf(value, Math.sqrt(total)),
  };
}

function itemSampling({ within, learners, totals }: ClassTally): Reliability | undefined {
  const { items, squares, freedom, itemsSquared, sum, sumOfSquares } = within;
  if (learners < 2 || freedom < 1) return undefined;
  const inside = squares / freedom;
  const between = (sumOfSquares - (sum * sum) / items) / (learners - 1);
  if (between <= 1e-12) return undefined;
  // How many items there are for one learner, in the expectation of the mean square.
  const each = (items - itemsSquared / items) / (learners - 1);
  const people = (between - inside) / each;
  const mean = items / learners;
  // Where learners differ less than chance would have them, no share of it can be told as theirs.
  const value = people > 0 ? people / (people + inside / mean) : (between - inside) / between;
  return {
    kind: 'item-sampling',
    value,
    items: mean,
    standardError: errorOf(Math.max(0, value), Math.sqrt(totals.yy / (learners - 1))),
  };
}
