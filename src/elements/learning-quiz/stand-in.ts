import { registry } from '../../core/registry.js';
import { hasMarkup } from '../../core/text/markup.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** Whoever has scrolled past this share of the window reads what is there. */
const READ_FROM = 1 / 3;

/** Quizzes whose card is waited for. */
const waiting = new WeakSet<LearningQuiz>();

/**
 * The quiz takes the place of what stands in for it (`slot="fallback"`), once its first card, or its Start, is laid out: what
 * was shown has no slot any more, and is neither seen nor spoken nor printed. Who has the focus in it is let finish, and so is
 * who reads far down in it, until they come back to its top or press on something in it. So that nothing below moves before
 * the reader's eyes, its height is kept as far as the window shows it, until the learner goes on.
 */
export function takePlace(quiz: LearningQuiz): void {
  const standIn = quiz.querySelector(':scope > [slot=fallback]');
  const slot = quiz.renderRoot.querySelector('slot[name=fallback]');
  if (!standIn || !slot || waiting.has(quiz)) return;
  waiting.add(quiz);
  let pressed = false;
  const press = (): void => void (pressed = true);
  standIn.addEventListener('click', press, { once: true });
  const look = (): void => {
    // Who is taking up a session came back for its card.
    const isRead =
      !pressed && !quiz.progress?.attempted && quiz.getBoundingClientRect().top < -window.innerHeight * READ_FROM;
    if (quiz.isConnected && (isRead || standIn.matches(':focus-within'))) return void setTimeout(look, 500);
    if (quiz.isConnected && !isLaidOut(quiz)) return void setTimeout(look, 25);
    waiting.delete(quiz);
    standIn.removeEventListener('click', press);
    // Taken out of the page, it is told again when it comes back.
    if (!quiz.isConnected) return;
    keepHeight(quiz);
    slot.removeAttribute('name');
    // What was pressed on is gone: the first card is where it would be.
    if (pressed && quiz.getBoundingClientRect().top < 0) quiz.scrollIntoView({ block: 'start' });
  };
  void texts(quiz).then(() => setTimeout(look));
}

/** Whether there is something to work with: Start, when the next review is, the item in its card (or why there is none), or parts of the page's own. */
function isLaidOut({ renderRoot, progress }: LearningQuiz): boolean {
  if (renderRoot.querySelector('.nothing-due')) return true;
  const start = renderRoot.querySelector('quiz-start');
  if (start) return start.shadowRoot?.querySelector('button') != null;
  const card = renderRoot.querySelector('quiz-card');
  if (!card) return progress.total > 0;
  const shown = card.shadowRoot?.querySelectorAll('.view > *, .empty[tabindex]') ?? [];
  return [...shown].some((each) => each.matches('button, .empty[tabindex]') || each.shadowRoot?.childElementCount);
}

/** Ends when the first item's texts can be read: markup that comes later would have the card grow before the reader's eyes. */
async function texts({ session, progress }: LearningQuiz): Promise<unknown> {
  const item = session.item(progress.itemId ?? '');
  const reader = registry.load('rich-text', 'tree');
  return Promise.allSettled([reader, holds(item, hasMarkup) && registry.load('markdown', 'commonmark')]);
}

const holds = (value: unknown, test: (text: string) => boolean): boolean =>
  typeof value === 'string' ? test(value) : Object.values(value ?? {}).some((each) => holds(each, test));

/** Down to the window's edge at the most: what lies below it moves unseen. */
function keepHeight(quiz: LearningQuiz): void {
  const { top, height } = quiz.getBoundingClientRect();
  const seen = Math.min(height, Math.max(0, window.innerHeight - top));
  const { adoptedStyleSheets } = quiz.renderRoot as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { :host { min-block-size: ${Math.floor(seen)}px; } }`);
  adoptedStyleSheets.push(sheet);
  const stop = quiz.session.subscribe((_, action) => {
    if (!action || !GOING_ON.has(action.type)) return;
    stop();
    adoptedStyleSheets.splice(adoptedStyleSheets.indexOf(sheet), 1);
  });
}

/** The card's height changes with these anyway. */
const GOING_ON: ReadonlySet<string> = new Set(['submit', 'navigate', 'finish', 'reveal']);
