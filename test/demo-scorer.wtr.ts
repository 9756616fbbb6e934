// The demo's page on keys, as it was built, with the reference server beside it as `npm start` has it.
import { assert, expect } from '@open-wc/testing';
import bank from '../questions/south-caucasus-peace.yaml';
import { findItemType } from '../src/entries/core.js';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { all, byRole, focused, found, key, tabTo, until, words } from './browser.js';
import { axeIn } from './browser.built.js';
import { foreign, openDemo, type Watched } from './browser.demo.js';

const FILE = 'textarea';
const file = ({ page }: Watched): string => page.querySelector<HTMLTextAreaElement>(FILE)?.value ?? '';
const quizIn = ({ page }: Watched) => page.querySelector<LearningQuiz>('learning-quiz');
/** The quiz, once its first card is there. */
async function askedIn(there: Watched): Promise<LearningQuiz> {
  const quiz = await until(() => (quizIn(there)?.progress?.itemId ? quizIn(there) : null), 'a session', 8000);
  await until(() => all(quiz, 'radio').length > 1, 'a card', 8000);
  await quiz.updateComplete;
  return quiz;
}

/** Goes to a level, and waits for its quiz. */
async function level(there: Watched, name: RegExp, keys: string): Promise<LearningQuiz> {
  byRole(there.page.body, 'radio', name).click();
  await until(() => quizIn(there)?.keys === keys, `the level ${keys}`, 8000);
  return askedIn(there);
}

describe('the page on keys', function () {
  this.timeout(40_000);

  it('has nothing for axe to find at any level, wide and at 320 pixels, and sends nothing elsewhere', async () => {
    for (const width of [1200, 320]) {
      const there = await openDemo('scorer/', '?open', width);
      await askedIn(there);
      for (const [name, keys] of [
        [/^Open/, 'open'],
        [/^Sealed/, 'sealed'],
        [/^Remote/, 'remote'],
      ] as const) {
        if (keys !== 'open') await level(there, name, keys);
        assert.deepEqual(await axeIn(there), [], keys);
        assert.isAtMost(there.page.documentElement.scrollWidth, there.page.documentElement.clientWidth);
      }
      const elsewhere = foreign(there.view).filter((name) => !name.endsWith('/axe.min.js'));
      assert.deepEqual([...there.seen, ...elsewhere], []);
    }
  });

  it('shows what can be read at each level, under the strictest policy', async () => {
    const there = await openDemo('scorer/');
    await askedIn(there);
    await until(() => /rationale|"keys?"|evidence/.test(file(there)));
    await level(there, /^Sealed/, 'sealed');
    await until(() => file(there).includes('"sealed"'));
    expect(file(there)).not.to.match(/"rationale"|"keys?"|"evidence"/);
    await level(there, /^Remote/, 'remote');
    await until(() => file(there).includes('"scorer"'));
    expect(file(there)).not.to.match(/"rationale"|"keys?"|"evidence"/);
    assert.deepEqual(there.seen, []);
  });

  it('is worked by keyboard: to the server’s level, with the line cut, and whole again', async () => {
    const there = await openDemo('scorer/');
    await askedIn(there);
    const { page } = there;
    byRole(page.body, 'radio', /^Open/).focus();
    await key('ArrowDown');
    await key('ArrowDown');
    const quiz = await until(() => (quizIn(there)?.keys === 'remote' ? quizIn(there) : null), 'the level', 8000);
    await askedIn(there);
    await tabTo('checkbox', 'Cut the line to the server');
    await key(' ');
    const of = await until(() => quiz.session.state.itemId);
    const item = bank.items.find(({ id }) => id === of)!;
    const response = findItemType(item.interaction)!.keyResponse(item, 'en');
    quiz.session.dispatch({ type: 'respond', itemId: of, response });
    void quiz.session.perform('quiz-submit-request', { itemId: of });
    await until(() => words(quiz).includes('Answers not scored yet: 1.'), 'the notice', 8000);
    byRole(page.body, 'checkbox', /^Cut/).focus();
    await key(' ');
    await tabTo('button', 'Send again');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1 && !words(quiz).includes('not scored yet'), 'a score', 8000);
    assert.isNotNull(focused());
    expect(page.querySelector('.line')!.textContent).to.contain('POST session/attempts');
  });

  it('says where the server is to be had, where there is none', async () => {
    const there = await openDemo('scorer/', '?server=/built/nowhere.json');
    await askedIn(there);
    byRole(there.page.body, 'radio', /^Remote/).click();
    await until(() => words(there.page.body).includes('There is no server here.'));
    assert.strictEqual(all(there.page.body, 'group', /^Question/).length, 0);
    await found(there.page.body, 'radio', /^Sealed/);
  });
});
