import { addTexts } from './add-texts.js';
import type { DueTexts } from './texts.js';

const questions = (n: number, formatted: string): string => (n === 1 ? '1 question' : `${formatted} questions`);

const due: DueTexts = {
  due: (n, formatted) => (n === 1 ? '1 question is due for review.' : `${formatted} questions are due for review.`),
  nothingDue: 'Nothing is due.',
  ahead: {
    day: (n, formatted) => (n === 1 ? 'tomorrow' : `in ${formatted} days`),
    week: (_, formatted) => `in ${formatted} weeks`,
    month: (_, formatted) => `in ${formatted} months`,
    year: (_, formatted) => `in ${formatted} years`,
  },
  nextReview: (when, n, formatted) => `Next review: ${when}, ${questions(n, formatted)}.`,
  nothingToReview: 'Nothing to review yet.',
  practiseAnyway: 'Practise anyway',
  exportDeck: 'Export',
  importDeck: 'Import',
  deckImported: (n, formatted) => `Imported: ${questions(n, formatted)} to review.`,
  deckRefused: {
    unreadable: 'That file holds no reviews that can be read. Nothing was changed.',
    newer: 'That file is from a newer version of this page. Nothing was changed.',
    'too-large': 'That file is too large. Nothing was changed.',
    'no-cards': 'That file holds no reviews. Nothing was changed.',
  },
};

/** Adds to English what is said of reviews that are due. To be called by each that shows them before it is defined. */
export const addDueTexts = (): void => addTexts(due);
