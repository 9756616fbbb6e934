import { assert, expect, fixture, html } from '@open-wc/testing';
import { ReactiveElement } from 'lit';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, byRole, focus, found, key, press, tabTo, type, until } from './browser.js';
import { aNumber, aQuiz, goTo } from './browser.quiz.js';
import { aBank, aChoice } from './factories.js';

const forty = aBank({
  items: Array.from({ length: 40 }, (_, i) => (i % 2 ? aNumber({ id: `q${i}` }) : aChoice({ id: `q${i}` }))),
});

interface Patched {
  performUpdate(this: ReactiveElement): void;
}
const prototype = ReactiveElement.prototype as unknown as Patched;
const { performUpdate } = prototype;
let rendered: string[] = [];

/** Which elements have rendered since the last time it was asked; not before all of them are done. */
async function renders(): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return rendered.splice(0).toSorted();
}

describe('a quiz of forty items', () => {
  before(() => {
    prototype.performUpdate = function (this: ReactiveElement) {
      rendered.push(this.localName);
      performUpdate.call(this);
    };
  });
  after(() => {
    prototype.performUpdate = performUpdate;
  });

  /** All is quiet: what comes later is there, what was asked for is rendered. */
  const quiet = async (): Promise<void> => {
    while ((await renders()).length);
  };

  it('has nothing for axe to find', async () => {
    await accessible(await aQuiz(forty));
  });

  it('renders for a key the item that is typed into, once, and nothing else', async () => {
    const quiz = await aQuiz(forty);
    await goTo(quiz, 'q1');
    await quiet();
    await tabTo('textbox');
    assert.deepEqual(await renders(), []);
    await type('3');
    assert.deepEqual(await renders(), ['quiz-numeric']);
    await type('5');
    assert.deepEqual(await renders(), ['quiz-numeric']);
    await key('ArrowLeft');
    assert.deepEqual(await renders(), []);
  });

  it('renders for a choice that item alone', async () => {
    await aQuiz(forty);
    await quiet();
    await tabTo('radio');
    await key(' ');
    assert.deepEqual(await renders(), ['quiz-choice']);
  });

  it('renders all that has changed when a response is checked', async () => {
    const quiz = await aQuiz(forty);
    await goTo(quiz, 'q1');
    await quiet();
    byRole(quiz, 'textbox').focus();
    await type('7');
    await renders();
    await key('Enter');
    await until(() => focus() === 'button Try again');
    const now = new Set(await renders());
    expect([...now]).to.include.members(['quiz-card', 'quiz-numeric', 'quiz-progress']);
    expect([...now]).not.to.include('learning-quiz');
  });

  it('renders one card of forty, where all stand on the page', async () => {
    const quiz = await fixture<LearningQuiz>(html`
      <learning-quiz .bank=${forty}>
        <quiz-progress></quiz-progress>
        <quiz-score></quiz-score>
        <quiz-nav></quiz-nav>
        ${forty.items.map(({ id }) => html`<quiz-card item=${id}></quiz-card>`)}
      </learning-quiz>
    `);
    const card = await until(() => quiz.querySelector('quiz-card[item=q7]'));
    const field = await found(card, 'textbox');
    field.focus();
    await quiet();
    await type('3');
    assert.deepEqual(await renders(), ['quiz-numeric']);
    await press(card, 'Flag');
    const flagged = await renders();
    expect(flagged.filter((name) => name === 'quiz-card')).to.have.length(1);
  });

  it('renders for a key no palette, though that has two hundred questions, and the palette once when one is answered', async () => {
    const many = Array.from({ length: 200 }, (_, i) => aNumber({ id: `q${i}` }));
    const quiz = await aQuiz(aBank({ items: many }), { mode: 'test' });
    await until(() => all(byRole(quiz, 'navigation', 'All questions'), 'button').length === 200);
    await quiet();
    await tabTo('textbox');
    await type('3');
    expect((await renders()).filter((name) => name === 'quiz-palette')).to.have.length(1);
    await type('5');
    assert.deepEqual(await renders(), ['quiz-numeric']);
    await type('0');
    assert.deepEqual(await renders(), ['quiz-numeric']);
  });
});
