import { describe, expect, it } from 'vitest';
import { aChoice, anOption } from '../../../test/factories.js';
import { hintedBank, settle, Tab, visit, World } from '../../../test/keeper-world.js';
import type { SessionStorage } from '../../core/ports.js';
import { progressOf } from '../../core/session/score.js';
import { itemState } from '../../core/session/select.js';

describe('a session that is kept', () => {
  it('is taken up where it was left: card, responses, hints, flags, time', async () => {
    const world = new World();
    const before = await Tab.open(world);
    before.attempt('one', 'b');
    before.store.dispatch({ type: 'flag', itemId: 'one', flagged: true });
    before.store.dispatch({ type: 'navigate', itemId: 'two' });
    before.store.dispatch({ type: 'hint', itemId: 'two' });
    before.respond('two', 'c');
    await world.pass(7000);
    await before.leave();
    const { now } = before.store;
    world.time += 86_400_000;
    const after = await Tab.open(world);
    expect(after.keeper.resumed).toBe(true);
    expect(after.store.state).toEqual(before.store.state);
    expect(after.store.log).toEqual(before.store.log);
    expect(after.store.plan).toEqual(before.store.plan);
    // The day between is nobody's time.
    expect(after.store.now).toBe(now);
    expect(after.facts).toEqual([
      { type: 'quiz-session-resumed', detail: { bank: { id: 'bank', version: '1.0.0' }, total: 3, attempted: 1 } },
    ]);
    expect(after.store.notice).toMatchObject({ resumed: true, unsaved: undefined });
    expect(after.said).toBe(1);
    after.store.dispatch({ type: 'navigate', itemId: 'three' });
    expect(after.store.notice?.resumed).toBe(false);
  });

  it('is not begun by a mere visit; by Start, and by a clock that runs, it is', async () => {
    const world = new World();
    await visit(world, () => undefined);
    expect(world.texts.size).toBe(0);
    const started = await Tab.open(world);
    started.begin({}, true);
    await world.pass(250);
    expect(world.texts.size).toBe(1);
    const timed = new World();
    await visit(timed, () => undefined, { options: { timeLimit: 60 } });
    expect(timed.texts.size).toBe(1);
  });

  it('is saved after a short wait; at once after a scored attempt, at the end, and when the page is hidden', async () => {
    const world = new World();
    const tab = await Tab.open(world);
    tab.respond('one', 'b');
    await settle();
    expect(world.texts.size).toBe(0);
    await world.pass(250);
    const [typed] = world.texts.values();
    tab.submit('one');
    await settle();
    const [scored] = world.texts.values();
    expect(scored).not.toBe(typed);
    tab.store.dispatch({ type: 'hint', itemId: 'two' });
    await tab.hide();
    const [hidden] = world.texts.values();
    expect(hidden).not.toBe(scored);
    tab.store.dispatch({ type: 'finish' });
    await settle();
    expect([...world.texts.values()][0]).not.toBe(hidden);
  });

  it('with a clock is saved for its time alone, so that a page that is lost gives none back', async () => {
    const world = new World();
    const tab = await Tab.open(world, { options: { timeLimit: 600 } });
    await world.pass(65_000);
    tab.lose();
    const again = await Tab.open(world, { options: { timeLimit: 600 } });
    expect(again.store.now).toBeGreaterThan(45_000);
  });

  it('stands there finished, as it was left; a new one begins with what was not seen before', async () => {
    const world = new World();
    const options = { count: 1 };
    const seen = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const tab = await Tab.open(world, { options });
      expect(tab.keeper.resumed).toBe(i > 0);
      expect(tab.store.state.phase).toBe(i > 0 ? 'finished' : 'running');
      if (i > 0) tab.begin(options, true);
      tab.store.dispatch({ type: 'finish' });
      seen.add(tab.store.plan!.items[0]!.id);
      await settle();
      await tab.leave();
    }
    expect(seen.size).toBe(3);
    const tab = await Tab.open(world, { options });
    // All were seen, so the turn begins anew: anything but the last one.
    expect(tab.keeper.seen).toHaveLength(1);
    tab.begin(options, true);
    expect([...seen].at(-1)).not.toBe(tab.store.plan!.items[0]!.id);
  });

  it('of what was due is no more once finished: each review is another draw', async () => {
    const world = new World();
    const options = { mode: 'review' } as const;
    await visit(world, ({ store }) => void store.dispatch({ type: 'finish' }), { options });
    expect((await Tab.open(world, { options })).keeper.resumed).toBe(false);
  });

  it('is scored by a key that was corrected after its end', async () => {
    const world = new World();
    await visit(world, (tab) => {
      tab.attempt('one', 'b');
      tab.store.dispatch({ type: 'finish' });
    });
    const [, ...others] = hintedBank().items;
    const options = [anOption('a'), anOption('b', { key: true })];
    const bank = hintedBank({ version: '1.0.1', items: [aChoice({ id: 'one', options }), ...others] });
    const tab = await Tab.open(world, { bank });
    expect(tab.store.state.phase).toBe('finished');
    expect(tab.store.progress.score.raw).toBe(1);
    expect(tab.store.notice?.corrections.map(({ itemId }) => itemId)).toEqual(['one']);
  });

  it('goes on when its reader is given more time, which is not taken back', async () => {
    const world = new World();
    const timed = (timeFactor?: number) => ({
      options: { timeLimit: 60, mode: 'test' as const, ...(timeFactor ? { timeFactor } : {}) },
    });
    const tab = await Tab.open(world, timed());
    tab.respond('one', 'a');
    await world.pass(50_000);
    await tab.leave();
    for (const factor of [2, undefined, 1.5]) {
      const again = await Tab.open(world, timed(factor));
      expect(again.keeper.resumed).toBe(true);
      expect(again.store.plan?.policy.timeFactor).toBe(2);
      expect(itemState(again.store.state, 'one').response).toEqual(['a']);
      await again.leave();
    }
    // What is possible only in the time that was added is there on the next visit.
    const late = await Tab.open(world, timed(2));
    await world.pass(20_000);
    late.respond('two', 'b');
    await late.leave();
    expect(itemState((await Tab.open(world, timed())).store.state, 'two').response).toEqual(['b']);
  });

  it('draws as the page’s seed says, whatever was seen', async () => {
    const world = new World();
    const options = { count: 1, seed: 'form A' };
    const first = await visit(world, ({ store }) => void store.dispatch({ type: 'finish' }), { options });
    const second = await Tab.open(world, { options });
    expect(second.store.plan).toEqual(first.store.plan);
  });

  it.each([
    [{ count: 2 }, { count: 1 }],
    [{}, { seed: 'mine' }],
    [{ mode: 'practice' }, { mode: 'test' }],
    [{}, { objectives: ['o'] }],
  ] as const)(
    'set up by %j is not taken up by a page that says %j; as long as nothing is done, the old one stays',
    async (old, now) => {
      const world = new World();
      await visit(world, (tab) => tab.attempt(tab.store.state.itemId!, 'b'), { options: old });
      await visit(world, () => undefined, { options: now });
      const back = await visit(world, () => undefined, { options: old });
      expect(back.keeper.resumed).toBe(true);
      const other = await visit(world, (tab) => tab.store.dispatch({ type: 'finish' }), { options: now });
      expect(other.keeper.resumed).toBe(false);
      expect((await Tab.open(world, { options: old })).keeper.resumed).toBe(false);
    },
  );

  it('is kept apart from another bank’s, and from one of another name', async () => {
    const world = new World();
    await visit(world, (tab) => tab.attempt('one', 'b'));
    for (const own of [{ name: 'b' }, { bank: hintedBank({ id: 'other' }) }, { name: 'before/' }]) {
      expect((await Tab.open(world, own)).keeper.resumed).toBe(false);
    }
    expect((await Tab.open(world)).keeper.resumed).toBe(true);
  });

  it('gives way to one that is begun anew in the page', async () => {
    const world = new World();
    await visit(world, (tab) => tab.attempt('one', 'b'));
    const tab = await Tab.open(world);
    tab.begin();
    expect(tab.store.notice?.resumed).toBe(false);
    await tab.leave();
    const again = await Tab.open(world);
    expect(again.store.plan?.seed).toBe(tab.store.plan?.seed);
    expect(again.store.log).toHaveLength(1);
  });
});

