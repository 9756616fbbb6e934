import { lacksKey } from '../bank/keys-at.js';
import type { Bank, Item } from '../bank/model.js';
import type { ItemType, LmsInteraction } from '../item-type.js';
import type { Json } from '../json.js';
import { NEARLY, pointsOf, type Score, type Verdict } from '../scoring/outcome.js';
import type { Log } from '../session/action.js';
import type { Plan } from '../session/plan.js';
import { itemScore, progressOf, sessionScore } from '../session/score.js';
import { activeTime, itemState } from '../session/select.js';
import type { Attempt, Confidence, SessionState } from '../session/state.js';
import { plainText } from '../text/tree.js';
import { attemptMark, BEST_MARK } from './knowledge.js';

/** One scored attempt, for a teacher: words beside ids. Times in milliseconds. */
export interface LmsAttempt {
  readonly itemId: string;
  /** 1 for the first of its item. */
  readonly number: number;
  /** Since the session's start. */
  readonly at: number;
  readonly duration: number;
  /** As it was submitted. */
  readonly response: Json;
  /** Type, response, correct responses and what the ids in them mean, in xAPI's notation. */
  readonly interaction: LmsInteraction;
  /** What was asked, the response, and the key, in words; the key is empty where the page doesn't have it. */
  readonly stem: string;
  readonly words: string;
  readonly keyWords: string;
  readonly verdict: Verdict;
  readonly score: Score;
  /** The item's points. */
  readonly weighting: number;
  readonly hints: number;
  readonly confidence?: Confidence;
  readonly objective?: string;
}

export interface LmsObjective {
  readonly id: string;
  readonly title: string;
  readonly score: Score;
  /** The share of its items that was attempted, 0 … 1. */
  readonly progress: number;
}

/**
 * What an LMS is told of a session, whatever its wire; JSON, and made of the log alone, so that nothing is lost where it was
 * not told in time. Verdicts that are withheld from the learner stand in it.
 */
export interface LmsReport {
  readonly bank: { readonly id: string; readonly title: string; readonly lang: string };
  readonly seed: string;
  /** Which session it is in the same attempt at the LMS, 1 for the first: two of one seed are two. */
  readonly number: number;
  readonly finished: boolean;
  /** Absent where there is nothing to earn. */
  readonly score?: Score;
  /** What it is judged by, 0 … 1: the LMS's own mark, else the session's. */
  readonly passMark?: number;
  /** Whether the pass mark was reached; absent before the end, and without a pass mark. */
  readonly passed?: boolean;
  /** The certainty mark, beside the score and never in it. */
  readonly certainty?: Score;
  /** The share of the items that was attempted, 0 … 1. */
  readonly progress: number;
  /** The item that the learner is at. */
  readonly location: string;
  /** Time of the session, pauses left out. */
  readonly time: number;
  /** In the order in which they were scored. */
  readonly attempts: readonly LmsAttempt[];
  readonly objectives: readonly LmsObjective[];
}

/** What a report is made of; a store is such. */
export interface LmsSession {
  readonly state: SessionState;
  readonly plan: Plan | undefined;
  readonly log: Log;
  readonly bank: Bank | undefined;
  /** Milliseconds since the session's start. */
  readonly now: number;
  /** Which session it is; the first where nothing is said. */
  readonly number?: number;
  item(itemId: string): Item | undefined;
}

/**
 * The report of a session as it stands; nothing without one. `find` gives item types: where one isn't there, ids and the bare
 * response must do. `passMark`, 0 … 1, is the LMS's own, and wins over the session's.
 */
