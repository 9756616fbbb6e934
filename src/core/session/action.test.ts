import { describe, expect, it } from 'vitest';
import { append, type Action, type Log } from './action.js';

const respond = (itemId: string, response: string, at: number): Action => ({ type: 'respond', itemId, response, at });
const go: Action = { type: 'navigate', itemId: 'two', at: 5 };

describe('the log', () => {
  it('keeps every action in order', () => {
    const log = [{ type: 'start', at: 0 } as Action, go].reduce(append, [] as Log);
    expect(log).toEqual([{ type: 'start', at: 0 }, go]);
  });

  it('keeps of a run of responses only the last: what was typed on the way is nobody’s business', () => {
    const log = ['1', '12', '123'].map((text, i) => respond('one', text, i)).reduce(append, [] as Log);
    expect(log).toEqual([respond('one', '123', 2)]);
  });

  it.each<[string, Action[]]>([
    ['another item’s response', [respond('one', 'a', 0), respond('two', 'b', 1), respond('one', 'c', 2)]],
    ['any other action', [respond('one', 'a', 0), go, respond('one', 'c', 6)]],
  ])('a run ends with %s', (_what, actions) => {
    expect(actions.reduce(append, [] as Log)).toEqual(actions);
  });

  it('is never changed: each one is new', () => {
    const log = Object.freeze([respond('one', 'a', 0)]);
    expect(append(log, respond('one', 'b', 1))).not.toBe(log);
    expect(log).toEqual([respond('one', 'a', 0)]);
  });
});
