// The demo's page that plays the LMS, as it was built, under the policy that the README promises.
import { assert, fixture, html } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import { all, found, key, press, tabTo, until, words } from './browser.js';

interface View extends Window {
  readonly axe?: { run(): Promise<AxeResults> };
}

/** The page, and its quiz once the first card is there. */
async function open(query = '', width = 1000) {
  const outer = await fixture<HTMLIFrameElement>(html`<iframe title="The demo" width=${width} height="700"></iframe>`);
  outer.src = `/built/lms/${query}`;
  const page = await until(() => {
    const { contentDocument: there } = outer;
    return there?.URL.includes('/built/lms') && there.querySelector('iframe') ? there : null;
  }, 'the page');
  const faults: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  await card(page);
  return { outer, page, faults };
}

/** The quiz's page, with a question of one choice in front. */
async function card(page: Document): Promise<HTMLElement> {
  const body = await until(
    () => {
      const there = page.querySelector('iframe')?.contentDocument?.body;
      return there?.querySelector('learning-quiz')?.progress?.total === 6 ? there : null;
    },
    'the quiz',
    8000,
  );
  await until(() => all(body, 'group').length > 0 || all(body, 'textbox').length > 0, 'a card', 8000);
  return body;
}

/** Goes to the first choice, and submits an option of it. */
async function answer(page: Document): Promise<void> {
  const body = await card(page);
  const quiz = body.querySelector('learning-quiz')!;
  const first = () => quiz.progress.items.find(({ id }) => quiz.session.item(id)?.interaction === 'choice');
  // Six are drawn by chance.
  while (!first()) quiz.restart();
  const choice = first();
  if (quiz.progress.itemId !== choice?.id) quiz.goTo(choice!.id);
  // Until then another item's options stand there.
  const asked = await until(() => {
    const view = quiz.shadowRoot!.querySelector('quiz-card')!.shadowRoot!.querySelector('quiz-choice');
    return view?.view?.item.id === choice!.id ? view : null;
  }, 'the choice');
  (await until(() => [...all(asked, 'radio'), ...all(asked, 'checkbox')][0])).click();
  await press(body, 'Check');
}

describe('the demo’s LMS', function () {
  this.timeout(30_000);

  it('has nothing for axe to find, and no need to scroll aside', async () => {
    for (const width of [1000, 320]) {
      const { outer, page } = await open('?open', width);
      await answer(page);
      await until(() => page.querySelector('.calls')?.textContent.includes('LMSCommit'), 'the calls');
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
      assert.isTrue(page.documentElement.scrollWidth <= page.documentElement.clientWidth);
      outer.remove();
    }
  });

  it('shows each response as it comes, in either standard', async () => {
    const { page, faults } = await open();
    await answer(page);
    await until(() => page.querySelectorAll('.wide tbody tr').length >= 2, 'the response, and in words', 8000);
    const version = await found<HTMLInputElement>(page.body, 'radio', 'SCORM 2004');
    version.click();
    await answer(page);
    await until(() => page.querySelector('.calls')?.textContent.includes('SetValue cmi.interactions.0'), 'its calls');
    await until(() => page.querySelector('.words'), 'the words');
    assert.deepEqual(faults, []);
  });

  it('is closed and opened again by keyboard alone, and the quiz goes on', async () => {
    const { page } = await open();
    await answer(page);
    await until(() => page.querySelector('.calls')?.textContent.includes('LMSCommit'), 'the calls');
    await tabTo('button', 'Suspend and close');
    await key('Enter');
    await until(() => page.querySelector('.calls')?.textContent.includes('LMSFinish'), 'the end');
    assert.isTrue(page.querySelector('iframe') === null);
    assert.include(words(page.body), 'The quiz is closed.');
    await key('Enter');
    const body = await card(page);
    await until(() => body.querySelector('learning-quiz')?.progress.attempted === 1, 'the session as it was');
  });

  it('lets every call fail: the quiz says quietly what is not saved, and nothing is lost', async () => {
    const { page } = await open();
    (await found<HTMLInputElement>(page.body, 'checkbox', 'Let every call fail')).click();
    await answer(page);
    const body = await card(page);
    await until(() => words(body).includes('Not yet saved by the learning platform.'), 'the notice', 8000);
    assert.isAbove(page.querySelectorAll('.calls .failed').length, 0);
    await press(page.body, 'Suspend and close');
    (await found<HTMLInputElement>(page.body, 'checkbox', 'Let every call fail')).click();
    await press(page.body, 'Reopen');
    const again = await card(page);
    await until(() => again.querySelector('learning-quiz')?.progress.attempted === 1, 'what was done meanwhile');
    await until(() => page.querySelectorAll('.wide tbody tr').length >= 1, 'the response, told now', 8000);
  });
});
