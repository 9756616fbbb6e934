// Clicks through an example that was built, as a learner would, and looks at what the framework's own markup shows.
import assert from 'node:assert/strict';
import { preview } from 'vite';

const PATIENCE = 15_000;

/** @typedef {import('playwright-core').Page} Page */

/** What the quiz in the page says of itself. @param {Page} page */
const now = (page) =>
  page.evaluate(() => {
    const quiz = /** @type {any} */ (document.querySelector('learning-quiz'));
    const { itemId, phase, total } = quiz.progress;
    const options = itemId === null ? [] : (quiz.session.item(itemId)?.options ?? []);
    /** @param {boolean} key */
    const text = (key) =>
      options.find((/** @type {{ key?: boolean }} */ option) => (option.key === true) === key)?.text;
    return {
      itemId,
      phase,
      total,
      mode: quiz.mode,
      key: text(true),
      distractor: text(false),
      score: quiz.report?.score,
    };
  });

/** Waits until the framework's own markup says so. @param {Page} page @param {string} id @param {string} text */
const shows = (page, id, text) =>
  page.locator(`#${id}`, { hasText: new RegExp(`^\\s*${text}\\s*$`) }).waitFor({ timeout: PATIENCE });

/** Chooses an option of the card and submits it. @param {Page} page @param {string} option */
async function respond(page, option) {
  await page.getByRole('radio', { name: option, exact: true }).check();
  await page.getByRole('button', { name: 'Check' }).click();
}

/** Goes through all items, the first of them with one attempt that fails. @param {Page} page */
async function throughAll(page) {
  const { total } = await now(page);
  assert.equal(total, 3);
  await respond(page, (await now(page)).distractor);
  await shows(page, 'progress', '1 of 3 tried, 0 correct');
  await page.getByRole('button', { name: 'Try again' }).click();
  for (let index = 1; index <= total; index += 1) {
    await respond(page, (await now(page)).key);
    await shows(page, 'progress', `${index} of 3 tried, ${index} correct`);
    if (index < total) await page.getByRole('button', { name: 'Next' }).first().click();
  }
  await page.getByRole('button', { name: 'Finish' }).click();
}

/** @param {Page} page */
async function visit(page) {
  await page.getByRole('radio').nth(2).waitFor({ timeout: PATIENCE });
  await shows(page, 'progress', '0 of 3 tried, 0 correct');
  await throughAll(page);
  await page.locator('#report').waitFor({ timeout: PATIENCE });
  const { phase, score } = await now(page);
  assert.equal(phase, 'finished');
  assert.equal(score.max, 3);
  assert.ok(score.raw > 2 && score.raw < 3, `One attempt failed, and the score is ${score.raw}.`);
  await shows(page, 'report', `${score.raw.toFixed(2)} of 3 points`);

  await page.getByRole('button', { name: 'From the beginning' }).click();
  await shows(page, 'progress', '0 of 3 tried, 0 correct');
  assert.equal(await page.locator('#report').count(), 0);
  assert.equal((await now(page)).phase, 'running');

  assert.equal(await page.locator('quiz-palette').count(), 0);
  await page.getByLabel('test', { exact: true }).check();
  await page.locator('quiz-palette').waitFor({ timeout: PATIENCE });
  assert.equal((await now(page)).mode, 'test');
}

/**
 * @param {string} root The example's folder.
 * @param {import('playwright-core').Browser} browser
 * @throws {Error} Where the page doesn't do what it should, or anything went wrong in it.
 */
export async function walk(root, browser) {
  const server = await preview({ root, configFile: false, logLevel: 'error', preview: { host: '127.0.0.1' } });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && faults.push(said.text()));
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '');
    await visit(page);
    assert.deepEqual(faults, []);
  } catch (error) {
    if (faults.length) throw new Error(`In the page: ${faults.join('; ')}`, { cause: error });
    throw error;
  } finally {
    await page.close();
    await server.close();
  }
}
