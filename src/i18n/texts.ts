import type { Advice, NotReady } from '../core/item-type.js';
import type { Knowledge } from '../core/report/knowledge.js';
import type { DeckIssue } from '../core/schedule/parse.js';
import type { UnsavedReason } from '../core/session/facts.js';
import type { Verdict } from '../core/scoring/outcome.js';

/** Why the session refused a submission that was ready. */
export type Refusal = NotReady | Advice | 'same-response' | 'no-attempts-left' | 'not-open' | 'scorer-failed';

/** Every text that a learner meets. Numbers come formatted. */
export interface Texts
  extends
    PartsTexts,
    FieldTexts,
    ArticleTexts,
    ConfidenceTexts,
    ResultsTexts,
    PaletteTexts,
    StartTexts,
    DueTexts,
    NoticeTexts,
    ScoringTexts,
    FormTexts,
    ResultCodeTexts {
  readonly start: string;
  readonly check: string;
  readonly hint: string;
  readonly flag: string;
  readonly loading: string;
  readonly loadAgain: string;
  readonly noItems: string;
  readonly position: (n: string, total: string) => string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly responseLabel: string;
  readonly notLoaded: string;
  readonly refusal: Readonly<Record<Refusal, string>>;
  readonly failed: string;
  readonly items: ItemTexts;
  /**
   * A language that writes numbers as this one does and that every browser knows, for a language that some don't (Chromium
   * knows no Armenian, and of Kazakh and Azerbaijani not the signs).
   */
  readonly numbersLike?: string;
}

/** As much of it as there is, group by group; a list is a text. */
type Partly<T> = T extends string | readonly unknown[] | ((...values: never[]) => string)
  ? T
  : { readonly [K in keyof T]?: Partly<T[K]> };

/**
 * The texts of one language, all in one object of the shape of {@link Texts}; what it lacks stands in English. It may have
 * texts for item types that aren't there: a type's folder and its English can be taken out without touching it.
 */
export type Dictionary = Partly<Omit<Texts, 'items'>> & {
  readonly items?: Partly<ItemTexts> & Readonly<Record<string, object>>;
};

/**
 * The texts of the parts around the card, and of what a card has after an attempt or a hint: in English a file of its own,
 * which comes with them.
 */
export interface PartsTexts {
  readonly tryAgain: string;
  readonly showSolution: string;
  readonly showInArticle: string;
  readonly hintLabel: (n: string, total: string) => string;
  readonly chosen: string;
  readonly solution: string;
  readonly solutionShown: string;
  readonly rationale: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
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
  /** The way back to the LMS. */
  readonly leave: string;
  readonly allCorrect: string;
  readonly results: string;
  readonly resultsSummary: (correct: string, total: string) => string;
  readonly noResponse: string;
  readonly paused: string;
  readonly pause: string;
  readonly resume: string;
  /** Time as on a clock, spoken and shown. */
  readonly timeLeft: (time: string) => string;
  readonly timeLeftHere: (time: string) => string;
  readonly timeUp: string;
  readonly timeUpHere: string;
  readonly minutes: (n: number, formatted: string) => string;
  readonly seconds: (n: number, formatted: string) => string;
  readonly flaggedItems: (n: number, formatted: string) => string;
  readonly finishAsked: string;
  readonly backToQuestions: string;
  readonly finishNow: string;
  /** What another attempt, and a hint, takes off a question's points; `share` in percent, with its sign. */
  readonly attemptCosts: (share: string) => string;
  readonly hintCosts: (share: string) => string;
}

/** Refusals that the first card can't meet: their texts come with the attempts and the items that can. */
export type LateRefusal = Exclude<Refusal, 'nothing-chosen' | 'malformed' | 'scorer-failed'>;

/** What is said when a passage is shown in the article, likewise. */
export interface ArticleTexts {
  readonly backToQuestion: string;
  readonly passageNotFound: string;
  readonly openArticle: string;
}

/** How sure the learner is, likewise. */
export interface ConfidenceTexts {
  readonly howSure: string;
  /** Of the levels 1, 2 and 3. */
  readonly levels: readonly [string, string, string];
}

/** What is said at the end of a session, likewise. */
export interface ResultsTexts {
  readonly passed: string;
  readonly notPassed: string;
  /** `share` in percent, with its sign. */
  readonly neededToPass: (share: string) => string;
  readonly guessing: (raw: string, max: string) => string;
  readonly noneAnswered: string;
  readonly notGraded: string;
  readonly notTold: string;
  readonly gain: (before: string, asked: string, now: string, total: string) => string;
  readonly time: string;
  readonly hintsUsed: string;
  readonly certaintyMark: string;
  readonly byObjective: string;
  readonly knowledgeMap: string;
  readonly knowledge: Readonly<Record<Knowledge, { readonly name: string; readonly means: string }>>;
  readonly readAgain: string;
  readonly everyQuestion: string;
  readonly print: string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyByHand: string;
}

