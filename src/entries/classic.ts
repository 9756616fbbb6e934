/**
 * `learning-quiz.classic.js`: everything in one script without modules, for pages that have none, for files opened from a
 * disk, and for frames whose sandbox gives them no origin. With `data-quiz-frame` on its tag it is the script of a page
 * that stands in a frame: of `frame.html`, which makes its quiz by its address, or of one that has its quiz already.
 */
import { addQuiz, joinHost } from './frame-guest.js';
import { takePictures } from './page-pictures.js';
import './learning-quiz.js';

takePictures();
if (document.currentScript?.hasAttribute('data-quiz-frame')) {
  joinHost(document.querySelector('learning-quiz') ?? addQuiz());
}
