import { en } from './en.js';
import type { PartsTexts } from './texts.js';

const parts: PartsTexts = {
  next: 'Next',
  previous: 'Previous',
  finish: 'Finish',
  attempted: (n, total) => `${n} of ${total} answered`,
  points: (raw, max) => `${raw} of ${max} points`,
  openItems: (n, formatted) => (n === 1 ? 'One question is still open.' : `${formatted} questions are still open.`),
  progress: 'Progress',
  questions: 'Questions',
  reviewMistakes: 'Review mistakes',
  startAgain: 'Start again',
  allCorrect: 'Everything is right.',
  results: 'Your results',
  resultsSummary: (correct, total) => `${correct} of ${total} questions right`,
  noResponse: 'Not answered',
};

/** Adds to English what the parts around the card say. To be called by each of them before it is defined. */
export const addPartsTexts = (): void => void Object.assign(en, parts);
