import { addNoticeTexts } from '../../i18n/en.notice.js';
import { addPartsTexts } from '../../i18n/en.parts.js';
import { define } from '../base/define.js';
import { QuizNotice } from './quiz-notice.element.js';

addPartsTexts();
addNoticeTexts();
define('quiz-notice', QuizNotice);

export { QuizNotice };
