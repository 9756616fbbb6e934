// `node tools/engines.js [ENGINE…]`: the browser tests in Chromium, Firefox and WebKit, or in those that are named; gets what
// is missing where it can. `npm run test:engines` is all three, `npm test` the first, CI the first two.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { note, npmCommand, ROOT, run, seconds } from './lib/console.js';
import { ENGINES, ensureEngine } from './lib/engines.js';

/** @typedef {import('./wtr/counts-reporter.js').EngineCounts} EngineCounts */

const COUNTS = join(ROOT, '.cache', 'browser-tests.json');
/** Of one engine. With more, it is the change and not the machine that fails. */
const SECOND_LOOKS = 6;

/** @param {string} name */
const titleOf = (name) => ENGINES[name]?.title ?? name;

/** @param {readonly string[]} names @param {readonly string[]} files @returns {Promise<Record<string, EngineCounts> | undefined>} */
async function take(names, files = []) {
  rmSync(COUNTS, { force: true });
  const [command, args] = npmCommand(['exec', '--', 'wtr', ...files.flatMap((file) => ['--files', file])]);
  await run(command, args, { BROWSERS: names.join(',') });
  return existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : undefined;
}

/**
 * What failed while two engines shared the machine is run once more by itself; what fails then fails.
 *
 * @param {string} name @param {EngineCounts} counts @returns {Promise<EngineCounts>}
 */
async function lookAgain(name, counts) {
  const title = titleOf(name);
  if (!counts.failed || counts.files.length > SECOND_LOOKS) return counts;
  const files = counts.files.map((file) => relative(ROOT, file));
  note(`${title}: ${counts.failed} failed in ${files.join(', ')}. Again, by itself …`);
  const again = (await take([name], files))?.[title];
  if (!again) return counts;
  const mended = Math.max(0, counts.failed - again.failed);
  if (mended) note(`${title}: ${mended} that failed beside another engine passed alone. A test that waits too little?`);
  return { ...counts, passed: counts.passed + mended, failed: again.failed, files: again.files };
}

/**
 * Runs all browser tests. An engine that can't be had is SKIPPED, and said to be.
 *
 * @param {readonly string[]} names Of ENGINES.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runEngines(names) {
  /** @type {string[]} */
  const there = [];
  for (const name of names) {
    if (await ensureEngine(name)) there.push(name);
    else note(`${titleOf(name)}: SKIPPED, it is not installed (Debian: ${ENGINES[name]?.packages}).`);
  }
  // Without any, nothing was tested.
  const total = { passed: 0, failed: there.length ? 0 : 1 };
  const found = there.length ? await take(there) : undefined;
  for (const name of there) {
    const title = titleOf(name);
    const first = found?.[title];
    const counts = first ? await lookAgain(name, first) : { passed: 0, failed: 1, skipped: 0, files: [] };
    note(`${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (docs/engines.md).`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  return total;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !ENGINES[name]);
  if (unknown) throw new Error(`There is no engine “${unknown}”: ${Object.keys(ENGINES).join(', ')} are.`);
  const { passed, failed } = await runEngines(named.length ? named : Object.keys(ENGINES));
  console.log(`${passed} passed, ${failed} failed in ${seconds(performance.now() - started)}`);
  process.exitCode = failed ? 1 : 0;
}
