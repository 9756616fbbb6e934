import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import { accessible, byRole, descriptionOf, focused, key, tabTo, type, until, words } from '../../../test/browser.js';
import { aNumber } from '../../../test/browser.quiz.js';

const entered = (text: string) => ({ text, locale: 'en' });
const given = phases(entered('350'), entered('349'), entered('12'));
const plain = aNumber();
const withUnit = aNumber({ unit: 'million US dollars' });
const withUnits = aNumber({ units: { m: 1, cm: 100 }, keys: [{ value: 6.1 }] });
const field = (element: Element) => byRole<HTMLInputElement>(element, 'textbox', 'Your answer');

describe('quiz-numeric', () => {
  for (const [what, item] of [
    ['a number', plain],
    ['a number before its unit', withUnit],
    ['a number with its unit', withUnits],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async () => {
      for (const [name, own] of Object.entries(given)) {
        const element = await show(aView(item, own));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        assert.strictEqual(field(element).readOnly, (own.phase ?? 'responding') !== 'responding', name);
      }
    });
  }

  it('is answered by keyboard alone', async () => {
    const element = await show(aView(plain));
    const asked = responses(element);
    await tabTo('textbox', 'Your answer');
    await type('3.5');
    await key('Backspace');
    assert.deepEqual(asked, [entered('3'), entered('3.'), entered('3.5'), entered('3.')]);
    assert.strictEqual(field(element).value, '3.');
  });

  it('keeps the caret where the learner types', async () => {
    const element = await show(aView(plain, { response: entered('1234') }));
    responses(element);
    const input = field(element);
    input.focus();
    input.setSelectionRange(2, 2);
    await type('99');
    await element.updateComplete;
    assert.strictEqual(input.value, '129934');
    assert.strictEqual(input.selectionStart, 4);
    await key('Backspace');
    await element.updateComplete;
    assert.deepEqual([input.value, input.selectionStart], ['12934', 3]);
  });

  it('says in which language the number was written', async () => {
    const element = await show(aView(plain), { lang: 'nl-BE' });
    const asked = responses(element);
    field(element).focus();
    await type('1');
    assert.deepEqual(asked, [{ text: '1', locale: 'nl-BE' }]);
  });

  it('has names: the group its stem, the field its label, and the unit beside it', async () => {
    const element = await show(aView(withUnit));
    byRole(element, 'group', 'Up to how many millions?');
    assert.strictEqual(descriptionOf(field(element)), 'million US dollars');
    assert.strictEqual(descriptionOf(field(await show(aView(withUnits)))), 'Write the unit too: m, cm.');
    assert.strictEqual(field(await show(aView(plain))).hasAttribute('aria-describedby'), false);
  });

  it('asks phones for the keys that it needs', async () => {
    for (const [item, mode] of [
      [plain, 'decimal'],
      [withUnit, 'decimal'],
      [withUnits, 'text'],
      [aNumber({ keys: [{ value: 3 }, { value: -3, credit: 0 }] }), 'text'],
      [{ id: 'x', interaction: 'numeric', stem: 'Redacted?' }, 'text'],
    ] as const) {
      const input = field(await show(aView(item)));
      assert.strictEqual(input.inputMode, mode);
      assert.strictEqual(input.type, 'text');
      expect(input.getBoundingClientRect().height).to.be.at.least(44);
      expect(parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
    }
  });

  it('keeps no response of its own: a request that is cancelled takes back what was typed', async () => {
    const element = await show(aView(plain, { response: entered('35') }));
    responses(element, false);
    field(element).focus();
    await type('0');
    await until(() => field(element).value === '35');
    assert.strictEqual(focused(), field(element));
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(plain));
    for (const [response, shown] of [
      [entered('7'), '7'],
      ['7', ''],
      [{ text: 7, locale: 'en' }, ''],
      [['7'], ''],
      [undefined, ''],
    ] as const) {
      element.view = aView(plain, { response: response as never });
      await element.updateComplete;
      assert.strictEqual(field(element).value, shown);
    }
  });

  it('tells the key only when the item is solved, as it is written in the page’s language', async () => {
    const half = aNumber({ keys: [{ value: 1234.5 }], unit: 'km' });
    expect(words(await show(aView(half, given['incorrect'])))).not.to.contain('Solution');
    expect(words(await show(aView(half, given['revealed'])))).to.contain('Solution: 1234.5 km');
    expect(words(await show(aView(half, given['revealed']), { lang: 'nl' }))).to.contain('Solution: 1234,5 km');
    expect(words(await show(aView(half, given['correct'])))).not.to.contain('Solution');
  });

  it('is read from the right where the page is', async () => {
    const element = await show(aView(withUnit, given['incorrect']), { dir: 'rtl' });
    await accessible(element);
    const unit = element.shadowRoot!.querySelector('#after')!;
    expect(unit.getBoundingClientRect().right).to.be.below(field(element).getBoundingClientRect().left);
    expect(field(element).getBoundingClientRect().right).to.be.closeTo(element.getBoundingClientRect().right, 1);
  });
});
