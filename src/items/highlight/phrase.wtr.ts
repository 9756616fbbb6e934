import { assert, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { at, marked, phrase, phrases, showWhole, TEXT, told, word } from '../../../test/browser.highlight.js';
import { aView, phases, responses } from '../../../test/browser.items.js';
import {
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  key,
  mouseClick,
  names,
  speech,
  tabTo,
  tap,
  until,
  words,
} from '../../../test/browser.js';

describe('quiz-highlight by phrase', () => {
  it('is answered by keyboard alone: arrows move, Shift extends, Enter marks', async () => {
    const element = await showWhole(aView(phrase));
    const asked = responses(element);
    await tabTo('option', 'One');
    await key('ArrowRight');
    await key('ArrowRight');
    await key('Shift+ArrowRight');
    assert.strictEqual(focus(), 'option saw');
    assert.deepEqual(marked(element), ['Two', 'saw']);
    const outlined = all(element, 'option').filter((option) => getComputedStyle(option).outlineStyle === 'solid');
    assert.deepEqual(outlined.map(words), ['saw']);
    assert.deepEqual(asked, []);
    await key('Enter');
    assert.deepEqual(asked, [[at('Two saw')]]);
    assert.strictEqual(focus(), 'option saw');
    // Marked words lose their mark by the same key.
    await key(' ');
    assert.deepEqual(asked.at(-1), []);
  });

  it('goes by the word that has the focus, however that came there', async () => {
    const element = await showWhole(aView(phrase));
    const asked = responses(element);
    const options = all(element, 'option');
    options.at(-1)!.focus();
    await key('Enter');
    await key('Enter');
    await until(() => asked.length === 1);
    expect(asked[0]).to.have.length(1);
    expect((asked[0] as { start: number }[])[0]!.start).to.be.greaterThan(5);
  });

  it('goes by sentence with up and down, and to either end', async () => {
    const element = await showWhole(aView(phrase));
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
    const element = await showWhole(aView(phrases));
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
    const element = await showWhole(aView(phrase, { response: [at('One')] }));
    const asked = responses(element);
    for (const name of ['Three', 'won']) word(element, name).click();
    assert.deepEqual(asked, [[at('Three won')]]);
  });

  it('marks what is selected with a mouse, as an extra', async () => {
    const element = await showWhole(aView(phrases));
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
    const element = await showWhole(aView(phrase));
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
    const element = await showWhole(aView(phrase));
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
    const element = await showWhole(aView(phrases));
    const list = byRole(element, 'listbox', 'Who saw it?');
    expect(descriptionOf(list)).to.match(/^Mark all phrases that apply: .*On a keyboard, arrow keys move/);
    assert.strictEqual(list.ariaMultiSelectable, 'true');
    assert.strictEqual(words(list.previousElementSibling!), TEXT.replace(/\s+/g, ' '));
    assert.deepEqual(names(element, 'option'), ['One', 'came.', 'Two', 'saw', 'it.', 'Three', 'won', 'at', 'last.']);
    expect(words(list)).to.contain('won – at');
  });

  it('tells what of the response is right', async () => {
    const solved = phases([], [], [at('came. Two')])['revealed'];
    assert.deepEqual(told(await showWhole(aView(phrase, solved))), [
      'came. [Incorrect]',
      'Two [Correct]',
      'saw [Solution]',
    ]);
  });
});
