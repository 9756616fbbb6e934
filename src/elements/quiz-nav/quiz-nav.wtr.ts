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
import { addQuiz, aMixedBank, aQuiz, goTo } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import { registry } from '../../entries/learning-quiz.js';

const navOf = (quiz: Element): HTMLElement => byRole(quiz, 'group', 'Questions');
const buttons = (quiz: Element): string[] =>
  (all(navOf(quiz), 'button') as HTMLButtonElement[]).map(
    (button) => `${words(button)}${button.disabled ? ' (off)' : ''}${button.matches('.primary') ? ' (first)' : ''}`,
  );

describe('quiz-nav', () => {
  it('has nothing for axe to find, at the first item and at the last', async () => {
    const quiz = await aQuiz();
    await accessible(quiz);
    quiz.goTo('three');
    await found(quiz, 'button', 'Finish');
    await accessible(quiz);
    await accessible(await fixture<HTMLElement>(html`<quiz-nav></quiz-nav>`));
  });

  it('is worked by keyboard alone, there and back', async () => {
    const quiz = await aQuiz();
    await tabTo('button', 'Next');
    await key('Enter');
    await found(quiz, 'group', 'Question 2 of 3');
    await until(() => focus().startsWith('heading'));
    await tabTo('button', 'Next');
    await key(' ');
    await found(quiz, 'group', 'Question 3 of 3');
    await until(() => focus() === 'heading Name the capital of Armenia.');
    await tabTo('button', 'Previous');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
    assert.strictEqual(quiz.progress.index, 1);
  });

  it('writes shares as its language writes numbers, whatever the browser makes of that language', async () => {
    registry.set('texts', 'tlh', { numbersLike: 'ar-u-nu-arab' });
    const host = await fixture<HTMLElement>(html`<main lang="tlh"></main>`);
    await addQuiz(host, aMixedBank(), { persist: 'none' });
    await until(() => words(host).includes('٣٣'), 'a third, in other digits');
    expect(words(navOf(host))).to.match(/٣٣/);
  });

  it('has a name, and offers what there is', async () => {
    const quiz = await aQuiz();
    assert.deepEqual(names(navOf(quiz), 'button'), ['Previous', 'Next']);
    assert.deepEqual(buttons(quiz), ['Previous (off)', 'Next']);
    await press(quiz, 'Next');
    await until(() => buttons(quiz).join() === 'Previous,Next');
    await press(quiz, 'Next');
    await until(() => buttons(quiz).join() === 'Previous,Finish');
  });

  it('leads on when the item is closed', async () => {
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => buttons(quiz).join() === 'Previous (off),Next (first)');
  });

  it('says at the last item how many are open, and leads to Finish when none is', async () => {
    const quiz = await aQuiz(aMixedBank({ items: aMixedBank().items.slice(0, 2) }));
    await press(quiz, 'Next');
    await until(() => words(navOf(quiz)).includes('2 questions are still open.'));
    await enter(quiz, '350');
    await press(quiz, 'Check');
    await until(() => words(navOf(quiz)).includes('One question is still open.'));
    assert.deepEqual(buttons(quiz), ['Previous', 'Finish']);
    await press(quiz, 'Previous');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => buttons(quiz).join().includes('Finish (first)'));
    expect(words(navOf(quiz))).not.to.contain('open');
  });

  it('counts what was entered, where responses are submitted at the end', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    await choose(quiz, 'Option a');
    quiz.goTo('three');
    await until(() => words(navOf(quiz)).includes('2 questions are still open.'));
    assert.strictEqual(quiz.progress.attempted, 1);
    assert.strictEqual(quiz.progress.score.raw, 0);
  });

  it('is not there before the session, after it, and where nothing is to be asked', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    assert.deepEqual(names(quiz, 'button'), ['Start']);
    quiz.start();
    await found(quiz, 'button', 'Next');
    await quiz.finish();
    await found(quiz, 'button', 'Start again');
    assert.deepEqual(all(quiz, 'button', 'Finish'), []);
    quiz.objectives = ['none-such'];
    await quiz.updateComplete;
    quiz.restart();
    await until(() => words(quiz).includes('There is nothing to ask here.'));
    assert.deepEqual(names(quiz, 'button'), []);
  });

  it('ends a quiz of one item', async () => {
    const quiz = await aQuiz(aBank({ items: [aChoice()] }));
    assert.deepEqual(buttons(quiz), ['Previous (off)', 'Finish']);
    await press(quiz, 'Finish');
    await until(() => words(quiz).includes('0 of 1 points'));
  });

  describe('where responses are submitted at the end', () => {
    const lastOf = async () => {
      const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
      await choose(quiz, 'Option a');
      await press(quiz, 'Flag');
      await goTo(quiz, 'three');
      return quiz;
    };

    it('Finish says first what is open or flagged, and goes back by keyboard alone', async () => {
      const quiz = await lastOf();
      await tabTo('button', 'Finish');
      await key('Enter');
      await until(() => focus() === 'button Back to the questions');
      const dialog = quiz.shadowRoot!.querySelector('quiz-nav')!.shadowRoot!.querySelector('dialog')!;
      expect(words(dialog)).to.contain('2 questions are still open.').and.contain('One question is flagged.');
      await accessible(quiz);
      await key('Escape');
      await until(() => focus() === 'button Finish');
      await key('Enter');
      await until(() => focus() === 'button Back to the questions');
      await key('Enter');
      await until(() => focus() === 'button Finish');
      assert.strictEqual(quiz.progress.phase, 'running');
    });

    it('Finish ends it where that was meant, unless the host says no', async () => {
      const quiz = await lastOf();
      let asked = 0;
      const refuse = (event: Event): void => {
        asked += 1;
        event.preventDefault();
      };
      quiz.addEventListener('quiz-finish-request', refuse);
      await press(quiz, 'Finish');
      assert.strictEqual(asked, 0);
      await press(quiz, 'Finish now');
      await until(() => all(quiz, 'button', 'Finish now').length === 0);
      assert.strictEqual(asked, 1);
      quiz.removeEventListener('quiz-finish-request', refuse);
      await press(quiz, 'Finish');
      await press(quiz, 'Finish now');
      await found(quiz, 'heading', 'Your results');
      await until(() => focus() === 'heading Your results');
    });

    it('Finish asks nothing where nothing is open or flagged', async () => {
      const quiz = await aQuiz(aBank({ items: [aChoice()] }), { mode: 'test' });
      await choose(quiz, 'Option a');
      await press(quiz, 'Finish');
      await found(quiz, 'heading', 'Your results');
    });
  });
});
