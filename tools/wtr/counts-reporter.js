// Writes what came of the browser tests to a file, engine by engine: for `npm test` to add up, and to have a second look.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSession} Session */
/** @typedef {NonNullable<Session['testResults']>} Suite */

/**
 * @typedef {object} EngineCounts Of one engine.
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped What the engine, or its driver, can't do.
 * @property {string[]} files Those in which something failed.
 */

/** @param {Suite} suite @returns {Suite['tests']} */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * A session that failed without a failing test (its file couldn't be loaded, say) counts as one failure.
 *
 * @param {readonly (Pick<Session, 'passed' | 'testResults' | 'testFile'> & { browser: { name: string } })[]} sessions
 * @returns {Record<string, EngineCounts>}
 */
export function countSessions(sessions) {
  /** @type {Record<string, EngineCounts>} */
  const counts = {};
  for (const { browser, passed, testFile, testResults } of sessions) {
    const all = testResults ? testsOf(testResults) : [];
    const tests = all.filter(({ skipped }) => !skipped);
    const good = tests.filter((test) => test.passed).length;
    const failed = tests.length - good || (passed ? 0 : 1);
    const sum = (counts[browser.name] ??= { passed: 0, failed: 0, skipped: 0, files: [] });
    sum.passed += good;
    sum.failed += failed;
    sum.skipped += all.length - tests.length;
    if (failed) sum.files.push(testFile);
  }
  return counts;
}

/**
 * @param {string} file Where the counts are written.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const countsReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(countSessions(sessions)));
  },
});
