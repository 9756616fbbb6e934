import { describe, expect, it } from 'vitest';
import { runDeterminism, type DeterminismFixture } from '../../../test/determinism.js';
import { deepFreeze } from '../../../test/factories.js';
import file from '../../../test/fixtures/determinism.json' with { type: 'json' };

const fixture = deepFreeze(file) as unknown as DeterminismFixture;

/** Who changes what a session is, on purpose, puts what `runDeterminism` then gives into the fixture's `expected`. */
describe('the same bank, seed and actions', () => {
  it('give the same bytes as on the day the fixture was made', () => {
    const made = runDeterminism(fixture);
    expect(JSON.parse(made)).toEqual(JSON.parse(fixture.expected)); // first, for a difference that can be read
    expect(made === fixture.expected).toBe(true);
  });

  it('give the same bytes twice, and others for another seed', () => {
    expect(runDeterminism(fixture) === runDeterminism(structuredClone(fixture))).toBe(true);
    const other = { ...fixture, options: { ...fixture.options, seed: 'другой' } };
    expect(runDeterminism(other) === fixture.expected).toBe(false);
  });

  it('are a session worth comparing: scored in fractions, paused, with actions refused and an item taken out', () => {
    const { state, snapshot, score } = JSON.parse(fixture.expected) as {
      state: { phase: string; paused: number; order: string[] };
      snapshot: { log: { type: string }[]; plan: { items: unknown[] } };
      score: { raw: number };
    };
    expect(state).toMatchObject({ phase: 'finished', paused: 61_000 });
    expect(state.order.length).toBe(snapshot.plan.items.length - 1);
    expect(new Set(snapshot.log.map(({ type }) => type)).size).toBe(13);
    expect(snapshot.log.filter(({ type }) => type !== 'scored').length).toBeLessThan(fixture.actions.length);
    expect(String(score.raw).length).toBeGreaterThan(10);
  });
});
