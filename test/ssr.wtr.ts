// A quiz that a server rendered, in a browser: its shadow root is taken over as it stands.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { LearningQuiz } from '../src/elements/learning-quiz/learning-quiz.element.js';
import { until, words } from './browser.js';
import { aMixedBank } from './browser.quiz.js';

let served = '';
let composed = '';

/** The page as it is before its script. */
async function page(
  written = served,
): Promise<{ readonly quiz: LearningQuiz; readonly run: () => void; readonly faults: string[] }> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="A page"
      width="780"
      height="560"
      .srcdoc=${`<!doctype html><html lang="en">${written}<p>Below</p></html>`}
    ></iframe>`,
  );
  const quiz = await until(() => frame.contentDocument?.querySelector<LearningQuiz>('learning-quiz'));
  const { ownerDocument } = quiz;
  const faults: string[] = [];
  ownerDocument.defaultView?.addEventListener('error', ({ message }) => faults.push(message));
  ownerDocument.defaultView?.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  const run = (): void => {
    const script = ownerDocument.createElement('script');
    script.type = 'module';
    script.src = new URL('./ssr-page.ts', import.meta.url).href;
    ownerDocument.body.append(script);
  };
  return { quiz, run, faults };
}

describe('a quiz that a server rendered', function () {
  this.timeout(20_000);

  before(async () => {
    served = await executeServerCommand<string, string>('server-quiz', 'serverQuiz');
    composed = await executeServerCommand<string, string>('server-quiz', 'composedQuiz');
  });

  it('shows what stands in for it before any script', async () => {
    const { quiz } = await page();
    assert.isOk(quiz.shadowRoot, 'a declarative shadow root');
    expect(words(quiz)).to.equal('Which city is the capital?');
  });

  it('is hydrated: what was there stays, once, and gives way to the first card', async () => {
    const { quiz, run, faults } = await page();
    const [before, written] = [quiz.shadowRoot?.querySelector('quiz-card'), quiz.querySelector('[slot=fallback]')];
    run();
    await until(() => quiz.progress !== undefined, 'an upgrade', 10_000);
    quiz.bank = aMixedBank();
    await until(() => written?.checkVisibility() === false, 'the card', 10_000);
    expect(quiz.shadowRoot?.querySelector('quiz-card')).to.equal(before);
    expect(quiz.shadowRoot?.querySelectorAll('quiz-card').length).to.equal(1);
    expect(before?.shadowRoot?.querySelectorAll('.card').length).to.equal(1);
    expect(words(quiz)).to.contain('Option a').and.not.contain('Loading');
    expect(faults).to.deep.equal([]);
  });

  it('shows the parts that the page has put into it, and reads the bank that stands there', async () => {
    const { quiz, run, faults } = await page(composed);
    run();
    const [card, nav] = [quiz.querySelector('quiz-card'), quiz.querySelector('quiz-nav')];
    await until(() => card?.shadowRoot?.querySelector('quiz-choice'), 'a card', 10_000);
    await until(() => words(quiz).includes('Option a'), 'the item', 10_000);
    assert.isTrue(card?.checkVisibility() && nav?.checkVisibility());
    assert.isNull(quiz.shadowRoot?.querySelector('quiz-card'));
    expect(faults).to.deep.equal([]);
  });
});
