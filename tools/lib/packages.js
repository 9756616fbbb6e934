// Are the packages of package-lock.json in node_modules? If not, `npm ci` puts them there. Node's built-ins only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heading, note, npm, ROOT } from './console.js';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} Tree */

/** @param {string} file @returns {Tree | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Compares the lockfile with the list that npm leaves in node_modules. By content, not by date: `npm install` writes
 * the lockfile last, and a checkout touches it without a change.
 *
 * @param {Tree | undefined} wanted
 * @param {Tree | undefined} present
 */
export function isInstalled(wanted, present) {
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : optional === true || devOptional === true;
  });
}

/** Installs what is missing. @returns {Promise<boolean>} Whether all packages are there. */
export async function ensurePackages() {
  if (isInstalled(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))) return true;
  heading('Packages: installing what package-lock.json names (about half a minute)');
  if (await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) return true;
  note('To mend it: see what npm said above, check the connection to the package registry, then run `npm ci`.');
  return false;
}