export function lmsReport(
  session: LmsSession,
  find: (interaction: string) => ItemType | undefined,
  passMark?: number,
): LmsReport | undefined {
  const { state, plan, bank, log } = session;
  if (!plan || !bank) return undefined;
  const score = sessionScore(state, plan);
  const mark = passMark ?? plan.policy.passMark;
  const finished = state.phase === 'finished';
  const certainty = plan.policy.confidence === 'marked' ? certaintyOf(state, plan) : undefined;
  const { total, attempted } = progressOf(state, plan);
  return {
    bank: { id: bank.id, title: bank.title, lang: bank.lang ?? 'en' },
    seed: plan.seed,
    number: session.number ?? 1,
    finished,
    ...(score.max > 0 ? { score } : {}),
    ...(mark === null ? {} : { passMark: mark }),
    ...(finished && mark !== null && score.max > 0 ? { passed: score.raw / score.max >= mark - NEARLY } : {}),
    ...(certainty ? { certainty } : {}),
    progress: total ? attempted / total : 0,
    location: state.itemId ?? '',
    time: activeTime(state, state.finishedAt ?? session.now),
    attempts: attemptsOf(state, log, session, find),
    objectives: objectivesOf(state, plan, bank),
  };
}

/**
 * A name for an attempt that no other of the same attempt at an LMS has. That of a first session is as it was before sessions
 * had numbers, so that what was told then is known again.
 */
export const attemptName = (
  { seed, number: session }: Pick<LmsReport, 'seed' | 'number'>,
  { itemId, number }: Pick<LmsAttempt, 'itemId' | 'number'>,
): string => `${seed} ${itemId} ${number}${session > 1 ? `#${session}` : ''}`;

function attemptsOf(
  state: SessionState,
  log: Log,
  session: LmsSession,
  find: (interaction: string) => ItemType | undefined,
): LmsAttempt[] {
  return log.flatMap((action) => {
    if (action.type !== 'scored') return [];
    const item = session.item(action.itemId);
    const attempt = itemState(state, action.itemId).attempts.find(({ number }) => number === action.attempt);
    return item && attempt?.score && attempt.outcome ? [attemptOf(item, attempt, find(item.interaction))] : [];
  });
}

/** An attempt in words. `type`, where it is there. */
export function attemptOf(item: Item, attempt: Attempt, type: ItemType | undefined): LmsAttempt {
  const { number, at, duration, response, hints, confidence, outcome, score = { raw: 0, max: 0 } } = attempt;
  return {
    itemId: item.id,
    ...{ number, at, duration, response, hints, score },
    interaction: type?.lms(item, response) ?? { type: 'other', response: JSON.stringify(response), correct: [] },
    stem: plainText(item.stem),
    words: type?.describe(item, response) ?? '',
    keyWords: type && !lacksKey(item, type) ? keyWords(item, type) : '',
    verdict: outcome?.verdict ?? 'ungraded',
    weighting: pointsOf(item),
    ...(confidence === undefined ? {} : { confidence }),
    ...(item.objective === undefined ? {} : { objective: item.objective }),
  };
}

function keyWords(item: Item, type: ItemType): string {
  try {
    return type.describe(item, type.keyResponse(item));
  } catch {
    return ''; // without its key
  }
}

function objectivesOf(state: SessionState, plan: Plan, bank: Bank): LmsObjective[] {
  const items = plan.items.filter(({ id }) => state.order.includes(id));
  const ids = [...new Set(items.flatMap(({ objective }) => objective ?? []))];
  return ids.map((id) => {
    const own = items.filter(({ objective }) => objective === id);
    const scores = own.map((item) => itemScore(state, plan, item));
    const title = bank.objectives?.find((objective) => objective.id === id)?.title;
    return {
      id,
      title: title === undefined ? id : plainText(title),
      score: {
        raw: scores.reduce((sum, { raw }) => sum + raw, 0),
        max: scores.reduce((sum, { max }) => sum + max, 0),
      },
      progress: own.filter((item) => itemState(state, item.id).attempts.length).length / own.length,
    };
  });
}

/** By the first attempts, which alone were made without knowing how they went. */
function certaintyOf(state: SessionState, plan: Plan): Score {
  const kept = plan.items.filter(({ id }) => state.order.includes(id));
  return {
    raw: kept.reduce((sum, { id, points }) => {
      const [first] = itemState(state, id).attempts;
      return sum + ((first && attemptMark(first, points)) ?? 0);
    }, 0),
    max: BEST_MARK * kept.reduce((sum, item) => sum + itemScore(state, plan, item).max, 0),
  };
}
