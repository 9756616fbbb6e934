import { addNoticeTexts } from '../../i18n/en.notice.js';
import { addScoringTexts } from '../../i18n/en.scoring.js';
import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizNotice } from './quiz-notice.element.js';

addPartsTexts();
addNoticeTexts();
addScoringTexts();
define('quiz-notice', QuizNotice);

export { QuizNotice };
