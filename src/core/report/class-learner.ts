import { itemsById } from '../bank/by-id.js';
import type { Bank } from '../bank/model.js';
import type { ItemType, LmsInteraction } from '../item-type.js';
import { clampFraction, type Score } from '../scoring/outcome.js';
import { scoreResponse } from '../scoring/score-response.js';
import type { Plan } from '../session/plan.js';
import { itemScore } from '../session/score.js';
import { itemState } from '../session/select.js';
import type { Confidence, SessionState } from '../session/state.js';

/** What a class report needs of one learner. JSON. */
export interface Learner {
  readonly name?: string;
  /** Every item that was asked and is graded; one without an attempt has 0 of its points. */
  readonly items: readonly LearnerItem[];
}

export interface LearnerItem {
  readonly id: string;
  /** As it counts: under the session's credit rule. */
  readonly score: Score;
  /** The first attempt, which alone was made without knowing how it went; absent where there is none. */
  readonly first?: FirstAttempt;
  readonly attempts: number;
  readonly hints: number;
  /** Over all attempts, in milliseconds. */
  readonly duration: number;
}

export interface FirstAttempt {
  /** Of the points, 0 … 1. */
  readonly fraction: number;
  /** What was chosen: see {@link picksOf}. */
  readonly picks: readonly string[];
  readonly confidence?: Confidence;
}

/**
 * What a response chose, in xAPI's notation: the ids of a choice; of pairs each `part[.]target`; of all else the whole
 * response, as `1991` or `c[,]a[,]b`.
 */
export function picksOf(type: LmsInteraction['type'], response: string): readonly string[] {
  if (response === '') return [];
  return type === 'choice' || type === 'true-false' || type === 'matching' ? response.split('[,]') : [response];
}

/**
 * A learner of a session, as `rebuildSession` gives it or the page has it.
 *
 * @param find An item whose type is not there is left out, and so is one that is not graded.
 */
export function learnerOf(
  { plan, state }: { readonly plan: Plan; readonly state: SessionState },
  bank: Bank,
  find: (interaction: string) => ItemType | undefined,
  name?: string,
): Learner {
  const items = itemsById(bank);
  const kept = new Set(state.order);
  return {
    ...(name === undefined ? {} : { name }),
    items: plan.items.flatMap((planned): LearnerItem[] => {
      const item = items.get(planned.id);
      const type = item && find(item.interaction);
      if (!type || item.withdrawn || !kept.has(item.id)) return [];
      const score = itemScore(state, plan, planned);
      // One that was not attempted can't say that it is not graded.
      if (score.max <= 0 || type.score(item, null).ungraded) return [];
      const { attempts, hints } = itemState(state, item.id);
      const [first] = attempts;
      const scored = first && (first.score ?? scoreResponse(item, type, first.response).score);
      const { type: kind, response } = first
        ? type.lms(item, first.response)
        : { type: 'other' as const, response: '' };
      return [
        {
          id: item.id,
          score,
          ...(first && scored
            ? {
                first: {
                  fraction: scored.max > 0 ? clampFraction(scored.raw / scored.max) : 0,
                  picks: picksOf(kind, response),
                  ...(first.confidence === undefined ? {} : { confidence: first.confidence }),
                },
              }
            : {}),
          attempts: attempts.length,
          hints,
          duration: attempts.reduce((sum, { duration }) => sum + duration, 0),
        },
      ];
    }),
  };
}
