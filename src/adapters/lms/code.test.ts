import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aBank, aChoice } from '../../../test/factories.js';
import { attempt, begun, HandClock, playThrough } from '../../../test/lms/play.js';
import type { Bank } from '../../core/bank/model.js';
import { readSnapshot } from '../../core/session/read-snapshot.js';
import { replay } from '../../core/session/replay.js';
import { progressOf } from '../../core/session/score.js';
import { lostResponses } from '../../core/session/shorten.js';
import { sessionNumber } from '../../core/session/session-number.js';
import { snapshotOf, type Snapshot } from '../../core/session/snapshot.js';
import { parseBank } from '../../entries/core.js';
import { readResumeCode, resumeCode, type Resume } from './code.js';

const whole = parseBank(parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8'))).bank!;
const only = (...types: string[]): Bank => ({
  ...whole,
  items: whole.items.filter(({ interaction }) => types.includes(interaction)),
});

/** A session of a learner over the article's bank. */
function played(attempts: number, { bank = whole, options = {}, seed = 'learner' } = {}): Snapshot {
  const clock = new HandClock();
  const store = begun(bank, options, clock);
  playThrough(store, clock, attempts, seed);
  return store.snapshot!;
}

const attemptsIn = ({ log }: Snapshot): number => log.filter(({ type }) => type === 'scored').length;
const read = (code: string | undefined): Resume => readResumeCode(code) as Resume;

/** Of a class form, as it was written before sessions had numbers: two attempts, of which the LMS had one. */
const OLD = [
  '1jZFNboQwDIXv4nWYkv5s2FWVumpPgFiEjDNEExyahBm1iLvXhlaVZlUWKH5-tj8n7QIuptEUaCCgSeTpVH3M_qvKZKY8xHKnQUF',
  'v6AzNAv7Ivi1QcMGUfSQW9KE-1LAqmILhePmvPSOKQQDuntmSh9m5gCxRJGRhisHbT-lkSsFxKplzMxUfKhtTQlvYZBMevfD3mCW',
  'ekEwoXFUfHm4-BYOn8hLZ19QKHM_vjWVU8OPIXUyRqWQu_mTKDusSiiZ1PLykGXmCmTNT7oGN5PwRyQp3dI7NxY_45keBojmEXXg',
  '1tsQEjZb6nN9N4rmS5ovwvBx3b1vY9taq7lQL5Rr_zsPGIVHHBSGexF5xvOVrybDNQKee-KQfN1n_yP2vzL-uU3DGidkWiFdCRgJ',
  'd3TN2nGRn5lhuXmZ_Kr6NtltXJVnicr123w',
].join('');

describe('a resume code', () => {
  it('of before sessions had numbers is that of a first one', () => {
    const { snapshot, note } = read(OLD);
    expect(sessionNumber(snapshot)).toBe(1);
    expect(note).toEqual({ sent: 1 });
    expect(snapshot.plan.seed).toBe('form/A');
    expect(attemptsIn(snapshot)).toBe(2);
    expect(resumeCode(snapshot, note)).toBe(OLD);
  });

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
    'holds 60 attempts at choice, numeric and order in 4,096 characters, nothing left out (learner %s)',
    (seed) => {
      const snapshot = played(60, { bank: only('choice', 'numeric', 'order'), seed });
      expect(attemptsIn(snapshot)).toBe(60);
      const code = resumeCode(snapshot, { sent: 60 })!;
      expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(code.length).toBeLessThan(2600);
      expect(read(code)).toEqual({ snapshot, note: { sent: 60 } });
    },
  );

  it('holds 60 attempts at questions of the longest ids and the most options', () => {
    const id = (of: string, n: number): string => `${of}${n}_${'Zyx0987654321WvuTsrQpoNml'.repeat(3)}`.slice(0, 64);
    const items = Array.from({ length: 60 }, (_, n) =>
      aChoice({
        id: id('q', n),
        choose: 'many',
        options: Array.from({ length: 12 }, (__, k) => ({ id: id('o', k), text: `Option ${k}`, key: k < 6 })),
      }),
    );
    const snapshot = played(60, { bank: aBank({ items }) });
    expect(attemptsIn(snapshot)).toBe(60);
    expect(resumeCode(snapshot, { sent: 60 }, 4096)).toBe(resumeCode(snapshot, { sent: 60 }));
  });

  it('gives back any session, to the byte', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.string(), fc.nat(1000), (attempts, seed, sent) => {
        const snapshot = { ...played(attempts, { seed, options: { shuffle: 'all' } }), elapsed: 1e7 };
        const note = { sent, best: { raw: 1, max: 2 }, ids: 'x' };
        expect(JSON.stringify(read(resumeCode(snapshot, note)))).toBe(JSON.stringify({ snapshot, note }));
      }),
      { numRuns: 40 },
    );
  });

  it('that is none is none, and one of a later version is told apart', () => {
    const code = resumeCode(played(3), { sent: 3 })!;
    for (const bad of ['', '1', 'x', '{"a":1}', code.slice(0, 40), `1${'A'.repeat(300)}`, null, 7, undefined]) {
      expect(readResumeCode(bad)).toBeUndefined();
    }
    expect(readResumeCode(`2${code.slice(1)}`)).toBe('newer');
    fc.assert(fc.property(fc.string(), (text) => void readResumeCode(`1${text}`)));
  });
});

