import { assert, expect, fixture, html } from '@open-wc/testing';
import { DECK_KEY } from '../../adapters/storage/deck-storage.js';
import { accessible, choose, focus, found, key, names, press, tabTo, until, words } from '../../../test/browser.js';
import { DAY, inDays, storeDeck, storedDeck } from '../../../test/browser.decks.js';
import { addQuiz, aMixedBank, aQuiz, aRichChoice } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import type { Bank } from '../../core/bank/model.js';
import type { DeckCard } from '../../core/schedule/deck.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

const five = (own: Partial<Bank> = {}): Bank =>
  aBank({ items: ['q0', 'q1', 'q2', 'q3', 'q4'].map((id) => aRichChoice({ id })), ...own });
const order = (quiz: LearningQuiz): string[] => quiz.progress.items.map(({ id }) => id);
const card = (name: string): Promise<DeckCard> => until(() => storedDeck()?.cards[name], `a card ${name}`);
const days = ({ due, reviewed }: DeckCard): number => Math.round((due - reviewed) / DAY);

/** A quiz in review, as soon as it says that nothing is due. */
async function idle(bank: Bank = five(), attributes: Record<string, string> = {}): Promise<LearningQuiz> {
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of Object.entries({ mode: 'review', ...attributes })) quiz.setAttribute(name, value);
  quiz.bank = bank;
  (await fixture<HTMLElement>(html`<main></main>`)).append(quiz);
  await until(() => words(quiz).includes('Nothing is due.'));
  return quiz;
}

