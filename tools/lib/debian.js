// Debian's packages, where there is apt and the right to use it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { note, ROOT } from './console.js';

/** Runs a program, and shows what it complained of only if it failed. @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
export function succeeds(command, args, env = {}) {
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) console.error(stderr ?? `${command} could not be run.`);
  return status === 0;
}

/**
 * Installs packages by apt-get; does nothing where it can't, or `NO_APT` is set.
 *
 * @param {string} what That is missing: "Firefox".
 * @param {readonly string[]} names
 * @param {number} megabytes About as much is fetched.
 */
export function installPackages(what, names, megabytes) {
  if (process.env['NO_APT'] || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  note(`No ${what} found: installing it by apt-get (about ${megabytes} MB; NO_APT=1 skips this) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => succeeds('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], env);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...names);
}
