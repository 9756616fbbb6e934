// Drives WebKitGTK's MiniBrowser through WebKitWebDriver (Debian: webkit2gtk-driver, xvfb) with no package besides. It
// offers the commands of @web/test-runner-commands what they ask of a Puppeteer page; `emulateMedia` is not among them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findWebKit } from '../lib/engines.js';

/** WebDriver's code points of the keys that have no character. @type {Record<string, string>} */
const KEYS = Object.fromEntries(
  Object.entries({
    Backspace: 0x03,
    Tab: 0x04,
    Enter: 0x07,
    Shift: 0x08,
    Control: 0x09,
    Alt: 0x0a,
    Escape: 0x0c,
    PageUp: 0x0e,
    PageDown: 0x0f,
    End: 0x10,
    Home: 0x11,
    ArrowLeft: 0x12,
    ArrowUp: 0x13,
    ArrowRight: 0x14,
    ArrowDown: 0x15,
    Delete: 0x17,
  }).map(([name, code]) => [name, String.fromCharCode(0xe000 + code)]),
);
KEYS['Space'] = ' ';
/** Milliseconds that a page has to be left. */
const PATIENCE = 8000;
/** What one browser is kept for: it gives back little of the memory that a page had. */
const FILES = 15;
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Call */
/** @typedef {{ button?: keyof typeof BUTTONS }} Button */

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {import('node:child_process').ChildProcess[]} children Gets what is started. @returns {Promise<string>} */
async function display(children) {
  if (process.env['DISPLAY']) return process.env['DISPLAY'];
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const x = spawn('Xvfb', args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(x);
  const [number] = await once(/** @type {import('node:stream').Readable} */ (x.stdio[3]), 'data');
  return `:${String(number).trim()}`;
}

/** @param {number} port @returns {Call} */
const caller = (port) => async (method, path, body) => {
  const content = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {};
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...content });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
  return value;
};

/** Starts driver and browser. @param {import('node:child_process').ChildProcess[]} children @returns {Promise<Call>} */
async function session(children) {
  const webkit = findWebKit();
  if (!webkit) throw new Error('No WebKit found. To mend it, on Debian: apt-get install webkit2gtk-driver xvfb.');
  const env = { ...process.env, DISPLAY: await display(children), GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  const port = await freePort();
  children.push(spawn(webkit.driver, ['-p', String(port)], { detached: true, stdio: 'ignore', env }));
  const call = caller(port);
  for (let tries = 0; ; tries += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(50);
    }
  }
  const options = { binary: webkit.browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = await call('POST', '/session', { capabilities });
  return (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
}

/** What the command plugins call on a Puppeteer page. @param {Call} wd */
function pageOf(wd) {
  const act = (/** @type {object} */ source) => wd('POST', '/actions', { actions: [source] });
  const keys = (/** @type {object[]} */ ...actions) => act({ type: 'key', id: 'k', actions });
  const mouse = (/** @type {object[]} */ ...actions) =>
    act({ type: 'pointer', id: 'm', parameters: { pointerType: 'mouse' }, actions });
  const down = (/** @type {string} */ key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (/** @type {string} */ key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  const move = (/** @type {number} */ x, /** @type {number} */ y) => ({ type: 'pointerMove', duration: 0, x, y });
  const button = (/** @type {string} */ type, /** @type {Button} */ { button: name = 'left' } = {}) => ({
    type,
    button: BUTTONS[name],
  });
  return {
    keyboard: {
      type: (/** @type {string} */ text) => keys(...Array.from(text).flatMap((key) => [down(key), up(key)])),
      press: (/** @type {string} */ key) => keys(down(key), up(key)),
      down: (/** @type {string} */ key) => keys(down(key)),
      up: (/** @type {string} */ key) => keys(up(key)),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) => mouse(move(x, y)),
      click: (/** @type {number} */ x, /** @type {number} */ y, /** @type {Button} */ options) =>
        mouse(move(x, y), button('pointerDown', options), button('pointerUp', options)),
      down: (/** @type {Button} */ options) => mouse(button('pointerDown', options)),
      up: (/** @type {Button} */ options) => mouse(button('pointerUp', options)),
      reset: () => wd('DELETE', '/actions'),
    },
    setViewport: (/** @type {Size} */ size) => resize(wd, size),
    screenshot: async () => Buffer.from(await wd('GET', '/screenshot'), 'base64'),
  };
}

/** @typedef {{ width: number, height: number }} Size */

/** Sets the size of the page, which is the window's without its tool bar. @param {Call} wd @param {Size} size */
async function resize(wd, { width, height }) {
  for (let tries = 0; tries < 5; tries += 1) {
    const [w, h] = await wd('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    if (w === width && h === height) return;
    const { x, y, ...window } = await wd('GET', '/window/rect');
    await wd('POST', '/window/rect', { x, y, width: window.width + width - w, height: window.height + height - h });
    await sleep(50);
  }
}

/** Also what they have started. @param {import('node:child_process').ChildProcess[]} children */
function killAll(children) {
  for (const { pid } of children.splice(0).reverse()) {
    try {
      if (pid) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** @returns {import('@web/test-runner-core').BrowserLauncher & { getPage(): unknown }} */
export function webkitLauncher() {
  /** @type {Promise<Call> | undefined} */
  let started;
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  let files = 0;
  /** @type {Map<string, string>} */
  const active = new Map();
  /** @type {Call} */
  const wd = async (...args) => (await (started ??= session(children)))(...args);
  const page = pageOf(wd);
  /** The next session has a browser of its own. */
  const end = () => {
    started = undefined;
    killAll(children);
  };
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    getPage: () => page,
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async startSession(id, url) {
      active.set(id, url);
      await page.setViewport({ width: 800, height: 600 });
      await wd('POST', '/url', { url });
    },
    async stopSession(id) {
      active.delete(id);
      // A page that hangs would take the browser, and all files after its own, with it.
      const left = wd('POST', '/url', { url: 'about:blank' }).then(() => true);
      const done = await Promise.race([left.catch(() => false), sleep(PATIENCE, false)]);
      if (!done || (files += 1) % FILES === 0) end();
      return {};
    },
    async startDebugSession() {
      throw new Error('This launcher has no window to debug in.');
    },
    async stop() {
      if (started) await Promise.race([wd('DELETE', '').catch(() => {}), sleep(PATIENCE)]);
      end();
    },
  };
}
