import { describe, expect, test } from 'vitest';
import { LatePart } from './late-part.js';

function aHost() {
  let updates = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => void updates++,
    updateComplete: Promise.resolve(true),
  };
  return { host, updates: () => updates };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('a late part', () => {
  test('is fetched once when it is first wanted, and the host updates when it is there', async () => {
    const { host, updates } = aHost();
    let fetched = 0;
    const part = new LatePart(host, async () => ({ n: ++fetched }));
    expect([part.value, part.want(), part.want(), updates()]).toEqual([undefined, undefined, undefined, 0]);
    await settled();
    expect([part.want(), fetched, updates()]).toEqual([{ n: 1 }, 1, 1]);
  });

  test('that could not be had is asked for again only by hand', async () => {
    const { host, updates } = aHost();
    let online = false;
    const part = new LatePart(host, () => (online ? Promise.resolve('here') : Promise.reject(new Error('offline'))));
    part.want();
    await settled();
    expect([part.failed, part.want(), updates()]).toEqual([true, undefined, 1]);
    await settled();
    expect(updates()).toBe(1);
    online = true;
    expect(await part.load()).toBe('here');
    expect([part.failed, part.value, updates()]).toEqual([false, 'here', 2]);
  });
});
