import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    categorise: CategoriseTexts;
  }
}

export interface CategoriseTexts {
  readonly one: string;
  readonly many: string;
  /** The response that an option belongs to no category. */
  readonly none: string;
  readonly yours: string;
  readonly nothing: string;
}

/** Adds to English what `categorise` says. To be called before the first is shown. */
export const addCategoriseTexts = (): void =>
  addItemTexts('categorise', {
    one: 'Choose where each belongs.',
    many: 'Choose where each belongs: it may be in several places.',
    none: 'None of these',
    yours: 'Your choice',
    nothing: 'Nothing chosen',
  });
