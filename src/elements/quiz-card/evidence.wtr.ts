import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  choose,
  focus,
  focused,
  found,
  key,
  press,
  speech,
  tabTo,
  turn,
  until,
  words,
} from '../../../test/browser.js';
import { addQuiz, aRichChoice } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';

const SOURCES = [
  { id: 'story', title: 'The story' },
  { id: 'site', title: 'The site', href: 'https://example.org/story.html' },
  { id: 'near', title: 'Nearby', href: 'story.html' },
];
const pointing = (...evidence: object[]) =>
  aBank({ sources: SOURCES, items: [aRichChoice({ evidence: evidence as never }), aRichChoice({ id: 'next' })] });
const HERE = { source: 'story', textStart: 'The letter a', textEnd: 'comes first' };

/** An article with a quiz under it, whose first item was answered. */
async function answered(bank = pointing(HERE), attributes: Record<string, string> = { article: '#story' }) {
  const host = await fixture<HTMLElement>(html`
    <main>
      <article id="story">
        <p>Something else.</p>
        <p>The <em>letter</em> a comes first, as everybody knows.</p>
      </article>
    </main>
  `);
  const quiz = await addQuiz(host, bank, attributes);
  await choose(quiz, 'Option a');
  await press(quiz, 'Check');
  return { host, quiz, passage: host.querySelectorAll('p')[1]! };
}

/** The same, where the passage can be shown. */
async function page(...how: Parameters<typeof answered>) {
  const there = await answered(...how);
  return { ...there, button: await found(there.quiz, 'button', 'Show in the article') };
}

/** What is said on the console meanwhile. */
async function warnings(during: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (text: string) => heard.push(text);
  try {
    await during();
  } finally {
    console.warn = warn;
  }
  return heard;
}

const marked = () => [...(CSS.highlights.get('quiz-passage') ?? [])].map(String);
const backButton = () => found(document.body, 'button', 'Back to the question');

