import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  choose,
  focus,
  focused,
  found,
  key,
  mouseClick,
  names,
  press,
  speech,
  tabTo,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { addQuiz, aMixedBank, aNumber, aQuiz, aRichChoice } from '../../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';
import type { QuizCard } from './quiz-card.element.js';

const cardOf = (quiz: LearningQuiz): QuizCard => quiz.shadowRoot!.querySelector('quiz-card')!;
/** Reaches a button as the keyboard does, and presses it. */
const go = async (quiz: Element, name: string): Promise<void> => {
  (await found(quiz, 'button', name)).focus();
  await key('Enter');
};
const CAPITAL = 'heading Which city is the capital?';

describe('a card', () => {
  it('has nothing for axe to find: new, with hints, wrong, solved, right', async () => {
    const quiz = await aQuiz();
    await accessible(quiz);
    await press(quiz, 'Hint');
    await press(quiz, 'Hint');
    await until(() => words(quiz).includes('Hint 2 of 2'));
    await press(quiz, 'Flag');
    await accessible(quiz);
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    await accessible(quiz);
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Why'));
    await accessible(quiz);
    await press(quiz, 'Next');
    await found(quiz, 'textbox');
    await accessible(quiz);
  });

  it('is worked by keyboard alone, and the focus is never lost', async () => {
    const quiz = await aQuiz();
    const was: string[] = [];
    const step = async (what: () => Promise<unknown>, then: string) => {
      await what();
      await until(() => {
        was.push(focus());
        return focus() === then;
      }, `the focus on ${then}, not on ${focus()}`);
    };
    await step(() => tabTo('radio'), 'radio Option a');
    await step(() => key('ArrowDown'), 'radio Option b');
    await step(() => tabTo('button', 'Hint'), 'button Hint');
    await step(() => key('Enter'), 'button Hint');
    await until(() => words(quiz).includes('Look at the beginning.'));
    await step(() => key('Enter'), 'button Check');
    await step(() => key('Enter'), 'button Try again');
    await step(() => key('Enter'), 'radio Option b');
    await step(() => key('ArrowDown'), 'radio Option c');
    await step(() => key('Enter'), 'button Try again');
    await step(() => tabTo('button', 'Show the solution'), 'button Show the solution');
    await step(() => key('Enter'), CAPITAL);
    await step(() => tabTo('button', 'Next'), 'button Next');
    await step(() => key('Enter'), 'heading Up to how many millions?');
    await step(() => tabTo('button', 'Previous'), 'button Previous');
    await step(() => key('Enter'), CAPITAL);
    expect(was.filter((at) => at === 'generic')).to.deep.equal([]);
    assert.strictEqual(focused() === document.body, false);
  });
});

