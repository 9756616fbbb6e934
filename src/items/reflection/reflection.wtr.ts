import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  descriptionOf,
  focus,
  focused,
  key,
  names,
  speech,
  tabTo,
  type,
  until,
  words,
} from '../../../test/browser.js';
import type { Item } from '../../core/bank/model.js';
import { LONGEST } from './schema.js';

const anItem = (own: Partial<Item> = {}): Item => ({
  id: 'why',
  interaction: 'reflection',
  stem: 'Why?',
  model: 'Because it is so.',
  checklist: ['Says why', 'Says how'],
  points: 2,
  ...own,
});
const compared = (ticked: number[] = []) => ({ text: 'So it is.\nAnd so on.', revealed: true, ticked });
const given = phases(compared([0, 1]), compared([1]), compared());
const field = (element: Element) => byRole<HTMLTextAreaElement>(element, 'textbox', 'Your answer');
const ticked = (element: Element): string[] =>
  names(element, 'checkbox').filter((name) => byRole<HTMLInputElement>(element, 'checkbox', name).checked);

describe('quiz-reflection', () => {
  for (const [what, item] of [
    ['graded', anItem()],
    ['ungraded, without a checklist', anItem({ checklist: undefined, points: undefined })],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async () => {
      const written = { response: { text: 'So', revealed: false, ticked: [] } };
      for (const [name, own] of Object.entries({ ...given, written })) {
        const element = await show(aView(item, own));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        assert.strictEqual(all(element, 'button').length, 'phase' in own ? 0 : 1, name);
        const boxes = all(element, 'checkbox').map((box) => box.matches(':disabled'));
        assert.deepEqual([...new Set(boxes)], boxes.length ? ['phase' in own] : [], name);
      }
    });
  }

  it('is answered by keyboard alone: write, reveal, tick', async () => {
    const element = await show(aView(anItem()));
    const asked = responses(element);
    await tabTo('textbox', 'Your answer');
    await type('So');
    await key('Enter');
    await type('it');
    await tabTo('button', 'Reveal');
    await key('Enter');
    await until(() => focus() === 'group A model response', 'the focus on the model');
    await tabTo('checkbox', 'Says how');
    await key(' ');
    await key('Shift+Tab');
    await key(' ');
    assert.deepEqual(asked.slice(-4), [
      { text: 'So\nit', revealed: false, ticked: [] },
      { text: 'So\nit', revealed: true, ticked: [] },
      { text: 'So\nit', revealed: true, ticked: [1] },
      { text: 'So\nit', revealed: true, ticked: [0, 1] },
    ]);
    assert.deepEqual(ticked(element), ['Says why', 'Says how']);
  });

  it('shows both texts, one after the other, and the text as it was written', async () => {
    const element = await show(aView(anItem(), { response: compared() }));
    assert.deepEqual(names(element, 'group').slice(0, 2), ['What you wrote', 'A model response']);
    const own = element.shadowRoot!.querySelector('.own')!;
    assert.strictEqual(own.textContent, compared().text);
    expect(own.getBoundingClientRect().height).to.be.above(40);
    assert.deepEqual(all(element, 'textbox'), []);
    assert.strictEqual(descriptionOf(all(element, 'group')[2]!), 'Each tick counts.');
    const ungraded = await show(aView(anItem({ points: undefined }), { response: compared() }));
    expect(words(ungraded)).not.to.contain('Each tick counts.');
  });

  it('lets the text be changed, which hides the model and takes the ticks back', async () => {
    const element = await show(aView(anItem(), { response: compared([1]) }));
    const asked = responses(element);
    byRole(element, 'button', 'Change my text').click();
    await until(() => focused() === field(element), 'the focus in the field');
    assert.deepEqual(asked, [{ ...compared(), revealed: false }]);
    assert.strictEqual(field(element).value, compared().text);
    expect(words(element)).not.to.contain('Because');
  });

  it('reveals nothing before something is written, and says so once', async () => {
    const element = await show(aView(anItem(), { response: { text: ' ', revealed: false, ticked: [] } }));
    const asked = responses(element);
    const said = speech(element);
    byRole(element, 'button', 'Reveal').click();
    await until(() => said.length === 1);
    assert.deepEqual(said, ['Write something first.']);
    expect(words(element)).to.contain('Write something first.');
    assert.strictEqual(focused(), field(element));
    assert.deepEqual(asked, []);
    await type('x');
    expect(words(element)).not.to.contain('Write something first.');
  });

  it('counts what is written, and speaks of it only where little room is left', async () => {
    const element = await show(aView(anItem()));
    responses(element);
    const said = speech(element);
    field(element).focus();
    await type('Hello');
    assert.strictEqual(
      descriptionOf(field(element))
        .split('. ')
        .at(-1)
        ?.replace(/^.*with\.? ?/, ''),
      '5 of 2,000 characters',
    );
    assert.strictEqual(field(element).maxLength, LONGEST);
    const write = async (length: number): Promise<void> => {
      field(element).value = 'x'.repeat(length);
      field(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    for (const length of [LONGEST - 101, LONGEST - 100, LONGEST - 99, LONGEST - 20, LONGEST - 1, LONGEST])
      await write(length);
    assert.deepEqual(said, ['100 characters left.', '20 characters left.', '0 characters left.']);
  });

  it('keeps no response of its own: a request that is cancelled takes back what was typed or ticked', async () => {
    const element = await show(aView(anItem(), { response: { text: 'Ba', revealed: false, ticked: [] } }));
    responses(element, false);
    field(element).focus();
    await type('k');
    await until(() => field(element).value === 'Ba');
    byRole(element, 'button', 'Reveal').click();
    await element.updateComplete;
    expect(words(element)).not.to.contain('Because');
    element.view = aView(anItem(), { response: compared([1]) });
    await element.updateComplete;
    byRole(element, 'checkbox', 'Says why').click();
    await until(() => ticked(element).join() === 'Says how');
  });

  it('shows the response that it is given, markup and all, as text', async () => {
    const element = await show(aView(anItem()));
    for (const [response, shown] of [
      [{ text: '<img src=x onerror=alert(1)>', revealed: false, ticked: [] }, '<img src=x onerror=alert(1)>'],
      [{ text: 7, revealed: false, ticked: [] }, ''],
      ['text', ''],
      [undefined, ''],
    ] as const) {
      element.view = aView(anItem(), { response: response as never });
      await element.updateComplete;
      assert.strictEqual(field(element).value, shown);
    }
  });

  it('shows the model, once the item is solved, to who never wrote', async () => {
    const element = await show(aView(anItem(), given['closed without a response']));
    expect(words(element)).to.contain('Nothing was written.').and.contain('Because it is so.');
    const told = await show(
      aView(anItem(), { phase: 'closed', response: { text: 'So', revealed: false, ticked: [] } }),
    );
    expect(words(told)).to.contain('So').and.not.contain('Because');
  });

  it('says that a model is kept elsewhere', async () => {
    const { model: _, ...redacted } = anItem();
    const element = await show(aView(redacted as Item, { response: compared() }));
    expect(words(element)).to.contain('The model response is not kept here.');
    assert.deepEqual(names(element, 'checkbox'), ['Says why', 'Says how']);
    await accessible(element);
  });

  it('puts both side by side where there is room, and below one another on a narrow page', async () => {
    const tops = (element: Element): number[] =>
      ['What you wrote', 'A model response'].map((name) => byRole(element, 'group', name).getBoundingClientRect().top);
    for (const dir of ['ltr', 'rtl'] as const) {
      const wide = await show(aView(anItem(), { response: compared() }), { dir });
      assert.strictEqual(tops(wide)[0], tops(wide)[1]);
      const [own, model] = ['What you wrote', 'A model response'].map(
        (name) => byRole(wide, 'group', name).getBoundingClientRect().left,
      );
      assert.strictEqual(own! < model!, dir === 'ltr');
    }
    await setViewport({ width: 320, height: 480 });
    try {
      const text = 'long'.repeat(40);
      const narrow = await show(aView(anItem({ model: text }), { response: { ...compared(), text } }));
      expect(tops(narrow)[1]).to.be.above(tops(narrow)[0]!);
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      for (const box of all(narrow, 'checkbox')) {
        expect(box.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
      }
      await accessible(narrow);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
