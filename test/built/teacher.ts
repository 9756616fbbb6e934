// What a teacher does on the classroom's pages.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PupilReport } from '../../src/core/report/class-pupils.js';
import type { ClassReport } from '../../src/core/report/class-report.js';
import { ASKED, bankOf } from './class-bank.js';

/** Prepares a test of the bank at an address. @returns The link that is handed out. */
export async function prepare(page: Page, bank: string, seed: string): Promise<string> {
  await page.getByLabel('Address of the bank').fill(bank);
  await page.keyboard.press('Tab');
  await page.getByText('Which sea is the deepest?').first().waitFor();
  for (const level of ['Recall', 'Understanding']) await page.getByRole('checkbox', { name: level }).check();
  await page.getByLabel('How many questions').fill('6');
  await page.getByLabel('Seed').fill(seed);
  await page.keyboard.press('Tab');
  await page.getByRole('group', { name: 'Forms', exact: true }).getByRole('checkbox', { name: 'B' }).check();
  await page.getByText('How it goes').click();
  await page.getByLabel('Ask how sure the reader is').selectOption('Yes');
  // One of the questions is not what was meant: the one that was not drawn is asked in its place.
  const stems = new Map(bankOf('1.0.0').items.map(({ id, stem }) => [id, stem as string]));
  const drawn = await page.locator('.drawn .stem').allTextContents();
  const missing = ASKED.map((id) => stems.get(id)!).find((stem) => !drawn.includes(stem))!;
  await page.getByRole('button', { name: 'Swap: Which sea is the deepest?' }).click();
  await page.getByLabel('Ask instead, nearest first').selectOption(missing);
  await page.getByText('In the place of “Which sea is the deepest?”').waitFor();
  return page.getByLabel('The link').inputValue();
}

/** Takes in codes by paste. @returns What the page says of them. */
export async function collect(page: Page, bank: string, codes: readonly string[]) {
  await page.getByLabel('Where it is').selectOption('At another address');
  await page.getByLabel('Address', { exact: true }).fill(bank);
  await page.keyboard.press('Tab');
  await page.getByText('Geography for a class, version 1.0.0, 9 questions.').waitFor();
  await page.getByLabel('Codes, one a line').fill(codes.join('\n'));
  await page.getByRole('button', { name: 'Take in', exact: true }).click();
  await page.getByText('12 new results.').waitFor();
  return { told: (await page.locator('.came').locator('p, li').allTextContents()).map((words) => words.trim()) };
}

/** What one of the buttons under Export puts into a file. */
export async function exportedBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** The report as it is exported, and as it stands on the screen. */
export async function readReport(page: Page) {
  const json = JSON.parse(await exportedBy(page, 'All as JSON')) as {
    readonly report: ClassReport;
    readonly pupils: readonly PupilReport[];
  };
  const report = page.locator('quiz-class-report');
  const texts = async (selector: string): Promise<readonly string[]> =>
    (await report.locator(selector).allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());
  const [names, values] = [await texts('.figures dt'), await texts('.figures dd.value')];
  const facility = await texts('.items > li > details > summary .cell:nth-of-type(3) span:nth-child(2)');
  const pupils = await texts('.pupils .name');
  const shares = await texts('.pupils summary > .figure:last-child');
  return {
    json,
    shown: {
      figures: Object.fromEntries(names.map((name, place) => [name, values[place]])),
      facility,
      pupils: pupils.map((name, place) => [name, shares[place]]),
      flagged: await texts('.flagged .stem'),
    },
  };
}
