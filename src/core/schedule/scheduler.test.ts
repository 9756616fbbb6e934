import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fsrs, Rating, createEmptyCard, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Grade } from './grade.js';
import { DAY } from './review.js';
import { loadSchedule, type Memory, type Schedule } from './scheduler.js';

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
const anyMemory: fc.Arbitrary<Memory> = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const anyDays = fc.double({ min: 0, max: 20_000, noNaN: true });

let schedule: Schedule;
beforeAll(async () => {
  schedule = await loadSchedule();
});

describe('the schedule', () => {
  it.each<[Grade, number]>([
    ['again', 1],
    ['hard', 1],
    ['good', 2],
    ['easy', 8],
  ])('reviews what was %s for the first time after %i days', (grade, interval) => {
    expect(schedule(undefined, grade, 0).interval).toBe(interval);
  });

  it('is that of ts-fsrs’ own scheduler, day by day', () => {
    const theirs = fsrs({ enable_fuzz: false, enable_short_term: false });
    const anyReview = fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(fc.array(anyReview, { minLength: 1, maxLength: 12 }), (reviews) => {
        let at = Date.UTC(2026, 0, 1, 12);
        let card = createEmptyCard(at);
        let memory: Memory | undefined;
        for (const [grade, days] of reviews) {
          at += days * DAY;
          card = theirs.next(card, at, RATINGS[grade]).card;
          memory = schedule(memory, grade, days);
          expect(memory.stability).toBeCloseTo(card.stability, 6);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
        }
      }),
    );
  });

  it('never sends back on the same day, and never for longer than a hundred years', () => {
    fc.assert(
      fc.property(anyMemory, fc.constantFrom(...GRADES), anyDays, (memory, grade, elapsed) => {
        const { interval, stability, difficulty } = schedule(memory, grade, elapsed);
        expect(Number.isInteger(interval)).toBe(true);
        expect(interval).toBeGreaterThanOrEqual(1);
        expect(interval).toBeLessThanOrEqual(36_500);
        expect(stability).toBeGreaterThanOrEqual(0.001);
        expect(difficulty >= 1 && difficulty <= 10).toBe(true);
      }),
    );
  });

  it('sends the surer sooner never: a better grade is a later review', () => {
    fc.assert(
      fc.property(anyMemory, anyDays, (memory, elapsed) => {
        const days = GRADES.map((grade) => schedule(memory, grade, elapsed).interval);
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }),
    );
  });

  it('gains nothing from the same question again at once', () => {
    const once = schedule(undefined, 'good', 0);
    expect(schedule(once, 'good', 0).interval).toBe(once.interval);
    expect(schedule(once, 'good', 30).interval).toBeGreaterThan(once.interval);
  });

  it('takes a clock that was set back for no time at all', () => {
    const once = schedule(undefined, 'good', 0);
    expect(schedule(once, 'good', -3)).toEqual(schedule(once, 'good', 0));
  });
});
