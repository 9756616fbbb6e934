// What moves before a reader's eyes while a quiz comes: as browsers measure it, which is Chromium alone.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { Bank } from '../src/core/bank/model.js';
import { compileBank, findItemType, itemTypes } from '../src/entries/core.js';
import { staticMarkup } from '../src/formats/static/markup.js';
import { quizTag } from '../src/formats/static/tag.js';
import { staticTexts } from '../src/i18n/static.js';
import type { LearningQuiz } from '../src/elements/learning-quiz/learning-quiz.element.js';
import { CHROMIUM, until } from './browser.js';
import { aMixedBank } from './browser.quiz.js';
import { aBank, aChoice } from './factories.js';

/** What is held to be good is 0.1. */
const LIMIT = 0.02;
/** What the documentation has a page say. */
const RESERVED = '<style>learning-quiz { display: block; min-block-size: min(40rem, 100vh) }</style>';
const BELOW = `<p id="below">${'What stands below the quiz. '.repeat(40)}</p>`;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const words = await staticTexts('en');
const written = (bank: Bank): string => {
  const compiled = compileBank(bank);
  const fallback = staticMarkup({ bank: compiled, find: findItemType, words });
  return quizTag({ bank: compiled, attributes: new Map([['persist', 'none']]), fallback });
};

/** A page in a frame, painted before its script comes; what shifted until half a second after the quiz was there. */
async function shiftOf(body: string): Promise<{ readonly shift: number; readonly quiz: LearningQuiz }> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="A page"
      width="780"
      height="560"
      .srcdoc=${`<!doctype html><html lang="en">${body}</html>`}
    ></iframe>`,
  );
  const view = await until(() => {
    const { contentWindow, contentDocument } = frame;
    return contentDocument?.querySelector('learning-quiz') && (contentWindow as Window & typeof globalThis);
  });
  const shifts: Shift[] = [];
  new view.PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const script = view.document.createElement('script');
  script.type = 'module';
  script.src = new URL('../src/entries/learning-quiz.ts', import.meta.url).href;
  view.document.body.append(script);
  const quiz = view.document.querySelector('learning-quiz') as LearningQuiz;
  await until(() => quiz.progress?.total > 0, 'a session', 10_000);
  await until(() => isThere(quiz), 'the card', 10_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const shift = shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
  return { shift, quiz };
}

/** Whether the card is what is seen. */
const isThere = (quiz: LearningQuiz): boolean => {
  const view = quiz.shadowRoot?.querySelector('quiz-card')?.shadowRoot?.querySelector('.view > *');
  return (view?.shadowRoot?.childElementCount ?? 0) > 0 && view?.checkVisibility() === true;
};

describe('what moves while a quiz comes', function () {
  before(function () {
    if (!CHROMIUM) this.skip();
  });

  it('is measured: a page that keeps no place for the quiz shifts', async () => {
    const src = `data:application/json,${encodeURIComponent(JSON.stringify(aMixedBank()))}`;
    const { shift } = await shiftOf(`<learning-quiz src="${src}" persist="none"></learning-quiz>${BELOW}`);
    assert.isAbove(shift, LIMIT);
  });

  it('is nothing to speak of for a tag with its place kept, and text below it', async () => {
    const src = `data:application/json,${encodeURIComponent(JSON.stringify(aMixedBank()))}`;
    const { shift } = await shiftOf(`${RESERVED}<learning-quiz src="${src}" persist="none"></learning-quiz>${BELOW}`);
    assert.isBelow(shift, LIMIT);
  });

  for (const [what, top] of [
    ['at the top of a page', ''],
    ['below a text', '<p>A line of text.</p>'.repeat(6)],
    ['below the window', '<p>A line of text.</p>'.repeat(40)],
  ] as const) {
    it(`is nothing to speak of where questions that were written out are taken over, ${what}`, async () => {
      const { shift, quiz } = await shiftOf(`${top}${written(manyQuestions())}${BELOW}`);
      expect(quiz.querySelector('.quiz-static')?.checkVisibility()).to.equal(false);
      assert.isBelow(shift, LIMIT);
    });
  }

  it('is nothing to speak of with few questions, where the place is kept', async () => {
    const { shift } = await shiftOf(`${RESERVED}${written(aBank({ items: [aChoice()] }))}${BELOW}`);
    assert.isBelow(shift, LIMIT);
  });

  for (const { interaction } of itemTypes) {
    it(`is nothing to speak of where the first card is a ${interaction}`, async () => {
      const items = (await (await fetch(`/src/items/${interaction}/example.json`)).json()) as Bank['items'];
      const bank = aBank({ items: [...items, ...manyQuestions().items], sources: [{ id: 'article', title: 'A' }] });
      const { shift } = await shiftOf(`${written(bank)}${BELOW}`);
      assert.isBelow(shift, LIMIT);
    });
  }
});

const manyQuestions = (): Bank => aBank({ items: Array.from({ length: 12 }, (_, i) => aChoice({ id: `q${i}` })) });
