import type { Item } from '../bank/model.js';
import type { ItemType, Scored } from '../item-type.js';
import { clampFraction, pointsOf, verdictOf, type ScoredAttempt } from './outcome.js';

/**
 * Scores one ready response. The fraction is taken to the item's points; a fraction that is correct by
 * {@link verdictOf} earns them all, so that thirds add up.
 */
export function scoreResponse(item: Item, type: ItemType, response: unknown): ScoredAttempt {
  const { fraction, parts, ungraded }: Scored = type.score(item, response);
  if (ungraded) return { score: { raw: 0, max: 0 }, outcome: { verdict: 'ungraded' } };
  const verdict = verdictOf(clampFraction(fraction));
  const max = pointsOf(item);
  const raw = verdict === 'correct' ? max : verdict === 'incorrect' ? 0 : clampFraction(fraction) * max;
  return { score: { raw, max }, outcome: parts ? { verdict, parts } : { verdict } };
}
