// The build for pages without a build step (dist/cdn), as a page of another origin has it, and as one without modules.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { accessible, all, choose, key, tabTo, until } from './browser.js';
import { ELSEWHERE } from './browser.frame.js';
import { aMixedBank } from './browser.quiz.js';

const HASHES = '/cdn/integrity.json';

const hashes = async (): Promise<Record<string, string>> =>
  (await fetch(HASHES)).json() as Promise<Record<string, string>>;

/** An empty page of its own, into whose head these go, one after the other, and into whose body a quiz. */
async function page(...head: HTMLScriptElement[]) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page" width="700" height="700"></iframe>`);
  const { contentDocument } = frame;
  const document = contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  const failed: string[] = [];
  view.addEventListener('error', (event) => failed.push(event.message || 'not loaded'), true);
  document.documentElement.lang = 'en';
  document.title = 'A page';
  const quiz = document.createElement('learning-quiz');
  quiz.setAttribute('persist', 'none');
  const bank = document.createElement('script');
  bank.type = 'application/json';
  bank.textContent = JSON.stringify(aMixedBank());
  quiz.append(bank);
  document.body.append(quiz);
  for (const script of head) document.head.append(document.importNode(script, true));
  return { document, view, quiz, failed };
}

function aScript(attributes: Readonly<Record<string, string>>, text = ''): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.textContent = text;
  return script;
}

const started = (quiz: LearningQuiz): Promise<unknown> => until(() => quiz.progress?.total > 0, 'a session', 5000);
const addresses = (view: Window): string[] => view.performance.getEntriesByType('resource').map(({ name }) => name);

describe('the build for a script tag', function () {
  this.timeout(15_000);
  before(async () => {
    if (!(await fetch(HASHES)).ok) throw new Error('Not built: `npx vite build --mode cdn` writes dist/cdn.');
  });

  it('has nothing for axe to find, and is gone through by keyboard alone', async () => {
    await import(`${location.origin}/cdn/learning-quiz.js`);
    const host = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = document.createElement('learning-quiz');
    quiz.bank = aMixedBank();
    host.append(quiz);
    await started(quiz);
    await until(() => all(quiz, 'radio').length > 0);
    await accessible(quiz);
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1);
  });

  it('fetches its parts from where the script is, whatever page it stands in', async () => {
    const { quiz, view, failed } = await page(
      aScript({ type: 'module', src: `${ELSEWHERE}/open/cdn/learning-quiz.js` }),
    );
    await started(quiz);
    quiz.goTo('two');
    await until(() => all(quiz, 'textbox').length > 0);
    await quiz.finish();
    await until(() => quiz.progress.phase === 'finished');
    const parts = addresses(view);
    expect(parts.length).to.be.above(4);
    assert.deepEqual(
      parts.filter((address) => !address.startsWith(`${ELSEWHERE}/open/cdn/`)),
      [],
    );
    assert.deepEqual(failed, []);
  });

  it('lists the hash of each of its scripts and styles', async () => {
    const listed = await hashes();
    for (const name of ['learning-quiz.js', 'learning-quiz.classic.js', 'frame.js', 'frame.css']) {
      expect(listed).to.have.property(name);
    }
    expect(Object.keys(listed).length).to.be.above(30);
    for (const [name, hash] of Object.entries(listed)) {
      const content = await (await fetch(`/cdn/${name}`)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
      assert.strictEqual(hash, `sha384-${btoa(String.fromCharCode(...digest))}`, name);
    }
  });

  it('runs where a page holds all of it to its hashes, by an import map for the parts', async () => {
    const listed = await hashes();
    const at = `${ELSEWHERE}/open/cdn/`;
    const integrity = Object.fromEntries(Object.entries(listed).map(([name, hash]) => [at + name, hash]));
    const map = aScript({ type: 'importmap' }, JSON.stringify({ integrity }));
    const script = aScript({
      type: 'module',
      src: `${at}learning-quiz.js`,
      integrity: listed['learning-quiz.js']!,
      crossorigin: '',
    });
    const { quiz, failed } = await page(map, script);
    await started(quiz);
    quiz.goTo('two');
    await until(() => all(quiz, 'textbox').length > 0);
    assert.deepEqual(failed, []);
  });

  it('does not run where it is not what the hash says', async () => {
    const { 'frame.js': other } = await hashes();
    const src = `${ELSEWHERE}/open/cdn/learning-quiz.classic.js`;
    const { view, failed } = await page(aScript({ src, integrity: other!, crossorigin: '' }));
    await until(() => failed.length);
    assert.strictEqual(view.customElements.get('learning-quiz'), undefined);
  });
});

describe('the classic script', function () {
  this.timeout(15_000);

  it('runs in a page without modules, whole, and fetches nothing but the bank', async () => {
    const { quiz, view, failed } = await page(aScript({ src: '/cdn/learning-quiz.classic.js' }));
    await started(quiz);
    quiz.goTo('two');
    await until(() => all(quiz, 'textbox').length > 0);
    await quiz.finish();
    await until(() => all(quiz, 'button', 'Start again').length > 0);
    assert.deepEqual(
      [addresses(view).map((address) => new URL(address).pathname), failed],
      [['/cdn/learning-quiz.classic.js'], []],
    );
  });

  it('runs under a policy without inline code and HTML sinks, where its tag stands before the quiz', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page" width="700" height="700"></iframe>`);
    frame.src = '/strict/test/fixtures/frame/classic.html';
    const faults: string[] = [];
    await until(() => frame.contentDocument?.URL.includes('classic.html'), 'the page');
    const document = frame.contentDocument!;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
    const quiz = await until(() => document.querySelector('learning-quiz'));
    await started(quiz);
    await choose(document.body, 'The pilot');
    quiz.goTo('window');
    await until(() => all(quiz, 'radio', /upper/).length > 0);
    assert.deepEqual(faults, []);
    // The policy is in force: what it forbids is refused.
    expect(() => (document.body.innerHTML = '<b>x</b>')).to.throw();
  });
});
