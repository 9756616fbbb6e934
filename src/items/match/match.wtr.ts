import { assert, expect } from '@open-wc/testing';
import { aView, phases, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  byRole,
  descriptionOf,
  focused,
  key,
  nameOf,
  press,
  speech,
  tabTo,
  turn,
  until,
  words,
} from '../../../test/browser.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import { redactItem } from '../../core/bank/redact.js';
import type { MatchItem } from './schema.js';
import match from './type.js';

const LONG = 'A right with so many words that a field of one line would cut them off somewhere in their midst';
const item: MatchItem = {
  id: 'capitals',
  interaction: 'match',
  stem: 'Which city is the capital?',
  pairs: [
    {
      left: { id: 'armenia', text: 'Armenia' },
      right: { id: 'yerevan', text: 'Yerevan' },
      feedback: 'Look at Ararat.',
    },
    { left: { id: 'georgia', text: 'Georgia' }, right: { id: 'tbilisi', text: 'Tbilisi' } },
  ],
  extra: [{ id: 'baku', text: 'Baku' }],
};
const right = { armenia: 'yerevan', georgia: 'tbilisi' };
const given = phases(right, { armenia: 'baku', georgia: 'tbilisi' }, { armenia: 'baku' });

const fields = (element: Element) => [...element.shadowRoot!.querySelectorAll('select')];
const field = (element: Element, name: string): HTMLSelectElement =>
  fields(element).find((select) => nameOf(select) === name) ?? assert.fail(`no field ${name}`);
const shown = (element: Element) => fields(element).map((select) => select.selectedOptions[0]?.text);
const afterwards = (element: Element) => fields(element).map(descriptionOf);

