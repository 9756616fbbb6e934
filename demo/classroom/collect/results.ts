import type { Bank } from '../../../src/core/bank/model.js';
import { collectCodes } from '../../../src/core/codes/collect.js';
import { rebuildSession, type RebuiltSession } from '../../../src/core/codes/rebuild.js';
import { learnerOf } from '../../../src/core/report/class-learner.js';
import { pupilReport, type PupilReport } from '../../../src/core/report/class-pupils.js';
import { reportOfClass, type ClassReport } from '../../../src/core/report/class-report.js';
import { ClassTally } from '../../../src/core/report/class-tally.js';
import { findItemType } from '../../../src/entries/core.js';
import type { Kept } from './keeper.js';

/** One result under a bank's present keys. */
export interface Pupil {
  /** Its place among what is kept. */
  readonly place: number;
  readonly name?: string;
  readonly code: string;
  readonly session: RebuiltSession;
  readonly report: PupilReport;
}

export interface Results {
  readonly pupils: readonly Pupil[];
  readonly report: ClassReport;
  /** Kept results that this bank can't read: of another bank, or of a version whose items were others. */
  readonly unread: number;
  /** Results made with another version of the bank, scored by this one. */
  readonly rescored: number;
}

/** All that is kept, scored anew by this bank: under a corrected key the same codes give the right report. */
export function resultsOf(kept: readonly Kept[], bank: Bank): Results {
  const { results } = collectCodes(
    kept.map((each, place) => ({ ...each, line: place })),
    bank,
  );
  const tally = new ClassTally();
  const pupils = results.map(({ line, code, name, session }): Pupil => {
    const rebuilt = rebuildSession(session, bank, findItemType);
    const learner = learnerOf(rebuilt, bank, findItemType, name);
    tally.add(learner);
    const named = name === undefined ? {} : { name };
    return { place: line, ...named, code, session: rebuilt, report: pupilReport(learner, bank) };
  });
  return {
    pupils,
    report: reportOfClass(tally, bank, findItemType),
    unread: kept.length - results.length,
    rescored: results.filter(({ session }) => !session.sameVersion).length,
  };
}
