import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    matrix: MatrixTexts;
  }
}

export interface MatrixTexts {
  readonly how: string;
  readonly yours: string;
  readonly nothing: string;
}

/** Adds to English what `matrix` says. To be called before the first is shown. */
export const addMatrixTexts = (): void =>
  addItemTexts('matrix', {
    how: 'Choose one in each row.',
    yours: 'Your choice',
    nothing: 'Nothing chosen',
  });
