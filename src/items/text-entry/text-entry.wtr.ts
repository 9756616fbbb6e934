import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  byRole,
  enter,
  focused,
  found,
  key,
  press,
  speech,
  tabTo,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aQuiz, aWord } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';

const item = aWord();
const given = phases('Yerevan', 'Erevan', 'Baku');
const field = (element: Element) => byRole<HTMLInputElement>(element, 'textbox', 'Your answer');

describe('quiz-text-entry', () => {
  it('has nothing for axe to find', async () => {
    for (const [name, own] of Object.entries(given)) {
      const element = await show(aView(item, own));
      await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      assert.strictEqual(field(element).readOnly, (own.phase ?? 'responding') !== 'responding', name);
    }
  });

  it('is answered by keyboard alone', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await tabTo('textbox', 'Your answer');
    await type('Ye');
    await key('Backspace');
    assert.deepEqual(asked, ['Y', 'Ye', 'Y']);
    assert.strictEqual(field(element).value, 'Y');
  });

  it('keeps the caret where the learner types', async () => {
    const element = await show(aView(item, { response: 'Yervan' }));
    responses(element);
    const input = field(element);
    input.focus();
    input.setSelectionRange(3, 3);
    await type('e');
    await element.updateComplete;
    assert.deepEqual([input.value, input.selectionStart], ['Yerevan', 4]);
  });

  it('has names: the group its stem, the field its label', async () => {
    const element = await show(aView(item));
    byRole(element, 'group', 'Name the capital of Armenia.');
    byRole(element, 'heading', 'Name the capital of Armenia.');
    assert.strictEqual(field(element).autocomplete, 'off');
    assert.strictEqual(field(element).spellcheck, false);
    assert.strictEqual(field(element).getAttribute('autocapitalize'), 'off');
  });

  it('takes no more than can be scored', async () => {
    const element = await show(aView(item, { response: 'x'.repeat(999) }));
    const asked = responses(element);
    field(element).focus();
    await key('End');
    await type('yz');
    assert.strictEqual(field(element).value.length, 1000);
    assert.strictEqual(asked.at(-1), `${'x'.repeat(999)}y`);
  });

  it('keeps no response of its own: a request that is cancelled takes back what was typed', async () => {
    const element = await show(aView(item, { response: 'Ba' }));
    responses(element, false);
    field(element).focus();
    await type('k');
    await until(() => field(element).value === 'Ba');
    assert.strictEqual(focused(), field(element));
  });

  it('shows the response that it is given, markup and all, as text', async () => {
    const element = await show(aView(item));
    for (const [response, shown] of [
      ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
      [7, ''],
      [{ text: 'x' }, ''],
      [undefined, ''],
    ] as const) {
      element.view = aView(item, { response: response as never });
      await element.updateComplete;
      assert.strictEqual(field(element).value, shown);
    }
  });

  it('can be selected and copied when it is closed, but not changed', async () => {
    const element = await show(aView(item, given['incorrect']));
    const asked = responses(element);
    await tabTo('textbox');
    await type('x');
    assert.strictEqual(field(element).value, 'Baku');
    assert.deepEqual(asked, []);
    assert.strictEqual(getComputedStyle(field(element)).borderStyle, 'solid');
  });

  it('tells the key only when the item is solved', async () => {
    expect(words(await show(aView(item, given['incorrect'])))).not.to.contain('Yerevan');
    expect(words(await show(aView(item, given['revealed'])))).to.contain('Solution: Yerevan');
    expect(words(await show(aView(item, given['correct'])))).not.to.contain('Solution');
  });

  it('says in words what came of it, with what the outcome and the response chose', async () => {
    const element = await show(aView(item, given['incorrect']));
    const verdict = element.shadowRoot!.querySelector('[part=verdict]')!;
    assert.strictEqual(words(verdict), 'Incorrect Read it again. Not this one.');
    assert.strictEqual(verdict.querySelector('svg')?.getAttribute('aria-hidden'), 'true');
  });

  it('shows the spelling of the key where a slip was let pass', async () => {
    const own = { ...given['correct'], response: 'Yervan' };
    expect(words(await show(aView(aWord({ typos: true }), own)))).to.contain('Solution: Yerevan');
    expect(words(await show(aView(aWord({ typos: true }), given['correct'])))).not.to.contain('Solution');
  });

  it('is read from the right where the page is, its text by its own first letter', async () => {
    const element = await show(aView(item, given['revealed']), { dir: 'rtl', lang: 'fa' });
    await accessible(element);
    expect(field(element).getBoundingClientRect().right).to.be.closeTo(element.getBoundingClientRect().right, 1);
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(
      element.shadowRoot!.querySelector('[part=verdict]')!,
    );
    assert.deepEqual([borderRightWidth, borderLeftWidth], ['4px', '0px']);
  });
});

describe('a slip that is asked about', () => {
  const ADVICE = /check the spelling/;
  const quizWith = async (own = {}) => {
    const quiz = await aQuiz(aBank({ items: [aWord({ typos: 'ask', ...own })] }));
    const said = speech(quiz.renderRoot.querySelector('quiz-card')!);
    return { quiz, said, attempts: () => quiz.session.state.items['city']?.attempts.length ?? 0 };
  };
  const advised = (quiz: Element) => until(() => ADVICE.test(words(quiz)), 'the advice');
  const spoken = (said: readonly string[], times: number) =>
    until(() => said.filter((text) => ADVICE.test(text)).length === times, `the advice, spoken ${times} times`);

  it('is pointed out once, seen and heard, at no cost; pressing again has it scored', async () => {
    const { quiz, said, attempts } = await quizWith();
    await enter(quiz, 'Yervan');
    await press(quiz, 'Check');
    await advised(quiz);
    await spoken(said, 1);
    assert.deepEqual([attempts(), quiz.progress.attempted], [0, 0]);
    await accessible(quiz);

    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    assert.strictEqual(attempts(), 1);
    assert.strictEqual(quiz.progress.items[0]?.verdict, 'incorrect');
    expect(words(quiz)).not.to.match(ADVICE);
    await spoken(said, 1);
  });

  it('earns everything once it is mended', async () => {
    const { quiz, attempts } = await quizWith();
    await enter(quiz, 'Yervan');
    await press(quiz, 'Check');
    await advised(quiz);
    await enter(quiz, 'Yerevan');
    await press(quiz, 'Check');
    await until(() => quiz.progress.items[0]?.verdict === 'correct');
    assert.strictEqual(attempts(), 1);
    assert.deepEqual(quiz.progress.score, { raw: 1, max: 1 });
  });

  it('is pointed out anew when it is another one, by keyboard alone', async () => {
    const { quiz, said, attempts } = await quizWith();
    await tabTo('textbox', 'Your answer');
    await type('Yerevam');
    await key('Enter');
    await advised(quiz);
    await spoken(said, 1);
    await key('Backspace');
    await type('x');
    await until(() => !ADVICE.test(words(quiz)), 'the advice to go');
    await key('Enter');
    await advised(quiz);
    assert.strictEqual(attempts(), 0);
    await spoken(said, 2);
  });

  it('is not pointed out where the response meets a key that earns nothing', async () => {
    const keys = [{ text: 'Yerevan' }, { text: 'Erevan', credit: 0, feedback: 'So it was spelt.' }];
    const { quiz, attempts } = await quizWith({ keys });
    await enter(quiz, 'Erevan');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    assert.strictEqual(attempts(), 1);
    expect(words(quiz)).to.contain('So it was spelt.');
    expect(words(quiz)).not.to.match(ADVICE);
  });
});
