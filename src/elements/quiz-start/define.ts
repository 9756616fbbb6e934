import { addPartsTexts } from '../../i18n/en.parts.js';
import { addStartTexts } from '../../i18n/en.start.js';
import { addScoringTexts } from '../../i18n/en.scoring.js';
import { define } from '../base/define.js';
import { QuizStart } from './quiz-start.element.js';

addPartsTexts();
addStartTexts();
addScoringTexts();
define('quiz-start', QuizStart);
export { QuizStart };
