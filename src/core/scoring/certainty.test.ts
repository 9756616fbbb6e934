import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../session/state.js';
import { certaintyMark } from './certainty.js';

const level = fc.constantFrom<Confidence>(1, 2, 3);

describe('certaintyMark', () => {
  it('has no mark where there was no response', () => {
    for (const confidence of [undefined, 1, 2, 3] as const) {
      expect(certaintyMark(undefined, confidence)).toBeUndefined();
    }
  });

  it('lies in −6 … 3 and never falls when more is earned', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), level, (a, b, confidence) => {
        const mark = certaintyMark(a, confidence) ?? NaN;
        expect(mark >= -6 && mark <= 3).toBe(true);
        if (a >= b) expect(mark).toBeGreaterThanOrEqual(certaintyMark(b, confidence) ?? NaN);
      }),
    );
  });

  it('pays best for the level whose band holds the true chance of being right', () => {
    const expected = (chance: number, confidence: Confidence): number =>
      chance * (certaintyMark(1, confidence) ?? NaN) + (1 - chance) * (certaintyMark(0, confidence) ?? NaN);
    const best = (chance: number): Confidence =>
      ([1, 2, 3] as const).reduce((a, b) => (expected(chance, b) > expected(chance, a) ? b : a));
    for (const [chance, confidence] of [
      [0.1, 1],
      [0.66, 1],
      [0.67, 2],
      [0.79, 2],
      [0.81, 3],
      [1, 3],
    ] as const) {
      expect(best(chance)).toBe(confidence);
    }
  });
});
