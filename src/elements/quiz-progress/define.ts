import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizProgress } from './quiz-progress.element.js';

addPartsTexts();
define('quiz-progress', QuizProgress);
export { QuizProgress };
