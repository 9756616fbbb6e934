import { define } from '../base/define.js';
import { QuizClassReport } from './quiz-class-report.element.js';

define('quiz-class-report', QuizClassReport);

export { QuizClassReport };
