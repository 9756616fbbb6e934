// What the commands say while they work, and how they run other programs. Node's built-ins only.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's top folder, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const started = performance.now();

/** Milliseconds as seconds with one decimal. @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** A line about the step that begins now, with the time since the command began. @param {string} text */
export function heading(text) {
  console.log(`\n[${seconds(performance.now() - started).padStart(7)}] ${text}`);
}

/** A line that belongs to the step under way. @param {string} text */
export function note(text) {
  console.log(`            ${text}`);
}

/**
 * Runs a program in the project's folder and shows its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] Added to this process's environment.
 * @returns {Promise<boolean>} Whether it ended with 0.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** `npm …`, by the npm that runs this command where there is one: program and arguments. @param {readonly string[]} args @returns {[string, readonly string[]]} */
export function npmCommand(args) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/** `npm …` in the project's folder. @param {readonly string[]} args */
export const npm = (args) => run(...npmCommand(args));
