// Serves the two pages of first-card.js, gzipped, as a web server would: /quiz/ with the built bundle, /baseline/ by hand.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../tools/lib/console.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** @param {string} path @param {string} bank @returns {Buffer | undefined} */
function bodyOf(path, bank) {
  if (path.endsWith('/bank.json')) return Buffer.from(bank);
  const [, page, ...rest] = path.split('/');
  const name = rest.join('/') || 'index.html';
  const file =
    page === 'baseline'
      ? join(ROOT, 'bench/baseline', name)
      : name === 'index.html'
        ? join(ROOT, 'bench/page.html')
        : join(ROOT, 'dist/cdn', name);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/**
 * @param {string} bank JSON that both pages fetch.
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(bank) {
  /** @type {Map<string, Buffer>} */
  const zipped = new Map();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const known = zipped.get(path);
    const body = known ? undefined : bodyOf(path, bank);
    const sent = known ?? (body && gzipSync(body, { level: 9 }));
    if (!sent) {
      response.writeHead(404).end();
      return;
    }
    zipped.set(path, sent);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path) || '.html')] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': sent.length });
    response.end(sent);
  });
  await new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
