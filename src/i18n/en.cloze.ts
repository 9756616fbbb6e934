import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    cloze: ClozeTexts;
  }
}

export interface ClozeTexts {
  /** A gap's name; `context` is the words around it. */
  readonly gapIn: (n: string, total: string, context: string) => string;
  /** Stands in a menu where nothing is chosen yet. */
  readonly choose: string;
}

/** Adds to English what `cloze` says. To be called before the first is shown. */
export const addClozeTexts = (): void =>
  addItemTexts('cloze', {
    gapIn: (n, total, context) => `Gap ${n} of ${total}: ${context}`,
    choose: 'Choose …',
  });
