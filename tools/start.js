// `npm start`: installs what is missing and serves the demo until it is stopped. PORT or --port chooses the port, HOST the
// network interface (HOST=0.0.0.0 lets other machines in).
import './lib/node-version.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { heading, note, ROOT } from './lib/console.js';
import { ensurePackages } from './lib/packages.js';

const DEFAULT_PORT = 5173;

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** The port asked for; NaN where it is none. */
function askedPort() {
  const args = process.argv.slice(2);
  const at = args.indexOf('--port');
  const named = at < 0 ? args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) : (args[at + 1] ?? '');
  const text = named ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  return /^\d{1,5}$/.test(text) && Number(text) < 65536 ? Number(text) : NaN;
}

/** @param {number} port */
async function serve(port) {
  const { createServer } = await import('vite');
  const host = process.env['HOST'];
  const options = { port, strictPort: true, ...(host ? { host } : {}) };
  const server = await createServer({ configFile: join(ROOT, 'vite.config.ts'), server: options });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  for (const url of [...local, ...network]) note(`The demo is at ${url}`);
  note('Changes show at once; Ctrl+C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.close().then(() => process.exit()));
}

async function main() {
  const port = askedPort();
  if (Number.isNaN(port))
    return fail('That is no port. To mend it: give a number up to 65535, as in `PORT=8080 npm start`.');
  if (!(await ensurePackages())) return fail('The demo needs the packages that could not be installed.');
  if (!existsSync(join(ROOT, 'demo', 'index.html'))) {
    return fail('There is no demo/index.html to serve. To mend it: run this in a whole clone of the project.');
  }
  heading('Demo: starting the server');
  try {
    return await serve(port);
  } catch (error) {
    const text = String(/** @type {Error} */ (error).message ?? error);
    if (!/already in use|EADDRINUSE/.test(text)) return fail(`The server did not start: ${text}`);
    return fail(
      `Port ${port} is taken. To mend it: stop what uses it, or take another, as in \`PORT=${port + 1} npm start\`.`,
    );
  }
}

await main();
