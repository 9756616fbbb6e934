// `npm run test:frameworks`: the package as it would be published, in each example and in an empty project. Builds it first;
// `-- --built` takes what is in dist. `-- --pack` only puts it beside the examples, and `-- --lock` writes their lockfiles anew.
// Other words name what is to be tried: examples, or `package` for what is no example.
import './lib/node-version.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './ensure-browser.js';
import { emptyProject } from './frameworks/empty-project.js';
import { example } from './frameworks/example.js';
import { exampleNames, EXAMPLES, lock, pack, quietly } from './frameworks/package.js';
import { heading, note, npm, ROOT, seconds } from './lib/console.js';

const counts = { passed: 0, failed: 0 };

/** Tries one thing after the other; what comes after a failure would only repeat it. @param {string} title @param {[string, () => unknown][]} trials */
async function tryAll(title, trials) {
  heading(title);
  for (const [name, trial] of trials) {
    const started = performance.now();
    const failure = await Promise.resolve()
      .then(trial)
      .then(() => undefined, String);
    note(`${failure === undefined ? 'ok' : 'FAILED'} ${name} in ${seconds(performance.now() - started)}`);
    if (failure === undefined) counts.passed += 1;
    else {
      counts.failed += 1;
      console.error(failure);
      return;
    }
  }
}

/** @param {string} tool @param {string[]} args @returns {[string, () => void]} */
const checker = (tool, ...args) => [
  `${tool} finds nothing`,
  () => {
    const { good, said } = quietly(ROOT, join(ROOT, 'node_modules/.bin', tool), args);
    if (!good) throw new Error(said);
  },
];

/** @param {(name: string) => boolean} isNamed */
async function tryPackage(isNamed) {
  const work = mkdtempSync(join(tmpdir(), 'learning-quiz-'));
  const { path, env } = await findChromium({ install: true });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args });
  try {
    const tarball = pack(work);
    if (isNamed('package')) {
      await tryAll('The package', [
        checker('publint', '--strict', tarball),
        checker('attw', tarball, '--profile', 'esm-only', '--format', 'ascii'),
      ]);
      await tryAll('In an empty project', emptyProject(work, tarball));
    }
    for (const name of exampleNames().filter(isNamed)) await tryAll(`examples/${name}`, example(name, work, browser));
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function main() {
  const words = process.argv.slice(2);
  const built = words.includes('--built') || (heading('Build: the package'), await npm(['run', '--silent', 'build']));
  if (words.includes('--pack')) console.log(pack(EXAMPLES));
  else if (words.includes('--lock')) process.exitCode = lock() ? 0 : 1;
  else {
    const named = words.filter((word) => !word.startsWith('--'));
    if (built) await tryPackage((name) => !named.length || named.includes(name));
    else counts.failed += 1;
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    process.exitCode = counts.failed ? 1 : 0;
  }
}

await main();
