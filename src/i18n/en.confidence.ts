import { addTexts } from './add-texts.js';
import type { ConfidenceTexts } from './texts.js';

const confidence: ConfidenceTexts = {
  howSure: 'How sure are you?',
  levels: ['Unsure', 'Fairly sure', 'Sure'],
};

/** Adds to English what is said where the learner is asked how sure they are. */
export const addConfidenceTexts = (): void => addTexts(confidence);
