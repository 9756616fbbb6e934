import { addItemTexts } from './add-texts.js';
import type { HighlightTexts } from './en.highlight.js';

/** What is said of marks that are quoted. */
export interface HighlightScoredTexts {
  readonly yours: string;
  readonly nothing: string;
}

/** Adds it to English. To be called before the first is shown. */
export const addHighlightScoredTexts = (): void =>
  addItemTexts<'highlight', Exclude<keyof HighlightTexts, keyof HighlightScoredTexts>>('highlight', {
    yours: 'Your mark',
    nothing: 'Nothing was marked.',
  });