describe('a storage', () => {
  it.each([
    ['forbidden', 'forbidden'],
    ['full', 'full'],
    ['throws', 'failed'],
  ] as const)('that is %s is told of once, the session goes on, and is kept when it can be', async (fault, reason) => {
    const world = new World();
    const tab = await Tab.open(world);
    world.fault = fault;
    for (const response of ['b', 'c', 'b']) tab.attempt('one', response);
    await world.pass(5000);
    expect(tab.saves).toEqual([reason]);
    expect(tab.store.notice?.unsaved).toBe(reason);
    expect(progressOf(tab.store.state, tab.store.plan).attempted).toBe(1);
    world.fault = 'none';
    if (reason === 'forbidden') tab.attempt('one', 'a');
    await world.pass(20_000);
    expect(tab.saves).toEqual([reason, 'saved']);
    expect(tab.store.notice?.unsaved).toBeUndefined();
    await tab.leave();
    expect((await Tab.open(world)).store.state).toEqual(tab.store.state);
  });

  it('that is cleared in mid-session gets all of it again', async () => {
    const world = new World();
    const tab = await Tab.open(world);
    tab.attempt('one', 'b');
    await settle();
    world.texts.clear();
    tab.attempt('two', 'b');
    await settle();
    await tab.leave();
    expect(tab.saves).toEqual([]);
    expect((await Tab.open(world)).store.state).toEqual(tab.store.state);
  });

  it.each(['', 'null', '{', '[]', '{"format":"other/1"}', '{"__proto__":{"polluted":1}}', '7'])(
    'in which %j stands is as good as empty',
    async (text) => {
      const world = new World();
      await visit(world, (tab) => tab.attempt('one', 'b'));
      for (const key of world.texts.keys()) world.texts.set(key, text);
      const tab = await visit(world, (page) => page.attempt('two', 'b'));
      expect(tab.keeper.resumed).toBe(false);
      expect(tab.saves).toEqual([]);
      expect((await Tab.open(world)).keeper.resumed).toBe(true);
    },
  );

  it('in which a later version keeps its session is left alone, and that is told', async () => {
    const world = new World();
    await visit(world, (tab) => tab.attempt('one', 'b'));
    const [key] = world.texts.keys();
    const later = '{"format":"learning-quiz-snapshot/99","log":"…"}';
    world.texts.set(key!, later);
    const tab = await visit(world, (page) => page.attempt('two', 'b'));
    expect(tab.saves).toEqual(['newer']);
    expect(world.texts.get(key!)).toBe(later);
  });

  it('that never answers holds nobody up for long', async () => {
    const world = new World();
    const never = (): Promise<never> => new Promise(() => undefined);
    const storage: SessionStorage = { load: never, save: never, remove: never };
    const tab = await Tab.open(world, { storage });
    tab.attempt('one', 'b');
    await world.pass(3000);
    expect(tab.saves).toEqual(['failed']);
  });

  it('of a host that throws at once, or gives what is none, harms nothing', async () => {
    const world = new World();
    const storage = {
      load: () => {
        throw new TypeError('no');
      },
      save: () => undefined,
      remove: () => undefined,
    } as unknown as SessionStorage;
    const tab = await Tab.open(world, { storage });
    tab.attempt('one', 'b');
    await world.pass(500);
    expect(tab.saves).toEqual(['failed']);
  });
});

