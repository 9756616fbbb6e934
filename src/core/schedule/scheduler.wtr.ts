// In a page of its own, since ts-fsrs is evaluated once a page: what it does to a page's dates is undone.
import { assert } from '@open-wc/testing';
import { loadSchedule } from './scheduler.js';

it('leaves the page’s dates as they were, a method of its own too', async () => {
  const own = (): string => 'the page’s own';
  const dates = Date.prototype as { format?: unknown };
  dates.format = own;
  const schedule = await loadSchedule();
  assert.strictEqual(schedule(undefined, 'good', 0).interval, 2);
  assert.strictEqual(dates.format, own);
  assert.deepEqual(
    ['scheduler', 'diff', 'dueFormat'].filter((name) => name in Date.prototype),
    [],
  );
  delete dates.format;
});
