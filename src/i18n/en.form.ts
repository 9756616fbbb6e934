import { addTexts } from './add-texts.js';
import type { FormTexts } from './texts.js';

const form: FormTexts = { finishFirst: 'Finish the questions first.' };

/** Adds to English what is said of a quiz in a form. */
export const addFormTexts = (): void => addTexts(form);