describe('two tabs over one session', () => {
  it('the first to go on keeps it; the other says so and overwrites nothing', async () => {
    const world = new World();
    const one = await Tab.open(world);
    one.attempt('one', 'b');
    await settle();
    const two = await Tab.open(world);
    expect(two.keeper.resumed).toBe(true);
    two.attempt('two', 'b');
    await settle();
    expect(two.saves).toEqual([]);
    // It hears of it before anything is done there.
    expect(one.saves).toEqual(['other-tab']);
    one.attempt('three', 'b');
    one.attempt('three', 'c');
    await world.pass(1000);
    await one.leave();
    await two.leave();
    expect(one.saves).toEqual(['other-tab']);
    expect((await Tab.open(world)).store.state).toEqual(two.store.state);
  });

  it('that began side by side: the second to act is not kept, until the first is through', async () => {
    const world = new World();
    const one = await Tab.open(world);
    const two = await Tab.open(world);
    one.attempt('one', 'b');
    await settle();
    two.attempt('one', 'c');
    await settle();
    expect([one.saves, two.saves]).toEqual([[], ['other-tab']]);
    one.store.dispatch({ type: 'finish' });
    await settle();
    expect(two.saves).toEqual(['other-tab', 'saved']);
    await two.leave();
    expect((await Tab.open(world)).store.state).toEqual(two.store.state);
  });

  it('that only look on do not write at one another', async () => {
    const world = new World();
    await visit(world, (tab) => tab.attempt('one', 'b'));
    const tabs = [await Tab.open(world), await Tab.open(world)];
    for (const tab of tabs) await tab.hide();
    await world.pass(60_000);
    expect(tabs.map(({ saves }) => saves)).toEqual([[], []]);
  });
});
