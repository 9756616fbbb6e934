import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizScore } from './quiz-score.element.js';

addPartsTexts();
define('quiz-score', QuizScore);
export { QuizScore };
