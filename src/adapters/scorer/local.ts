import type { Bank, Item } from '../../core/bank/model.js';
import type { ItemType } from '../../core/item-type.js';
import type { Scorer } from '../../core/ports.js';
import { scoreResponse } from '../../core/scoring/score-response.js';

/** What a local Scorer must be able to look up. */
export interface LocalSession {
  readonly bank: Bank | undefined;
  item(itemId: string): Item | undefined;
}

/**
 * A Scorer that has the keys itself: the page's own. Throws where the item or its type is unknown, and for a response that
 * isn't ready: rules like `each` would find credit in nothing.
 */
export const localScorer = (session: LocalSession, find: (interaction: string) => ItemType | undefined): Scorer => ({
  score({ itemId, response }) {
    const item = session.item(itemId);
    const type = item && find(item.interaction);
    if (!item || !type) throw new Error(`learning-quiz: nothing to score "${itemId}" with`);
    const unready = type.check(item, response);
    if (unready) throw new Error(`learning-quiz: the response to "${itemId}" can't be scored: ${unready}`);
    return { ...scoreResponse(item, type, response), version: session.bank?.version ?? '' };
  },
});
