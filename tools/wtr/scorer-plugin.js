// Lets a browser test have the reference server (demo/scorer) on an origin of its own: `scorer` gives it a bank and says
// where that is served; `scorer-line` cuts the line to it, or mends it; `scorer-heard` says what went over it since.
import { createServer } from 'node:http';
import { Desk } from '../../demo/scorer/desk.js';
import { scorerHandler } from '../../demo/scorer/http.js';
import { API, scorerDemo } from '../build/scorer-demo.js';
import { importSource } from '../lib/bank-schema.js';

/** How a line may be: whole, cut before the server or behind it, or with a server that fails. */
const LINES = ['whole', 'cut', 'unheard', 'failing'];

/** @typedef {{ line: string, heard: string[], handle: ReturnType<typeof scorerHandler> }} Served */

/**
 * What a response says, as far as it is text.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {(text: string) => void} say
 */
function overhear(response, say) {
  const end = response.end.bind(response);
  response.end = /** @type {any} */ (
    (/** @type {unknown} */ text, /** @type {any[]} */ ...more) => {
      if (typeof text === 'string') say(text);
      return end(text, ...more);
    }
  );
}

/**
 * The server beside the built demo, as `npm start` has it. @returns {import('koa').Middleware}
 */
export function scorerBesideDemo() {
  /** @type {ReturnType<typeof scorerHandler> | undefined} */
  let handle;
  return async (context, next) => {
    const base = `/built/${API}`;
    if (!context.path.startsWith(base)) return next();
    handle ??= scorerHandler((await scorerDemo()).desk, { base });
    context.respond = false;
    return handle(context.req, context.res);
  };
}

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function scorerPlugin() {
  /** @type {Map<string, Served>} */
  const served = new Map();
  /** @type {Promise<string> | undefined} */
  let listening;
  const server = createServer((request, response) => {
    const [, name = ''] = /^\/(\d+)\//.exec(request.url ?? '') ?? [];
    const one = served.get(name);
    if (!one) return void response.writeHead(404).end();
    if (one.line === 'cut') return void request.socket.destroy();
    one.heard.push(`${request.method} ${request.url?.replace(/^\/\d+\//, '')}`);
    if (one.line === 'failing') return void response.writeHead(503, { 'Access-Control-Allow-Origin': '*' }).end('no');
    overhear(response, (text) => one.heard.push(text));
    if (one.line === 'unheard') response.end = /** @type {any} */ (() => request.socket.destroy());
    return void one.handle(request, response);
  });

  /** @returns {Promise<string>} its origin */
  const listen = () =>
    (listening ??= new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
        resolve(`http://127.0.0.1:${port}`);
      });
    }));

  return {
    name: 'scorer',
    serverStop: () => void server.close(),
    async executeCommand({ command, payload }) {
      if (command === 'scorer') {
        const { bank, ...options } = /** @type {any} */ (payload);
        const core = await importSource('src/entries/core.ts');
        const name = String(served.size);
        const handle = scorerHandler(new Desk({ core, bank, ...options }), { base: `/${name}/`, origins: ['*'] });
        served.set(name, { line: 'whole', heard: [], handle });
        return { name, src: `${await listen()}/${name}/bank.json` };
      }
      const { name, line } = /** @type {{ name: string, line: string }} */ (payload ?? {});
      const one = served.get(name);
      if (command === 'scorer-heard') return one?.heard.splice(0) ?? [];
      if (command !== 'scorer-line' || !one || !LINES.includes(line)) return undefined;
      one.line = line;
      return true;
    },
  };
}
