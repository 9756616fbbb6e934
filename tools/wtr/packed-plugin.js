// Lets a browser test have a bank packed by the program that was built (dist/cli.js), and the file opened from the disk,
// offline, in a page of its own: `packed` says what came of it. For browsers that puppeteer drives over CDP.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Runs in the packed page: goes through all items, and looks at what each shows.
 *
 * @param {{ scripts: boolean }} how
 */
async function visit({ scripts }) {
  const { title, documentElement: root } = document;
  const notice = [...document.querySelectorAll('noscript')].some((element) => element.checkVisibility());
  const seen = { title, lang: root.lang, notice, text: document.body.innerText };
  if (!scripts) return seen;
  /** @param {() => unknown} get */
  const until = async (get) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (get()) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return false;
  };
  /** @param {ParentNode} node @returns {Element[]} */
  const shown = (node) =>
    [...node.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? shown(element.shadowRoot) : []),
    ]);
  const quiz = /** @type {any} */ (document.querySelector('learning-quiz'));
  await until(() => quiz.progress?.total > 0);
  const items = [];
  for (const { id } of quiz.progress.items) {
    quiz.goTo(id);
    const { interaction } = quiz.session.item(id);
    const here = () => shown(quiz.shadowRoot).filter(({ localName }) => localName === `quiz-${interaction}`);
    const ready = await until(() => here().some((element) => element.shadowRoot?.childElementCount));
    await until(() =>
      shown(quiz.shadowRoot).every((element) => !(element instanceof HTMLImageElement) || element.complete),
    );
    await new Promise((resolve) => setTimeout(resolve, 50)); // what looks for the article has found it
    const images = shown(quiz.shadowRoot).filter(
      (element) => element instanceof HTMLImageElement && element.naturalWidth > 0,
    );
    const paths = here()
      .flatMap((element) => shown(/** @type {ShadowRoot} */ (element.shadowRoot)))
      .filter(({ localName }) => localName === 'path');
    items.push({ id, interaction, ready, images: images.length, paths: paths.length });
  }
  await quiz.finish();
  const finished = await until(
    () =>
      quiz.progress.phase === 'finished' &&
      shown(quiz.shadowRoot).some(({ localName }) => localName === 'quiz-results'),
  );
  return { ...seen, items, finished };
}

/** How deep the focus is, and on what. */
function focused() {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus?.getAttribute('type') ?? focus?.localName ?? '';
}

/**
 * What axe finds in a page, and how many attempts came of keys alone.
 *
 * @param {any} page
 * @param {string} axe its script
 */
async function tryKeys(page, axe) {
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('learning-quiz')).progress?.total > 0);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const found = await /** @type {any} */ (globalThis).axe.run();
    return found.violations.map((/** @type {{ id: string }} */ { id }) => id);
  });
  for (let tabs = 0; tabs < 30 && (await page.evaluate(focused)) !== 'radio'; tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  const attempted = await page.evaluate(async () => {
    const quiz = /** @type {any} */ (document.querySelector('learning-quiz'));
    for (let tries = 0; tries < 80 && !quiz.progress.attempted; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return quiz.progress.attempted;
  });
  return { violations, attempted };
}

/**
 * Packs a bank, in a folder of its own.
 *
 * @param {string} rootDir
 * @param {string} folder
 * @param {any} payload
 * @returns {Promise<string>} the page's address
 */
async function pack(rootDir, folder, { bank, beside, reading, set = [], options = [] }) {
  const [from, to] = [join(folder, 'bank.yaml'), join(folder, 'bank.html')];
  writeFileSync(from, JSON.stringify(bank));
  if (reading) writeFileSync(join(folder, 'reading.html'), reading);
  if (beside) cpSync(join(rootDir, beside), folder, { recursive: true });
  const sets = set.flatMap((/** @type {string} */ one) => ['--set', one]);
  const args = ['pack', from, '--as', 'html', '--out', to, ...sets, ...options];
  await runProgram(rootDir, args);
  return pathToFileURL(to).href;
}

/** Runs the program that was built. @param {string} rootDir @param {readonly string[]} args */
export const runProgram = (rootDir, args) =>
  promisify(execFile)(process.execPath, [join(rootDir, 'dist/cli.js'), ...args]);

/** Collects what goes wrong in a page, and what it asks for. @param {any} page */
function watch(page) {
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (/** @type {any} */ said) => faults.push(said.text()));
  page.on('pageerror', (/** @type {any} */ error) => faults.push(String(error)));
  page.on('request', (/** @type {any} */ request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url().replace(/^.*\//, ''));
  });
  return { faults, requests };
}

/** @param {string} rootDir @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function packedPlugin(rootDir) {
  return {
    name: 'packed-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'packed') return undefined;
      const { keys = false, scripts = true, scheme = 'light' } = /** @type {any} */ (payload);
      const folder = mkdtempSync(join(tmpdir(), 'packed-'));
      // wtr hands out the page of a launcher that has one.
      const own = /** @type {any} */ (session.browser).getPage(session.id);
      const page = await (await own.browser().createBrowserContext()).newPage();
      try {
        const address = await pack(rootDir, folder, payload);
        const watched = watch(page);
        await page.setOfflineMode(true);
        await page.setJavaScriptEnabled(scripts);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(address);
        const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const axe = readFileSync(join(rootDir, 'node_modules/axe-core/axe.min.js'), 'utf8');
        const tried = keys ? await tryKeys(page, axe) : {};
        return { ...tried, ...(await page.evaluate(visit, { scripts })), background, ...watched };
      } finally {
        await page.browserContext().close();
        await own.bringToFront();
        rmSync(folder, { recursive: true });
      }
    },
  };
}
