import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batches, fitting, roomOf } from './batches.js';

const rows = fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }) }), { maxLength: 30 });
const sum = (row: readonly { readonly text: string }[]): number => row.reduce((all, { text }) => all + roomOf(text), 0);

it('room is counted in bytes, not in characters', () => {
  expect(roomOf('ab')).toBe(3);
  expect(roomOf('ә')).toBe(3);
  expect(roomOf('😀')).toBe(5);
});

it('batches hold all of a row in its order, and no more each than they may', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 8 }), (row, bytes, most) => {
      const made = batches(row, bytes, most);
      expect(made.flat()).toEqual(row);
      for (const batch of made) {
        expect(batch.length).toBeLessThanOrEqual(most);
        if (batch.length > 1) expect(sum(batch)).toBeLessThanOrEqual(bytes);
      }
      // None could have been joined to the one before.
      made.slice(1).forEach((batch, n) => {
        expect(made[n]!.length === most || sum([...made[n]!, batch[0]!]) > bytes).toBe(true);
      });
    }),
  );
});

it('what fits is the longest beginning that does', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -10, max: 300 }), (row, bytes) => {
      const some = fitting(row, bytes);
      expect(row.slice(0, some.length)).toEqual(some);
      expect(sum(some) <= Math.max(0, bytes)).toBe(true);
      expect(some.length === row.length || sum(row.slice(0, some.length + 1)) > bytes).toBe(true);
    }),
  );
});
