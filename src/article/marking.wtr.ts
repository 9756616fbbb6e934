import { assert, expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { accessible, all, byRole, focus, focused, names } from '../../test/browser.js';
import type { MarkableArticle, Marking, MarkingRequest, MarkingState } from '../core/evidence/marking.js';
import { showPassage } from './index.js';
import { articleAround } from './marking.js';

const STORY = html`
  <h2>A bridge</h2>
  <p id="one">There was <em>none</em>. Then one <a href="#x">was</a> built.</p>
  <p id="two">It was narrow.</p>
`;
const SENTENCES = ['A bridge', 'There was none.', 'Then one was built.', 'It was narrow.'];

/** A page with an article, and a quiz with a part of it in its shadow root. */
async function page(story: TemplateResult = STORY, selector = '#story') {
  const host = await fixture<HTMLElement>(
    html`<main>
      <article id="story">${story}</article>
      <div id="quiz"><button>Mark in the article</button></div>
    </main>`,
  );
  const quiz = document.createElement('learning-quiz');
  (quiz as unknown as { article: string }).article = selector;
  const part = document.createElement('quiz-part');
  quiz.append(part);
  host.append(quiz);
  return { host, quiz, part, root: host.querySelector('article')!, question: host.querySelector('button')! };
}

const stateOf = (at: number, marked: number[] = [], pending: number[] = []): MarkingState => ({
  at,
  marked: new Set(marked),
  pending: new Set(pending),
});

const open: Marking[] = [];
/** Opens an article's marking by sentence, and collects what is done in it. */
function mark(article: MarkableArticle<KeyboardEvent>, own: Partial<MarkingRequest<KeyboardEvent>> = {}) {
  const done: unknown[] = [];
  const units = SENTENCES.flatMap((sentence) => {
    const { 0: found, index } = new RegExp(sentence.replaceAll(' ', '\\s+')).exec(article.text) ?? { 0: '', index: 0 };
    return found ? [{ start: index, end: index + found.length }] : [];
  });
  const marking = article.open({
    units,
    state: stateOf(1),
    labels: { list: 'Sentences of the article', back: 'Back to the question' },
    lang: 'en',
    multiple: true,
    press: (index) => done.push(index),
    draw: (from, to) => done.push([from, to]),
    key: (event) => done.push(event.key),
    back: () => done.push('back'),
    closed: () => done.push('closed'),
    ...own,
  });
  open.push(marking);
  return { marking, done };
}

const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString().replace(/\s+/g, ' '));
const middle = (range: Range | Element): [number, number] => {
  const { left, top, width, height } = range.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** The middle of a word in the article. */
function pointOf(root: Element, word: string): [number, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return middle(range);
  }
  throw new Error(word);
}

describe('articleAround', () => {
  it('finds the article of the quiz around, through shadow roots and slots', async () => {
    const { quiz, part, root } = await page();
    assert.strictEqual(articleAround(part)?.text.includes('Then one was built.'), true);
    const inner = document.createElement('span');
    part.attachShadow({ mode: 'open' }).append(inner);
    expect(articleAround(inner)).not.to.equal(undefined);
    quiz.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    expect(articleAround(inner)).not.to.equal(undefined);
    root.replaceChildren();
    assert.strictEqual(articleAround(inner), undefined);
  });

  it('finds that of the quiz which a part names by `for`', async () => {
    const { host, quiz } = await page();
    quiz.id = 'there';
    const part = document.createElement('quiz-card') as HTMLElement & { for: string };
    host.append(part);
    assert.strictEqual(articleAround(part), undefined);
    part.for = 'there';
    expect(articleAround(part)).not.to.equal(undefined);
    part.for = 'nowhere';
    assert.strictEqual(articleAround(part), undefined);
  });

  it('finds nothing where there is no quiz, no such element, no selector, or nothing to be seen', async () => {
    const { host, quiz, part, root } = await page();
    assert.strictEqual(articleAround(host), undefined);
    for (const article of ['#none', ':::', undefined, 7]) {
      (quiz as unknown as { article: unknown }).article = article;
      assert.strictEqual(articleAround(part), undefined, String(article));
    }
    (quiz as unknown as { article: unknown }).article = '#story';
    root.hidden = true;
    assert.strictEqual(articleAround(part), undefined);
  });
});

