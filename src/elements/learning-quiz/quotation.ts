import { html, nothing } from 'lit';
import type { Evidence, Item } from '../../core/bank/model.js';
import { registry } from '../../core/registry.js';
import { marked } from '../base/bank-words.js';
import type { LearningQuiz } from './learning-quiz.element.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Whether a quiz's passages can be shown, or read elsewhere; by the place where that may be. */
    places: (quiz: LearningQuiz, evidence: readonly Evidence[]) => boolean;
    /** Whether a quiz's selector finds its article. */
    article: (quiz: LearningQuiz, selector: string) => boolean;
  }
}

/**
 * What stands in place of "Show in the article" where that would lead nowhere: the passage by its ends, as the bank has it,
 * and its source's title. Nothing where there is an article, or an address.
 */
export function quotationFor(quiz: LearningQuiz, { evidence = [] }: Item): unknown {
  if (registry.names('places').some((name) => registry.get('places', name)?.(quiz, evidence))) return undefined;
  const [pointer] = evidence;
  if (!pointer) return nothing;
  const { bank } = quiz.session;
  const title = bank?.sources?.find(({ id }) => id === pointer.source)?.title;
  const words = [pointer.textStart, pointer.textEnd].filter((end) => end !== undefined).join(' … ');
  const lang = bank?.lang;
  return html`<p><q>${marked(words, lang)}</q>${title === undefined ? nothing : html` (${marked(title, lang)})`}</p>`;
}
