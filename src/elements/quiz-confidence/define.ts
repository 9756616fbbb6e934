import { addConfidenceTexts } from '../../i18n/en.confidence.js';
import { define } from '../base/define.js';
import { QuizConfidence } from './quiz-confidence.element.js';

addConfidenceTexts();
define('quiz-confidence', QuizConfidence);

export { QuizConfidence };
