import type { Item } from '../bank/model.js';
import type { CardType } from '../item-type.js';
import type { Json } from '../json.js';
import type { Outcome } from '../scoring/outcome.js';
import type { Text } from '../text/tree.js';
import { optionOrder, type Plan } from './plan.js';
import { attemptsAllowed, feedbackShown, itemState, plannedItem } from './select.js';
import type { ItemPhase, SessionState } from './state.js';

/** What a card offers now. */
export type CardAction = 'check' | 'retry' | 'hint' | 'reveal' | 'evidence';

/** All that a card shows of its item, apart from the item itself. */
export interface Card {
  /** As the item's, but `closed` while the session doesn't run, or another item's turn is. */
  readonly phase: ItemPhase;
  readonly response: Json | undefined;
  /** Of the last attempt, as long as it stands; nothing while feedback is withheld. */
  readonly outcome: Outcome | undefined;
  /** Whether key and rationale may be seen. */
  readonly solved: boolean;
  readonly order: readonly string[] | undefined;
  /** Whether the item's own time ran out. */
  readonly expired: boolean;
  /** The hints that were opened. */
  readonly hints: readonly Text[];
  /** What the outcome chose to say of the item as a whole, and of this very response. */
  readonly feedback: { readonly whole: readonly Text[]; readonly own: readonly Text[] };
  readonly actions: readonly CardAction[];
}

/** The card of an item, from the session. */
export function cardOf(state: SessionState, plan: Plan, item: Item, type: CardType): Card {
  const own = itemState(state, item.id);
  const open = isOpen(state, plan, item.id);
  const shown = feedbackShown(state, plan);
  const standing = shown && (own.phase === 'attempted' || own.phase === 'closed') ? own.attempts.at(-1) : undefined;
  const verdict = standing?.outcome?.verdict;
  const whole = verdict && verdict !== 'ungraded' ? item.feedback?.[verdict] : undefined;
  return {
    phase: own.phase === 'responding' && !open ? 'closed' : own.phase,
    response: own.response,
    outcome: standing?.outcome,
    solved: shown && own.phase === 'closed',
    expired: own.expired === true,
    order: optionOrder(plan, item, type),
    hints: item.hints?.slice(0, own.hints) ?? [],
    feedback: {
      whole: whole === undefined ? [] : [whole],
      own: standing && verdict ? (type.feedback?.(item, standing.response) ?? []) : [],
    },
    actions: actionsOf(state, plan, item),
  };
}

/** Whether something may be done at an item now: going linear, at the one that is asked, and at the next, to go on there. */
export function isOpen({ phase, order, itemId }: SessionState, { policy }: Plan, id: string): boolean {
  const step = order.indexOf(id) - order.indexOf(itemId ?? '');
  return phase === 'running' && (policy.navigation === 'free' || step === 0 || step === 1);
}

function actionsOf(state: SessionState, plan: Plan, item: Item): CardAction[] {
  const own = itemState(state, item.id);
  const immediate = plan.policy.feedback === 'immediate';
  const running = isOpen(state, plan, item.id);
  // A submission that the Scorer did not answer can be offered again.
  const responding = running && (own.phase === 'responding' || own.phase === 'scoring');
  const attempted = running && immediate && own.phase === 'attempted';
  const offers: Record<CardAction, boolean> = {
    check: responding && immediate,
    retry: attempted && own.attempts.length < attemptsAllowed(plan, plannedItem(plan, item.id)),
    hint: running && own.phase === 'responding' && plan.policy.hints && own.hints < (item.hints?.length ?? 0),
    reveal: attempted,
    evidence: feedbackShown(state, plan) && own.attempts.length > 0 && !responding && (item.evidence?.length ?? 0) > 0,
  };
  return (Object.keys(offers) as CardAction[]).filter((action) => offers[action]);
}
