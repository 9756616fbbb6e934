import { assert, expect } from '@open-wc/testing';
import type { ItemType } from '../../core/item-type.js';
import type { Scorer } from '../../core/ports.js';
import numeric from '../../items/numeric/type.js';
import { registry } from '../../entries/learning-quiz.js';
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
  reported,
  speech,
  tabTo,
  turn,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aNumber, aQuiz, aRichChoice, aWord, briefly, facts } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';

type Answer = Awaited<ReturnType<Scorer['score']>>;
const scored = (verdict: 'correct' | 'incorrect'): Answer => ({
  score: { raw: Number(verdict === 'correct'), max: 1 },
  outcome: { verdict },
  version: '1.0.0',
});

/** Puts a Scorer in the place of the page's own, until the test is over. */
function install(score: Scorer['score']): void {
  registry.set('scorer', 'local', () => ({ score }));
}
const local = registry.get('scorer', 'local')!;

/** A Scorer that answers when it is told to. */
function slowScorer() {
  const asked: { response: unknown; number: number; answer(scored: Answer): void; fail(why: Error): void }[] = [];
  install(({ response, number }) => new Promise((answer, fail) => asked.push({ response, number, answer, fail })));
  return asked;
}

describe('checking a response', () => {
  afterEach(() => registry.set('scorer', 'local', local));

  it('is accessible while the Scorer works, and when it failed', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => asked.length === 1);
    await accessible(quiz);
    const errors = await reported(async () => {
      asked[0]!.fail(new Error('no network'));
      await until(() => words(quiz).includes('It could not be checked just now.'));
    });
    expect(errors).to.have.length(1);
    await accessible(quiz);
  });

  it('works by keyboard alone: Enter submits from a field and from an option', async () => {
    const quiz = await aQuiz();
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => words(quiz).includes('Just so.'));
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
    await tabTo('textbox');
    await type('350');
    await key('Enter');
    await until(() => quiz.progress.correct === 2);
  });

  it('goes by no key but Enter, and by none outside a control', async () => {
    const quiz = await aQuiz();
    const heard = facts(quiz);
    await tabTo('radio');
    await key('ArrowDown');
    await key('ArrowUp');
    await tabTo('button', 'Flag');
    await key('Enter');
    await until(() => quiz.progress.flagged === 1);
    assert.deepEqual(
      briefly(heard).filter((name) => name.startsWith('attempt')),
      [],
    );
  });

  for (const [what, entry, notice] of [
    ['nothing at all', undefined, 'Enter an answer first.'],
    ['only spaces', '   ', 'Enter an answer first.'],
    ['no number', 'a lot', 'That can’t be read as a number. Nothing was counted.'],
    ['two numbers', '3 or 4', 'That can’t be read as a number. Nothing was counted.'],
  ] as const) {
    it(`is refused for ${what}, says why, and costs no attempt`, async () => {
      const quiz = await aQuiz(aBank({ items: [aNumber()] }), { attempts: '1' });
      const said = speech(quiz);
      if (entry !== undefined) await enter(quiz, entry);
      await press(quiz, 'Check');
      await until(() => said.length === 1);
      assert.deepEqual(said, [notice]);
      expect(words(quiz)).to.contain(notice);
      assert.strictEqual(quiz.progress.attempted, 0);
      await enter(quiz, '350');
      await until(() => !words(quiz).includes(notice), 'the notice to go');
      await press(quiz, 'Check');
      await until(() => quiz.progress.correct === 1);
    });
  }

  it('is refused for the same response again, and costs no attempt', async () => {
    const quiz = await aQuiz(aBank({ items: [aWord()] }), { attempts: '2' });
    await enter(quiz, 'Baku');
    await press(quiz, 'Check');
    await press(quiz, 'Try again');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('You have tried exactly this before.'));
    assert.strictEqual(quiz.report?.items[0]?.attempts, 1);
    await enter(quiz, 'Yerevan');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Correct'));
  });

  it('waits for a Scorer that takes its time: nothing can be changed, and it is asked once', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    const heard = facts(quiz);
    const said = speech(quiz);
    await choose(quiz, 'Option b');
    byRole(quiz, 'button', 'Check').focus();
    await key('Enter');
    await until(() => all(quiz, 'radio').every((radio) => radio.matches(':disabled')));
    assert.deepEqual(all(quiz, 'button', 'Hint'), []);
    await press(quiz, 'Check');
    await press(quiz, 'Check');
    assert.strictEqual(focus(), 'button Check');
    expect(asked).to.have.length(1);
    assert.deepEqual(asked[0]!.response, ['b']);
    asked[0]!.answer(scored('incorrect'));
    await until(() => focus() === 'button Try again');
    await until(() => said.length > 0);
    assert.deepEqual(said, ['Incorrect. Not that one.']);
    assert.deepEqual(briefly(heard), ['response-changed one', 'attempt-submitted one', 'attempt-scored one incorrect']);
  });

  it('goes on elsewhere meanwhile, and the verdict arrives where it belongs', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Next');
    await found(quiz, 'textbox');
    asked[0]!.answer(scored('correct'));
    await until(() => quiz.progress.correct === 1);
    expect(words(byRole(quiz, 'group', 'Question 2 of 3'))).not.to.contain('Correct');
    await press(quiz, 'Previous');
    await until(() => words(quiz).includes('Just so.'));
  });

  it('is offered again where the Scorer fails, and nothing is lost', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    const heard = facts(quiz);
    const said = speech(quiz);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => asked.length === 1);
    await reported(async () => {
      asked[0]!.fail(new Error('no network'));
      await until(() => said.length === 1);
    });
    assert.deepEqual(said, ['It could not be checked just now. Your response is kept.']);
    assert.strictEqual(byRole<HTMLInputElement>(quiz, 'radio', 'Option a').checked, true);
    await press(quiz, 'Check');
    await until(() => asked.length === 2);
    assert.deepEqual([asked[1]!.response, asked[1]!.number], [['a'], 1]);
    asked[1]!.answer(scored('correct'));
    await until(() => words(quiz).includes('Just so.'));
    expect(words(quiz)).not.to.contain('It could not be checked');
    assert.deepEqual(quiz.report?.score, { raw: 1, max: 3 });
    assert.deepEqual(briefly(heard), ['response-changed one', 'attempt-submitted one', 'attempt-scored one correct']);
  });

  it('is offered again where the Scorer throws or says what is no score', async () => {
    const answers: (() => Answer)[] = [
      () => {
        throw new Error('no keys');
      },
      () => ({ ...scored('correct'), score: { raw: 7, max: 1 } }),
      () => scored('correct'),
    ];
    install(() => answers.shift()!());
    const quiz = await aQuiz();
    const said = speech(quiz);
    await choose(quiz, 'Option a');
    await reported(async () => {
      await press(quiz, 'Check');
      await until(() => said.length === 1, 'a word on the Scorer that throws');
      await press(quiz, 'Check');
      await until(() => said.length === 2, 'a word on the score of 7 of 1');
    });
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
  });

  it('is over before the session is: Finish waits for the Scorer', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    const finished = quiz.finish();
    await press(quiz, 'Flag');
    assert.strictEqual(quiz.progress.phase, 'running');
    asked[0]!.answer(scored('correct'));
    await finished;
    assert.deepEqual(quiz.report?.score, { raw: 1, max: 3 });
  });

  it('of a session that was left says nothing in the next one', async () => {
    const asked = slowScorer();
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    quiz.restart();
    await until(() => !all(quiz, 'radio').some((radio) => radio.matches(':checked, :disabled')));
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => asked.length === 2);
    asked[0]!.answer(scored('correct'));
    await turn();
    assert.strictEqual(quiz.progress.correct, 0);
    asked[1]!.answer(scored('incorrect'));
    await until(() => quiz.progress.incorrect === 1);
  });
});

