import type { Verdict } from '../scoring/outcome.js';
import type { Confidence } from '../session/state.js';

/** How well something was remembered, in the words of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** A right response by how sure the learner was: unsure, fairly sure, sure. */
const RIGHT: Readonly<Record<Confidence, Grade>> = { 1: 'hard', 2: 'good', 3: 'easy' };

/**
 * The grade that an attempt is for the schedule.
 *
 * Wrong and partly right are `again`: FSRS takes `hard` for something remembered with effort, so that a miss graded `hard`
 * would put the next review off. Right is `hard` when unsure, `easy` when sure, else `good`.
 *
 * @param confidence How sure the learner was, where they said so.
 * @returns Nothing for an attempt that is not graded: its card stays as it is.
 */
export function gradeOf(verdict: Verdict, confidence?: Confidence): Grade | undefined {
  if (verdict === 'ungraded') return undefined;
  if (verdict !== 'correct') return 'again';
  return confidence === undefined ? 'good' : RIGHT[confidence];
}
