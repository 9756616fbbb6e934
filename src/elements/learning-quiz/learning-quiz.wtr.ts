import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  choose,
  focus,
  found,
  key,
  mouseClick,
  names,
  press,
  tabTo,
  turn,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, facts, settled } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

const position = (quiz: Element) => all(quiz, 'group', /^Question \d/)[0]?.getAttribute('aria-label');

describe('a quiz of one tag', () => {
  it('has nothing for axe to find, from the first card to the results', async () => {
    const quiz = await aQuiz();
    await accessible(quiz);
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Choose an option first.'));
    await accessible(quiz);
    await press(quiz, 'Hint');
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    await accessible(quiz);
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Because a comes first.'));
    await accessible(quiz);
    await press(quiz, 'Next');
    await found(quiz, 'textbox');
    await accessible(quiz);
    await quiz.finish();
    await found(quiz, 'button', 'Start again');
    await accessible(quiz);
  });

  it('is gone through by keyboard alone, to the results and a review of what was missed', async () => {
    const quiz = await aQuiz();
    await tabTo('radio', 'Option a');
    await key('ArrowDown');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => focus() === 'button Try again');
    expect(words(quiz)).to.contain('Incorrect').and.contain('Not that one.');
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
    await tabTo('textbox', 'Your answer');
    await type('350');
    await key('Enter');
    await until(() => words(byRole(quiz, 'group', 'Question 2 of 3')).includes('Correct'));
    await tabTo('button', 'Next');
    await key(' ');
    await until(() => focus() === 'heading Name the capital of Armenia.');
    await tabTo('textbox', 'Your answer');
    await type('yerevan');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => words(byRole(quiz, 'group', 'Question 3 of 3')).includes('Correct'));
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => focus() === 'heading Your results');
    expect(words(quiz)).to.contain('2 of 3 points').and.contain('2 of 3 questions right');
    await tabTo('button', 'Review mistakes');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.strictEqual(position(quiz), 'Question 1 of 1');
    assert.strictEqual(quiz.progress.total, 1);
    await tabTo('radio', 'Option a');
    await key(' ');
    await key('Enter');
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => words(quiz).includes('Everything is right.'));
    assert.deepEqual(all(quiz, 'button', 'Review mistakes'), []);
    await tabTo('button', 'Start again');
    await key('Enter');
    await until(() => position(quiz) === 'Question 1 of 3');
    assert.strictEqual(focus(), 'heading Which city is the capital?');
    assert.strictEqual(quiz.progress.attempted, 0);
  });

  it('is gone through by mouse', async () => {
    const quiz = await aQuiz();
    const click = async (role: string, name: string) => mouseClick(await found(quiz, role, name));
    await click('radio', 'Option a');
    await click('button', 'Check');
    await until(() => words(quiz).includes('Just so.'));
    await click('button', 'Next');
    await click('textbox', 'Your answer');
    await type('12');
    await click('button', 'Check');
    await click('button', 'Show the solution');
    await until(() => words(quiz).includes('Solution: 350'));
    await click('button', 'Next');
    await click('button', 'Finish');
    await until(() => words(quiz).includes('1 of 3 points'));
    await click('button', 'Review mistakes');
    await until(() => position(quiz) === 'Question 1 of 2');
  });

  it('has a place for each thing: progress, score, card and navigation', async () => {
    const quiz = await aQuiz();
    const bar = byRole(quiz, 'progressbar', 'Progress');
    assert.strictEqual(bar.getAttribute('aria-valuetext'), '0 of 3 answered');
    expect(words(quiz)).to.contain('0 of 3 points');
    assert.strictEqual(byRole(quiz, 'heading').getAttribute('aria-level'), '3');
    assert.deepEqual(names(quiz, 'button'), ['Flag', 'Check', 'Hint', 'Previous', 'Next']);
    expect(all(quiz, 'status')).to.have.length(1);
  });

  it('says that it is loading until its bank is there, and what is wrong where there is none', async () => {
    const quiz = await fixture<HTMLElement>(html`<learning-quiz></learning-quiz>`);
    await until(() => words(quiz).includes('Loading the quiz'));
    await accessible(quiz);
    quiz.setAttribute('src', '/nowhere.json');
    await until(() => words(byRole(quiz, 'alert')).includes('This quiz could not be loaded.'));
    await accessible(quiz);
    expect(words(quiz)).not.to.contain('Loading');
  });

  it('waits for Start where it is told to', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    const heard = facts(quiz);
    assert.strictEqual(quiz.progress.phase, 'idle');
    expect(words(quiz)).to.contain('A bank');
    await accessible(quiz);
    await tabTo('button', 'Start');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    assert.deepEqual(heard[0], {
      type: 'quiz-session-started',
      detail: { bank: { id: 'bank', version: '1.0.0' }, total: 3 },
    });
  });

  it('does not take the focus from the page when it begins by itself', async () => {
    const page = await fixture<HTMLElement>(html`<div><button>Elsewhere</button></div>`);
    byRole(page, 'button', 'Elsewhere').focus();
    const quiz = document.createElement('learning-quiz');
    quiz.bank = aBank();
    page.append(quiz);
    await settled(quiz);
    assert.strictEqual(focus(), 'button Elsewhere');
  });

  it('is heard at the document and the window, with the details of each event', async () => {
    const heard: string[] = [];
    const stop = new AbortController();
    document.addEventListener('quiz-attempt-scored', ({ detail }) => heard.push(detail.itemId), stop);
    window.addEventListener('quiz-submit-request', ({ detail }) => heard.push(detail.itemId), stop);
    const quiz = await aQuiz(aBank({ items: [aChoice({ id: 'one' })] }));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => heard.length === 2);
    stop.abort();
    expect(heard).to.deep.equal(['one', 'one']);
  });
});