describe('an item whose type can’t be loaded', () => {
  const sayNo = () => Promise.reject(new Error('chunk gone'));
  const fake = { ...numeric, interaction: 'fake' } as ItemType;
  const bank = () =>
    aBank({
      items: [aNumber({ id: 'strange', interaction: 'fake', stem: 'Strange?' }), aRichChoice({ id: 'good' })],
    });
  const fail = () => {
    for (const kind of ['item-type', 'item-report', 'item-view'] as const) registry.define(kind, 'fake', sayNo);
  };
  const mend = () => {
    registry.define('item-type', 'fake', () => Promise.resolve(fake));
    registry.define('item-report', 'fake', () => Promise.resolve(fake));
    registry.define('item-view', 'fake', () => registry.load('item-view', 'numeric'));
  };
  const open = async () => {
    fail();
    const quiz = await aQuiz(aMixedBank());
    quiz.bank = bank();
    await until(() => words(quiz).includes('This could not be loaded.'));
    return quiz;
  };

  it('says so, and the rest of the quiz runs', async () => {
    const quiz = await open();
    await accessible(quiz);
    await press(quiz, 'Next');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Just so.'));
    await press(quiz, 'Finish');
    await until(() => words(quiz).includes('1 of 1 points'));
    assert.strictEqual(quiz.report?.items.length, 1);
  });

  it('can be loaded again, and is checked like any other', async () => {
    const quiz = await open();
    await press(quiz, 'Load again');
    await until(() => words(quiz).includes('This could not be loaded.'));
    mend();
    await press(quiz, 'Load again');
    await enter(quiz, '350');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.deepEqual(names(quiz, 'heading'), ['Strange?']);
  });

  it('of a bank that was left changes nothing when it comes', async () => {
    let arrive: (type: ItemType) => void = () => undefined;
    registry.define('item-type', 'fake', () => new Promise((resolve) => (arrive = resolve)));
    registry.define('item-report', 'fake', () => Promise.resolve(fake));
    const quiz = await aQuiz(aMixedBank());
    const heard = facts(quiz);
    quiz.bank = aBank({
      items: [aRichChoice({ id: 'good' }), { id: 'strange', interaction: 'fake', stem: 'No key?' }],
    });
    await found(quiz, 'group', 'Question 1 of 2');
    quiz.bank = aBank();
    await found(quiz, 'group', 'Question 1 of 3');
    arrive(fake);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.strictEqual(quiz.progress.total, 3);
    expect(heard.some(({ type: name }) => name === 'quiz-failed')).to.equal(false);
  });

  it('is left out where it turns out to be unfit when it is loaded again', async () => {
    fail();
    const quiz = await aQuiz(aMixedBank());
    const heard = facts(quiz);
    quiz.bank = aBank({
      items: [{ id: 'strange', interaction: 'fake', stem: 'No key?' }, aRichChoice({ id: 'good' })],
    });
    await found(quiz, 'button', 'Load again');
    mend();
    await press(quiz, 'Load again');
    await until(() => heard.some(({ type: name }) => name === 'quiz-failed'), 'quiz-failed');
    await found(quiz, 'radio', 'Option a');
    assert.strictEqual(quiz.progress.total, 1);
  });
});
