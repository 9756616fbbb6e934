import { findArticle } from '../article/find-article.js';
import { hasPlace } from '../article/has-place.js';
import { registry } from '../core/registry.js';
import { reportOf } from '../core/report/report.js';
import { JUDGE } from '../core/session/score.js';
import { transition } from '../core/session/transition.js';
import { define } from '../elements/base/define.js';
import { seeTo } from '../elements/learning-quiz/see-to.js';
import { tellBankless } from '../elements/learning-quiz/unfit.js';
import { cardWords } from '../elements/quiz-card/spoken.js';
import { QuizPicture } from '../items/choice/picture.element.js';
import { AttemptsController } from '../state/attempts-controller.js';
import { ensureContextRoot } from '../state/context-root.js';
import { watchDeck } from '../state/deck.js';
import { lookAgain } from '../state/localize-controller.js';
import { defineItemTypes } from './item-types.generated.js';
// With it, so that the first Check needs no network.
import './scoring.js';
import './rare.js';

ensureContextRoot(document);
lookAgain();
defineItemTypes(registry);
registry.set('step', 'all', transition);
registry.set('judge', 'all', JUDGE);
registry.set('report', 'session', reportOf);
registry.set('card-words', 'page', cardWords);
registry.set('arrived', 'page', seeTo);
tellBankless(document);
registry.set('article', 'page', (quiz, selector) => findArticle(quiz, selector) !== null);
registry.set('places', 'page', (quiz, evidence) =>
  hasPlace(
    { host: quiz, article: quiz.article, sources: quiz.session.bank?.sources ?? [], base: quiz.src ?? '' },
    evidence,
  ),
);
registry.define('remote', 'page', async () => (await import('./remote.js')).joinRemote);
registry.define('sealed', 'page', async () => (await import('../adapters/scorer/sealed.js')).openSealed);
registry.define('form', 'page', async () => (await import('../elements/learning-quiz/form.js')).joinForm);
registry.set('requests', 'attempts', (session) => {
  watchDeck(session.store);
  return new AttemptsController(session);
});
registry.define('deck', 'page', async () => (await import('./deck.js')).pageDeck);
// A bank with pictures is met seldom: what shows them is fetched with the first.
define('quiz-picture', QuizPicture);
registry.define('part', 'quiz-picture', () => import('../items/choice/pictures.element.js'));
// A chunk of its own, and small. It may stand anywhere on the page, so it is fetched now; a test goes on without it.
registry.define('part', 'quiz-palette', () => import('../elements/quiz-palette/define.js'));
registry.load('part', 'quiz-palette').catch(() => undefined);
registry.define('article-marks', 'page', async () => (await import('./marking.js')).articleAround);
/** What stands around the card in the default layout. */
export { QuizProgress } from '../elements/quiz-progress/define.js';
export { QuizScore } from '../elements/quiz-score/define.js';
export { QuizNav } from '../elements/quiz-nav/define.js';
export { QuizTimer } from '../elements/quiz-timer/define.js';
export { watchTime } from '../state/timer-controller.js';
