import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    flashcard: FlashcardTexts;
  }
}

export interface FlashcardTexts {
  readonly how: string;
  readonly reveal: string;
  /** Stands over the back. */
  readonly back: string;
  /** In place of a back that is kept elsewhere. */
  readonly noBack: string;
  readonly grade: string;
  readonly knew: string;
  readonly partly: string;
  readonly not_yet: string;
}

/** Adds to English what `flashcard` says. To be called before the first is shown. */
export const addFlashcardTexts = (): void =>
  addItemTexts('flashcard', {
    how: 'Recall it first, then turn the card.',
    reveal: 'Reveal',
    back: 'Answer',
    noBack: 'The answer is not kept here. Compare with what you read.',
    grade: 'How well did you know it?',
    knew: 'I knew it',
    partly: 'Partly',
    not_yet: 'Not yet',
  });
