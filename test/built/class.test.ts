// The whole way of a test through a class, in the demo as it was built: a teacher prepares it and hands out its link, twelve
// pupils take it in twelve browsers that share nothing, the teacher collects their codes and reads the report; then the key
// of a question turns out to be wrong. By mouse and keyboard alone, and every figure is worked out here a second time.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/ensure-browser.js';
import { cli, folderOf } from '../node/cli-run.js';
import { ASKED, bankOf, CLASS, figures, type Respondent } from './class-bank.js';
import { takeTest } from './pupil.js';
import { serveDemo, type Served } from './server.js';
import { collect, exportedBy, prepare, readReport } from './teacher.js';

const BANK = '/school/bank.json';
/** Under it `deepest` is drawn. */
const SEED = 'spring';
/** As many pupils as have their heads down at the same time: the machine has few cores. */
const AT_ONCE = 4;

let version: Parameters<typeof bankOf>[0] = '1.0.0';
let served: Served;
let browser: Browser;
let teacher: BrowserContext;
const faults: string[] = [];

/** A browser profile of its own: no storage, cookies or cache of another's. */
async function profile(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, acceptDownloads: true });
  context.setDefaultTimeout(15_000);
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (said) => ['error', 'warning'].includes(said.type()) && faults.push(said.text()));
  return context;
}

async function pageOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, served.origin).href);
  return page;
}

/** Takes the test, each in a profile of their own, some at once. @returns The codes, as the pupils have them. */
async function takeAll(link: string): Promise<readonly string[]> {
  const codes: string[] = [];
  const waiting = CLASS.map((pupil, place) => [pupil, place] as const);
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [pupil, place] = one;
      const context = await profile();
      codes[place] = await takeTest(await pageOf(context, link), pupil);
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return codes;
}

const damaged = (code: string): string => code.slice(0, 20) + (code[20] === '7' ? '8' : '7') + code.slice(21);

beforeAll(async () => {
  served = await serveDemo((path) => (path === BANK ? bankOf(version) : undefined));
  const { path, env } = await findChromium();
  browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  teacher = await profile();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** The report on the screen and in the export, against what is worked out in `class-bank.ts`. */
async function expectReport(page: Page, highest: Parameters<typeof figures>[0]): Promise<void> {
  const own = figures(highest);
  const { json, shown } = await readReport(page);
  const { report, pupils } = json;
  const near = (values: readonly (number | null)[], expected: readonly number[]): void => {
    expect(values).toHaveLength(expected.length);
    values.forEach((value, place) => expect(value).toBeCloseTo(expected[place]!, 9));
  };
  expect(report).toMatchObject({ learners: 12, few: false, sameForm: true, bank: { version } });
  near(
    [report.mean, report.median, report.sd, report.reliability?.value ?? null],
    [own.mean, own.median, own.sd, own.reliability],
  );
  expect(report.distribution).toEqual(own.distribution);
  expect(report.items.map(({ id }) => id)).toEqual(ASKED);
  near(
    report.items.map(({ facility }) => facility),
    own.facility,
  );
  near(
    report.items.map(({ discrimination }) => discrimination),
    own.discrimination,
  );
  near(
    report.objectives.map(({ facility }) => facility),
    own.objectives,
  );
  expect(pupils.map(({ name, score }) => [name, score.raw, score.max])).toEqual(
    CLASS.map(({ name }, place) => [name, own.totals[place], 7]),
  );
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  expect(shown.figures).toMatchObject({ Learners: '12', Mean: percent(own.mean), Median: percent(own.median) });
  expect(shown.facility).toEqual(own.facility.map(percent));
  expect(shown.pupils).toEqual(CLASS.map(({ name }, place) => [name, percent(own.totals[place]! / 7)]));
}

describe('a test goes through a class', () => {
  let link = '';
  let codes: readonly string[] = [];
  let page: Page;

  it('is prepared: levels, number, two forms, asking how sure one is, a question swapped', async () => {
    link = await prepare(await pageOf(teacher, '/classroom/'), new URL(BANK, served.origin).href, SEED);
    const query = new URL(link).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      bank: new URL(BANK, served.origin).href,
      ...{ seed: SEED, count: '6', levels: 'recall understanding', forms: 'AB', confidence: 'ask' },
      swap: expect.stringMatching(/^deepest\*/) as string,
    });
  });

  it('is taken by twelve pupils, each in a browser of their own, who get a code', async () => {
    codes = await takeAll(link);
    expect(codes).toHaveLength(12);
    expect(new Set(codes).size).toBe(12);
    for (const code of codes) expect(code).toMatch(/^LQ2(-[0-9A-HJKMNP-TV-Z]{1,5})+$/);
  }, 120_000);

  it('is collected: every code once, a code that comes twice and one that is damaged are named', async () => {
    page = await pageOf(teacher, '/classroom/collect/');
    const { told } = await collect(page, new URL(BANK, served.origin).href, [
      ...codes,
      codes[2]!.toLowerCase(),
      damaged(codes[4]!),
      'Ada was ill',
    ]);
    expect(told).toEqual([
      '12 new results.',
      'Line 13: This result is there already, in line 3.',
      'Line 14: This code is damaged: a letter is wrong or missing.',
      'Line 15: This is no result code.',
    ]);
  });

  it('is reported, with the figures that the responses come to under the key as it is', async () => {
    await expectReport(page, 'K2');
    const { json, shown } = await readReport(page);
    // What the class knows, and the bank has wrong.
    expect(json.report.items[0]!.flags.map(({ code }) => code)).toContain('key-suspect');
    expect(shown.flagged.join()).toContain('Which mountain is the highest?');
    const sure = (level: Respondent['sure']): number =>
      CLASS.filter((pupil) => pupil.sure === level && pupil.metres).length;
    expect(json.report.items[2]!.confidence?.map(({ level, count }) => [level, count])).toEqual([
      [1, sure(1)],
      [2, sure(2)],
      [3, sure(3)],
    ]);
  });

  it('is scored anew under the corrected key, from the codes that are kept', async () => {
    version = '1.0.1';
    await page.reload();
    await page.getByText('12 were made with another version of the bank and are scored by version 1.0.1.').waitFor();
    await expectReport(page, 'Everest');
    const { json } = await readReport(page);
    expect(json.report.items[0]!.flags.map(({ code }) => code)).not.toContain('key-suspect');
  });

  it('has the same report on the command line, from the codes that the page exports', async () => {
    const folder = folderOf({
      'bank.yaml': JSON.stringify(bankOf('1.0.1')),
      'codes.csv': await exportedBy(page, 'Codes (CSV)'),
    });
    const { exit, out, err } = await cli(folder, 'report', '--bank', '@bank.yaml', '@codes.csv', '--json', '--pupils');
    expect([exit, err]).toEqual([0, '']);
    const { json } = await readReport(page);
    expect(JSON.parse(out)).toMatchObject({ ...json.report, pupils: json.pupils });
  });

  it('went without an error, and asked for nothing that is not there', () => {
    expect(faults).toEqual([]);
    expect(served.missing).toEqual([]);
  });
});
