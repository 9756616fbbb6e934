import { en } from './en.js';
import type { FieldTexts } from './texts.js';

const field: FieldTexts = {
  withUnit: (units) => `Write the unit too: ${units}.`,
  refusal: {
    'nothing-entered': 'Enter an answer first.',
    'unreadable-number': 'That can’t be read as a number. Nothing was counted.',
  },
};

/** Adds to English what typed items say. To be called before the first of them is shown. */
export const addFieldTexts = (): void =>
  void Object.assign(en, { ...field, refusal: { ...en.refusal, ...field.refusal } });
