import type { BankIssue } from '../bank/issues.js';
import type { Json } from '../json.js';
import type { RemoteCode } from '../remote.js';
import type { Report } from '../report/report.js';
import type { Score, Verdict } from '../scoring/outcome.js';

/** What concerns one item. */
export interface OfItem {
  /** The item’s id. */
  readonly itemId: string;
}

/** What concerns a session as a whole. */
interface OfSession {
  /** Which bank, and which version of it. */
  readonly bank: { readonly id: string; readonly version: string };
  /** How many items were drawn. */
  readonly total: number;
}

/** An item at its place. */
interface AtPlace extends OfItem {
  /** Its place in the session, from 0. */
  readonly index: number;
}

/** What was entered. */
export interface Responded extends OfItem {
  /** As the interaction has it. */
  readonly response: Json;
}

/** One attempt. */
interface OfAttempt extends OfItem {
  /** Which attempt at the item, from 1. */
  readonly attempt: number;
}

/** What `detail` holds for each fact. JSON only. Scores and verdicts are absent while feedback is withheld. */
export interface FactDetails {
  /** A session began. */
  'quiz-session-started': OfSession;
  /** The learner came to an item. */
  'quiz-item-entered': AtPlace;
  /** The learner entered something. Nothing is submitted by that. */
  'quiz-response-changed': Responded;
  /** A response was submitted, and is about to be scored. */
  'quiz-attempt-submitted': OfAttempt & Responded;
  /** An attempt was scored. */
  'quiz-attempt-scored': OfAttempt & {
    /** What the attempt earned, of the item’s points. */
    readonly score?: Score;
    /** What was said of it. */
    readonly verdict?: Verdict;
  };
  /** The server that scores could not, or would not. The attempt is kept, and sent again by itself unless it is `refused`. */
  'quiz-scoring-delayed': OfAttempt & {
    /** What happened; see docs/keys.md. */
    readonly code: RemoteCode;
    /** The server’s own code, where it gave one. */
    readonly reason?: string;
  };
  /** A hint was opened. */
  'quiz-hint-shown': OfItem & {
    /** Which, from 1. */
    readonly hint: number;
  };
  /** An item was flagged, or is no longer. */
  'quiz-item-flagged': OfItem & {
    /** Whether it is now. */
    readonly flagged: boolean;
  };
  /** The key was corrected since: what the item had earned, and what it earns now. */
  'quiz-item-corrected': AtPlace & {
    /** What it had earned. */
    readonly before: Score;
    /** What it earns now. */
    readonly after: Score;
  };
  /** Time is running out: for the item, where it is about to end first, else for the session. */
  'quiz-time-low': {
    /** Seconds left. */
    readonly remaining: number;
    /** The item’s id, where it is the item’s time. */
    readonly itemId?: string;
  };
  /** The session is kept no longer, or again. */
  'quiz-save-changed': {
    /** Whether it is kept. */
    readonly saved: boolean;
    /**
     * Why not: the page may not keep anything, there is no room, another tab keeps one that this would overwrite, a later
     * version of this library does, or the storage failed.
     */
    readonly reason?: UnsavedReason;
  };
  /** A session was taken up where it was left. */
  'quiz-session-resumed': OfSession & {
    /** How many of its items were attempted. */
    readonly attempted: number;
    /** How many submitted responses there was no room for, where it was kept; their scores stand. */
    readonly lost?: number;
  };
  /** The session is finished. */
  'quiz-session-completed': {
    /** Its summary, the same that the getter `report` gives. */
    readonly report: Report;
  };
  /** The bank has mistakes, or can’t be had. */
  'quiz-failed': {
    /** All of them; each with a `code` that never changes and the `path` in the bank. */
    readonly issues: readonly BankIssue[];
  };
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
