// Nothing is sent: the pages of the demo, as they were built, ask for their own files and the bank, and for nothing else,
// whatever is done in them.
import { assert, expect } from '@open-wc/testing';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { all, byRole, key, press, tabTo, until, words } from './browser.js';
import { axeIn } from './browser.built.js';
import { foreign, openDemo as open } from './browser.demo.js';

const PAGES = ['', 'flow/', 'frame/', 'gallery/', 'themes/', 'builder/', 'classroom/quiz/'];

const quizzes = (page: Document): LearningQuiz[] =>
  [page, ...[...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])].flatMap(
    (one) => [...one.querySelectorAll('learning-quiz')],
  );

/** Goes through a quiz as a reader would, to the results. */
async function goThrough(quiz: LearningQuiz): Promise<void> {
  await until(() => quiz.progress?.total > 0, 'a session', 8000);
  if (quiz.progress.phase === 'idle') quiz.start();
  const { itemId } = quiz.progress;
  if (itemId) {
    quiz.session.perform('quiz-hint-request', { itemId });
    quiz.session.perform('quiz-flag-request', { itemId, flagged: true });
    await quiz.session.perform('quiz-submit-request', { itemId });
  }
  await quiz.finish();
  await until(() => quiz.progress.phase === 'finished');
}

describe('nothing is sent', function () {
  this.timeout(30_000);

  for (const path of PAGES) {
    it(`by the demo’s page “${path}”, gone through to the end`, async () => {
      const { page, view, seen } = await open(path);
      const there = await until(() => (quizzes(page).length ? quizzes(page) : null), 'a quiz', 8000);
      for (const quiz of there.slice(0, 3)) await goThrough(quiz);
      // Reports that pages send at their end leave when they are hidden.
      view.document.dispatchEvent(new view.Event('visibilitychange'));
      view.dispatchEvent(new view.Event('pagehide'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(view.performance.getEntriesByType('resource').length).to.be.greaterThan(1);
      assert.deepEqual([...seen, ...foreign(view)], []);
    });
  }

  it('and would be noticed if it were', async () => {
    const { view, page, seen } = await open('');
    await view.fetch('https://stats.example/hit').catch(() => undefined);
    view.navigator.sendBeacon('/hit');
    new view.Image().src = 'https://stats.example/pixel.gif';
    new view.WebSocket('wss://stats.example');
    await view.fetch('/elsewhere').catch(() => undefined);
    await until(() => seen.length >= 4);
    expect(seen.join('\n'))
      .to.contain('connect-src https://stats.example')
      .and.contain('img-src')
      .and.contain('WebSocket');
    await until(() => foreign(view).some((name) => name.endsWith('/elsewhere')));
    expect(page.URL).to.contain('/built/');
  });
});

describe('the page of themes', function () {
  this.timeout(40_000);

  it('has nothing for axe to find, wide and at 320 pixels', async () => {
    for (const width of [1200, 320]) {
      const there = await open('themes/', '?open', width);
      const { page } = there;
      await until(() => words(page.body).includes('Every question'), 'the results', 8000);
      // The same results stand there twice, light and dark.
      assert.deepEqual(
        (await axeIn(there)).filter((fault) => !fault.startsWith('landmark-unique')),
        [],
      );
      assert.isAtMost(page.documentElement.scrollWidth, page.documentElement.clientWidth);
    }
  });

  it('is worked by keyboard: another theme, and CSS to be copied', async () => {
    const { page, seen } = await open('themes/');
    const css = await until(() => page.querySelector<HTMLTextAreaElement>('#css'));
    byRole(page.body, 'radio', /^None/).focus();
    await key('ArrowDown');
    await until(() => css.value.includes('themes/broadsheet.css'));
    const stem = () => all(page.querySelector('.panel.light quiz-card')!, 'heading')[0]!;
    await until(() => getComputedStyle(stem()).fontWeight === '800');
    await tabTo('button', 'Copy');
    assert.deepEqual(seen, []);
  });

  it('follows a field at once, light and dark apart, and says where contrast is lost', async () => {
    const { page, view } = await open('themes/');
    const field = await until(() => page.querySelector<HTMLInputElement>('input[type=color]'));
    await until(() => all(page.querySelector('.panel.dark')!, 'heading').length > 0);
    field.value = '#fefefe';
    field.dispatchEvent(new view.Event('input', { bubbles: true }));
    await until(() =>
      page.querySelector<HTMLTextAreaElement>('#css')!.value.includes('--quiz-accent: light-dark(#fefefe, '),
    );
    await until(() => /\d+ of \d+ are too low/.test(page.querySelector('.contrast')!.textContent));
    const accent = (scheme: string) =>
      getComputedStyle(byRole(page.querySelector(`.panel.${scheme} quiz-card`)!, 'button', 'Check')).backgroundColor;
    assert.strictEqual(accent('light'), 'rgb(254, 254, 254)');
    assert.notStrictEqual(accent('dark'), accent('light'));
    await press(page.body, 'Reset quiz-accent');
    await until(() => page.querySelector('.contrast')!.textContent.includes('All are high enough'));
  });
});
