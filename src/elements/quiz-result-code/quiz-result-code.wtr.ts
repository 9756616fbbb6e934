import { assert, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import {
  accessible,
  all,
  CHROMIUM,
  choose,
  enter,
  found,
  key,
  press,
  speech,
  tabTo,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { addQuiz, aMixedBank } from '../../../test/browser.quiz.js';
import { decodeResult } from '../../core/codes/result-code.js';
import '../../entries/learning-quiz.js';
import './define.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';
import type { QuizResultCode } from './quiz-result-code.element.js';

const BANK = aMixedBank();

/** A quiz with the part beside it, as a page has them. */
async function aPage() {
  const host = await fixture<HTMLElement>(
    html`<main lang="en">
      <div></div>
      <quiz-result-code for="test"></quiz-result-code>
    </main>`,
  );
  const quiz = await addQuiz(host.querySelector('div')!, BANK, { id: 'test', mode: 'test' });
  return { host, quiz, part: host.querySelector('quiz-result-code')! };
}

/** The same, gone through to the end. */
async function ended() {
  const page = await aPage();
  await goThrough(page.quiz);
  await until(() => page.part.code);
  await page.part.updateComplete;
  return page;
}

/** Where feedback waits for the end, all is submitted there. */
async function goThrough(quiz: LearningQuiz): Promise<void> {
  await choose(quiz, 'Option b');
  quiz.goTo('two');
  await enter(quiz, '350');
  await quiz.finish();
}

const shownCode = (part: QuizResultCode): string => words(part.renderRoot.querySelector('output')!).replace(/\s/g, '');

type ReadQr = (data: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** jsQR, which is no module. */
async function reader(): Promise<ReadQr> {
  const view = window as { readonly jsQR?: ReadQr };
  if (!view.jsQR)
    document.head.append(Object.assign(document.createElement('script'), { src: '/node_modules/jsqr/dist/jsQR.js' }));
  return until(() => view.jsQR, 'jsQR');
}

/** What a reader of QR codes reads from the drawing. */
function readQr(part: QuizResultCode, read: ReadQr): string | undefined {
  const svg = part.renderRoot.querySelector<SVGSVGElement>('svg[role=img]')!;
  const modules = svg.viewBox.baseVal.width;
  const scale = 4;
  const canvas = Object.assign(document.createElement('canvas'), { width: modules * scale, height: modules * scale });
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(svg.querySelector('rect')!).fill;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = getComputedStyle(svg.querySelector('path')!).fill;
  context.scale(scale, scale);
  context.fill(new Path2D(svg.querySelector('path')!.getAttribute('d')!));
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return read(data, width, height)?.data;
}

describe('quiz-result-code', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    if (CHROMIUM) await emulateMedia({ colorScheme: 'light' });
  });

  it('shows nothing before the session is finished, then the code with all that was submitted', async () => {
    const { quiz, part } = await aPage();
    assert.strictEqual(words(part), '');
    await goThrough(quiz);
    await until(() => words(part).includes('Your result code'));
    const { session } = decodeResult(shownCode(part), BANK);
    assert.deepEqual(
      session?.items.map(({ id, attempts }) => [id, attempts.map(({ response }) => response)]),
      [
        ['one', [['b']]],
        ['two', [{ text: '350', locale: 'en' }]],
        ['three', []],
      ],
    );
    assert.isUndefined(session?.name);
    expect(words(part)).to.contain('It is no seal');
  });

  it('has nothing for axe to find, light and dark', async () => {
    const { host } = await ended();
    await accessible(host);
    if (CHROMIUM) await emulateMedia({ colorScheme: 'dark' });
    await accessible(host);
  });

  it('is worked by keyboard alone: the name goes into the code, which is copied and spoken of', async () => {
    const { host, part } = await ended();
    const before = shownCode(part);
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    const said = speech(part);
    try {
      await tabTo('textbox', 'Name or alias');
      await type('Ada');
      await until(() => shownCode(part) !== before);
      await tabTo('button', 'Copy the code');
      await key('Enter');
      await until(() => said.includes('Copied.'));
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    assert.strictEqual(copied, part.code);
    assert.strictEqual(decodeResult(copied, BANK).session?.name, 'Ada');
    expect(all(host, 'alert')).to.have.length(0);
  });

  it('is selected where it can’t be copied', async () => {
    const { part } = await ended();
    const said = speech(part);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await press(part, 'Copy the code');
      await until(() => said.some((told) => told.startsWith('It could not be copied.')));
      assert.strictEqual(getSelection()?.toString().replace(/\s/g, ''), part.code);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('is the same as a QR code, also with a name, in every colour scheme', async () => {
    const { part } = await ended();
    const read = await reader();
    assert.strictEqual(readQr(part, read), part.code);
    await enter(part, 'Ångström');
    await until(() => readQr(part, read) === part.code);
    if (CHROMIUM) await emulateMedia({ colorScheme: 'dark' });
    assert.strictEqual(readQr(part, read), part.code);
  });

  it('fits 320 pixels, right to left too; the code reads from the left', async () => {
    await setViewport({ width: 320, height: 640 });
    const { part, host } = await ended();
    Object.assign(host, { lang: 'ar', dir: 'rtl' });
    await until(() => words(part).includes('رمز نتيجتك'));
    assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
    const output = part.renderRoot.querySelector('output')!;
    assert.strictEqual(getComputedStyle(output).direction, 'ltr');
    for (const control of part.renderRoot.querySelectorAll('button, input'))
      expect(control.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('comes with a quiz that has it beside, whenever it is there, and goes with a new session', async () => {
    const host = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = await addQuiz(host, BANK, { id: 'late' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await quiz.finish();
    await found(quiz, 'button', 'Start again');
    const part = document.createElement('quiz-result-code');
    part.for = 'late';
    host.append(part);
    await until(() => part.code);
    await press(quiz, 'Start again');
    await until(() => words(part) === '');
  });
});
