// Statements of a whole session at a real LRS: `npm run test:lrs` starts one, and says where.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { XapiWire } from '../../src/adapters/lms/xapi.js';
import { settle, World } from '../keeper-world.js';
import { Browser, launch } from './launch.js';

const { LRS } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env;

interface Stored {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: { readonly interactionType?: string } };
  readonly result?: { readonly response?: string; readonly success?: boolean; readonly completion?: boolean };
}

test.skipIf(!LRS)(
  'an LRS takes what is told of a session, and gives it back',
  async () => {
    const world = new World();
    const statuses: number[] = [];
    const activityId = `https://quiz.test/${randomUUID()}`;
    const actor = { objectType: 'Agent', account: { homePage: 'https://lms.test', name: 'L-1' } };
    const wire = () =>
      new XapiWire(
        { endpoint: LRS!, actor, activityId, registration: randomUUID(), auth: `Basic ${btoa('key:secret')}` },
        {
          fetch: async (url, options) => {
            const response = await fetch(url, options);
            statuses.push(response.status);
            if (!response.ok && response.status !== 404) console.error(url, await response.clone().text());
            return response;
          },
          session: () => ({ getItem: () => null, setItem: () => undefined }),
          uuid: randomUUID,
          now: () => world.time,
          wall: () => Date.now(),
        },
      );
    const wait = async (): Promise<void> => {
      for (let i = 0; i < 60; i++) await new Promise((done) => setTimeout(done, 10)).then(settle);
    };
    const { tab, close } = await launch(world, new Browser(), wire);
    await wait();
    tab.attempt('one', 'b');
    await wait();
    for (const id of ['one', 'two', 'three']) tab.attempt(id, 'a');
    tab.store.dispatch({ type: 'finish' });
    await wait();
    await close();
    await wait();
    expect(tab.saves).toEqual([]);
    const query = new URLSearchParams({ ascending: 'true', related_activities: 'true', activity: activityId });
    const headers = { Authorization: `Basic ${btoa('key:secret')}`, 'X-Experience-API-Version': '1.0.3' };
    const answer = (await (await fetch(`${LRS}/statements?${query.toString()}`, { headers })).json()) as {
      statements: Stored[];
    };
    const verbs = answer.statements.map(({ verb }) => verb.id.replace(/.*\//, ''));
    expect(verbs.toSorted()).toEqual([
      'answered',
      'answered',
      'answered',
      'answered',
      'completed',
      'initialized',
      'terminated',
    ]);
    const answered = answer.statements.filter(({ verb }) => verb.id.endsWith('answered'));
    expect(answered.map(({ result }) => [result?.response, result?.success]).toSorted()).toEqual([
      ...[
        ['a', true],
        ['a', true],
        ['a', true],
        ['b', false],
      ],
    ]);
    expect(answered[0]?.object.definition?.interactionType).toBe('choice');
  },
  60_000,
);
