// The reference, as it was built, under the policy that the README promises: every example of it runs.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { choose, press, until, words } from './browser.js';

interface View extends Window {
  readonly axe?: { run(): Promise<AxeResults> };
}

const PAGES = ['', 'items/'] as const;

/** A page once its examples are there; what went wrong in it, from before its scripts ran. */
async function open(path: (typeof PAGES)[number], query = '', width = 1100) {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="The reference" width=${width} height="700"></iframe>`,
  );
  const faults: string[] = [];
  const address = `/built/reference/${path}${query}`;
  frame.src = address;
  const page = await until(() => {
    const { contentDocument } = frame;
    return contentDocument?.URL.endsWith(address) ? contentDocument : null;
  }, 'the page');
  const view = frame.contentWindow as Window & typeof globalThis;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  view.addEventListener('error', ({ message }) => faults.push(message), true);
  view.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  for (const level of ['error', 'warn'] as const) {
    view.console[level] = (...said: unknown[]) => void faults.push(said.map(String).join(' '));
  }
  const examples = await until(() => {
    const all = [...page.querySelectorAll<HTMLElement>('[data-example]')];
    return page.readyState === 'complete' && all.length > 10 ? all : null;
  }, 'the examples');
  return { frame, page, view, faults, examples };
}

const quizIn = (example: HTMLElement): LearningQuiz => example.querySelector('learning-quiz')!;

/** What of an example is ours: its tag, where it stands, and whether it is defined. */
const undefinedIn = (example: HTMLElement, view: Window & typeof globalThis): string[] =>
  [...example.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => name.includes('-') && !view.customElements.get(name));

describe('the reference', function () {
  this.timeout(30_000);

  for (const path of PAGES) {
    it(`runs every example of reference/${path}`, async () => {
      const { view, faults, examples } = await open(path);
      for (const example of examples) {
        const name = example.dataset['example']!;
        // It is fetched when there is something to say: the test below has something.
        if (name === 'quiz-notice') continue;
        // The results are fetched when there are some.
        if (name === 'quiz-results') {
          await until(() => quizIn(example).progress?.total > 0, 'a session', 10_000);
          await quizIn(example).finish();
          await until(() => words(example).includes('Start again'), 'the results', 8000);
        }
        // And so has a result code its session.
        if (name === 'quiz-result-code') {
          await until(() => quizIn(example).progress?.total > 0, 'a session', 10_000);
          await quizIn(example).finish();
        }
        await until(() => undefinedIn(example, view).length === 0, `the elements of ${name}`, 8000);
        const part = await until(() => deep(example, name), name, 8000);
        await until(() => part.getBoundingClientRect().height > 0, `what ${name} shows`, 8000);
      }
      assert.deepEqual(faults, []);
    });

    it(`has nothing for axe to find in reference/${path}, wide and at 320 pixels`, async () => {
      for (const width of [1100, 320]) {
        const { page, view, examples } = await open(path, '?open', width);
        for (const example of examples) await until(() => words(example).length > 10, 'a quiz', 10_000);
        for (const details of page.querySelectorAll('details')) details.open = true;
        const script = page.createElement('script');
        script.src = '/node_modules/axe-core/axe.min.js';
        page.head.append(script);
        const axe = await until(() => (view as View).axe, 'axe');
        const { violations } = await axe.run();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.flat().join(' ')}`);
        assert.deepEqual(found, []);
        assert.isAtMost(page.documentElement.scrollWidth, page.documentElement.clientWidth);
      }
    });
  }

  it('shows the notice of a session that was kept', async () => {
    localStorage.clear();
    const first = await open('');
    const noticed = ({ examples }: typeof first) =>
      examples.find(({ dataset }) => dataset['example'] === 'quiz-notice')!;
    const card = await until(() => noticed(first).querySelector('quiz-card'));
    await until(() => quizIn(noticed(first)).progress?.total > 0, 'a session');
    await until(() => words(card).includes('Hint'), 'a card', 8000);
    await press(card, 'Hint');
    await until(() => Object.keys(localStorage).some((key) => localStorage[key].includes('rivers')), 'what is kept');
    const second = await open('');
    await until(() => words(noticed(second).querySelector('quiz-notice')!).includes('Start again'), 'the notice', 8000);
    localStorage.clear();
  });

  it('shows the passage of an example’s article', async () => {
    const { examples, faults } = await open('');
    const [first] = examples;
    await choose(first!, 'The Congo');
    await press(first!, 'Check');
    await press(first!, 'Show in the article');
    await until(() => words(first!).includes('Back to the question'), 'the way back', 8000);
    assert.deepEqual(faults, []);
    expect(first!.querySelector('article')).not.to.equal(null);
  });
});

/** A part below an element, in whichever shadow root. */
function deep(root: Element | ShadowRoot, name: string): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    const inside = element.localName === name ? element : element.shadowRoot && deep(element.shadowRoot, name);
    if (inside) return inside;
  }
  return undefined;
}
