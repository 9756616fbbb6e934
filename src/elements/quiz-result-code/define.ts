import { addResultCodeTexts } from '../../i18n/en.result-code.js';
import { addResultsTexts } from '../../i18n/en.results.js';
import { define } from '../base/define.js';
import { QuizResultCode } from './quiz-result-code.element.js';

addResultsTexts();
addResultCodeTexts();
define('quiz-result-code', QuizResultCode);

export { QuizResultCode };
