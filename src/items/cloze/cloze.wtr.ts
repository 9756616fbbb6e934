import { assert, expect } from '@open-wc/testing';
import { redactItem } from '../../core/bank/redact.js';
import { parseMarkdown } from '../../core/text/markdown.js';
import { aView, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  focus,
  focused,
  found,
  key,
  media,
  nameOf,
  press,
  speech,
  tabTo,
  tap,
  type,
  until,
  words,
  CHROMIUM,
} from '../../../test/browser.js';
import {
  item,
  km,
  right,
  wrong,
  scored,
  solved,
  given,
  controls,
  values,
  marks,
  textOf,
  fill,
} from '../../../test/browser.cloze.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import type { LearningQuiz } from '../../elements/learning-quiz/learning-quiz.element.js';
import { aBank } from '../../../test/factories.js';
import type { ClozeItem } from './schema.js';
import cloze from './type.js';

describe('quiz-cloze', () => {
  it('has nothing for axe to find', async () => {
    for (const [name, view] of given) {
      const element = await show(view);
      await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      const closed = view.phase !== 'responding';
      const held = controls(element).map((control) => control.matches(':read-only'));
      assert.deepEqual(
        [held[0], held[1], (controls(element)[2] as HTMLSelectElement).disabled],
        [closed, closed, closed],
        name,
      );
    }
  });

  it('is answered by keyboard alone', async () => {
    const element = await show(aView(item));
    const asked = responses(element);
    await tabTo('textbox', 'Gap 1 of 3: The … is about … km');
    await type('Vo');
    await key('Tab');
    assert.match(focus(), /^textbox Gap 2 of 3/);
    await type('3');
    await key('Tab');
    assert.match(nameOf(focused()!), /^Gap 3 of 3/);
    await key('c');
    await key('Shift+Tab');
    await key('Backspace');
    assert.deepEqual(asked, [
      { river: 'V' },
      { river: 'Vo' },
      { river: 'Vo', length: km('3') },
      { river: 'Vo', length: km('3'), sea: ['caspian'] },
      { river: 'Vo', sea: ['caspian'] },
    ]);
    assert.deepEqual(values(element), ['Vo', '', 'caspian']);
  });

  it('has names: the group its stem, each gap its number and the words around it', async () => {
    const element = await show(aView(item));
    assert.strictEqual(nameOf(textOf(element)), 'Fill in the gaps.');
    assert.deepEqual(controls(element).map(nameOf), [
      'Gap 1 of 3: The … is about … km',
      'Gap 2 of 3: The … is about … km long and flows',
      'Gap 3 of 3: … km long and flows into the … Sea.',
    ]);
    assert.deepEqual(marks(element), ['', '', '']);
  });

  it('is as wide at a short key as at a long one, and asks phones for the keys that it needs', async () => {
    const short: ClozeItem = {
      ...item,
      gaps: {
        river: { interaction: 'text-entry', keys: [{ text: 'Ob' }] },
        length: { interaction: 'numeric', keys: [{ value: -1 }] },
        sea: { interaction: 'text-entry', keys: [{ text: 'a very long key that nobody could guess' }] },
      },
    };
    const widths = controls(await show(aView(short))).map((control) => control.getBoundingClientRect().width);
    assert.strictEqual(new Set(widths).size, 1);
    const modes = async (of: ClozeItem) => controls(await show(aView(of))).map(({ inputMode }) => inputMode);
    assert.deepEqual(await modes(short), ['text', 'text', 'text']);
    assert.deepEqual((await modes(item)).slice(0, 2), ['text', 'decimal']);
  });

  it('says in which language a number was written', async () => {
    const element = await show(aView(item), { lang: 'ru' });
    const asked = responses(element);
    fill(controls(element)[1]!, '3,5');
    assert.deepEqual(asked, [{ length: km('3,5', 'ru') }]);
  });

  it('keeps no response of its own: what was cancelled is taken back', async () => {
    const element = await show(aView(item, { response: { river: 'Do', sea: ['aral'] } }));
    responses(element, false);
    controls(element)[0]!.focus();
    await type('n');
    fill(controls(element)[2]!, 'black');
    await until(() => values(element).join() === 'Do,,aral');
    assert.strictEqual(focused(), controls(element)[0]);
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await show(aView(item));
    for (const [response, expected] of [
      [right, ['Volga', '3,530', 'caspian']],
      [{ river: '<b>', length: '7', sea: 'black' }, ['<b>', '7', '']],
      [{ river: ['x'], length: km('1'), sea: ['caspian', 'black'] }, ['', '1', '']],
      [{ river: 7, length: null, sea: ['none'] }, ['', '', '']],
      [['Volga'], ['', '', '']],
      [undefined, ['', '', '']],
    ] as const) {
      element.view = aView(item, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(values(element), [...expected]);
    }
  });

  it('shows the options of a menu in the order of the session', async () => {
    const texts = (element: Element) => [...element.shadowRoot!.querySelectorAll('option')].map(({ text }) => text);
    assert.deepEqual(texts(await show(aView(item))), ['Choose …', 'Black', 'Caspian', 'Aral']);
    const order = ['sea aral', 'sea caspian', 'sea black'];
    assert.deepEqual(texts(await show(aView(item, { order }))), ['Choose …', 'Aral', 'Caspian', 'Black']);
  });

  it('can be read and copied when it is closed, but not changed', async () => {
    const element = await show(aView(item, { response: wrong, phase: 'closed' }));
    const asked = responses(element);
    await tabTo('textbox');
    await type('x');
    assert.deepEqual([values(element), asked], [['Don', '12', 'black'], []]);
    assert.strictEqual(getComputedStyle(controls(element)[2]!).opacity, '1');
  });
});

describe('what came of a cloze', () => {
  it('stands at each gap, with an icon and in words, in the order of the text', async () => {
    const element = await show(scored({ ...wrong, river: 'Volga' }));
    assert.deepEqual(marks(element), ['Correct', 'Incorrect', 'Incorrect']);
    const icons = [...textOf(element).querySelectorAll('svg')];
    assert.deepEqual(
      icons.map((icon) => icon.getAttribute('aria-hidden')),
      ['true', 'true', 'true'],
    );
    expect(words(textOf(element)).replace(/Choose.*?Aral /, '')).to.contain('The Correct is about Incorrect km long');
  });

  it('comes with what is said of each entry, after the entry', async () => {
    const element = await show(scored(wrong, { feedback: { whole: ['Read it again.'], own: ['Further west.'] } }));
    expect(words(element)).to.match(/Incorrect Read it again\. Don: Further west\. Black: The Don goes there\.$/);
    expect(words(await show(aView(item, { response: wrong })))).not.to.contain('Further west.');
  });

  it('is in its own language where the page’s is another, and its gaps are in the page’s', async () => {
    const element = await show({ ...aView(item, { response: wrong }), lang: 'en' }, { lang: 'ar', dir: 'rtl' });
    await until(() => element.shadowRoot!.querySelector('.text > [lang=en][dir=ltr]'));
    assert.strictEqual(controls(element).length, 3);
    for (const gap of element.shadowRoot!.querySelectorAll('.gap')) assert.strictEqual(gap.getAttribute('lang'), 'ar');
    expect(controls(element).map(nameOf).join()).not.to.contain('ltr');
  });

  it('tells the keys only when the item is solved, and not where the entry is right', async () => {
    expect(words(await show(scored(wrong)))).not.to.contain('Solution');
    const revealed = await show(scored({ ...wrong, river: 'Volga' }, solved), { lang: 'nl' });
    assert.deepEqual(marks(revealed), ['Correct', 'Incorrect Solution: 3530', 'Incorrect Solution: Caspian']);
    const empty = await show(aView(item, solved));
    assert.deepEqual(marks(empty), ['Solution: Volga', 'Solution: 3530', 'Solution: Caspian']);
    expect(words(await show(scored(right, solved)))).not.to.contain('Solution');
  });

  it('tells the spelling of a key where a slip was let pass', async () => {
    const lenient = { ...item, gaps: { ...item.gaps, river: { ...item.gaps['river']!, typos: true } } } as ClozeItem;
    const element = await show(scored({ ...right, river: 'Vlga' }, solved, lenient));
    assert.deepEqual(marks(element), ['Correct Solution: Volga', 'Correct', 'Correct']);
  });

  it('is told by the outcome’s parts alone where the item came without its keys', async () => {
    const bare = redactItem(item, cloze) as ClozeItem;
    const outcome = { verdict: 'partial', parts: { river: 1, length: 0, sea: 0.5 } } as const;
    const element = await show(aView(bare, { response: wrong, phase: 'closed', outcome, solved: true }));
    assert.deepEqual(marks(element), ['Correct', 'Incorrect', 'Partly correct']);
    const plain = await show(aView(bare, { response: wrong, phase: 'closed', outcome: { verdict: 'partial' } }));
    assert.deepEqual(marks(plain), ['', '', '']);
  });
});

describe('the text of a cloze', () => {
  const text =
    '- *In **{{river}}***\n- `{{length}}`\n\n> [to the {{sea}} Sea](https://example.org) and [on](https://example.org/{{x}})';
  const tree = parseMarkdown(text);

  for (const [what, of] of [
    ['as CommonMark', text],
    ['as a tree', tree],
  ] as const) {
    it(`has its gaps inside of markup: ${what}`, async () => {
      const element = await show(aView({ ...item, text: of } as ClozeItem));
      await until(() => element.shadowRoot!.querySelector('li'), 'the text');
      const parents = () => controls(element).map((control) => control.closest('strong, code, blockquote')?.localName);
      assert.deepEqual(parents(), ['strong', 'code', 'blockquote']);
      const links = [...element.shadowRoot!.querySelectorAll('a')];
      assert.deepEqual(
        links.map((link) => [link.textContent, link.getAttribute('href')]),
        [['on', 'https://example.org/{{x}}']],
      );
      assert.deepEqual(controls(element).map(nameOf), [
        'Gap 1 of 3: In … … to the …',
        'Gap 2 of 3: In … … to the … Sea',
        'Gap 3 of 3: In … … to the … Sea and on',
      ]);
      await accessible(element);
      const asked = responses(element);
      const [first] = controls(element);
      first!.focus();
      await type('Vo');
      assert.strictEqual(focused(), first);
      assert.deepEqual(asked.at(-1), { river: 'Vo' });
    });
  }

  it('asks below for what the markup swallowed, and leaves braces that are no gap', async () => {
    const odd = 'A &#123;{none}} and [that]({{sea}}) *{{river}}* {{length}}';
    const element = await show(aView({ ...item, text: odd }));
    await until(() => element.shadowRoot!.querySelector('em'), 'the text');
    assert.deepEqual(
      controls(element).map(({ localName }) => localName),
      ['input', 'input', 'select'],
    );
    expect(words(textOf(element))).to.contain('{{none}}');
  });

  it('says which unit is shown, and that one is to be entered', async () => {
    const length = { interaction: 'numeric', keys: [{ value: 3530 }] } as const;
    const of = (own: object): ClozeItem => ({ ...item, gaps: { ...item.gaps, length: { ...length, ...own } } });
    assert.strictEqual(marks(await show(aView(of({ unit: 'km' }))))[1], 'km');
    const units = of({ units: { km: 1, m: 1000 } });
    assert.strictEqual(marks(await show(aView(units)))[1], 'Write the unit too: km, m.');
    assert.strictEqual(marks(await show(scored(wrong, solved, units)))[1], 'Incorrect Solution: 3530 km');
  });

  it('has room at 320 px, from either side, with targets large enough', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await show(scored(wrong, solved), { dir });
      element.style.inlineSize = '288px';
      await element.updateComplete;
      const box = element.getBoundingClientRect();
      for (const part of element.shadowRoot!.querySelectorAll('input, select, .mark')) {
        const { left, right: end, height } = part.getBoundingClientRect();
        expect(left).to.be.at.least(box.left - 0.5);
        expect(end).to.be.at.most(box.right + 0.5);
        if (part.matches('input, select')) expect(height).to.be.at.least(44);
      }
      const [field] = controls(element);
      const mark = element.shadowRoot!.querySelector('.mark')!.getBoundingClientRect();
      if (mark.top < field!.getBoundingClientRect().bottom) {
        expect(mark.left < field!.getBoundingClientRect().left).to.equal(dir === 'rtl');
      }
    }
  });
});

