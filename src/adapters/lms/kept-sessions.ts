import { attemptName, type LmsReport } from '../../core/report/lms-report.js';
import { sessionNumber } from '../../core/session/session-number.js';
import type { Snapshot } from '../../core/session/snapshot.js';
import type { ResumeNote } from './code.js';

/** The session of before the reading, for a later comparison: the LMS has had it in its time. */
export const isBeside = (key: string): boolean => key.includes('/before-finished/');

/** Names an attempt among all those of an attempt at an LMS. */
export const attemptKey = (snapshot: Snapshot, itemId: string, number: number): string =>
  attemptName({ seed: snapshot.plan.seed, number: sessionNumber(snapshot) }, { itemId, number });

/** By all that is known of them two sessions are one. */
export const isSame = (one: Snapshot, other: Snapshot): boolean =>
  one.plan.seed === other.plan.seed && sessionNumber(one) === sessionNumber(other);

/** A session as one that comes after so many others. */
export const later = (snapshot: Snapshot, before: number): Snapshot =>
  snapshot.kept ? { ...snapshot, kept: { ...snapshot.kept, number: sessionNumber(snapshot) + before } } : snapshot;

/** Whether a session holds over another: the later one, and of one the longer log. */
export function isLonger(one: Snapshot, other: Snapshot): boolean {
  const ahead = sessionNumber(one) - sessionNumber(other);
  return ahead > 0 || (ahead === 0 && one.log.length > other.log.length);
}

/** The better of what was best so far, and a session that was finished now. */
export function better(best: ResumeNote['best'], { score, passed }: LmsReport): NonNullable<ResumeNote['best']> {
  const now = { raw: score?.raw ?? 0, max: score?.max ?? 0 };
  const share = (it: { readonly raw: number; readonly max: number }): number => (it.max > 0 ? it.raw / it.max : 0);
  const higher = best && share(best) > share(now) ? { raw: best.raw, max: best.max } : now;
  const pass = best?.passed || passed;
  return { ...higher, ...(pass === undefined ? {} : { passed: pass }) };
}
