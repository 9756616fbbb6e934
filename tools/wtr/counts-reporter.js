// Writes how many browser tests passed and failed to a file, for `npm test` to add up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSession} Session */
/** @typedef {NonNullable<Session['testResults']>} Suite */

/** @param {Suite} suite @returns {Suite['tests']} */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * A session that failed without a failing test (its file couldn't be loaded, say) counts as one failure.
 *
 * @param {readonly Pick<Session, 'passed' | 'testResults'>[]} sessions
 */
export function countSessions(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = session.testResults ? testsOf(session.testResults).filter(({ skipped }) => !skipped) : [];
    const failures = tests.filter((test) => !test.passed).length;
    passed += tests.length - failures;
    failed += failures || (session.passed ? 0 : 1);
  }
  return { passed, failed };
}

/**
 * @param {string} file Where `{ passed, failed }` is written.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const countsReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(countSessions(sessions)));
  },
});
