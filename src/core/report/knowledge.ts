import { certaintyMark } from '../scoring/certainty.js';
import { clampFraction } from '../scoring/outcome.js';
import type { Attempt } from '../session/state.js';

/**
 * What being sure says of being right: `known` (sure and right), `lucky` (unsure and right), `gap` (unsure and wrong),
 * `misconception` (sure and wrong).
 */
export type Knowledge = 'known' | 'lucky' | 'gap' | 'misconception';

/** The fields of the map, the good end first. */
export const KNOWLEDGE: readonly Knowledge[] = ['known', 'lucky', 'gap', 'misconception'];

/**
 * Where an attempt stands on the confidence map; nothing where the learner did not say how sure they were, and where
 * nothing was graded.
 *
 * "Fairly sure" counts as sure. In certainty-based marking (Gardner-Medwin; the bands of `certaintyMark`) the lowest level
 * is the one for a chance of less than 67 % and costs nothing when wrong; who chooses the middle one stakes points on being
 * right, and so holds what they said to be true. What is partly right is not right: some of it was wrong.
 */
export function knowledgeOf({ confidence, outcome }: Attempt): Knowledge | undefined {
  if (confidence === undefined || !outcome || outcome.verdict === 'ungraded') return undefined;
  const sure = confidence > 1;
  if (outcome.verdict === 'correct') return sure ? 'known' : 'lucky';
  return sure ? 'misconception' : 'gap';
}

/** An attempt's certainty mark, for an item of so many points; nothing where it was not graded. */
export function attemptMark({ confidence, score, outcome }: Attempt, points: number): number | undefined {
  if (!score || !outcome || outcome.verdict === 'ungraded') return undefined;
  const fraction = score.max > 0 ? clampFraction(score.raw / score.max) : 0;
  return (certaintyMark(fraction, confidence) ?? 0) * points;
}

/** The best that certainty-based marking gives to a point. */
export const BEST_MARK = 3;
