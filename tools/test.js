// `npm test`: everything that must hold, from a fresh clone on. Goes through all steps even where one fails, says at each
// failure what mends it, and ends with `N passed, N failed`: the tests, and one for each step that is no test run.
// Until the packages are there it may use Node's built-ins only.
import './lib/node-version.js';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { heading, note, npm, ROOT, run, seconds } from './lib/console.js';
import { ensurePackages } from './lib/packages.js';

/** @typedef {{ passed: number, failed: number }} Counts */

const UNIT = '.cache/unit-tests.json';
const BUILT = '.cache/built-tests.json';
/** Of `tools/lib/engines.js`; with commas. One, so that all of it takes ten minutes at most; CI has two. */
const ENGINES = (process.env['ENGINES'] ?? 'chromium').split(',');
/** Not part of the project, because it is another's text: who has it beside the project checks the bank against it. */
const ARTICLE = '../shared/article/article.txt';
const OVERLAP = '../shared/tools/overlap.mjs';

/** A script of package.json, so that a step here is what the same word does by hand. @param {string[]} args */
const script = (...args) => npm(['run', '--silent', ...args]);

/** @param {string} file @returns {any} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Vitest's report; a file that couldn't even be loaded counts as one failure. @param {string} file @returns {Counts | undefined} */
function unitCounts(file) {
  const report = readReport(file);
  if (!report) return undefined;
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.length,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** The banks, by the program that their authors use. */
function checkBanks() {
  const banks = readdirSync(join(ROOT, 'questions')).filter((file) => /\.ya?ml$/.test(file));
  const article = existsSync(join(ROOT, ARTICLE)) ? ['--article', ARTICLE] : [];
  if (!article.length) note(`There is no ${ARTICLE}: what needs the article’s text is SKIPPED.`);
  const files = banks.map((file) => `questions/${file}`);
  return run(process.execPath, ['dist/cli.js', 'check', ...files, ...article]);
}

/** The article is its author's: the bank asks about it and does not copy it. Whatever is listed is a fault. */
function overlaps() {
  if (!existsSync(join(ROOT, OVERLAP))) {
    note(`There is no ${OVERLAP}: SKIPPED.`);
    return true;
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [OVERLAP, '.'], { cwd: ROOT, encoding: 'utf8' });
  if (stdout || stderr) console.error(`${stdout}${stderr}`.trimEnd());
  return status === 0 && !stdout && !stderr;
}

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<boolean>} run
 * @property {() => Counts | undefined} [counts] Of a test run.
 * @property {string} mend
 */

/** @type {Counts | undefined} */
let browsers;

/** @type {readonly Step[]} */
const STEPS = [
  {
    title: 'Generated files: up to date?',
    run: () => run(process.execPath, ['tools/generate.js', '--check']),
    mend: 'run `npm run generate`, and look at what it changed.',
  },
  {
    title: 'Types, and lint: rules, formatting, templates',
    // Each leaves a core idle most of its time.
    run: () => run(process.execPath, ['tools/together.js', 'types', 'lint:rules', 'lint:format', 'lint:templates']),
    mend: 'file and line stand above; `npm run format` puts formatting right; `npm run lint` and `npm run types` repeat it.',
  },
  {
    title: 'Unit tests in Node',
    run: () => script('unit:all', '--', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT}`),
    counts: () => unitCounts(UNIT),
    mend: '`npx vitest run FILE` runs the tests of one file.',
  },
  {
    title: 'Build: the package, the demo, the types',
    run: () => script('build'),
    mend: 'the bundler says above what it could not take; `npm run build` repeats this step.',
  },
  {
    title: 'Through a class: from preparing a test to its report, in thirteen profiles of a browser',
    run: async () => {
      await (await import('./lib/engines.js')).ensureEngine('chromium');
      return script('unit:built', '--', '--reporter=dot', '--reporter=json', `--outputFile.json=${BUILT}`);
    },
    counts: () => unitCounts(BUILT),
    mend: '`npm run unit:built` repeats this step; it needs the build, and a Chromium (CHROME_PATH).',
  },
  {
    title: 'Banks: form, evidence, and how the items are written',
    run: checkBanks,
    mend: 'each finding above names file, line and rule; `npx learning-quiz check --rules` gives the reasons.',
  },
  {
    title: 'Words taken over from the article',
    run: async () => overlaps(),
    mend: 'say in words of your own what is listed above.',
  },
  {
    title: 'Size of what the first card needs',
    run: () => script('size'),
    mend: 'load on demand what the first card does not need: the table above shows what came along.',
  },
  {
    title: `Browser tests: ${ENGINES.join(', ')}`,
    // What it needs is there by now.
    run: async () => {
      if (ENGINES.length === 1) note('Firefox and WebKit are SKIPPED here: `npm run test:engines` runs them.');
      browsers = await (await import('./engines.js')).runEngines(ENGINES);
      return !browsers.failed;
    },
    counts: () => browsers,
    mend: '`BROWSERS=firefox npx wtr --files FILE` runs the tests of one file; without a browser, set CHROME_PATH to one.',
  },
];

/** @param {Step} step @returns {Promise<Counts>} */
async function take(step) {
  heading(step.title);
  const started = performance.now();
  const good = await step.run();
  // A run that failed and reported no failing test has failed all the same.
  const { passed, failed } = step.counts?.() ?? { passed: good && !step.counts ? 1 : 0, failed: good ? 0 : 1 };
  const counts = { passed, failed: failed || (good ? 0 : 1) };
  const time = seconds(performance.now() - started);
  note(
    step.counts
      ? `${counts.passed} passed, ${counts.failed} failed in ${time}`
      : `${good ? 'ok' : 'FAILED'} in ${time}`,
  );
  if (counts.failed) note(`To mend it: ${step.mend}`);
  return counts;
}

async function main() {
  const total = { passed: 0, failed: 0 };
  if (await ensurePackages()) {
    for (const file of [UNIT, BUILT]) rmSync(join(ROOT, file), { force: true });
    /** @type {string[]} */
    const failures = [];
    for (const step of STEPS) {
      const { passed, failed } = await take(step);
      total.passed += passed;
      total.failed += failed;
      if (failed) failures.push(step.title);
    }
    heading(failures.length ? `Done. FAILED: ${failures.join('; ')}` : 'Done. Everything holds.');
  } else total.failed += 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

await main();
