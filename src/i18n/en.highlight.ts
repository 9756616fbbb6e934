import { addItemTexts } from './add-texts.js';
import type { HighlightFaceTexts } from './en.highlight-face.js';
import type { HighlightScoredTexts } from './en.highlight-scored.js';

declare module './texts.js' {
  interface ItemTexts {
    highlight: HighlightTexts;
  }
}

export interface HighlightTexts extends HighlightFaceTexts, HighlightScoredTexts {
  /** How many of what is to be marked, and how. */
  readonly how: Readonly<Record<'sentence' | 'phrase', Readonly<Record<'one' | 'many', string>>>>;
  readonly clear: string;
  readonly cleared: string;
}

/** Adds to English what `highlight` says. To be called before the first is shown. */
export const addHighlightTexts = (): void =>
  addItemTexts<'highlight', keyof HighlightFaceTexts | keyof HighlightScoredTexts>('highlight', {
    how: {
      sentence: { one: 'Mark one sentence.', many: 'Mark all sentences that apply.' },
      phrase: {
        one: 'Mark one phrase: choose its first word, then its last.',
        many: 'Mark all phrases that apply: of each choose the first word, then the last.',
      },
    },
    clear: 'Clear',
    cleared: 'Nothing is marked any more.',
  });
