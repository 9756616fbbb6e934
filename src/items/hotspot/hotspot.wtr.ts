import { assert, expect } from '@open-wc/testing';
import { checked, controls, drawn, lock, ofLock, ofRoute, route, rows, svgOf } from '../../../test/browser.hotspot.js';
import { aView, responses } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  key,
  media,
  names,
  press,
  speech,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import { redactItem } from '../../core/bank/redact.js';
import hotspot from './type.js';

describe('quiz-hotspot', () => {
  for (const [what, item, given] of [
    ['a picture', lock, ofLock],
    ['a map', route, ofRoute],
  ] as const) {
    for (const width of [640, 288]) {
      it(`has nothing for axe to find: ${what}, ${width} pixels wide`, async function () {
        this.timeout(30_000);
        for (const [name, phase] of Object.entries(given)) {
          const element = await drawn(aView(item, phase), {}, width);
          await accessible(element).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
          const closed = (phase.phase ?? 'responding') !== 'responding';
          assert.deepEqual(
            controls(element).map((control) => control.matches(':disabled')),
            item.places.map(() => closed),
            name,
          );
          expect(element.scrollWidth).to.be.at.most(width);
        }
      });
    }
  }

  it('is answered by keyboard alone: one place, by arrows', async () => {
    const element = await drawn(aView(lock));
    const asked = responses(element);
    await tabTo('radio', 'The gate');
    await key(' ');
    await key('ArrowDown');
    await key('ArrowRight');
    await key('ArrowUp');
    assert.deepEqual(asked, [['gate'], ['valve'], ['bank'], ['valve']]);
    assert.strictEqual(focus(), 'radio The valve');
    assert.deepEqual(checked(element), ['The valve']);
  });

  it('is answered by keyboard alone: several places, each with its stop', async () => {
    const element = await drawn(aView(route));
    const asked = responses(element);
    await tabTo('checkbox', 'Kazakhstan');
    await key(' ');
    await key('Shift+Tab');
    await key('Shift+Tab');
    assert.strictEqual(focus(), 'checkbox Azerbaijan');
    await key(' ');
    await tabTo('checkbox', 'Kazakhstan');
    await key(' ');
    assert.deepEqual(asked, [['kz'], ['az', 'kz'], ['az']]);
    assert.deepEqual(checked(element), ['Azerbaijan']);
  });

  it('has native controls in the drawing, named by the list, and a group named by the stem', async () => {
    for (const [item, role, how] of [
      [lock, 'radio', 'Choose one. Use the picture or the list.'],
      [route, 'checkbox', 'Choose all that apply. Use the map or the list.'],
    ] as const) {
      const element = await drawn(aView(item));
      assert.deepEqual(
        names(element, role),
        item.places.map(({ name }) => name),
      );
      assert.strictEqual(descriptionOf(byRole(element, 'group', item.stem as string)), how);
      expect(all(element, role).every(svgOf)).to.equal(true);
      // A drawing that has neither name nor role would be read as an image that nobody described.
      expect(element.shadowRoot!.querySelectorAll('.stage > svg:not([aria-hidden], [role])')).to.have.length(0);
      assert.deepEqual(
        rows(element),
        item.places.map(({ name }) => name),
      );
    }
  });

  it('says of each place in words and by a sign, not by colour alone, what was chosen and what it came to', async () => {
    const partly = await drawn(aView(route, ofRoute['partly correct']));
    assert.deepEqual(rows(partly), [
      'Azerbaijan Correct: your choice',
      'Georgia Incorrect: your choice It lies on the Black Sea.',
      'Kazakhstan',
      'Armenia',
    ]);
    assert.deepEqual(all(partly, 'checkbox').map(descriptionOf), [
      'Correct: your choice',
      'Incorrect: your choice It lies on the Black Sea.',
      '',
      '',
    ]);
    const signs = (element: Element): (string | undefined)[] =>
      controls(element).map((control) => control.parentElement!.querySelector('path')?.getAttribute('d')?.slice(0, 4));
    assert.deepEqual(signs(partly), ['M4 1', 'M6 6', undefined, undefined]);
    assert.deepEqual(rows(await drawn(aView(route, ofRoute['ungraded']))), [
      'Azerbaijan',
      'Georgia',
      'Kazakhstan',
      'Armenia',
    ]);
  });

  it('tells the key only when the item is solved: response, key and difference, read from top to bottom', async () => {
    const wrong = await drawn(aView(route, ofRoute['incorrect']));
    expect(words(wrong)).not.to.contain('Solution');
    const revealed = await drawn(aView(route, { ...ofRoute['partly correct'], solved: true, phase: 'closed' }));
    assert.deepEqual(rows(revealed), [
      'Azerbaijan Correct: your choice',
      'Georgia Incorrect: your choice It lies on the Black Sea.',
      'Kazakhstan Solution: you did not choose it On its north.',
      'Armenia',
    ]);
    expect(words(revealed).indexOf('Kazakhstan Solution')).to.be.below(words(revealed).indexOf('Partly correct'));
    const line = (place: string): string =>
      getComputedStyle(revealed.shadowRoot!.querySelector(`.badge[data-place=${place}]`)!).borderTopStyle;
    assert.deepEqual(['az', 'ge', 'kz', 'am'].map(line), ['solid', 'solid', 'dashed', 'solid']);
    const edges = [...revealed.shadowRoot!.querySelectorAll('.edge')].map(
      (edge) => getComputedStyle(edge).strokeDasharray,
    );
    expect(edges).to.have.length(3);
    assert.deepEqual(
      edges.map((dash) => dash !== 'none'),
      [false, false, true],
    );
  });

  (CHROMIUM ? it : it.skip)('shows what was chosen and what is right in forced colours', async () => {
    await media({ 'forced-colors': 'active' });
    try {
      const filled = await drawn(aView(route, { response: ['ge'] }));
      const paper = (element: Element, place: string): string =>
        getComputedStyle(element.shadowRoot!.querySelector(`.badge[data-place=${place}]`)!).backgroundColor;
      expect(paper(filled, 'ge')).not.to.equal(paper(filled, 'az'));
      const revealed = await drawn(aView(route, ofRoute['revealed']));
      expect(paper(revealed, 'ge')).not.to.equal(paper(revealed, 'az'));
      await accessible(revealed);
      const lines = [...filled.shadowRoot!.querySelectorAll('.country')].map((each) => getComputedStyle(each).stroke);
      expect(new Set(lines).size).to.equal(1);
    } finally {
      await media();
    }
  });

  it('stays plain without keys, as from a server that keeps them', async () => {
    const own = { response: ['ge'], phase: 'closed', outcome: { verdict: 'incorrect' } } as const;
    const element = await drawn(aView(redactItem(route, hotspot), own));
    assert.deepEqual(rows(element), ['Azerbaijan', 'Georgia', 'Kazakhstan', 'Armenia']);
    expect(words(element)).to.contain('Incorrect');
    expect(element.shadowRoot!.innerHTML).not.to.match(/missed|correct["\s]* data-place/);
  });

  it('keeps no response of its own: a request that is cancelled puts the control back', async () => {
    for (const [item, response, name] of [
      [lock, ['bank'], 'The bank'],
      [route, ['kz'], 'Kazakhstan'],
    ] as const) {
      const element = await drawn(aView(item, { response }));
      responses(element, false);
      controls(element)[0]!.click();
      await until(() => checked(element).join() === name);
    }
  });

  it('shows the response that it is given, whatever that is', async () => {
    const element = await drawn(aView(route));
    for (const [response, shown] of [
      [
        ['kz', 'az'],
        ['Azerbaijan', 'Kazakhstan'],
      ],
      [['nobody', 7, null], []],
      ['az', []],
      [{ az: true }, []],
      [undefined, []],
    ] as const) {
      element.view = aView(route, { response: response as never });
      await element.updateComplete;
      assert.deepEqual(checked(element), [...shown]);
    }
  });

  it('shows the places in the order of the session, numbered alike in the list and the drawing', async () => {
    const element = await drawn(aView(route, { order: ['am', 'kz', 'ge', 'az'] }));
    assert.deepEqual(names(element, 'checkbox'), ['Armenia', 'Kazakhstan', 'Georgia', 'Azerbaijan']);
    const numbers = (selector: string): string[] =>
      [...element.shadowRoot!.querySelectorAll(selector)].map(
        (each) => `${(each as HTMLElement).dataset['place']} ${each.textContent!.trim()}`,
      );
    const expected = ['am 1', 'kz 2', 'ge 3', 'az 4'];
    assert.deepEqual(numbers('svg .badge'), expected);
    assert.deepEqual(numbers('li .badge'), expected);
  });

  it('takes hostile ids and names for what they are: words', async () => {
    const name = '<img src=x onerror=hacked()> "]${hacked()}';
    const places = ['__proto__', 'constructor', '0'].map((id, index) => ({
      ...lock.places[index]!,
      id,
      name: `${name} ${index}`,
    }));
    const element = await drawn(aView({ ...lock, image: { ...lock.image!, alt: name }, places }));
    assert.deepEqual(
      rows(element),
      places.map((place) => place.name),
    );
    expect(element.shadowRoot!.querySelectorAll('img')).to.have.length(1);
    const asked = responses(element);
    for (const control of controls(element)) control.click();
    assert.deepEqual(asked, [['__proto__'], ['constructor'], ['0']]);
  });

  it('in a quiz: scored, said once, and tried again at the control that was chosen', async () => {
    const quiz = await aQuiz(aBank({ items: [route] }));
    const said = speech(quiz.renderRoot.querySelector('quiz-card')!);
    await until(() => all(quiz, 'checkbox').length === 4 && all(quiz, 'checkbox').every(svgOf));
    await press(quiz, 'Check');
    await until(() => said.includes('Choose an option first.'));
    byRole(quiz, 'checkbox', 'Azerbaijan').click();
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => said.some((text) => text.startsWith('Partly correct.')));
    assert.deepEqual(quiz.progress.score, { raw: 0.5, max: 1 });
    await press(quiz, 'Try again');
    await until(() => focus() === 'checkbox Azerbaijan');
  });
});
