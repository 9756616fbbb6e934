/** The frame's own half: what a page does that may stand in an `<iframe>` of another. */
import { FrameGuest } from '../adapters/frame/guest.js';
import { frameParameters } from '../adapters/frame/parameters.js';
import { registry } from '../core/registry.js';
import type { LearningQuiz } from '../elements/learning-quiz/learning-quiz.element.js';

/** Makes the quiz that the page's address asks for; the page is called as its bank. */
export function addQuiz(): LearningQuiz {
  const { bank, lang, attributes } = frameParameters(location.href);
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of attributes) quiz.setAttribute(name, value);
  if (lang !== undefined) document.documentElement.lang = lang;
  // No address is as bad as a wrong one: the quiz says that there is no bank.
  quiz.src = bank ?? 'about:invalid';
  const named = (): void => void (document.title = quiz.session.bank?.title ?? document.title);
  quiz.addEventListener('quiz-session-started', named);
  quiz.addEventListener('quiz-session-resumed', named);
  (document.querySelector('main') ?? document.body).append(quiz);
  return quiz;
}

/** Lets the page around this one follow a quiz, and its reader see passages there. By itself it does nothing else. */
export function joinHost(quiz: LearningQuiz): void {
  if (parent === window) return;
  const guest = new FrameGuest(parent, quiz, document.body, () => document.documentElement.classList.add('followed'));
  registry.define('passages', 'page', async () => {
    const { showInPage } = await import('./passages.js');
    return async (request) => {
      const lang = request.host.closest('[lang]')?.getAttribute('lang') ?? '';
      const passage = await guest.show(request.evidence, request.label, lang);
      return passage ? { found: true, ...passage } : showInPage(request);
    };
  });
}