function choose(element: Element, name: string, value: string): void {
  const select = field(element, name);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('quiz-match', () => {
  it('has nothing for axe to find', async () => {
    for (const [name, own] of Object.entries(given)) {
      const element = await show(aView(item, own));
      await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      const closed = (own.phase ?? 'responding') !== 'responding';
      assert.deepEqual(
        fields(element).map((select) => select.matches(':disabled')),
        [closed, closed],
        name,
      );
    }
  });

  it('is answered by keyboard alone: each left has its stop, letters and arrows choose', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await tabTo('generic', 'Armenia');
    await key('b');
    await key('Tab');
    assert.strictEqual(nameOf(focused()!), 'Georgia');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Shift+Tab');
    // What is typed within a second is one word to some engines, although the field was left meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await key('y');
    assert.deepEqual(asked, [
      { armenia: 'baku' },
      { armenia: 'baku', georgia: 'yerevan' },
      { armenia: 'baku', georgia: 'tbilisi' },
      { armenia: 'yerevan', georgia: 'tbilisi' },
    ]);
    assert.deepEqual(shown(element), ['Yerevan', 'Tbilisi']);
  });

  it('has names: the group its stem and what to do, each field its left', async () => {
    const element = await show(aView(item));
    const group = byRole(element, 'group', 'Which city is the capital?');
    assert.strictEqual(descriptionOf(group), 'Choose what goes with each. The same may go with several.');
    assert.deepEqual(fields(element).map(nameOf), ['Armenia', 'Georgia']);
    assert.deepEqual(shown(element), ['Choose …', 'Choose …']);
    expect(fields(element).some((select) => select.hasAttribute('aria-describedby'))).to.equal(false);
  });

  it('takes a right for several lefts, says which is used, and can be opened again', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    choose(element, 'Armenia', 'baku');
    await element.updateComplete;
    const labels = (name: string) => [...field(element, name).options].map(({ label }) => label);
    assert.deepEqual(labels('Armenia'), ['Choose …', 'Yerevan', 'Tbilisi', 'Baku']);
    assert.deepEqual(labels('Georgia'), ['Choose …', 'Yerevan', 'Tbilisi', 'Baku (used)']);
    choose(element, 'Georgia', 'baku');
    choose(element, 'Armenia', '');
    assert.deepEqual(asked, [{ armenia: 'baku' }, { armenia: 'baku', georgia: 'baku' }, { georgia: 'baku' }]);
  });

  it('says of each left in words, not by colour alone, what it came to and why', async () => {
    const partly = await show(aView(item, given['partly correct']));
    assert.deepEqual(afterwards(partly), ['Incorrect Look at Ararat.', 'Correct']);
    const open = await show(aView(item, given['incorrect']));
    assert.deepEqual(afterwards(open), ['Incorrect Look at Ararat.', 'Incorrect']);
    assert.deepEqual(shown(open), ['Baku', 'Nothing chosen']);
    const boxes = [...open.shadowRoot!.querySelectorAll<HTMLElement>('.field span')];
    assert.deepEqual(
      boxes.map(({ textContent }) => textContent),
      ['Baku', 'Nothing chosen'],
      'what is seen is what is heard',
    );
  });

  it('tells the key only when the item is solved, and not where it was chosen', async () => {
    expect(words(await show(aView(item, given['incorrect'])))).not.to.contain('Solution');
    expect(words(await show(aView(item, given['correct'])))).not.to.contain('Solution');
    const revealed = await show(aView(item, given['revealed']));
    assert.deepEqual(afterwards(revealed), [
      'Incorrect Solution: Yerevan Look at Ararat.',
      'Incorrect Solution: Tbilisi',
    ]);
    const unanswered = await show(aView(item, given['closed without a response']));
    assert.deepEqual(afterwards(unanswered), ['Solution: Yerevan', 'Solution: Tbilisi']);
    assert.deepEqual(afterwards(await show(aView(item, given['ungraded']))), ['', '']);
  });

  it('goes by the outcome’s parts without keys, as from a server that keeps them', async () => {
    const keyless = redactItem(item, match);
    const own = { response: right, phase: 'closed', solved: true } as const;
    const parts = { armenia: 0, georgia: 1 };
    const told = await show(aView(keyless, { ...own, outcome: { verdict: 'partial', parts } }));
    assert.deepEqual(afterwards(told), ['Incorrect', 'Correct']);
    const untold = await show(aView(keyless, { ...own, outcome: { verdict: 'partial' } }));
    assert.deepEqual(afterwards(untold), ['', '']);
    await accessible(untold);
  });

  it('keeps no response of its own: a request that is cancelled puts the field back', async () => {
    const element = await show(aView(item, { response: { armenia: 'baku' } }));
    responses(element, false);
    choose(element, 'Armenia', 'yerevan');
    choose(element, 'Georgia', 'yerevan');
    await until(() => shown(element).join() === 'Baku,Choose …');
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(item));
    for (const [response, chosen] of [
      [right, 'Yerevan,Tbilisi'],
      [{ armenia: 'nowhere', georgia: 'baku' }, 'Choose …,Baku'],
      [{ armenia: ['baku'], nobody: 'baku' }, 'Choose …,Choose …'],
      ['baku', 'Choose …,Choose …'],
      [undefined, 'Choose …,Choose …'],
    ] as const) {
      element.view = aView(item, { response: response as never });
      await element.updateComplete;
      assert.strictEqual(shown(element).join(), chosen);
    }
  });

  it('shows the rights in the order of the session, the lefts as they are listed', async () => {
    const element = await show(aView(item, { order: ['baku', 'tbilisi', 'yerevan'], response: right }));
    const texts = [...field(element, 'Armenia').options].map(({ text }) => text);
    assert.deepEqual(texts, ['Choose …', 'Baku', 'Tbilisi', 'Yerevan']);
    assert.deepEqual(shown(element), ['Yerevan', 'Tbilisi']);
  });

  it('shows markup, and in a field, which has none, the words alone', async () => {
    const pair = { left: { id: 'a', text: 'Of *Armenia*' }, right: { id: 'b', text: '**Yerevan**' } };
    const element = await show(aView({ ...item, pairs: [pair] }, { response: { a: 'b' } }));
    await until(() => element.shadowRoot!.querySelector('label em'), 'the parser');
    assert.deepEqual(shown(element), ['Yerevan']);
    assert.strictEqual(nameOf(fields(element)[0]!), 'Of Armenia');
  });

  it('fits 320 pixels, from either side, with all of what was chosen to be read and a field as large as a thumb', async () => {
    const long: MatchItem = { ...item, extra: [{ id: 'long', text: LONG }] };
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await show(aView(long, { response: { armenia: 'long' } }), { dir });
      element.parentElement!.style.inlineSize = '288px';
      const [box, open] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.field')];
      const [text, arrow] = [box!.querySelector('span')!, box!.querySelector('svg')!];
      expect(element.scrollWidth).to.be.at.most(288);
      assert.strictEqual(text.textContent, LONG);
      expect(text.scrollWidth).to.be.at.most(text.clientWidth || text.getBoundingClientRect().width);
      expect(box!.getBoundingClientRect().height).to.be.above(open!.getBoundingClientRect().height);
      for (const select of fields(element)) {
        const { width, height } = select.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      const side = text.getBoundingClientRect().left - arrow.getBoundingClientRect().left;
      expect(Math.sign(side)).to.equal(dir === 'ltr' ? -1 : 1);
    }
  });

  it('in a quiz: what is open is said once, at no cost, and scored when it is meant so', async () => {
    const quiz = await aQuiz(aBank({ items: [item] }));
    const said = speech(quiz);
    const view = await until(() => find(quiz.shadowRoot!, 'quiz-match'));
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Nothing is in its place yet.')));
    choose(view, 'Armenia', 'yerevan');
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Something is still open.')));
    assert.strictEqual(quiz.progress.attempted, 0);
    await press(quiz, 'Check');
    await until(() => said.includes('Partly correct.'));
    await turn();
    assert.strictEqual(said.filter((text) => text === 'Partly correct.').length, 1);
    assert.deepEqual(quiz.progress.score, { raw: 0.5, max: 1 });
    assert.deepEqual(afterwards(view), ['Correct', 'Incorrect']);
  });
});

/** The first element of this name, in whichever shadow tree. */
function find(root: ParentNode, name: string): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    const found = element.localName === name ? element : element.shadowRoot && find(element.shadowRoot, name);
    if (found) return found;
  }
  return undefined;
}
