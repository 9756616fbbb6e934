import { addTexts } from './add-texts.js';
import type { PaletteTexts } from './texts.js';

const palette: PaletteTexts = {
  allQuestions: 'All questions',
  questionIs: (n, states) => `Question ${n}: ${states.join(', ')}`,
  states: { unseen: 'not seen', seen: 'seen', answered: 'answered', flagged: 'flagged' },
};

/** Adds to English what the palette of all questions says. */
export const addPaletteTexts = (): void => addTexts(palette);
