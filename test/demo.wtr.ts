import { assert, expect } from '@open-wc/testing';
import { axeIn, openBuilt, type BuiltPage } from './browser.built.js';
import { states } from './browser.quiz.js';
import { all, byRole, CHROMIUM, focused, found, key, media, press, tabTo, until, words } from './browser.js';

/** Looks at each state that the demo's quiz can be in, and collects what is wrong with it. */
async function faultsIn(built: BuiltPage, look: (built: BuiltPage) => Promise<string[]> | string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const state of states(built.quiz)) {
    found.push(...(await look(built)).map((fault) => `${state}: ${fault}`));
  }
  return found;
}

/** What is wider than the page. */
const sideways = ({ page }: BuiltPage): string[] => {
  const { scrollWidth, clientWidth } = page.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} pixels`] : [];
};

describe('the demo', function () {
  this.timeout(60_000);

  it('has nothing for axe to find in any state', async () => {
    assert.deepEqual(await faultsIn(await openBuilt('?open'), (built) => axeIn(built)), []);
  });

  it('has the look of its own page: no theme of another comes along', async () => {
    const { page, quiz } = await openBuilt('?open');
    const { getComputedStyle } = page.defaultView!;
    assert.strictEqual(getComputedStyle(page.documentElement).getPropertyValue('--quiz-font'), '');
    const card = await until(() => quiz.shadowRoot!.querySelector('quiz-card'));
    assert.strictEqual(getComputedStyle(card).fontFamily, getComputedStyle(page.body).fontFamily);
  });

  it('is gone through by keyboard alone, from the top of the page to a passage and back', async () => {
    const { page, body, quiz } = await openBuilt('?open');
    page.documentElement.focus();
    page.querySelector<HTMLElement>('a')!.focus();
    await key('Enter');
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1);
    await tabTo('button', 'Show in the article');
    const button = focused();
    await key('Enter');
    await until(() => page.querySelector('article, .reading')?.contains(focused()), 'the focus in the article');
    await found(body, 'button', 'Back to the question');
    await key('Escape');
    await until(() => focused() === button);
    await press(body, 'Next');
    await found(body, 'group', /^Question 2 of \d+$/);
    expect(byRole(page.querySelector('header')!, 'progressbar').getAttribute('aria-valuetext')).to.match(/^1 of \d+/);
  });

  it('scrolls only down at 320 pixels, as it is at 400 % zoom, in any state', async () => {
    const built = await openBuilt('?open', 320);
    assert.strictEqual(built.page.documentElement.clientWidth <= 320, true);
    assert.deepEqual(await faultsIn(built, sideways), []);
    assert.deepEqual(await axeIn(built), []);
  });

  it('can be read in the dark, in any state', async function () {
    if (!CHROMIUM) this.skip();
    await media({ 'prefers-color-scheme': 'dark' });
    try {
      const built = await openBuilt('?open');
      const { backgroundColor } = getComputedStyle(built.body);
      assert.deepEqual(await faultsIn(built, () => axeIn(built, 'color-contrast')), []);
      await media();
      expect(getComputedStyle(built.body).backgroundColor).not.to.equal(backgroundColor);
    } finally {
      await media();
    }
  });

  it('can be read in forced colours, in any state', async function () {
    if (!CHROMIUM) this.skip();
    await media({ 'forced-colors': 'active' });
    try {
      const built = await openBuilt('?open');
      assert.strictEqual(matchMedia('(forced-colors: active)').matches, true);
      assert.deepEqual(await faultsIn(built, () => axeIn(built, 'color-contrast')), []);
    } finally {
      await media();
    }
  });

  it('says who wrote the article, and asks fifteen questions or more', async () => {
    const { body, quiz } = await openBuilt('?open');
    expect(words(body)).to.contain('Robert M. Cutler').and.contain('The Times of Central Asia');
    expect(quiz.progress.total).to.be.at.least(15);
    expect(all(body, 'heading').length).to.be.at.least(3);
  });
});
