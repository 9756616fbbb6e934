import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  byRole,
  descriptionOf,
  focused,
  found,
  key,
  mouseClick,
  nameOf,
  press,
  tabTo,
  type,
  until,
  words,
} from '../../../test/browser.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import type { EstimateItem } from './schema.js';

const item: EstimateItem = {
  id: 'distance',
  interaction: 'estimate',
  stem: 'How far is it?',
  min: 0,
  max: 2000,
  step: 10,
  unit: 'km',
  keys: [{ value: 1500, within: 500 }],
};
const entered = (text: string, locale = 'en') => ({ text, locale });
const given = phases(entered('1500'), entered('1400'), entered('200'));

const field = (element: Element) => byRole<HTMLInputElement>(element, 'textbox', 'Your answer');
const slider = (element: Element) => element.shadowRoot!.querySelector<HTMLInputElement>('input[type=range]')!;
/** The middles of the marks on the scale, as shares of the track's way. */
const marks = (element: Element, kind: 'own' | 'key'): number[] => {
  const { left, width } = slider(element).getBoundingClientRect();
  const [thumb, way] = [28, width - 28];
  return [...element.shadowRoot!.querySelectorAll(`.mark.${kind}`)].map((mark) => {
    const box = mark.getBoundingClientRect();
    return (box.left + box.width / 2 - left - thumb / 2) / way;
  });
};

