// Style sheets of pages that were not written with a quiz in mind: it can still be read and used.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, byRole, focus, key, mouseClick, tabTo, until, words } from './browser.js';
import { addQuiz, aMixedBank, settled } from './browser.quiz.js';

const SHEETS: Readonly<Record<string, string>> = {
  'unsets all': '* { all: unset !important }',
  'unsets all, pseudo-elements too': '*, ::before, ::after { all: unset !important }',
  'sets huge type': 'html { font-size: 30px } * { font-size: 44px !important; line-height: 3 !important }',
  'sets boxes by their content':
    '*, ::before, ::after { box-sizing: content-box !important; margin: 9px !important; padding: 9px !important; border: 3px solid red !important }',
  'sets boxes by their border, with a reset':
    '* { box-sizing: border-box !important; margin: 0 !important; padding: 0 !important; list-style: none; border: 0 }',
  'moves everything slowly': '* { transition: all 5s !important; animation: none 5s infinite !important }',
  'hides controls':
    'button, input, label, fieldset, legend, progress { display: none !important; opacity: 0 !important }',
  'writes all in one line': '* { white-space: nowrap !important; word-break: keep-all !important }',
  'indents paragraphs': '* { text-indent: 5em !important }',
  'pushes words out of sight': '* { text-indent: -9999px !important }',
  'sets letters apart and in capitals':
    '* { letter-spacing: 0.2em !important; word-spacing: 1em !important; text-transform: uppercase !important }',
  'closes lines up': '* { line-height: 0 !important }',
  'floats everything':
    '* { float: left !important; width: 100% !important; min-width: 0; position: relative !important }',
  'lays out as a grid of its own':
    'main { display: grid !important; grid-template-columns: auto 80px !important; padding: 0 }',
  'lays out in a row': 'main { display: flex !important; align-items: start }',
  'shrinks what is in it': 'main { float: left } main > * { display: inline-block !important; float: left }',
  'keeps lines as they are written': 'main { white-space: pre !important; text-align: justify; hyphens: none }',
  'sets white on white': '* { color: #fff !important; background: #fff !important }',
  'has no outlines': '* { outline: 0 !important }',
};

let sheet: HTMLStyleElement | undefined;
const put = (css: string): void => {
  sheet = document.head.appendChild(Object.assign(document.createElement('style'), { textContent: css }));
};

/** Each element that is seen, in its shadow tree too. */
function* within(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!element.closest('.sr') && element.getClientRects().length) yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

/** Where the words in an element are drawn. */
function drawn(element: Element): DOMRect[] {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
  return texts.flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  });
}

/** Words that are cut off, out of sight or lie over each other, and controls that are not there. */
function faults(quiz: LearningQuiz): string[] {
  const found: string[] = [];
  // Where the page itself is pushed out of the window, its place is.
  const width = Math.max(document.documentElement.clientWidth, quiz.parentElement!.getBoundingClientRect().right);
  if (quiz.getBoundingClientRect().width < 120) found.push(`${quiz.getBoundingClientRect().width} pixels wide`);
  const lines: DOMRect[] = [];
  for (const element of within(quiz.shadowRoot!)) {
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (left < -1 || right > width + 1))
      found.push(`${element.localName} at ${Math.round(left)} to ${Math.round(right)}`);
    for (const rect of drawn(element)) {
      if (rect.width < 1) continue;
      const said = element.textContent.trim().slice(0, 25);
      if (rect.left < -1 || rect.right > width + 1)
        found.push(`“${said}” at ${Math.round(rect.left)} to ${Math.round(rect.right)}`);
      const over = lines.find(
        (other) =>
          Math.min(rect.bottom, other.bottom) - Math.max(rect.top, other.top) >
            Math.min(rect.height, other.height) * 0.5 &&
          Math.min(rect.right, other.right) - Math.max(rect.left, other.left) > 3,
      );
      if (over) found.push(`“${said}” lies over something`);
      lines.push(rect);
    }
    if (element.matches('button, label') && element.getBoundingClientRect().height < 24)
      found.push(`${element.localName} too low`);
  }
  return found;
}

describe('in a page with hostile style sheets', function () {
  this.timeout(20_000);
  const page = () => fixture<HTMLElement>(html`<main></main>`);
  afterEach(async () => {
    sheet?.remove();
    sheet = undefined;
    await setViewport({ width: 800, height: 600 });
  });

  it('that unset all, a quiz has nothing for axe to find', async () => {
    put('main, main * { all: unset !important }');
    await accessible(await addQuiz(await page(), aMixedBank()));
  });

  it('that unset all, the bank of a composed quiz is not to be read', async () => {
    put(SHEETS['unsets all']!);
    const quiz = document.createElement('learning-quiz');
    const inline = Object.assign(document.createElement('script'), { type: 'application/json' });
    inline.textContent = JSON.stringify(aMixedBank());
    quiz.append(inline, document.createElement('quiz-card'));
    (await page()).append(quiz);
    await until(() => all(quiz, 'radio').length === 3);
    assert.isFalse(inline.checkVisibility());
  });

  it('that unset all, a quiz is gone through by keyboard alone', async () => {
    put(SHEETS['unsets all']!);
    const quiz = await addQuiz(await page(), aMixedBank());
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1);
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
  });

  for (const [what, css] of Object.entries(SHEETS)) {
    it(`one that ${what}, a quiz can be read and used, wide and narrow`, async () => {
      const host = await page();
      const quiz = await addQuiz(host, aMixedBank());
      put(css);
      for (const width of [800, 320]) {
        await setViewport({ width, height: 700 });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        assert.deepEqual(faults(quiz), [], `${width} pixels, new`);
      }
      await setViewport({ width: 800, height: 700 });
      await mouseClick(byRole(quiz, 'radio', 'Option b'));
      await until(() => byRole<HTMLInputElement>(quiz, 'radio', 'Option b').checked);
      await mouseClick(byRole(quiz, 'button', 'Check'));
      await until(() => words(quiz).includes('Not that one.'));
      assert.deepEqual(faults(quiz), [], 'with its verdict');
      await quiz.finish();
      await settled(quiz);
      await until(() => all(quiz, 'listitem').length === 3);
      assert.deepEqual(faults(quiz), [], 'results');
    });
  }

  it('that name what a quiz has inside, nothing of it gets in', async () => {
    const quiz = await addQuiz(await page(), aMixedBank());
    const check = byRole(quiz, 'button', 'Check');
    const before = { ...getComputedStyle(check) };
    put(
      'button { display: none !important; color: red !important } .option, .card, .actions, fieldset { position: fixed !important }',
    );
    expect({ ...getComputedStyle(check) }).to.deep.equal(before);
  });

  it('that lay out in a row, a card of a composed quiz has room too', async () => {
    put('main, learning-quiz { display: flex }');
    const host = await page();
    const quiz = document.createElement('learning-quiz');
    quiz.bank = aMixedBank();
    const card = document.createElement('quiz-card');
    quiz.append(card);
    host.append(quiz);
    await until(() => all(card, 'radio').length === 3);
    expect(card.getBoundingClientRect().width).to.be.greaterThan(240);
  });
});
