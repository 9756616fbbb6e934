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
  'quiz-session-completed': { readonly report: Report };
  'quiz-failed': { readonly issues: readonly BankIssue[] };
}

export type FactType = keyof FactDetails;

/** Something that happened; the host page gets it as a DOM event of the same name. */
export type Fact = { [K in FactType]: { readonly type: K; readonly detail: FactDetails[K] } }[FactType];
