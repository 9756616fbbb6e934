import type { Confidence } from '../session/state.js';
import { clampFraction, verdictOf } from './outcome.js';
import type { WordsOf } from './rule-words.js';

/** What a wrong response costs at each level of confidence, in points of an item that is worth one. */
const LOST: Readonly<Record<Confidence, number>> = { 1: 0, 2: -2, 3: -6 };

/** What is promised of the mark; f is the fraction. */
export const CERTAINTY_WORDS = {
  certainty: {
    formula: 'f > 0: f · level (1, 2 or 3); f = 0: 0, −2 or −6',
    words:
      'Sure and right gives most, sure and wrong costs most. Each level is the best one while the chance of being right is in its band: below 67 %, up to 80 %, above. No level counts as 1, no response has no mark.',
    from: { M: '“deferred feedback with CBM”' },
  },
} satisfies WordsOf<'certainty'>;

/**
 * The mark of certainty-based marking (Moodle's deferred feedback with CBM, after Gardner-Medwin): what was earned times
 * the level 1, 2 or 3; for a wrong response 0, −2 or −6. Honesty pays: each level is the best one while the chance of
 * being right is in its band, below 67 %, up to 80 %, above.
 *
 * @param fraction 0 … 1; nothing where there was no response, which has no mark.
 * @param confidence The level chosen; none counts as 1.
 * @returns Points of an item that is worth one: −6 … 3. A field of its own, never the score.
 */
export function certaintyMark(fraction: number | undefined, confidence: Confidence = 1): number | undefined {
  if (fraction === undefined) return undefined;
  const earned = clampFraction(fraction);
  return verdictOf(earned) === 'incorrect' ? LOST[confidence] : earned * confidence;
}
