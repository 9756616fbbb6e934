// The demo's page with a frame, as it was built, under the policy that the README promises.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import { all, found, key, press, roleOf, focused, tabTo, until } from './browser.js';

interface View extends Window {
  readonly axe?: { run(): Promise<AxeResults> };
}

/** The page, its frame's page once the first card is there, and what the policy refused. */
async function open(query = '', width = 1000) {
  const outer = await fixture<HTMLIFrameElement>(html`<iframe title="The demo" width=${width} height="700"></iframe>`);
  outer.src = `/built/frame/${query}`;
  const ready = (): Document | null => {
    const { contentDocument: page } = outer;
    return page?.URL.includes('/built/frame') && page.querySelector('iframe')?.src ? page : null;
  };
  const page = await until(ready, 'the page', 8000);
  const faults: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  const frame = page.querySelector('iframe')!;
  const body = await until(() => frame.contentDocument?.querySelector('learning-quiz') && frame.contentDocument.body);
  await until(() => all(body, 'button', 'Check').length > 0, 'the first card', 8000);
  return { outer, page, frame, body, faults };
}

describe('the demo’s frame', function () {
  this.timeout(20_000);

  it('has nothing for axe to find around it', async () => {
    for (const width of [1000, 320]) {
      const { outer, page } = await open('?open', width);
      const script = page.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      page.head.append(script);
      const view = outer.contentWindow as View;
      const axe = await until(() => view.axe, 'axe');
      const { violations } = await axe.run();
      assert.deepEqual(
        violations.map(({ id }) => id).filter((id) => id !== 'frame-tested'),
        [],
      );
      assert.strictEqual(page.documentElement.scrollWidth <= page.documentElement.clientWidth, true);
    }
  });

  it('is gone into by keyboard, and the page hears of it', async () => {
    const { page, frame, faults } = await open();
    // Until its quiz is there, the frame has nothing for the keyboard.
    await until(
      () => frame.contentDocument?.querySelector('learning-quiz')?.shadowRoot?.querySelector('quiz-card'),
      'a card',
      8000,
    );
    await found(frame.contentDocument!.body, 'button', 'Flag');
    await tabTo('button', 'Flag');
    await key(' ');
    await until(() => page.querySelector('.heard')?.textContent.includes('quiz-item-flagged'));
    expect(roleOf(focused()!)).to.equal('button');
    expect(frame.style.height).to.match(/^\d+px$/);
    assert.deepEqual(faults, []);
  });

  it('has its passages in the reading beside it', async () => {
    const { page, frame, body, faults } = await open();
    const quiz = body.querySelector('learning-quiz')!;
    quiz.setAttribute('seed', 'demo');
    quiz.setAttribute('objectives', 'trade');
    await until(() => quiz.progress.total > 0);
    await press(body, 'Hint');
    (await until(() => all(body, 'radio')[0] ?? all(body, 'checkbox')[0])).click();
    await press(body, 'Check');
    await press(body, 'Show in the article');
    await until(() => page.querySelector('[data-quiz-passage]'), 'the passage', 8000);
    (await found(page.body, 'button', 'Back to the question')).click();
    await until(() => page.activeElement === frame);
    assert.deepEqual(faults, []);
  });
});
