import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    match: MatchTexts;
  }
}

export interface MatchTexts {
  readonly how: string;
  /** Stands in a field where nothing is chosen yet. */
  readonly choose: string;
  /** A right that is chosen elsewhere already. */
  readonly used: (text: string) => string;
  readonly nothing: string;
}

/** Adds to English what `match` says. To be called before the first is shown. */
export const addMatchTexts = (): void =>
  addItemTexts('match', {
    how: 'Choose what goes with each. The same may go with several.',
    choose: 'Choose …',
    used: (text) => `${text} (used)`,
    nothing: 'Nothing chosen',
  });
