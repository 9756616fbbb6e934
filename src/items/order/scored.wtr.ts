import { assert, expect } from '@open-wc/testing';
import { accessible, nameOf, until, words } from '../../../test/browser.js';
import { plain, dated, given, shown, lists } from '../../../test/browser.order.js';
import type { OrderItem } from './schema.js';

describe('quiz-order, scored', () => {
  it('has nothing for axe to find, partly right and solved', async () => {
    await accessible(await shown(dated, given['partly correct']));
    await accessible(await shown(dated, given['revealed']));
  });

  it('tells of each entry in words whether it is in its place, and of the whole what was counted', async () => {
    const element = await shown(plain, given['partly correct']);
    assert.deepEqual(lists(element), [
      ['1 Step a In its place', '2 Step b In its place', '3 Step d Not in its place', '4 Step c Not in its place'],
    ]);
    expect(words(element)).to.contain('Partly correct Nearly. 5 of 6 pairs are in the right order.');
    for (const [scoring, sentence] of [
      ['positions', '2 of 4 are in their place.'],
      ['exact', '2 of 4 are in their place.'],
      ['neighbours', '1 of 3 are followed by the right one.'],
      ['longest', '3 of 4 are in the right order'],
    ] as const)
      expect(words(await shown({ ...plain, scoring }, given['partly correct']))).to.contain(sentence);
  });

  it('tells the key, the right places and the dates only when the item is solved', async () => {
    const open = words(await shown(dated, given['incorrect']));
    for (const secret of ['Belongs', 'Solution', '1522', 'BC', '1989']) expect(open).not.to.contain(secret);
    const element = await shown(dated, given['revealed']);
    assert.deepEqual(lists(element), [
      [
        '1 November 9, 1989 Step d Belongs in place 4',
        '2 July 1969 Step c Belongs in place 3',
        '3 1522 Step b Belongs in place 2',
        '4 44 BC Step a Belongs in place 1',
      ],
      ['1 44 BC Step a', '2 1522 Step b', '3 July 1969 Step c', '4 November 9, 1989 Step d'],
    ]);
    const key = element.shadowRoot!.querySelector('[part=solution] ol')!;
    assert.strictEqual(nameOf(key), 'Solution');
  });

  it('shows the dates in the page’s language', async () => {
    const element = await shown(dated, given['correct'], { lang: 'de' });
    await until(() => words(element).includes('Am richtigen Platz'));
    assert.deepEqual(lists(element), [
      [
        '1 44 v. Chr. Step a Am richtigen Platz',
        '2 1522 Step b Am richtigen Platz',
        '3 Juli 1969 Step c Am richtigen Platz',
        '4 9. November 1989 Step d Am richtigen Platz',
      ],
    ]);
  });

  it('shows them in figures where the browser knows no months in that language', async () => {
    for (const lang of ['kk', 'hy', 'az']) {
      const element = await shown(dated, given['correct'], { lang });
      await until(() => /\d{4}/.test(words(element)));
      const [[, , july = '', november = ''] = []] = lists(element);
      expect(`${july} ${november}`, lang)
        .to.contain('1969')
        .and.not.match(/M\d\d|July|November/);
    }
  });

  it('shows the solution alone where it was solved without a response', async () => {
    const element = await shown(dated, given['closed without a response']);
    expect(lists(element)).to.have.length(1);
    expect(lists(element)[0]![0]).to.equal('1 44 BC Step a');
    expect(words(element)).not.to.contain('place');
  });

  it('stays plain without the key, as from a server that keeps it, but for the parts that come with the outcome', async () => {
    const options = ['d', 'b', 'a', 'c'].map((id) => ({ id, text: `Step ${id}` }));
    const redacted: OrderItem = { ...plain, options, mixed: true };
    const own = { response: [...'abdc'], phase: 'closed', outcome: { verdict: 'partial' }, solved: true } as const;
    const element = await shown(redacted, own);
    await accessible(element);
    assert.deepEqual(lists(element), [['1 Step a', '2 Step b', '3 Step d', '4 Step c']]);
    const parts = { a: 1, b: 1, c: 0, d: 0 };
    const told = await shown(redacted, { ...own, solved: false, outcome: { verdict: 'partial', parts } });
    assert.deepEqual(lists(told)[0]?.slice(1, 3), ['2 Step b In its place', '3 Step d Not in its place']);
  });
});
