import type { Json } from '../json.js';
import type { Score, Verdict } from '../scoring/outcome.js';
import type { Plan } from '../session/plan.js';
import { feedbackShown, itemScore, itemState, itemVerdict, sessionScore } from '../session/select.js';
import type { SessionState } from '../session/state.js';

/** The summary of one session. JSON. Times in milliseconds. `seed` and `bank` rebuild the plan. */
export interface Report {
  readonly bank: { readonly id: string; readonly version: string };
  readonly seed: string;
  /** From start to finish, pauses left out; 0 before the session is finished. */
  readonly duration: number;
  /** Absent under `feedback="none"`, as are the items' scores and verdicts. */
  readonly score?: Score;
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly id: string;
  readonly objective?: string;
  readonly score?: Score;
  readonly verdict?: Verdict | null;
  readonly attempts: number;
  readonly hints: number;
  readonly flagged: boolean;
  /** Time over all attempts. */
  readonly duration: number;
  /** The last response submitted. */
  readonly response: Json;
}

/** One session's report, at any time; final once the session is finished and its Scorer has spoken. */
export function reportOf(state: SessionState, plan: Plan): Report {
  const shown = feedbackShown(state, plan);
  const kept = new Set(state.order);
  const items = plan.items
    .filter(({ id }) => kept.has(id))
    .map((item): ReportItem => {
      const { attempts, hints, flagged } = itemState(state, item.id);
      return {
        id: item.id,
        ...(item.objective === undefined ? {} : { objective: item.objective }),
        ...(shown ? { score: itemScore(state, plan, item), verdict: itemVerdict(state, plan, item.id) } : {}),
        attempts: attempts.length,
        hints,
        flagged,
        duration: attempts.reduce((sum, attempt) => sum + attempt.duration, 0),
        response: attempts.at(-1)?.response ?? null,
      };
    });
  return {
    bank: plan.bank,
    seed: plan.seed,
    duration: state.finishedAt === null ? 0 : state.finishedAt - state.paused,
    ...(shown ? { score: sessionScore(state, plan) } : {}),
    items,
  };
}
