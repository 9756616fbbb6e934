// Measures: the time to the first card on a phone-like link (150 ms latency, 1.6 Mbit/s, a processor four times slower), of
// the built bundle (`npx vite build --mode cdn`) as a ratio to a page of JavaScript written by hand, in bench/baseline.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { tenItems } from '../tools/lib/ten-items.js';
import { ROOT } from '../tools/lib/console.js';
import { median, print } from './lib.js';
import { serve } from './server.js';

const RUNS = 9;
const GOAL = 1.3;
/** Bytes a second. */
const LINK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;
const PAGES = /** @type {const} */ (['baseline', 'quiz']);

/** @typedef {{ ms: number, bytes: number, requests: number }} Run */

/** In the page: the time of the first frame in which a radio button stands, in whatever shadow tree. */
function watch() {
  /** @param {ParentNode} root @returns {boolean} */
  const shown = (root) =>
    root.querySelector('input[type=radio]') !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && shown(shadowRoot));
  const look = () => {
    if (shown(document)) Object.assign(window, { firstCard: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {import('playwright-core').Browser} browser @param {string} url @returns {Promise<Run>} */
async function once(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => /** @type {any} */ (window).firstCard, undefined, { timeout: 60_000 });
  const run = { ms: Number(await shown.jsonValue()), bytes, requests };
  await context.close();
  return run;
}

async function main() {
  if (!existsSync(join(ROOT, 'dist/cdn/learning-quiz.js'))) {
    console.error('Not built: `npx vite build --mode cdn` writes dist/cdn.');
    process.exitCode = 2;
    return;
  }
  const { origin, close } = await serve(JSON.stringify(tenItems()));
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  /** @type {Record<(typeof PAGES)[number], Run[]>} */
  const runs = { baseline: [], quiz: [] };
  // The first of each warms the browser up. They take turns, so that what else the machine does falls on both.
  for (let run = 0; run <= RUNS; run++) {
    for (const page of PAGES) {
      const one = await once(browser, `${origin}/${page}/`);
      if (run) runs[page].push(one);
    }
  }
  await browser.close();
  close();
  console.log(`Time to the first card on a phone-like link, against a page written by hand (${RUNS} runs in turns).`);
  const of = (/** @type {(typeof PAGES)[number]} */ page, /** @type {keyof Run} */ what) =>
    median(runs[page].map((run) => run[what]));
  const row = (/** @type {(typeof PAGES)[number]} */ page, /** @type {string} */ title) => [
    ...[title, of(page, 'ms').toFixed(0), String(of(page, 'bytes')), String(of(page, 'requests'))],
  ];
  print([['page', 'median ms', 'bytes', 'requests'], row('baseline', 'by hand'), row('quiz', 'learning-quiz')]);
  const ratio = median(runs.quiz.map(({ ms }, run) => ms / (runs.baseline[run]?.ms ?? NaN)));
  console.log(`Ratio: ${ratio.toFixed(2)} (by hand = 1, the goal is ${GOAL}).`);
}

await main();
