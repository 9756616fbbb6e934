// What an LMS is told at a save, made of a store's session.
import type { LmsSave } from '../../src/core/ports.js';
import { lmsReport } from '../../src/core/report/lms-report.js';
import { resumeCode } from '../../src/adapters/lms/code.js';
import { findItemType } from '../../src/entries/core.js';
import type { SessionStore } from '../../src/state/session-store.js';

export function toldOf(store: SessionStore, passMark?: number): LmsSave {
  const report = lmsReport(store, findItemType, passMark)!;
  const { score = { raw: 0, max: 0 }, passed } = report;
  return {
    report,
    attempts: report.attempts.map((attempt) => ({ ...attempt, wall: new Date(1_790_000_000_000 + attempt.at) })),
    best: report.finished ? { ...score, ...(passed === undefined ? {} : { passed }) } : undefined,
    code: (limit) => resumeCode(store.snapshot!, { sent: 0 }, limit),
    holdsOver: () => true,
  };
}
