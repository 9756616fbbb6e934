// cmi5 against a counterpart written from the standard's requirements: each test names those that it holds.
import { describe, expect, it } from 'vitest';
import { xapiLaunch } from '../../src/adapters/lms/launch-query.js';
import { Cmi5Lms, type Cmi5Options } from './cmi5-lms.js';
import { Browser, type Launched } from './launch.js';
import { arrive, Cmi5Scene as Scene } from './xapi-scene.js';

async function play({ tab }: Launched, right: readonly string[]): Promise<void> {
  for (const id of ['one', 'two', 'three']) tab.attempt(id, right.includes(id) ? 'a' : 'b');
  tab.store.dispatch({ type: 'finish' });
  await arrive();
}

async function begun(): Promise<Scene> {
  const scene = new Scene();
  await scene.launch();
  await arrive();
  return scene;
}

describe('a session under cmi5', () => {
  it('begins with token, launch data, preferences and initialized, in this order (8.2.1, 10.1, 11.0, 7.1.1)', async () => {
    const { lms } = await begun();
    expect(lms.requests).toEqual([
      ...['POST /fetch', 'GET activities/state', 'GET agents/profile', 'GET activities/state', 'POST statements'],
    ]);
    expect(lms.verbs).toEqual(['initialized']);
    expect(lms.broken).toEqual([]);
  });

  it.each<[string, Cmi5Options, readonly string[], readonly string[]]>([
    ['passed at the mastery score (9.3.4, 9.6.3.2)', { masteryScore: 0.6 }, ['one', 'two'], ['completed', 'passed']],
    ['failed below it (9.3.5)', { masteryScore: 0.7 }, ['one', 'two'], ['completed', 'failed']],
    ['passed by a hair’s breadth (9.3.4)', { masteryScore: 0.6667 - 0.0001 }, ['one', 'two'], ['completed', 'passed']],
    ['neither without a mark (9.3)', {}, ['one'], ['completed']],
  ])('is told of in the order of the standard: %s', async (_what, options, right, judged) => {
    const scene = new Scene(options);
    const launched = await scene.launch();
    await arrive();
    await play(launched, right);
    await launched.close();
    await arrive();
    expect(scene.lms.broken).toEqual([]);
    expect(scene.lms.verbs).toEqual(['initialized', 'answered', 'answered', 'answered', ...judged, 'terminated']);
    expect(launched.tab.saves).toEqual([]);
  });

  it('answered says in words what was asked and entered, and what ids mean (xAPI Data 2.4.4.1)', async () => {
    const scene = new Scene();
    const launched = await scene.launch();
    await arrive();
    launched.tab.attempt('one', 'b');
    await arrive();
    const [, answered] = scene.lms.statements;
    expect(answered).toMatchObject({
      object: {
        id: 'https://lms.test/activities/7#one',
        definition: {
          interactionType: 'choice',
          description: { en: 'Which city is the capital?' },
          correctResponsesPattern: ['a'],
          choices: [{ id: 'a', description: { en: 'Option a' } }, { id: 'b' }, { id: 'c' }],
        },
      },
      result: { response: 'b', success: false, score: { scaled: 0, raw: 0, min: 0, max: 1 } },
      context: { contextActivities: { parent: [{ id: 'https://lms.test/activities/7' }] } },
    });
  });

  it('is taken up in the next launch; completed and passed are said once for a registration (9.3)', async () => {
    const scene = new Scene({ masteryScore: 0.5 });
    const first = await scene.launch();
    await arrive();
    first.tab.attempt('one', 'a');
    await arrive();
    await first.close();
    await arrive();
    const second = await scene.launch({ browser: new Browser() });
    expect(second.tab.store.state).toEqual(first.tab.store.state);
    second.tab.attempt('two', 'a');
    second.tab.attempt('three', 'a');
    second.tab.store.dispatch({ type: 'finish' });
    await arrive();
    second.tab.begin({}, true);
    await play(second, []);
    await second.close();
    await arrive();
    const third = await scene.launch({ browser: new Browser() });
    third.tab.begin({}, true);
    await play(third, ['one', 'two', 'three']);
    await third.close();
    await arrive();
    expect(scene.lms.broken).toEqual([]);
    expect(scene.lms.verbs.filter((verb) => verb !== 'answered')).toEqual([
      ...['initialized', 'terminated', 'initialized', 'completed', 'passed', 'terminated', 'initialized', 'terminated'],
    ]);
  });

  it('that failed may be passed in a later launch, and not in the same (9.3)', async () => {
    const scene = new Scene({ masteryScore: 1 });
    const first = await scene.launch();
    await arrive();
    await play(first, []);
    first.tab.begin({}, true);
    await play(first, ['one', 'two', 'three']);
    await first.close();
    await arrive();
    const second = await scene.launch();
    second.tab.begin({}, true);
    second.tab.attempt('one', 'a');
    await arrive();
    await second.close();
    await arrive();
    expect(scene.lms.broken).toEqual([]);
    expect(scene.lms.verbs.filter((verb) => verb !== 'answered')).toEqual([
      ...['initialized', 'completed', 'failed', 'terminated', 'initialized', 'passed', 'terminated'],
    ]);
  });

  it.each(['Browse', 'Review'] as const)(
    'in %s nothing but initialized and terminated is said (10.2.2)',
    async (launchMode) => {
      const scene = new Scene({ launchMode });
      const launched = await scene.launch();
      await arrive();
      await play(launched, ['one']);
      await launched.close();
      await arrive();
      expect(scene.lms.verbs).toEqual(['initialized', 'terminated']);
      expect(scene.lms.broken).toEqual([]);
      expect(launched.tab.saves).toEqual([]);
    },
  );

  it('that is loaded again keeps its token, and begins no second time (8.2.3.1, 9.3.2)', async () => {
    const scene = new Scene();
    const first = await scene.launch();
    await arrive();
    first.tab.attempt('one', 'a');
    await arrive();
    await first.crash();
    const again = await scene.launch({ reloaded: first.href });
    await arrive();
    expect(again.tab.store.state).toEqual(first.tab.store.state);
    again.tab.attempt('two', 'a');
    await arrive();
    expect(scene.lms.verbs).toEqual(['initialized', 'answered', 'answered']);
    expect(scene.lms.requests.filter((it) => it === 'POST /fetch')).toHaveLength(1);
    expect(scene.lms.broken).toEqual([]);
  });

  it('whose token was used elsewhere says so, and keeps all in the page (8.2.3)', async () => {
    const scene = new Scene();
    const first = await scene.launch();
    await arrive();
    scene.tabSession.clear();
    const again = await scene.launch({ reloaded: first.href });
    await arrive();
    again.tab.attempt('one', 'a');
    await arrive();
    expect(again.tab.saves.length).toBeGreaterThan(0);
    expect(again.tab.store.progress.correct).toBe(1);
  });
});

