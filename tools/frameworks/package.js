// The package as it would be published, for the examples: one file that each names as `../learning-quiz.tgz`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, ROOT } from '../lib/console.js';

export const EXAMPLES = join(ROOT, 'examples');
const FILE = 'learning-quiz.tgz';
const OURS = 'node_modules/learning-quiz';

/** The folders of the examples. */
export const exampleNames = () =>
  readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'package.json')));

/**
 * Runs a program in a folder, and shows what it said only if it failed.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {readonly string[]} args
 */
export function quietly(cwd, command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // Vite's preview says "production", by which npm would leave out what only development needs.
    env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1' },
  });
  return { good: status === 0, said: `${error ?? ''}${stdout ?? ''}${stderr ?? ''}`.trim() };
}

/** `npm …` in a folder. @param {string} cwd @param {readonly string[]} args */
export const npmIn = (cwd, args) => quietly(cwd, ...npmCommand(args));

/** Packs what is built into `folder`. @param {string} folder @returns {string} the file */
export function pack(folder) {
  const { good, said } = npmIn(ROOT, ['pack', '--silent', '--pack-destination', folder]);
  const name = said.split('\n').at(-1) ?? '';
  if (!good || !existsSync(join(folder, name))) throw new Error(`npm pack: ${said}`);
  renameSync(join(folder, name), join(folder, FILE));
  return join(folder, FILE);
}

/** Copies an example, without what was installed or built in it. @param {string} name @param {string} folder */
export function copyExample(name, folder) {
  const to = join(folder, name);
  cpSync(join(EXAMPLES, name), to, { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path) });
  return to;
}

/** @param {string} file A lockfile. @param {(packages: Record<string, { integrity?: string }>) => void} change */
function edit(file, change) {
  const tree = JSON.parse(readFileSync(file, 'utf8'));
  change(tree.packages);
  writeFileSync(file, `${JSON.stringify(tree, null, 2)}\n`);
}

/**
 * Writes the examples' lockfiles anew. The hash of our own package is left out of them: it changes with each build.
 *
 * @returns {boolean} whether all could be
 */
export function lock() {
  pack(EXAMPLES);
  return exampleNames().every((name) => {
    const cwd = join(EXAMPLES, name);
    const options = ['--package-lock-only', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'];
    const file = join(cwd, 'package-lock.json');
    // What is there is believed: without it, the package is read.
    if (existsSync(file)) edit(file, (packages) => delete packages[OURS]);
    const { good, said } = npmIn(cwd, ['install', ...options]);
    if (good) edit(file, (packages) => delete packages[OURS]?.integrity);
    else console.error(said);
    return good;
  });
}
