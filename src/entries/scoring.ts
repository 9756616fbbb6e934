import { localScorer } from '../adapters/scorer/local.js';
import type { Scorer } from '../core/ports.js';
import { registry } from '../core/registry.js';
import type { RemoteLink } from '../state/remote-session.js';
import type { SessionStore } from '../state/session-store.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** The link of a session to the server that scores it, by the name `page`; nothing where its bank names none. */
    remote: (session: SessionStore) => RemoteLink | undefined;
  }
}

/** What an attempt needs, and the first card does not: it comes beside the bank. */
export { default as choiceType } from '../items/choice/type.js';

/** Of a bank whose keys a server has, that server; it is told that it can't be had where the bank was taken away meanwhile. */
async function fromServer(
  session: SessionStore,
  attempt: Parameters<Scorer['score']>[0],
): Promise<Awaited<ReturnType<Scorer['score']>>> {
  const link = (await registry.load('remote', 'page'))(session);
  if (!link) throw new Error(`learning-quiz: no server scores "${attempt.itemId}" any more`);
  return link.score(attempt);
}

/**
 * A Scorer with the keys of the page's own bank, or with the server that the bank names in their place; it fetches an item's
 * type where that isn't there yet.
 */
export function pageScorer(session: SessionStore): Scorer {
  const local = localScorer(session, (name) => registry.get('item-report', name));
  return {
    score(attempt) {
      if (session.bank?.scorer) return fromServer(session, attempt);
      const name = session.item(attempt.itemId)?.interaction ?? '';
      if (registry.get('item-report', name)) return local.score(attempt);
      return registry.load('item-report', name).then(() => local.score(attempt));
    },
  };
}
