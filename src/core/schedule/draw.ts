import type { Bank, Item } from '../bank/model.js';
import { makePlan, type Plan, type PlanOptions } from '../session/plan.js';
import { cardKey, type Deck } from './deck.js';
import { cardsOf, dueAt, type KeyedCard } from './due.js';

/** A card that a bank can show, with the items that stand for it. */
export interface BankCard extends KeyedCard {
  readonly items: readonly Item[];
}

/**
 * The cards of a bank that it can show, what is due first before the rest. Cards whose items are withdrawn, drafts, of other
 * objectives or gone from the bank are left out, and hold nothing up.
 */
export function bankCards(bank: Bank, deck: Deck, objectives?: readonly string[]): readonly BankCard[] {
  const groups = new Map<string, Item[]>();
  for (const item of bank.items) {
    if (item.withdrawn || item.draft || (objectives && !objectives.includes(item.objective ?? ''))) continue;
    const key = cardKey(bank.id, item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return cardsOf(deck, bank.id).flatMap(({ key, card }) => {
    const items = groups.get(key);
    return items ? [{ key, card, items }] : [];
  });
}

/**
 * Draws a session from the cards that are due at a time: the oldest first, `count` of them at the most, of siblings one that
 * was not seen last. In this order, unless `shuffle` mixes items. Sections and `draw` don't count: what is due is due.
 *
 * @returns Nothing where nothing is due.
 */
export function reviewPlan(bank: Bank, deck: Deck, options: PlanOptions, at: number): Plan | undefined {
  const { count: own, draw: _draw, ...rest } = options;
  const { sections: _sections, defaults: { count: given, draw: _given, ...defaults } = {}, ...loose } = bank;
  const objectives = options.objectives ?? defaults.objectives;
  const due = dueAt(bankCards(bank, deck, objectives), at).slice(0, own ?? given);
  if (!due.length) return undefined;
  const plan = makePlan(
    { ...loose, defaults },
    {
      ...rest,
      only: due.flatMap(({ items }) => items.map(({ id }) => id)),
      seen: due.map(({ card }) => card.item),
    },
  );
  if (plan.shuffle === 'items' || plan.shuffle === 'all') return plan;
  const place = (id: string): number => due.findIndex(({ items }) => items.some((item) => item.id === id));
  return { ...plan, items: [...plan.items].sort((a, b) => place(a.id) - place(b.id)) };
}
