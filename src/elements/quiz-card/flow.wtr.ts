// Cards between the paragraphs of an article: each shows its own item, and all belong to one session.
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
  names,
  press,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aRichChoice, aWord, briefly, facts } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';
import '../../entries/learning-quiz.js';

const bank = aBank({
  items: [aRichChoice({ id: 'one' }), aWord({ id: 'two' }), aRichChoice({ id: 'three', stem: 'And the third?' })],
});

/** An article with a card after each paragraph, and the quiz that they belong to at its end. */
async function anArticle(): Promise<{ page: HTMLElement; quiz: LearningQuiz; card: (id: string) => HTMLElement }> {
  const page = await fixture<HTMLElement>(html`
    <main>
      <quiz-progress for="flow"></quiz-progress>
      <p>First paragraph.</p>
      <quiz-card item="one" for="flow"></quiz-card>
      <p>Second paragraph.</p>
      <quiz-card item="two" for="flow"></quiz-card>
      <p>Third paragraph.</p>
      <quiz-card item="three" for="flow"></quiz-card>
      <learning-quiz id="flow"><quiz-nav></quiz-nav><quiz-results></quiz-results></learning-quiz>
    </main>
  `);
  const quiz = page.querySelector('learning-quiz')!;
  quiz.bank = bank;
  await until(() => all(page, 'group', /^Question \d of 3$/).length === 3 && all(page, 'textbox').length === 1);
  return { page, quiz, card: (id) => page.querySelector<HTMLElement>(`quiz-card[item="${id}"]`)! };
}

describe('a card in a pause that a host asked for', () => {
  it('offers Resume where no clock does, and keeps the focus', async () => {
    const quiz = await fixture<LearningQuiz>(html`<learning-quiz persist="none" .bank=${bank}></learning-quiz>`);
    await found(quiz, 'radio', 'Option a');
    await tabTo('radio');
    await quiz.session.perform('quiz-pause-request', { paused: true });
    await found(quiz, 'button', 'Resume');
    await until(() => words(focused()!) === 'Paused.');
    await accessible(quiz);
    await tabTo('button', 'Resume');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.strictEqual(quiz.progress.phase, 'running');
  });

  it('loses nothing that was entered when it is finished in it', async () => {
    const quiz = await fixture<LearningQuiz>(
      html`<learning-quiz persist="none" mode="test" pause .bank=${bank}></learning-quiz>`,
    );
    await choose(quiz, 'Option a');
    await quiz.session.perform('quiz-pause-request', { paused: true });
    await quiz.finish();
    assert.deepEqual([quiz.progress.phase, quiz.progress.correct], ['finished', 1]);
  });
});

describe('cards in the flow of an article', () => {
  it('keep the focus where Start was', async () => {
    const page = await fixture<HTMLElement>(html`
      <main>
        <quiz-card item="two" for="flow"></quiz-card>
        <learning-quiz id="flow" start="manual" persist="none" .bank=${bank}><quiz-nav></quiz-nav></learning-quiz>
      </main>
    `);
    await found(page, 'button', 'Start');
    await tabTo('button', 'Start');
    await key('Enter');
    await until(() => focus() === 'heading Name the capital of Armenia.');
  });

  it('going linear, are closed until it is their turn', async () => {
    const page = await fixture<HTMLElement>(html`
      <main>
        ${['one', 'two', 'three'].map((id) => html`<quiz-card item=${id} for="flow"></quiz-card>`)}
        <learning-quiz id="flow" navigation="linear" persist="none" .bank=${bank}><quiz-nav></quiz-nav></learning-quiz>
      </main>
    `);
    await until(() => all(page, 'textbox').length === 1);
    const [one, , three] = [...page.querySelectorAll('quiz-card')];
    assert.deepEqual(all(three!, 'button', 'Check'), []);
    assert.isTrue(all(three!, 'radio').every((radio) => radio.matches(':disabled')));
    await choose(one!, 'Option a');
    await press(one!, 'Check');
    // The next one opens when it is come to.
    byRole(page, 'textbox').focus();
    await until(() => page.querySelector('learning-quiz')!.progress.itemId === 'two');
    await until(() => all(three!, 'radio').some((radio) => !radio.matches(':disabled')));
  });

  it('have nothing for axe to find, new and scored', async () => {
    const { page, card } = await anArticle();
    await accessible(page);
    await choose(card('three'), 'Option b');
    await press(card('three'), 'Check');
    await found(card('three'), 'button', 'Try again');
    await accessible(page);
  });

  it('are gone through by keyboard alone, and no card takes the focus from another', async () => {
    const { page, card } = await anArticle();
    await tabTo('radio', 'Option a');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => words(card('one')).includes('Because a comes first.'));
    await tabTo('textbox');
    await until(() => byRole(page, 'progressbar').getAttribute('aria-valuetext')?.startsWith('1 of 3'));
    assert.strictEqual(document.activeElement, card('two'));
  });

  it('share one session and one score', async () => {
    const { page, quiz, card } = await anArticle();
    const heard = facts(quiz);
    await choose(card('three'), 'Option a');
    await press(card('three'), 'Check');
    await until(() => quiz.progress.correct === 1);
    await choose(card('one'), 'Option b');
    await press(card('one'), 'Check');
    await until(() => quiz.progress.incorrect === 1);
    assert.deepEqual(quiz.progress.score, { raw: 1, max: 3 });
    expect(briefly(heard).filter((fact) => fact.startsWith('attempt-scored'))).to.deep.equal([
      'attempt-scored three correct',
      'attempt-scored one incorrect',
    ]);
    await quiz.finish();
    await found(page, 'button', 'Start again');
    expect(words(page)).to.contain('1 of 3 points');
  });

  it('the card that is come to is the session’s current item, so that time and place are right', async () => {
    const { quiz, card } = await anArticle();
    const heard = facts(quiz);
    all(card('three'), 'radio')[0]?.focus();
    assert.strictEqual(quiz.progress.itemId, 'three');
    all(card('three'), 'radio')[1]?.focus();
    all(card('one'), 'radio')[0]?.focus();
    assert.deepEqual(briefly(heard), ['item-entered three', 'item-entered one']);
  });

  it('say their own verdict, and nothing of another card’s', async () => {
    const { card } = await anArticle();
    const said = (id: string): string => byRole(card(id), 'status').textContent.trim();
    await choose(card('one'), 'Option b');
    await press(card('one'), 'Check');
    await until(() => said('one').startsWith('Incorrect.'));
    assert.deepEqual([said('two'), said('three')], ['', '']);
    assert.deepEqual(names(card('two'), 'button').includes('Try again'), false);
  });
});