describe('a session too long for its place', () => {
  /** What may never be given up. */
  const standing = ({ plan, log }: Pick<Snapshot, 'plan' | 'log'>) => {
    const state = replay(plan, log);
    const attempts = Object.values(state.items).flatMap((item) =>
      item.attempts.map(({ number, score, outcome, hints }) => ({ number, score, hints, verdict: outcome?.verdict })),
    );
    return { progress: progressOf(state, plan), attempts, flagged: Object.values(state.items).map((it) => it.flagged) };
  };

  it('is shortened by the rule, never cut: scores and place stay, and what was lost can be counted', () => {
    const snapshot = played(100);
    const length = resumeCode(snapshot, { sent: 0 })!.length;
    let lost = 0;
    for (const limit of [length, length - 1, 2700, 2400, 2200, 2000, 1900]) {
      const code = resumeCode(snapshot, { sent: 0 }, limit);
      if (code === undefined) continue;
      expect(code.length).toBeLessThanOrEqual(limit);
      const found = readSnapshot(read(code).snapshot);
      if (!found || found === 'newer') throw new Error('no snapshot');
      expect(standing(found.snapshot)).toEqual(standing(snapshot));
      const now = lostResponses(found.state);
      expect(now).toBeGreaterThanOrEqual(lost);
      lost = now;
    }
    expect(lost).toBeGreaterThan(10);
    expect(resumeCode(snapshot, { sent: 0 }, 300)).toBeUndefined();
  });

  it('gives up earlier attempts before last ones, and the oldest of these first', () => {
    const clock = new HandClock();
    const store = begun(aBank({ items: ['one', 'two', 'three'].map((id) => aChoice({ id })) }), {}, clock);
    for (const id of ['one', 'two', 'three']) {
      store.dispatch({ type: 'navigate', itemId: id });
      for (const option of ['b', 'c', 'a']) attempt(store, id, [option]);
    }
    const snapshot = store.snapshot!;
    const responsesAt = (limit: number): unknown[] => {
      const { plan, log } = read(resumeCode(snapshot, { sent: 0 }, limit)).snapshot;
      return Object.values(replay(plan, log).items).flatMap((item) => item.attempts.map(({ response }) => response));
    };
    const seen = new Set<string>();
    for (let limit = 600; limit > 300; limit--) {
      if (resumeCode(snapshot, { sent: 0 }, limit)) seen.add(JSON.stringify(responsesAt(limit)));
    }
    const gone = (n: number) => ({ lost: n });
    const [b, c, a] = [['b'], ['c'], ['a']];
    expect([...seen].map((text) => JSON.parse(text) as unknown)[0]).toEqual([b, c, a, b, c, a, b, c, a]);
    const last = [gone(1), gone(2)];
    for (const text of [...seen].slice(1)) {
      const now = JSON.parse(text) as unknown[];
      for (const at of [0, 3, 6]) expect(now.slice(at, at + 2)).toEqual(last);
      // Of the last ones, what is there stands behind what is gone.
      const there = [2, 5, 8].map((at) => Array.isArray(now[at]));
      expect(there).toEqual(there.toSorted((x, y) => Number(x) - Number(y)));
    }
  });

  it('keeps the times of a session with a clock as they are', () => {
    const snapshot = played(40, { options: { timeLimit: 36_000 } });
    const full = resumeCode(snapshot, { sent: 0 })!.length;
    const { log } = read(resumeCode(snapshot, { sent: 0 }, full - 30)).snapshot;
    expect(log.map(({ at }) => at)).toEqual(snapshotOf(snapshot.plan, snapshot.log).log.map(({ at }) => at));
  });

  it('of any kind leads to the same standing (any limit)', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.string(),
        fc.integer({ min: 200, max: 3000 }),
        fc.constantFrom('best', 'countback'),
        (n, seed, limit, credit) => {
          const snapshot = played(n, { seed, options: { credit } as object });
          const code = resumeCode(snapshot, { sent: 0 }, limit);
          if (code === undefined) return;
          expect(standing(read(code).snapshot)).toEqual(standing(snapshot));
        },
      ),
      { numRuns: 60 },
    );
  });
});
