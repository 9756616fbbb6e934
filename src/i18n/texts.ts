import type { NotReady } from '../core/item-type.js';
import type { Verdict } from '../core/scoring/outcome.js';

/** Why the session refused a submission that was ready. */
export type Refusal = NotReady | 'same-response' | 'no-attempts-left' | 'not-open' | 'scorer-failed';

/**
 * Every text that a learner meets. Numbers come formatted. A dictionary is one object of this shape; what a language
 * lacks falls back to English.
 */
export interface Texts extends PartsTexts, Omit<FieldTexts, 'refusal'> {
  readonly start: string;
  readonly check: string;
  readonly hint: string;
  readonly flag: string;
  readonly tryAgain: string;
  readonly showSolution: string;
  readonly showInArticle: string;
  readonly backToQuestion: string;
  readonly loading: string;
  readonly loadAgain: string;
  readonly noItems: string;
  readonly position: (n: string, total: string) => string;
  readonly hintLabel: (n: string, total: string) => string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly responseLabel: string;
  readonly chosen: string;
  readonly solution: string;
  readonly solutionShown: string;
  readonly rationale: string;
  readonly passageNotFound: string;
  readonly openArticle: string;
  readonly notLoaded: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly refusal: Readonly<Record<Refusal, string>>;
  readonly failed: string;
}

/** The texts of the parts around the card: in English a file of its own, which comes with them. */
export interface PartsTexts {
  readonly next: string;
  readonly previous: string;
  readonly finish: string;
  readonly attempted: (n: string, total: string) => string;
  readonly points: (raw: string, max: string) => string;
  readonly openItems: (n: number, formatted: string) => string;
  readonly progress: string;
  readonly questions: string;
  readonly reviewMistakes: string;
  readonly startAgain: string;
  readonly allCorrect: string;
  readonly results: string;
  readonly resultsSummary: (correct: string, total: string) => string;
  readonly noResponse: string;
}

/** The texts of items that are typed, likewise. */
export interface FieldTexts {
  readonly withUnit: (units: string) => string;
  readonly refusal: Readonly<Record<'nothing-entered' | 'unreadable-number', string>>;
}