describe('faults under cmi5: nothing is lost, and nothing is there twice', () => {
  const cases = [
    'POST statements',
    'PUT activities/state',
    'GET activities/state',
    'POST /fetch',
    'GET agents/profile',
  ];
  it.each(cases.flatMap((request) => ([500, 'network'] as const).map((fails) => [request, fails] as const)))(
    '%s: %s for a while',
    async (request, fails) => {
      const scene = new Scene({ masteryScore: 0.5 });
      scene.lms.fails = (method, resource) => (`${method} ${resource}` === request ? fails : undefined);
      const launched = await scene.launch();
      await arrive();
      launched.tab.attempt('one', 'a');
      for (let i = 0; i < 8; i++) {
        await scene.world.pass(1000);
        await arrive();
      }
      expect(launched.tab.saves.length).toBeGreaterThan(0);
      scene.lms.fails = undefined;
      for (let i = 0; i < 30; i++) {
        await scene.world.pass(5000);
        await arrive();
      }
      expect(launched.tab.saves.at(-1)).toBe('saved');
      launched.tab.attempt('two', 'a');
      launched.tab.attempt('three', 'b');
      launched.tab.store.dispatch({ type: 'finish' });
      await arrive();
      await launched.close();
      await arrive();
      expect(scene.lms.broken).toEqual([]);
      expect(scene.lms.verbs).toEqual([
        'initialized',
        'answered',
        'answered',
        'answered',
        'completed',
        'passed',
        'terminated',
      ]);
    },
  );

  it('what was sent and not confirmed before a crash is there once', async () => {
    const scene = new Scene();
    const first = await scene.launch();
    await arrive();
    // The LMS takes it, and its answer is lost on the way.
    scene.lms.fails = (method, resource) =>
      `${method} ${resource}` === 'PUT activities/state' ? 'network' : undefined;
    first.tab.attempt('one', 'a');
    await arrive();
    await first.crash();
    scene.lms.fails = undefined;
    scene.world.time += 60_000;
    const second = await scene.launch();
    await arrive();
    second.tab.attempt('two', 'a');
    await arrive();
    expect(scene.lms.verbs.filter((verb) => verb === 'answered')).toHaveLength(2);
  });

  it('the page is left while a request hangs: the rest goes out with terminated, in one', async () => {
    const scene = new Scene();
    const launched = await scene.launch();
    await arrive();
    let answer: (() => void) | undefined;
    const real = scene.lms.fetch;
    const hanging = new Promise<void>((done) => (answer = done));
    Object.assign(scene.lms, {
      fetch: async (url: string, options: RequestInit) => {
        if (options.method === 'POST' && !options.keepalive) await hanging;
        return real(url, options);
      },
    });
    launched.tab.attempt('one', 'a');
    await arrive();
    launched.tab.attempt('two', 'a');
    await launched.close();
    await arrive();
    answer?.();
    await arrive();
    expect(launched.tab.store.progress.correct).toBe(2);
    expect(scene.lms.verbs.filter((verb) => verb === 'answered').length).toBeGreaterThanOrEqual(1);
    expect(scene.lms.verbs).toContain('terminated');
  });
});

