import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDouble } from './decimal.js';
import { acceptedRange, accepts, type Tolerance, type Tolerant } from './tolerance.js';

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const size = fc.double({ min: 0, max: 1000, noNaN: true });
const tolerance: fc.Arbitrary<Tolerance> = fc.oneof(
  fc.constant({ kind: 'exact' } as const),
  fc.record({ kind: fc.constantFrom('absolute' as const, 'relative' as const, 'geometric' as const), by: size }),
  fc.record({ kind: fc.constant('decimals' as const), by: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant('figures' as const), by: fc.integer({ min: 1, max: 15 }) }),
);
const key: fc.Arbitrary<Tolerant> = fc.record({ value, tolerance });

describe('accepts', () => {
  test.each<[Tolerance, number, readonly number[], readonly number[]]>([
    [{ kind: 'exact' }, 0.3, [0.3, 0.1 + 0.2], [0.30000001, -0.3, 0]],
    [{ kind: 'absolute', by: 1 }, 7, [6, 7, 8], [5.99, 8.01]],
    [{ kind: 'absolute', by: 0.1 }, 0.3, [0.2, 0.4], [0.19, 0.41]],
    [{ kind: 'absolute', by: 0 }, 1e-20, [1e-20], [0.9999999e-20, 0]],
    [{ kind: 'absolute', by: 1e-24 }, 0, [0, 1e-24, -1e-24], [2e-24]],
    [{ kind: 'relative', by: 0.1 }, 7, [6.3, 7.7], [6.29, 7.71]],
    [{ kind: 'relative', by: 0.1 }, -7, [-6.3, -7.7], [-6.29, -7.71, 7]],
    [{ kind: 'relative', by: 0.1 }, 0, [0], [0.001]],
    [{ kind: 'geometric', by: 1 }, 7, [3.5, 14], [3.49, 14.01]],
    [{ kind: 'geometric', by: 1 }, -7, [-3.5, -14], [-3.49, -14.01]],
    [{ kind: 'geometric', by: 1 }, 0, [0], [1e-9]],
    [{ kind: 'decimals', by: 2 }, 1.68572, [1.69, 1.685, 1.6949], [1.68432, 1.695]],
    [{ kind: 'decimals', by: 0 }, 0, [0.4, -0.4], [0.5]],
    [{ kind: 'figures', by: 3 }, 3.175, [3.183, 3.18], [3.17, 3.185]],
    [{ kind: 'figures', by: 3 }, 1, [0.9995, 1.004], [0.999, 1.005]],
    [{ kind: 'figures', by: 3 }, 0, [0], [1e-9]],
  ])('%j of %d', (kind, of, inside, outside) => {
    for (const given of inside) expect(accepts({ value: of, tolerance: kind }, given), `${given}`).toBe(true);
    for (const given of outside) expect(accepts({ value: of, tolerance: kind }, given), `${given}`).toBe(false);
  });

  test('a key accepts its own value', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(accepts(one, one.value)).toBe(true);
      }),
    );
  });

  test('what is accepted lies in the range that LMSs are told, and its middle is accepted', () => {
    const near = fc.tuple(key, fc.double({ min: -3, max: 3, noNaN: true }));
    fc.assert(
      fc.property(near, ([one, shift]) => {
        const [min, max] = acceptedRange(one);
        expect(min).toBeLessThanOrEqual(max);
        expect(accepts(one, (min + max) / 2)).toBe(true);
        const given = one.value + shift * (max - min);
        const noise = 1e-13 * Math.max(Math.abs(one.value), Math.abs(given));
        if (accepts(one, given)) expect(given >= min - noise && given <= max + noise).toBe(true);
        else expect(given <= min + noise || given >= max - noise).toBe(true);
      }),
    );
  });

  test('of what is rounded the range ends with the last numbers that are accepted', () => {
    const rounding = key.filter(({ tolerance: by }) => by?.kind === 'decimals' || by?.kind === 'figures');
    fc.assert(
      fc.property(rounding, (one) => {
        const [min, max] = acceptedRange(one);
        expect([accepts(one, min), accepts(one, max)]).toEqual([true, true]);
        if (min === 0 && max === 0) return;
        const outwards = (end: number, away: 1 | -1): number =>
          Math.sign(end) * nextDouble(Math.abs(end), end > 0 === away > 0 ? 1 : -1);
        expect(accepts(one, outwards(max, 1))).toBe(false);
        expect(accepts(one, outwards(min, -1))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('mirrored below zero', () => {
    fc.assert(
      fc.property(key, value, (one, given) => {
        expect(accepts({ ...one, value: -one.value }, -given)).toBe(accepts(one, given));
      }),
    );
  });

  test('a wider tolerance never accepts less', () => {
    const kind = fc.constantFrom('absolute' as const, 'relative' as const, 'geometric' as const);
    fc.assert(
      fc.property(kind, value, value, size, size, (name, of, given, a, b) => {
        const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
        const within = (by: number) => accepts({ value: of, tolerance: { kind: name, by } }, given);
        expect(within(narrow) && !within(wide)).toBe(false);
      }),
    );
  });
});
