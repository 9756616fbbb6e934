import { assert, fixture, html } from '@open-wc/testing';
import { accessible, byRole, choose, focus, key, press, until, words } from '../../../test/browser.js';
import { aMixedBank, settled } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';

async function page(bank: unknown = aMixedBank(), { lang = 'en', ...attributes }: Record<string, string> = {}) {
  const host = await fixture<HTMLElement>(html`
    <main lang=${lang}><button>Before</button><quiz-score for="quiz"></quiz-score></main>
  `);
  const quiz = document.createElement('learning-quiz');
  quiz.id = 'quiz';
  quiz.bank = bank;
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  host.append(quiz);
  await settled(quiz);
  return { host, quiz, score: host.querySelector('quiz-score')! };
}

describe('quiz-score', () => {
  it('has nothing for axe to find, without a quiz and with one', async () => {
    await accessible(await fixture<HTMLElement>(html`<quiz-score></quiz-score>`));
    const { quiz, score } = await page();
    await accessible(score);
    await quiz.finish();
    await accessible(score);
  });

  it('is no stop for the keyboard, and follows what it does', async () => {
    const { host, score } = await page();
    byRole(host, 'button', 'Before').focus();
    await key('Tab');
    assert.strictEqual(focus(), 'button Flag');
    await key('Tab');
    await key(' ');
    await key('Enter');
    await until(() => words(score) === '1 of 3 points');
  });

  it('says points earned of points to be had, parts of points too', async () => {
    const bank = aBank({ items: [aChoice({ id: 'one', points: 4 }), aChoice({ id: 'two', points: 0.5 })] });
    const { quiz, score } = await page(bank);
    assert.strictEqual(words(score), '0 of 4.5 points');
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(score) === '2.67 of 4.5 points');
  });

  it('writes numbers as the page’s language does, also when that changes', async () => {
    const { host, score } = await page(aBank({ items: [aChoice({ points: 1.5 })] }), { lang: 'nl' });
    assert.strictEqual(words(score), '0 of 1,5 points');
    host.lang = 'en-GB';
    await until(() => words(score) === '0 of 1.5 points');
    host.lang = 'no such language!';
    host.setAttribute('dir', 'rtl');
    await until(() => words(score) === '0 of 1.5 points');
  });

  it('says nothing before the session begins', async () => {
    const { quiz, score } = await page(aMixedBank(), { start: 'manual' });
    assert.strictEqual(words(score), '');
    quiz.start();
    await until(() => words(score) === '0 of 3 points');
  });

  for (const [feedback, atEnd] of [
    ['deferred', '1 of 3 points'],
    ['none', ''],
  ] as const) {
    it(`says nothing while feedback is ${feedback}; at the end “${atEnd}”`, async () => {
      const { quiz, score } = await page(aMixedBank(), { feedback });
      await choose(quiz, 'Option a');
      assert.strictEqual(words(score), '');
      await quiz.finish();
      await score.updateComplete;
      assert.strictEqual(words(score), atEnd);
    });
  }
});
