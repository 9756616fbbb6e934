import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, choose, found, press, until, words } from '../../../test/browser.js';
import { addQuiz, aMixedBank, aQuiz } from '../../../test/browser.quiz.js';
import { compileBank, redactBank } from '../../entries/core.js';
import '../../entries/learning-quiz.js';
import { sealedBank } from '../../formats/sealed/seal.js';

const sealed = () => {
  const bank = compileBank(aMixedBank());
  return sealedBank(bank, redactBank(bank));
};

describe('a sealed bank', () => {
  it('has no key to be read in the page’s source, and goes as any other', async () => {
    const text = JSON.stringify(sealed());
    expect(text).not.to.match(/"keys?":|Because|Just so|Yerevan/);
    const host = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = document.createElement('learning-quiz');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = text;
    quiz.append(script);
    host.append(quiz);
    await until(() => quiz.keys === 'sealed' && words(quiz).includes('Option b'));
    await accessible(quiz);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Not that one.'));
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Because a comes first.'));
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    assert.strictEqual(quiz.report?.score?.max, 3);
  });

  it('is told before the session', async () => {
    const quiz = await aQuiz(sealed(), { start: 'manual' });
    await until(() => words(quiz).includes('Scored on this page, which keeps the solutions out of sight'));
    await accessible(quiz);
  });

  for (const [what, pieces] of [
    ['no base64', ['%%%']],
    ['nothing that was deflated', ['AAAA']],
    ['cut off', [sealed().sealed![0]!.slice(0, 40)]],
  ] as const) {
    it(`that is ${what} is no bank, and says so`, async () => {
      const host = await fixture<HTMLElement>(html`<main></main>`);
      const quiz = await addQuiz(host, { ...sealed(), sealed: pieces });
      await until(() => words(quiz).includes('could not be loaded'));
      await until(() => quiz.shadowRoot!.textContent.includes('not-opened'));
    });
  }
});
