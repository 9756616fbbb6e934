// Parts that are defined in any order, and beside another copy of Lit: each in a page of its own.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { accessible, all, byRole, choose, found, key, press, tabTo, until, words } from './browser.js';
import { aMixedBank } from './browser.quiz.js';

/** The quiz itself comes with its entry, which knows the item types. */
const MODULES = [
  'entries/learning-quiz.ts',
  'elements/quiz-card/define.ts',
  'elements/quiz-progress/define.ts',
  'elements/quiz-score/define.ts',
  'elements/quiz-nav/define.ts',
  'elements/quiz-results/define.ts',
  'items/choice/define.ts',
] as const;

/** Each module first once, and each last once. */
const ORDERS = MODULES.flatMap((_, i) => {
  const turned = [...MODULES.slice(i), ...MODULES.slice(0, i)];
  return [turned, turned.toReversed()];
});

/** A page with a composed quiz in its markup, a part outside of it, and no script yet. */
async function composed(lang = 'en') {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page" width="700" height="500"></iframe>`);
  const page = frame.contentDocument!;
  page.documentElement.lang = lang;
  const before = page.body.appendChild(page.createElement('quiz-progress'));
  before.setAttribute('for', 'quiz');
  const quiz = page.createElement('learning-quiz');
  quiz.id = 'quiz';
  quiz.setAttribute('persist', 'none');
  const bank = Object.assign(page.createElement('script'), { type: 'application/json' });
  bank.textContent = JSON.stringify(aMixedBank());
  quiz.append(bank, ...['quiz-score', 'quiz-card', 'quiz-nav', 'quiz-results'].map((name) => page.createElement(name)));
  page.body.append(quiz);
  return { page, quiz: quiz as LearningQuiz, before };
}

/** Loads modules one after the other, as script tags do that wait for nothing else. */
async function load(page: Document, addresses: readonly string[]): Promise<void> {
  for (const src of addresses) {
    const script = Object.assign(page.createElement('script'), { type: 'module', src });
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(src));
    });
    page.head.append(script);
    await loaded;
  }
}

async function works(quiz: LearningQuiz, before: Element): Promise<void> {
  await choose(quiz, 'Option a');
  await press(quiz, 'Check');
  await until(() => quiz.progress.correct === 1);
  await until(() => byRole(before, 'progressbar').getAttribute('aria-valuetext') === '1 of 3 answered');
  await press(quiz, 'Next');
  await until(() => all(quiz, 'textbox').length === 1);
  await quiz.finish();
  await until(() => all(quiz, 'button', 'Start again').length === 1);
}

describe('parts that are defined in any order', function () {
  this.timeout(20_000);

  it('have nothing for axe to find, and are worked by keyboard', async () => {
    const { page, quiz } = await composed();
    await load(
      page,
      MODULES.toReversed().map((name) => `/src/${name}`),
    );
    await until(() => all(quiz, 'radio').length === 3);
    await accessible(page.defaultView!.frameElement!);
    byRole(quiz, 'button', 'Flag').focus();
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.attempted === 1);
  });

  for (const order of [MODULES, MODULES.toReversed()]) {
    it(`are in the page’s language, ${order[0]} first`, async () => {
      const { page, quiz } = await composed('ru');
      const alone = page.createElement('learning-quiz');
      alone.src = '/nothing-here.json';
      page.body.prepend(alone);
      await load(
        page,
        order.map((name) => `/src/${name}`),
      );
      for (const name of ['Проверить', 'Далее', 'Пометить']) await found(quiz, 'button', name);
      await found(quiz, 'group', 'Вопрос 1 из 3');
      await until(() => words(alone).includes('Не удалось загрузить'), 'what is wrong, in Russian');
    });
  }

  for (const order of ORDERS) {
    it(`work: ${order.map((name) => name.split('/').at(-2)).join(', ')}`, async () => {
      const { page, quiz, before } = await composed();
      await load(
        page,
        order.map((name) => `/src/${name}`),
      );
      await works(quiz, before);
    });
  }
});

describe('beside another copy of Lit', function () {
  this.timeout(20_000);

  for (const [first, second] of [
    ['/cdn/learning-quiz.js', '/src/entries/learning-quiz.ts'],
    ['/src/entries/learning-quiz.ts', '/cdn/learning-quiz.js'],
  ] as const) {
    it(`and of the quiz itself, the first is the one that works: ${first.split('/')[1]}`, async () => {
      const { page, quiz, before } = await composed();
      await load(page, [first, second]);
      await works(quiz, before);
    });
  }

  it('parts of one bundle belong to the quiz of another', async () => {
    const { page, quiz, before } = await composed();
    // The progress outside is of our sources, the quiz of the bundle.
    await load(page, ['/src/elements/quiz-progress/define.ts', '/cdn/learning-quiz.js']);
    await works(quiz, before);
  });

  it('under a policy that allows for it, in a page that enforces trusted types', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
    frame.src = '/twice/test/fixtures/frame/twice.html';
    const page = await until(() => (frame.contentDocument?.URL.includes('twice.html') ? frame.contentDocument : null));
    const faults: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
    await until(() => page.querySelector<LearningQuiz>('learning-quiz')?.progress?.total);
    await until(() => page.readyState === 'complete' && all(page.body, 'radio').length > 1);
    assert.deepEqual(faults, []);
    // The policy is in force: what it forbids is refused.
    expect(() => (page.body.innerHTML = '<b>x</b>')).to.throw();
  });
});
