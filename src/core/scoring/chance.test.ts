import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChance, evenly, expected, partsChance, rightOrWrong, sumChance, sumOf } from './chance.js';
import { COUNT_RULES, countFraction } from './counts.js';
import { PARTS_RULES, partsFraction } from './parts.js';

/** All sets of 0 … n − 1, as booleans. */
const sets = (n: number): boolean[][] =>
  Array.from({ length: 2 ** n }, (_, set) => Array.from({ length: n }, (__, i) => ((set >> i) & 1) === 1));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('what chance gives where some of a set are chosen', () => {
  it.each(COUNT_RULES)('is the mean over all sets but the empty one: %s', (rule) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), (options, drawn) => {
        const keys = 1 + (drawn % options);
        const fractions = sets(options)
          .filter((set) => set.includes(true))
          .map((set) => {
            const right = set.filter((chosen, i) => chosen && i < keys).length;
            return countFraction(rule, { right, wrong: set.filter(Boolean).length - right, keys, options });
          });
        expect(countChance(rule, { keys, options })).toBeCloseTo(mean(fractions), 9);
      }),
    );
  });

  it('is the mean over all sets of worths too, whatever is made of their sum', () => {
    const worths = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(worths, (list) => {
        const fraction = (sum: number): number => Math.min(Math.max(sum, 0), 1);
        const fractions = sets(list.length)
          .filter((set) => set.includes(true))
          .map((set) => fraction(list.reduce((sum, worth, i) => sum + (set[i] ? worth : 0), 0)));
        expect(sumChance(list, fraction)).toBeCloseTo(mean(fractions), 6);
      }),
    );
  });
});

describe('what chance gives to parts', () => {
  it.each(PARTS_RULES)('is the mean over all ways to be right and wrong: %s', (rule) => {
    const part = fc.record({ ways: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const all = sets(parts.length).map((set) => {
          const p = set.reduce((sum, right, i) => sum * (right ? 1 / parts[i]!.ways : 1 - 1 / parts[i]!.ways), 1);
          return (
            p *
            partsFraction(
              rule,
              set.map((right, i) => ({ fraction: Number(right), weight: parts[i]!.weight })),
            )
          );
        });
        const chances = parts.map(({ ways, weight }) => ({ outcomes: rightOrWrong(1 / ways), weight }));
        expect(partsChance(rule, chances)).toBeCloseTo(
          all.reduce((sum, value) => sum + value, 0),
          9,
        );
      }),
    );
  });

  it('counts what a part earns that is neither right nor wrong', () => {
    const outcomes = evenly([1, 0.5, 0]);
    expect(partsChance('parts', [{ outcomes }])).toBeCloseTo(0.5);
    expect(partsChance('exact', [{ outcomes }])).toBeCloseTo(1 / 3);
    expect(partsChance('net', [{ outcomes }, { outcomes }])).toBeCloseTo((1 + 0.75 * 2 + 0.5) / 9);
    expect(partsChance('parts', [])).toBe(0);
  });
});

describe('the sum of what chance gives', () => {
  it('keeps all probability and its mean, also where there are more sums than can be told apart', () => {
    const credits = Array.from({ length: 40 }, (_, i) => Math.sqrt(i + 2));
    const sums = sumOf(credits.map((credit) => evenly([0, credit])));
    expect(sums.length).toBeLessThan(5000);
    expect(sums.reduce((all, [, probability]) => all + probability, 0)).toBeCloseTo(1, 9);
    expect(expected(sums)).toBeCloseTo(credits.reduce((sum, credit) => sum + credit, 0) / 2, 6);
  });
});
