import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  anItem,
  at,
  many,
  marked,
  ONE,
  phrase,
  phrases,
  showWhole,
  TEXT,
  THREE,
  told,
  TWO,
  word,
} from '../../../test/browser.highlight.js';
import { aView, phases, responses } from '../../../test/browser.items.js';
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
  speech,
  tabTo,
  tap,
  until,
  words,
} from '../../../test/browser.js';

describe('quiz-highlight', () => {
  for (const [what, item, given] of [
    ['one sentence', anItem(), phases([TWO], [TWO, ONE], [ONE])],
    ['several sentences', many, phases([ONE, THREE], [ONE], [TWO])],
    ['a phrase', phrase, phases([at('Two saw')], [at('came. Two')], [at('Three')])],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async function () {
      this.timeout(10_000);
      for (const [name, own] of Object.entries(given)) {
        const element = await showWhole(aView(item, own));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        const controls = ['radio', 'checkbox', 'option'].flatMap((role) => all(element, role));
        assert.strictEqual(controls.length > 0, (own.phase ?? 'responding') === 'responding', name);
      }
    });
  }

  describe('by sentence', () => {
    it('is answered by keyboard alone: one of several, as radio buttons are', async () => {
      const element = await showWhole(aView(anItem()));
      const asked = responses(element);
      await tabTo('radio', 'One came.');
      await key(' ');
      await key('ArrowDown');
      await key('ArrowDown');
      assert.deepEqual(asked, [[ONE], [TWO], [THREE]]);
      assert.deepEqual(marked(element), ['Three won – at last.']);
      await tabTo('button', 'Clear');
      await key('Enter');
      assert.deepEqual(asked.at(-1), []);
      await until(() => focus() === 'radio One came.', 'the focus on what was cleared');
      assert.deepEqual(marked(element), []);
    });

    it('is answered by keyboard alone: several, each with its own stop', async () => {
      const element = await showWhole(aView(many));
      const asked = responses(element);
      await tabTo('checkbox', 'Three won – at last.');
      await key(' ');
      await tabTo('checkbox', 'One came.');
      await key(' ');
      await key(' ');
      assert.deepEqual(asked, [[THREE], [ONE, THREE], [THREE]]);
    });

    it('is answered by a click or a finger on a sentence, wherever in it', async () => {
      const element = await showWhole(aView(many));
      const asked = responses(element);
      await mouseClick(byRole(element, 'checkbox', 'Two saw it.').nextElementSibling!);
      assert.deepEqual(asked, [[TWO]]);
      if (!CHROMIUM) return;
      await tap(byRole(element, 'checkbox', 'One came.').nextElementSibling!);
      await until(() => asked.length === 2);
      assert.deepEqual(asked[1], [ONE, TWO]);
    });

    it('says how many are to be marked, and reads as a text', async () => {
      const element = await showWhole(aView(anItem()));
      assert.strictEqual(descriptionOf(byRole(element, 'group', 'Who saw it?')), 'Mark one sentence.');
      assert.deepEqual([...element.shadowRoot!.querySelectorAll('.text p')].map(words), [
        'One came. Two saw it.',
        'Three won – at last.',
      ]);
      const several = await showWhole(aView(many));
      assert.strictEqual(descriptionOf(byRole(several, 'group')), 'Mark all sentences that apply.');
      const redacted = await showWhole(aView({ ...many, keys: undefined, choose: 'many' }));
      expect(all(redacted, 'checkbox')).to.have.length(3);
    });

    it('tells response, key and difference in words, the key only once the item is solved', async () => {
      const wrong = await showWhole(
        aView(anItem(), { response: [ONE], phase: 'attempted', outcome: { verdict: 'incorrect' } }),
      );
      assert.deepEqual(told(wrong), ['One came. [Incorrect]']);
      const solved = await showWhole(aView(anItem(), phases([TWO], [], [ONE])['revealed']));
      assert.deepEqual(told(solved), ['One came. [Incorrect]', 'Two saw it. [Solution]']);
      const right = await showWhole(aView(anItem(), phases([TWO], [], [])['correct']));
      assert.deepEqual(told(right), ['Two saw it. [Correct]']);
      const plain = await showWhole(aView(anItem(), { response: [ONE], phase: 'closed' }));
      assert.deepEqual(told(plain), ['One came. [Your mark]']);
    });
  });

  it('keeps no response of its own: a request that is cancelled marks nothing, and nothing is said', async () => {
    const radios = await showWhole(aView(anItem(), { response: [TWO] }));
    responses(radios, false);
    byRole(radios, 'radio', 'One came.').click();
    await until(() => marked(radios).join() === 'Two saw it.');
    byRole(radios, 'button', 'Clear').click();
    await until(() => marked(radios).join() === 'Two saw it.');
    const list = await showWhole(aView(phrase, { response: [at('One')] }));
    const said = speech(list);
    responses(list, false);
    word(list, 'One').click();
    await list.updateComplete;
    assert.deepEqual(marked(list), ['One']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(said, []);
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await showWhole(aView(many));
    for (const [response, shown] of [
      [
        [at('saw'), THREE],
        ['Two saw it.', 'Three won – at last.'],
      ],
      [[{ start: 5, end: 2 }], []],
      [[null, 7], []],
      [[{ start: 0, end: 9, text: 'One came.' }], []],
      ['One', []],
      [undefined, []],
    ] as const) {
      element.view = aView(many, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(marked(element), [...shown]);
    }
  });

  it('begins anew with the next item', async () => {
    const element = await showWhole(aView(phrase));
    word(element, 'last.').click();
    await element.updateComplete;
    element.view = aView({ ...phrase, id: 'next' });
    await element.updateComplete;
    assert.deepEqual(marked(element), []);
    assert.strictEqual(word(element, 'One').tabIndex, 0);
  });

  it('is read from the right where the page is: the left arrow goes on', async () => {
    const hebrew = anItem({ unit: 'phrase', text: 'אחת שתיים שלוש', keys: [{ textStart: 'אחת' }] });
    const element = await showWhole(aView(hebrew), { dir: 'rtl', lang: 'he' });
    await accessible(element);
    await tabTo('option', 'אחת');
    await key('ArrowLeft');
    assert.strictEqual(focus(), 'option שתיים');
    const [first, second] = all(element, 'option').map((option) => option.getBoundingClientRect().left);
    expect(first!).to.be.above(second!);
  });

  it('fits a narrow page, with room between the lines for a finger', async () => {
    await setViewport({ width: 320, height: 480 });
    try {
      for (const item of [many, phrases]) {
        const element = await showWhole(aView({ ...item, text: `${TEXT} ${'long'.repeat(40)}` }));
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
        const line = parseFloat(getComputedStyle(element.shadowRoot!.querySelector('.text')!).lineHeight);
        expect(line).to.be.at.least(24);
        await accessible(element);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  (CHROMIUM ? it : it.skip)('shows its marks in forced colours', async () => {
    await media({ 'forced-colors': 'active' });
    try {
      const element = await showWhole(aView(many, { response: [ONE] }));
      const [one, two] = all(element, 'checkbox').map((box) => getComputedStyle(box.nextElementSibling!));
      assert.notStrictEqual(one!.backgroundColor, two!.backgroundColor);
      assert.notStrictEqual(one!.textDecorationThickness, two!.textDecorationThickness);
    } finally {
      await media();
    }
  });
});
