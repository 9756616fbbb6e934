// What a reader has on paper who prints the page with a quiz on it.
import { assert } from '@open-wc/testing';
import { all, choose, found, press, until } from './browser.js';
import { aMixedBank, aQuiz } from './browser.quiz.js';
import '../src/entries/learning-quiz.js';

const PRINT = 'print';
const changed: MediaList[] = [];

/** Every root below an element, its own included. */
const roots = (element: Element): ShadowRoot[] => [
  ...(element.shadowRoot ? [element.shadowRoot] : []),
  ...[...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(roots),
];

/** Shows a quiz as it is printed, by its own rules for print. Not by `emulateMedia`: only Chromium has it. */
function print(quiz: Element): void {
  for (const sheet of new Set(roots(quiz).flatMap((root) => [...root.adoptedStyleSheets]))) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== PRINT) continue;
      changed.push(rule.media);
      rule.media.mediaText = 'all';
    }
  }
  assert.isNotEmpty(changed);
}

const isPrinted = (element: Element): boolean => element.getClientRects().length > 0;
const printed = (quiz: Element, role: 'button' | 'timer' | 'progressbar' | 'navigation'): string[] =>
  all(quiz, role).flatMap((each) => (isPrinted(each) ? [each.textContent?.trim() ?? ''] : []));

describe('a quiz on paper', () => {
  afterEach(() => {
    for (const media of changed.splice(0)) media.mediaText = PRINT;
  });

  for (const mode of ['practice', 'test'] as const) {
    it(`is its question while it runs in mode ${mode}: no clock, no bar, no buttons`, async () => {
      const quiz = await aQuiz(aMixedBank(), { mode, 'time-limit': '600', persist: 'none' });
      await found(quiz, 'timer');
      await found(quiz, 'progressbar');
      print(quiz);
      for (const role of ['button', 'timer', 'progressbar', 'navigation'] as const) {
        assert.deepEqual(printed(quiz, role), [], role);
      }
      assert.isTrue(all(quiz, 'radio').every(isPrinted));
    });
  }

  it('is its results at the end, without what is there to be pressed', async () => {
    const quiz = await aQuiz(aMixedBank(), { persist: 'none' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await quiz.finish();
    await until(() => all(quiz, 'heading').length > 0);
    print(quiz);
    assert.deepEqual(printed(quiz, 'button'), []);
    assert.isTrue(all(quiz, 'heading').some(isPrinted));
  });
});
