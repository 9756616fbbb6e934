import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { POLICY } from '../../tools/wtr/built-page.js';

const DEMO = 'dist/demo';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Served {
  readonly origin: string;
  /** Paths that were asked for and not there. */
  readonly missing: readonly string[];
  close(): void;
}

function fileOf(path: string): Buffer | undefined {
  try {
    return readFileSync(join(DEMO, path.endsWith('/') ? `${path}index.html` : path));
  } catch {
    return undefined;
  }
}

/**
 * The demo as it was built, under the policy that the README promises, and beside it what a school's own server has.
 *
 * @param own What a path holds at the moment, as JSON; it may change between two requests.
 */
export async function serveDemo(own: (path: string) => unknown): Promise<Served> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const json = own(path);
    const body = json === undefined ? fileOf(path) : JSON.stringify(json);
    if (body === undefined) {
      missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[json === undefined ? extname(path) || '.html' : '.json'] ?? 'application/octet-stream';
    // The bank may be another one a moment later.
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { origin: `http://127.0.0.1:${port}`, missing, close: () => void server.close() };
}
