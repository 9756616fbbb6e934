// How many statements an LRS takes a second, one at a time and in batches: `node bench/lrs.js`. Real statements, as the page sends
// them, to Learning Locker's statements service in memory, in a process of its own on this machine, loopback only; and to a
// server that reads the JSON and keeps nothing, which is what the load itself costs. Stops by itself: after so many
// statements, or so many seconds.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../tools/lib/console.js';
import { median, print } from './lib.js';
import { sessionRequests } from './lrs-session.js';

/** Each round ends with whichever comes first. */
const [MOST_STATEMENTS, MOST_SECONDS] = [1500, 15];
/** Requests that are under way at once. */
const CLIENTS = 8;
const HEADERS = {
  Authorization: `Basic ${btoa('key:secret')}`,
  'Content-Type': 'application/json',
  'X-Experience-API-Version': '1.0.3',
};
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** @param {URL} url @param {string} body @returns {Promise<number>} */
const post = (url, body) =>
  new Promise((done, failed) => {
    const headers = { ...HEADERS, 'Content-Length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    });
    sent.on('error', failed).end(body);
  });

/** Reads what it is sent, and keeps nothing. */
async function startFloor() {
  const server = createServer(async (asked, answer) => {
    let body = '';
    for await (const chunk of asked) body += chunk;
    answer.end(JSON.stringify(JSON.parse(body).map((/** @type {{ id: string }} */ { id }) => id)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { endpoint: `http://127.0.0.1:${port}/xapi`, close: () => server.close() };
}

async function startApart() {
  const child = fork(join(ROOT, 'tools/lib/lrs.js'));
  const [{ endpoint }] = await once(child, 'message');
  return { endpoint, close: () => child.disconnect() };
}

/** Statements of as many learners as are needed, each with an id of its own. @param {readonly object[]} models */
function* statements(models) {
  for (;;) for (const model of models) yield { ...model, id: randomUUID() };
}

/** @param {string} endpoint @param {readonly object[]} models @param {number} size */
async function round(endpoint, models, size) {
  const url = new URL(`${endpoint}/statements`);
  const source = statements(models);
  const waits = /** @type {number[]} */ ([]);
  const started = performance.now();
  let [sent, taken] = [0, 0];
  const client = async () => {
    while (sent < MOST_STATEMENTS && performance.now() - started < MOST_SECONDS * 1000) {
      sent += size;
      const body = JSON.stringify(Array.from({ length: size }, () => source.next().value));
      const asked = performance.now();
      const status = await post(url, body);
      if (status !== 200) throw new Error(`the LRS answered ${status}`);
      waits.push(performance.now() - asked);
      taken += size;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - started) / 1000;
  const slow = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? NaN;
  return { rate: taken / seconds, usual: median(waits), slow };
}

const n = (/** @type {number} */ value) => new Intl.NumberFormat('en').format(Math.round(value));
/** @type {import('../test/lms/exam.js').Exam} */
const { requests, bodies } = await sessionRequests();
const texts = bodies.map((body) => JSON.stringify(body));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`A session of ${requests.items} questions, each answered once, over plain xAPI:`);
print([
  ['requests to the LRS', n(requests.all)],
  ['of them statements', n(requests.statements)],
  ['statements in them', n(texts.length)],
  ['bytes of statements', n(bytes)],
  ['bytes of one, mean', n(bytes / texts.length)],
  ['all of them, gzipped', n(gzipSync(texts.join('\n')).length)],
  ['bytes of documents sent', n(requests.documents)],
  ['the last document', n(requests.last)],
]);
const rows = [];
for (const size of [1, 10, 50]) {
  const [lrs, floor] = [await startApart(), await startFloor()];
  try {
    const own = await round(lrs.endpoint, bodies, size);
    const base = await round(floor.endpoint, bodies, size);
    const [usual, slow] = [own.usual.toFixed(0), own.slow.toFixed(0)];
    rows.push([`${size} a request`, n(own.rate), usual, slow, n(base.rate), (base.rate / own.rate).toFixed(1)]);
  } finally {
    lrs.close();
    floor.close();
  }
}
agent.destroy();
console.log(`\n${CLIENTS} requests at once, at most ${n(MOST_STATEMENTS)} statements or ${MOST_SECONDS} s each:`);
print([['', 'statements/s', 'ms, median', 'ms, 95 %', 'only read', 'ratio'], ...rows]);
