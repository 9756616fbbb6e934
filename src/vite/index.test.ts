import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer, type InlineConfig, type Rolldown, type ViteDevServer } from 'vite';
import { afterEach, expect, it, vi } from 'vitest';
import { learningQuizBank, type BankPluginOptions } from './index.js';

const BANK = `
format: learning-quiz/1
id: trade
version: 1.0.0
title: Trade
sources:
  - { id: reading, title: The reading, href: "trade.reading.html#top" }
  - { id: article, title: The article, href: "https://example.org/article" }
  - { id: secret, title: Not ours, href: "../secret.txt" }
items:
  - id: target
    interaction: choice
    stem: How much?
    options:
      - { id: a, text: $350 million, key: true }
      - { id: b, text: nothing }
`;

const FILES = {
  'site/index.html':
    '<learning-quiz count=3 src="../banks/trade.yaml" article="#story"></learning-quiz><script type="module" src="./main.js"></script>',
  'site/deep/page.html': `<!-- <learning-quiz src="no.yaml"> --><p title="<learning-quiz src='no.yaml'>"></p><script>'<learning-quiz src="no.yaml">'</script><learning-quiz src='../../banks/trade.yaml'></learning-quiz><learning-quiz src="x.json"></learning-quiz>`,
  'site/main.js':
    "import bank from '../banks/trade.yaml';\nimport url from '../banks/trade.yaml?url';\nglobalThis.found = [bank, url];",
  'banks/trade.yaml': BANK,
  'banks/trade.reading.html': '<p>The reading.</p>',
  'secret.txt': 'secret',
};

const folders: string[] = [];
const servers: ViteDevServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function project(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bank-plugin-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const config = (folder: string, options?: BankPluginOptions): InlineConfig => ({
  root: join(folder, 'site'),
  configFile: false,
  logLevel: 'silent',
  cacheDir: join(folder, 'cache'),
  plugins: [learningQuizBank(options)],
});

async function built(folder: string, options?: BankPluginOptions, more: InlineConfig = {}) {
  const input = [join(folder, 'site/index.html'), join(folder, 'site/deep/page.html')];
  const result = await build({
    ...config(folder, options),
    base: './',
    ...more,
    build: { write: false, modulePreload: false, rolldownOptions: { input } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]));
}

async function served(folder: string, options?: BankPluginOptions): Promise<{ server: ViteDevServer; origin: string }> {
  const inline = config(folder, options);
  const server = await createServer({ ...inline, server: { port: 0, host: '127.0.0.1', fs: { allow: [folder] } } });
  servers.push(server);
  await server.listen();
  const address = server.httpServer?.address() as AddressInfo | undefined;
  return { server, origin: `http://127.0.0.1:${address?.port}` };
}

it('a build emits the JSON under a name of its content, and beside it what the sources name', async () => {
  const files = await built(project());
  const json = [...files.keys()].filter((name) => name.endsWith('.json'));
  expect(json).toEqual([expect.stringMatching(/^assets\/trade-[\w-]{8}\/trade\.json$/)]);
  expect(JSON.parse(files.get(json[0] as string) as string)).toMatchObject({ id: 'trade', items: [{ id: 'target' }] });
  expect(files.get(json[0]?.replace('.json', '.reading.html') as string)).toBe('<p>The reading.</p>');
  expect([...files.values()].some((text) => text.includes('secret\n') || text === 'secret')).toBe(false);
});

it('a page and a module get the address, a module also the data', async () => {
  const files = await built(project());
  const address = [...files.keys()].find((name) => name.endsWith('.json')) as string;
  expect(files.get('index.html')).toContain(`<learning-quiz count=3 src="./${address}" article="#story">`);
  expect(files.get('deep/page.html')).toContain(`<learning-quiz src="../${address}">`);
  expect(files.get('deep/page.html')).toContain(`<learning-quiz src="x.json">`);
  const [, code] = [...files].find(([name]) => name.endsWith('.js')) as [string, string];
  expect(code).toMatch(new RegExp(`new URL\\(.${address.replace('assets/', '(assets/)?')}.*import\\.meta\\.url`));
  expect(code).toContain('$350 million');
});

it('an absolute base stands before the address', async () => {
  const files = await built(project(), {}, { base: '/blog/' });
  expect(files.get('deep/page.html')).toMatch(/src="\/blog\/assets\/trade-[\w-]+\/trade\.json"/);
});

it('a bank with mistakes stops the build with all of them, each with line and column', async () => {
  const broken = BANK.replace('key: true', 'kee: true').replace('version: 1.0.0\n', '');
  await expect(built(project({ 'banks/trade.yaml': broken }))).rejects.toThrow(
    /trade\.yaml: 3 mistakes\n {2}2:1 {2}version: missing\n {2}13:5 {2}items\[0\]\.options: no-key\n {2}14:38 {2}items\[0\]\.options\[0\]\.kee: unknown-field\n/,
  );
});

it('YAML that cannot be read stops the build with line and column', async () => {
  await expect(built(project({ 'banks/trade.yaml': 'a: b: c' }))).rejects.toThrow(
    /trade\.yaml: a mistake\n {2}1:5 {2}A colon followed by a space/,
  );
});

it('takes another check, or none', async () => {
  const seen: unknown[] = [];
  const check = (json: unknown) => {
    seen.push(json);
    return [];
  };
  const folder = project({ 'banks/trade.yaml': '__proto__: { a: 1 }\nodd: true' });
  const files = await built(folder, { check });
  expect(seen[0]).toHaveProperty('odd', true);
  await expect(built(folder, { check: false })).resolves.toEqual(files);
  const json = [...files].find(([name]) => name.endsWith('.json'));
  expect(json?.[1]).toBe('{"__proto__":{"a":1},"odd":true}');
});

it('in development the address serves the JSON and what lies beside it, and no other file', async () => {
  const { origin } = await served(project());
  const page = await (await fetch(`${origin}/index.html`)).text();
  const address = /<learning-quiz count=3 src="([^"]+)"/.exec(page)?.[1] as string;
  expect(await (await fetch(origin + address)).json()).toMatchObject({ id: 'trade' });
  const reading = await fetch(new URL('trade.reading.html', origin + address));
  expect(reading.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await reading.text()).toBe('<p>The reading.</p>');
  for (const path of ['trade.yaml', '../secret.txt', '..%2fsecret.txt', 'other.json']) {
    const text = await (await fetch(`${origin}${address.replace('trade.json', '')}${path}`)).text();
    expect(text).not.toMatch(/^secret|format: learning/);
  }
});

