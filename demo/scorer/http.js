// The reference server's HTTP, for Node's own server or any that takes (request, response, next): who may ask, how much and
// how often. It logs nothing, and keeps no address longer than it counts its requests.
import { createHash } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./desk.js').Answer} Answer */
/** @typedef {ReturnType<typeof scorerHandler>} Handler */

/**
 * @typedef {object} HttpOptions
 * @property {string} [base] The path below which all of it is, with a slash at its end.
 * @property {readonly string[]} [origins] Other sites whose pages may ask; `*` for all.
 * @property {number} [opened] Sessions that one address may open in a minute; a school has one for all.
 * @property {number} [asked] Requests of one session in a minute.
 * @property {number} [bytes] Of a request's body.
 * @property {() => number} [now] Milliseconds.
 */

const MINUTE = 60_000;

/** Counts by name, a minute at a time. */
class Limit {
  /** @type {Map<string, number>} */
  #counts = new Map();
  #since = -Infinity;

  /** @param {number} most @param {() => number} now */
  constructor(most, now) {
    this.most = most;
    this.now = now;
  }

  /** Seconds to wait; 0 where one more may come. @param {string} name */
  wait(name) {
    const now = this.now();
    if (now - this.#since >= MINUTE) {
      this.#counts.clear();
      this.#since = now;
    }
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count > this.most ? Math.max(1, Math.ceil((this.#since + MINUTE - now) / 1000)) : 0;
  }
}

/** What a request is refused for before the desk hears of it. */
class Refusal extends Error {
  /** @param {number} status @param {string} code @param {Record<string, string>} [headers] */
  constructor(status, code, headers = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** @param {Request} request @param {number} most @returns {Promise<unknown>} */
async function bodyOf(request, most) {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'not-json');
  if (Number(request.headers['content-length'] ?? 0) > most) throw new Refusal(413, 'too-large');
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > most) throw new Refusal(413, 'too-large');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Refusal(400, 'not-json');
  }
}

/** Puts up who may read the answer. @param {Request} request @param {Response} response @param {readonly string[]} origins */
function allow({ headers, method }, response, origins) {
  const { origin, host } = headers;
  response.setHeader('Vary', 'Origin');
  if (!origin || (URL.canParse(origin) && new URL(origin).host === host)) return;
  if (!origins.includes('*') && !origins.includes(origin)) {
    if (method === 'GET') return; // the browser keeps it from the page
    throw new Refusal(403, 'origin-not-allowed');
  }
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After');
  if (method !== 'OPTIONS') return;
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  response.setHeader('Access-Control-Max-Age', '600');
}

/** @param {Request} request */
const tokenOf = ({ headers }) => /^Bearer ([\w-]{1,128})$/.exec(headers.authorization ?? '')?.[1] ?? '';

/**
 * The bank (`bank.json`), and the sessions over it: POST `session` opens one; with its token as bearer, GET `session` says
 * what is known of it, POST `session/attempts`, `session/reveal` and `session/finish` go on with it.
 *
 * @param {Desk} desk
 * @param {HttpOptions} [options]
 */
export function scorerHandler(desk, options = {}) {
  const { base = '/', origins = [], opened = 60, asked = 240, bytes = 64_000, now = Date.now } = options;
  const [opening, asking] = [new Limit(opened, now), new Limit(asked, now)];

  /** @param {Limit} limit @param {string} name */
  const count = (limit, name) => {
    const seconds = limit.wait(name);
    if (seconds) throw new Refusal(429, 'too-many-requests', { 'Retry-After': String(seconds) });
  };

  /** @param {Request} request @param {Response} response @param {URL} url */
  const bank = (request, response, url) => {
    const { scorer } = desk.bank;
    const ticket = url.searchParams.get('ticket');
    const href = `${scorer?.href}${ticket ? `?ticket=${encodeURIComponent(ticket)}` : ''}`;
    const text = JSON.stringify({ ...desk.bank, scorer: { href } });
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`;
    response.setHeader('ETag', tag);
    // Asked anew each time, since a key may have been corrected; the answer is short while nothing was.
    response.setHeader('Cache-Control', 'no-cache');
    if (request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.end();
    } else send(response, 200, text);
  };

  /** @param {Request} request @param {URL} url @param {string} path @returns {Promise<Answer>} */
  const session = async (request, url, path) => {
    const token = tokenOf(request);
    if (path === 'session' && request.method === 'POST') {
      count(opening, request.socket.remoteAddress ?? '');
      return desk.open(url.searchParams.get('ticket') ?? undefined);
    }
    count(asking, token);
    if (path === 'session') return desk.state(token);
    const body = await bodyOf(request, bytes);
    if (path === 'session/attempts') return desk.attempt(token, body);
    return path === 'session/reveal' ? desk.reveal(token, body) : desk.finish(token);
  };

  /** @param {Request} request @param {Response} response @param {() => void} [next] */
  return async (request, response, next) => {
    // Whatever stands there, `//` say, is a path.
    const url = urlOf(request.url ?? '/');
    if (!url) return send(response, 400, JSON.stringify({ error: { code: 'malformed' } }));
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
    const methods = path === undefined ? undefined : ROUTES.get(path);
    if (!methods && next) return next();
    try {
      if (!methods) throw new Refusal(404, 'not-found');
      allow(request, response, origins);
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      if (!methods.includes(request.method ?? '')) throw new Refusal(405, 'method', { Allow: methods.join(', ') });
      if (path === 'bank.json') return bank(request, response, url);
      const { status, body } = await session(request, url, path ?? '');
      response.setHeader('Cache-Control', 'no-store');
      return send(response, status, JSON.stringify(body));
    } catch (error) {
      const known = error instanceof Refusal ? error : new Refusal(500, 'failed');
      for (const [name, value] of Object.entries(known.headers)) response.setHeader(name, value);
      // What was not read of the body is not waited for.
      if (known.status === 413) response.setHeader('Connection', 'close');
      return send(response, known.status, JSON.stringify({ error: { code: known.code } }));
    }
  };
}

/** What there is, and how it may be asked for. @type {ReadonlyMap<string, readonly string[]>} */
const ROUTES = new Map([
  ['bank.json', ['GET']],
  ['session', ['GET', 'POST']],
  ['session/attempts', ['POST']],
  ['session/reveal', ['POST']],
  ['session/finish', ['POST']],
]);

/** @param {Response} response @param {number} status @param {string} json */
function send(response, status, json) {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(json);
}

/** The address of a request; nothing where it is none. @param {string} path */
function urlOf(path) {
  try {
    return new URL(path.startsWith('/') ? `http://here${path}` : path, 'http://here');
  } catch {
    return undefined;
  }
}
