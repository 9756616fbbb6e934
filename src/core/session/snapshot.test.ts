import { describe, expect, it } from 'vitest';
import {
  aPlan,
  attempt,
  deepFreeze,
  drive,
  finish,
  hint,
  pause,
  respond,
  retry,
  scored,
  start,
  submit,
} from '../../../test/factories.js';
import type { Action } from './action.js';
import { advance, replay } from './replay.js';
import { sessionNumber } from './session-number.js';
import { SNAPSHOT_FORMAT, snapshotOf, type KeptNote, type Snapshot } from './snapshot.js';
import { IDLE } from './state.js';

const plan = deepFreeze(aPlan());
const steps = [
  start,
  hint('one'),
  respond('one', ['a']),
  respond('one', ['b']),
  submit('one'),
  scored('one', 1, 0),
  retry('one'),
  respond('one', ['c']),
  pause(true),
  pause(false),
  submit('one'),
];

describe('a snapshot', () => {
  it('holds the plan and the accepted actions, and no state', () => {
    const { log } = drive(plan, [...steps, submit('one'), start]);
    const snapshot = snapshotOf(plan, log);
    expect(Object.keys(snapshot)).toEqual(['format', 'bank', 'plan', 'log']);
    expect(snapshot).toMatchObject({ format: SNAPSHOT_FORMAT, bank: { id: 'bank', version: '1.0.0' }, plan });
    expect(log.map(({ type }) => type)).toEqual([
      'start',
      'hint',
      'respond',
      'submit',
      'scored',
      'retry',
      'respond',
      'pause',
      'pause',
      'submit',
    ]);
  });

  it('brings back the session as it was, byte for byte, after a journey as JSON', () => {
    for (let length = 0; length <= steps.length; length++) {
      const { state, log } = drive(plan, steps.slice(0, length));
      const back = JSON.parse(JSON.stringify(snapshotOf(plan, log))) as Snapshot;
      const restored = replay(back.plan, back.log);
      expect(restored).toEqual(state);
      expect(JSON.stringify(restored)).toBe(JSON.stringify(state));
      expect(JSON.stringify(snapshotOf(back.plan, back.log))).toBe(JSON.stringify(snapshotOf(plan, log)));
    }
  });

  it('goes on from where it was: what follows leads to the same end', () => {
    const whole = drive(plan, [...steps, scored('one', 2, 1), finish]);
    const { log } = drive(plan, steps);
    const resumed = drive(plan, [scored('one', 2, 1), finish], { state: replay(plan, log), log });
    expect(resumed.state).toEqual(whole.state);
    expect(resumed.log).toEqual(whole.log);
  });
});

describe('a replay', () => {
  it('of nothing is a session that was not started', () => {
    expect(replay(plan, [])).toBe(IDLE);
  });

  it('passes over what the session would have refused, and what is no action at all', () => {
    const { state, log } = drive(plan, steps);
    const spoilt = log.flatMap((action) => [{ type: 'toString', at: 0 }, action, null, { ...action, at: NaN }]);
    expect(replay(plan, spoilt as unknown as Action[])).toEqual(state);
  });

  it('takes a score anew, where a key was corrected', () => {
    const { log } = drive(plan, [start, ...attempt('one', 1, 0)]);
    const corrected = log.map((action) =>
      action.type === 'scored' ? ({ ...scored('one', 1, 1), at: action.at } as Action) : action,
    );
    expect(replay(plan, corrected).items['one']?.attempts[0]).toMatchObject({ score: { raw: 1, max: 1 } });
  });
});

describe('one step', () => {
  const first: Action = { type: 'start', at: 0 };
  it('gives the next state, the log with the action, and the facts', () => {
    const { state, log, facts } = advance({ state: IDLE, log: [] }, first, plan);
    expect(state.phase).toBe('running');
    expect(log).toEqual([first]);
    expect(facts).toHaveLength(2);
  });

  it('that is refused gives back the very state and log', () => {
    const session = { state: IDLE, log: [] };
    const next = advance(session, { type: 'finish', at: 0 }, plan);
    expect(next.state).toBe(session.state);
    expect(next.log).toBe(session.log);
    expect(next.facts).toEqual([]);
  });
});

describe('the number of a kept session', () => {
  const note: KeptNote = { owner: 'o', options: {}, seen: [] };
  it.each<[unknown, number]>([
    [undefined, 1],
    [2, 2],
    [0, 1],
    [-3, 1],
    [1.5, 1],
    ['2', 1],
    [Infinity, 1],
  ])('that says %s is %i', (number, expected) => {
    expect(sessionNumber({ kept: { ...note, ...(number === undefined ? {} : { number: number as number }) } })).toBe(
      expected,
    );
  });
  it('of one that nobody kept is that of the first', () => {
    expect(sessionNumber({})).toBe(1);
  });
});
