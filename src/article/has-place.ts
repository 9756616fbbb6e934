import type { Bank, Evidence } from '../core/bank/model.js';
import { findArticle } from './find-article.js';
import { canReach } from './reach.js';
import { sourceOf } from './source.js';

/** The quiz that would show passages. */
interface Asker {
  readonly host: HTMLElement;
  /** Selector of the article. */
  readonly article: string | undefined;
  readonly sources: NonNullable<Bank['sources']>;
  readonly base: string;
}

/** Whether there is an article to look for a passage in, or an address at which it can be read. */
export function hasPlace({ host, article, sources, base }: Asker, evidence: readonly Evidence[]): boolean {
  const root = article === undefined ? null : findArticle(host, article);
  if (root && canReach(host, root)) return true;
  return sourceOf(sources, evidence, new URL(base, document.baseURI).href) !== undefined;
}
