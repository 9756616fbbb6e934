import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    estimate: EstimateTexts;
  }
}

/** Numbers come formatted, and with their unit. */
export interface EstimateTexts {
  readonly range: (min: string, max: string) => string;
  /** The slider's name. */
  readonly slider: string;
  /** What the slider says before anything was entered. */
  readonly unset: string;
  readonly tooLow: string;
  readonly tooHigh: string;
  readonly below: (distance: string) => string;
  readonly above: (distance: string) => string;
}

/** Adds to English what `estimate` says. To be called before the first is shown. */
export const addEstimateTexts = (): void =>
  addItemTexts('estimate', {
    range: (min, max) => `From ${min} to ${max}`,
    slider: 'Your answer on the scale',
    unset: 'Nothing entered yet',
    tooLow: 'Too low',
    tooHigh: 'Too high',
    below: (distance) => `${distance} too low`,
    above: (distance) => `${distance} too high`,
  });
