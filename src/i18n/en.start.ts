import { addTexts } from './add-texts.js';
import type { StartTexts } from './texts.js';

const start: StartTexts = {
  questionCount: (n, formatted) => (n === 1 ? 'One question' : `${formatted} questions`),
  limit: (time) => `Time limit: ${time}`,
  itemLimits: 'Some questions have a time limit of their own',
  attemptsEach: (n, formatted) =>
    n === 1 ? 'One attempt at each question' : `Up to ${formatted} attempts at each question`,
  attemptsFree: 'As many attempts as you need',
  feedbackWhen: {
    immediate: 'You see after each answer how it went',
    deferred: 'You see at the end how it went',
    none: 'Right and wrong are not shown',
  },
  forwardOnly: 'One question after the other, without going back',
  hintsThere: 'There are hints',
  hintsCost: (share) => `There are hints; each costs ${share} of a question’s points`,
  confidenceAsked: 'You are asked how sure you are; it does not change your score',
  confidenceMarked: 'You are asked how sure you are; a mark of its own beside the score rewards being honest about it',
  passWith: (share) => `To pass you need ${share} of the points`,
  beforeReading: 'Answer before you read: later you see what the reading has given you',
};

/** Adds to English what a learner is told before the session begins. */
export const addStartTexts = (): void => addTexts(start);
