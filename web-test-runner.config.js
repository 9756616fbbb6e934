// The browser tests (`npm run browser`): every *.wtr.ts, in Chromium, or in those that BROWSERS names, with commas:
// chromium, firefox (Debian: firefox-esr), webkit (Debian: webkit2gtk-driver and xvfb).
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { puppeteerCore } from '@web/test-runner-chrome';
import { findChromium } from './tools/ensure-browser.js';
import { findFirefox } from './tools/lib/engines.js';
import { banksPlugin } from './tools/wtr/banks-plugin.js';
import { builtPage } from './tools/wtr/built-page.js';
import { cdnFiles } from './tools/wtr/cdn-files.js';
import { countsReporter } from './tools/wtr/counts-reporter.js';
import { framePlugin } from './tools/wtr/frame-plugin.js';
import { packagesPlugin } from './tools/wtr/packages-plugin.js';
import { packedPlugin } from './tools/wtr/packed-plugin.js';
import { pagePlugin } from './tools/wtr/page-plugin.js';
import { scorerBesideDemo, scorerPlugin } from './tools/wtr/scorer-plugin.js';
import { ssrPlugin } from './tools/wtr/ssr-plugin.js';
import { webkitLauncher } from './tools/wtr/webkit-launcher.js';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

/** @type {Record<string, () => unknown>} */
const launchers = {
  async chromium() {
    const { path, env } = await findChromium();
    // Chromium's sandbox needs a user other than root and kernel rights that containers lack; the pages are our own.
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    return chromeLauncher({ launchOptions: { executablePath: path, env: { ...process.env, ...env }, args } });
  },
  firefox: () => firefox(),
  webkit: () => webkitLauncher(),
};

/** @param {Record<string, unknown>} [preferences] */
const firefox = (preferences = {}) =>
  chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteerCore.default ?? puppeteerCore),
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox() ?? 'firefox',
      extraPrefsFirefox: preferences,
    },
  });

const names = (process.env['BROWSERS'] ?? 'chromium').split(',');
const unknown = names.find((name) => !launchers[name]);
if (unknown) throw new Error(`BROWSERS: no "${unknown}"; there are ${Object.keys(launchers).join(', ')}.`);

// Firefox set to give what is of another site neither cookies nor storage, as a reader may set it.
const BLOCKED = 'test/**/*.blocked.wtr.ts';
const named = process.argv.includes('--files');
const blocks = names.includes('firefox') && (!named || process.argv.some((file) => file.includes('.blocked.')));

export default {
  rootDir,
  files: ['src/**/*.wtr.ts', 'test/**/*.wtr.ts', `!${BLOCKED}`],
  groups: blocks
    ? [
        {
          name: 'blocked',
          files: BLOCKED,
          browsers: [firefox({ 'network.cookie.cookieBehavior': 1 })],
          testRunnerHtml: (/** @type {string} */ framework) =>
            `<!doctype html><body><script>window.blocked = true</script><script type="module" src="${framework}"></script>`,
        },
      ]
    : [],
  nodeResolve: { exportConditions: ['production', 'default'] },
  // Keys and the mouse reach only the tab in front: with more than one, tests that use them hang.
  concurrency: 1,
  // While one waits, as tests do most of their time, another works.
  concurrentBrowsers: 2,
  browsers: await Promise.all(names.map((name) => launchers[name]?.())),
  middleware: [scorerBesideDemo(), builtPage(rootDir), cdnFiles(rootDir)],
  plugins: [
    banksPlugin(),
    pagePlugin(),
    framePlugin(),
    packedPlugin(rootDir),
    packagesPlugin(rootDir),
    scorerPlugin(),
    ssrPlugin(rootDir),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    countsReporter(fileURLToPath(new URL('.cache/browser-tests.json', import.meta.url))),
  ],
  // WebKit draws without a graphics card, and all else beside it.
  testFramework: { config: { timeout: names.includes('webkit') ? 20_000 : 5000 } },
  // Of one file: the slowest engine takes its time for the largest.
  testsFinishTimeout: 300_000,
  coverageConfig: {
    // The pure part is measured by vitest, which counts otherwise: the two figures don't mix.
    include: ['src/**/*.ts'],
    exclude: ['src/core/**', 'src/items/*/{schema,score,type,card}.ts', 'src/{cli,vite}/**', '**/*.{test,wtr}.ts'],
    reporters: ['text-summary', 'lcovonly'],
    reportDir: 'coverage/browser',
    threshold: { statements: 80, branches: 80, functions: 80, lines: 80 },
  },
};
