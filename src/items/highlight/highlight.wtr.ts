import { assert, expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
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
  names,
  speech,
  tabTo,
  tap,
  until,
  words,
} from '../../../test/browser.js';
import type { Item } from '../../core/bank/model.js';

const TEXT = 'One came. Two saw it.\n\nThree won – at last.';
const anItem = (own: Partial<Item> = {}): Item => ({
  id: 'who',
  interaction: 'highlight',
  stem: 'Who saw it?',
  text: TEXT,
  keys: [{ textStart: 'Two saw' }],
  ...own,
});
const many = anItem({ keys: [{ textStart: 'One' }, { textStart: 'Three' }] });
const phrase = anItem({ unit: 'phrase' });
const phrases = anItem({ unit: 'phrase', keys: [{ textStart: 'Two saw' }, { textStart: 'at last' }] });

const at = (part: string): { start: number; end: number } => {
  const start = TEXT.indexOf(part);
  return { start, end: start + part.length };
};
const ONE = at('One came.');
const TWO = at('Two saw it.');
const THREE = at('Three won – at last.');
const marked = (element: Element): string[] => [
  ...[...all(element, 'radio'), ...all(element, 'checkbox')]
    .filter((control) => (control as HTMLInputElement).checked)
    .map((control) => words(control.closest('label')!)),
  ...all(element, 'option')
    .filter((option) => option.ariaSelected === 'true')
    .map(words),
];
const word = (element: Element, name: string) => byRole(element, 'option', name);
/** The marks of a passage that can't be changed any more, with what is said of each. */
const told = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('mark')].map(
    (mark) => `${words(mark)} [${words(mark.nextElementSibling!)}]`,
  );

