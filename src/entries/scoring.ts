import { localScorer, type LocalSession } from '../adapters/scorer/local.js';
import type { Scorer } from '../core/ports.js';
import { registry } from '../core/registry.js';

/** What an attempt needs, and the first card does not: it comes beside the bank. */
export { default as choiceType } from '../items/choice/type.js';

/** A Scorer with the keys of the page's own bank; it fetches an item's type where that isn't there yet. */
export function pageScorer(session: LocalSession): Scorer {
  const local = localScorer(session, (name) => registry.get('item-report', name));
  return {
    score(attempt) {
      const name = session.item(attempt.itemId)?.interaction ?? '';
      if (registry.get('item-report', name)) return local.score(attempt);
      return registry.load('item-report', name).then(() => local.score(attempt));
    },
  };
}
