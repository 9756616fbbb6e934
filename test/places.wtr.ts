// Where a page may put a quiz: into a shadow root, a dialog, details; twenty of them; and what it may do with one meanwhile.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, byRole, choose, focus, focused, found, key, press, tabTo, until, words } from './browser.js';
import { addQuiz, aMixedBank, facts } from './browser.quiz.js';

const page = () => fixture<HTMLElement>(html`<main></main>`);
const none = { persist: 'none' };

/** Goes through a quiz of three by keyboard, to the results. */
async function byKeyboard(quiz: LearningQuiz): Promise<void> {
  await tabTo('radio');
  await key(' ');
  await key('Enter');
  await until(() => quiz.progress.attempted === 1);
  await tabTo('button', 'Next');
  await key('Enter');
  await until(() => focus() === 'heading Up to how many millions?');
  await tabTo('button', 'Next');
  await key('Enter');
  await until(() => focus() === 'heading Name the capital of Armenia.');
  await tabTo('button', 'Finish');
  await key('Enter');
  await until(() => focus() === 'heading Your results');
}

/** A shadow root within a shadow root. */
async function deep(): Promise<ShadowRoot> {
  const outer = (await page()).attachShadow({ mode: 'open' });
  const inner = outer.appendChild(document.createElement('section'));
  return inner.attachShadow({ mode: 'open' });
}

describe('a quiz in another’s shadow root', () => {
  it('has nothing for axe to find', async () => {
    const root = await deep();
    await accessible(await addQuiz(root.appendChild(document.createElement('div')), aMixedBank(), none));
  });

  it('is gone through by keyboard alone, and its facts reach the page', async () => {
    const heard = facts(document);
    const root = await deep();
    await byKeyboard(await addQuiz(root.appendChild(document.createElement('div')), aMixedBank(), none));
    expect(heard.map(({ type }) => type)).to.include('quiz-session-completed');
  });

  it('shows its passages in an article of the page', async () => {
    const root = await deep();
    const article = document.createElement('article');
    article.id = 'story';
    article.textContent = 'It began. A line was drawn here. It ended.';
    document.querySelector('main')!.before(article);
    try {
      const evidence = [{ source: 's', textStart: 'A line was drawn' }];
      const [first] = aMixedBank().items;
      const bank = { ...aMixedBank({ items: [{ ...first!, evidence }] }), sources: [{ id: 's', title: 'The story' }] };
      const quiz = await addQuiz(root.appendChild(document.createElement('div')), bank, { ...none, article: '#story' });
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await press(quiz, 'Show in the article');
      await until(() => document.querySelector('[data-quiz-passage]'));
      await press(document.body, 'Back to the question');
      await until(() => focus() === 'button Show in the article');
    } finally {
      article.remove();
    }
  });
});

describe('a quiz in a dialog', () => {
  async function dialog(attributes: Record<string, string> = none) {
    const element = await fixture<HTMLDialogElement>(html`<dialog aria-label="Quiz"></dialog>`);
    const quiz = await addQuiz(element, aMixedBank(), attributes).catch(() => element.querySelector('learning-quiz')!);
    element.showModal();
    await until(() => all(quiz, 'radio').length === 3);
    return { element, quiz };
  }

  it('has nothing for axe to find', async () => {
    const { element } = await dialog();
    await accessible(element);
  });

  it('is gone through by keyboard alone, and the focus stays in it', async () => {
    const { element, quiz } = await dialog();
    await byKeyboard(quiz);
    assert.strictEqual(element.open && element.contains(document.activeElement), true);
  });

  it('asks in a dialog of its own before the end; Escape closes that one alone', async () => {
    const { element, quiz } = await dialog({ ...none, mode: 'test' });
    quiz.goTo('three');
    await press(quiz, 'Finish');
    const inner = await until(() =>
      quiz.shadowRoot!.querySelector('quiz-nav')?.shadowRoot?.querySelector('dialog[open]'),
    );
    await key('Escape');
    await until(() => !(inner as HTMLDialogElement).open);
    assert.deepEqual([element.open, quiz.progress.phase], [true, 'running']);
  });

  it('shows its passages in an article that is in the dialog, and comes back', async () => {
    const { element, quiz } = await dialog();
    const article = document.createElement('article');
    article.id = 'inside';
    article.textContent = 'It began. A line was drawn here. It ended.';
    element.prepend(article);
    const [first] = aMixedBank().items;
    quiz.article = '#inside';
    quiz.bank = {
      ...aMixedBank({ items: [{ ...first!, evidence: [{ source: 's', textStart: 'A line was drawn' }] }] }),
      sources: [{ id: 's', title: 'The story' }],
    };
    await until(() => quiz.progress.total === 1);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Show in the article');
    await until(() => article.contains(focused()) || article === focused());
    await tabTo('button', 'Back to the question');
    await key('Enter');
    await until(() => focus() === 'button Show in the article');
  });

  it('keeps its session when the dialog is closed and opened again', async () => {
    const { element, quiz } = await dialog();
    await choose(quiz, 'Option b');
    element.close();
    element.showModal();
    assert.strictEqual(byRole<HTMLInputElement>(quiz, 'radio', 'Option b').checked, true);
  });
});

