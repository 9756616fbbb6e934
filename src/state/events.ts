import type { FactDetails, FactType, OfItem, Responded } from '../core/session/facts.js';
import type { Confidence } from '../core/session/state.js';

/** What `detail` holds for each request. JSON only. */
export interface RequestDetails {
  /** Begin the session, where it waits for its learner. */
  'quiz-start-request': Record<never, never>;
  /** Take what was entered. */
  'quiz-response-request': Responded;
  /** Submit what was entered, which makes it an attempt. */
  'quiz-submit-request': OfItem;
  /** Go to an item. */
  'quiz-navigate-request': OfItem;
  /** Open the next hint. */
  'quiz-hint-request': OfItem;
  /** Flag an item, or take the flag away. */
  'quiz-flag-request': OfItem & {
    /** Whether it is to be flagged. */
    readonly flagged: boolean;
  };
  /** Open an attempted item again. */
  'quiz-retry-request': OfItem;
  /** Show the solution, which closes the item with the credit that it has. */
  'quiz-reveal-request': OfItem;
  /** Take how sure the learner is. */
  'quiz-confidence-request': OfItem & {
    /** 1 unsure, 2 fairly sure, 3 sure. */
    readonly level: Confidence;
  };
  /** Show the passage that proves the key. */
  'quiz-evidence-request': OfItem;
  /** Stop the clock, or let it go on. */
  'quiz-pause-request': {
    /** Whether it is to stop. */
    readonly paused: boolean;
  };
  /** Begin a new session. */
  'quiz-restart-request': {
    /** Whether only of the items that were not correct. */
    readonly missed: boolean;
  };
  /** Finish the session: what is ready is submitted. */
  'quiz-finish-request': Record<never, never>;
}

export type RequestType = keyof RequestDetails;

/** All requests by name, for those who listen for each of them. */
export const REQUESTS = [
  'start',
  'response',
  'submit',
  'navigate',
  'hint',
  'flag',
  'retry',
  'reveal',
  'confidence',
  'evidence',
  'pause',
  'restart',
  'finish',
].map((name) => `quiz-${name}-request` as RequestType);

/**
 * A "please do": bubbles up to the nearest quiz, which claims it and changes nothing yet. The sender runs the claim
 * after dispatch, so that a listener anywhere on the way can still call `preventDefault()`.
 */
export class QuizRequestEvent<K extends RequestType = RequestType> extends Event {
  readonly detail: RequestDetails[K];
  #claim: (() => unknown) | undefined;

  constructor(type: K, detail: RequestDetails[K]) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }

  /** The nearest quiz's claim stands; later ones are ignored. */
  claim(run: () => unknown): void {
    this.#claim ??= run;
  }

  /** Does what was asked for, unless it was cancelled or nobody claimed it. */
  run(): unknown {
    return this.defaultPrevented ? undefined : this.#claim?.();
  }
}

/** A "this happened": fired on `<learning-quiz>` after the fact. Not cancelable. */
export class QuizFactEvent<K extends FactType = FactType> extends Event {
  readonly detail: FactDetails[K];

  constructor(type: K, detail: FactDetails[K]) {
    super(type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/**
 * Sends a request up from `sender` and, unless a listener cancelled it, has it carried out by the quiz that claimed it.
 * Returns what that quiz answers; nothing where there is none, or where it was cancelled.
 */
export function request<K extends RequestType>(sender: EventTarget, type: K, detail: RequestDetails[K]): unknown {
  const event = new QuizRequestEvent(type, detail);
  sender.dispatchEvent(event);
  return event.run();
}

type RequestEvents = { [K in RequestType]: QuizRequestEvent<K> };
type FactEvents = { [K in FactType]: QuizFactEvent<K> };

declare global {
  /** What is heard at every element, the document and the window: the events bubble up to there. */
  interface GlobalEventHandlersEventMap extends RequestEvents, FactEvents {}
}
