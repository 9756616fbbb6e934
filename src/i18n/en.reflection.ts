import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    reflection: ReflectionTexts;
  }
}

export interface ReflectionTexts {
  readonly how: string;
  readonly counter: (n: string, limit: string) => string;
  /** Spoken when little room is left. */
  readonly left: (n: number, formatted: string) => string;
  readonly writeFirst: string;
  readonly reveal: string;
  readonly yours: string;
  /** Where nothing was written. */
  readonly nothing: string;
  readonly model: string;
  /** In place of a model response that is kept elsewhere. */
  readonly noModel: string;
  readonly change: string;
  readonly checklist: string;
  /** What the ticks are for, where they earn points. */
  readonly counts: string;
}

/** Adds to English what `reflection` says. To be called before the first is shown. */
export const addReflectionTexts = (): void =>
  addItemTexts('reflection', {
    how: 'Write in your own words, then reveal a model response to compare with.',
    counter: (n, limit) => `${n} of ${limit} characters`,
    left: (n, formatted) => (n === 1 ? 'One character left.' : `${formatted} characters left.`),
    writeFirst: 'Write something first.',
    reveal: 'Reveal',
    yours: 'What you wrote',
    nothing: 'Nothing was written.',
    model: 'A model response',
    noModel: 'The model response is not kept here. Compare with what you read.',
    change: 'Change my text',
    checklist: 'Tick what your text has',
    counts: 'Each tick counts.',
  });
