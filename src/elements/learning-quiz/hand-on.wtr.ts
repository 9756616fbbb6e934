import { assert, fixture, html } from '@open-wc/testing';
import '../../entries/learning-quiz.js';
import { accessible, all, choose, found, key, press, tabTo, until } from '../../../test/browser.js';
import { aMixedBank } from '../../../test/browser.quiz.js';

const LOOK = 'rgb(1, 2, 3)';

/** Everything in the quiz that is a part by this name, wherever it lies. */
const parts = (root: ParentNode, name: string): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.part.contains(name) ? [element] : []),
    ...(element.shadowRoot ? parts(element.shadowRoot, name) : []),
  ]);

/** Whether the page's rule for the part has come through. */
const isReached = (quiz: Element, name: string): boolean => {
  const there = parts(quiz.shadowRoot!, name);
  return there.length > 0 && there.every((part) => getComputedStyle(part).outlineColor === LOOK);
};

describe('the parts of a quiz of one tag', () => {
  const NAMES = ['title', 'rules', 'position', 'stem', 'question', 'hint', 'verdict', 'rationale', 'summary'];

  it('can be reached by their own names as they come: before the start, at a card, after an attempt, in the results', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const rules = NAMES.map((name) => `learning-quiz::part(${name}) { outline-color: ${LOOK} }`).join('\n');
    page.append(Object.assign(document.createElement('style'), { textContent: rules }));
    const quiz = document.createElement('learning-quiz');
    Object.assign(quiz, { startMode: 'manual', confidence: 'ask', bank: aMixedBank() });
    page.append(quiz);
    await until(() => isReached(quiz, 'title') && isReached(quiz, 'rules'), 'the start');
    await accessible(quiz);
    await tabTo('button', 'Start');
    await key('Enter');
    await found(quiz, 'radio', 'Option a');
    await until(() => ['position', 'stem', 'question'].every((name) => isReached(quiz, name)), 'a card');
    await press(quiz, 'Hint');
    await until(() => isReached(quiz, 'hint'), 'a hint');
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => isReached(quiz, 'verdict') && isReached(quiz, 'rationale'), 'a verdict');
    await quiz.finish();
    await until(() => isReached(quiz, 'summary'), 'the results');
    assert.isAbove(all(quiz, 'listitem').length, 0);
  });
});