describe('a quiz in details', () => {
  it('is there when they are opened, whole, and kept when they are closed', async () => {
    const details = await fixture<HTMLDetailsElement>(html`<details><summary>Questions</summary></details>`);
    const quiz = document.createElement('learning-quiz');
    quiz.setAttribute('persist', 'none');
    quiz.bank = aMixedBank();
    details.append(quiz);
    await until(() => quiz.progress.total === 3);
    details.open = true;
    await until(() => all(quiz, 'radio').length === 3);
    expect(byRole(quiz, 'button', 'Check').getBoundingClientRect().height).to.be.at.least(44);
    await accessible(details);
    await byKeyboard(quiz);
    details.open = false;
    details.open = true;
    await found(quiz, 'heading', 'Your results');
  });
});

describe('a quiz that is moved', () => {
  it('goes on where it was: what was chosen, and the way by keyboard', async () => {
    const host = await page();
    const quiz = await addQuiz(host, aMixedBank(), none);
    await choose(quiz, 'Option b');
    byRole(quiz, 'button', 'Check').focus();
    const to = host.appendChild(document.createElement('aside'));
    to.append(quiz);
    await until(() => byRole<HTMLInputElement>(quiz, 'radio', 'Option b').checked);
    // A browser takes the focus from what is moved; it must not have gone astray into another quiz or a part.
    assert.strictEqual(document.activeElement?.localName, 'body');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => words(quiz).includes('Incorrect'));
  });

  it('into a shadow root and out of it, belongs to what is around it', async () => {
    const host = await page();
    host.lang = 'en';
    const quiz = await addQuiz(host, aMixedBank(), none);
    const root = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(quiz);
    await choose(quiz, 'Option a');
    host.append(quiz);
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
  });
});

describe('twenty quizzes on a page', function () {
  this.timeout(20_000);
  const twenty = async () => {
    const host = await page();
    const started = performance.now();
    const quizzes = Array.from({ length: 20 }, (_, i) => {
      const quiz = document.createElement('learning-quiz');
      quiz.bank = aMixedBank({ id: `bank-${i}` });
      return quiz;
    });
    host.append(...quizzes);
    await until(() => quizzes.every((quiz) => all(quiz, 'radio').length === 3), 'twenty cards', 10_000);
    return { host, quizzes, took: performance.now() - started };
  };

  /** Ids that stand twice in one tree. */
  const twice = (root: ParentNode): string[] => {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? twice(shadowRoot) : []));
    return [...ids.filter((id, i) => ids.indexOf(id) !== i), ...inside];
  };

  it('have nothing for axe to find, no id twice, and are there soon', async () => {
    const { host, quizzes, took } = await twenty();
    expect(took, 'milliseconds').to.be.below(4000);
    assert.deepEqual(twice(host), []);
    await accessible(quizzes[7]!);
  });

  it('are each worked by keyboard and by hand without the others', async () => {
    const { quizzes } = await twenty();
    const [seventh, eighth] = [quizzes[7]!, quizzes[8]!];
    await choose(eighth, 'Option b');
    byRole(seventh, 'radio', 'Option a').focus();
    await key(' ');
    await key('Enter');
    await until(() => seventh.progress.correct === 1);
    const others = quizzes.filter((quiz) => quiz !== seventh);
    assert.deepEqual([...new Set(others.map(({ progress }) => progress.attempted))], [0]);
    assert.strictEqual(byRole<HTMLInputElement>(eighth, 'radio', 'Option b').checked, true);
    assert.deepEqual(
      others
        .map((quiz) => all(quiz, 'radio').filter((radio) => (radio as HTMLInputElement).checked).length)
        .reduce((a, b) => a + b),
      1,
    );
  });

  it('do not take the focus from one another: one that ends while another is typed into', async () => {
    const { quizzes } = await twenty();
    const [one, other] = [quizzes[0]!, quizzes[1]!];
    byRole(one, 'radio', 'Option a').focus();
    const held = focused();
    await other.finish();
    await found(other, 'heading', 'Your results');
    await new Promise((resolve) => setTimeout(resolve, 50));
    // As a sentence: what compares elements would print all of them.
    assert.strictEqual(focused() === held, true, `the focus is on ${focus()}`);
  });
});
