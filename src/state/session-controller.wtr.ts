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
} from '../../test/browser.js';
import { addQuiz, aMixedBank, settled } from '../../test/browser.quiz.js';
import { aBank, aChoice } from '../../test/factories.js';
import '../entries/learning-quiz.js';
import type { LearningQuiz } from '../entries/learning-quiz.js';

const quizOf = (page: Element, id = 'quiz'): LearningQuiz => page.querySelector(`#${id}`)!;
const answered = (part: Element): string | null | undefined =>
  all(part.parentElement!, 'progressbar')
    .find((bar) => (bar.getRootNode() as ShadowRoot).host === part)
    ?.getAttribute('aria-valuetext');
const part = <K extends keyof HTMLElementTagNameMap>(tag: K, target?: string): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  if (target !== undefined) element.setAttribute('for', target);
  return element;
};
const threeOf = (stem: string) =>
  aBank({ items: ['x', 'y', 'z'].map((id) => aChoice({ id, stem: `${stem} ${id}?` })) });

/** A page on which a quiz is composed of parts of one's own, in one's own order. */
async function composed() {
  const page = await fixture<HTMLElement>(html`
    <main>
      <learning-quiz id="quiz" .bank=${aMixedBank()}>
        <h2>My quiz</h2>
        <div><quiz-nav></quiz-nav></div>
        <quiz-card></quiz-card>
        <aside><quiz-score></quiz-score></aside>
        <quiz-results></quiz-results>
      </learning-quiz>
    </main>
  `);
  await found(page, 'group', 'Question 1 of 3');
  return { page, quiz: quizOf(page) };
}

describe('a quiz that is composed', () => {
  it('has nothing for axe to find', async () => {
    const { page, quiz } = await composed();
    await accessible(page);
    await quiz.finish();
    await found(page, 'heading', 'Your results');
    await accessible(page);
  });

  it('is gone through by keyboard alone', async () => {
    const { page, quiz } = await composed();
    await tabTo('radio', 'Option a');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => quiz.progress.correct === 1);
    quiz.goTo('three');
    await found(page, 'group', 'Question 3 of 3');
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => focus() === 'heading Your results');
    await tabTo('button', 'Start again');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
  });

  it('shows what it was given, and nothing else', async () => {
    const { page } = await composed();
    expect(words(page)).to.match(/^My quiz .*Next .*Question 1 of 3 .*0 of 3 points$/);
    assert.deepEqual(all(page, 'progressbar'), []);
    expect(all(page, 'group', /^Question \d/)).to.have.length(1);
    assert.deepEqual(names(page, 'heading').slice(0, 1), ['My quiz']);
  });

  it('lays itself out when its children go, and steps back when some come', async () => {
    const { page, quiz } = await composed();
    quiz.replaceChildren();
    await found(page, 'progressbar');
    assert.deepEqual(all(page, 'heading', 'My quiz'), []);
    await choose(quiz, 'Option a');
    quiz.append(part('quiz-card'));
    await until(() => all(page, 'progressbar').length === 0);
    await until(() => byRole<HTMLInputElement>(page, 'radio', 'Option a').checked);
  });
});

describe('a part elsewhere on the page', () => {
  it('joins by the id of its quiz, before or after it', async () => {
    const page = await fixture<HTMLElement>(html`
      <main><quiz-progress for="quiz"></quiz-progress><quiz-card for="quiz"></quiz-card></main>
    `);
    const [progress, card] = [page.querySelector('quiz-progress')!, page.querySelector('quiz-card')!];
    assert.strictEqual(answered(progress), '0 of 0 answered');
    const quiz = await addQuiz(page, aMixedBank(), { id: 'quiz' });
    await until(() => answered(progress) === '0 of 3 answered');
    const after = part('quiz-score', 'quiz');
    page.append(after);
    await choose(card, 'Option a');
    await press(card, 'Check');
    await until(() => words(after) === '1 of 3 points');
    await until(() => answered(progress) === '1 of 3 answered');
    assert.strictEqual(quiz.progress.correct, 1);
  });

  it('works in full: its requests reach its quiz, its focus its own card', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = document.createElement('learning-quiz');
    quiz.id = 'quiz';
    quiz.bank = aMixedBank();
    quiz.append(document.createElement('p'));
    page.append(part('quiz-card', 'quiz'), part('quiz-nav', 'quiz'), part('quiz-results', 'quiz'), quiz);
    await found(page, 'radio', 'Option b');
    await tabTo('button', 'Hint');
    await key('Enter');
    await until(() => words(page).includes('Look at the beginning.'));
    await choose(page, 'Option b');
    await press(page, 'Check');
    await press(page, 'Show the solution');
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
    await enter(page, '350');
    await press(page, 'Check');
    await until(() => quiz.progress.correct === 1);
    await quiz.finish();
    await press(page, 'Review mistakes');
    await until(() => quiz.progress.total === 2);
  });

  it('can be cancelled where it stands', async () => {
    const page = await fixture<HTMLElement>(
      html`<main>
        <div><quiz-nav for="quiz"></quiz-nav></div>
      </main>`,
    );
    const quiz = await addQuiz(page, aMixedBank(), { id: 'quiz' });
    page.querySelector('div')!.addEventListener('quiz-navigate-request', (event) => event.preventDefault());
    await press(page.querySelector('quiz-nav')!, 'Next');
    assert.strictEqual(quiz.progress.index, 0);
  });

  it('goes over to another quiz when the id that it names changes', async () => {
    const page = await fixture<HTMLElement>(html`<main><quiz-progress for="one"></quiz-progress></main>`);
    const progress = page.querySelector('quiz-progress')!;
    await addQuiz(page, aMixedBank(), { id: 'one' });
    await addQuiz(page, aMixedBank({ items: [aChoice()] }), { id: 'two' });
    await until(() => answered(progress) === '0 of 3 answered');
    progress.for = 'two';
    await until(() => answered(progress) === '0 of 1 answered');
    quizOf(page, 'one').dispatchEvent(
      new CustomEvent('quiz-response-request', { detail: { itemId: 'one', response: ['a'] } }),
    );
    quizOf(page, 'one').dispatchEvent(new CustomEvent('quiz-submit-request', { detail: { itemId: 'one' } }));
    await until(() => quizOf(page, 'one').progress.attempted === 1);
    await progress.updateComplete;
    assert.strictEqual(answered(progress), '0 of 1 answered');
    progress.for = 'nobody';
    await until(() => answered(progress) === '0 of 0 answered');
    progress.for = 'one';
    await until(() => answered(progress) === '1 of 3 answered');
  });

  it('talks to its own quiz alone, also where it stands in another', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const [own, around] = [await addQuiz(page, threeOf('Own'), { id: 'own' }), document.createElement('learning-quiz')];
    around.bank = threeOf('Around');
    around.append(part('quiz-card', 'own'), part('quiz-nav', 'own'));
    page.append(around);
    await found(around, 'heading', 'Own x?');
    await press(around, 'Next');
    await until(() => own.progress.index === 1);
    await choose(around, 'Option a');
    await press(around, 'Check');
    await until(() => own.progress.correct === 1);
    assert.strictEqual(around.progress.attempted, 0);
    assert.strictEqual(around.progress.index, 0);
  });

  it('finds the quiz in its own shadow root before that of the document', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    await addQuiz(page, aMixedBank(), { id: 'quiz' });
    const shadow = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const inner = document.createElement('main');
    shadow.append(part('quiz-progress', 'quiz'), inner);
    const progress = shadow.querySelector('quiz-progress')!;
    await until(() => byRole(progress, 'progressbar').getAttribute('aria-valuetext') === '0 of 3 answered');
    await addQuiz(inner, aMixedBank({ items: [aChoice()] }), { id: 'quiz' });
    shadow.append(progress);
    await until(() => byRole(progress, 'progressbar').getAttribute('aria-valuetext') === '0 of 1 answered');
  });
});

