import { describe, expect, it } from 'vitest';
import { aChoice, anOption } from '../../../test/factories.js';
import { hintedBank, Tab, visit, World } from '../../../test/keeper-world.js';
import { progressOf } from '../../core/session/score.js';
import { itemState } from '../../core/session/select.js';

describe('a bank that was corrected', () => {
  const corrected = (own = {}) =>
    hintedBank({
      version: '1.1.0',
      items: [
        aChoice({ id: 'one', options: [anOption('a'), anOption('b', { key: true }), anOption('c')], ...own }),
        ...hintedBank().items.slice(1),
      ],
    });

  it('has attempts scored anew, and each correction told; once', async () => {
    const world = new World();
    await visit(world, (tab) => {
      tab.attempt('one', 'b');
      tab.attempt('two', 'a');
    });
    const tab = await visit(world, () => undefined, { bank: corrected() });
    expect(progressOf(tab.store.state, tab.store.plan).score).toEqual({ raw: 2, max: 3 });
    expect(tab.facts.slice(1)).toEqual([
      {
        type: 'quiz-item-corrected',
        detail: { itemId: 'one', index: 0, before: { raw: 0, max: 1 }, after: { raw: 1, max: 1 } },
      },
    ]);
    expect(tab.store.notice?.corrections).toHaveLength(1);
    const again = await Tab.open(world, { bank: corrected() });
    expect(again.facts.map(({ type }) => type)).toEqual(['quiz-session-resumed']);
    expect(again.store.state).toEqual(tab.store.state);
  });

  it('tells of no correction while nothing may be told of right and wrong', async () => {
    const world = new World();
    const options = { mode: 'test' } as const;
    await visit(world, (tab) => tab.attempt('one', 'b'), { options });
    const tab = await Tab.open(world, { options, bank: corrected() });
    expect(itemState(tab.store.state, 'one').attempts[0]?.outcome?.verdict).toBe('correct');
    expect(tab.facts.map(({ type }) => type)).toEqual(['quiz-session-resumed']);
    expect(tab.store.notice?.corrections).toEqual([]);
  });

  it.each([
    ['withdrawn', corrected({ withdrawn: 'It was wrong.' })],
    ['gone', { ...corrected(), items: corrected().items.slice(1) }],
  ])('whose item is %s counts it no more', async (_what, bank) => {
    const world = new World();
    await visit(world, (tab) => {
      tab.attempt('one', 'b');
      tab.attempt('two', 'a');
    });
    const tab = await Tab.open(world, { bank });
    expect(progressOf(tab.store.state, tab.store.plan)).toMatchObject({ total: 2, score: { raw: 1, max: 2 } });
    expect(tab.store.notice?.withdrawn).toBe(1);
  });
});
