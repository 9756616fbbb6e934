import type { Bank, Evidence } from '../core/bank/model.js';
import { findArticle } from './find-article.js';
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
export const hasPlace = ({ host, article, sources, base }: Asker, evidence: readonly Evidence[]): boolean =>
  (article !== undefined && findArticle(host, article) !== null) ||
  sourceOf(sources, evidence, new URL(base, document.baseURI).href) !== undefined;
