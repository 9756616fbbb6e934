import type { Item } from '../../src/core/bank/model.js';
import type { ItemType } from '../../src/core/item-type.js';
import type { Verdict } from '../../src/core/scoring/outcome.js';
import type { SessionStore } from '../../src/state/session-store.js';
import { responseFor } from './responses.js';

export const PHASES = [
  ['live', 'Try it'],
  ['filled', 'Filled in'],
  ['correct', 'Correct'],
  ['partial', 'Partly correct'],
  ['incorrect', 'Incorrect'],
  ['ungraded', 'Not graded'],
  ['revealed', 'Solution'],
  ['closed', 'Closed'],
] as const;

export type Phase = (typeof PHASES)[number][0];

/** What is entered for a phase; nothing where the item can't come to it. */
function entered(phase: Phase, type: ItemType, item: Item) {
  const graded = (verdict: Verdict) => responseFor(verdict, type, item);
  if (phase === 'correct' || phase === 'partial' || phase === 'incorrect' || phase === 'ungraded') return graded(phase);
  if (phase === 'filled' || phase === 'revealed') return graded('incorrect') ?? graded('partial') ?? graded('ungraded');
  return undefined;
}

/** The phases that an item can come to. */
export const phasesOf = (type: ItemType, item: Item): readonly Phase[] =>
  PHASES.map(([phase]) => phase).filter(
    (phase) => phase === 'live' || phase === 'closed' || entered(phase, type, item) !== undefined,
  );

/** Takes a session that has just begun to a phase, the way a learner would. */
export async function bringTo(phase: Phase, store: SessionStore, type: ItemType, item: Item): Promise<void> {
  const { id: itemId } = item;
  if (phase === 'live') return;
  if (phase === 'closed') {
    await store.perform('quiz-finish-request', {});
    return;
  }
  const response = entered(phase, type, item);
  if (response === undefined) return;
  store.perform('quiz-response-request', { itemId, response });
  if (phase === 'filled') return;
  // Twice: what advice was given on is submitted all the same.
  for (let i = 0; i < 2 && store.state.items[itemId]?.attempts.length === 0; i++) {
    await store.perform('quiz-submit-request', { itemId });
  }
  if (phase === 'revealed') store.perform('quiz-reveal-request', { itemId });
}
