import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizResults } from './quiz-results.element.js';

addPartsTexts();
define('quiz-results', QuizResults);
export { QuizResults };
