import { addTexts } from './add-texts.js';
import type { ResultsTexts } from './texts.js';

const results: ResultsTexts = {
  passed: 'Passed',
  notPassed: 'Not passed',
  neededToPass: (share) => `${share} of the points are needed to pass.`,
  guessing: (raw, max) => `Guessing alone would give about ${raw} of ${max}.`,
  noneAnswered: 'No question was answered.',
  notGraded: 'These questions are not graded.',
  notTold: 'How it went is not shown here.',
  gain: (before, asked, now, total) => `Before reading ${before} of ${asked}, now ${now} of ${total}.`,
  time: 'Time',
  hintsUsed: 'Hints used',
  certaintyMark: 'Certainty mark',
  byObjective: 'By objective',
  knowledgeMap: 'How sure you were',
  knowledge: {
    known: { name: 'Sure and right', means: 'You know this.' },
    lucky: { name: 'Unsure and right', means: 'Worth another look.' },
    gap: { name: 'Unsure and wrong', means: 'A gap to fill.' },
    misconception: { name: 'Sure and wrong', means: 'Look here first.' },
  },
  readAgain: 'Read these passages again',
  everyQuestion: 'Every question',
  print: 'Print',
  copyText: 'Copy as text',
  copied: 'Copied.',
  copyByHand: 'It could not be copied. Here is the text, selected:',
};

/** Adds to English what is said at the end of a session. */
export const addResultsTexts = (): void => addTexts(results);
