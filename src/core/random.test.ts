import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRng, shuffled } from './random.js';

const row = (seed: string, length: number): number[] => {
  const rng = seededRng(seed);
  return Array.from({ length }, rng);
};

describe('a seed', () => {
  it.each([
    ['', [2625274932, 2119670693, 3324411561, 1770755366]],
    ['seed', [4079750732, 326795680, 112782837, 2693050998]],
    ['класс 7Б 🎓', [2320061448, 4193080597, 2691485238, 1644789899]],
  ])('"%s" gives this row, today and in ten years, so that a printed form can be made again', (seed, expected) => {
    expect(row(seed, 4).map((n) => n * 2 ** 32)).toEqual(expected);
  });

  it('gives the same row every time, and another seed another', () => {
    expect(row('a', 100)).toEqual(row('a', 100));
    const first = Array.from({ length: 1000 }, (_, i) => row(`form ${i}`, 1)[0]);
    expect(new Set(first).size).toBe(1000);
  });

  it('gives two rows that do not disturb each other', () => {
    const [a, b] = [seededRng('a'), seededRng('b')];
    const mixed = Array.from({ length: 50 }, () => [a(), b()]);
    expect(mixed.map(([x]) => x)).toEqual(row('a', 50));
    expect(mixed.map(([, x]) => x)).toEqual(row('b', 50));
  });
});

describe('the numbers', () => {
  it('lie from 0 up to but not at 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        for (const number of row(seed, 50)) expect(number >= 0 && number < 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('fall evenly: no tenth of 20,000 is off by more than a tenth, nor do neighbours follow each other', () => {
    const numbers = row('even', 20_000);
    const tenths = Array.from({ length: 10 }, (_, i) => numbers.filter((n) => Math.floor(n * 10) === i).length);
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    const rises = numbers.filter((n, i) => n > (numbers[i - 1] ?? 1)).length;
    expect(Math.abs(rises - 10_000)).toBeLessThan(300);
  });
});

describe('a shuffled list', () => {
  it('has the same members, and leaves the list that it was made of alone', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.string(), (list, seed) => {
        const before = [...list];
        const mixed = shuffled(Object.freeze(list) as unknown[], seededRng(seed));
        expect(list).toEqual(before);
        expect(mixed).not.toBe(list);
        expect(mixed).toHaveLength(list.length);
        for (const member of new Set(list)) {
          const times = (where: readonly unknown[]): number => where.filter((other) => Object.is(other, member)).length;
          expect(times(mixed)).toBe(times(list));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands in each of the 24 orders of four about equally often', () => {
    const rng = seededRng('orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = shuffled([1, 2, 3, 4], rng).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(110);
  });

  it('stays as it is under a row that always points to the last', () => {
    expect(shuffled([1, 2, 3, 4], () => 0.999999)).toEqual([1, 2, 3, 4]);
  });
});
