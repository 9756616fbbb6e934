// Whole sessions against the reference server.
import { assert, expect } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  choose,
  enter,
  focus,
  found,
  key,
  press,
  reported,
  speech,
  tabTo,
  turn,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, briefly, facts } from '../../../test/browser.quiz.js';
import { aRemoteQuiz, aScorer } from '../../../test/browser.scorer.js';
import type { Bank } from '../../core/bank/model.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

const unscored = 'Answers not scored yet: 1. They are kept, and will be sent again.';
const notice = (quiz: LearningQuiz): string => words(quiz.shadowRoot!.querySelector('quiz-notice')!);

/** Leaves a page as a reload does. */
async function leave(quiz: LearningQuiz): Promise<void> {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  await turn();
  quiz.remove();
}

describe('a quiz that a server scores', function () {
  this.timeout(20_000);

  it('is accessible, and works by keyboard alone to its end', async () => {
    const { src } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    assert.strictEqual(quiz.keys, 'remote');
    await accessible(quiz);
    await tabTo('radio');
    await key('ArrowDown');
    await key('Enter');
    await until(() => focus() === 'button Try again');
    expect(words(quiz)).to.contain('Not that one.').and.not.contain('Because a comes first.');
    await accessible(quiz);
    await key('Enter');
    await until(() => focus().startsWith('radio'));
    await key('ArrowUp');
    await key('Enter');
    await until(() => words(quiz).includes('Because a comes first.'));
    expect(words(quiz)).to.contain('Just so.');
    await tabTo('button', 'Next');
    await key('Enter');
    await tabTo('textbox');
    await type('350');
    await key('Enter');
    await until(() => quiz.progress.correct === 2);
    await tabTo('button', 'Next');
    await key('Enter');
    await tabTo('button', 'Finish');
    await key('Enter');
    await found(quiz, 'heading', 'Your results');
    await accessible(quiz);
    assert.deepEqual(quiz.report?.score?.max, 3);
  });

  it('has no key on the page, nor on the line, until it may', async () => {
    const { src, heard } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    const secret = /"keys?":|Because a comes|Just so|Yerevan|350/;
    expect((await heard()).join('\n')).not.to.match(secret);
    expect(JSON.stringify(quiz.session.bank)).not.to.match(secret);
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Because a comes first.'));
    expect((await heard()).join('\n')).to.match(/POST session\/reveal\n.*Because a comes/);
    await until(() => all(quiz, 'radio').length === 3 && words(quiz).includes('Solution'));
  });

  it('says so where the server can’t be reached, keeps the answer, and has it scored by another press', async () => {
    const { src, line } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    const heard = facts(quiz);
    const said = speech(quiz);
    await line('cut');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    await until(() => said.includes('It could not be checked just now. Your response is kept.'));
    assert.strictEqual(byRole<HTMLInputElement>(quiz, 'radio', 'Option a').checked, true);
    await accessible(quiz);
    await line('whole');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    await until(() => notice(quiz) === '');
    expect(briefly(heard).filter((name) => name.startsWith('scoring-delayed'))).to.have.length.greaterThan(0);
    expect(words(quiz)).not.to.contain('It could not be checked');
  });

  it('tries again by itself, and at once by keyboard where that is asked', async () => {
    const { src, line } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    const heard = facts(quiz);
    await line('failing');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    await until(() => briefly(heard).filter((name) => name === 'scoring-delayed one').length > 1, 'another try', 8000);
    expect(words(quiz)).to.contain('It could not be checked just now.');
    await line('whole');
    await until(() => quiz.progress.correct === 1, 'a try by itself', 8000);
    await press(quiz, 'Next');
    await line('unheard');
    await enter(quiz, '7');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    await line('whole');
    await tabTo('button', 'Send again');
    await key('Enter');
    await until(() => quiz.progress.incorrect === 1);
  });

  it('is taken up after a reload with what waits to be scored, and what was told', async () => {
    const { src, line, heard } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    await press(quiz, 'Next');
    await line('unheard');
    await enter(quiz, '350');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    await leave(quiz);
    await line('whole');
    await heard();
    const again = await aRemoteQuiz(src);
    await until(() => again.progress.correct === 2, 'what waited to be scored');
    assert.deepEqual(again.report?.score, { raw: 2, max: 3 });
    await press(again, 'Previous');
    await until(() => words(again).includes('Because a comes first.'));
    const asked = (await heard()).filter((each) => /^(?:GET|POST) /.test(each));
    assert.notInclude(asked, 'POST session');
  });

  it('stands by what the server said where the bank has another version since', async () => {
    const { src } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    await leave(quiz);
    const again = await aRemoteQuiz((await aScorer(aMixedBank({ version: '1.0.1' }))).src);
    assert.strictEqual(again.session.plan?.bank.version, '1.0.1');
    assert.deepEqual([again.progress.correct, again.progress.incorrect], [1, 0]);
    expect(notice(again)).not.to.contain('corrected');
  });

  it('is finished without a network, keeps every answer over a reload, and is scored when there is one', async () => {
    const { src, line } = await aScorer(aMixedBank(), { feedback: 'deferred' });
    const quiz = await aRemoteQuiz(src, { mode: 'test' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Next');
    await enter(quiz, '349');
    await line('cut');
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    await until(() => notice(quiz).includes('Answers not scored yet: 2.'));
    expect(words(quiz)).not.to.contain('Not answered Your');
    await accessible(quiz);
    await leave(quiz);
    await line('whole');
    const again = await aRemoteQuiz(src, { mode: 'test' });
    await until(() => again.progress.correct === 1 && again.progress.incorrect === 1);
    await until(() => words(again).includes('Because a comes first.') || words(again).includes('350'));
    assert.deepEqual(again.report?.score, { raw: 1, max: 3 });
    await until(() => !notice(again).includes('not scored yet'));
  });

  it('is told nothing of right and wrong where nothing is to be told', async () => {
    const { src, heard } = await aScorer(aMixedBank(), { feedback: 'none' });
    const quiz = await aRemoteQuiz(src, { mode: 'test', feedback: 'none' });
    await choose(quiz, 'Option a');
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    expect((await heard()).join('\n')).not.to.match(/"correct"|"keys?":|Because a/);
    expect(words(quiz)).not.to.match(/Correct|Incorrect/);
  });

  it('says before the session who scores', async () => {
    const { src } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src, { start: 'manual' });
    const { host } = new URL(src);
    await until(() => words(quiz).includes(`Scored by ${host}: what you answer is sent there, without your name`));
    await accessible(quiz);
  });

  it('is sent what waits as soon as there is a network again', async () => {
    const { src, line } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    await line('cut');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    await line('whole');
    window.dispatchEvent(new Event('online'));
    await until(() => quiz.progress.correct === 1, 'a score', 1500);
  });

  it('asks no more once it is out of the page', async () => {
    const { src, line, heard } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    await line('failing');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => notice(quiz).includes(unscored));
    quiz.remove();
    await heard();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.deepEqual(await heard(), []);
  });

  it('says that an address is none by what it says of any server that can’t be had', async () => {
    const { src } = await aScorer(aMixedBank());
    const bank = (await (await fetch(src)).json()) as Bank;
    const quiz = await aQuiz({ ...bank, scorer: { href: 'http://[' } }, { shuffle: 'none' });
    const errors = await reported(async () => {
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await until(() => words(quiz).includes('It could not be checked just now.'));
    });
    expect(errors).to.have.length(1);
    assert.strictEqual(quiz.session.state.items['one']?.attempts.length, 1);
  });

  it('is another where another bank takes its place', async () => {
    const { src } = await aScorer(aMixedBank());
    const quiz = await aRemoteQuiz(src);
    quiz.removeAttribute('src');
    quiz.src = undefined;
    quiz.bank = aMixedBank({ id: 'open' });
    await until(() => quiz.keys === 'open');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.strictEqual(quiz.session.remote, undefined);
  });
});
