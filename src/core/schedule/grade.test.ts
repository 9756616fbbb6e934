import { describe, expect, it } from 'vitest';
import type { Verdict } from '../scoring/outcome.js';
import type { Confidence } from '../session/state.js';
import { gradeOf, type Grade } from './grade.js';

describe('the grade of an attempt', () => {
  it.each<[Verdict, Confidence | undefined, Grade | undefined]>([
    ['correct', undefined, 'good'],
    ['correct', 1, 'hard'],
    ['correct', 2, 'good'],
    ['correct', 3, 'easy'],
    ['ungraded', undefined, undefined],
    ['ungraded', 3, undefined],
  ])('that is %s, confidence %s, is %s', (verdict, confidence, grade) => {
    expect(gradeOf(verdict, confidence)).toBe(grade);
  });

  it.each([undefined, 1, 2, 3] as const)(
    'that is wrong or partly right is again, never hard; confidence %s',
    (level) => {
      expect(gradeOf('incorrect', level)).toBe('again');
      expect(gradeOf('partial', level)).toBe('again');
    },
  );
});
