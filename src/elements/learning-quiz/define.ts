import { define } from '../base/define.js';
import { LearningQuiz } from './learning-quiz.element.js';

define('learning-quiz', LearningQuiz);
export { LearningQuiz };
