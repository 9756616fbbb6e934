// What a page shows in the place of a quiz until it is there.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, choose, found, key, mouseClick, press, tabTo, turn, until, words } from '../../../test/browser.js';
import { aMixedBank } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** A quiz with markup in its place; `begin` gives it its bank. */
async function standIn(
  inside = '',
): Promise<{ quiz: LearningQuiz; written: HTMLElement; begin: (bank?: unknown) => void }> {
  const main = await fixture(html`<main></main>`);
  const parsed = new DOMParser().parseFromString(
    `<learning-quiz persist="none">${inside}<div slot="fallback"><h2>Three questions</h2>
     <details><summary>Show the solution</summary><p>It is a.</p></details><p style="height: 900px">Long</p></div></learning-quiz><p>Below</p>`,
    'text/html',
  );
  main.append(...parsed.body.children);
  const quiz = main.querySelector('learning-quiz') as LearningQuiz;
  const written = main.querySelector('[slot=fallback]') as HTMLElement;
  await quiz.updateComplete;
  // A test before may have left the page scrolled, and who has scrolled reads.
  window.scrollTo(0, 0);
  const begin = (bank: unknown = aMixedBank()): void => {
    quiz.bank = bank;
  };
  return { quiz, written, begin };
}

const isSeen = (element: Element): boolean => element.checkVisibility();

describe('what stands in for a quiz', function () {
  this.timeout(15_000);

  it('is shown until the first card is there, and has nothing for axe to find before or after', async () => {
    const { quiz, written, begin } = await standIn();
    assert.isTrue(isSeen(written));
    expect(words(quiz)).to.contain('Three questions').and.not.contain('Loading');
    await accessible(quiz);
    begin();
    await until(() => !isSeen(written));
    expect(words(quiz)).to.contain('Which city is the capital?');
    await accessible(quiz);
  });

  it('leaves the way free to the first card by keyboard', async () => {
    const { written, begin } = await standIn();
    begin();
    await until(() => !isSeen(written));
    await tabTo('radio', 'Option a');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => document.activeElement?.localName === 'learning-quiz');
  });

  it('keeps its height, down to the window’s edge, until the learner goes on', async () => {
    const { quiz, written, begin } = await standIn();
    const { top } = quiz.getBoundingClientRect();
    begin(aBank({ items: [aChoice()] }));
    await until(() => !isSeen(written));
    const kept = quiz.getBoundingClientRect().height;
    assert.closeTo(kept, Math.min(window.innerHeight - top, 1200), 1.5);
    await choose(quiz, 'Option a');
    assert.closeTo(quiz.getBoundingClientRect().height, kept, 1.5);
    await press(quiz, 'Check');
    await until(() => getComputedStyle(quiz).minBlockSize === '0px');
  });

  it('is not taken away from who has the focus in it', async () => {
    const { written, begin } = await standIn();
    await mouseClick(written.querySelector('summary') as HTMLElement);
    begin();
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.isTrue(isSeen(written));
    (document.activeElement as HTMLElement).blur();
    await until(() => !isSeen(written));
  });

  it('is not taken away from who reads far down in it, until they come back', async () => {
    const { quiz, written, begin } = await standIn();
    window.scrollTo(0, quiz.getBoundingClientRect().top + window.scrollY + window.innerHeight / 2);
    const { scrollY } = window;
    expect(scrollY).to.be.above(200);
    begin();
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.isTrue(isSeen(written));
    assert.strictEqual(window.scrollY, scrollY);
    window.scrollTo(0, 0);
    await until(() => !isSeen(written));
  });

  it('gives way to who presses on something in it, and brings them to the first card', async () => {
    const { quiz, written, begin } = await standIn();
    begin();
    window.scrollTo(0, quiz.getBoundingClientRect().top + window.scrollY + window.innerHeight / 2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.isTrue(isSeen(written));
    written.querySelector('p:last-child')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => !isSeen(written));
    assert.closeTo(quiz.getBoundingClientRect().top, 0, 2);
    window.scrollTo(0, 0);
  });

  it('stays where the bank can’t be had, below what went wrong', async () => {
    const { quiz, written, begin } = await standIn();
    begin({ format: 'learning-quiz/1', items: 7 });
    await found(quiz, 'alert');
    await turn();
    assert.isTrue(isSeen(written));
  });

  it('gives way to Start', async () => {
    const { quiz, written, begin } = await standIn();
    quiz.startMode = 'manual';
    begin();
    await found(quiz, 'button', 'Start');
    await until(() => !isSeen(written));
  });

  it('makes no composition, and gives way to one', async () => {
    const { quiz, written, begin } = await standIn('<quiz-card></quiz-card>');
    begin();
    await until(() => !isSeen(written), 'the quiz', 8000);
    expect(quiz.shadowRoot?.querySelector('quiz-card')).to.equal(null);
    await found(quiz, 'radio', 'Option a');
  });

  it('is waited with while the quiz is out of the page', async () => {
    const { quiz, written, begin } = await standIn();
    const below = quiz.nextElementSibling;
    begin();
    quiz.remove();
    await turn();
    below?.before(quiz);
    await until(() => !isSeen(written));
  });
});
