/** The frame's own half: what a page does that may stand in an `<iframe>` of another. */
import { FrameGuest } from '../adapters/frame/guest.js';
import { frameParameters, languageTag } from '../adapters/frame/parameters.js';
import { LIMITS } from '../core/bank/limits.js';
import { registry } from '../core/registry.js';
import type { LearningQuiz } from '../elements/learning-quiz/learning-quiz.element.js';
import { directionOf } from '../core/text/direction.js';
import { issueText } from '../i18n/en.issues.js';
import { QuizFactEvent } from '../state/events.js';

/** Makes the quiz that the page's address asks for; the page is called as its bank. */
export function addQuiz(): LearningQuiz {
  const { bank, lang, theme, scheme, attributes } = frameParameters(location.href);
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of attributes) quiz.setAttribute(name, value);
  speak(lang);
  if (theme !== undefined) dress(theme);
  if (scheme) document.documentElement.style.colorScheme = scheme;
  named(quiz);
  if (bank === undefined) return refuse(quiz);
  if (lang === undefined) void openInItsLanguage(quiz, bank);
  else quiz.src = bank;
  place(quiz);
  return quiz;
}

const place = (element: Element): void => (document.querySelector('main') ?? document.body).append(element);

/** In place of a quiz that has no bank to come: what its author forgot. The page around it is told as of a bank's mistakes. */
function refuse(quiz: LearningQuiz): LearningQuiz {
  const issue = { code: 'no-address', path: 'bank', severity: 'error' } as const;
  const words = document.createElement('p');
  Object.assign(words, { lang: 'en', dir: 'ltr', role: 'alert', textContent: issueText(issue) });
  place(words);
  // When somebody listens.
  queueMicrotask(() => quiz.dispatchEvent(new QuizFactEvent('quiz-failed', { issues: [issue] })));
  return quiz;
}

/** The page's language and direction, where there is something to say of them. */
function speak(lang: string | undefined): void {
  if (lang !== undefined) Object.assign(document.documentElement, { lang, dir: directionOf(lang) });
}

/** Gives the page a finished theme. Where there is none of this name, it stays as it is. */
function dress(theme: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: `themes/${theme}.css` });
  document.head.append(link);
}

/** The page is in the bank's language from its first card on. What can't be read is the quiz's to explain. */
async function openInItsLanguage(quiz: LearningQuiz, address: string): Promise<void> {
  const bank = await readJson(address);
  speak(languageTag(bank?.['lang']));
  quiz.bank = bank;
  quiz.src = address;
}

async function readJson(address: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const response = await fetch(address);
    const text = response.ok ? await response.text() : '';
    const json: unknown = text.length > LIMITS.bytes ? undefined : JSON.parse(text);
    return typeof json === 'object' ? ((json as Record<string, unknown> | null) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** The title of the quiz's bank, in the language of the page where the bank has it. */
function titleOf(quiz: LearningQuiz): string | undefined {
  const { bank } = quiz.session;
  const lang = quiz.closest('[lang]')?.getAttribute('lang') ?? '';
  return bank && (registry.get('translator', 'bank')?.wordedBank(bank, lang).of ?? bank).title;
}

/** Calls the page as the quiz's bank is called. */
function named(quiz: LearningQuiz): void {
  quiz.session.subscribe(() => {
    const title = titleOf(quiz);
    if (title !== undefined && title !== document.title) document.title = title;
  });
}

/** Lets the page around this one follow a quiz, and its reader see passages there. By itself it does nothing else. */
export function joinHost(quiz: LearningQuiz): void {
  if (parent === window) return;
  const guest = new FrameGuest(parent, quiz, document.body, () => {
    document.documentElement.classList.add('followed');
    if (quiz.hasUpdated) registry.get('arrived', 'page')?.(quiz);
  });
  registry.set('places', 'host', () => guest.hasArticle);
  registry.define('passages', 'page', async () => {
    const { showInPage } = await import('./passages.js');
    return async (request) => {
      const lang = request.host.closest('[lang]')?.getAttribute('lang') ?? '';
      const passage = await guest.show(request.evidence, request.label, lang);
      return passage ? { found: true, ...passage } : showInPage(request);
    };
  });
}
