import { directionOf } from '../../core/text/direction.js';
import { escaped } from '../page/inline.js';

/** What the markup itself says, from the dictionary of its language. */
export interface StaticWords {
  /** The tag of the dictionary. */
  readonly lang: string;
  readonly questions: string;
  readonly showSolution: string;
  readonly rationale: string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly responseLabel: string;
}

/** The same as HTML, each marked with its language where that is another than the one around it. */
export function wordsHtml(words: StaticWords, around: string): StaticWords {
  const { lang } = words;
  const isSame = around.replace(/-.*/, '').toLowerCase() === lang;
  const html = (text: string): string =>
    isSame ? escaped(text) : `<span lang="${escaped(lang)}" dir="${directionOf(lang)}">${escaped(text)}</span>`;
  return {
    lang,
    questions: html(words.questions),
    showSolution: html(words.showSolution),
    rationale: html(words.rationale),
    chooseOne: html(words.chooseOne),
    chooseMany: html(words.chooseMany),
    responseLabel: html(words.responseLabel),
  };
}