describe('quiz-highlight', () => {
  for (const [what, item, given] of [
    ['one sentence', anItem(), phases([TWO], [TWO, ONE], [ONE])],
    ['several sentences', many, phases([ONE, THREE], [ONE], [TWO])],
    ['a phrase', phrase, phases([at('Two saw')], [at('came. Two')], [at('Three')])],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async function () {
      this.timeout(10_000);
      for (const [name, own] of Object.entries(given)) {
        const element = await show(aView(item, own));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        const controls = ['radio', 'checkbox', 'option'].flatMap((role) => all(element, role));
        assert.strictEqual(controls.length > 0, (own.phase ?? 'responding') === 'responding', name);
      }
    });
  }

  describe('by sentence', () => {
    it('is answered by keyboard alone: one of several, as radio buttons are', async () => {
      const element = await show(aView(anItem()));
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
      const element = await show(aView(many));
      const asked = responses(element);
      await tabTo('checkbox', 'Three won – at last.');
      await key(' ');
      await tabTo('checkbox', 'One came.');
      await key(' ');
      await key(' ');
      assert.deepEqual(asked, [[THREE], [ONE, THREE], [THREE]]);
    });

    it('is answered by a click or a finger on a sentence, wherever in it', async () => {
      const element = await show(aView(many));
      const asked = responses(element);
      await mouseClick(byRole(element, 'checkbox', 'Two saw it.').nextElementSibling!);
      assert.deepEqual(asked, [[TWO]]);
      if (!CHROMIUM) return;
      await tap(byRole(element, 'checkbox', 'One came.').nextElementSibling!);
      await until(() => asked.length === 2);
      assert.deepEqual(asked[1], [ONE, TWO]);
    });

    it('says how many are to be marked, and reads as a text', async () => {
      const element = await show(aView(anItem()));
      assert.strictEqual(descriptionOf(byRole(element, 'group', 'Who saw it?')), 'Mark one sentence.');
      assert.deepEqual([...element.shadowRoot!.querySelectorAll('.text p')].map(words), [
        'One came. Two saw it.',
        'Three won – at last.',
      ]);
      const several = await show(aView(many));
      assert.strictEqual(descriptionOf(byRole(several, 'group')), 'Mark all sentences that apply.');
      const redacted = await show(aView({ ...many, keys: undefined, choose: 'many' }));
      expect(all(redacted, 'checkbox')).to.have.length(3);
    });

    it('tells response, key and difference in words, the key only once the item is solved', async () => {
      const wrong = await show(
        aView(anItem(), { response: [ONE], phase: 'attempted', outcome: { verdict: 'incorrect' } }),
      );
      assert.deepEqual(told(wrong), ['One came. [Incorrect]']);
      const solved = await show(aView(anItem(), phases([TWO], [], [ONE])['revealed']));
      assert.deepEqual(told(solved), ['One came. [Incorrect]', 'Two saw it. [Solution]']);
      const right = await show(aView(anItem(), phases([TWO], [], [])['correct']));
      assert.deepEqual(told(right), ['Two saw it. [Correct]']);
      const plain = await show(aView(anItem(), { response: [ONE], phase: 'closed' }));
      assert.deepEqual(told(plain), ['One came. [Your mark]']);
    });
  });

  describe('by phrase', () => {
    it('is answered by keyboard alone: arrows move, Shift extends, Enter marks', async () => {
      const element = await show(aView(phrase));
      const asked = responses(element);
      await tabTo('option', 'One');
      await key('ArrowRight');
      await key('ArrowRight');
      await key('Shift+ArrowRight');
      assert.strictEqual(focus(), 'option saw');
      assert.deepEqual(marked(element), ['Two', 'saw']);
      assert.deepEqual(asked, []);
      await key('Enter');
      assert.deepEqual(asked, [[at('Two saw')]]);
      assert.strictEqual(focus(), 'option saw');
      // Marked words lose their mark by the same key.
      await key(' ');
      assert.deepEqual(asked.at(-1), []);
    });

    it('goes by sentence with up and down, and to either end', async () => {
      const element = await show(aView(phrase));
      await tabTo('option', 'One');
      const passed: string[] = [];
      for (const name of [
        'ArrowDown',
        'ArrowDown',
        'ArrowDown',
        'ArrowUp',
        'End',
        'ArrowRight',
        'ArrowUp',
        'Home',
        'ArrowLeft',
      ]) {
        await key(name);
        passed.push(focus().replace('option ', ''));
      }
      assert.deepEqual(passed, ['Two', 'Three', 'Three', 'Two', 'last.', 'last.', 'Three', 'One', 'One']);
      assert.deepEqual(
        all(element, 'option')
          .filter(({ tabIndex }) => tabIndex === 0)
          .map(words),
        ['One'],
      );
    });

    it('marks from a first word to a last, in either order, by click or finger', async () => {
      const element = await show(aView(phrases));
      const asked = responses(element);
      await mouseClick(word(element, 'saw'));
      assert.deepEqual(marked(element), ['saw']);
      await mouseClick(word(element, 'Two'));
      assert.deepEqual(asked, [[at('Two saw')]]);
      if (!CHROMIUM) return;
      await tap(word(element, 'last.'));
      await until(() => marked(element).includes('last.'));
      await tap(word(element, 'last.'));
      await until(() => asked.length === 2);
      assert.deepEqual(asked[1], [at('Two saw'), at('last.')]);
    });

    it('replaces the mark where one is asked for', async () => {
      const element = await show(aView(phrase, { response: [at('One')] }));
      const asked = responses(element);
      for (const name of ['Three', 'won']) word(element, name).click();
      assert.deepEqual(asked, [[at('Three won')]]);
    });

    it('marks what is selected with a mouse, as an extra', async () => {
      const element = await show(aView(phrases));
      const asked = responses(element);
      const middle = (name: string): [number, number] => {
        const { left, top, width, height } = word(element, name).getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)];
      };
      await sendMouse({ type: 'move', position: middle('came.') });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: middle('saw') });
      await sendMouse({ type: 'up' });
      assert.deepEqual(asked, [[at('came. Two saw')]]);
      assert.strictEqual(getSelection()?.toString(), '');
    });

    it('forgets the first word on Escape, and keeps Escape to itself only then', async () => {
      const element = await show(aView(phrase));
      const left: boolean[] = [];
      element.addEventListener('keydown', (event) => event.key === 'Escape' && left.push(event.defaultPrevented));
      word(element, 'Two').click();
      await element.updateComplete;
      await key('Escape');
      assert.deepEqual(marked(element), []);
      await key('Escape');
      assert.deepEqual(left, [true, false]);
    });

    it('says each move once, when it was made', async () => {
      const element = await show(aView(phrase));
      responses(element);
      const said = speech(element);
      const next = async (act: () => void, words: string): Promise<void> => {
        act();
        await until(() => said.at(-1) === words, words);
      };
      await next(() => word(element, 'Two').click(), 'First word: Two. Now choose the last.');
      await next(() => word(element, 'saw').click(), 'Marked: Two saw');
      await next(() => word(element, 'saw').click(), 'Mark removed.');
      await next(() => word(element, 'won').click(), 'First word: won. Now choose the last.');
      await next(() => word(element, 'won').click(), 'Marked: won');
      await next(() => byRole(element, 'button', 'Clear').click(), 'Nothing is marked any more.');
      expect(said).to.have.length(6);
    });

    it('is named and can be read as a text by who listens', async () => {
      const element = await show(aView(phrases));
      const list = byRole(element, 'listbox', 'Who saw it?');
      expect(descriptionOf(list)).to.match(/^Mark all phrases that apply: .*On a keyboard, arrow keys move/);
      assert.strictEqual(list.ariaMultiSelectable, 'true');
      assert.strictEqual(words(list.previousElementSibling!), TEXT.replace(/\s+/g, ' '));
      assert.deepEqual(names(element, 'option'), ['One', 'came.', 'Two', 'saw', 'it.', 'Three', 'won', 'at', 'last.']);
      expect(words(list)).to.contain('won – at');
    });

    it('tells what of the response is right', async () => {
      const solved = phases([], [], [at('came. Two')])['revealed'];
      assert.deepEqual(told(await show(aView(phrase, solved))), [
        'came. [Incorrect]',
        'Two [Correct]',
        'saw [Solution]',
      ]);
    });
  });

  it('keeps no response of its own: a request that is cancelled marks nothing, and nothing is said', async () => {
    const radios = await show(aView(anItem(), { response: [TWO] }));
    responses(radios, false);
    byRole(radios, 'radio', 'One came.').click();
    await until(() => marked(radios).join() === 'Two saw it.');
    byRole(radios, 'button', 'Clear').click();
    await until(() => marked(radios).join() === 'Two saw it.');
    const list = await show(aView(phrase, { response: [at('One')] }));
    const said = speech(list);
    responses(list, false);
    word(list, 'One').click();
    await list.updateComplete;
    assert.deepEqual(marked(list), ['One']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(said, []);
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(many));
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
    const element = await show(aView(phrase));
    word(element, 'last.').click();
    await element.updateComplete;
    element.view = aView({ ...phrase, id: 'next' });
    await element.updateComplete;
    assert.deepEqual(marked(element), []);
    assert.strictEqual(word(element, 'One').tabIndex, 0);
  });

  it('is read from the right where the page is: the left arrow goes on', async () => {
    const hebrew = anItem({ unit: 'phrase', text: 'אחת שתיים שלוש', keys: [{ textStart: 'אחת' }] });
    const element = await show(aView(hebrew), { dir: 'rtl', lang: 'he' });
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
        const element = await show(aView({ ...item, text: `${TEXT} ${'long'.repeat(40)}` }));
        expect(document.documentElement.scrollWidth).to.equal(320);
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
      const element = await show(aView(many, { response: [ONE] }));
      const [one, two] = all(element, 'checkbox').map((box) => getComputedStyle(box.nextElementSibling!));
      assert.notStrictEqual(one!.backgroundColor, two!.backgroundColor);
      assert.notStrictEqual(one!.textDecorationThickness, two!.textDecorationThickness);
    } finally {
      await media();
    }
  });
});
