import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, attempt, deepFreeze, drive, finish, hint, pause, respond, start } from '../../../test/factories.js';
import { packSnapshot, unpackSnapshot } from './pack.js';
import { readSnapshot, type ReadSession } from './read-snapshot.js';
import { SNAPSHOT_FORMAT, snapshotOf, type Snapshot } from './snapshot.js';

const plan = deepFreeze(aPlan());
const driven = drive(plan, [
  start,
  hint('one'),
  ...attempt('one', 1, 0),
  pause(true),
  pause(false),
  respond('two', 'x'),
]);
const kept = { owner: 'me', options: { count: 3 }, seen: ['four'] };
const snapshot = deepFreeze(snapshotOf(plan, driven.log, { elapsed: 60_000, kept }));
// oxlint-disable-next-line typescript/no-explicit-any -- what was stored may be anything; here it is spoilt field by field
type Raw = Record<string, any>;
const raw = (): Raw => JSON.parse(JSON.stringify(snapshot)) as Raw;
const spoilt = (spoil: (value: Raw) => void): unknown => {
  const value = raw();
  spoil(value);
  return value;
};

describe('readSnapshot', () => {
  it('brings a session back as it was, frozen', () => {
    const read = readSnapshot(raw()) as ReadSession;
    expect(read.state).toEqual(driven.state);
    expect(read.snapshot).toEqual(snapshot);
    expect(() => (read.snapshot.log as unknown[]).push(1)).toThrow(TypeError);
    expect(() => ((read.snapshot.plan.policy as { attempts: number }).attempts = 9)).toThrow(TypeError);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number', 7],
    ['a text', 'snapshot'],
    ['a list', [raw()]],
    ['no format', spoilt((value) => delete value['format'])],
    ['another format', spoilt((value) => (value['format'] = 'other/1'))],
    ['a version that is none', spoilt((value) => (value['format'] = 'learning-quiz-snapshot/1e3'))],
    ['version 0', spoilt((value) => (value['format'] = 'learning-quiz-snapshot/0'))],
    ['no plan', spoilt((value) => delete value['plan'])],
    ['the plan of another bank', spoilt((value) => (value['bank'].id = 'other'))],
    ['no log', spoilt((value) => (value['log'] = 'log'))],
    ['a log without end', spoilt((value) => (value['log'] = Array.from({ length: 20_001 }, () => value['log'][0])))],
    ['an item that is none', spoilt((value) => value['plan'].items.push(null))],
    ['an item twice', spoilt((value) => value['plan'].items.push(value['plan'].items[0]))],
    ['points below nothing', spoilt((value) => (value['plan'].items[0].points = -1))],
    ['a policy that is none', spoilt((value) => (value['plan'].policy = 'free'))],
    ['a penalty beyond all', spoilt((value) => (value['plan'].policy.penalty = 1e9))],
    ['a shuffle that is none', spoilt((value) => (value['plan'].shuffle = 'cards'))],
  ])('finds no session in %s', (_what, value) => {
    expect(readSnapshot(value)).toBeUndefined();
  });

  it('knows what a later version wrote', () => {
    expect(readSnapshot({ format: 'learning-quiz-snapshot/2', log: 'in a form of its own' })).toBe('newer');
  });

  it('takes a plan of the time before there were limits, pauses and confidence', () => {
    const old = spoilt(({ plan: { policy } }) => {
      for (const name of ['pause', 'confidence', 'timeLimit', 'timeFactor', 'passMark']) delete policy[name];
    });
    const { snapshot: read } = readSnapshot(old) as ReadSession;
    expect(read.plan.policy).toMatchObject({ timeLimit: null, timeFactor: 1, passMark: null, confidence: 'off' });
  });

  it('takes an older one step by step to the form of today', () => {
    const first = { format: 'learning-quiz-snapshot/1', played: raw() };
    const steps = {
      1: (older: Record<string, unknown>) => ({ whole: older['played'] }),
      2: (older: Record<string, unknown>) => ({ ...(older['whole'] as object), format: 'whatever' }),
    };
    const { snapshot: read, state } = readSnapshot(first, steps, 3) as ReadSession;
    expect(read).toEqual({ ...snapshot, format: SNAPSHOT_FORMAT });
    expect(state).toEqual(driven.state);
    expect(Object.isFrozen(read.log[0])).toBe(true);
    expect(readSnapshot(first, { 1: steps[1] }, 3)).toBeUndefined();
  });

  it('passes over what a session would have refused, and times that fall', () => {
    const { log } = raw() as { log: { at: number }[] };
    const spoiltLog = log.flatMap((action) => [
      action,
      null,
      { type: 'toString', at: action.at },
      { type: 'flag', itemId: 'one', flagged: {}, at: action.at },
      { type: 'hint', itemId: 'two', at: action.at - 1 },
      { type: 'hint', itemId: 'two', at: Infinity },
      { type: 'navigate', itemId: '__proto__', at: action.at },
    ]);
    const read = readSnapshot({ ...raw(), log: spoiltLog }) as ReadSession;
    expect(read.state).toEqual(driven.state);
    expect(read.snapshot.log).toEqual(driven.log);
  });

  it('reaches no prototype, whatever the names', () => {
    const text = JSON.stringify(raw())
      .replace('"log":', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"log":')
      .replace('"response":', '"__proto__":{"polluted":1},"response":');
    const { state } = readSnapshot(unpackSnapshot(JSON.parse(text))) as ReadSession;
    expect(state).toEqual(driven.state);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((state as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('does without a note that is none, and never counts less time than was told of', () => {
    for (const note of [7, {}, { ...kept, seen: 'all' }, { ...kept, owner: null }]) {
      expect((readSnapshot({ ...raw(), kept: note }) as ReadSession).snapshot.kept).toBeUndefined();
    }
    const last = driven.log.at(-1)!.at;
    for (const [elapsed, told] of [
      ['long', undefined],
      [-1, undefined],
      [1, last],
      [last + 1, last + 1],
    ]) {
      expect((readSnapshot({ ...raw(), elapsed }) as ReadSession).snapshot.elapsed).toBe(told);
    }
  });

  it('survives anything at any place', () => {
    const places = ['bank', 'plan', 'log', 'elapsed', 'kept', 'format'];
    const inPlan = ['bank', 'seed', 'policy', 'items', 'phase', 'shuffle'];
    fc.assert(
      fc.property(
        fc.constantFrom(...places, ...inPlan),
        fc.oneof(fc.anything(), fc.jsonValue()),
        fc.boolean(),
        (place, value, packed) => {
          const whole = spoilt((at) => {
            (inPlan.includes(place) ? at['plan'] : at)[place] = value;
          });
          const read = readSnapshot(packed ? unpackSnapshot(whole) : whole);
          if (read !== undefined && read !== 'newer') expect(read.snapshot.plan.items.length).toBeLessThan(1000);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => void readSnapshot(unpackSnapshot(value))),
      { numRuns: 500 },
    );
    const hostile = new Proxy({}, { get: () => expect.fail('read'), ownKeys: () => expect.fail('read') });
    expect(readSnapshot(hostile)).toBeUndefined();
  });

  it('reads what it made itself', () => {
    const again = (readSnapshot(raw()) as ReadSession).snapshot;
    expect(JSON.stringify((readSnapshot(again) as ReadSession).snapshot)).toBe(JSON.stringify(again));
    const done = drive(plan, [finish], driven);
    const whole: Snapshot = snapshotOf(plan, done.log);
    expect((readSnapshot(unpackSnapshot(packSnapshot(whole))) as ReadSession).state.phase).toBe('finished');
  });
});
