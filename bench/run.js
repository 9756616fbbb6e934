// `npm run bench`: all benches, one after the other; each says what it measures. Ends with 1 where one ended with it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { heading, ROOT } from '../tools/lib/console.js';

/** @param {string} file @param {...string} args */
const node = (file, ...args) =>
  spawnSync(process.execPath, [join(ROOT, file), ...args], { cwd: ROOT, stdio: 'inherit' });

let failed = 0;
for (const file of ['bench/scoring.js', 'bench/restore.js', 'bench/codes.js']) {
  heading(file);
  failed += node(file).status ? 1 : 0;
}
heading('bench/first-card.js');
failed += node('node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'warn').status ? 1 : 0;
failed += node('bench/first-card.js').status ? 1 : 0;
process.exitCode = failed ? 1 : 0;
