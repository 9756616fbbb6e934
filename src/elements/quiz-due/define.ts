import { addDueTexts } from '../../i18n/en.due.js';
import { define } from '../base/define.js';
import { QuizDue } from './quiz-due.element.js';

addDueTexts();
define('quiz-due', QuizDue);

export { QuizDue };
