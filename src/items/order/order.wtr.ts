import { assert, expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { aView, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  focused,
  found,
  key,
  mouseClick,
  nameOf,
  names,
  press,
  roleOf,
  speech,
  tabTo,
  tap,
  turn,
  until,
  words,
} from '../../../test/browser.js';
import { plain, dated, START, given, shown, lists, standing } from '../../../test/browser.order.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import { neutralOrder } from './sequence.js';

describe('quiz-order', () => {
  for (const [what, item] of [
    ['plain', plain],
    ['on a timeline', dated],
  ] as const) {
    it(`has nothing for axe to find: ${what}`, async function () {
      this.timeout(20_000);
      for (const [name, own] of Object.entries(given)) {
        const element = await shown(item, own);
        await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
        assert.strictEqual(all(element, 'button').length > 0, !own.phase || own.phase === 'scoring', name);
        for (const button of all(element, 'button'))
          assert.strictEqual(button.matches(':disabled'), own.phase === 'scoring', name);
      }
    });
  }

  it('is answered by keyboard alone, and the focus stays with what is moved', async () => {
    const element = await shown(plain);
    const asked = responses(element);
    await tabTo('button', 'Move down: Step c');
    await key('Enter');
    await until(() => standing(element) === 'acdb');
    assert.strictEqual(focus(), 'button Move down: Step c');
    await key(' ');
    await key('ArrowDown');
    await until(() => standing(element) === 'adbc');
    await key('ArrowUp');
    await key('Alt+ArrowUp');
    await until(() => standing(element) === 'acdb');
    assert.strictEqual(focus(), 'button Move down: Step c');
    assert.deepEqual(
      asked.map((ids) => (ids as string[]).join('')),
      ['acdb', 'adcb', 'adbc', 'adcb', 'acdb'],
    );
  });

  it('never takes what is moved out of the page: the focus is not lost for a moment', async () => {
    const element = await shown(plain);
    responses(element);
    const lost: string[] = [];
    element.shadowRoot!.addEventListener('focusout', (event) => lost.push(nameOf(event.target as Element)));
    byRole(element, 'button', 'Move up: Step d').focus();
    for (const name of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await key(name);
      await element.updateComplete;
    }
    assert.strictEqual(standing(element), 'cabd');
    assert.deepEqual(lost, []);
  });

  it('leaves other keys to the browser', async () => {
    const element = await shown(plain);
    const asked = responses(element);
    await tabTo('button', 'Move down: Step c');
    for (const name of ['ArrowLeft', 'Shift+ArrowDown', 'Control+ArrowDown', 'End']) await key(name);
    assert.deepEqual(asked, []);
  });

  it('says each move once, with the new place', async () => {
    const element = await shown(plain);
    responses(element);
    const said = speech(element);
    byRole(element, 'button', 'Move down: Step c').click();
    await until(() => said.length);
    byRole(element, 'button', 'Move down: Step c').click();
    await until(() => said.length > 1);
    assert.deepEqual(said, ['Step c, 2 of 4', 'Step c, 3 of 4']);
  });

  it('says the last place alone when an entry runs', async () => {
    const element = await shown(plain);
    responses(element);
    const said = speech(element);
    byRole(element, 'button', 'Move down: Step c').focus();
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowDown');
    await until(() => said.includes('Step c, 4 of 4'));
    assert.strictEqual(said.at(-1), 'Step c, 4 of 4');
    expect(said.length).to.be.below(4);
  });

  it('goes no further than the ends, and says that it stands there', async () => {
    const element = await shown(plain);
    const asked = responses(element);
    const said = speech(element);
    const ends = all(element, 'button').filter((button) => button.ariaDisabled === 'true');
    assert.deepEqual(ends.map(nameOf), ['Move up: Step c', 'Move down: Step b']);
    byRole(element, 'button', 'Move up: Step c').focus();
    await key('Enter');
    await until(() => said.length);
    assert.deepEqual(said, ['Step c, 1 of 4']);
    assert.deepEqual(asked, []);
    assert.strictEqual(focus(), 'button Move up: Step c');
  });

  it('has names: the group its stem, each button what it moves', async () => {
    const element = await shown(plain);
    const group = byRole(element, 'group', 'Put the steps in order.');
    expect(descriptionOf(group)).to.contain('first at the top');
    assert.strictEqual(element.shadowRoot!.querySelector('ol')!.getAttribute('role'), 'list');
    assert.deepEqual(names(element, 'button').slice(0, 4), [
      'Move up: Step c',
      'Move down: Step c',
      'Move up: Step a',
      'Move down: Step a',
    ]);
    assert.deepEqual(lists(element)[0], ['1 Step c', '2 Step a', '3 Step d', '4 Step b']);
  });

  it('has names without markup', async () => {
    const options = plain.options.map((option) => ({ ...option, text: `Step *${option.id}*` }));
    const element = await shown({ ...plain, options });
    await until(() => names(element, 'button').includes('Move up: Step a'), 'the parser', 5000);
    await until(() => element.shadowRoot!.querySelectorAll('li em').length === 4);
  });

  it('is answered by a touch and by the mouse', async () => {
    const element = await shown(plain);
    responses(element);
    await mouseClick(byRole(element, 'button', 'Move up: Step d'));
    await until(() => standing(element) === 'cdab');
    if (!CHROMIUM) return;
    await tap(byRole(element, 'button', 'Move down: Step c'));
    await until(() => standing(element) === 'dcab');
  });

  it('can be dragged by the number, which needs nobody to do so', async () => {
    const element = await shown(plain);
    responses(element);
    const said = speech(element);
    element.scrollIntoView();
    const grips = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.grip')];
    const middle = (grip: HTMLElement): [number, number] => {
      const { left, top, width, height } = grip.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const to = middle(grips[2]!);
    await sendMouse({ type: 'move', position: middle(grips[0]!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(grips[1]!) });
    await sendMouse({ type: 'move', position: [to[0], to[1] + 4] });
    await until(() => standing(element) === 'adcb');
    // In Firefox what is moved in its list is no longer held, by `:active`.
    if (CHROMIUM) assert.strictEqual(getComputedStyle(grips[0]!).cursor, 'grabbing');
    await sendMouse({ type: 'up' });
    await until(() => said.at(-1) === 'Step c, 3 of 4');
    await sendMouse({ type: 'move', position: middle(grips[0]!) });
    await turn();
    assert.strictEqual(standing(element), 'adcb');
    await resetMouse();
  });

  it('keeps no response of its own: a request that is cancelled moves nothing and says nothing', async () => {
    const element = await shown(plain);
    const said = speech(element);
    responses(element, false);
    byRole(element, 'button', 'Move down: Step c').focus();
    await key('ArrowDown');
    await element.updateComplete;
    await press(element, 'Keep this order');
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.strictEqual(standing(element), 'cadb');
    assert.deepEqual(said, []);
    byRole(element, 'button', 'Keep this order');
    assert.strictEqual(focus(), 'button Move down: Step c');
  });

  it('shows the response that it is given, and the drawn order where that is none', async () => {
    const element = await shown(plain);
    for (const [response, expected] of [
      [[...'bdac'], 'bdac'],
      [[...'bda'], 'cadb'],
      [[...'bdaa'], 'cadb'],
      ['abcd', 'cadb'],
      [{ a: 1 }, 'cadb'],
      [undefined, 'cadb'],
    ] as const) {
      element.view = aView(plain, { order: START, response: response as never });
      await element.updateComplete;
      assert.strictEqual(standing(element), expected);
    }
  });

  it('shows another item in its place', async () => {
    const element = await shown(plain);
    const options = ['x', 'y', 'z'].map((id) => ({ id, text: `Step ${id}` }));
    element.view = aView({ ...plain, id: 'other', options }, { order: ['z', 'x', 'y'] });
    await element.updateComplete;
    assert.strictEqual(standing(element), 'zxy');
    responses(element);
    byRole(element, 'button', 'Move up: Step y').click();
    await until(() => standing(element) === 'zyx');
  });

  it('never shows the listed order by itself: that is the key', async () => {
    for (const order of [undefined, ['a'], []]) {
      const element = await show(aView(plain, { order }));
      assert.strictEqual(standing(element), neutralOrder(plain).join(''));
      assert.notStrictEqual(standing(element), 'abcd');
    }
  });

  it('lets the order stand as it is shown, and says so', async () => {
    const element = await shown(plain);
    const asked = responses(element);
    const said = speech(element);
    expect(words(element)).to.contain('Right as it stands?');
    await tabTo('button', 'Keep this order');
    await key('Enter');
    await until(() => said.length);
    assert.deepEqual(said, ['This order is your answer.']);
    expect(words(element)).to.contain('This order is your answer.').and.not.contain('Right as it stands?');
    assert.deepEqual(asked, [START]);
    // It keeps the focus, does no more, and goes when the focus has gone.
    assert.strictEqual(focus(), 'button Keep this order');
    await key('Enter');
    assert.deepEqual(asked, [START]);
    await key('Shift+Tab');
    expect(all(element, 'button', 'Keep this order')).to.have.length(0);
  });

  it('is read from the right where the page is', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await shown(dated, given['revealed'], { dir });
      await accessible(element);
      const [place, box] = ['.place > span', '.box'].map((at) =>
        element.shadowRoot!.querySelector(at)!.getBoundingClientRect(),
      );
      const isBefore = dir === 'ltr' ? place!.right <= box!.left : place!.left >= box!.right;
      assert.isTrue(isBefore, dir);
    }
  });

  it('has room for fingers at 320 pixels, and nothing that must be scrolled sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const long = plain.options.map((option) => ({ ...option, text: `Step ${option.id}, ${'and so on '.repeat(8)}` }));
      for (const own of [{}, given['revealed']]) {
        const element = await shown({ ...dated, options: dated.options.map((o, i) => ({ ...o, ...long[i] })) }, own);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
        for (const button of all(element, 'button').filter((one) => nameOf(one).startsWith('Move'))) {
          const { width, height } = button.getBoundingClientRect();
          expect(Math.min(width, height)).to.be.at.least(44);
        }
        for (const entry of element.shadowRoot!.querySelectorAll('.body'))
          expect(entry.getBoundingClientRect().width).to.be.at.least(120);
      }
    } finally {
      await setViewport({ width: 1000, height: 800 });
    }
  });

  it('hands the focus to a button that moves something', async () => {
    const element = await shown(plain);
    element.focusControl();
    assert.strictEqual(focus(), 'button Move down: Step c');
    const closed = await shown(plain, given['correct']);
    closed.focusControl();
    assert.strictEqual(roleOf(focused()!), 'heading');
  });

  it('can be finished where the order at the start happens to be right', async () => {
    const options = plain.options.slice(0, 2);
    const id = ['i', 'j', 'k', 'l', 'm', 'n'].find(
      (name) => neutralOrder({ ...plain, id: name, options }).join('') === 'ab',
    )!;
    const quiz = await aQuiz(aBank({ items: [{ ...plain, id, options }] }));
    await found(quiz, 'button', 'Keep this order');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Nothing was counted.'));
    assert.strictEqual(quiz.progress.attempted, 0);
    await press(quiz, 'Keep this order');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('In its place'));
    assert.strictEqual(quiz.progress.correct, 1);
  });
});
