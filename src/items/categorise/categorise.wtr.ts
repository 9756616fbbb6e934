import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  descriptionOf,
  focus,
  key,
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
import type { CategoriseItem } from './schema.js';
import categorise from './type.js';

/** One option in both, one in one, one in none. */
const several: CategoriseItem = {
  id: 'animals',
  interaction: 'categorise',
  stem: 'Where do they live?',
  categories: [
    { id: 'land', text: 'On land' },
    { id: 'sea', text: 'In the sea' },
  ],
  options: [
    { id: 'seal', text: 'Seal', in: ['land', 'sea'], feedback: 'It sleeps on the shore.' },
    { id: 'cod', text: 'Cod', in: ['sea'] },
    { id: 'carp', text: 'Carp', in: [] },
  ],
};
const single: CategoriseItem = { ...several, options: several.options.filter(({ id }) => id === 'cod') };
const withNone: CategoriseItem = { ...several, options: several.options.filter(({ id }) => id !== 'seal') };

const right = { seal: ['land', 'sea'], cod: ['sea'], carp: [] };
const wrong = { seal: ['sea'], carp: ['sea'] };
const given = phases(right, { ...right, cod: [] }, wrong);

const checked = (element: Element): string[] =>
  [...all(element, 'radio'), ...all(element, 'checkbox')]
    .filter((control) => (control as HTMLInputElement).checked)
    .map(nameOf);
