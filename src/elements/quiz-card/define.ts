import { define } from '../base/define.js';
import { QuizCard } from './quiz-card.element.js';

define('quiz-card', QuizCard);
export { QuizCard };
