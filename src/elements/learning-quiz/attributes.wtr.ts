import { assert, expect } from '@open-wc/testing';
import type { Report } from '../../core/report/report.js';
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
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, aRichChoice, facts } from '../../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** The words in a text that would tell what is right. */
const telling = (text: string): readonly string[] =>
  text
    .replaceAll('quiz-score>', '')
    .match(/correct|verdict|score|points|right|solution|rationale|because|just so|not that one/gi) ?? [];

/** Data as JSON without the plan, which tells how the quiz goes and not how the learner does. */
const told = (...data: readonly unknown[]): string =>
  JSON.stringify(data, (name, value: unknown) => (name === 'plan' ? undefined : value));

/** All markup that the quiz has made, in all its shadow trees. */
const markup = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .map(({ shadowRoot }) => (shadowRoot ? shadowRoot.innerHTML + markup(shadowRoot) : ''))
    .join('')
    .replace(/<!--.*?-->| exportparts="[^"]*"/g, '');

const order = (quiz: LearningQuiz): string[] => quiz.progress.items.map(({ id }) => id);
const twenty = aBank({
  objectives: [
    { id: 'even', title: 'Even' },
    { id: 'odd', title: 'Odd' },
  ],
  items: Array.from({ length: 20 }, (_, i) => aChoice({ id: `q${i}`, objective: i % 2 ? 'odd' : 'even' })),
});

describe('the mode “test”', () => {
  it('has nothing for axe to find', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    await accessible(quiz);
    await quiz.finish();
    await found(quiz, 'button', 'Start again');
    await accessible(quiz);
  });

  it('is gone through by keyboard alone, without a word of what is right before the end', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    const heard = facts(quiz.parentElement!);
    await tabTo('radio');
    await key(' ');
    const silent = () => {
      assert.deepEqual(telling(markup(quiz.parentElement!)), []);
      assert.deepEqual(telling(told(heard, quiz.report)), []);
      assert.deepEqual(quiz.progress.score, { raw: 0, max: 3 });
      assert.deepEqual(
        quiz.progress.items.map(({ verdict }) => verdict),
        [null, null, null],
      );
    };
    await found(quiz, 'navigation', 'All questions');
    const cells = ['Question 1: answered', 'Question 2: not seen', 'Question 3: not seen'];
    assert.deepEqual(names(quiz, 'button'), ['Flag', 'Previous', 'Next', ...cells]);
    silent();
    await tabTo('button', 'Next');
    await key('Enter');
    await tabTo('textbox', 'Your answer');
    await type('3');
    await key('Enter');
    await type('50');
    await tabTo('button', 'Next');
    await key('Enter');
    await found(quiz, 'heading', 'Name the capital of Armenia.');
    silent();
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => focus() === 'button Back to the questions');
    silent();
    await tabTo('button', 'Finish now');
    await key('Enter');
    await until(() => words(quiz).includes('2 of 3 points'));
    assert.strictEqual(heard.at(-1)?.type, 'quiz-session-completed');
    const { report } = (heard.at(-1)?.detail ?? {}) as unknown as { report: Report };
    assert.deepEqual(report.score, { raw: 2, max: 3 });
    expect(words(quiz)).to.contain('Because a comes first.').and.contain('Not answered');
  });
});

describe('feedback', () => {
  it('“none” says nothing of what is right, at the end neither', async () => {
    const quiz = await aQuiz(aMixedBank(), { feedback: 'none' });
    const heard = facts(quiz);
    await choose(quiz, 'Option b');
    quiz.goTo('three');
    await enter(quiz, 'Yerevan');
    await press(quiz, 'Finish');
    await press(quiz, 'Finish now');
    await found(quiz, 'button', 'Start again');
    assert.deepEqual(telling(markup(quiz.parentElement!)), []);
    expect(told(heard, quiz.report, quiz.progress.items)).not.to.match(/correct|"verdict":"|"score"/);
    expect(words(quiz)).to.contain('Yerevan');
    assert.deepEqual(all(quiz, 'button', 'Review mistakes'), []);
    await accessible(quiz);
  });

  it('“deferred” keeps a response that was there when the quiz was finished', async () => {
    const quiz = await aQuiz(aMixedBank(), { feedback: 'deferred' });
    await choose(quiz, 'Option a');
    await quiz.finish();
    assert.deepEqual(quiz.report?.score, { raw: 1, max: 3 });
    assert.strictEqual(quiz.report?.items[0]?.verdict, 'correct');
  });

  it('that is withheld is not given to who asks for it', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'test' });
    await choose(quiz, 'Option b');
    for (const name of ['submit', 'reveal', 'hint', 'retry']) {
      quiz.dispatchEvent(new CustomEvent(`quiz-${name}-request`, { detail: { itemId: 'one' } }));
    }
    await until(() => quiz.progress.attempted === 1);
    await quiz.querySelector('quiz-card')?.updateComplete;
    assert.deepEqual(telling(markup(quiz.parentElement!)), []);
  });
});

