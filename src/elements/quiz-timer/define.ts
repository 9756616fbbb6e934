import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizTimer } from './quiz-timer.element.js';

addPartsTexts();
define('quiz-timer', QuizTimer);

export { QuizTimer };
