import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizNav } from './quiz-nav.element.js';

addPartsTexts();
define('quiz-nav', QuizNav);
export { QuizNav };
