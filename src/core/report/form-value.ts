import type { Progress } from '../session/select.js';
import type { Report } from './report.js';

/** What a form is sent of a quiz, as JSON. Fields may be added; none changes or goes. */
export interface FormValue {
  readonly format: 'learning-quiz-form/1';
  readonly bank: { readonly id: string; readonly version: string };
  readonly seed: string;
  /** Whether the session is finished. */
  readonly completed: boolean;
  readonly attempted: number;
  readonly total: number;
  /** `scaled` is 0 … 1. Nothing where the score is not told, or there is none. */
  readonly score: { readonly raw: number; readonly max: number; readonly scaled: number } | null;
  /** Nothing without a pass mark, or where the score is not told. */
  readonly passed: boolean | null;
}

/** The summary of a session for a form, at any time. */
export function formValue(report: Report, { phase, attempted, total }: Progress): FormValue {
  const { bank, seed, score, passed = null } = report;
  const { raw, max } = score ?? { raw: 0, max: 0 };
  return {
    format: 'learning-quiz-form/1',
    bank: { id: bank.id, version: bank.version },
    seed,
    completed: phase === 'finished',
    attempted,
    total,
    score: max > 0 ? { raw, max, scaled: Math.min(1, Math.max(0, raw / max)) } : null,
    passed,
  };
}
