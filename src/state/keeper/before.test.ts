import { describe, expect, it } from 'vitest';
import { settle, Tab, visit, World } from '../../../test/keeper-world.js';

describe('a session of before the reading', () => {
  const before = { options: { phase: 'before' } } as const;

  it('is found by a later one when it is finished, scores included, and never taken up as the later one', async () => {
    const world = new World();
    await visit(world, (tab) => tab.attempt('one', 'a'), before);
    const early = await Tab.open(world);
    expect(early.keeper.resumed).toBe(false);
    expect(early.store.before).toBeUndefined();
    await visit(world, ({ store }) => void store.dispatch({ type: 'finish' }), before);
    const later = await visit(world, (tab) => tab.attempt('two', 'a'));
    expect(later.store.before?.score).toEqual({ raw: 1, max: 3 });
    expect(later.store.before?.items[0]?.verdict).toBe('correct');
    expect(later.store.before?.plan.policy.feedback).toBe('none');
    // Loaded again, it asks nothing a second time. Begun anew, it leaves what was found until it is through.
    const anew = await Tab.open(world, before);
    expect(anew.store.state.phase).toBe('finished');
    anew.begin(before.options, true);
    anew.attempt('one', 'b');
    await settle();
    await anew.leave();
    expect(anew.store.before).toBeUndefined();
    const again = await Tab.open(world);
    expect(again.keeper.resumed).toBe(true);
    expect(again.store.before?.score?.raw).toBe(1);
  });

  it('on the same page is found when the later one is finished', async () => {
    const world = new World();
    const later = await Tab.open(world);
    await visit(world, ({ store }) => void store.dispatch({ type: 'finish' }), before);
    expect(later.store.before).toBeUndefined();
    later.attempt('one', 'a');
    later.store.dispatch({ type: 'finish' });
    await settle();
    expect(later.store.before?.score).toEqual({ raw: 0, max: 3 });
  });

  it('is another under another name', async () => {
    const world = new World();
    await visit(world, ({ store }) => void store.dispatch({ type: 'finish' }), before);
    expect((await Tab.open(world, { name: 'other' })).store.before).toBeUndefined();
  });
});