describe('attempts', () => {
  it('of one close an item after the first', async () => {
    const quiz = await aQuiz(aMixedBank(), { attempts: '1' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Because a comes first.'));
    assert.deepEqual(names(quiz, 'button'), ['Flag', 'Previous', 'Next']);
    expect(all(quiz, 'radio').every((radio) => radio.matches(':disabled'))).to.equal(true);
  });

  it('of two allow one more', async () => {
    const quiz = await aQuiz(aMixedBank(), { attempts: '2' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await choose(quiz, 'Option c');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Because a comes first.'));
    assert.deepEqual(all(quiz, 'button', 'Try again'), []);
  });

  it('that are no number leave the mode’s own', async () => {
    const quiz = await aQuiz(aMixedBank(), { attempts: 'lots' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
  });

  it('that come before cost what “penalty” says', async () => {
    const quiz = await aQuiz(aMixedBank(), { penalty: '0.5' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('0.5 of 3 points'));
  });

  it('with a hint cost what “hint-cost” says', async () => {
    const quiz = await aQuiz(aMixedBank(), { 'hint-cost': '0.25' });
    await press(quiz, 'Hint');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('0.75 of 3 points'));
  });
});

describe('navigation', () => {
  it('“linear” goes forward only', async () => {
    const quiz = await aQuiz(aMixedBank(), { navigation: 'linear' });
    await press(quiz, 'Next');
    await found(quiz, 'group', 'Question 2 of 3');
    assert.deepEqual(all(quiz, 'button', 'Previous'), []);
    quiz.goTo('one');
    assert.strictEqual(quiz.progress.itemId, 'two');
  });

  it('goes forward only, with one attempt, in the mode “review”', async () => {
    const quiz = await aQuiz(aMixedBank(), { mode: 'review' });
    assert.deepEqual(all(quiz, 'button', 'Previous'), []);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Incorrect'));
    assert.deepEqual(all(quiz, 'button', 'Try again'), []);
  });
});

describe('what is drawn', () => {
  it('is as many as “count” says, the same for the same seed', async () => {
    const draw = async (seed: string) => order(await aQuiz(twenty, { count: '5', seed }));
    const first = await draw('s');
    expect(first).to.have.length(5);
    assert.deepEqual(await draw('s'), first);
    const others = await Promise.all(['t', 'u', 'v'].map(draw));
    expect(others.some((other) => other.join() !== first.join())).to.equal(true);
  });

  it('is mixed as “shuffle” says', async () => {
    const listed = twenty.items.map(({ id }) => id);
    assert.deepEqual(order(await aQuiz(twenty, { seed: 's', shuffle: 'options' })), listed);
    const mixed = order(await aQuiz(twenty, { seed: 's', shuffle: 'items' }));
    expect(mixed).not.to.deep.equal(listed);
    expect(mixed.toSorted()).to.deep.equal(listed.toSorted());
    const options = 'abcdefgh'.split('').map((id) => anOption(id, { key: id === 'a' }));
    const bank = aBank({ items: [aChoice({ options })] });
    const [plain, once, again] = await Promise.all(
      ['none', 'options', 'options'].map(async (shuffle) => names(await aQuiz(bank, { seed: 's', shuffle }), 'radio')),
    );
    assert.deepEqual(
      plain,
      options.map(({ text }) => text),
    );
    expect(once).not.to.deep.equal(plain);
    assert.deepEqual(again, once);
  });

  it('is of the objectives that are named', async () => {
    const quiz = await aQuiz(twenty, { objectives: 'odd nothing' });
    expect(order(quiz)).to.have.length(10);
    expect(quiz.report?.items.every(({ objective }) => objective === 'odd')).to.equal(true);
  });

  it('may be nothing, and the card says so', async () => {
    const quiz = document.createElement('learning-quiz');
    quiz.bank = twenty;
    quiz.setAttribute('objectives', 'none-such');
    document.body.append(quiz);
    await until(() => words(quiz).includes('There is nothing to ask here.'));
    await accessible(quiz);
    quiz.remove();
  });

  it('follows the bank’s defaults where no attribute is set', async () => {
    const bank = { ...twenty, defaults: { count: 4, navigation: 'linear', attempts: 1 } };
    const quiz = await aQuiz(bank, { count: '6' });
    expect(order(quiz)).to.have.length(6);
    assert.deepEqual(all(quiz, 'button', 'Previous'), []);
  });

  it('is drawn anew when an attribute changes before the first response, and stays after it', async () => {
    const quiz = await aQuiz(twenty, { count: '5' });
    const heard = facts(quiz);
    quiz.setAttribute('count', '3');
    await found(quiz, 'group', 'Question 1 of 3');
    assert.deepEqual(
      heard.map(({ type: name }) => name),
      ['quiz-session-started', 'quiz-item-entered'],
    );
    await choose(quiz, 'Option a');
    quiz.setAttribute('count', '7');
    quiz.setAttribute('mode', 'test');
    await quiz.updateComplete;
    assert.strictEqual(quiz.progress.total, 3);
    expect(byRole<HTMLInputElement>(quiz, 'radio', 'Option a').checked).to.equal(true);
    await found(quiz, 'button', 'Check');
    quiz.restart();
    await until(() => quiz.progress.total === 7);
  });

  it('is drawn in one go from attributes that a host sets as properties', async () => {
    const quiz = await aQuiz(aBank({ items: ['x', 'y', 'z'].map((id) => aRichChoice({ id })) }));
    quiz.count = 2;
    quiz.feedback = 'deferred';
    const heard = facts(quiz);
    await found(quiz, 'group', 'Question 1 of 2');
    assert.strictEqual(heard.filter(({ type: name }) => name === 'quiz-session-started').length, 1);
    assert.deepEqual(all(quiz, 'button', 'Check'), []);
  });
});
