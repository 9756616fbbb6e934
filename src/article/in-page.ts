import type { Bank, Evidence } from '../core/bank/model.js';
import { directionOf } from '../core/text/direction.js';
import { findArticle } from './find-article.js';
import { passageLink } from './link.js';
import { showPassage } from './passage.js';
import { canReach } from './reach.js';

/** What a quiz asks for. */
export interface InPageRequest {
  readonly host: HTMLElement;
  readonly article: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly sources: NonNullable<Bank['sources']>;
  readonly base: string;
  readonly label: string;
  /** Language of the label, where it is not the host's. */
  readonly lang?: string;
}

/**
 * Shows a passage in the article that the quiz names by selector; where the page has none that can be reached (a dialog may
 * stand before it), or the passage isn't in it,
 * says where else it can be read.
 */
export function showInPage({ host, article, evidence, sources, base, label, ...own }: InPageRequest): {
  found: boolean;
  href?: string;
  closed?: Promise<void>;
} {
  const root = article === undefined ? null : findArticle(host, article);
  let back: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (back = resolve));
  const lang = own.lang ?? host.closest('[lang]')?.getAttribute('lang');
  const request = {
    evidence,
    back,
    asker: host,
    labels: { back: label },
    ...(lang ? { lang, dir: directionOf(lang) } : {}),
  };
  if (root && canReach(host, root) && showPassage({ ...request, root }).found) return { found: true, closed };
  const href = passageLink(sources, evidence, new URL(base, document.baseURI).href);
  return href === undefined ? { found: false } : { found: false, href };
}
