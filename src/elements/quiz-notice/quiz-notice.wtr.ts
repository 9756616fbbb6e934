import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  choose,
  focus,
  found,
  press,
  tabTo,
  key,
  turn,
  until,
  WEBKIT,
  words,
} from '../../../test/browser.js';
import { DECK_KEY } from '../../adapters/storage/deck-storage.js';
import { addQuiz, aMixedBank, aQuiz, aRichChoice, facts } from '../../../test/browser.quiz.js';
import { anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';

/** A page with this quiz, and what it tells from its very beginning. */
async function visit(attributes: Readonly<Record<string, string>> = {}, bank: unknown = aMixedBank()) {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  const heard = facts(host);
  const quiz = await addQuiz(host, bank, attributes);
  return { quiz, heard, told: () => heard.map(({ type }) => type.replace('quiz-', '')) };
}

/** Leaves a page as a reload does. */
async function leave(quiz: LearningQuiz): Promise<void> {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  await turn();
  quiz.remove();
}

/** Answers the first card wrongly, and waits until that is kept. */
async function begin(quiz: LearningQuiz): Promise<void> {
  await choose(quiz, 'Option b');
  await press(quiz, 'Check');
  await found(quiz, 'button', 'Try again');
  await until(() => localStorage.getItem('learning-quiz'), 'a session to be kept');
}

/** The bank with another key. */
const corrected = () =>
  aMixedBank({
    version: '1.0.1',
    items: [
      aRichChoice({ id: 'one', options: [anOption('a'), anOption('b', { key: true }), anOption('c')] }),
      ...aMixedBank().items.slice(1),
    ],
  });

const notice = (quiz: LearningQuiz): string => words(quiz.shadowRoot!.querySelector('quiz-notice')!);

describe('the notice', () => {
  it('has nothing for axe to find, and is spoken; before, there is none', async () => {
    const { quiz } = await visit();
    const quiet = all(quiz, 'status').length;
    assert.strictEqual(notice(quiz), '');
    await begin(quiz);
    await leave(quiz);
    const { quiz: again } = await visit();
    await until(() => notice(again).includes('Taken up where you left off.'));
    await until(() => all(again, 'status').some(({ textContent }) => textContent === 'Taken up where you left off.'));
    assert.strictEqual(all(again, 'status').length, quiet + 1);
    await accessible(again);
  });

  it('leads to a new session by keyboard alone', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await leave(quiz);
    const { quiz: again, told } = await visit();
    await found(again, 'button', 'Start again');
    await tabTo('button', 'Start again');
    await key('Enter');
    await until(() => notice(again).includes('What you have answered so far will be forgotten.'));
    assert.strictEqual(focus(), 'button Start again');
    await accessible(again);
    // Who thinks better of it is where they were.
    await tabTo('button', 'Go on');
    await key('Enter');
    await until(() => !notice(again).includes('forgotten'));
    assert.strictEqual(focus(), 'button Start again');
    assert.strictEqual(again.progress.attempted, 1);
    await key('Enter');
    await found(again, 'button', 'Go on');
    await key('Enter');
    await until(() => told().includes('session-started'));
    assert.strictEqual(again.progress.attempted, 0);
    await until(() => notice(again) === '');
    await found(again, 'button', 'Check');
  });
});

describe('a quiz that is loaded again', () => {
  it('stands where it was left, and tells so', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    quiz.goTo('two');
    await leave(quiz);
    const { quiz: again, told, heard } = await visit();
    assert.deepEqual(told(), ['session-resumed']);
    assert.deepEqual(heard[0]!.detail, { bank: { id: 'bank', version: '1.0.0' }, total: 3, attempted: 1 });
    assert.deepEqual(again.session.state, quiz.session.state);
    assert.strictEqual(again.progress.itemId, 'two');
    await found(again, 'group', 'Question 2 of 3');
  });

  it('begins anew where the page asks for another', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await leave(quiz);
    const { told, quiz: again } = await visit({ count: '2' });
    assert.strictEqual(again.progress.total, 2);
    expect(told()).to.include('session-started').and.not.include('session-resumed');
  });

  it('under a corrected bank says which question, and the score', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await leave(quiz);
    const { quiz: again, told, heard } = await visit({}, corrected());
    assert.deepEqual(told().slice(0, 2), ['session-resumed', 'item-corrected']);
    expect(heard[1]!.detail).to.deep.include({ itemId: 'one', index: 0, after: { raw: 1, max: 1 } });
    await until(() => notice(again).includes('Question 1 was corrected; your score is now 1.'));
    assert.strictEqual(again.progress.score.raw, 1);
    await accessible(again);
  });

  it('finds what came of it before the reading', async () => {
    const { quiz } = await visit({ phase: 'before' });
    await choose(quiz, 'Option a');
    await quiz.finish();
    await leave(quiz);
    const { quiz: later, told } = await visit();
    expect(told()).not.to.include('session-resumed');
    await until(() => later.session.before);
    assert.deepEqual(later.session.before!.score, { raw: 1, max: 3 });
  });
});