describe('a launch’s address', () => {
  const lms = new Cmi5Lms();
  const href = lms.launch();
  it('is read whole (8.1)', () => {
    expect(xapiLaunch('cmi5', href)).toEqual({
      ...{ endpoint: 'https://lms.test/xapi', fetchUrl: 'https://lms.test/fetch?session=1', actor: lms.actor },
      ...{ registration: lms.registration, activityId: lms.activityId },
    });
  });
  it.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])('without %s is none', (name) => {
    const url = new URL(href);
    url.searchParams.delete(name);
    expect(xapiLaunch('cmi5', url.href)).toBeUndefined();
  });
  it.each([
    ['endpoint', 'javascript:alert(1)'],
    ['fetch', 'data:text/plain,x'],
    ['actor', 'nobody'],
    ['actor', '[]'],
  ])('with the %s %s is none', (name, value) => {
    const url = new URL(href);
    url.searchParams.set(name, value);
    expect(xapiLaunch('cmi5', url.href)).toBeUndefined();
  });
  it('of plain xAPI may come from the page', () => {
    const given: Record<string, string> = {
      endpoint: 'https://lrs.test/',
      auth: 'Basic eA==',
      actor: '{"mbox":"mailto:a@b.c"}',
      activity_id: 'https://a.test/1',
    };
    expect(xapiLaunch('xapi', 'https://page.test/', (name) => given[name])).toEqual({
      ...{
        endpoint: 'https://lrs.test/',
        auth: 'Basic eA==',
        actor: { mbox: 'mailto:a@b.c' },
        activityId: 'https://a.test/1',
      },
    });
    expect(xapiLaunch('cmi5', 'https://page.test/', (name) => given[name])).toBeUndefined();
  });
});
