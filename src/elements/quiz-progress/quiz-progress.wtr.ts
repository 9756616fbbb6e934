import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, byRole, choose, focus, focused, found, key, press, until, words } from '../../../test/browser.js';
import { aMixedBank, settled } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { QuizProgress } from './quiz-progress.element.js';

async function page(bank: unknown = aMixedBank(), lang = 'en') {
  const host = await fixture<HTMLElement>(html`
    <main lang=${lang}>
      <button>Before</button>
      <quiz-progress for="quiz"></quiz-progress>
      <learning-quiz id="quiz" .bank=${bank}></learning-quiz>
    </main>
  `);
  const quiz = host.querySelector('learning-quiz')!;
  await settled(quiz);
  const progress = host.querySelector('quiz-progress')!;
  return { host, quiz, progress, bar: byRole(progress, 'progressbar', 'Progress') };
}
const marks = (progress: QuizProgress): string[] =>
  [...progress.shadowRoot!.querySelectorAll('span')].map((mark) => mark.className.trim());

describe('quiz-progress', () => {
  it('has nothing for axe to find, without a quiz, with one, and at its end', async () => {
    const alone = await fixture<HTMLElement>(html`<quiz-progress></quiz-progress>`);
    await accessible(alone);
    const { quiz, progress } = await page();
    await accessible(progress);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await quiz.finish();
    await accessible(progress);
  });

  it('is no stop for the keyboard, and follows what it does', async () => {
    const { host, bar } = await page();
    byRole(host, 'button', 'Before').focus();
    await key('Tab');
    assert.strictEqual(focus(), 'button Flag');
    await key('Tab');
    await key(' ');
    await key('Enter');
    await until(() => bar.getAttribute('aria-valuenow') === '1');
    assert.strictEqual(focused() === document.body, false);
  });

  it('says how many of how many are answered, in words and as values', async () => {
    const { quiz, progress, bar } = await page();
    const values = () => ['min', 'max', 'now', 'text'].map((name) => bar.getAttribute(`aria-value${name}`));
    assert.deepEqual(values(), ['0', '3', '0', '0 of 3 answered']);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => values()[2] === '1');
    assert.deepEqual(values(), ['0', '3', '1', '1 of 3 answered']);
    assert.strictEqual(progress.shadowRoot!.querySelector('[part=text]')?.textContent, '1 of 3 answered');
    await press(quiz, 'Try again');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.deepEqual(values(), ['0', '3', '1', '1 of 3 answered']);
  });

  it('marks what was answered and where the learner is', async () => {
    const { quiz, progress } = await page();
    assert.deepEqual(marks(progress), ['here', '', '']);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Next');
    await until(() => marks(progress).join() === 'done,here,');
  });

  it('says the text once: what is seen is hidden from who hears the bar', async () => {
    const { progress } = await page();
    assert.strictEqual(words(progress), '');
  });

  it('writes numbers as the page’s language does', async () => {
    const { bar } = await page(aMixedBank(), 'fa');
    assert.strictEqual(bar.getAttribute('aria-valuetext'), '۰ of ۳ answered');
  });

  it('bears 2,000 items, in one bar', async () => {
    const items = Array.from({ length: 2000 }, (_, i) => aChoice({ id: `q${i}` }));
    const { progress, bar } = await page(aBank({ items }));
    assert.strictEqual(bar.getAttribute('aria-valuetext'), '0 of 2,000 answered');
    expect(progress.shadowRoot!.querySelector('[part=bar]')!.scrollWidth).to.be.at.most(progress.clientWidth);
  });

  it('has nothing to count before a bank is there', async () => {
    const host = await fixture<HTMLElement>(html`<learning-quiz></learning-quiz>`);
    const bar = await found(host, 'progressbar', 'Progress');
    assert.strictEqual(bar.getAttribute('aria-valuetext'), '0 of 0 answered');
  });
});
