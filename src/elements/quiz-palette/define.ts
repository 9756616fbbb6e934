import { addPaletteTexts } from '../../i18n/en.palette.js';
import { define } from '../base/define.js';
import { QuizPalette } from './quiz-palette.element.js';

addPaletteTexts();
define('quiz-palette', QuizPalette);
export { QuizPalette };
