import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  descriptionOf,
  focus,
  key,
  mouseClick,
  nameOf,
  names,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aChoice, anOption } from '../../../test/factories.js';

const one = aChoice({
  options: [
    anOption('a', { key: true, feedback: 'Just so.' }),
    anOption('b', { feedback: 'Not that one.', credit: 0.5 }),
    anOption('c'),
  ],
});
const many = aChoice({
  choose: 'many',
  stem: 'Which of these have no coast?',
  options: [anOption('a', { key: true }), anOption('b', { feedback: 'It has one.' }), anOption('c', { key: true })],
});
const trueFalse = aChoice({
  options: [
    { id: 'true', text: 'True', key: true },
    { id: 'false', text: 'False' },
  ],
});

const checked = (element: Element): string[] =>
  [...all(element, 'radio'), ...all(element, 'checkbox')]
    .filter((control) => (control as HTMLInputElement).checked)
    .map(nameOf);

describe('quiz-choice', () => {
  for (const [what, item, given] of [
    ['one of several', one, phases(['a'], ['b'], ['c'])],
    ['several of several', many, phases(['a', 'c'], ['a'], ['b'])],
    ['true or false', trueFalse, phases(['true'], ['false'], ['false'])],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async () => {
      for (const [name, own] of Object.entries(given)) {
        const element = await show(aView(item, own));
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        const closed = (own.phase ?? 'responding') !== 'responding';
        const controls = [...all(element, 'radio'), ...all(element, 'checkbox')];
        expect(controls.length).to.equal(item.options.length);
        assert.deepEqual(
          controls.map((control) => control.matches(':disabled')),
          controls.map(() => closed),
          name,
        );
      }
    });
  }

  it('is answered by keyboard alone: arrows move and choose', async () => {
    const element = await show(aView(one));
    const asked = responses(element);
    await tabTo('radio', 'Option a');
    await key(' ');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowUp');
    assert.deepEqual(asked, [['a'], ['b'], ['c'], ['b']]);
    assert.strictEqual(focus(), 'radio Option b');
    assert.deepEqual(checked(element), ['Option b']);
  });

  it('is answered by keyboard alone: each of several has its stop', async () => {
    const element = await show(aView(many));
    const asked = responses(element);
    await tabTo('checkbox', 'Option c');
    await key(' ');
    await key('Shift+Tab');
    await key('Shift+Tab');
    assert.strictEqual(focus(), 'checkbox Option a');
    await key(' ');
    await tabTo('checkbox', 'Option c');
    await key(' ');
    assert.deepEqual(asked, [['c'], ['a', 'c'], ['a']]);
    assert.deepEqual(checked(element), ['Option a']);
  });

  it('is answered by a click anywhere on an option', async () => {
    const element = await show(aView(one));
    const asked = responses(element);
    const label = byRole(element, 'radio', 'Option b').closest('label')!;
    const { height, width } = label.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width).to.be.at.least(200);
    await mouseClick(label);
    assert.deepEqual(asked, [['b']]);
  });

  it('has names: the group its stem and how many to choose, each control what is seen beside it', async () => {
    const element = await show(aView(one));
    const group = byRole(element, 'group', 'Which city is the capital?');
    assert.strictEqual(descriptionOf(group), 'Choose one.');
    assert.deepEqual(names(element, 'radio'), ['Option a', 'Option b', 'Option c']);
    assert.strictEqual(byRole(element, 'heading').getAttribute('aria-level'), '3');
    const several = await show(aView(many));
    assert.strictEqual(descriptionOf(byRole(several, 'group')), 'Choose all that apply.');
    expect(all(several, 'checkbox')).to.have.length(3);
  });

  it('says of the chosen option in words, not by colour alone, what it came to and why', async () => {
    const element = await show(aView(one, phases(['a'], ['b'], ['c'])['partly correct']));
    assert.strictEqual(
      descriptionOf(byRole(element, 'radio', 'Option b')),
      'Partly correct: your choice Not that one.',
    );
    assert.strictEqual(descriptionOf(byRole(element, 'radio', 'Option a')), '');
    expect(words(element)).to.contain('Partly correct').and.contain('Nearly.').and.not.contain('Just so.');
  });

  it('tells the key only when the item is solved', async () => {
    const given = phases(['a', 'c'], ['a'], ['b']);
    const wrong = await show(aView(many, given['incorrect']));
    expect(words(wrong)).not.to.contain('Solution');
    const revealed = await show(aView(many, given['revealed']));
    assert.deepEqual(all(revealed, 'checkbox').map(descriptionOf), [
      'Solution',
      'Incorrect: your choice It has one.',
      'Solution',
    ]);
  });

  it('stays plain without keys, as from a server that keeps them', async () => {
    const keyless = { ...one, options: one.options.map(({ id, text }) => ({ id, text })) };
    const element = await show(aView(keyless, { response: ['b'], phase: 'closed', outcome: { verdict: 'incorrect' } }));
    assert.deepEqual(all(element, 'radio').map(descriptionOf), ['', '', '']);
    expect(words(element)).to.contain('Incorrect');
    await accessible(element);
  });

  it('keeps no response of its own: a request that is cancelled puts the control back', async () => {
    const radios = await show(aView(one, { response: ['c'] }));
    assert.deepEqual(responses(radios, false), []);
    byRole(radios, 'radio', 'Option a').click();
    await until(() => checked(radios).join() === 'Option c');
    const boxes = await show(aView(many, { response: ['a'] }));
    responses(boxes, false);
    byRole(boxes, 'checkbox', 'Option a').click();
    await until(() => checked(boxes).join() === 'Option a');
    byRole(boxes, 'checkbox', 'Option b').click();
    await until(() => checked(boxes).join() === 'Option a');
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(many, { response: ['c'] }));
    for (const [response, shown] of [
      [
        ['a', 'c'],
        ['Option a', 'Option c'],
      ],
      [['nobody', 7, null], []],
      ['a', []],
      [{ a: true }, []],
      [undefined, []],
    ] as const) {
      element.view = aView(many, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(checked(element), [...shown]);
    }
  });

  it('shows the options in the order of the session, and submits them in the bank’s', async () => {
    const element = await show(aView(many, { order: ['c', 'b', 'a'] }));
    assert.deepEqual(names(element, 'checkbox'), ['Option c', 'Option b', 'Option a']);
    const asked = responses(element);
    byRole(element, 'checkbox', 'Option c').click();
    await element.updateComplete;
    byRole(element, 'checkbox', 'Option a').click();
    assert.deepEqual(asked.at(-1), ['a', 'c']);
  });

  it('is read from the right where the page is', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await show(aView(one, phases(['a'], ['b'], ['c'])['partly correct']), { dir });
      await accessible(element);
      const radio = byRole(element, 'radio', 'Option b');
      const [box, text, after] = [radio, radio.nextElementSibling!, element.shadowRoot!.querySelector('.mark')!].map(
        (part) => part.getBoundingClientRect(),
      );
      const start = (rect: DOMRect): number => (dir === 'ltr' ? rect.left : -rect.right);
      expect(start(box!)).to.be.below(start(text!));
      expect(start(after!)).to.be.closeTo(
        start(text!),
        2,
        `${dir}: what is said of an option begins where its text does`,
      );
    }
  });
});
