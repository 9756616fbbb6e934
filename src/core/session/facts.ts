import type { BankIssue } from '../bank/issues.js';
import type { Json } from '../json.js';
import type { Report } from '../report/report.js';
import type { Score, Verdict } from '../scoring/outcome.js';

/** What `detail` holds for each fact. JSON only. Scores and verdicts are absent while feedback is withheld. */
export interface FactDetails {
  'quiz-session-started': { readonly bank: { readonly id: string; readonly version: string }; readonly total: number };
  'quiz-item-entered': { readonly itemId: string; readonly index: number };
  'quiz-response-changed': { readonly itemId: string; readonly response: Json };
  'quiz-attempt-submitted': { readonly itemId: string; readonly attempt: number; readonly response: Json };
  'quiz-attempt-scored': {
    readonly itemId: string;
    readonly attempt: number;
    readonly score?: Score;
    readonly verdict?: Verdict;
  };
  'quiz-hint-shown': { readonly itemId: string; readonly hint: number };
  'quiz-item-flagged': { readonly itemId: string; readonly flagged: boolean };
  /** The key was corrected since: what the item had earned, and what it earns now. */
  'quiz-item-corrected': {
    readonly itemId: string;
    readonly index: number;
    readonly before: Score;
    readonly after: Score;
  };
  /** Seconds left: for the item, where it is about to end first, else for the session. */
  'quiz-time-low': { readonly remaining: number; readonly itemId?: string };
  /** Whether the session is kept; `reason` says why not. */
  'quiz-save-changed': { readonly saved: boolean; readonly reason?: UnsavedReason };
  'quiz-session-resumed': {
    readonly bank: { readonly id: string; readonly version: string };
    readonly total: number;
    readonly attempted: number;
    /** How many submitted responses there was no room for, where it was kept; their scores stand. */
    readonly lost?: number;
  };
  'quiz-session-completed': { readonly report: Report };
  'quiz-failed': { readonly issues: readonly BankIssue[] };
}

/**
 * Why a session is not kept: the page may not keep anything, there is no room, another tab keeps one that this would
 * overwrite, a later version of this library does, or the storage failed. `unsent`: it is kept in the browser, and an LMS is
 * yet to get it.
 */
export type UnsavedReason = 'forbidden' | 'full' | 'other-tab' | 'newer' | 'failed' | 'unsent';

export type FactType = keyof FactDetails;

/** Something that happened; the host page gets it as a DOM event of the same name. */
export type Fact = { [K in FactType]: { readonly type: K; readonly detail: FactDetails[K] } }[FactType];
