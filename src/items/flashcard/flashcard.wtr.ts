import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  descriptionOf,
  focus,
  key,
  names,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import type { Item } from '../../core/bank/model.js';

const aCard = (own: Partial<Item> = {}): Item => ({
  id: 'river',
  interaction: 'flashcard',
  stem: 'Which river?',
  back: 'The Volga',
  ...own,
});
const graded = (grade: string) => ({ revealed: true, grade });
const given = phases(graded('knew'), graded('partly'), graded('not_yet'));
const checked = (element: Element): string[] =>
  names(element, 'radio').filter((name) => byRole<HTMLInputElement>(element, 'radio', name).checked);

describe('quiz-flashcard', () => {
  it('has nothing for axe to find', async () => {
    for (const [name, own] of Object.entries({ ...given, turned: { response: { revealed: true } } })) {
      const element = await show(aView(aCard(), own));
      await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      const closed = 'phase' in own;
      assert.deepEqual(
        all(element, 'radio').map((radio) => radio.matches(':disabled')),
        own.response ? [closed, closed, closed] : [],
        name,
      );
    }
  });

  it('is answered by keyboard alone: reveal, then grade', async () => {
    const element = await show(aView(aCard()));
    const asked = responses(element);
    await tabTo('button', 'Reveal');
    await key('Enter');
    await until(() => focus() === 'group Answer', 'the focus on what was revealed');
    await key('Tab');
    await key('ArrowDown');
    await key('ArrowDown');
    assert.deepEqual(asked, [{ revealed: true }, graded('partly'), graded('not_yet')]);
    assert.deepEqual(checked(element), ['Not yet']);
  });

  it('shows the back when it is revealed, not before', async () => {
    const element = await show(aView(aCard()));
    expect(words(element)).not.to.contain('Volga');
    assert.strictEqual(descriptionOf(byRole(element, 'button', 'Reveal')), 'Recall it first, then turn the card.');
    assert.deepEqual(all(element, 'radio'), []);
    element.view = aView(aCard(), { response: { revealed: true } });
    await element.updateComplete;
    expect(words(byRole(element, 'group', 'Answer'))).to.equal('Answer The Volga');
    assert.deepEqual(names(element, 'radio'), ['I knew it', 'Partly', 'Not yet']);
    assert.deepEqual(all(element, 'button'), []);
  });

  it('shows it, once the item is solved, to who never turned the card', async () => {
    const element = await show(aView(aCard(), given['closed without a response']));
    expect(words(element)).to.contain('The Volga');
    assert.deepEqual(all(element, 'radio'), []);
    assert.deepEqual(all(element, 'button'), []);
  });

  it('says that a back is kept elsewhere, and can be graded all the same', async () => {
    const { back: _, ...redacted } = aCard();
    const element = await show(aView(redacted as Item));
    const asked = responses(element);
    byRole(element, 'button', 'Reveal').click();
    await element.updateComplete;
    expect(words(element)).to.contain('The answer is not kept here.');
    byRole(element, 'radio', 'Partly').click();
    assert.deepEqual(asked.at(-1), graded('partly'));
    await accessible(element);
  });

  it('keeps no response of its own: a request that is cancelled turns nothing and grades nothing', async () => {
    const element = await show(aView(aCard()));
    responses(element, false);
    const button = byRole(element, 'button', 'Reveal');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(words(element)).not.to.contain('Volga');
    assert.strictEqual(focus(), 'button Reveal');
    element.view = aView(aCard(), { response: graded('knew') });
    await element.updateComplete;
    byRole(element, 'radio', 'Not yet').click();
    await until(() => checked(element).join() === 'I knew it');
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(aCard()));
    for (const [response, shown] of [
      [graded('partly'), ['Partly']],
      [{ revealed: true, grade: 'constructor' }, []],
      [{ revealed: true }, []],
      ['knew', []],
      [graded('knew'), ['I knew it']],
    ] as const) {
      element.view = aView(aCard(), { response: response as never });
      await element.updateComplete;
      assert.deepEqual(checked(element), [...shown]);
    }
  });

  it('fits a narrow page, in either direction, with room for a finger', async () => {
    await setViewport({ width: 320, height: 480 });
    try {
      for (const dir of ['ltr', 'rtl'] as const) {
        const element = await show(aView(aCard({ back: 'Wolga'.repeat(30) }), given['incorrect']), { dir });
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
        const { left, right } = byRole(element, 'group', 'Answer').getBoundingClientRect();
        const side = getComputedStyle(byRole(element, 'group', 'Answer'));
        assert.strictEqual(dir === 'ltr' ? side.borderLeftWidth : side.borderRightWidth, '4px');
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(window.innerWidth);
        for (const radio of all(element, 'radio')) {
          expect(radio.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
        }
        await accessible(element);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