describe('quiz-estimate', () => {
  it('has nothing for axe to find', async function () {
    this.timeout(20_000);
    for (const [name, own] of Object.entries(given)) {
      const element = await show(aView(item, own));
      await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      const closed = (own.phase ?? 'responding') !== 'responding';
      assert.deepEqual([field(element).readOnly, slider(element).disabled], [closed, closed], name);
    }
  });

  it('is answered by keyboard alone: typed, or set with the arrows, each following the other', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await tabTo('textbox', 'Your answer');
    await type('500');
    await until(() => slider(element).value === '500');
    await key('Tab');
    assert.strictEqual(focused(), slider(element));
    await key('ArrowRight');
    await until(() => field(element).value === '510');
    await key('End');
    await until(() => field(element).value === '2000');
    await key('ArrowLeft');
    assert.deepEqual(
      asked,
      ['5', '50', '500', '510', '2000', '1990'].map((text) => entered(text)),
    );
    assert.strictEqual(slider(element).getAttribute('aria-valuetext'), '1990 km');
  });

  it('has names: the group its stem, both controls their own, and what they take', async () => {
    const element = await show(aView(item));
    byRole(element, 'group', 'How far is it?');
    assert.strictEqual(nameOf(slider(element)), 'Your answer on the scale');
    assert.strictEqual(descriptionOf(slider(element)), 'From 0 km to 2000 km');
    assert.strictEqual(descriptionOf(field(element)), 'km From 0 km to 2000 km');
    assert.strictEqual(descriptionOf(field(await show(aView({ ...item, unit: undefined })))), 'From 0 to 2000');
  });

  it('says of the slider that nothing was entered, though it must stand somewhere', async () => {
    const element = await show(aView(item));
    assert.strictEqual(slider(element).getAttribute('aria-valuetext'), 'Nothing entered yet');
    assert.strictEqual(slider(element).value, '1000');
    element.view = aView(item, { response: entered('frog') });
    await element.updateComplete;
    assert.strictEqual(slider(element).getAttribute('aria-valuetext'), 'Nothing entered yet');
  });

  it('takes the place where the slider waits by a press on it, once', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    const { left, top, width, height } = slider(element).getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    assert.strictEqual(at, element);
    slider(element).click();
    await until(() => field(element).value === '1000');
    slider(element).click();
    assert.deepEqual(asked, [entered('1000')]);
  });

  it('is set by the mouse', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await mouseClick(slider(element));
    await until(() => asked.length);
    const { text } = asked.at(-1) as { text: string };
    expect(Number(text)).to.be.within(1, 400);
    assert.strictEqual(field(element).value, text);
    assert.strictEqual(slider(element).value, text);
  });

  it('writes the slider’s numbers as the page’s language has them, and reads what is typed so', async () => {
    const fine: EstimateItem = { ...item, max: 20_000, step: 0.5 };
    const element = await show(aView(fine), { lang: 'nl' });
    const asked = responses(element);
    slider(element).value = '12345.5';
    slider(element).dispatchEvent(new InputEvent('input'));
    await until(() => field(element).value === '12.345,5');
    assert.deepEqual(asked, [entered('12.345,5', 'nl')]);
    assert.strictEqual(slider(element).getAttribute('aria-valuetext'), '12.345,5 km');
    element.view = aView(fine, { response: entered('1,5', 'nl') });
    await element.updateComplete;
    assert.strictEqual(slider(element).value, '1.5');
  });

  it('keeps what was typed as it is, also between two stops and beyond the ends', async () => {
    const element = await show(aView(item));
    responses(element);
    field(element).focus();
    await type('1234.5');
    await until(() => slider(element).value === '1230');
    assert.strictEqual(field(element).value, '1234.5');
    assert.strictEqual(slider(element).getAttribute('aria-valuetext'), '1234.5 km');
    await type('6');
    element.view = aView(item, { response: entered('9999') });
    await element.updateComplete;
    assert.deepEqual([field(element).value, slider(element).value], ['9999', '2000']);
  });

  it('keeps no response of its own: a request that is cancelled puts both controls back', async () => {
    const element = await show(aView(item, { response: entered('300') }));
    responses(element, false);
    slider(element).focus();
    await key('ArrowRight');
    await until(() => slider(element).value === '300');
    field(element).focus();
    await type('7');
    await until(() => field(element).value === '300');
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(item));
    for (const [response, shown, at] of [
      [entered('700'), '700', '700'],
      [entered(''), '', '1000'],
      ['700', '', '1000'],
      [{ text: 7, locale: 'en' }, '', '1000'],
      [undefined, '', '1000'],
    ] as const) {
      element.view = aView(item, { response: response as never });
      await element.updateComplete;
      assert.deepEqual([field(element).value, slider(element).value], [shown, at]);
    }
  });

  it('says on which side of the key it lies, and how far off only when the item is solved', async () => {
    const open = await show(aView(item, given['partly correct']));
    expect(words(open)).to.contain('Your answer: 1400 km Too low');
    expect(words(open)).not.to.match(/100 km|1500|Solution/);
    expect(marks(open, 'key')).to.deep.equal([]);
    expect(open.shadowRoot!.querySelector('.gap')).to.equal(null);
    const solved = await show(aView(item, given['revealed']));
    expect(words(solved)).to.contain('Your answer: 200 km 1300 km too low Solution: 1500 km');
    const above = await show(aView(item, { ...given['revealed'], response: entered('1,999.5') }));
    expect(words(above)).to.contain('499.5 km too high');
  });

  it('marks the response and the key where they lie on the scale', async () => {
    for (const [dir, own, right] of [
      ['ltr', 0.1, 0.75],
      ['rtl', 0.9, 0.25],
    ] as const) {
      const element = await show(aView(item, given['revealed']), { dir });
      await accessible(element);
      expect(marks(element, 'own')[0]).to.be.closeTo(own, 0.005, dir);
      expect(marks(element, 'key')[0]).to.be.closeTo(right, 0.005, dir);
      const gap = element.shadowRoot!.querySelector('.gap')!.getBoundingClientRect();
      expect(gap.width / (slider(element).getBoundingClientRect().width - 28)).to.be.closeTo(0.65, 0.005);
    }
  });

  it('tells of the nearest of several keys, and shows all', async () => {
    const keys = [
      { value: 1500, within: 500 },
      { value: 400, within: 500 },
    ];
    const element = await show(aView({ ...item, keys }, given['revealed']));
    expect(words(element)).to.contain('200 km too low Solution: 1500 km Solution: 400 km');
    expect(marks(element, 'key').map((at) => Math.round(at * 100))).to.deep.equal([75, 20]);
  });

  it('shows the key alone where nothing was entered, and nothing without a key', async () => {
    const alone = await show(aView(item, given['closed without a response']));
    expect(words(alone)).to.contain('Solution: 1500 km').and.not.contain('too low');
    expect(marks(alone, 'own')).to.deep.equal([]);
    const keyless = await show(aView({ ...item, keys: undefined }, given['revealed']));
    await accessible(keyless);
    expect(words(keyless))
      .to.contain('Your answer: 200 km')
      .and.not.match(/Solution|too/i);
  });

  it('asks phones for the keys that it needs, and is large enough for a finger', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const [own, mode] of [
        [item, 'decimal'],
        [{ ...item, min: -10 }, 'text'],
      ] as const) {
        const element = await show(aView(own, given['revealed']));
        assert.strictEqual(field(element).inputMode, mode);
        expect(field(element).getBoundingClientRect().height).to.be.at.least(44);
        expect(slider(element).getBoundingClientRect().height).to.be.at.least(44);
        expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
      }
    } finally {
      await setViewport({ width: 1000, height: 800 });
    }
  });

  it('is refused beyond the ends of the scale, at no cost', async () => {
    const quiz = await aQuiz(aBank({ items: [item] }));
    const typed = await found<HTMLInputElement>(quiz, 'textbox');
    typed.focus();
    await type('2001');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('beyond the ends of the scale'));
    assert.strictEqual(quiz.progress.attempted, 0);
    typed.focus();
    await key('Backspace');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Too low'));
    assert.strictEqual(quiz.progress.attempted, 1);
  });
});
