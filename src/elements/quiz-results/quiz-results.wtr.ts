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
import { aMixedBank, aNumber, aQuiz, aRichChoice, aWord } from '../../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';

/** A session in which the first item was missed, the second right, the third left out; at its end. */
async function ended(attributes: Record<string, string> = {}): Promise<LearningQuiz> {
  const quiz = await aQuiz(aMixedBank(), attributes);
  await choose(quiz, 'Option b');
  if (!attributes['feedback']) await press(quiz, 'Check');
  quiz.goTo('two');
  await enter(quiz, '350');
  if (!attributes['feedback']) await press(quiz, 'Check');
  await quiz.finish();
  await found(quiz, 'button', 'Start again');
  await until(() => all(quiz, 'listitem').length === 3);
  return quiz;
}
const entries = (quiz: Element): string[] => all(quiz, 'listitem').map(words);

describe('quiz-results', () => {
  it('has nothing for axe to find, whatever the outcome', async () => {
    await accessible(await ended());
    await accessible(await ended({ feedback: 'none' }));
    await accessible(await fixture<HTMLElement>(html`<quiz-results></quiz-results>`));
  });

  it('is worked by keyboard alone', async () => {
    const quiz = await ended();
    await tabTo('button', 'Review mistakes');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.strictEqual(quiz.progress.total, 2);
    await quiz.finish();
    await tabTo('button', 'Start again');
    await key(' ');
    await until(() => quiz.progress.total === 3);
  });

  it('says the score, and of each item response, solution and reason', async () => {
    const quiz = await ended();
    expect(words(quiz)).to.contain('1 of 3 points').and.contain('1 of 3 questions right');
    assert.deepEqual(entries(quiz), [
      'Which city is the capital? Incorrect Your answer Option b Solution Option a Because a comes first.',
      'Up to how many millions? Correct Your answer 350',
      'Name the capital of Armenia. Not answered Solution Yerevan',
    ]);
    assert.deepEqual(names(quiz, 'button'), ['Review mistakes', 'Start again', 'Print', 'Copy as text']);
    assert.strictEqual(byRole(quiz, 'heading', 'Your results').getAttribute('aria-level'), '2');
  });

  it('says nothing of right and wrong where feedback is “none”', async () => {
    const quiz = await ended({ feedback: 'none' });
    assert.deepEqual(entries(quiz), [
      'Which city is the capital? Your answer Option b',
      'Up to how many millions? Your answer 350',
      'Name the capital of Armenia. Your answer Not answered',
    ]);
    assert.deepEqual(names(quiz, 'button'), ['Start again', 'Print', 'Copy as text']);
  });

  it('says so when all is right, and has nothing to review', async () => {
    const quiz = await aQuiz(aBank({ items: [aRichChoice()] }));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Finish');
    await until(() => words(quiz).includes('Everything is right.'));
    assert.deepEqual(names(quiz, 'button'), ['Start again', 'Print', 'Copy as text']);
  });

  it('goes by the attempt that counts, and tells a part from the whole', async () => {
    const many = aChoice({
      id: 'many',
      choose: 'many',
      options: [anOption('x', { key: true }), anOption('y', { key: true }), anOption('z')],
    });
    const quiz = await aQuiz(aBank({ items: [many, aNumber({ unit: 'million' }), aWord()] }));
    await choose(quiz, 'Option x');
    await press(quiz, 'Check');
    quiz.goTo('target');
    await enter(quiz, '12');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await enter(quiz, '350');
    await press(quiz, 'Check');
    await quiz.finish();
    await until(() => entries(quiz).length === 3);
    expect(words(quiz)).to.contain('1.17 of 3 points');
    assert.deepEqual(entries(quiz).slice(0, 2), [
      'Which city is the capital? Partly correct Your answer Option x Solution Option x; Option y',
      'Up to how many millions? Correct Your answer 350 million',
    ]);
  });

  it('takes the focus to its heading, unless that is elsewhere on the page', async () => {
    const quiz = await aQuiz();
    quiz.goTo('three');
    (await found(quiz, 'button', 'Finish')).focus();
    await key('Enter');
    await until(() => focus() === 'heading Your results');
    const button = document.createElement('button');
    button.textContent = 'Mine';
    quiz.after(button);
    quiz.restart();
    await found(quiz, 'group', 'Question 1 of 3');
    button.focus();
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    assert.strictEqual(focus(), 'button Mine');
    button.remove();
  });

  it('waits for words where the type that has them is not there yet, and does without where it can’t be had', async () => {
    const quiz = await aQuiz(aBank({ items: [aChoice({ rationale: 'It *is*.' })] }), { mode: 'test' });
    await choose(quiz, 'Option b');
    await quiz.finish();
    await until(() => words(quiz).includes('It is.'));
    await until(() => entries(quiz)[0]?.includes('Your answer Option b'));
  });

  it('is empty until the session is finished', async () => {
    const host = await fixture<HTMLElement>(html`
      <learning-quiz .bank=${aMixedBank()}><quiz-results></quiz-results></learning-quiz>
    `);
    const quiz = host as LearningQuiz;
    await until(() => quiz.progress.total === 3);
    assert.strictEqual(words(host), '');
    await quiz.finish();
    await until(() => words(host).includes('0 of 3 points'));
  });

  it('says what was not scored to be just that, and loses no response', async () => {
    const quiz = await aQuiz(aBank({ items: [aWord({ id: 'one' }), aWord({ id: 'two' })] }), { mode: 'test' });
    await enter(quiz, 'Yerevan');
    await quiz.finish();
    await until(() => entries(quiz).length === 2);
    assert.deepEqual(
      quiz.report?.items.map(({ response }) => response),
      ['Yerevan', null],
    );
  });
});
