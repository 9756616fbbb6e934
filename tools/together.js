// `node tools/together.js SCRIPT…`: scripts of package.json at the same time, since each alone leaves a core idle. What each
// says is printed when it ends; fails where one of them does.
import { spawn } from 'node:child_process';
import { npmCommand, ROOT } from './lib/console.js';

/** @param {string} name @returns {Promise<boolean>} */
function start(name) {
  const [command, args] = npmCommand(['run', '--silent', name]);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const text = Buffer.concat(said).toString().trimEnd();
      console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'}${text && `\n${text}`}`);
      resolve(code === 0);
    });
  });
}

const good = await Promise.all(process.argv.slice(2).map(start));
process.exitCode = good.every(Boolean) ? 0 : 1;