describe('a quiz takes its bank', () => {
  const json = JSON.stringify(aBank({ title: 'Inline' }));
  const script = (text = json) => {
    const element = document.createElement('script');
    element.type = 'application/json';
    element.textContent = text;
    return element;
  };

  it('from an address', async () => {
    const url = URL.createObjectURL(new Blob([json]));
    const quiz = await fixture<LearningQuiz>(html`<learning-quiz src=${url}></learning-quiz>`);
    await settled(quiz);
    assert.strictEqual(position(quiz), 'Question 1 of 3');
    URL.revokeObjectURL(url);
  });

  it('from a property, and shares nothing with the host’s object', async () => {
    const bank = aBank();
    const quiz = await aQuiz(bank);
    (bank.items[1] as { stem: string }).stem = 'Changed by the host?';
    quiz.goTo('two');
    await until(() => position(quiz) === 'Question 2 of 3');
    assert.strictEqual(byRole(quiz, 'heading').textContent?.trim(), 'Which city is the capital?');
  });

  it('from a script inside it', async () => {
    const quiz = await fixture<LearningQuiz>(html`<learning-quiz>${script()}</learning-quiz>`);
    await settled(quiz);
    assert.strictEqual(position(quiz), 'Question 1 of 3');
    expect(words(quiz)).not.to.contain('learning-quiz/1');
  });

  it('from a script that the parser reaches later', async () => {
    const quiz = await fixture<LearningQuiz>(html`<learning-quiz></learning-quiz>`);
    await until(() => words(quiz).includes('Loading'));
    quiz.append(script());
    await settled(quiz);
    assert.strictEqual(position(quiz), 'Question 1 of 3');
  });

  it('from a page that comes in pieces, a script’s text too', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Streamed"></iframe>`);
    const page = frame.contentDocument!;
    const entry = new URL('../../entries/learning-quiz.ts', import.meta.url).href;
    page.open();
    page.write(`<!doctype html><html lang="en"><body><script type="module" async src="${entry}"></script>`);
    page.write(`<learning-quiz><script type="application/json">${json.slice(0, 40)}`);
    await until(() => frame.contentWindow?.customElements.get('learning-quiz'), 'the elements in the frame', 4000);
    page.write(`${json.slice(40)}</script></learning-quiz></body></html>`);
    page.close();
    const quiz = page.querySelector('learning-quiz')!;
    await until(() => quiz.progress.total === 3, 'three items');
  });

  it('anew when another is given', async () => {
    const quiz = await aQuiz();
    await choose(quiz, 'Option a');
    quiz.bank = aBank({ items: [aChoice({ stem: 'Another?' })] });
    await until(() => all(quiz, 'heading', 'Another?').length === 1);
    assert.strictEqual(quiz.progress.total, 1);
    quiz.bank = { nonsense: true };
    await until(() => all(quiz, 'alert').length === 1);
    assert.deepEqual(all(quiz, 'radio'), []);
  });

  it('and keeps the one asked for last, whichever comes first', async () => {
    const { fetch } = window;
    const arrive: Record<string, (response: Response) => void> = {};
    window.fetch = (url) => new Promise((resolve) => (arrive[url as string] = resolve));
    try {
      const quiz = await fixture<HTMLElement>(html`<learning-quiz src="/slow.json"></learning-quiz>`);
      await until(() => arrive['/slow.json']);
      quiz.setAttribute('src', '/quick.json');
      await until(() => arrive['/quick.json']);
      arrive['/quick.json']!(new Response(JSON.stringify(aBank({ items: [aChoice({ stem: 'Quick?' })] }))));
      await until(() => all(quiz, 'heading', 'Quick?').length === 1);
      const slow = new Response(json);
      arrive['/slow.json']!(slow);
      await until(() => slow.bodyUsed);
      await turn();
      await turn();
      assert.deepEqual(names(quiz, 'heading'), ['Quick?']);
    } finally {
      window.fetch = fetch;
    }
  });
});
