import { addRefusals } from './add-texts.js';
import { en } from './en.js';
import type { FieldTexts } from './texts.js';

const field: FieldTexts = {
  withUnit: (units) => `Write the unit too: ${units}.`,
};

/** Adds to English what typed items say. To be called before the first of them is shown. */
export const addFieldTexts = (): void => {
  addRefusals();
  Object.assign(en, field);
};
