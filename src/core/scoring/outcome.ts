import type { Item } from '../bank/model.js';
import type { CardType, Scored } from '../item-type.js';

/** Points earned, of points to be had. */
export interface Score {
  readonly raw: number;
  readonly max: number;
}

export type Verdict = 'correct' | 'partial' | 'incorrect' | 'ungraded';

/** What an attempt came to: the verdict, and each part's fraction where the interaction has parts. JSON. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly parts?: Readonly<Record<string, number>>;
}

/** An attempt's score and outcome, as a Scorer gives them. */
export interface ScoredAttempt {
  readonly score: Score;
  readonly outcome: Outcome;
}

const NEARLY = 0.000001;

/** A fraction held to 0 … 1; what is no number counts as 0. */
export const clampFraction = (fraction: number): number => (fraction > 0 ? Math.min(fraction, 1) : 0);

/** Above 0.999999 correct, below 0.000001 incorrect, between them partial (Moodle's grade states). */
export function verdictOf(fraction: number): Exclude<Verdict, 'ungraded'> {
  if (fraction > 1 - NEARLY) return 'correct';
  return fraction < NEARLY ? 'incorrect' : 'partial';
}

/** An item's points: 1 unless the item says otherwise. */
export const pointsOf = (item: Pick<Item, 'points'>): number => item.points ?? 1;

/**
 * Scores one ready response. The fraction is taken to the item's points; a fraction that is correct by
 * {@link verdictOf} earns them all, so that thirds add up.
 */
export function scoreResponse(item: Item, type: CardType, response: unknown): ScoredAttempt {
  const { fraction, parts }: Scored = type.score(item, response);
  const verdict = verdictOf(clampFraction(fraction));
  const max = pointsOf(item);
  const raw = verdict === 'correct' ? max : verdict === 'incorrect' ? 0 : clampFraction(fraction) * max;
  return { score: { raw, max }, outcome: parts ? { verdict, parts } : { verdict } };
}
