import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  key,
  media,
  mouseClick,
  nameOf,
  names,
  press,
  speech,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import { redactItem } from '../../core/bank/redact.js';
import type { MatrixItem } from './schema.js';
import matrix from './type.js';

const item: MatrixItem = {
  id: 'statements',
  interaction: 'matrix',
  stem: 'True, false, or not said?',
  columns: [
    { id: 'true', text: 'True' },
    { id: 'false', text: 'False' },
    { id: 'unsaid', text: 'Not said' },
  ],
  rows: [
    { id: 'a', text: 'It runs daily.', key: 'false', feedback: 'Look at Tuesday.' },
    { id: 'b', text: 'It runs at night.', key: 'true' },
  ],
};
const given = phases({ a: 'false', b: 'true' }, { a: 'unsaid', b: 'true' }, { a: 'true' });

const checked = (element: Element): string[] =>
  all(element, 'radio')
    .filter((control) => (control as HTMLInputElement).checked)
    .map(nameOf);
const radio = (element: Element, name: string) => byRole<HTMLInputElement>(element, 'radio', name);
const afterwards = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.after')].map((after) => words(after));

/** At this width, as a card of it would be. */
async function at<E extends Element>(width: number, element: E): Promise<E> {
  (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
  await new Promise(requestAnimationFrame);
  return element;
}

describe('quiz-matrix', () => {
  for (const width of [640, 288]) {
    it(`has nothing for axe to find, ${width} pixels wide`, async function () {
      this.timeout(20_000);
      for (const [name, own] of Object.entries(given)) {
        const element = await at(width, await show(aView(item, own)));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        const closed = (own.phase ?? 'responding') !== 'responding';
        assert.deepEqual(
          all(element, 'radio').map((control) => control.matches(':disabled')),
          Array(6).fill(closed),
          name,
        );
      }
    });
  }

  it('is answered by keyboard alone: each row has its stop, arrows move and choose in it', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await tabTo('radio', 'It runs daily. True');
    await key(' ');
    await key('ArrowRight');
    await key('Tab');
    assert.strictEqual(focus(), 'radio It runs at night. True');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Shift+Tab');
    assert.strictEqual(focus(), 'radio It runs daily. False');
    assert.deepEqual(asked, [{ a: 'true' }, { a: 'false' }, { a: 'false', b: 'false' }, { a: 'false', b: 'unsaid' }]);
    assert.deepEqual(checked(element), ['It runs daily. False', 'It runs at night. Not said']);
  });

  it('is a table with the headers of rows and columns, wide and narrow, and each control is named by both', async () => {
    for (const width of [640, 288]) {
      const element = await at(width, await show(aView(item)));
      const group = byRole(element, 'group', 'True, false, or not said?');
      assert.strictEqual(descriptionOf(group), 'Choose one in each row.');
      byRole(element, 'table');
      assert.deepEqual(names(element, 'columnheader'), ['True', 'False', 'Not said']);
      assert.deepEqual(names(element, 'rowheader'), ['It runs daily.', 'It runs at night.']);
      assert.deepEqual(names(element, 'radio').slice(0, 3), [
        'It runs daily. True',
        'It runs daily. False',
        'It runs daily. Not said',
      ]);
      assert.strictEqual(all(element, 'cell').length, 7);
    }
  });

  it('is a table where there is room, and a card for each row, with the columns’ words, where there is not', async () => {
    const element = await at(640, await show(aView(item)));
    const box = (name: string): DOMRect => radio(element, name).closest('label')!.getBoundingClientRect();
    const seen = (): boolean[] =>
      [...element.shadowRoot!.querySelectorAll('label span')].map((span) => getComputedStyle(span).display !== 'none');
    const statement = (): DOMRect => all(element, 'rowheader')[0]!.getBoundingClientRect();
    expect(box('It runs daily. True').left).to.be.at.least(statement().right);
    assert.deepEqual(seen(), Array(6).fill(false));
    await at(288, element);
    expect(box('It runs daily. True').top).to.be.at.least(statement().bottom);
    assert.deepEqual(seen(), Array(6).fill(true));
    expect(element.scrollWidth).to.be.at.most(288);
    for (const width of [640, 288]) {
      await at(width, element);
      for (const name of names(element, 'radio')) {
        expect(Math.min(box(name).width, box(name).height), name).to.be.at.least(44);
      }
    }
  });

  it('becomes cards sooner the more columns there are', async () => {
    const isTable = (element: Element): boolean =>
      getComputedStyle(element.shadowRoot!.querySelector('thead')!).position === 'static';
    const widths: Record<number, number[]> = {};
    for (const count of [3, 5, 6]) {
      const columns = Array.from({ length: count }, (_, n) => ({ id: `c${n}`, text: `Column ${n}` }));
      const element = await show(aView({ ...item, columns }));
      widths[count] = [];
      for (const width of [460, 600, 660]) if (isTable(await at(width, element))) widths[count].push(width);
    }
    assert.deepEqual(widths, { 3: [600, 660], 5: [660], 6: [] });
  });

  it('is answered by a click anywhere in a cell', async () => {
    const element = await at(640, await show(aView(item)));
    const asked = responses(element);
    await mouseClick(radio(element, 'It runs at night. False').closest('label')!);
    assert.deepEqual(asked, [{ b: 'false' }]);
  });

  it('says of each row in words, not by colour alone, what it came to, what was chosen and why', async () => {
    const partly = await show(aView(item, given['partly correct']));
    assert.deepEqual(afterwards(partly), [
      'Incorrect Your choice: Not said Look at Tuesday.',
      'Correct Your choice: True',
    ]);
    assert.strictEqual(
      descriptionOf(radio(partly, 'It runs daily. Not said')),
      'Incorrect Your choice: Not said Look at Tuesday.',
    );
    assert.deepEqual(afterwards(await show(aView(item, given['incorrect']))), [
      'Incorrect Your choice: True Look at Tuesday.',
      'Incorrect Nothing chosen',
    ]);
    assert.deepEqual(afterwards(await show(aView(item, given['ungraded']))), []);
  });

  it('tells the key only when the item is solved, in words and by another line round its cell', async () => {
    const marked = (element: Element): string[] => [...element.shadowRoot!.querySelectorAll('.key input')].map(nameOf);
    const wrong = await show(aView(item, given['incorrect']));
    expect(words(wrong)).not.to.contain('Solution');
    assert.deepEqual(marked(wrong), []);
    const revealed = await show(aView(item, given['revealed']));
    assert.deepEqual(afterwards(revealed), [
      'Incorrect Your choice: True Solution: False Look at Tuesday.',
      'Incorrect Nothing chosen Solution: True',
    ]);
    assert.deepEqual(marked(revealed), ['It runs daily. False', 'It runs at night. True']);
    assert.deepEqual(afterwards(await show(aView(item, given['closed without a response']))), [
      'Solution: False',
      'Solution: True',
    ]);
  });

  (CHROMIUM ? it : it.skip)('shows what was chosen and what is right in forced colours', async () => {
    await media({ 'forced-colors': 'active' });
    try {
      const element = await show(aView(item, given['revealed']));
      const style = (name: string) => getComputedStyle(radio(element, name).closest('label')!).outlineStyle;
      assert.deepEqual(names(element, 'radio').slice(0, 3).map(style), ['solid', 'dashed', 'none']);
      await accessible(element);
    } finally {
      await media();
    }
  });

  it('goes by the outcome’s parts without keys, as from a server that keeps them', async () => {
    const own = { response: { a: 'true', b: 'true' }, phase: 'closed', solved: true } as const;
    const outcome = { verdict: 'partial', parts: { a: 0, b: 1 } } as const;
    const told = await show(aView(redactItem(item, matrix), { ...own, outcome }));
    assert.deepEqual(afterwards(told), ['Incorrect Your choice: True', 'Correct Your choice: True']);
    const untold = await show(aView(redactItem(item, matrix), { ...own, outcome: { verdict: 'partial' } }));
    assert.deepEqual(afterwards(untold), []);
  });

  it('keeps no response of its own: a request that is cancelled puts the control back', async () => {
    const element = await show(aView(item, { response: { a: 'unsaid' } }));
    responses(element, false);
    radio(element, 'It runs daily. True').click();
    radio(element, 'It runs at night. True').click();
    await until(() => checked(element).join() === 'It runs daily. Not said');
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(item));
    for (const [response, shown] of [
      [{ b: 'true' }, ['It runs at night. True']],
      [{ a: 'perhaps', b: ['true'], c: 'true' }, []],
      ['true', []],
      [undefined, []],
    ] as const) {
      element.view = aView(item, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(checked(element), [...shown]);
    }
  });

  it('shows the rows in the order of the session', async () => {
    const element = await show(aView(item, { order: ['b', 'a'], response: { a: 'true' } }));
    assert.deepEqual(names(element, 'rowheader'), ['It runs at night.', 'It runs daily.']);
    assert.deepEqual(checked(element), ['It runs daily. True']);
    const asked = responses(element);
    radio(element, 'It runs at night. False').click();
    assert.strictEqual(JSON.stringify(asked), '[{"a":"true","b":"false"}]');
  });

  it('is read from the right where the page is, wide and narrow', async () => {
    for (const width of [640, 288]) {
      const element = await at(width, await show(aView(item, given['revealed']), { dir: 'rtl' }));
      await accessible(element);
      const [first, second] = all(element, 'radio').map((control) => control.getBoundingClientRect());
      expect(first!.right).to.be.above(second!.right);
      const [header, after] = [all(element, 'rowheader')[0]!, element.shadowRoot!.querySelector('.mark')!];
      expect(header.getBoundingClientRect().right).to.be.closeTo(after.getBoundingClientRect().right, 2);
    }
  });

  it('in a quiz: what is open is said once, at no cost, and scored when it is meant so', async () => {
    const quiz = await aQuiz(aBank({ items: [{ ...item, scoring: 'net' }] }));
    const said = speech(quiz);
    await press(quiz, 'Check');
    await until(() => said.includes('Choose an option first.'));
    radio(quiz, 'It runs at night. True').click();
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Something is still open.')));
    assert.strictEqual(quiz.progress.attempted, 0);
    await press(quiz, 'Check');
    await until(() => said.includes('Partly correct.'));
    assert.deepEqual(quiz.progress.score, { raw: 0.5, max: 1 });
    await press(quiz, 'Try again');
    await until(() => focus() === 'radio It runs at night. True');
  });
});
