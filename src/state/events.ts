import type { Json } from '../core/json.js';
import type { FactDetails, FactType } from '../core/session/facts.js';
import type { Confidence } from '../core/session/state.js';

/** What `detail` holds for each request. JSON only. */
export interface RequestDetails {
  'quiz-start-request': Record<never, never>;
  'quiz-response-request': { readonly itemId: string; readonly response: Json };
  'quiz-submit-request': { readonly itemId: string };
  'quiz-navigate-request': { readonly itemId: string };
  'quiz-hint-request': { readonly itemId: string };
  'quiz-flag-request': { readonly itemId: string; readonly flagged: boolean };
  'quiz-retry-request': { readonly itemId: string };
  'quiz-reveal-request': { readonly itemId: string };
  'quiz-confidence-request': { readonly itemId: string; readonly level: Confidence };
  'quiz-evidence-request': { readonly itemId: string };
  'quiz-pause-request': { readonly paused: boolean };
  'quiz-restart-request': { readonly missed: boolean };
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
  interface HTMLElementEventMap extends RequestEvents, FactEvents {}
}
