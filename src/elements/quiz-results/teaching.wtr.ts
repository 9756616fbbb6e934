import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  descriptionOf,
  focus,
  focused,
  found,
  key,
  names,
  press,
  speech,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { addQuiz } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import type { Bank } from '../../core/bank/model.js';
import type { Confidence } from '../../core/session/state.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';

const evidence = [{ source: 'story', textStart: 'The letter a', textEnd: 'comes first' }];
const bank: Bank = aBank({
  title: 'Letters',
  sources: [{ id: 'story', title: 'The story' }],
  objectives: [
    { id: 'places', title: 'Name the places' },
    { id: 'trade', title: 'Explain the trade' },
  ],
  items: ['one', 'two', 'three', 'four'].map((id, i) =>
    aChoice({ id, stem: `Which one, ${id}?`, objective: i % 2 ? 'trade' : 'places', evidence }),
  ),
});

type Tried = readonly [id: string, option: string, sure?: Confidence];

async function play(quiz: LearningQuiz, tried: readonly Tried[]): Promise<void> {
  const { session } = quiz;
  for (const [itemId, option, level] of tried) {
    if (level) session.perform('quiz-confidence-request', { itemId, level });
    session.perform('quiz-response-request', { itemId, response: [option] });
    await session.perform('quiz-submit-request', { itemId });
  }
  await quiz.finish();
  await found(quiz, 'button', 'Start again');
  await until(() => words(quiz).includes('Every question'));
}

/** An article with a quiz under it, at its end. */
async function ended(tried: readonly Tried[], attributes: Record<string, string> = {}, of = bank) {
  const host = await fixture<HTMLElement>(html`
    <main>
      <article id="story">
        <p>Else.</p>
        <p>The letter a comes first, as everybody knows.</p>
      </article>
    </main>
  `);
  const quiz = await addQuiz(host, of, { article: '#story', ...attributes });
  await play(quiz, tried);
  return { host, quiz };
}
const MIXED: readonly Tried[] = [
  ['one', 'a', 3],
  ['two', 'b', 2],
  ['three', 'c', 1],
  ['four', 'a', 1],
];
const listed = (quiz: Element, part: string): string[] =>
  [...quiz.shadowRoot!.querySelector('quiz-results')!.shadowRoot!.querySelectorAll(`[part=${part}] li`)].map(words);

describe('quiz-results, after a session with confidence', () => {
  it('has nothing for axe to find', async () => {
    const { host } = await ended(MIXED, { confidence: 'marked', attempts: '1', 'pass-mark': '0.5' });
    await accessible(host);
  });

  it('shows a passage and comes back, by keyboard alone', async () => {
    const { host } = await ended(MIXED, { confidence: 'ask' });
    await tabTo('button', 'Show in the article');
    const from = focused();
    assert.strictEqual(descriptionOf(from!), 'Which one, two?');
    await key('Enter');
    await until(() => focused() === host.querySelectorAll('p')[1]);
    await key('Escape');
    await until(() => focused() === from);
    assert.strictEqual(focus(), 'button Show in the article');
  });

  it('says what was known, lucky, a gap or a misconception, and what to read again', async () => {
    const { quiz } = await ended(MIXED, { confidence: 'marked', attempts: '1' });
    assert.deepEqual(listed(quiz, 'knowledge'), [
      '1 Sure and right You know this.',
      '1 Unsure and right Worth another look.',
      '1 Unsure and wrong A gap to fill.',
      '1 Sure and wrong Look here first.',
    ]);
    const again = listed(quiz, 'again');
    assert.deepEqual(again, ['Which one, two? Show in the article', 'Which one, three? Show in the article']);
    expect(words(quiz)).to.contain('Certainty mark 2 / 12');
  });

  it('sets the score against guessing and the pass mark, and each objective beside its bar', async () => {
    const unasked = MIXED.map(([id, option]): Tried => [id, option]);
    const { quiz } = await ended(unasked, { attempts: '1', 'pass-mark': '0.6' });
    await until(() => words(quiz).includes('Guessing alone would give about 1.3 of 4.'));
    expect(words(quiz)).to.contain('Not passed').and.contain('60% of the points are needed to pass.');
    assert.deepEqual(listed(quiz, 'objectives'), ['Name the places 1 of 2 points', 'Explain the trade 1 of 2 points']);
    assert.deepEqual(listed(quiz, 'knowledge'), [], 'nobody was asked');
  });

  it('says when the passage is not in the page, once and there', async () => {
    const nowhere = [{ source: 'story', textStart: 'nowhere at all' }];
    const lost = { ...bank, items: bank.items.map((item) => ({ ...item, evidence: nowhere })) };
    const { quiz } = await ended([['one', 'b']], {}, lost);
    const results = quiz.shadowRoot!.querySelector('quiz-results')!;
    const said = speech(results);
    const button = all(results, 'button', 'Show in the article')[1]!;
    button.click();
    await until(() => words(button.parentElement!).includes('could not be found'));
    await until(() => said.length === 1);
    assert.deepEqual(
      all(results, 'button', 'Show in the article').map((one) => words(one.parentElement!).length > 20),
      [false, true, false, false],
    );
  });

  it('quotes the passage where there is no article to show it in', async () => {
    const { quiz } = await ended([['one', 'b']], { article: '#nowhere' });
    await until(() => words(quiz).includes('The letter a … comes first (The story)'));
    assert.deepEqual(all(quiz, 'button', 'Show in the article'), []);
  });
});

