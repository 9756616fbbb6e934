import { assert, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { showPassage, type PassageRequest, type PassageShown } from './index.js';

const STORY = html`
  <p>He was <em>asked</em>.</p>
  <p id="said">
    “Kazakhstan is <b>ready</b> to <a href="#x">increase</a> exports to up to $350&nbsp;million,” he said.
  </p>
  <p>A ten–fold rise.</p>
`;
const TARGET = { textStart: '"Kazakhstan is ready', textEnd: '$350 million,"' };
const labels = { back: 'Back to the question' };
const highlights = CSS.highlights;

/** A page with a question's button and a story; what was opened is closed after each test. */
async function page(story: TemplateResult = STORY) {
  const host = await fixture<HTMLElement>(
    html`<main>
      <button>Show in the article</button>
      <article>${story}</article>
    </main>`,
  );
  const [question, root] = [host.querySelector('button')!, host.querySelector('article')!];
  const back = { calls: 0 };
  const show = (request: Partial<PassageRequest> = {}): PassageShown => {
    const shown = showPassage({
      root,
      evidence: [TARGET],
      labels,
      back() {
        back.calls += 1;
        question.focus();
      },
      ...request,
    });
    if (shown.found) opened.push(shown);
    return shown;
  };
  question.focus();
  return { host, question, root, back, show };
}
const opened: { close(): void }[] = [];

const painted = () => [...(CSS.highlights.get('quiz-passage') ?? [])].map(String);
const backButtons = (root: ParentNode = document) =>
  [...root.querySelectorAll('span')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('button') ?? []);
const focusInside = () => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;

describe('showPassage', () => {
  afterEach(() => {
    for (const shown of opened.splice(0)) shown.close();
    assert.deepEqual(painted(), []);
    assert.deepEqual(backButtons(), []);
    expect(document.adoptedStyleSheets).to.have.length(0);
    assert.strictEqual(document.querySelector('[data-quiz-passage]'), null);
  });

  it('is accessible', async () => {
    const { host, show } = await page(
      html`${STORY}
        <ul>
          <li>One thing</li>
        </ul>
        <dl>
          <dt>A</dt>
          <dd>Other thing</dd>
        </dl>`,
    );
    for (const textStart of ['ready', 'one thing', 'other thing']) {
      assert.strictEqual(show({ evidence: [{ textStart }] }).found, true);
      await expect(host).to.be.accessible();
    }
  });

  it('goes there and back by keyboard alone', async () => {
    const { host, question, back, show } = await page();
    question.addEventListener('click', () => show());
    await sendKeys({ press: 'Enter' });
    const block = host.querySelector('#said')!;
    assert.strictEqual(document.activeElement, block);
    assert.strictEqual(block.matches(':focus-visible'), true);
    assert.strictEqual(getComputedStyle(block).outlineStyle, 'solid');
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(focusInside()?.localName, 'a');
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(focusInside()?.textContent, 'Back to the question');
    await sendKeys({ press: 'Enter' });
    assert.strictEqual(back.calls, 1);
    assert.strictEqual(document.activeElement, question);
  });

  for (const where of ['the passage', 'a link in it', 'the button']) {
    it(`goes back on Escape in ${where}`, async () => {
      const { host, question, back, show } = await page();
      show();
      if (where === 'a link in it') host.querySelector('a')!.focus();
      if (where === 'the button') backButtons()[0]!.focus();
      await sendKeys({ press: 'Escape' });
      assert.strictEqual(back.calls, 1);
      assert.strictEqual(document.activeElement, question);
      assert.deepEqual(painted(), []);
    });
  }

  it('leaves Escape to the page elsewhere', async () => {
    const { question, back, show } = await page();
    show();
    question.focus();
    await sendKeys({ press: 'Escape' });
    assert.strictEqual(back.calls, 0);
    expect(painted()).to.have.length(1);
  });

  it('keeps a dialog around the article open on Escape', async () => {
    const { host, show } = await page(html`<dialog>${STORY}</dialog>`);
    const dialog = host.querySelector('dialog')!;
    dialog.showModal();
    show();
    await sendKeys({ press: 'Escape' });
    assert.strictEqual(dialog.open, true);
    dialog.close();
  });

  it('paints the passage across inline elements, quotes and no-break spaces, and takes it down', async () => {
    const { root, show } = await page();
    const before = root.outerHTML;
    const shown = show();
    assert.deepEqual(painted(), ['“Kazakhstan is ready to increase exports to up to $350\u00a0million,”']);
    assert.strictEqual(shown.found && shown.close(), undefined);
    assert.strictEqual(root.outerHTML, before);
    if (shown.found) shown.close();
  });

  it('takes the first evidence that is found, and says when there is none', async () => {
    const { show, root, question } = await page();
    const before = root.outerHTML;
    show({ evidence: [{ textStart: 'nowhere' }, { textStart: 'ten-fold' }, TARGET] });
    assert.deepEqual(painted(), ['ten–fold']);
    question.focus();
    assert.deepEqual(show({ evidence: [{ textStart: 'nowhere' }] }), { found: false });
    assert.deepEqual(show({ evidence: [] }), { found: false });
    assert.strictEqual(document.activeElement, question);
    assert.deepEqual(painted(), []);
    assert.strictEqual(root.outerHTML, before);
  });

  it('finds nothing in an article that is not rendered, or not in the page', async () => {
    const { root, show } = await page();
    root.hidden = true;
    assert.strictEqual(show().found, false);
    root.hidden = false;
    root.remove();
    assert.strictEqual(show().found, false);
  });

  it('opens the details that the passage is in', async () => {
    const { host, show } = await page(
      html`<details>
        <summary>More</summary>
        <details>${STORY}</details>
      </details>`,
    );
    assert.strictEqual(show().found, true);
    expect(host.querySelectorAll('details[open]')).to.have.length(2);
    assert.strictEqual(document.activeElement?.id, 'said');
  });

  it('marks the block where the Highlight API is missing', async () => {
    const { host, show } = await page();
    const descriptor = Object.getOwnPropertyDescriptor(CSS, 'highlights')!;
    Reflect.deleteProperty(CSS, 'highlights');
    try {
      const shown = show();
      const block = host.querySelector('#said')!;
      const { backgroundColor, outlineStyle } = getComputedStyle(block);
      assert.strictEqual(backgroundColor, 'rgba(255, 190, 0, 0.3)');
      assert.strictEqual(outlineStyle, 'solid');
      if (shown.found) shown.close();
      assert.strictEqual(getComputedStyle(block).backgroundColor, 'rgba(0, 0, 0, 0)');
    } finally {
      Object.defineProperty(CSS, 'highlights', descriptor);
    }
    assert.strictEqual(CSS.highlights, highlights);
  });

  it('has a button without popovers too', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const { show } = await page();
      show();
      const button = backButtons()[0]!;
      assert.strictEqual(getComputedStyle(button).position, 'fixed');
      assert.strictEqual(button.checkVisibility(), true);
    } finally {
      HTMLElement.prototype.showPopover = showPopover;
    }
  });

  it('has a button of 44 pixels at the bottom, in its own language, whatever the page says of buttons', async () => {
    const { host, show } = await page(
      html`<style>
          ${'button, span { display: none; font-size: 8px }'}</style
        >${STORY}`,
    );
    show({ lang: 'ar', dir: 'rtl', labels: { back: 'العودة إلى السؤال' } });
    const button = backButtons()[0]!;
    const { height, bottom, left, right } = button.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(bottom).to.be.within(innerHeight - 60, innerHeight);
    expect((left + right) / 2).to.be.closeTo(document.documentElement.clientWidth / 2, 1);
    assert.strictEqual(button.matches(':dir(rtl):lang(ar):popover-open'), true);
    assert.strictEqual(getComputedStyle(button).fontSize, '16px');
    assert.strictEqual(host.querySelector('#said')!.nextElementSibling?.shadowRoot?.contains(button), true);
  });

  it('gives the block a tabindex while it has the focus', async () => {
    const { host, show } = await page();
    const block = host.querySelector('#said')!;
    show();
    assert.strictEqual(block.getAttribute('tabindex'), '-1');
    backButtons()[0]!.focus();
    assert.strictEqual(block.hasAttribute('tabindex'), false);
    block.setAttribute('tabindex', '0');
    const shown = show();
    assert.strictEqual(document.activeElement, block);
    assert.strictEqual(block.getAttribute('tabindex'), '0');
    if (shown.found) shown.close();
    assert.strictEqual(block.getAttribute('tabindex'), '0');
  });

  it('shows one passage a document: another closes the one before', async () => {
    const { host, back, show } = await page();
    const first = show();
    const second = show({ evidence: [{ textStart: 'ten-fold' }] });
    assert.deepEqual(painted(), ['ten–fold']);
    expect(backButtons()).to.have.length(1);
    expect(host.querySelectorAll('[tabindex]')).to.have.length(1);
    if (first.found) first.close();
    assert.deepEqual(painted(), ['ten–fold']);
    if (second.found) second.close();
    assert.strictEqual(back.calls, 0);
  });

  it('opens the next passage from within back()', async () => {
    const { show } = await page();
    show({ back: () => void show({ evidence: [{ textStart: 'ten-fold' }] }) });
    backButtons()[0]!.click();
    assert.deepEqual(painted(), ['ten–fold']);
    expect(backButtons()).to.have.length(1);
  });

  it('bears that the article goes while a passage is shown', async () => {
    const { host, root, show } = await page();
    const shown = show();
    root.remove();
    if (shown.found) shown.close();
    host.append(root);
    assert.strictEqual(show().found, true);
    root.replaceChildren();
    assert.strictEqual(show().found, false);
  });

  it('works in a shadow root, and in an element whose shadow root holds the text', async () => {
    const { host, root, show } = await page();
    const outer = document.createElement('div');
    const shadow = outer.attachShadow({ mode: 'open' });
    host.append(outer);
    shadow.append(root);
    for (const inside of [root, outer]) {
      assert.strictEqual(show({ root: inside }).found, true);
      expect(painted()).to.have.length(1);
      expect(shadow.adoptedStyleSheets).to.have.length(2);
      assert.strictEqual(shadow.activeElement?.id, 'said');
      await sendKeys({ press: 'Escape' });
      expect(shadow.adoptedStyleSheets).to.have.length(0);
      assert.deepEqual(backButtons(shadow), []);
    }
  });

  it('puts the button where the parent takes it', async () => {
    const { host, show } = await page(html`
      <ul>
        <li>one</li>
      </ul>
      <table>
        <tr>
          <td>two</td>
        </tr>
      </table>
      <dl>
        <dd>three</dd>
      </dl>
      bare
    `);
    const places = { one: 'li', two: 'td', three: 'dd', bare: 'article' };
    for (const [textStart, parent] of Object.entries(places)) {
      show({ evidence: [{ textStart }] });
      expect(backButtons()).to.have.length(1);
      assert.strictEqual([...host.querySelectorAll('span')].at(-1)?.parentElement?.localName, parent);
    }
  });

  describe('scrolls', () => {
    const far = html`<style>
        ${'.far { height: 3000px } .long { height: 900px; overflow: auto }'}
      </style>
      <div class="far"></div>
      <p class="long">${'Much text. '.repeat(900)}<b>the very passage</b> ${'More text. '.repeat(900)}</p>
      <p>${'Much text. '.repeat(900)}a second passage ${'More text. '.repeat(900)}</p>
      <div class="far"></div>`;
    const place = () =>
      [...CSS.highlights.get('quiz-passage')!].map((range) => (range as Range).getBoundingClientRect())[0]!;
    const { matchMedia } = window;
    /** Not `emulateMedia`: only Chromium has it. */
    const reduceMotion = () => {
      window.matchMedia = (query) => ({ ...matchMedia(query), matches: query === '(prefers-reduced-motion: reduce)' });
    };
    afterEach(() => {
      window.matchMedia = matchMedia;
    });

    it('at once where motion is to be reduced, and to the passage, not its block', async () => {
      reduceMotion();
      const { show } = await page(far);
      show({ evidence: [{ textStart: 'a second passage' }] });
      expect((place().top + place().bottom) / 2).to.be.closeTo(innerHeight / 2, 2);
    });

    it('inside a block that scrolls by itself', async () => {
      reduceMotion();
      const { show } = await page(far);
      show({ evidence: [{ textStart: 'the very passage' }] });
      expect((place().top + place().bottom) / 2).to.be.closeTo(innerHeight / 2, 2);
    });

    it('smoothly otherwise', async () => {
      const { show } = await page(far);
      const before = scrollY;
      show({ evidence: [{ textStart: 'a second passage' }] });
      assert.strictEqual(scrollY, before);
      await waitUntil(() => Math.abs((place().top + place().bottom) / 2 - innerHeight / 2) < 2, 'scrolled', {
        timeout: 4000,
      });
    });
  });
});
