import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../demo/scorer/desk.js';
import { scorerHandler, type HttpOptions } from '../../demo/scorer/http.js';
import { RemoteClient } from '../../src/adapters/scorer/remote.js';
import * as core from '../../src/entries/core.js';
import { aBank } from '../factories.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of the bank of three, and its address with a slash at the end. */
async function serve(options: HttpOptions = {}, tickets?: readonly string[]): Promise<string> {
  const desk = new Desk({ core, bank: aBank(), ...(tickets ? { tickets } : {}) });
  const handle = scorerHandler(desk, options);
  const server = createServer((request, response) => void handle(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${options.base ?? '/'}`;
}

const json = { 'Content-Type': 'application/json' };
const asked = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = (text && JSON.parse(text)) as { error?: { code: string }; session?: string };
  return { status: response.status, code: body.error?.code, body, headers: response.headers };
};
const opened = async (url: string) =>
  (await asked(`${url}session`, { method: 'POST', body: '{}', headers: json })).body.session;

describe('the reference server', () => {
  it('serves the bank without keys, and says shortly that it is still the same', async () => {
    const url = await serve({ base: '/scorer/' });
    const { status, headers, body } = await asked(`${url}bank.json`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('"key"');
    expect(body).toMatchObject({ id: 'bank', scorer: { href: 'session' } });
    const again = await asked(`${url}bank.json`, { headers: { 'If-None-Match': headers.get('ETag')! } });
    expect(again.status).toBe(304);
    expect((await asked(`${url}bank.json?ticket=a%26b`)).body).toMatchObject({
      scorer: { href: 'session?ticket=a%26b' },
    });
  });

  it.each([
    ['no such place', 'nowhere', {}, 404, 'not-found'],
    ['a place by another method', 'session/attempts', { method: 'GET' }, 405, 'method'],
    ['no JSON', 'session/attempts', { method: 'POST', body: '{', headers: json }, 400, 'not-json'],
    [
      'a form',
      'session/attempts',
      { method: 'POST', body: 'a=b', headers: { 'Content-Type': 'text/plain' } },
      415,
      'not-json',
    ],
    [
      'too much',
      'session/attempts',
      { method: 'POST', body: JSON.stringify('x'.repeat(70_000)), headers: json },
      413,
      'too-large',
    ],
    ['no session', 'session/attempts', { method: 'POST', body: '{}', headers: json }, 401, 'unknown-session'],
    ['a token that is none', 'session', { headers: { Authorization: 'Bearer ../../x' } }, 401, 'unknown-session'],
    [
      'another site',
      'session',
      { method: 'POST', headers: { ...json, Origin: 'https://evil.example' } },
      403,
      'origin-not-allowed',
    ],
  ] as const)('refuses %s with a code', async (_, path, init, status, code) => {
    const answer = await asked((await serve()) + path, init);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  it('lets the pages of named sites ask, and no others read', async () => {
    const url = await serve({ origins: ['https://school.example'] });
    const from = (origin: string, method = 'GET') => asked(`${url}bank.json`, { method, headers: { Origin: origin } });
    expect((await from('https://school.example')).headers.get('Access-Control-Allow-Origin')).toBe(
      'https://school.example',
    );
    expect((await from('https://evil.example')).headers.get('Access-Control-Allow-Origin')).toBeNull();
    const asks = await fetch(`${url}session/attempts`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://school.example' },
    });
    expect([asks.status, asks.headers.get('Access-Control-Allow-Headers')]).toEqual([
      204,
      'Authorization, Content-Type',
    ]);
  });

  it('outlives addresses that are none', async () => {
    const url = new URL(await serve());
    const raw = (target: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(url.port), url.hostname, () =>
          socket.write(`GET ${target} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`),
        );
        let said = '';
        socket.on('data', (data) => (said += String(data)));
        socket.on('end', () => resolve(said.split('\r\n')[0] ?? ''));
        socket.on('error', reject);
      });
    for (const target of ['//', 'http://', '///x', '/%', 'http://[', '*'])
      expect(await raw(target)).toMatch(/ 40[0-9] /);
    expect((await asked(`${url.href}bank.json`)).status).toBe(200);
  });

  it('asks who asks too often to wait, and says how long', async () => {
    let now = 0;
    const url = await serve({ opened: 2, asked: 3, now: () => now });
    expect(await opened(url)).toBeTypeOf('string');
    const session = await opened(url);
    const refused = await asked(`${url}session`, { method: 'POST', headers: json });
    expect([refused.status, refused.code, refused.headers.get('Retry-After')]).toEqual([
      429,
      'too-many-requests',
      '60',
    ]);
    const look = async () => (await asked(`${url}session`, { headers: { Authorization: `Bearer ${session}` } })).status;
    expect([await look(), await look(), await look(), await look()]).toEqual([200, 200, 200, 429]);
    now = 60_000;
    expect(await look()).toBe(200);
    expect(await opened(url)).toBeTypeOf('string');
  });

  it('is understood by the page’s half: one session for all, opened anew where the server lost it', async () => {
    const url = await serve({ opened: 2 });
    const world = { fetch, timeout: () => AbortSignal.timeout(5000), token: undefined as string | undefined };
    const client = new RemoteClient(`${url}session`, world);
    const attempt = (itemId: string, response: string) => client.attempt({ itemId, number: 1, response: [response] });
    const both = await Promise.all([attempt('one', 'a'), attempt('two', 'b')]);
    expect(both).toMatchObject([
      { outcome: { verdict: 'correct' }, whole: true },
      { outcome: { verdict: 'incorrect' } },
    ]);
    expect(await client.state()).toMatchObject({ finished: false, whole: ['one'], results: [{}, {}] });
    world.token = 'lost';
    expect(await attempt('two', 'a')).toMatchObject({ outcome: { verdict: 'correct' } });
    await expect(client.attempt({ itemId: 'nine', number: 1, response: 1 })).rejects.toMatchObject({
      ...{ code: 'refused', reason: 'unknown-item', passes: false },
    });
    world.token = 'lost';
    await expect(attempt('three', 'a')).rejects.toMatchObject({
      code: 'busy',
      reason: 'too-many-requests',
      passes: true,
    });
  });

  it('opens for a ticket that the bank’s address names', async () => {
    const url = await serve({}, ['t1']);
    const world = { fetch, timeout: () => AbortSignal.timeout(5000), token: undefined };
    const one = { itemId: 'one', number: 1, response: ['a'] };
    await expect(new RemoteClient(`${url}session`, { ...world }).attempt(one)).rejects.toMatchObject({
      reason: 'no-ticket',
    });
    const client = new RemoteClient(`${url}session?ticket=t1`, { ...world });
    expect(await client.attempt(one)).toMatchObject({ outcome: { verdict: 'correct' } });
  });
});

const built = existsSync('dist/core.js');

describe.skipIf(!built)('the reference server by itself', () => {
  const start = (...args: string[]) => spawn(process.execPath, ['demo/scorer/server.js', ...args]);
  const heard = (child: ReturnType<typeof start>, stream: 'stdout' | 'stderr') =>
    new Promise<string>((resolve) => child[stream].once('data', (data: Buffer) => resolve(String(data))));

  it('serves a bank in YAML, and writes down what was finished, without a name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scorer-'));
    const [bank, results] = [join(folder, 'bank.yaml'), join(folder, 'results.jsonl')];
    writeFileSync(bank, JSON.stringify(aBank()));
    const child = start(bank, '--port', '0', '--feedback', 'none', '--results', results);
    try {
      const url = /http:\S+\//.exec(await heard(child, 'stdout'))![0];
      const world = { fetch, timeout: () => AbortSignal.timeout(5000), token: undefined };
      const client = new RemoteClient(`${url}session`, world);
      await client.attempt({ itemId: 'one', number: 1, response: ['a'] });
      await client.finish();
      const [record] = readFileSync(results, 'utf8').split('\n');
      expect(Object.keys(JSON.parse(record!) as object)).toEqual(['at', 'items']);
      expect(record).toContain('"verdict":"correct"');
    } finally {
      child.kill();
    }
  });

  it.each([
    [['nowhere.yaml', '--attempts', '0'], /--attempts takes a number/],
    [['--feedback', 'later', 'x.yaml'], /--feedback takes immediate/],
    [[], /node demo\/scorer\/server\.js BANK/],
  ] as const)('says what it takes: %j', async (args, sentence) => {
    const child = start(...args);
    const [said, code] = await Promise.all([
      heard(child, 'stderr'),
      new Promise<number | null>((resolve) => child.once('exit', resolve)),
    ]);
    expect(said).toMatch(sentence);
    expect(code).toBe(2);
  });
});
