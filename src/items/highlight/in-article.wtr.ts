import { assert, expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import {
  accessible,
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  focused,
  found,
  key,
  press,
  reported,
  speech,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { addQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import type { Item } from '../../core/bank/model.js';
import type { Json } from '../../core/json.js';
import { registry } from '../../entries/learning-quiz.js';
import type { Mark } from './schema.js';

const anItem = (own: Partial<Item> = {}): Item => ({
  id: 'who',
  interaction: 'highlight',
  scope: 'article',
  stem: 'Who built it?',
  keys: [{ textStart: 'The ferryman', textEnd: 'built it' }],
  ...own,
});

/** An article with a quiz of these items under it. */
async function page(item: Item = anItem(), attributes: Record<string, string> = { article: '#story' }) {
  const host = await fixture<HTMLElement>(html`
    <main>
      <article id="story">
        <h2>A bridge</h2>
        <p>There was <em>none</em> for long. Then one was opened.</p>
        <p>The ferryman himself <a href="#x">built</a> it. Nobody knew why.</p>
      </article>
    </main>
  `);
  const quiz = await addQuiz(host, aBank({ items: [item, anItem({ id: 'next' })] }), attributes);
  const response = (): Json | undefined => quiz.session.state.items['who']?.response;
  return { host, quiz, response, article: host.querySelector('article')! };
}

const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString().replace(/\s+/g, ' '));
const quotes = (response: Json | undefined): unknown[] => (response as unknown as Mark[]).map(({ text }) => text);
const openIt = async (quiz: Element): Promise<void> => {
  await press(quiz, 'Mark in the article');
  await until(() => focus().startsWith('option'), 'the focus in the article');
};
async function pointAt(node: Node, word: string): Promise<[number, number]> {
  const at = (node as Text).data.indexOf(word);
  const range = new Range();
  range.setStart(node, at);
  range.setEnd(node, at + word.length);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = range.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

describe('quiz-highlight in the article', () => {
  afterEach(() => {
    for (const name of ['quiz-mark', 'quiz-cursor']) assert.deepEqual(painted(name), []);
  });

  it('has nothing for axe to find: before, in the article, after, solved', async () => {
    const { host, quiz } = await page();
    await accessible(host);
    await openIt(quiz);
    await key('Enter');
    await accessible(host);
    await key('Escape');
    await accessible(host);
    await press(quiz, 'Check');
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('Solution'));
    await accessible(host);
  });

  it('is answered by keyboard alone, there and back', async () => {
    const { quiz, response } = await page();
    await tabTo('button', 'Mark in the article');
    const button = focused();
    await key('Enter');
    await until(() => focus() === 'option A bridge');
    for (let i = 0; i < 3; i++) await key('ArrowDown');
    assert.strictEqual(focus(), 'option The ferryman himself built it.');
    assert.deepEqual(painted('quiz-cursor'), ['The ferryman himself built it.']);
    await key('Enter');
    await until(() => painted('quiz-mark').length === 1);
    assert.deepEqual(quotes(response()), ['The ferryman himself built it.']);
    assert.strictEqual(focus(), 'option The ferryman himself built it.');
    await key('Tab');
    assert.strictEqual(focus(), 'button Back to the question');
    await key('Enter');
    await until(() => focused() === button);
    expect(words(quiz)).to.contain('The ferryman himself built it. Your mark');
    // The next time it begins where the mark is.
    await key('Enter');
    await until(() => focus() === 'option The ferryman himself built it.');
    await key('Escape');
    await until(() => focused() === button);
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => quiz.progress.correct === 1);
  });

  it('is marked by what a screen reader or a voice does: an option is activated, or has the focus by itself', async () => {
    const { quiz, response, article } = await page();
    await openIt(quiz);
    byRole(article, 'option', /^The ferryman/).click();
    await until(() => quotes(response())[0] === 'The ferryman himself built it.');
    byRole(article, 'option', 'Nobody knew why.').focus();
    await key('Enter');
    await until(() => quotes(response())[0] === 'Nobody knew why.');
    await key('Escape');
    await until(() => focus() === 'button Mark in the article');
  });

  it('says how many to mark, and how', async () => {
    const { quiz } = await page();
    assert.strictEqual(
      descriptionOf(await found(quiz, 'button', 'Mark in the article')),
      'Mark one sentence. On a keyboard, the arrow keys move and Enter marks.',
    );
  });

  it('is marked by a click on a sentence; another replaces it, the same takes it back', async () => {
    const { quiz, response, article } = await page();
    await openIt(quiz);
    const [first, second] = [...article.querySelectorAll('p')];
    await sendMouse({ type: 'click', position: await pointAt(first!.lastChild!, 'opened') });
    await until(() => painted('quiz-mark').join() === 'Then one was opened.');
    await sendMouse({ type: 'click', position: await pointAt(second!.lastChild!, 'knew') });
    await until(() => painted('quiz-mark').join() === 'Nobody knew why.');
    assert.deepEqual(quotes(response()), ['Nobody knew why.']);
    await sendMouse({ type: 'click', position: await pointAt(second!.lastChild!, 'knew') });
    await until(() => painted('quiz-mark').length === 0);
    assert.deepEqual(response(), []);
    await key('Escape');
  });

  it('takes a phrase by keys and by the mouse, over elements, and says so once', async () => {
    const { quiz, response, article } = await page(anItem({ unit: 'phrase' }));
    const said = speech(quiz.renderRoot.querySelector('quiz-card')!.shadowRoot!.querySelector('quiz-highlight')!);
    await openIt(quiz);
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowDown');
    assert.strictEqual(focus(), 'option The');
    await key('Shift+ArrowRight');
    assert.deepEqual(painted('quiz-cursor'), ['The', 'ferryman']);
    await key('Escape');
    assert.deepEqual(painted('quiz-cursor'), ['ferryman']);
    await key('ArrowLeft');
    for (let i = 0; i < 4; i++) await key('Shift+ArrowRight');
    await key(' ');
    await until(() => painted('quiz-mark').length === 5);
    assert.deepEqual(quotes(response()), ['The ferryman himself built it.']);
    await until(() => said.includes('Marked: The ferryman himself built it.'));
    const [first] = [...article.querySelectorAll('p')];
    await sendMouse({ type: 'move', position: await pointAt(first!.querySelector('em')!.firstChild!, 'none') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: await pointAt(first!.lastChild!, 'long') });
    await sendMouse({ type: 'up' });
    await until(() => said.includes('Marked: none for long.'));
    assert.deepEqual(quotes(response()), ['none for long.']);
    await key('Escape');
    assert.deepEqual(said, ['Marked: The ferryman himself built it.', 'Marked: none for long.']);
  });

  it('brings some of what stands around a mark along, so that it can be scored without the page', async () => {
    const { quiz, response, article } = await page(
      anItem({ keys: [{ textStart: 'opened', textEnd: 'himself' }], choose: 'many' }),
    );
    await openIt(quiz);
    for (const name of ['ArrowDown', 'ArrowDown', 'Enter']) await key(name);
    const [mark] = response() as unknown as Mark[];
    expect(mark?.prefix).to.match(/none for long\. $/);
    expect(mark?.suffix).to.match(/^\s+The ferryman himself built it\./);
    const type = await registry.load('item-report', 'highlight');
    assert.strictEqual(type.score(quiz.session.item('who')!, response()).fraction, 0.5);
    expect(article.textContent.replace(/\s+/g, ' ')).to.contain(mark?.text);
    await key('Escape');
  });

  it('shows response, key and difference in the card', async () => {
    const { quiz } = await page();
    await openIt(quiz);
    await key('Enter');
    await key('Escape');
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Show the solution');
    await until(() => words(quiz).includes('A bridge Incorrect'), 'what came of it');
    expect(words(quiz)).not.to.contain('ferryman');
    await press(quiz, 'Show the solution');
    await until(() => words(quiz).includes('The ferryman himself built it. Solution'));
  });

  it('marks nothing where the request is cancelled', async () => {
    const { quiz, response } = await page();
    quiz.addEventListener('quiz-response-request', (event) => event.preventDefault());
    await openIt(quiz);
    await key('Enter');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.strictEqual(response(), undefined);
    assert.deepEqual(painted('quiz-mark'), []);
    assert.strictEqual(focus(), 'option A bridge');
    await key('Escape');
  });

  it('leaves the focus in the card, while the article is open, to who acts there', async () => {
    const { quiz } = await page();
    await openIt(quiz);
    byRole(quiz, 'button', 'Flag').focus();
    await key('Enter');
    await until(() => quiz.progress.flagged === 1);
    assert.strictEqual(focus(), 'button Flag');
    byRole(document.body, 'button', 'Back to the question').click();
    await until(() => focus() === 'button Mark in the article');
  });

  it('takes everything down when the item is left, submitted, or taken out of the page', async () => {
    const { quiz } = await page();
    const down = async (): Promise<void> => {
      await until(() => painted('quiz-cursor').length === 0);
      assert.deepEqual(all(document.body, 'listbox'), []);
    };
    await openIt(quiz);
    await key('Enter');
    quiz.goTo('next');
    await down();
    await openIt(quiz);
    quiz.goTo('who');
    await down();
    await found(quiz, 'button', 'Clear');
    await openIt(quiz);
    await press(quiz, 'Check');
    await down();
    await press(quiz, 'Try again');
    await openIt(quiz);
    quiz.remove();
    await down();
  });

  it('clears what is marked', async () => {
    const { quiz, response } = await page();
    await openIt(quiz);
    await key('Enter');
    await key('Escape');
    await press(quiz, 'Clear');
    await until(() => focus() === 'button Mark in the article');
    assert.deepEqual(response(), []);
    assert.deepEqual(all(quiz, 'button', 'Clear'), []);
  });

  it('is answered in its own passage where the page has no article, and says so', async () => {
    const text = 'A bridge was built. The ferryman himself built it.';
    for (const attributes of [{}, { article: '#none' }]) {
      const { host, quiz, response } = await page(anItem({ text }), attributes as Record<string, string>);
      await until(() => words(quiz).includes('The article is not on this page. Its passage stands here.'));
      assert.deepEqual(all(quiz, 'button', 'Mark in the article'), []);
      byRole(quiz, 'radio', 'The ferryman himself built it.').click();
      assert.deepEqual(response(), [{ start: 20, end: 50 }]);
      await accessible(host);
      host.remove();
    }
  });

  it('says that it needs the article, and reports it, where it has no passage of its own', async () => {
    const errors = await reported(async () => {
      const { host, quiz } = await page(anItem(), {});
      await until(() => words(quiz).includes('The article is not on this page.'));
      await accessible(host);
    });
    expect(String(errors[0])).to.contain('the item "who" is to be answered in an article');
  });

  it('offers to try again where the part that is needed can’t be fetched', async () => {
    const { load } = registry;
    registry.load = ((kind: string, name: string) =>
      kind === 'article-marks'
        ? Promise.reject(new Error('offline'))
        : load.call(registry, kind as never, name)) as typeof load;
    try {
      const { quiz } = await page();
      await until(() => words(quiz).includes('This could not be loaded.'));
      registry.load = load;
      await openIt(quiz);
      expect(words(quiz)).not.to.contain('This could not be loaded.');
      await key('Escape');
    } finally {
      registry.load = load;
    }
  });

  it('belongs to the quiz that its card names by `for`', async () => {
    const { host, quiz } = await page();
    quiz.id = 'quiz';
    const card = document.createElement('quiz-card') as HTMLElement & { for: string };
    card.for = 'quiz';
    host.append(card);
    await openIt(card);
    assert.strictEqual(focus(), 'option A bridge');
    await key('Escape');
  });

  (CHROMIUM ? it : it.skip)('reads the article’s other way round in an article that does', async () => {
    const { quiz, article } = await page(anItem({ unit: 'phrase' }));
    article.dir = 'rtl';
    await openIt(quiz);
    await key('ArrowLeft');
    assert.strictEqual(focus(), 'option bridge');
    await key('Escape');
  });
});