describe('a review', () => {
  it('has nothing for axe to find, with something due', async () => {
    storeDeck({ 'bank/item/q1': { due: inDays(-1) } });
    await accessible(await aQuiz(five(), { mode: 'review' }));
  });

  it('has nothing for axe to find, with nothing due', async () => {
    storeDeck({ 'bank/item/q1': { due: inDays(3) } });
    await accessible(await idle());
  });

  it('with nothing due takes the place of what stood in for it', async () => {
    storeDeck({ 'bank/item/q1': { due: inDays(1) } });
    const written = Object.assign(document.createElement('p'), { slot: 'fallback', textContent: 'Five questions' });
    const quiz = document.createElement('learning-quiz');
    quiz.setAttribute('mode', 'review');
    quiz.append(written);
    (await fixture<HTMLElement>(html`<main></main>`)).append(quiz);
    await until(() => written.checkVisibility());
    quiz.bank = five();
    await until(() => words(quiz).includes('Nothing is due.'));
    await until(() => !written.checkVisibility());
  });

  it('with nothing due is begun all the same by keyboard alone', async () => {
    storeDeck({ 'bank/item/q1': { due: inDays(1) }, 'bank/item/q2': { due: inDays(1) }, 'other/item/q3': {} });
    const quiz = await idle();
    assert.strictEqual(words(quiz), 'Nothing is due. Next review: tomorrow, 2 questions. Practise anyway');
    assert.deepEqual(names(quiz, 'button'), ['Practise anyway']);
    await tabTo('button', 'Practise anyway');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.strictEqual(quiz.progress.total, 5);
    expect(words(quiz)).not.to.contain('Nothing is due');
  });

  it('draws what is due, the oldest first, no more than `count`', async () => {
    storeDeck({
      'bank/item/q0': { due: inDays(-1) },
      'bank/item/q1': { due: inDays(3) },
      'bank/item/q2': { due: inDays(-9) },
      'bank/item/q4': { due: inDays(-4) },
      'other/item/q3': { due: inDays(-90) },
    });
    assert.deepEqual(order(await aQuiz(five(), { mode: 'review' })), ['q2', 'q4', 'q0']);
    assert.deepEqual(order(await aQuiz(five(), { mode: 'review', count: '2' })), ['q2', 'q4']);
    assert.deepEqual(order(await aQuiz(five({ defaults: { mode: 'review', count: 1 } }))), ['q2']);
  });

  it('asks another of the siblings than the last time, and nothing that was withdrawn or is gone', async () => {
    storeDeck({
      'bank/sibling/pair': { item: 'a', due: inDays(-1) },
      'bank/item/c': { due: inDays(-2) },
      'bank/item/gone': { due: inDays(-3) },
    });
    const items = [aChoice({ id: 'a', sibling: 'pair' }), aChoice({ id: 'b', sibling: 'pair' })];
    const bank = aBank({ items: [...items, aChoice({ id: 'c', withdrawn: 'two keys' })] });
    assert.deepEqual(order(await aQuiz(bank, { mode: 'review', count: '1' })), ['b']);
  });

  it('of a bank that was never met is of all of it, and so is one where nothing is kept', async () => {
    storeDeck({ 'other/item/q0': { due: inDays(3) } });
    assert.strictEqual((await aQuiz(five(), { mode: 'review' })).progress.total, 5);
    storeDeck({ 'bank/item/q0': { due: inDays(3) } });
    assert.strictEqual((await aQuiz(five(), { mode: 'review', persist: 'none' })).progress.total, 5);
  });

  it('is drawn anew when the mode is set later, before the first response', async () => {
    storeDeck({ 'bank/item/q3': { due: inDays(-1) } });
    const quiz = await aQuiz(five());
    assert.strictEqual(quiz.progress.total, 5);
    quiz.mode = 'review';
    await until(() => order(quiz).join() === 'q3');
    quiz.mode = 'practice';
    await until(() => quiz.progress.total === 5);
  });

  it('is over when all is reviewed: the focus goes to what is said of the next one', async () => {
    storeDeck({ 'bank/item/q3': { due: inDays(-1), reviewed: inDays(-3) } });
    const quiz = await aQuiz(five(), { mode: 'review' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => (storedDeck()?.cards['bank/item/q3']?.due ?? 0) > Date.now());
    await quiz.finish();
    await press(quiz, 'Start again');
    await until(() => /Nothing is due. Next review: in \d+ days, 1 question./.test(words(quiz)));
    await until(() => document.activeElement === quiz);
    assert.deepEqual(names(quiz, 'button'), ['Practise anyway']);
    await press(quiz, 'Practise anyway');
    await found(quiz, 'group', 'Question 1 of 5');
  });

  it('of the mistakes asks what was missed, due or not', async () => {
    storeDeck({ 'missed/item/q3': { due: inDays(-1) } });
    const quiz = await aQuiz(five({ id: 'missed' }), { mode: 'review' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Incorrect'));
    await quiz.finish();
    await press(quiz, 'Review mistakes');
    await found(quiz, 'group', 'Question 1 of 1');
    assert.deepEqual(order(quiz), ['q3']);
  });

  it('in a composed quiz says so above its parts, whose card has the button', async () => {
    storeDeck({ 'bank/item/q1': { due: inDays(1) } });
    const host = await fixture<HTMLElement>(html`
      <learning-quiz mode="review" .bank=${five()}><quiz-card></quiz-card></learning-quiz>
    `);
    await until(() => words(host).startsWith('Nothing is due. Next review: tomorrow, 1 question.'));
    await found(host, 'button', 'Start');
    assert.deepEqual(names(host, 'button'), ['Start']);
    await press(host, 'Start');
    await found(host, 'group', 'Question 1 of 5');
    await until(() => !words(host).includes('Nothing is due.'));
  });
});

describe('what is scored', () => {
  it('goes into the deck: wrong comes back sooner than right, and the first attempt alone counts', async () => {
    const quiz = await aQuiz(five());
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    const missed = await card('bank/item/q0');
    assert.deepEqual([missed.lapses, missed.reviews, missed.item], [1, 1, 'q0']);
    await press(quiz, 'Try again');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    await press(quiz, 'Next');
    await found(quiz, 'group', 'Question 2 of 5');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    const right = await card('bank/item/q1');
    expect(days(right)).to.be.greaterThan(days(missed));
    assert.deepEqual(storedDeck()?.cards['bank/item/q0'], missed);
    expect(Math.abs(right.reviewed - Date.now())).to.be.lessThan(10_000);
  });

  it('goes by how sure the learner was', async () => {
    const due: number[] = [];
    for (const level of ['Unsure', 'Fairly sure', 'Sure']) {
      localStorage.clear();
      const quiz = await aQuiz(five(), { confidence: 'ask' });
      await choose(quiz, level);
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      due.push(days(await card('bank/item/q0')));
    }
    assert.deepEqual(due, [1, 2, 8]);
  });

  it('goes into the deck of the place where the quiz keeps things', async () => {
    const answer = async (attributes: Record<string, string>, storage?: LearningQuiz['storage']) => {
      const quiz = document.createElement('learning-quiz');
      quiz.storage = storage;
      for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
      quiz.bank = five();
      document.body.append(quiz);
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await until(() => quiz.progress.correct === 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      quiz.remove();
    };
    let handed = '';
    const sessions = {
      load: () => Promise.resolve(undefined),
      save: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    };
    const deck = { load: () => Promise.resolve(handed), save: (text: string) => void (handed = text) };
    await answer({ persist: 'none' });
    await answer({}, sessions);
    await answer({}, { ...sessions, deck });
    await until(() => handed.includes('bank/item/q0'));
    assert.strictEqual(storedDeck(), undefined);
    await answer({ persist: 'session' });
    await until(() => storedDeck(sessionStorage));
    assert.strictEqual(storedDeck(), undefined);
  });

  it('before the reading is not remembered', async () => {
    const quiz = await aQuiz(five(), { phase: 'before' });
    await choose(quiz, 'Option a');
    await quiz.finish();
    await aQuiz(aMixedBank({ id: 'after' })).then(async (other) => {
      await choose(other, 'Option a');
      await press(other, 'Check');
    });
    await card('after/item/one');
    assert.deepEqual(Object.keys(storedDeck()?.cards ?? {}), ['after/item/one']);
  });

  it('is scored where nothing can be stored, and is due as long as the page stands', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const quiz = await aQuiz(five({ id: 'full' }));
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await until(() => quiz.progress.correct === 1);
      await until(() => words(quiz).includes('Because a comes first.'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const again = await idle(five({ id: 'full' }));
      expect(words(again)).to.contain('Next review: in 2 days, 1 question.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    assert.strictEqual(localStorage.getItem(DECK_KEY), null);
  });

  it('of two quizzes over the same bank is one card', async () => {
    const quiz = await aQuiz(five());
    const other = await addQuiz(quiz.parentElement!, five());
    for (const each of [quiz, other]) {
      await choose(each, 'Option a');
      await press(each, 'Check');
    }
    await until(() => storedDeck()?.cards['bank/item/q0']?.reviews === 2);
  });
});