describe('the focus', () => {
  it('goes to the stem after Next, also of an item whose type comes only then', async () => {
    const quiz = await aQuiz(
      aBank({ items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Two?' }), aNumber()] }),
    );
    await go(quiz, 'Next');
    await until(() => focus() === 'heading Two?');
    await go(quiz, 'Next');
    await until(() => focus() === 'heading Up to how many millions?');
  });

  it('goes to a button of the card after Check, to the stem where there is none', async () => {
    const quiz = await aQuiz();
    await choose(quiz, 'Option b');
    await go(quiz, 'Check');
    await until(() => focus() === 'button Try again');
    await key('Enter');
    await choose(quiz, 'Option a');
    await go(quiz, 'Check');
    await until(() => focus() === CAPITAL);
    assert.deepEqual(names(cardOf(quiz), 'button'), ['Flag']);
  });

  it('goes there when the mouse pressed Check, too', async () => {
    const quiz = await aQuiz();
    await mouseClick(await found(quiz, 'radio', 'Option b'));
    await mouseClick(byRole(quiz, 'button', 'Check'));
    await until(() => focus() === 'button Try again');
  });

  it('stays where it is after Check, when it is not in the card', async () => {
    const page = await fixture<HTMLElement>(html`<main><button>Mine</button></main>`);
    const quiz = await addQuiz(page, aMixedBank());
    await choose(quiz, 'Option b');
    page.querySelector('button')!.focus();
    const said = speech(quiz);
    quiz.dispatchEvent(new CustomEvent('quiz-submit-request', { detail: { itemId: 'one' } }));
    await until(() => said.length === 1);
    assert.strictEqual(focus(), 'button Mine');
    quiz.goTo('two');
    await found(quiz, 'heading', 'Up to how many millions?');
    assert.strictEqual(focus(), 'button Mine');
  });

  it('goes back into the control after Try again', async () => {
    const quiz = await aQuiz(aBank({ items: [aNumber()] }));
    (await found(quiz, 'textbox')).focus();
    await type('35');
    await key('Enter');
    await until(() => focus() === 'button Try again');
    await key('Enter');
    await until(() => focus() === 'textbox Your answer');
    await type('0');
    await key('Enter');
    await until(() => words(quiz).includes('Correct'));
    assert.deepEqual(quiz.session.state.items['target']?.attempts[1]?.response, { text: '350', locale: 'en' });
  });

  it('can be asked for by a host', async () => {
    const quiz = await aQuiz();
    cardOf(quiz).focus();
    await until(() => focus() === CAPITAL);
  });

  it('is seen wherever it is', async () => {
    const quiz = await aQuiz();
    for (const [role, name] of [
      ['button', 'Flag'],
      ['button', 'Check'],
      ['button', 'Next'],
    ] as const) {
      await tabTo(role, name);
      const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
      assert.strictEqual(`${outlineStyle} ${outlineWidth}`, 'solid 3px');
    }
    byRole(quiz, 'button', 'Flag').focus();
    await tabTo('radio');
    assert.strictEqual(getComputedStyle(focused()!.closest('.option')!).outlineStyle, 'solid');
  });
});

describe('what is spoken', () => {
  it('is each verdict, hint and notice once, from the one live region', async () => {
    const quiz = await aQuiz();
    expect(all(quiz, 'status')).to.have.length(1);
    const said = speech(quiz);
    const step = async (what: () => Promise<unknown>, number: number) => {
      await what();
      await until(() => said.length === number, `${number} words`);
    };
    const region = byRole(quiz, 'status');
    await step(() => press(quiz, 'Check'), 1);
    await step(() => press(quiz, 'Check'), 2);
    await step(() => press(quiz, 'Hint'), 3);
    await choose(quiz, 'Option b');
    await step(() => press(quiz, 'Check'), 4);
    await press(quiz, 'Try again');
    await step(() => press(quiz, 'Check'), 5);
    await choose(quiz, 'Option c');
    await step(() => press(quiz, 'Check'), 6);
    await step(() => press(quiz, 'Show the solution'), 7);
    await press(quiz, 'Next');
    await found(quiz, 'textbox');
    await step(() => press(quiz, 'Check'), 8);
    assert.deepEqual(said, [
      'Choose an option first.',
      'Choose an option first.',
      'Look at the beginning.',
      'Incorrect. Not that one.',
      'You have tried exactly this before. Nothing was counted.',
      'Incorrect.',
      'The solution is shown. Because a comes first.',
      'Enter an answer first.',
    ]);
    assert.strictEqual(byRole(quiz, 'status'), region);
    expect(cardOf(quiz).shadowRoot!.querySelectorAll('[aria-live], [role=alert]')).to.have.length(0);
  });

  it('is not to be found under the next item, nor under the next attempt', async () => {
    const quiz = await aQuiz();
    const region = byRole(quiz, 'status');
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(region).includes('Incorrect'));
    await press(quiz, 'Try again');
    await until(() => words(region) === '');
    await choose(quiz, 'Option c');
    await press(quiz, 'Check');
    await until(() => words(region).includes('Incorrect'));
    await press(quiz, 'Next');
    await until(() => words(region) === '');
  });

  it('is the item’s own feedback, and the words of a text with markup', async () => {
    const quiz = await aQuiz(
      aBank({
        items: [aChoice({ feedback: { correct: 'You **know** your capitals.' } })],
      }),
    );
    const said = speech(quiz);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('You know your capitals.'));
    await until(() => said.length === 1);
    assert.deepEqual(said, ['Correct. You know your capitals.']);
  });

  it('is forgotten when the card leaves the page', async () => {
    const quiz = await aQuiz();
    const card = cardOf(quiz);
    const said = speech(quiz);
    await press(quiz, 'Check');
    await until(() => said.length === 1);
    quiz.remove();
    await card.updateComplete;
    assert.strictEqual(card.shadowRoot!.querySelector('[role=status]')?.textContent, '');
  });
});

