// How a page over an LRS is left: closed with much to be told, left by its own button, loaded again.
import { describe, expect, it } from 'vitest';
import { aBank, aChoice } from '../factories.js';
import { settle } from '../keeper-world.js';
import { Browser } from './launch.js';
import { answeredIn, arrive, Cmi5Scene, PlainScene } from './xapi-scene.js';

/** Questions in Cyrillic, of some 2 kB each on the wire, and half as many characters. */
const long = aBank({
  items: Array.from({ length: 60 }, (_, n) => aChoice({ id: `q${n}`, stem: `${n} ${'Қазақстан '.repeat(45)}` })),
});
const LIMIT = 64 * 1024;

describe.each([
  ['cmi5', () => new Cmi5Scene({}, { bank: long })],
  ['xAPI', () => new PlainScene({ bank: long })],
] as const)('a page by %s that is closed with more to be told than may outlast it', (_name, make) => {
  it('sends what there is room for, and the rest at the next opening', async () => {
    const scene = make();
    const first = await scene.launch();
    await arrive();
    // Nothing gets through before the page is closed.
    const { fetch } = scene.lms;
    Object.assign(scene.lms, {
      fetch: (url: string, options: RequestInit) =>
        options.method === 'POST' && !options.keepalive ? Promise.reject(new TypeError('no')) : fetch(url, options),
    });
    for (const { id } of long.items) first.tab.attempt(id, 'b');
    await arrive();
    await first.close();
    await arrive();
    Object.assign(scene.lms, { fetch });
    const bytes = scene.lms.keptAlive.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
    expect(bytes).toBeGreaterThan(LIMIT / 2);
    const some = answeredIn(scene.lms.statements).length;
    expect(some).toBeGreaterThan(10);
    expect(some).toBeLessThan(60);
    if (scene instanceof Cmi5Scene) expect(scene.lms.verbs.at(-1)).toBe('terminated');

    const second = await scene.launch();
    await arrive();
    expect(second.tab.store.progress.attempted).toBe(60);
    expect(answeredIn(scene.lms.statements).toSorted()).toEqual(long.items.map(({ id }) => `${id} 1 b`).toSorted());
    expect(second.tab.saves).toEqual([]);
    if ('broken' in scene.lms) expect(scene.lms.broken).toEqual([]);
  });

  it('is told elsewhere what it could not tell, where its session arrived', async () => {
    const scene = make();
    const first = await scene.launch();
    await arrive();
    for (const { id } of long.items.slice(0, 30)) first.tab.attempt(id, 'b');
    await arrive();
    scene.world.time += 60_000;
    // The last is done in the moment of leaving, and of the two requests only the session's arrives.
    for (const { id } of long.items.slice(30)) first.tab.attempt(id, 'b');
    scene.lms.fails = (method, resource) => (method === 'POST' && resource === 'statements' ? 'network' : undefined);
    void first.storage.leave();
    await first.crash();
    await arrive();
    scene.lms.fails = undefined;
    const elsewhere = await scene.launch({ browser: new Browser() });
    await arrive();
    expect(elsewhere.tab.store.progress.attempted).toBe(60);
    expect(answeredIn(scene.lms.statements)).toHaveLength(60);
  });
});

describe('many statements at once', () => {
  it('go out in requests that servers take', async () => {
    const scene = new PlainScene({ bank: long });
    const { tab } = await scene.launch();
    await arrive();
    scene.lms.fails = () => 'network';
    for (const option of ['b', 'c', 'b', 'c', 'b']) for (const { id } of long.items) tab.attempt(id, option);
    await arrive();
    scene.lms.fails = undefined;
    const sizes: number[] = [];
    const { fetch } = scene.lms;
    Object.assign(scene.lms, {
      fetch: (url: string, options: RequestInit) => {
        if (options.method === 'POST') sizes.push((JSON.parse(options.body as string) as unknown[]).length);
        return fetch(url, options);
      },
    });
    await scene.world.pass(5000);
    await arrive();
    await scene.world.pass(120_000);
    await arrive();
    expect(answeredIn(scene.lms.statements)).toHaveLength(300);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(tab.saves.at(-1)).toBe('saved');
  });
});

describe('a launch by cmi5', () => {
  const BACK = 'https://lms.test/back?course=1';

  it('is left by the learner: all is told before, terminated last, and the address is that of the LMS (10.2.6)', async () => {
    const scene = new Cmi5Scene({ returnURL: BACK });
    const { tab, storage } = await scene.launch();
    await arrive();
    expect(storage.launch?.returnTo).toBe(BACK);
    tab.attempt('one', 'b');
    tab.respond('two', 'c');
    const left = tab.keeper.saved().then(() => storage.exit());
    await arrive();
    await left;
    expect(scene.lms.verbs).toEqual(['initialized', 'answered', 'terminated']);
    expect(scene.lms.broken).toEqual([]);
    // Nothing is said twice when the page then goes.
    await storage.leave();
    await arrive();
    expect(scene.lms.verbs).toHaveLength(3);
    const again = await scene.launch({ browser: new Browser() });
    await arrive();
    expect(again.tab.store.state).toEqual(tab.store.state);
  });

  it('is left though the LMS does not answer, and what it did not hear waits in the browser', async () => {
    const scene = new Cmi5Scene({ returnURL: BACK });
    const { tab, storage, crash } = await scene.launch();
    await arrive();
    Object.assign(scene.lms, { fetch: () => new Promise(() => undefined) });
    tab.attempt('one', 'a');
    let done = false;
    void storage.exit().then(() => (done = true));
    await settle();
    await scene.world.pass(10_000);
    await arrive();
    expect(done).toBe(true);
    await crash();
    expect([...scene.browser.texts.values()].join()).toContain('one');
  });

  it.each([200, 401])(
    'that was closed is loaded again (reading: %i): the session goes on, and is told at the next launch',
    async (reading) => {
      const scene = new Cmi5Scene({ returnURL: BACK });
      const first = await scene.launch();
      await arrive();
      first.tab.attempt('one', 'a');
      await arrive();
      await first.close();
      await arrive();
      expect(scene.lms.verbs.at(-1)).toBe('terminated');
      if (reading === 401) scene.lms.fails = (method) => (method === 'GET' ? 401 : undefined);
      const again = await scene.launch({ reloaded: first.href });
      await arrive();
      if (reading === 200) expect(again.tab.store.state).toEqual(first.tab.store.state);
      // There is still a way back.
      expect(again.storage.launch?.returnTo).toBe(BACK);
      for (const id of ['two', 'three']) again.tab.attempt(id, 'b');
      again.tab.store.dispatch({ type: 'flag', itemId: 'two', flagged: true });
      again.tab.store.dispatch({ type: 'flag', itemId: 'three', flagged: true });
      await scene.world.pass(3000);
      await arrive();
      expect(again.tab.saves).toEqual(['unsent']);
      await again.close();
      await arrive();
      expect(scene.lms.verbs).toEqual(['initialized', 'answered', 'terminated']);
      expect(scene.lms.broken).toEqual([]);
      scene.lms.fails = undefined;
      const next = await scene.launch();
      await arrive();
      expect(next.tab.store.state).toEqual(again.tab.store.state);
      expect(answeredIn(scene.lms.statements).slice(1)).toEqual(['two 1 b', 'three 1 b']);
      expect(scene.lms.broken).toEqual([]);
    },
  );
});