describe('the ways on from the results', () => {
  const pair = aBank({
    items: ['one', 'two'].map((id) => aChoice({ id, stem: `Which one, ${id}?`, sibling: 'pair' })),
  });

  it('“Review mistakes” asks another item of the same group', async () => {
    const { quiz } = await ended([], {}, pair);
    const [first] = quiz.progress.items;
    assert.deepEqual(all(quiz, 'button', 'Review mistakes'), [], 'nothing was tried');
    quiz.restart();
    await play(quiz, [[quiz.progress.items[0]!.id, 'b']]);
    const missed = quiz.progress.items[0]!.id;
    await press(quiz, 'Review mistakes');
    await until(() => quiz.progress.phase === 'running');
    assert.deepEqual(
      quiz.progress.items.map(({ id }) => id),
      [missed === 'one' ? 'two' : 'one'],
    );
    expect(['one', 'two']).to.include(first?.id);
  });

  it('“Print” prints the page', async () => {
    const { quiz } = await ended(MIXED);
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    await press(quiz, 'Print');
    window.print = print;
    assert.strictEqual(printed, 1);
  });

  const clipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('“Copy as text” copies what the results say, and says so once', async () => {
    const { quiz } = await ended([['one', 'b']]);
    let copied = '';
    clipboard((text) => Promise.resolve(void (copied = text)));
    const said = speech(quiz.shadowRoot!.querySelector('quiz-results')!);
    await press(quiz, 'Copy as text');
    await until(() => said.includes('Copied.'));
    expect(copied).to.match(/^Letters\n0 of 4 points\n0 of 4 questions right\n/);
    expect(copied).to.contain('1. Which one, one?\n   Incorrect\n   Your answer: Option b\n   Solution: Option a');
    expect(copied).to.contain('Explain the trade: 0 of 2 points');
    assert.deepEqual(said, ['Copied.']);
  });

  it('“Copy as text” shows the text, selected, where the clipboard is closed', async () => {
    const { quiz, host } = await ended([['one', 'b']]);
    clipboard(() => Promise.reject(new Error('not allowed')));
    await press(quiz, 'Copy as text');
    const field = await found<HTMLTextAreaElement>(quiz, 'textbox');
    await until(() => focused() === field);
    assert.strictEqual(field.value.slice(field.selectionStart, field.selectionEnd), field.value);
    expect(field.value).to.contain('Which one, four?');
    await accessible(host);
    await press(quiz, 'Start again');
    await until(() => all(quiz, 'textbox').length === 0);
  });
});

describe('the results of', () => {
  it('a session after one before the reading say what was gained', async () => {
    const { quiz } = await ended([['one', 'a']], { phase: 'before' });
    expect(words(quiz)).to.contain('1 of 4 answered').and.not.contain('points');
    quiz.session.before = quiz.report;
    quiz.removeAttribute('phase');
    await quiz.updateComplete;
    quiz.restart();
    await play(quiz, [
      ['one', 'a'],
      ['two', 'a'],
      ['three', 'a'],
    ]);
    await until(() => words(quiz).includes('Before reading 1 of 4, now 3 of 4.'));
    assert.deepEqual(listed(quiz, 'objectives'), [
      'Name the places 2 of 2 points Before reading 1 of 2, now 2 of 2.',
      'Explain the trade 1 of 2 points Before reading 0 of 2, now 1 of 2.',
    ]);
  });

  it('an empty session say that nothing was answered, and show what would have been right', async () => {
    const { quiz } = await ended([]);
    expect(words(quiz)).to.contain('0 of 4 points No question was answered.').and.not.contain('Guessing');
    assert.strictEqual(all(quiz, 'button', 'Show in the article').length, 4);
  });

  it('feedback="none" show no passage, which would be a solution', async () => {
    const { quiz } = await ended([['one', 'b']], { feedback: 'none' });
    expect(words(quiz)).to.contain('How it went is not shown here.');
    assert.deepEqual(names(quiz, 'button'), ['Start again', 'Print', 'Copy as text']);
  });

  it('items that are not graded name no score, and no mistakes', async () => {
    const items = ['x', 'y'].map((id) => ({ id, interaction: 'reflection', stem: 'What is new?', model: 'Much.' }));
    const { quiz } = await ended([], {}, aBank({ items }));
    quiz.restart();
    quiz.session.perform('quiz-response-request', {
      itemId: 'x',
      response: { text: 'All of it.', revealed: true, ticked: [] },
    });
    await quiz.finish();
    await until(() => words(quiz).includes('1 of 2 answered These questions are not graded.'));
    expect(words(quiz)).not.to.contain('points');
    assert.deepEqual(names(quiz, 'button'), ['Start again', 'Print', 'Copy as text']);
  });

  it('one item count one', async () => {
    const { quiz } = await ended([['one', 'a']], {}, { ...bank, items: bank.items.slice(0, 1) });
    expect(words(quiz)).to.contain('1 of 1 points Everything is right.');
    byRole(quiz, 'heading', 'By objective');
  });
});
