import { ensureContextRoot } from '../state/context-root.js';

ensureContextRoot(document);

/** What stands around the card in the default layout. */
export { QuizProgress } from '../elements/quiz-progress/define.js';
export { QuizScore } from '../elements/quiz-score/define.js';
export { QuizNav } from '../elements/quiz-nav/define.js';
