import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { aPlan, attempt, drive, finish, start, type Step } from '../../../test/factories.js';
import { findItemType, parseBank } from '../../entries/core.js';
import type { Json } from '../json.js';
import { scoreResponse } from '../scoring/score-response.js';
import type { Bank } from '../bank/model.js';
import type { Action } from './action.js';
import { packSnapshot, unpackSnapshot } from './pack.js';
import { makePlan, type Plan } from './plan.js';
import { snapshotOf, type Snapshot } from './snapshot.js';

const through = (snapshot: Snapshot): string =>
  JSON.stringify(unpackSnapshot(JSON.parse(JSON.stringify(packSnapshot(snapshot)))));

const anAction = fc.oneof(
  fc.record({ type: fc.constantFrom('start', 'finish'), at: fc.nat() }),
  fc.record({
    type: fc.constantFrom('hint', 'submit', 'retry', 'navigate', 'reveal', 'expire'),
    itemId: fc.constantFrom('one', 'two', 'gone', '__proto__', '0'),
    at: fc.nat(),
  }),
  fc.record({
    type: fc.constant('respond'),
    itemId: fc.constantFrom('one', 'two', 'gone'),
    response: fc.jsonValue(),
    at: fc.double({ min: 0, max: 1e9, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('scored'),
    itemId: fc.constantFrom('one', 'three'),
    attempt: fc.nat(9),
    score: fc.record({ raw: fc.constantFrom(0, 1, 1 / 3, 2), max: fc.constantFrom(1, 2) }),
    outcome: fc.oneof(
      fc.record({ verdict: fc.constantFrom('correct', 'partial', 'incorrect', 'ungraded') }),
      fc.record({ verdict: fc.constantFrom('correct', 'x'), parts: fc.dictionary(fc.string(), fc.double()) }),
    ),
    version: fc.constantFrom('1.0.0', '2', ''),
    at: fc.nat(),
  }),
  fc.record({ type: fc.constant('pause'), paused: fc.boolean(), at: fc.nat() }),
  fc.record({ type: fc.constant('exclude'), itemIds: fc.array(fc.string()), at: fc.nat() }),
  fc.record({ type: fc.constantFrom('later', 'toString'), more: fc.jsonValue(), at: fc.nat() }),
) as fc.Arbitrary<Action>;

/** A response that differs in one place. */
function spoilt(response: Json): Json {
  if (Array.isArray(response)) return [...(response as Json[]).slice(0, -1), 'other'];
  const [name] = Object.keys(response as object);
  return typeof response === 'object' ? { ...(response as Record<string, Json>), [name!]: 'other' } : 'other';
}

describe('a packed snapshot', () => {
  it('comes back to the byte', () => {
    const items: Plan['items'] = [
      { id: 'one', points: 1, hints: 2 },
      { id: 'two', points: 2.5, hints: 0, attempts: 'until-correct', time: 30, section: 's' },
      { id: 'three', points: 0, hints: 0, objective: 'o' },
    ];
    const { log } = drive(aPlan({ items }), [start, ...attempt('one', 1, 0), ...attempt('one', 2, 1 / 3), finish]);
    const snapshot = snapshotOf(aPlan({ items }), log, { elapsed: 9 });
    expect(through(snapshot)).toBe(JSON.stringify(snapshot));
    expect(JSON.stringify(packSnapshot(snapshot)).length).toBeLessThan(JSON.stringify(snapshot).length * 0.75);
  });

  it('comes back to the byte also where nothing is as it should be', () => {
    fc.assert(
      fc.property(fc.array(anAction), (log) => {
        const snapshot = snapshotOf(aPlan(), log);
        expect(through(snapshot)).toBe(JSON.stringify(snapshot));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves alone what is none, and never throws', () => {
    for (const value of [null, 7, 'x', [], {}, { plan: {}, log: [] }, { plan: { items: 7 }, log: [] }]) {
      expect(unpackSnapshot(value)).toEqual(value);
    }
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))),
        fc.array(fc.jsonValue()),
        (log, items) => void unpackSnapshot({ bank: { version: '1' }, plan: { items }, log }),
      ),
      { numRuns: 300 },
    );
  });

  it('of 200 attempts at the article’s bank stays below 20 kB', () => {
    const file = join(import.meta.dirname, '../../../questions/south-caucasus-peace.yaml');
    const { bank } = parseBank(parse(readFileSync(file, 'utf8')));
    // All of its items, siblings too: the largest plan that there can be.
    const whole = { ...bank!, sections: [], items: bank!.items.map((item) => ({ ...item, sibling: item.id })) };
    const plan = makePlan(whole as Bank, { seed: 'wide', shuffle: 'all', attempts: 3, feedback: 'deferred' });
    const items = plan.items.map(({ id }) => bank!.items.find((item) => item.id === id)!);
    const steps: Step[] = [start];
    let at = 0;
    const take = (step: Step, passed: number): number => steps.push({ ...step, at: (at += passed) });
    for (let made = 0; made < 200; made++) {
      const item = items[made % items.length]!;
      const type = findItemType(item.interaction)!;
      const number = Math.floor(made / items.length) + 1;
      // The first time round something is wrong, so that there is a second.
      const response = number === 1 ? spoilt(type.keyResponse(item, 'en')) : type.keyResponse(item, 'en');
      const { score, outcome } = scoreResponse(item, type, response);
      if (made) take({ type: 'navigate', itemId: item.id }, 4703);
      if (number > 1) take({ type: 'retry', itemId: item.id }, 2917);
      take({ type: 'respond', itemId: item.id, response }, 18_361);
      take({ type: 'submit', itemId: item.id }, 1409);
      take({ type: 'scored', itemId: item.id, attempt: number, score, outcome, version: bank!.version }, 3);
    }
    const { log, state, refused } = drive(plan, steps);
    expect(refused).toEqual([]);
    expect(Object.values(state.items).reduce((sum, { attempts }) => sum + attempts.length, 0)).toBe(200);
    const seen = items.map(({ id }) => id);
    const kept = { owner: 'an-owner-of-a-page', options: { count: 200 }, seen };
    const snapshot = snapshotOf(plan, log, { elapsed: at, kept });
    const text = JSON.stringify(packSnapshot(snapshot));
    expect(through(snapshot)).toBe(JSON.stringify(snapshot));
    expect(text.length).toBeLessThan(20_000);
    expect(JSON.stringify(snapshot).length).toBeGreaterThan(2 * text.length);
  });
});
