// The browser engines that the tests run in: where each is found, and how it is got where it is missing.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../ensure-browser.js';
import { installPackages } from './debian.js';

const LIBRARIES = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
const MINI_BROWSER = `/usr/lib/${LIBRARIES}/webkit2gtk-4.1/MiniBrowser`;

/** A program by name, in one of the folders of PATH. @param {string} name @returns {string | undefined} */
function program(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Firefox: FIREFOX_PATH, or one that is installed. @returns {string | undefined} */
export const findFirefox = () => process.env['FIREFOX_PATH'] ?? program('firefox-esr') ?? program('firefox');

/** WebKitGTK's small browser (WEBKIT_PATH), its driver (WEBKIT_DRIVER_PATH), and a display. */
export function findWebKit() {
  const browser = process.env['WEBKIT_PATH'] ?? MINI_BROWSER;
  const driver = process.env['WEBKIT_DRIVER_PATH'] ?? program('WebKitWebDriver');
  const display = process.env['DISPLAY'] ?? program('Xvfb');
  return existsSync(browser) && driver && display ? { browser, driver } : undefined;
}

/**
 * An engine by the name that BROWSERS has for it.
 *
 * @typedef {object} Engine
 * @property {string} title As the reports have it.
 * @property {string} packages How Debian calls what is needed.
 * @property {() => Promise<unknown>} find What is there of it.
 * @property {() => Promise<unknown>} install Where nothing is.
 */

/** @type {Readonly<Record<string, Engine>>} */
export const ENGINES = {
  chromium: {
    title: 'Chrome',
    packages: 'chromium',
    find: () => findChromium().catch(() => undefined),
    install: () => findChromium({ install: true }).catch(() => undefined),
  },
  firefox: {
    title: 'Firefox',
    packages: 'firefox-esr',
    find: async () => findFirefox(),
    install: async () => installPackages('Firefox', ['firefox-esr'], 70),
  },
  webkit: {
    title: 'WebKit',
    packages: 'webkit2gtk-driver xvfb',
    find: async () => findWebKit(),
    install: async () => installPackages('WebKit', ['webkit2gtk-driver', 'xvfb'], 80),
  },
};

/** Gets an engine where it is missing; whether it is there then. @param {string} name */
export async function ensureEngine(name) {
  const engine = ENGINES[name];
  if (!engine) return false;
  if (!(await engine.find())) await engine.install();
  return Boolean(await engine.find());
}