describe('a cloze in a quiz', () => {
  const quizWith = () => aQuiz(aBank({ items: [item] }));
  const shownIn = (quiz: LearningQuiz) =>
    quiz.renderRoot.querySelector('quiz-card')!.shadowRoot!.querySelector('quiz-cloze')!;
  const gapsIn = (quiz: LearningQuiz) => controls(shownIn(quiz));
  const state = (quiz: LearningQuiz) => quiz.session.state.items['river'];

  it('points out once what is open, then scores it so; each gap counts by itself', async () => {
    const quiz = await quizWith();
    const said = speech(quiz.renderRoot.querySelector('quiz-card')!);
    fill(gapsIn(quiz)[0]!, 'Volga');
    await press(quiz, 'Check');
    await until(() => said.some((text) => text.startsWith('Something is still open.')), 'the advice');
    assert.strictEqual(state(quiz)?.attempts.length ?? 0, 0);
    await press(quiz, 'Check');
    await found(quiz, 'button', 'Try again');
    const [attempt] = state(quiz)!.attempts;
    assert.deepEqual(attempt?.outcome, { verdict: 'partial', parts: { river: 1, length: 0, sea: 0 } });
    assert.deepEqual(marks(shownIn(quiz)), ['Correct', 'Incorrect', 'Incorrect']);
    await accessible(quiz);
  });

  it('refuses what is no number at no cost', async () => {
    const quiz = await quizWith();
    fill(gapsIn(quiz)[1]!, 'long');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('read as a number'), 'the refusal');
    assert.strictEqual(state(quiz)?.attempts.length ?? 0, 0);
  });

  (CHROMIUM ? it : it.skip)('is answered by touch, and read in forced colours', async () => {
    const quiz = await quizWith();
    await tap(gapsIn(quiz)[1]!);
    await until(() => focused() === gapsIn(quiz)[1]);
    await type('3530');
    await tap(gapsIn(quiz)[0]!);
    await type('Volga');
    fill(gapsIn(quiz)[2]!, 'caspian');
    await press(quiz, 'Check');
    await until(() => quiz.progress.items[0]?.verdict === 'correct');
    await media({ 'forced-colors': 'active' });
    try {
      await accessible(quiz);
      expect(marks(shownIn(quiz))).to.deep.equal(['Correct', 'Correct', 'Correct']);
    } finally {
      await media();
    }
  });
});
