import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, all, found, focus, key, names, press, tabTo, until, words } from '../../../test/browser.js';
import { aMixedBank, aQuiz } from '../../../test/browser.quiz.js';
import { registry } from '../../core/registry.js';
import '../../entries/learning-quiz.js';

describe('quiz-start', () => {
  it('has nothing for axe to find', async () => {
    const quiz = await aQuiz(aMixedBank({ title: 'The Caspian' }), { start: 'manual', 'time-limit': '90' });
    await accessible(quiz);
    await accessible(await fixture<HTMLElement>(html`<quiz-start></quiz-start>`));
  });

  it('is worked by keyboard alone, and leads to the first question', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    await tabTo('button', 'Start');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.strictEqual(quiz.progress.phase, 'running');
    assert.deepEqual(all(quiz, 'button', 'Start'), []);
  });

  it('says what is to be expected', async () => {
    const attributes = {
      start: 'manual',
      mode: 'test',
      'time-limit': '1200',
      'time-factor': '1.25',
      'pass-mark': '0.6',
    };
    const quiz = await aQuiz(aMixedBank({ title: 'The Caspian' }), attributes);
    assert.deepEqual(names(quiz, 'heading'), ['The Caspian']);
    assert.deepEqual(all(quiz, 'listitem').map(words), [
      '3 questions',
      'Time limit: 25 minutes',
      'One attempt at each question',
      'You see at the end how it went',
      'To pass you need 60% of the points',
      'Scored on this page',
    ]);
  });

  it('says it anew when the host sets the session otherwise', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    expect(words(quiz)).to.contain('As many attempts as you need').and.contain('There are hints');
    quiz.setAttribute('attempts', '2');
    quiz.setAttribute('count', '1');
    await until(() => words(quiz).includes('Up to 2 attempts at each question'));
    expect(words(quiz)).to.contain('One question');
  });

  it('may stand anywhere on the page', async () => {
    const host = await fixture<HTMLElement>(html`
      <main>
        <quiz-start for="quiz"></quiz-start>
        <learning-quiz id="quiz" start="manual" .bank=${aMixedBank()}><quiz-progress></quiz-progress></learning-quiz>
      </main>
    `);
    await press(host, 'Start');
    await until(() => host.querySelector('learning-quiz')?.progress.phase === 'running');
    assert.strictEqual(words(host.querySelector('quiz-start')!), '');
  });

  it('can be loaded again where it did not come', async () => {
    const load = () => import('./define.js');
    registry.define('part', 'quiz-start', () => Promise.reject(new Error('no network')));
    try {
      const quiz = await fixture<HTMLElement>(html`
        <learning-quiz start="manual" .bank=${aMixedBank()}></learning-quiz>
      `);
      await found(quiz, 'button', 'Load again');
      registry.define('part', 'quiz-start', load);
      await press(quiz, 'Load again');
      await found(quiz, 'button', 'Start');
      await until(() => all(quiz, 'button', 'Load again').length === 0);
    } finally {
      registry.define('part', 'quiz-start', load);
    }
  });
});
