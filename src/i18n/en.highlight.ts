import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    highlight: HighlightTexts;
  }
}

export interface HighlightTexts {
  /** How many of what is to be marked, and how. */
  readonly how: Readonly<Record<'sentence' | 'phrase', Readonly<Record<'one' | 'many', string>>>>;
  readonly keys: Readonly<Record<'sentence' | 'phrase', string>>;
  readonly inArticle: string;
  /** Names the article's units to those who listen. */
  readonly list: Readonly<Record<'sentence' | 'phrase', string>>;
  readonly noArticle: string;
  readonly passageInstead: string;
  readonly clear: string;
  readonly cleared: string;
  readonly first: (word: string) => string;
  readonly marked: (words: string) => string;
  readonly removed: string;
  readonly yours: string;
  readonly nothing: string;
}

/** Adds to English what `highlight` says. To be called before the first is shown. */
export const addHighlightTexts = (): void =>
  addItemTexts('highlight', {
    how: {
      sentence: { one: 'Mark one sentence.', many: 'Mark all sentences that apply.' },
      phrase: {
        one: 'Mark one phrase: choose its first word, then its last.',
        many: 'Mark all phrases that apply: of each choose the first word, then the last.',
      },
    },
    keys: {
      sentence: 'On a keyboard, the arrow keys move and Enter marks.',
      phrase: 'On a keyboard, arrow keys move by word and by sentence, Shift extends, Enter marks.',
    },
    inArticle: 'Mark in the article',
    list: { sentence: 'Sentences of the article', phrase: 'Words of the article' },
    noArticle: 'The article is not on this page.',
    passageInstead: 'The article is not on this page. Its passage stands here.',
    clear: 'Clear',
    cleared: 'Nothing is marked any more.',
    first: (word) => `First word: ${word}. Now choose the last.`,
    marked: (words) => `Marked: ${words}`,
    removed: 'Mark removed.',
    yours: 'Your mark',
    nothing: 'Nothing was marked.',
  });