describe('two quizzes on a page', () => {
  it('don’t disturb each other', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const one = await addQuiz(page, threeOf('One'));
    const two = await addQuiz(page, threeOf('Two'));
    await accessible(page);
    await choose(one, 'Option b');
    await choose(two, 'Option a');
    assert.strictEqual(byRole<HTMLInputElement>(one, 'radio', 'Option b').checked, true);
    await press(two, 'Check');
    await press(two, 'Next');
    await found(two, 'heading', 'Two y?');
    assert.deepEqual([one.progress.attempted, two.progress.attempted], [0, 1]);
    assert.strictEqual(byRole<HTMLInputElement>(one, 'radio', 'Option b').checked, true);
    await one.finish();
    await found(one, 'heading', 'Your results');
    assert.strictEqual(two.progress.phase, 'running');
  });

  it('one in the other, are two', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const outer = document.createElement('learning-quiz');
    outer.bank = threeOf('Outer');
    outer.append(part('quiz-card'));
    page.append(outer);
    const inner = await addQuiz(outer, threeOf('Inner'));
    const heard: string[] = [];
    inner.addEventListener('quiz-item-entered', (event) => heard.push(event.detail.itemId));
    await press(inner, 'Next');
    assert.deepEqual([outer.progress.index, inner.progress.index], [0, 1]);
    assert.deepEqual(heard, ['y']);
  });
});

describe('what is moved in the page', () => {
  it('keeps its session: the quiz', async () => {
    const page = await fixture<HTMLElement>(html`<main><div id="to"></div></main>`);
    const quiz = await addQuiz(page, aMixedBank());
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    const log = JSON.stringify(quiz.session.snapshot);
    page.querySelector('#to')!.append(quiz);
    await settled(quiz);
    assert.strictEqual(JSON.stringify(quiz.session.snapshot), log);
    await press(quiz, 'Try again');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Just so.'));
    await accessible(page);
  });

  it('keeps its session: one that is taken out and put back later', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = await addQuiz(page, aMixedBank());
    await choose(quiz, 'Option a');
    quiz.remove();
    quiz.goTo('two');
    await quiz.updateComplete;
    page.append(quiz);
    await found(quiz, 'textbox');
    assert.strictEqual(answered(quiz.shadowRoot!.querySelector('quiz-progress')!), '0 of 3 answered');
    await press(quiz, 'Previous');
    await until(() => byRole<HTMLInputElement>(quiz, 'radio', 'Option a').checked);
  });

  it('finds its quiz anew: a part', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const [one, two] = [document.createElement('learning-quiz'), document.createElement('learning-quiz')];
    one.bank = threeOf('One');
    two.bank = threeOf('Two');
    const card = part('quiz-card');
    one.append(card);
    two.append(document.createElement('p'));
    page.append(one, two);
    await found(card, 'heading', 'One x?');
    two.append(card);
    await found(card, 'heading', 'Two x?');
    await choose(card, 'Option a');
    await press(card, 'Check');
    await until(() => two.progress.correct === 1);
    assert.strictEqual(one.progress.attempted, 0);
    page.append(card);
    await until(() => all(card, 'radio').length === 0);
    expect(words(card)).to.contain('Loading');
  });
});
