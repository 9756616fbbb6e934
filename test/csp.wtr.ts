import { assert, expect } from '@open-wc/testing';
import { axeIn, openBuilt } from './browser.built.js';
import { goTo } from './browser.quiz.js';
import { all, byRole, choose, enter, found, key, nameOf, press, tabTo, until, words } from './browser.js';

/** Everything in the page and its shadow trees that the policy is about. */
const inline = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('style, [style], script:not([src])') ? [element.outerHTML.slice(0, 100)] : []),
    ...(element.shadowRoot ? inline(element.shadowRoot) : []),
  ]);

describe('the built page', () => {
  it('has nothing for axe to find', async () => {
    const built = await openBuilt('?open');
    assert.deepEqual(await axeIn(built), []);
    assert.deepEqual(built.faults, []);
  });

  it('is gone into by keyboard alone, under a policy without inline code and HTML sinks', async () => {
    const { quiz, body, faults } = await openBuilt();
    byRole(body, 'button', 'Flag').focus();
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1);
    assert.deepEqual(faults, []);
  });

  it('runs whole under it: a choice, a number, a word, a passage, the results', async function () {
    this.timeout(15_000);
    const { quiz, body, faults, page, policy } = await openBuilt();
    expect(policy)
      .to.contain("script-src 'self'; style-src 'self'")
      .and.contain("require-trusted-types-for 'script'; trusted-types lit-html");
    await choose(body, nameOf(all(body, 'radio')[0]!));
    await press(body, 'Check');
    await press(body, 'Show in the article');
    await press(body, 'Back to the question');
    for (const name of ['numeric', 'text-entry']) {
      const item = quiz.progress.items.find(({ id }) => quiz.session.item(id)?.interaction === name)!;
      await goTo(quiz, item.id);
      await enter(body, '7');
      await press(body, 'Check');
      await until(() => quiz.progress.items.find(({ id }) => id === item.id)?.verdict, `a verdict on ${item.id}`);
    }
    await quiz.finish();
    await found(body, 'button', 'Start again');
    await until(() => all(body, 'listitem').length >= 15);
    expect(words(body)).to.match(/\d of \d+ questions right/);
    assert.deepEqual(faults, []);
    assert.deepEqual(inline(page), []);
  });

  it('is under it in earnest: what the policy forbids does not happen', async () => {
    const { page, faults } = await openBuilt();
    page.body.append(Object.assign(page.createElement('style'), { textContent: 'body { --planted: 1 }' }));
    expect(() => (page.body.innerHTML = '<b>x</b>')).to.throw(/TrustedHTML|Sink type mismatch/);
    await until(() => faults.some((fault) => fault.startsWith('style-src')) && faults.length >= 2);
    assert.strictEqual(page.defaultView!.getComputedStyle(page.body).getPropertyValue('--planted'), '');
  });
});
