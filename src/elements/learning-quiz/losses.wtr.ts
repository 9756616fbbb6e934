import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, all, byRole, choose, found, key, press, tabTo, until, words } from '../../../test/browser.js';
import { aMixedBank, aQuiz } from '../../../test/browser.quiz.js';
import { registry } from '../../core/registry.js';
import '../../entries/learning-quiz.js';

describe('nothing is lost', () => {
  it('of what was entered and not checked before Finish, by keyboard alone', async () => {
    const quiz = await aQuiz();
    await accessible(quiz);
    await tabTo('radio');
    await key(' ');
    await tabTo('button', 'Next');
    await key('Enter');
    await found(quiz, 'textbox');
    quiz.goTo('three');
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => quiz.progress.phase === 'finished');
    assert.strictEqual(quiz.progress.attempted, 1);
    assert.strictEqual(quiz.report?.items[0]?.attempts, 1);
  });

  it('where a listener tries to rewrite what happened', async () => {
    const quiz = await aQuiz();
    quiz.addEventListener('quiz-attempt-scored', ({ detail }) => {
      try {
        (detail.score as { raw: number }).raw = 0;
      } catch {
        // it is frozen
      }
    });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    // Computed anew from the attempts, which `progress` need not be.
    assert.strictEqual(quiz.report?.score?.raw, 1);
    expect(() => (quiz.session.state.items['two']!.attempts as unknown[]).push(1)).to.throw(TypeError);
    expect(() => (quiz.session.log as unknown[]).push(1)).to.throw(TypeError);
    expect(() => (quiz.session.plan!.items as unknown[]).push(1)).to.throw(TypeError);
  });

  it('where a part can’t be fetched: it is offered again', async () => {
    const quiz = await aQuiz();
    const part = await registry.load('part', 'quiz-results');
    let there = false;
    registry.define('part', 'quiz-results', () => (there ? part : Promise.reject(new Error('offline'))));
    try {
      await quiz.finish();
      await until(() => words(quiz).includes('This could not be loaded.'));
      there = true;
      await press(quiz, 'Load again');
      await until(() => !words(quiz).includes('This could not be loaded.'));
      assert.strictEqual(byRole(quiz, 'heading', 'Your results').isConnected, true);
    } finally {
      registry.set('part', 'quiz-results', part);
    }
  });

  it('where the Scorer never answers: the response stands in the results, and is not called unanswered', async () => {
    const scorer = registry.get('scorer', 'local')!;
    registry.set('scorer', 'local', () => ({ score: () => Promise.reject(new Error('offline')) }));
    const { reportError } = window;
    window.reportError = () => undefined;
    try {
      const quiz = await aQuiz(aMixedBank({ items: aMixedBank().items.slice(0, 1) }));
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await until(() => words(quiz).includes('could not be checked'));
      await quiz.finish();
      await found(quiz, 'heading', 'Your results');
      await until(() => words(quiz).includes('Your answer Option a'));
      expect(words(quiz)).not.to.contain('Not answered');
    } finally {
      registry.set('scorer', 'local', scorer);
      window.reportError = reportError;
    }
  });

  it('of items whose type is still on its way at Finish', async () => {
    const type = await registry.load('item-type', 'numeric');
    const report = await registry.load('item-report', 'numeric');
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    registry.define('item-report', 'numeric', () => late.then(() => report));
    registry.define('item-type', 'numeric', () => late.then(() => type));
    try {
      const quiz = document.createElement('learning-quiz');
      quiz.bank = aMixedBank();
      (await fixture<HTMLElement>(html`<main></main>`)).append(quiz);
      await until(() => quiz.progress.total === 3);
      const finished = quiz.finish();
      arrive();
      await finished;
      assert.strictEqual(quiz.progress.score.max, 3);
    } finally {
      registry.set('item-type', 'numeric', type);
      registry.set('item-report', 'numeric', report);
    }
  });

  it('of a part’s quiz that is replaced by another of the same id', async () => {
    const quiz = await aQuiz();
    const page = quiz.parentElement!;
    quiz.id = 'mine';
    const bar = document.createElement('quiz-progress');
    bar.setAttribute('for', 'mine');
    page.append(bar);
    await until(() => all(page, 'progressbar').length === 2);
    quiz.remove();
    const next = document.createElement('learning-quiz');
    next.id = 'mine';
    next.bank = aMixedBank({ items: aMixedBank().items.slice(0, 1) });
    page.append(next);
    await until(() => bar.shadowRoot!.querySelector('[role=progressbar]')?.getAttribute('aria-valuemax') === '1');
  });

  it('of a review that has nothing to take up', async () => {
    const quiz = await aQuiz(aMixedBank({ items: aMixedBank().items.slice(0, 1) }));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    quiz.restart({ missed: true });
    assert.strictEqual(quiz.progress.total, 1);
    assert.strictEqual(quiz.progress.correct, 1);
  });
});
