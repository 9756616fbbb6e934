import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../bank/model.js';
import type { ItemType, Scored } from '../item-type.js';
import { clampFraction, pointsOf, verdictOf } from './outcome.js';
import { scoreResponse } from './score-response.js';

const item = (own: Partial<Item> = {}): Item => ({ id: 'item', interaction: 'stub', stem: 'Stem', ...own });

/** A type that gives every response the same score. */
const scoring = (scored: Scored): ItemType => ({
  interaction: 'stub',
  entries: {},
  rules: [],
  redact: () => ({}),
  check: () => undefined,
  score: () => scored,
  keyResponse: () => null,
  lms: () => ({ type: 'other', response: '', correct: [] }),
  describe: () => '',
});

describe('clampFraction', () => {
  test.each([
    [0.5, 0.5],
    [1, 1],
    [1.5, 1],
    [Infinity, 1],
    [0, 0],
    [-1, 0],
    [-Infinity, 0],
    [NaN, 0],
  ])('%d is held to %d', (value, expected) => {
    expect(clampFraction(value)).toBe(expected);
  });
});

describe('verdictOf', () => {
  test.each([
    [1, 'correct'],
    [0.9999995, 'correct'],
    [0.999999, 'partial'],
    [0.5, 'partial'],
    [0.000001, 'partial'],
    [0.0000009, 'incorrect'],
    [0, 'incorrect'],
  ])('%d is %s', (fraction, verdict) => {
    expect(verdictOf(fraction)).toBe(verdict);
  });
});

describe('scoreResponse', () => {
  test('takes the fraction to the points, 1 unless the item says otherwise', () => {
    expect(pointsOf(item())).toBe(1);
    expect(scoreResponse(item(), scoring({ fraction: 0.5 }), 'x').score).toEqual({ raw: 0.5, max: 1 });
    expect(scoreResponse(item({ points: 4 }), scoring({ fraction: 0.5 }), 'x').score).toEqual({ raw: 2, max: 4 });
  });

  test('three thirds are the whole, and noise is nothing', () => {
    const third = 1 / 3;
    expect(scoreResponse(item({ points: 3 }), scoring({ fraction: third + third + third - 1e-9 }), 'x')).toEqual({
      score: { raw: 3, max: 3 },
      outcome: { verdict: 'correct' },
    });
    expect(scoreResponse(item(), scoring({ fraction: 1e-9 }), 'x')).toEqual({
      score: { raw: 0, max: 1 },
      outcome: { verdict: 'incorrect' },
    });
  });

  test('hands on the parts', () => {
    const parts = { a: 1, b: 0 };
    expect(scoreResponse(item(), scoring({ fraction: 0.5, parts }), 'x').outcome).toEqual({
      verdict: 'partial',
      parts,
    });
  });

  test('stays in range, and the verdict agrees with the score, whatever a type gives', () => {
    fc.assert(
      fc.property(fc.double(), fc.double({ min: 0, max: 1000, noNaN: true }), (fraction, points) => {
        const { score, outcome } = scoreResponse(item({ points }), scoring({ fraction }), 'x');
        expect(score.max).toBe(points);
        expect(score.raw).toBeGreaterThanOrEqual(0);
        expect(score.raw).toBeLessThanOrEqual(points);
        if (outcome.verdict === 'correct') expect(score.raw).toBe(points);
        if (outcome.verdict === 'incorrect') expect(score.raw).toBe(0);
      }),
    );
  });
});
