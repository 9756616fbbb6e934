import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  choose,
  enter,
  focus,
  found,
  key,
  names,
  press,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, goTo } from '../../../test/browser.quiz.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';

const paletteOf = (root: Element): Promise<HTMLElement> => found(root, 'navigation', 'All questions');
const current = (palette: Element): string[] =>
  all(palette, 'button')
    .filter((cell) => cell.getAttribute('aria-current') === 'true')
    .map((cell) => words(cell));

/** A quiz with a palette of its own beside it, whatever the mode. */
async function beside(attributes: Record<string, string> = {}): Promise<{ quiz: LearningQuiz; palette: Element }> {
  const host = await fixture<HTMLElement>(html`
    <main>
      <quiz-palette for="quiz"></quiz-palette>
      <learning-quiz id="quiz" .bank=${aMixedBank()}></learning-quiz>
    </main>
  `);
  const quiz = host.querySelector('learning-quiz')!;
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  const palette = host.querySelector('quiz-palette')!;
  await paletteOf(palette);
  await until(() => !quiz.session.plan?.items.some(({ id }) => !quiz.session.isReady(id)));
  return { quiz, palette };
}

describe('quiz-palette', () => {
  it('has nothing for axe to find, whatever stands in it', async () => {
    const { quiz, palette } = await beside();
    await accessible(palette);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Flag');
    await until(() => names(palette, 'button')[0]?.includes('flagged'));
    await accessible(palette);
    await accessible(await fixture<HTMLElement>(html`<quiz-palette></quiz-palette>`));
  });

  it('is worked by keyboard alone, and leads to the question', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    await paletteOf(quiz);
    await tabTo('button', 'Question 3: not seen');
    await key('Enter');
    await until(() => focus() === 'heading Name the capital of Armenia.');
    await tabTo('button', 'Question 2: not seen');
    await key(' ');
    await until(() => focus() === 'heading Up to how many millions?');
    assert.deepEqual(current(await paletteOf(quiz)), ['2']);
  });

  it('says how each question stands, and tells nothing while that is withheld', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    const palette = await paletteOf(quiz);
    await until(() => names(palette, 'button').join() === 'Question 1: seen,Question 2: not seen,Question 3: not seen');
    await choose(quiz, 'Option b');
    await press(quiz, 'Flag');
    await goTo(quiz, 'two');
    await until(
      () => names(palette, 'button').join() === 'Question 1: answered, flagged,Question 2: seen,Question 3: not seen',
    );
    await enter(quiz, '1');
    await until(() => names(palette, 'button')[1] === 'Question 2: answered');
  });

  it('tells right from wrong where that is told, in words and by a sign', async () => {
    const { quiz, palette } = await beside();
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => names(palette, 'button')[0] === 'Question 1: incorrect');
    await goTo(quiz, 'two');
    await enter(quiz, '350');
    await press(quiz, 'Check');
    await until(() => names(palette, 'button')[1] === 'Question 2: correct');
    assert.deepEqual(
      all(palette, 'button').map((cell) => cell.querySelectorAll('svg').length),
      [1, 1, 0],
    );
  });

  it('lets go to the next question only, going linear', async () => {
    const { quiz, palette } = await beside({ navigation: 'linear' });
    const open = () => all(palette, 'button').map((cell) => !(cell as HTMLButtonElement).disabled);
    await until(() => open().join() === 'true,true,false');
    await press(palette, 'Question 2: not seen');
    await until(() => open().join() === 'false,true,true');
    assert.strictEqual(quiz.progress.itemId, 'two');
  });

  it('is part of the default layout in a test alone, and gone when that is over', async () => {
    const practice = await aQuiz();
    assert.deepEqual(all(practice, 'navigation'), []);
    practice.remove();
    const linear = await aQuiz(aMixedBank(), { mode: 'test', navigation: 'linear' });
    assert.deepEqual(all(linear, 'navigation'), []);
    linear.remove();
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    await paletteOf(quiz);
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    assert.deepEqual(all(quiz, 'navigation'), []);
  });

  it('asks before it goes, and stays where the host says no', async () => {
    const { quiz, palette } = await beside();
    palette.addEventListener('quiz-navigate-request', (event) => event.preventDefault());
    await press(palette, 'Question 3: not seen');
    assert.strictEqual(quiz.progress.itemId, 'one');
    expect(current(palette)).to.deep.equal(['1']);
    byRole(palette, 'navigation', 'All questions');
  });
});