describe('the passage', () => {
  afterEach(() => assert.deepEqual(marked(), []));

  it('has nothing for axe to find, there and back', async () => {
    const { host, button } = await page();
    await accessible(host);
    button.click();
    await backButton();
    await accessible(host);
    (await backButton()).click();
    await until(() => focused() === button);
    await accessible(host);
  });

  it('is reached and left by keyboard alone', async () => {
    const { button, passage, quiz } = await page();
    const said = speech(quiz);
    await tabTo('button', 'Show in the article');
    await key('Enter');
    await until(() => focused() === passage);
    assert.deepEqual(marked(), ['The letter a comes first']);
    await key('Tab');
    assert.strictEqual(focus(), 'button Back to the question');
    await key('Enter');
    await until(() => focused() === button);
    await key('Enter');
    await until(() => focused() === passage);
    await key('Escape');
    await until(() => focused() === button);
    assert.deepEqual(
      said.filter((text) => !text.startsWith('Correct')),
      [],
    );
  });

  it('is offered after an attempt, not before, and not where there is no evidence', async () => {
    const { quiz } = await page();
    await press(quiz, 'Next');
    await found(quiz, 'group', 'Question 2 of 2');
    assert.deepEqual(all(quiz, 'button', 'Show in the article'), []);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 2);
    await quiz.updateComplete;
    assert.deepEqual(all(quiz, 'button', 'Show in the article'), []);
  });

  it('is the first that the article has', async () => {
    const { button, passage } = await page(pointing({ source: 'site', textStart: 'not in it' }, HERE));
    button.click();
    await until(() => focused() === passage);
    (await backButton()).click();
  });

  it('that the article hasn’t got is said not to be there, once, and the focus stays', async () => {
    const { quiz, button, host } = await page(pointing({ source: 'story', textStart: 'nowhere at all' }));
    const said = speech(quiz);
    button.focus();
    await key('Enter');
    await until(() => words(quiz).includes('The passage could not be found in the article.'));
    await until(() => said.includes('The passage could not be found in the article.'));
    assert.strictEqual(focused(), button);
    await accessible(host);
    await press(quiz, 'Next');
    await found(quiz, 'group', 'Question 2 of 2');
    expect(words(quiz)).not.to.contain('could not be found');
  });

  for (const [where, attributes, evidence, href] of [
    [
      'the source has an address',
      {},
      { source: 'site', textStart: 'a b' },
      'https://example.org/story.html#:~:text=a%20b',
    ],
    [
      'the page’s article lacks it',
      { article: '#story' },
      { source: 'site', textStart: 'a b', textEnd: 'c' },
      'https://example.org/story.html#:~:text=a%20b,c',
    ],
    [
      'the address is relative to the page, where the bank has none',
      {},
      { source: 'near', textStart: 'x' },
      new URL('story.html#:~:text=x', document.baseURI).href,
    ],
    [
      'the selector is none',
      { article: ':::' },
      { source: 'site', textStart: 'x' },
      'https://example.org/story.html#:~:text=x',
    ],
  ] as const) {
    it(`is linked to where ${where}`, async () => {
      const { quiz, button, host } = await page(pointing(evidence), attributes);
      button.click();
      const link = await found<HTMLAnchorElement>(quiz, 'link', 'Open the article');
      assert.strictEqual(link.href, href);
      assert.strictEqual(link.target, '_blank');
      expect(link.rel).to.contain('noopener');
      await accessible(host);
      await press(quiz, 'Next');
      await until(() => all(quiz, 'link').length === 0, 'the link to go with its item');
    });
  }

  it('is linked to relative to the bank’s address', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(pointing({ source: 'near', textStart: 'x' }))));
    try {
      const quiz = await fixture<HTMLElement>(html`<learning-quiz src="/banks/one/bank.json"></learning-quiz>`);
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await press(quiz, 'Show in the article');
      const { href } = await found<HTMLAnchorElement>(quiz, 'link');
      assert.strictEqual(href, `${location.origin}/banks/one/story.html#:~:text=x`);
    } finally {
      window.fetch = fetch;
    }
  });

  for (const article of [undefined, '#nope', '##']) {
    it(`is quoted where there is neither an article (${article ?? 'no attribute'}) nor an address`, async () => {
      const heard = await warnings(async () => {
        const { quiz, host } = await answered(pointing(HERE), article === undefined ? {} : { article });
        await until(() => words(quiz).includes('The letter a … comes first'), 'the quotation');
        expect(words(quiz)).to.contain('(The story)');
        assert.deepEqual(all(quiz, 'button', 'Show in the article'), []);
        await accessible(host);
        await press(quiz, 'Next');
        await found(quiz, 'group', 'Question 2 of 2');
        expect(words(quiz)).not.to.contain('The letter a …');
      });
      const told = `learning-quiz: article="${article}" finds nothing in this page`;
      assert.deepEqual(heard, article === undefined ? [] : [told]);
    });
  }

  it('is the host’s to show, where it cancels the request', async () => {
    const { host, button, quiz } = await page();
    const asked: unknown[] = [];
    host.addEventListener('quiz-evidence-request', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    button.click();
    assert.deepEqual(asked, [{ itemId: 'capital' }]);
    await press(quiz, 'Flag');
    await until(() => quiz.progress.flagged === 1);
    assert.deepEqual(marked(), []);
  });

  it('comes back to the card also where the learner has gone on by other ways', async () => {
    const { host, quiz, button, passage } = await page();
    button.click();
    await until(() => focused() === passage);
    quiz.goTo('next');
    await found(quiz, 'group', 'Question 2 of 2');
    (await backButton()).click();
    await until(() => quiz.matches(':focus-within'), 'the focus in the quiz');
    await accessible(host);
  });

  it('is quoted, not lit, where a modal dialog with the quiz stands before the article', async () => {
    const host = await fixture<HTMLElement>(
      html`<main>
        <article id="story"><p>The letter a comes first.</p></article>
        <dialog aria-label="Questions"></dialog>
      </main>`,
    );
    const dialog = host.querySelector('dialog')!;
    dialog.showModal();
    const quiz = await addQuiz(dialog, pointing(HERE), { article: '#story' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('The letter a … comes first'), 'the quotation');
    assert.deepEqual(all(quiz, 'button', 'Show in the article'), []);
    await quiz.session.perform('quiz-evidence-request', { itemId: 'capital' });
    assert.deepEqual(marked(), []);
    assert.isTrue(dialog.open);
    dialog.close();
  });

  it('stays while the quiz is moved, and goes with it for good', async () => {
    const { host, quiz, button, passage } = await page();
    button.click();
    await until(() => focused() === passage);
    quiz.remove();
    host.prepend(quiz);
    await turn();
    await turn();
    assert.deepEqual(marked(), ['The letter a comes first']);
    quiz.remove();
    await until(() => marked().length === 0, 'the passage to go');
    assert.deepEqual(all(document.body, 'button', 'Back to the question'), []);
    assert.deepEqual([passage.hasAttribute('data-quiz-passage'), passage.hasAttribute('tabindex')], [false, false]);
  });

  it('goes with what its quiz is in, also through a shadow root', async () => {
    const outer = await fixture<HTMLElement>(
      html`<div>
        <p>The letter a comes first.</p>
        <div></div>
      </div>`,
    );
    const inner = outer.querySelector('div')!;
    const main = document.createElement('main');
    inner.attachShadow({ mode: 'open' }).append(main);
    outer.id = 'story';
    const quiz = await addQuiz(main, pointing(HERE), { article: '#story' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Show in the article');
    await until(() => marked().length > 0);
    inner.remove();
    await until(() => marked().length === 0, 'the passage to go');
  });

  it('is found in the quiz’s own shadow root first', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const article = document.createElement('article');
    article.id = 'story';
    article.innerHTML = '<p>The letter a comes first.</p>';
    root.append(article, document.createElement('main'));
    const quiz = await addQuiz(root.querySelector('main')!, pointing(HERE), { article: '#story' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await press(quiz, 'Show in the article');
    await until(() => focused() === article.firstChild);
    await key('Escape');
    await until(() => focus() === 'button Show in the article');
  });
});
