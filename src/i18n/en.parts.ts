import { addRefusals, addTexts } from './add-texts.js';
import type { PartsTexts } from './texts.js';

const parts: PartsTexts = {
  tryAgain: 'Try again',
  showSolution: 'Show the solution',
  showInArticle: 'Show in the article',
  hintLabel: (n, total) => `Hint ${n} of ${total}`,
  chosen: 'your choice',
  solution: 'Solution',
  solutionShown: 'The solution is shown.',
  rationale: 'Why',
  verdict: { correct: 'Correct', partial: 'Partly correct', incorrect: 'Incorrect', ungraded: 'Not graded' },
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
  leave: 'Leave',
  allCorrect: 'Everything is right.',
  results: 'Your results',
  resultsSummary: (correct, total) => `${correct} of ${total} questions right`,
  noResponse: 'Not answered',
  paused: 'Paused.',
  pause: 'Pause',
  resume: 'Resume',
  timeLeft: (time) => `${time} left`,
  timeLeftHere: (time) => `${time} left for this question`,
  timeUp: 'The time is up.',
  timeUpHere: 'The time for this question is up.',
  minutes: (n, formatted) => (n === 1 ? '1 minute' : `${formatted} minutes`),
  seconds: (n, formatted) => (n === 1 ? '1 second' : `${formatted} seconds`),
  flaggedItems: (n, formatted) => (n === 1 ? 'One question is flagged.' : `${formatted} questions are flagged.`),
  finishAsked: 'Finish now?',
  backToQuestions: 'Back to the questions',
  finishNow: 'Finish now',
  attemptCosts: (share) => `Each further attempt costs ${share} of a question’s points`,
  hintCosts: (share) => `Each hint costs ${share} of a question’s points`,
};

/** Adds to English what the parts around the card say, and why an attempt is refused; each calls it before it is defined. */
export function addPartsTexts(): void {
  addRefusals();
  addTexts(parts);
}
