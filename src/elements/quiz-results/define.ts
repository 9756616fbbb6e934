import { addPartsTexts } from '../../i18n/en.parts.js';
import { addResultsTexts } from '../../i18n/en.results.js';
import { define } from '../base/define.js';
import { QuizResults } from './quiz-results.element.js';

addPartsTexts();
addResultsTexts();
define('quiz-results', QuizResults);
export { QuizResults };