it('in development modules import data and address', async () => {
  const { server, origin } = await served(project());
  await server.ssrLoadModule('/main.js');
  const [bank, url] = (globalThis as unknown as { found: [{ id: string }, string] }).found;
  expect(bank.id).toBe('trade');
  expect(await (await fetch(origin + url)).json()).toEqual(bank);
});

it('in development a mistake is an error with its place', async () => {
  const folder = project({ 'banks/trade.yaml': BANK.replace('choice', 'chioce') });
  const { server } = await served(folder);
  await expect(server.transformRequest('/@fs/' + join(folder, 'banks/trade.yaml'))).rejects.toMatchObject({
    loc: { line: 12, column: 5 },
    frame: expect.stringContaining('chioce') as unknown,
  });
});

it('in development a bank with a mistake is served for what is left of it, under an overlay', async () => {
  const folder = project({ 'banks/trade.yaml': BANK.replace('choice', 'chioce') });
  const { origin, server } = await served(folder);
  const send = vi.spyOn(server.environments.client.hot, 'send');
  const page = await (await fetch(`${origin}/index.html`)).text();
  const response = await fetch(origin + (/src="([^"]+json)"/.exec(page)?.[1] as string));
  expect(await response.json()).toMatchObject({ id: 'trade' });
  expect(send).toHaveBeenCalledWith(
    expect.objectContaining({
      type: 'error',
      err: expect.objectContaining({ loc: expect.anything() as unknown }) as unknown,
    }),
  );
});

it('in development text that is no YAML is a failed request', async () => {
  const { origin } = await served(project({ 'banks/trade.yaml': 'a: b: c' }));
  const page = await (await fetch(`${origin}/index.html`)).text();
  expect((await fetch(origin + (/src="([^"]+json)"/.exec(page)?.[1] as string))).status).toBe(500);
});

it('in development a change of a bank, or of a file beside it, reloads the page', async () => {
  const folder = project();
  const { origin, server } = await served(folder);
  await fetch(`${origin}/index.html`);
  const send = vi.spyOn(server.environments.client.hot, 'send');
  for (const file of ['banks/trade.yaml', 'banks/trade.reading.html']) {
    send.mockClear();
    server.watcher.emit('change', join(folder, file));
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith(expect.objectContaining({ type: 'full-reload' })));
  }
});