describe('marking in the article', () => {
  afterEach(async () => {
    for (const marking of open.splice(0)) marking.close();
    assert.deepEqual([...CSS.highlights.keys()], []);
    expect(document.adoptedStyleSheets).to.have.length(0);
    assert.strictEqual(document.querySelector('[data-quiz-marking], [data-quiz-mark], [data-quiz-cursor]'), null);
    await resetMouse();
  });

  it('has nothing for axe to find', async () => {
    const { host, part } = await page();
    mark(articleAround(part)!, { state: stateOf(1, [2]) });
    await accessible(host);
  });

  it('moves the focus to a unit, in a list box with a name, and paints it', async () => {
    const { host, part } = await page();
    const { marking } = mark(articleAround(part)!, { state: stateOf(1, [3]) });
    assert.strictEqual(focus(), 'option There was none.');
    const list = byRole(host, 'listbox', 'Sentences of the article');
    assert.strictEqual(list.ariaMultiSelectable, 'true');
    assert.deepEqual(names(host, 'option'), SENTENCES);
    assert.deepEqual(painted('quiz-cursor'), ['There was none.']);
    assert.deepEqual(painted('quiz-mark'), ['It was narrow.']);
    const selected = (): string[] =>
      all(host, 'option').flatMap(({ ariaSelected }, i) => (ariaSelected === 'true' ? SENTENCES[i]! : []));
    assert.deepEqual(selected(), ['It was narrow.']);
    marking.show(stateOf(2, [1], [2, 3]), true);
    assert.strictEqual(focus(), 'option Then one was built.');
    assert.deepEqual(painted('quiz-cursor'), ['Then one was built.', 'It was narrow.']);
    assert.deepEqual(selected(), ['There was none.', 'Then one was built.', 'It was narrow.']);
    assert.deepEqual(
      all(host, 'option').map(({ tabIndex }) => tabIndex),
      [-1, -1, 0, -1],
    );
  });

  it('leaves the focus where it is, unless it is to move', async () => {
    const { part, question } = await page();
    const { marking } = mark(articleAround(part)!);
    question.focus();
    marking.show(stateOf(2), false);
    assert.strictEqual(focused(), question);
    assert.deepEqual(painted('quiz-cursor'), ['Then one was built.']);
  });

  it('hands keys on, Tab leads to the button back, and Escape goes back from either', async () => {
    for (const from of ['list', 'button']) {
      const { part } = await page();
      const { done } = mark(articleAround(part)!);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
      assert.strictEqual(focus(), 'button Back to the question');
      if (from === 'list') byRole(document.body, 'option', 'There was none.').focus();
      await sendKeys({ press: 'Escape' });
      expect(done).to.include.members(['ArrowDown', 'Tab']);
      assert.deepEqual(done.slice(-2), ['back', 'closed']);
      assert.deepEqual(all(document.body, 'listbox'), []);
      assert.deepEqual(all(document.body, 'button', 'Back to the question'), []);
    }
  });

  it('leaves Escape alone where the key was for something else', async () => {
    const { part } = await page();
    const { done } = mark(articleAround(part)!, { key: (event) => event.preventDefault() });
    await sendKeys({ press: 'Escape' });
    assert.deepEqual(done, []);
  });

  it('tells which unit was clicked; links stay links', async () => {
    const { part, root } = await page();
    const { done } = mark(articleAround(part)!);
    for (const word of ['none', 'Then', 'narrow', 'built']) {
      await sendMouse({ type: 'click', position: pointOf(root, word) });
    }
    assert.deepEqual(done, [1, 2, 3, 2]);
    await sendMouse({ type: 'click', position: middle(root.querySelector('a')!) });
    expect(done).to.have.length(4);
    assert.strictEqual(location.hash, '#x');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('tells from where to where the mouse selected, and takes that for no click', async () => {
    const { part, root } = await page();
    const { done } = mark(articleAround(part)!);
    await sendMouse({ type: 'move', position: pointOf(root, 'none') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: pointOf(root, 'built') });
    await sendMouse({ type: 'up' });
    assert.deepEqual(done, [[1, 2]]);
    assert.strictEqual(getSelection()?.toString(), '');
    await sendMouse({ type: 'click', position: pointOf(root, 'narrow') });
    assert.deepEqual(done, [[1, 2], 3]);
  });

  it('leaves the article’s own nodes as they were', async () => {
    const { part, root } = await page();
    const before = root.innerHTML;
    const { marking, done } = mark(articleAround(part)!, { state: stateOf(0, [1, 2]) });
    marking.close();
    marking.close();
    assert.strictEqual(root.innerHTML, before);
    assert.deepEqual(done, ['closed']);
  });

  it('opens the details that the unit is in, once it has the focus', async () => {
    const { part, root } = await page(
      html`<details>
        <summary>More</summary>
        ${STORY}
      </details>`,
    );
    const { marking } = mark(articleAround(part)!, { state: stateOf(0) });
    const details = root.querySelector('details')!;
    details.open = false;
    marking.show(stateOf(1), false);
    assert.strictEqual(details.open, false);
    marking.show(stateOf(1), true);
    assert.strictEqual(details.open, true);
  });

  it('is one at a time with passages, in either order', async () => {
    const { part, root } = await page();
    const { done } = mark(articleAround(part)!);
    const shown = showPassage({ root, evidence: [{ textStart: 'narrow' }], back: () => {}, labels: { back: 'Back' } });
    assert.deepEqual(done, ['closed']);
    assert.deepEqual(painted('quiz-passage'), ['narrow']);
    const again = mark(articleAround(part)!);
    assert.deepEqual(painted('quiz-passage'), []);
    assert.deepEqual(again.done, []);
    if (shown.found) shown.close();
    assert.deepEqual(painted('quiz-cursor'), ['There was none.']);
  });

  it('bears that the article goes meanwhile', async () => {
    const { part, root } = await page();
    const { marking } = mark(articleAround(part)!);
    root.replaceChildren();
    marking.show(stateOf(2, [1]), true);
    root.remove();
    marking.close();
  });

  it('works where the article’s text is in a shadow root', async () => {
    const { part, root } = await page();
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.append(...root.childNodes);
    const { done, marking } = mark(articleAround(part)!);
    assert.strictEqual(focus(), 'option There was none.');
    await sendMouse({ type: 'click', position: middle(shadow.querySelector('#two')!.firstChild!.parentElement!) });
    await sendMouse({ type: 'click', position: middle(shadow.querySelector('em')!) });
    expect(done).to.include(1);
    marking.close();
    expect(shadow.adoptedStyleSheets).to.have.length(0);
  });

  it('marks blocks where the Highlight API is missing', async () => {
    const { part, root } = await page();
    const descriptor = Object.getOwnPropertyDescriptor(CSS, 'highlights')!;
    Reflect.deleteProperty(CSS, 'highlights');
    try {
      const { marking } = mark(articleAround(part)!, { state: stateOf(1, [3]) });
      const [one, two] = [...root.querySelectorAll('p')].map((block) => getComputedStyle(block));
      assert.strictEqual(one!.outlineStyle, 'solid');
      assert.strictEqual(two!.backgroundColor, 'rgba(64, 160, 190, 0.3)');
      marking.close();
      assert.strictEqual(one!.outlineStyle, 'none');
    } finally {
      Object.defineProperty(CSS, 'highlights', descriptor);
    }
  });

  it('brings what has the focus into sight, clear of the button', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('reduced-motion') });
    try {
      const { part, root } = await page(
        html`<p>There was none.</p>
          <div class="far"></div>
          <p id="two">It was narrow.</p>
          <div class="far"></div>`,
      );
      for (const far of root.querySelectorAll<HTMLElement>('.far')) far.style.height = '3000px';
      const { marking } = mark(articleAround(part)!, { state: stateOf(0) });
      marking.show(stateOf(1), true);
      const { top, bottom } = root.querySelector('#two')!.getBoundingClientRect();
      expect(top).to.be.above(0);
      const button = byRole(document.body, 'button', 'Back to the question').getBoundingClientRect();
      expect(bottom).to.be.below(button.top);
      const before = scrollY;
      marking.show(stateOf(0), false);
      assert.strictEqual(scrollY, before);
    } finally {
      window.matchMedia = matchMedia;
    }
  });
});
