import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cli, folderOf } from '../../../test/node/cli-run.js';
import { elementsOf, squeezed, text } from '../../../test/paper.js';
import { goodItems, modelBank, simulatedSessions, type ModelItem } from '../../../test/simulated.js';
import { encodeResult } from '../../core/codes/result-code.js';
import { loadDuckDb } from './duckdb.js';
import type { ReportJson } from './run.js';

/** An item whose key is wrong, and one that has a distractor for nobody. */
const items = goodItems(12).map((item, index): ModelItem =>
  index === 3 ? { ...item, key: 'c' } : index === 8 ? { ...item, distractors: { ...item.distractors, d: 0 } } : item,
);
const bank = modelBank(items);

/** Result codes of a class, one a line with a name. */
const codes = [...simulatedSessions(items, 200, 'codes')].map(
  (session, pupil) => `${encodeResult(session, bank)},Pupil ${pupil}`,
);
const files = { 'bank.yaml': JSON.stringify(bank), 'codes.csv': ['code,name', ...codes].join('\n') };
const report = (folder: string, ...args: readonly string[]) => cli(folder, 'report', '--bank', '@bank.yaml', ...args);

describe('report', () => {
  it('says how the class did, and which items deserve a look', async () => {
    const { exit, out, err } = await report(folderOf(files), '@codes.csv');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('simulated 1.0.0: 200 learners, mean ');
    expect(out).toMatch(/Reliability 0\.\d\d \(Cronbach’s alpha\), standard error \d+ %, \d\.\d+ points/);
    expect(out).toMatch(/item3 +200 +\d+ % +−0\.\d\d +\d+ s/);
    expect(out).toMatch(
      /item3: Which, in item3\?\n {2}key-suspect: Of the best, \d+% chose “Option a” and only \d+% the key/,
    );
    expect(out).toMatch(/item8: [^\n]+\n {2}useless-distractor: Wrong: \d+; of them, “Option d”: 0\./);
    expect(out.match(/key-suspect/g)).toHaveLength(1);
  });

  it('--json gives every figure; --pupils the pupils, with what to read again', async () => {
    const { out } = await report(folderOf(files), '@codes.csv', '--json', '--pupils');
    const json = JSON.parse(out) as ReportJson;
    expect(json).toMatchObject({
      format: 'learning-quiz-report/1',
      learners: 200,
      few: false,
      sameForm: true,
      refused: [],
    });
    expect(json.items.map(({ id }) => id)).toEqual(bank.items.map(({ id }) => id));
    expect(json.pupils).toHaveLength(200);
    expect(json.pupils?.[0]).toMatchObject({ name: 'Pupil 0', asked: 12, attempted: 12 });
    const [first] = json.pupils ?? [];
    const missed = first?.readAgain.flatMap((group) => group.missed) ?? [];
    expect(missed).toHaveLength(12 - (first?.score.raw ?? 0));
  });

  it('scores by the bank as it is now: under the corrected key nothing is suspect', async () => {
    const corrected = modelBank(items.map((item) => ({ ...item, key: 'a' })));
    const folder = folderOf({ ...files, 'bank.yaml': JSON.stringify({ ...corrected, version: '1.0.1' }) });
    const { out, exit } = await report(folder, '@codes.csv');
    expect(exit).toBe(0);
    expect(out).not.toContain('key-suspect');
  });

  it('names each line that gives no result, and reports the rest', async () => {
    const [one = '', two = ''] = codes;
    const damaged = two.replace(/^(.{20})./, (_, start: string) => `${start}${two[20] === '7' ? '8' : '7'}`);
    const mixed = [one, 'Anna', damaged, one.toLowerCase(), ...codes.slice(2, 30)].join('\n');
    const { exit, out, err } = await report(folderOf({ ...files, 'mixed.txt': mixed }), '@mixed.txt');
    expect(exit).toBe(1);
    expect(err.split('\n')).toEqual([
      'mixed.txt:2: This is no result code.',
      'mixed.txt:3: This code is damaged: a letter is wrong or missing.',
      'mixed.txt:4: This session is there already, at line 1.',
      '',
    ]);
    expect(out).toContain('29 learners');
  });

  it('takes JSON, and says that few learners are few', async () => {
    const json = JSON.stringify(codes.slice(0, 5).map((line) => ({ name: 'N', code: line.split(',')[0] })));
    const { out } = await report(folderOf({ ...files, 'codes.json': json }), '@codes.json');
    expect(out).toContain('Fewer than 10 learners: the figures are not reliable.');
    expect(out).not.toContain('Worth a look');
  });

  it('--csv is a table for a spreadsheet, in which no name becomes a formula', async () => {
    const folder = folderOf({ ...files, 'evil.csv': `${codes[0]?.split(',')[0]},=SUM(A1)` });
    expect((await report(folder, '@codes.csv', '--csv')).out).toMatch(
      /^item,interaction,objective,[^]*\r\nitem3,choice,one,200,200,0\.\d+/,
    );
    expect((await report(folder, '@evil.csv', '--csv', '--pupils')).out).toMatch(/\r\n'=SUM\(A1\),\d+,12,12,12,/);
  });

  it('--out writes a page that needs nothing else, with the figures, and with every name as it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const folder = folderOf({
      ...files,
      'codes.csv': [...codes.slice(1), `${codes[0]?.split(',')[0]},${name}`].join('\n'),
    });
    const { exit, out, err } = await report(folder, '@codes.csv', '--pupils', '--out', '@out/report.html');
    expect([exit, err, out]).toEqual([0, '', expect.stringMatching(/^out\/report\.html {2}\d+ bytes\n$/)]);
    const html = readFileSync(join(folder, 'out/report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    const all = elementsOf(parse(html));
    expect(all.filter(({ tagName }) => /^(?:img|script|link|iframe)$/.test(tagName))).toEqual([]);
    expect(all.flatMap(({ attrs }) => attrs.filter((each) => /^(?:style|on\w+|src|href)$/.test(each.name)))).toEqual(
      [],
    );
    const { out: told } = await report(folder, '@codes.csv', '--pupils', '--json');
    const json = JSON.parse(told) as ReportJson;
    const shown = squeezed(text(all.find(({ tagName }) => tagName === 'main')));
    for (const words of [`Learners200 Mean${Math.round(json.mean * 100)}%`, 'Of the best, ', name]) {
      expect(shown.includes(words), words).toBe(true);
    }
    const items = all.filter(({ tagName }) => tagName === 'summary');
    expect(items).toHaveLength(12 + 200);
    json.items.forEach(({ stem, facility }, index) => {
      const summary = squeezed(text(items[index]));
      expect(summary).toContain(stem);
      expect(summary).toContain(`Facility ${Math.round(facility * 100)}%`);
    });
    expect(await report(folder, '@codes.csv', '--out', '@report.pdf')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--out takes a file that ends in .html') as string,
    });
  });

  it('is refused where a file is missing, a bank is none, or codes are of another bank', async () => {
    expect(await report(folderOf(files), '@gone.csv')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no such file') as string,
    });
    expect(await report(folderOf({ ...files, 'bank.yaml': 'a: 1' }), '@codes.csv')).toMatchObject({ exit: 1, out: '' });
    const other = await report(
      folderOf({ ...files, 'bank.yaml': JSON.stringify({ ...bank, id: 'other' }) }),
      '@codes.csv',
    );
    expect(other.err).toContain('codes.csv:2: This code belongs to another bank.');
    expect(await report(folderOf({ ...files, 'a/x.jsonl': '{}' }), '@a', '--pupils')).toMatchObject({ exit: 2 });
  });

  it('says which package reads statements, where it is not there', async () => {
    await expect(loadDuckDb(folderOf({}))).rejects.toThrow('npm install @duckdb/node-api');
  });
});
