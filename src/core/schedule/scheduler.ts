import type { Grade } from './grade.js';

/** What FSRS knows of a memory. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** A memory after a review, and the days until the next. */
export interface Scheduled extends Memory {
  readonly interval: number;
}

/** What a review does to a memory, or to none yet; `elapsed` are the days since the review before, parts of days too. */
export type Schedule = (before: Memory | undefined, grade: Grade, elapsed: number) => Scheduled;

const RATING: Readonly<Record<Grade, 1 | 2 | 3 | 4>> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * FSRS-6 by ts-fsrs with its default weights: reviewed when the chance of remembering is 90 %, never on the same day, and
 * never at random, so that the same history always gives the same deck. Fetches ts-fsrs.
 */
export async function loadSchedule(): Promise<Schedule> {
  const { FSRSAlgorithm } = await withoutTraces(() => import('./fsrs.js'));
  const fsrs = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: false });
  return (before, grade, elapsed) => {
    const rating = RATING[grade];
    const { stability, difficulty } = fsrs.next_state(before ?? null, Math.max(0, elapsed), rating);
    return { stability, difficulty, interval: fsrs.next_interval(stability, elapsed) };
  };
}

/** What ts-fsrs adds to all dates of the page when it is loaded, though it does not use it itself. */
const ADDED = ['scheduler', 'diff', 'format', 'dueFormat'];

/** A page may have a `Date.prototype.format` of its own: it gets back what it had. */
async function withoutTraces<T>(load: () => Promise<T>): Promise<T> {
  const before = ADDED.map((name) => [name, Object.getOwnPropertyDescriptor(Date.prototype, name)] as const);
  try {
    return await load();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(Date.prototype, name, descriptor);
      else Reflect.deleteProperty(Date.prototype, name);
    }
  }
}
