import { addRefusals, addTexts } from './add-texts.js';
import type { FieldTexts } from './texts.js';

const field: FieldTexts = {
  withUnit: (units) => `Write the unit too: ${units}.`,
};

/** Adds to English what typed items say. To be called before the first of them is shown. */
export const addFieldTexts = (): void => {
  addRefusals();
  addTexts(field);
};
