import type { WordsOf } from './rule-words.js';

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

/** What floating point may be off at either end (Moodle's grade states). */
export const NEARLY = 0.000001;

/** A fraction held to 0 … 1; what is no number counts as 0. */
export const clampFraction = (fraction: number): number => (fraction > 0 ? Math.min(fraction, 1) : 0);

/** What is promised of the verdict. */
export const VERDICT_WORDS = {
  verdict: {
    formula: 'f > 0.999999 correct, f < 0.000001 incorrect, between them partial',
    words: 'The ends are a little wide, so that three thirds are a whole. What is correct earns all its points.',
    from: { M: 'question states' },
  },
} satisfies WordsOf<'verdict'>;

/** Above 0.999999 correct, below 0.000001 incorrect, between them partial (Moodle's grade states). */
export function verdictOf(fraction: number): Exclude<Verdict, 'ungraded'> {
  if (fraction > 1 - NEARLY) return 'correct';
  return fraction < NEARLY ? 'incorrect' : 'partial';
}

/** An item's points: 1 unless the item says otherwise; 0 where a model response stands in place of a key. */
export const pointsOf = (item: { readonly points?: number | undefined; readonly model?: unknown }): number =>
  item.points ?? (item.model === undefined ? 1 : 0);
