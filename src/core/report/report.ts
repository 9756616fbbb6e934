import type { Json } from '../json.js';
import { NEARLY, type Score, type Verdict } from '../scoring/outcome.js';
import type { Plan } from '../session/plan.js';
import { itemScore, itemVerdict, sessionScore } from '../session/score.js';
import { feedbackShown, itemState } from '../session/select.js';
import type { Confidence, SessionState } from '../session/state.js';
import { attemptMark, BEST_MARK, knowledgeOf, type Knowledge } from './knowledge.js';

/** The summary of one session. JSON. Times in milliseconds. */
export interface Report {
  readonly bank: { readonly id: string; readonly version: string };
  readonly seed: string;
  /** What was drawn and how: the very plan, so that the session can be had again. */
  readonly plan: Plan;
  /** From start to finish, pauses left out; 0 before the session is finished. */
  readonly duration: number;
  /** Absent under `feedback="none"`, as are the items' scores and verdicts. */
  readonly score?: Score;
  /** Whether the pass mark was reached, where there is one and the score may be told. */
  readonly passed?: boolean;
  /**
   * The certainty mark under `confidence="marked"`, where the score may be told; beside the score and never in it. Up to
   * three for a point, and below 0 for what was surely wrong; what was not attempted has none.
   */
  readonly certainty?: Score;
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
  /** How sure the learner was at the last attempt. */
  readonly confidence?: Confidence;
  /** By the first attempt, which alone was made without knowing how it went; absent with the verdicts. */
  readonly knowledge?: Knowledge;
  /** The certainty mark of the first attempt, likewise; −6 … 3 for each of the item's points. */
  readonly certainty?: number;
  /** Time over all attempts. */
  readonly duration: number;
  /** The last response submitted. */
  readonly response: Json;
}

/** One session's report, at any time; final once the session is finished and its Scorer has spoken. */
export function reportOf(state: SessionState, plan: Plan): Report {
  const shown = feedbackShown(state, plan);
  const marked = plan.policy.confidence === 'marked';
  const kept = new Set(state.order);
  const items = plan.items
    .filter(({ id }) => kept.has(id))
    .map((item): ReportItem => {
      const { attempts, hints, flagged } = itemState(state, item.id);
      const { confidence } = attempts.at(-1) ?? {};
      const [first] = shown ? attempts : [];
      const knowledge = first && knowledgeOf(first);
      const certainty = first && marked ? attemptMark(first, item.points) : undefined;
      return {
        id: item.id,
        ...(item.objective === undefined ? {} : { objective: item.objective }),
        ...(shown ? { score: itemScore(state, plan, item), verdict: itemVerdict(state, plan, item.id) } : {}),
        attempts: attempts.length,
        hints,
        flagged,
        ...(confidence === undefined ? {} : { confidence }),
        ...(knowledge === undefined ? {} : { knowledge }),
        ...(certainty === undefined ? {} : { certainty }),
        duration: attempts.reduce((sum, attempt) => sum + attempt.duration, 0),
        response: attempts.at(-1)?.response ?? null,
      };
    });
  const score = sessionScore(state, plan);
  const { passMark } = plan.policy;
  return {
    bank: plan.bank,
    seed: plan.seed,
    plan,
    duration: state.finishedAt === null ? 0 : state.finishedAt - state.paused,
    ...(shown ? { score } : {}),
    ...(shown && passMark !== null && score.max > 0 ? { passed: score.raw / score.max >= passMark - NEARLY } : {}),
    ...(shown && marked ? { certainty: certaintyOf(items) } : {}),
    items,
  };
}

/** The marks of all items; an item that was not attempted might have had one. */
const certaintyOf = (items: readonly ReportItem[]): Score => ({
  raw: items.reduce((sum, { certainty = 0 }) => sum + certainty, 0),
  max: BEST_MARK * items.reduce((sum, { score }) => sum + (score?.max ?? 0), 0),
});
