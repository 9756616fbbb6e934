// What browser tests know of a quiz: items of each type, a quiz on the page, and what it tells.
import { fixture, html } from '@open-wc/testing';
import { responseFor } from '../demo/gallery/responses.js';
import type { Bank, Item } from '../src/core/bank/model.js';
import type { FactType } from '../src/core/session/facts.js';
import type { LearningQuiz } from '../src/elements/learning-quiz/learning-quiz.element.js';
import { findItemType } from '../src/entries/core.js';
import { all, byRole, found, press, until, words } from './browser.js';
import { aBank, aChoice, anOption } from './factories.js';

const FACTS: readonly FactType[] = [
  'quiz-session-started',
  'quiz-item-entered',
  'quiz-response-changed',
  'quiz-attempt-submitted',
  'quiz-attempt-scored',
  'quiz-scoring-delayed',
  'quiz-hint-shown',
  'quiz-item-flagged',
  'quiz-item-corrected',
  'quiz-save-changed',
  'quiz-session-resumed',
  'quiz-session-completed',
  'quiz-failed',
];

export interface HeardFact {
  readonly type: FactType;
  readonly detail: Record<string, unknown>;
}

/** Collects the facts that reach an element, as the JSON that they are. */
export function facts(element: EventTarget): HeardFact[] {
  const heard: HeardFact[] = [];
  for (const name of FACTS) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      heard.push({ type: name, detail: JSON.parse(JSON.stringify(detail)) as Record<string, unknown> });
    });
  }
  return heard;
}

/** A number to be typed, whose key is 350. */
export const aNumber = (own: Partial<Item> = {}): Item => ({
  id: 'target',
  interaction: 'numeric',
  stem: 'Up to how many millions?',
  keys: [{ value: 350 }],
  ...own,
});

/** A word to be typed, whose key is Yerevan. */
export const aWord = (own: Partial<Item> = {}): Item => ({
  id: 'city',
  interaction: 'text-entry',
  stem: 'Name the capital of Armenia.',
  keys: [{ text: 'Yerevan' }],
  ...own,
});

/** An item with everything that a card may show, whose key is “Option a”. */
export const aRichChoice = (own: Partial<Item> = {}): Item =>
  aChoice({
    options: [
      anOption('a', { key: true, feedback: 'Just so.' }),
      anOption('b', { feedback: 'Not that one.' }),
      anOption('c'),
    ],
    hints: ['Look at the beginning.', 'It is the first letter.'],
    rationale: 'Because a comes first.',
    ...own,
  });

/** Three items, one of each type. */
export const aMixedBank = (own: Partial<Bank> = {}): Bank =>
  aBank({ items: [aRichChoice({ id: 'one' }), aNumber({ id: 'two' }), aWord({ id: 'three' })], ...own });

/** A quiz on the page with this bank, once its first card is there, or, with `start="manual"`, its Start button. */
export async function aQuiz(
  bank: unknown = aMixedBank(),
  attributes: Readonly<Record<string, string>> = {},
): Promise<LearningQuiz> {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  return addQuiz(host, bank, attributes);
}

/** The same, in a place of one's own. */
export async function addQuiz(
  host: Element,
  bank: unknown,
  attributes: Readonly<Record<string, string>> = {},
): Promise<LearningQuiz> {
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  quiz.bank = bank;
  host.append(quiz);
  await settled(quiz);
  return quiz;
}

/** Waits until a quiz shows a card whole, its results, or that it can't begin. */
export async function settled(quiz: LearningQuiz): Promise<void> {
  await until(
    () =>
      all(quiz, 'alert').length +
        all(quiz, 'button', 'Start').length +
        all(quiz, 'button', 'Start again').length +
        (all(quiz, 'group', 'Questions').length && all(quiz, 'heading').length) >
      0,
    'a card',
  );
  // The types of later items come after the first card; a session that is finished before leaves their items out.
  const { session } = quiz;
  await until(
    () => !session.plan?.items.some(({ id }) => session.item(id) && !session.isReady(id)),
    'the types of all items',
  );
}

/** Facts without what differs from run to run. */
export const briefly = (heard: readonly HeardFact[]): string[] =>
  heard.map(({ type: name, detail }) =>
    [name.replace(/^quiz-/, ''), detail['itemId'], detail['verdict']].filter(Boolean).join(' '),
  );

/** Goes to an item as a host does, and waits until its card is there. */
export async function goTo(quiz: LearningQuiz, itemId: string): Promise<void> {
  quiz.goTo(itemId);
  const { items, total } = quiz.progress;
  const number = items.findIndex(({ id }) => id === itemId) + 1;
  await until(() => byRole(quiz, 'group', `Question ${number} of ${total}`) && all(quiz, 'heading').length === 1);
}

/** Enters what is not right, or, where an item has nothing wrong, what is not wholly so or not graded. */
async function respondWrongly(quiz: LearningQuiz, item: Item): Promise<void> {
  const type = findItemType(item.interaction)!;
  const [response] = (['incorrect', 'partial', 'ungraded'] as const)
    .map((verdict) => responseFor(verdict, type, item))
    .filter((found) => found !== undefined);
  quiz.session.perform('quiz-response-request', { itemId: item.id, response: response! });
  // Twice: what advice was given on is submitted all the same.
  for (let i = 0; i < 2 && !quiz.session.state.items[item.id]?.attempts.length; i++) {
    await quiz.session.perform('quiz-submit-request', { itemId: item.id });
  }
  await until(() => quiz.session.state.items[item.id]?.attempts.at(-1)?.outcome, `a verdict on ${item.id}`);
}

/** One item of each kind that a bank has. */
function kinds(quiz: LearningQuiz): Item[] {
  const items = quiz.progress.items.map(({ id }) => quiz.session.item(id)!);
  const kind = (item: Item): string => `${item.interaction} ${String(item['choose'])}`;
  return items.filter((item, index) => items.findIndex((other) => kind(other) === kind(item)) === index);
}

/**
 * Goes through every state that a quiz can be in: each kind of item new, refused, with a hint, wrong, taken up again and
 * solved, and the results. Stops in each, with its name, and goes on when that was looked at.
 */
export async function* states(quiz: LearningQuiz): AsyncGenerator<string> {
  for (const item of kinds(quiz)) {
    await goTo(quiz, item.id);
    yield `${item.id}, new`;
    await press(quiz, 'Check');
    await until(() => all(quiz, 'status').some((status) => words(status)), 'a refusal');
    yield `${item.id}, refused`;
    if (item.hints?.length) {
      await press(quiz, 'Hint');
      await until(() => words(quiz).includes('Hint 1 of'));
      yield `${item.id}, with a hint`;
    }
    await respondWrongly(quiz, item);
    yield `${item.id}, wrong`;
    if (quiz.session.state.items[item.id]?.phase === 'closed') continue;
    await press(quiz, 'Flag');
    await press(quiz, 'Try again');
    await found(quiz, 'button', 'Check');
    yield `${item.id}, taken up again`;
    quiz.session.perform('quiz-reveal-request', { itemId: item.id });
    await until(() => quiz.session.state.items[item.id]?.phase === 'closed');
    await until(() => all(quiz, 'button', 'Check').length === 0);
    yield `${item.id}, solved`;
  }
  await quiz.finish();
  await found(quiz, 'button', 'Start again');
  await until(() => all(quiz, 'listitem').length > 0);
  yield 'results';
}
