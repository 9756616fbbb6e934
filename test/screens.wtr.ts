import { assert, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, byRole, CHROMIUM, found, key, media, press, tap, tabTo, until, words } from './browser.js';
import { addQuiz, aMixedBank, aNumber, aRichChoice, aWord, states } from './browser.quiz.js';
import { aBank, aChoice, anOption } from './factories.js';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
/** Texts that are hard to fit: words without a break, code, lists; in every place. */
const hard = aBank({
  title: LONG,
  items: [
    aRichChoice({
      id: 'one',
      stem: `${LONG}?\n\n\`\`\`\n${'let x = 1; '.repeat(20)}\n\`\`\`\n\n- ${LONG}\n- two`,
      options: [anOption('a', { key: true, text: LONG, feedback: LONG }), anOption('b', { text: `\`${LONG}\`` })],
      hints: [LONG],
      rationale: `> ${LONG}`,
      feedback: { incorrect: LONG },
    }),
    aChoice({ id: 'many', choose: 'many', options: [anOption('a', { key: true, feedback: LONG }), anOption('b')] }),
    aNumber({ id: 'two', unit: LONG }),
    aNumber({ id: 'units', units: { [LONG.slice(0, 60)]: 1 } }),
    aWord({ id: 'three', keys: [{ text: LONG }] }),
  ],
});

/** What the learner sees in part only, and what is too small to be touched. */
function faults(root: ParentNode, width: number): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { left, right, height, width: own } = element.getBoundingClientRect();
    const inside = element.shadowRoot ? faults(element.shadowRoot, width) : [];
    if (element.matches('.sr')) return inside; // only spoken
    const out = own > 0 && (left < -0.5 || right > width + 0.5);
    const small = element.matches('button, label:has(input), summary, input[type=text]') && height > 0 && height < 24;
    const name = `${element.localName}.${element.className} ${words(element).slice(0, 20)}`;
    return [...inside, ...(out ? [`${name}: ${left} to ${right}`] : []), ...(small ? [`${name}: ${height} high`] : [])];
  });
}

async function faultsIn(quiz: LearningQuiz, look: () => string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const state of states(quiz)) all.push(...look().map((fault) => `${state}: ${fault}`));
  return all;
}

describe('a quiz on any screen', function () {
  this.timeout(20_000);
  const page = (dir = 'ltr') =>
    fixture<HTMLElement>(html`<main dir=${dir} lang=${dir === 'rtl' ? 'he' : 'en'}></main>`);

  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    if (CHROMIUM) await media();
    document.documentElement.removeAttribute('style');
  });

  it('has nothing for axe to find, however hard its texts', async () => {
    const quiz = await addQuiz(await page(), hard);
    await accessible(quiz);
    await setViewport({ width: 320, height: 480 });
    await accessible(quiz);
  });

  it('is gone through by keyboard alone where little of it can be seen, and what has the focus can', async () => {
    await setViewport({ width: 320, height: 256 });
    const quiz = await addQuiz(await page(), hard);
    for (const [role, name] of [
      ['button', 'Flag'],
      ['radio', undefined],
      ['button', 'Check'],
      ['button', 'Next'],
    ] as const) {
      await tabTo(role, name);
      const element = name ? byRole(quiz, role, name) : all(quiz, role)[0]!;
      const { top, bottom } = element.getBoundingClientRect();
      await until(() => bottom > 0 && top < innerHeight, `${name} in sight`);
    }
    await key('Enter');
    await found(quiz, 'group', 'Question 2 of 5');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 320 pixels in every state, read ${dir}, and its targets can be hit`, async () => {
      await setViewport({ width: 320, height: 640 });
      const quiz = await addQuiz(await page(dir), hard);
      const look = () => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return [
          ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth}`] : []),
          ...faults(quiz.parentElement!, clientWidth),
        ];
      };
      assert.deepEqual(await faultsIn(quiz, look), []);
    });
  }

  it('fits a narrow column of a wide page', async () => {
    const column = await page();
    column.style.width = '240px';
    const quiz = await addQuiz(column, hard);
    assert.deepEqual(await faultsIn(quiz, () => faults(quiz, column.getBoundingClientRect().right)), []);
  });

  for (const [what, features, own] of [
    ['in the dark', { 'prefers-color-scheme': 'dark' }, 'color-scheme: light dark; background: Canvas'],
    ['in the dark on a page that knows of none', { 'prefers-color-scheme': 'dark' }, ''],
    ['in forced colours', { 'forced-colors': 'active' }, ''],
  ] as const) {
    it(`can be read ${what}, in every state`, async function () {
      if (!CHROMIUM) this.skip();
      await media(features);
      document.documentElement.setAttribute('style', own);
      const quiz = await addQuiz(await page(), aMixedBank());
      for await (const state of states(quiz)) {
        await accessible(quiz).catch((error: Error) => assert.fail(`${state}: ${error.message}`));
      }
    });
  }

  it('tells right from wrong, chosen from not, and on from off in forced colours', async function () {
    if (!CHROMIUM) this.skip();
    await media({ 'forced-colors': 'active' });
    const quiz = await addQuiz(await page(), aMixedBank());
    const bar = byRole(quiz, 'progressbar');
    const marks = () => [...bar.children].map((mark) => getComputedStyle(mark).backgroundColor);
    const option = (name: string) => getComputedStyle(byRole(quiz, 'radio', name).closest('.option')!);
    byRole(quiz, 'radio', 'Option b').click();
    await until(() => option('Option b').borderWidth !== option('Option a').borderWidth);
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Incorrect: your choice'));
    await until(() => marks()[0] !== marks()[1]);
    const previous = byRole<HTMLButtonElement>(quiz, 'button', 'Previous');
    expect(getComputedStyle(previous).color).not.to.equal(
      getComputedStyle(byRole(quiz, 'button', 'Next')).color,
      'a button that is off',
    );
  });

  it('moves nothing for who asked for rest', async function () {
    if (!CHROMIUM) this.skip();
    await media({ 'prefers-reduced-motion': 'reduce' });
    const quiz = await addQuiz(await page(), aMixedBank());
    for await (const state of states(quiz)) assert.deepEqual(document.getAnimations(), [], state);
  });

  it('is gone through by touch', async function () {
    if (!CHROMIUM) this.skip();
    await setViewport({ width: 320, height: 640 });
    const quiz = await addQuiz(await page(), aMixedBank());
    const touch = async (role: string, name: string) => tap(await found(quiz, role, name));
    await touch('radio', 'Option b');
    await touch('button', 'Check');
    await touch('button', 'Try again');
    await touch('radio', 'Option a');
    await touch('button', 'Check');
    await until(() => quiz.progress.correct === 1);
    await touch('button', 'Next');
    await touch('textbox', 'Your answer');
    await until(() => byRole(quiz, 'textbox').matches(':focus'));
    await touch('button', 'Next');
    await touch('button', 'Finish');
    await touch('button', 'Review mistakes');
    await found(quiz, 'group', 'Question 1 of 2');
  });
});