describe('a quiz that is composed of parts', () => {
  const composed = async (inner: ReturnType<typeof html>) => {
    const quiz = await fixture<LearningQuiz>(html`<learning-quiz .bank=${corrected()}>${inner}</learning-quiz>`);
    await found(quiz, 'radio', 'Option a');
    return quiz;
  };

  it('has the notice all the same, shown and spoken once', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await leave(quiz);
    const said = 'Question 1 was corrected; your score is now 1.';
    const one = await composed(html`<quiz-card></quiz-card>`);
    await until(() => words(one).includes(said));
    await until(() => all(one, 'status').some((region) => words(region).includes(said)));
    await leave(one);
    const two = await composed(html`<quiz-card></quiz-card><quiz-notice></quiz-notice>`);
    await until(() => words(two).includes('Taken up where you left off.'));
    assert.strictEqual(two.shadowRoot!.querySelector('quiz-notice'), null);
  });
});

describe('a quiz that was finished', () => {
  it('shows its results when it is loaded again, and leaves the focus to the page', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    const before = words(quiz);
    await leave(quiz);
    const { quiz: again } = await visit();
    await found(again, 'heading', 'Your results');
    await until(() => words(again) === before);
    assert.strictEqual(document.activeElement, document.body);
    await press(again, 'Start again');
    await found(again, 'button', 'Check');
  });
});

describe('two quizzes over one session', () => {
  it('as in two tabs: the one that is behind says so, and overwrites nothing', async () => {
    const { quiz: one } = await visit();
    await begin(one);
    const { quiz: two, told } = await visit();
    assert.deepEqual(told(), ['session-resumed']);
    two.goTo('three');
    await press(two, 'Flag');
    const heard = facts(one);
    one.goTo('two');
    await until(() => heard.some(({ type }) => type === 'quiz-save-changed'), 'the other to be noticed');
    assert.deepEqual(heard.at(-1)!.detail, { saved: false, reason: 'other-tab' });
    await until(() => notice(one).includes('This quiz is also open elsewhere'));
    await leave(one);
    two.remove();
    const { quiz: again } = await visit();
    assert.deepEqual(again.session.state, two.session.state);
  });
});

describe('a storage', () => {
  const whole = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  const { setItem } = Storage.prototype;
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', whole);
    Storage.prototype.setItem = setItem;
  });

  it('that is forbidden is told of once; the quiz goes on', async function () {
    // There a page that had its storage once goes on having it.
    if (WEBKIT) this.skip();
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const { quiz, heard } = await visit();
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await until(() => notice(quiz).includes('does not let the page keep your progress'));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.deepEqual(
      heard.filter(({ type }) => type === 'quiz-save-changed').map(({ detail }) => detail),
      [{ saved: false, reason: 'forbidden' }],
    );
    await accessible(quiz);
  });

  it('that is full likewise', async () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { quiz } = await visit();
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes('There is no room left'));
  });

  it('is not written where nothing is to be kept, nor by a mere visit', async () => {
    const { quiz } = await visit({ persist: 'none' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    await leave(quiz);
    await leave(await aQuiz());
    await new Promise((resolve) => setTimeout(resolve, 500));
    // The deck is the page's: what was scored in the tests before may be saved late.
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name !== DECK_KEY);
    assert.deepEqual(keys, []);
  });

  it('for this visit alone is the session’s', async () => {
    const { quiz } = await visit({ persist: 'session' });
    await choose(quiz, 'Option b');
    await leave(quiz);
    await until(() => sessionStorage.length === 2);
    assert.strictEqual(localStorage.length, 0);
    const { told } = await visit({ persist: 'session' });
    assert.deepEqual(told(), ['session-resumed']);
  });

  it('has the way back to an LMS, by keyboard alone, until the results have it', async () => {
    const { quiz } = await visit();
    await begin(quiz);
    await leave(quiz);
    const { quiz: again } = await visit();
    await until(() => notice(again).includes('Taken up where you left off.'));
    assert.lengthOf(all(again, 'button', 'Leave'), 0);
    let left = 0;
    again.session.exit = async () => void left++;
    again.session.tell();
    await found(again, 'button', 'Leave');
    await accessible(again);
    await tabTo('button', 'Leave');
    await key('Enter');
    assert.strictEqual(left, 1);
    await again.finish();
    await found(again, 'group', 'Your results');
    await until(() => all(again, 'button', 'Leave').length === 1, 'one button');
    await accessible(again);
    await press(again, 'Leave');
    assert.strictEqual(left, 2);
  });
});
