import { addItemTexts } from './add-texts.js';
import type { HighlightTexts } from './en.highlight.js';

/** What is said where words, or units of the article, are marked. */
export interface HighlightFaceTexts {
  readonly keys: Readonly<Record<'sentence' | 'phrase', string>>;
  readonly inArticle: string;
  /** Names the article's units to those who listen. */
  readonly list: Readonly<Record<'sentence' | 'phrase', string>>;
  readonly noArticle: string;
  readonly passageInstead: string;
  readonly first: (word: string) => string;
  readonly marked: (words: string) => string;
  readonly removed: string;
}

/** Adds it to English. To be called before the first is shown. */
export const addHighlightFaceTexts = (): void =>
  addItemTexts<'highlight', Exclude<keyof HighlightTexts, keyof HighlightFaceTexts>>('highlight', {
    keys: {
      sentence: 'On a keyboard, the arrow keys move and Enter marks.',
      phrase: 'On a keyboard, arrow keys move by word and by sentence, Shift extends, Enter marks.',
    },
    inArticle: 'Mark in the article',
    list: { sentence: 'Sentences of the article', phrase: 'Words of the article' },
    noArticle: 'The article is not on this page.',
    passageInstead: 'The article is not on this page. Its passage stands here.',
    first: (word) => `First word: ${word}. Now choose the last.`,
    marked: (words) => `Marked: ${words}`,
    removed: 'Mark removed.',
  });