/** What the palette of all questions says, likewise. */
export interface PaletteTexts {
  readonly allQuestions: string;
  /** One question with all that is to be said of it. */
  readonly questionIs: (n: string, states: readonly string[]) => string;
  readonly states: Readonly<Record<'unseen' | 'seen' | 'answered' | 'flagged', string>>;
}

/** What a learner is told before the session begins, likewise. */
export interface StartTexts {
  readonly questionCount: (n: number, formatted: string) => string;
  /** `time` as in `minutes` and `seconds`. */
  readonly limit: (time: string) => string;
  readonly itemLimits: string;
  /** Attempts allowed, 1 and more. */
  readonly attemptsEach: (n: number, formatted: string) => string;
  readonly attemptsFree: string;
  readonly feedbackWhen: Readonly<Record<'immediate' | 'deferred' | 'none', string>>;
  readonly forwardOnly: string;
  readonly hintsThere: string;
  /** `share` in percent, with its sign. */
  readonly hintsCost: (share: string) => string;
  readonly confidenceAsked: string;
  readonly confidenceMarked: string;
  /** `share` in percent, with its sign. */
  readonly passWith: (share: string) => string;
  readonly beforeReading: string;
}

/** What is due for review, likewise. Numbers of questions come twice: to choose a form by, and as they are written. */
export interface DueTexts {
  readonly due: (n: number, formatted: string) => string;
  readonly nothingDue: string;
  /**
   * How far ahead it is. Not by `Intl`, which in some browsers has no words for some of the languages. A day may be one;
   * of the others there are always several.
   */
  readonly ahead: Readonly<Record<'day' | 'week' | 'month' | 'year', (n: number, formatted: string) => string>>;
  /** `when` as in `ahead`. */
  readonly nextReview: (when: string, n: number, formatted: string) => string;
  /** There is no card yet. */
  readonly nothingToReview: string;
  readonly practiseAnyway: string;
  readonly exportDeck: string;
  readonly importDeck: string;
  readonly deckImported: (n: number, formatted: string) => string;
  /** Why a file was not imported; nothing was changed. */
  readonly deckRefused: Readonly<Record<DeckIssue | 'no-cards', string>>;
}

/** What is said of a session's being kept, likewise. */
export interface NoticeTexts {
  readonly takenUp: string;
  /** Asks before "Start again" is meant so. */
  readonly forgetAsked: string;
  readonly goOn: string;
  /** The numbers of the questions that were corrected, and the score of the whole. */
  readonly corrected: (questions: readonly string[], raw: string) => string;
  readonly withdrawn: (n: number, formatted: string) => string;
  /** How many submitted responses there was no room for, where the session was kept. */
  readonly lostResponses: (n: number, formatted: string) => string;
  readonly unsaved: Readonly<Record<UnsavedReason, string>>;
}

/** Where responses are scored, and what is said while a server can't be had, likewise. */
export interface ScoringTexts {
  readonly scoring: {
    /** Where the keys are; `host` as in an address. */
    readonly open: string;
    readonly sealed: string;
    readonly remote: (host: string) => string;
    /** `n` responses wait for the server, or are refused by it. */
    readonly unscored: (n: string) => string;
    readonly refused: (n: string) => string;
    readonly sendAgain: string;
  };
}

/** What is said of a quiz in a form, likewise. */
export interface FormTexts {
  /** Why a form that requires the quiz can't be sent; `openItems` may follow. */
  readonly finishFirst: string;
}

/** What is said of the code that a learner hands in, likewise. */
export interface ResultCodeTexts {
  readonly resultCode: string;
  readonly codeHandIn: string;
  readonly codeName: string;
  readonly codeNameHint: string;
  readonly codeHolds: string;
  readonly codeNoSeal: string;
  readonly copyCode: string;
  readonly codeQr: string;
  readonly codeTooLong: string;
}

/** The texts of items that are typed, likewise. */
export interface FieldTexts {
  readonly withUnit: (units: string) => string;
}

/**
 * The texts of the item types that load on demand, by interaction. Each type's file (`en.TYPE.ts`) adds its own by
 * declaration merging, so that a type's folder and its texts can be taken out together.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- open for declaration merging
export interface ItemTexts {}