describe('on a card', () => {
  it('hints open one after the other and stay', async () => {
    const quiz = await aQuiz();
    await press(quiz, 'Hint');
    await until(() => words(quiz).includes('Hint 1 of 2'));
    expect(words(quiz)).to.contain('Look at the beginning.').and.not.contain('It is the first letter.');
    await press(quiz, 'Hint');
    await until(() => words(quiz).includes('It is the first letter.'));
    assert.deepEqual(all(quiz, 'button', 'Hint'), []);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Correct'));
    expect(words(quiz)).to.contain('Look at the beginning.');
    assert.strictEqual(quiz.report?.items[0]?.hints, 2);
  });

  it('the flag says whether it is set', async () => {
    const quiz = await aQuiz();
    const flag = byRole(quiz, 'button', 'Flag');
    assert.strictEqual(flag.getAttribute('aria-pressed'), 'false');
    flag.focus();
    await key(' ');
    await until(() => flag.getAttribute('aria-pressed') === 'true');
    assert.strictEqual(quiz.progress.flagged, 1);
    assert.strictEqual(focused(), flag);
    await key(' ');
    await until(() => flag.getAttribute('aria-pressed') === 'false');
  });

  it('Show the solution closes the item: the key is marked, the reason given, the credit stays', async () => {
    const quiz = await aQuiz();
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Because a comes first.'));
    expect(words(quiz)).to.contain('Option a Solution Just so.').and.contain('0 of 3 points');
    assert.deepEqual(names(cardOf(quiz), 'button'), ['Flag']);
    assert.strictEqual(quiz.progress.items[0]?.status, 'closed');
  });

  it('Try again opens the item with what was entered, and the verdict goes', async () => {
    const quiz = await aQuiz();
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await until(() => !words(quiz).includes('Incorrect'));
    assert.strictEqual(byRole<HTMLInputElement>(quiz, 'radio', 'Option b').checked, true);
    assert.deepEqual(names(cardOf(quiz), 'button'), ['Flag', 'Check', 'Hint']);
  });

  it('states can be styled from outside', async () => {
    const many = aChoice({
      choose: 'many',
      options: [anOption('x', { key: true }), anOption('y', { key: true }), anOption('z')],
    });
    const quiz = await aQuiz(aBank({ items: [many] }));
    const card = cardOf(quiz);
    const states = () => ['correct', 'partial', 'incorrect'].filter((name) => card.matches(`:state(${name})`));
    assert.deepEqual(states(), []);
    for (const [option, state] of [
      ['z', 'incorrect'],
      ['x', 'incorrect'],
      ['y', 'partial'],
      ['z', 'correct'],
    ] as const) {
      await choose(quiz, `Option ${option}`);
      await press(quiz, 'Check');
      await until(() => states().join() === state, state);
      if (state !== 'correct') await press(quiz, 'Try again');
    }
  });

  it('an item of one’s choice stays, wherever the session is', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = document.createElement('learning-quiz');
    const card = document.createElement('quiz-card');
    card.setAttribute('item', 'two');
    quiz.bank = aBank({ items: [aRichChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Two?' })] });
    quiz.append(card);
    page.append(quiz);
    await found(quiz, 'heading', 'Two?');
    assert.strictEqual(quiz.progress.itemId, 'one');
    card.itemId = 'one';
    await until(() => all(quiz, 'heading', 'Which city is the capital?').length === 1);
    await accessible(page);
  });
});