const box = (element: Element, name: string) => byRole<HTMLInputElement>(element, 'checkbox', name);
const afterwards = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.after')].map((after) => words(after));
function setWidth(element: Element, width: number): void {
  (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
}

describe('quiz-categorise', () => {
  for (const [what, item, own, width] of [
    ['several categories', several, given, 640],
    ['several categories on a phone', several, given, 288],
    ['one category', single, phases({ cod: ['sea'] }, { cod: ['land'] }, { cod: ['land'] }), 640],
    ['one category or none', withNone, phases({ cod: ['sea'], carp: [] }, { carp: [] }, { cod: [] }), 288],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async function () {
      this.timeout(20_000);
      for (const [name, phase] of Object.entries(own)) {
        const element = await show(aView(item, phase));
        setWidth(element, width);
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        const closed = (phase.phase ?? 'responding') !== 'responding';
        const controls = [...all(element, 'radio'), ...all(element, 'checkbox')];
        expect(controls.length).to.be.above(1);
        expect(controls.every((control) => control.matches(':disabled') === closed)).to.equal(true);
      }
    });
  }

  it('is answered by keyboard alone: each box has its stop', async () => {
    const element = await show(aView(several));
    const asked = responses(element);
    await tabTo('checkbox', 'Seal In the sea');
    await key(' ');
    await key('Shift+Tab');
    await key(' ');
    await tabTo('checkbox', 'Carp None of these');
    await key(' ');
    assert.deepEqual(asked, [{ seal: ['sea'] }, { seal: ['land', 'sea'] }, { seal: ['land', 'sea'], carp: [] }]);
    assert.deepEqual(checked(element), ['Seal On land', 'Seal In the sea', 'Carp None of these']);
  });

  it('is answered by keyboard alone: where each belongs to one, arrows move and choose', async () => {
    const element = await show(aView(withNone));
    const asked = responses(element);
    await tabTo('radio', 'Cod On land');
    await key(' ');
    await key('ArrowRight');
    await key('ArrowRight');
    await key('Tab');
    assert.strictEqual(focus(), 'radio Carp On land');
    assert.deepEqual(asked, [{ cod: ['land'] }, { cod: ['sea'] }, { cod: [] }]);
    assert.deepEqual(checked(element), ['Cod None of these']);
  });

  it('has names: the group its stem and what to do, each control its option and category', async () => {
    const element = await show(aView(several));
    const group = byRole(element, 'group', 'Where do they live?');
    assert.strictEqual(descriptionOf(group), 'Choose where each belongs: it may be in several places.');
    assert.deepEqual(names(element, 'columnheader'), ['On land', 'In the sea', 'None of these']);
    assert.deepEqual(names(element, 'rowheader'), ['Seal', 'Cod', 'Carp']);
    assert.deepEqual(names(element, 'checkbox').slice(0, 3), ['Seal On land', 'Seal In the sea', 'Seal None of these']);
    const one = await show(aView(single));
    assert.strictEqual(descriptionOf(byRole(one, 'group')), 'Choose where each belongs.');
    assert.deepEqual(names(one, 'radio'), ['Cod On land', 'Cod In the sea']);
  });

  it('has the same controls without its key', async () => {
    for (const item of [several, single, withNone]) {
      const whole = await show(aView(item));
      const controls = (element: Element) => [...names(element, 'radio'), '/', ...names(element, 'checkbox')];
      const expected = controls(whole);
      assert.deepEqual(controls(await show(aView(redactItem(item, categorise)))), expected);
    }
  });

  it('none and a category exclude each other, and no box at all leaves the option open', async () => {
    const element = await show(aView(several));
    const asked = responses(element);
    for (const name of ['Seal On land', 'Seal None of these', 'Seal In the sea', 'Seal In the sea']) {
      box(element, name).click();
      await element.updateComplete;
    }
    box(element, 'Cod None of these').click();
    await element.updateComplete;
    box(element, 'Cod None of these').click();
    assert.deepEqual(asked, [{ seal: ['land'] }, { seal: [] }, { seal: ['sea'] }, {}, { cod: [] }, {}]);
    await element.updateComplete;
    assert.deepEqual(checked(element), []);
  });

  it('asks for the same response however it was made', async () => {
    const element = await show(aView(several));
    const asked = responses(element);
    for (const name of ['Cod In the sea', 'Seal In the sea', 'Seal On land']) box(element, name).click();
    assert.strictEqual(JSON.stringify(asked.at(-1)), '{"seal":["land","sea"],"cod":["sea"]}');
  });

  it('says of each option in words what it came to, what was chosen and why', async () => {
    assert.deepEqual(afterwards(await show(aView(several, given['incorrect']))), [
      'Incorrect Your choice: In the sea It sleeps on the shore.',
      'Incorrect Nothing chosen',
      'Incorrect Your choice: In the sea',
    ]);
    const element = await show(aView(several, given['revealed']));
    assert.deepEqual(afterwards(element), [
      'Incorrect Your choice: In the sea Solution: On land, In the sea It sleeps on the shore.',
      'Incorrect Nothing chosen Solution: In the sea',
      'Incorrect Your choice: In the sea Solution: None of these',
    ]);
    assert.strictEqual(descriptionOf(box(element, 'Cod On land')), 'Incorrect Nothing chosen Solution: In the sea');
    assert.deepEqual(afterwards(await show(aView(several, given['correct']))), [
      'Correct Your choice: On land, In the sea',
      'Correct Your choice: In the sea',
      'Correct Your choice: None of these',
    ]);
  });

  it('marks no single box of several before the item is solved: that would tell the key', async () => {
    const marks = (element: Element): string[] =>
      [...element.shadowRoot!.querySelectorAll('label')].map(({ className }) => className.trim()).slice(0, 3);
    assert.deepEqual(marks(await show(aView(several, given['incorrect']))), ['', '', '']);
    const solved = marks(await show(aView(several, given['revealed'])));
    assert.deepEqual(solved, ['correct key', 'correct key', 'incorrect']);
    const one = phases({}, {}, { cod: ['land'], carp: ['sea'] })['incorrect'];
    assert.deepEqual(marks(await show(aView(withNone, one))), ['incorrect', 'incorrect', 'incorrect']);
  });

  it('keeps no response of its own: a request that is cancelled puts the control back', async () => {
    const element = await show(aView(several, { response: { seal: ['sea'], carp: [] } }));
    const before = checked(element);
    assert.deepEqual(before, ['Seal In the sea', 'Carp None of these']);
    responses(element, false);
    for (const name of ['Seal In the sea', 'Cod On land', 'Carp On land']) box(element, name).click();
    await until(() => checked(element).join() === before.join());
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(several));
    for (const [response, shown] of [
      [{ seal: ['sea', 'sea', 'air'] }, ['Seal In the sea']],
      [{ cod: 'sea', carp: null, crow: ['sea'] }, []],
      [[['sea']], []],
      [undefined, []],
    ] as const) {
      element.view = aView(several, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(checked(element), [...shown]);
    }
  });

  it('fits 320 pixels, from either side, each box as large as a thumb', async () => {
    const long = {
      id: 'long',
      text: 'In waters that are now salt and now fresh, as where a great river meets the ocean',
    };
    for (const dir of ['ltr', 'rtl'] as const) {
      const item = { ...several, categories: [...several.categories, long] };
      const element = await show(aView(item, given['revealed']), { dir });
      setWidth(element, 288);
      expect(element.scrollWidth).to.be.at.most(288);
      for (const control of all(element, 'checkbox')) {
        const { width, height, left, right: end } = control.closest('label')!.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
        const edge = control.getBoundingClientRect();
        expect(dir === 'ltr' ? edge.left - left : end - edge.right).to.be.below(20);
      }
    }
  });

  it('in a quiz: what is open is said once, at no cost, and scored when it is meant so', async () => {
    const quiz = await aQuiz(aBank({ items: [several] }));
    const said = speech(quiz);
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Nothing is in its place yet.')));
    box(quiz, 'Cod In the sea').click();
    await until(() => checked(quiz).length === 1);
    box(quiz, 'Seal In the sea').click();
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Something is still open.')));
    assert.strictEqual(quiz.progress.attempted, 0);
    await press(quiz, 'Check');
    await until(() => said.includes('Partly correct. It sleeps on the shore.'));
    expect(quiz.progress.score.raw).to.be.closeTo(1 / 3, 1e-9);
  });
});
