import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyItem, withPictures } from '../../../test/every-item.js';
import { cli, folderOf, GOOD_BANK, GOOD_FILES } from '../../../test/node/cli-run.js';
import { findChromium, pdfOf } from './chromium.js';
import type { Printed } from './run.js';

const print = (folder: string, ...args: readonly string[]) =>
  cli(folder, 'print', '@rivers.yaml', '--out', '@out/rivers.html', ...args);
const written = (folder: string, file = 'out/rivers.html'): string => readFileSync(join(folder, file), 'utf8');

describe('print', () => {
  it('writes the sheets of one form, and says what was drawn', async () => {
    const folder = folderOf(GOOD_FILES);
    const { exit, out, err } = await print(folder);
    expect([exit, err, out]).toEqual([
      0,
      '',
      expect.stringMatching(/^out\/rivers\.html {2}\d+ bytes\nForm A: 1 item, seed 1\/A\n$/),
    ]);
    expect(written(folder)).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(written(folder)).toContain('@page {\n  size: A4;');
    expect(written(folder).match(/<article class="[^"]*"/g)).toEqual(['<article class="sheet questions form-a"']);
  });

  it('adds keys and grids where they are asked for, and leaves the questions out where they are not', async () => {
    const folder = folderOf(GOOD_FILES);
    const kinds = async (...args: readonly string[]): Promise<string[]> => {
      expect((await print(folder, ...args)).exit).toBe(0);
      return [...written(folder).matchAll(/<article class="sheet (\w+) form-(\w)"/g)].map(
        ([, kind, form]) => `${kind} ${form}`,
      );
    };
    expect(await kinds('--forms', 'b,A', '--key')).toEqual(['questions b', 'questions a', 'key b', 'key a']);
    expect(await kinds('--no-questions', '--grid', '--pupils', '7')).toEqual(['marks a']);
    expect(written(folder).match(/<th scope="row"><span>/g)).toHaveLength(7);
  });

  it('gives the same bytes for the same bank and seed, and the seeds that give the forms on a page', async () => {
    const files = { 'every.yaml': everyItem() };
    const [a, b] = [folderOf(files), folderOf(files)];
    for (const folder of [a, b]) {
      withPictures(folder);
      const args = ['--forms', 'A,B', '--seed', 'spring', '--count', '9', '--key', '--json', '--out', '@every.html'];
      const { exit, out } = await cli(folder, 'print', '@every.yaml', ...args);
      expect(exit).toBe(0);
      const { forms } = JSON.parse(out) as Printed;
      expect(forms.map(({ form, seed }) => [form, seed])).toEqual([
        ['A', 'spring/A'],
        ['B', 'spring/B'],
      ]);
      expect(forms[0]?.items).toHaveLength(9);
      expect(forms[0]?.items.toSorted()).toEqual(forms[1]?.items.toSorted());
    }
    expect(written(a, 'every.html')).toBe(written(b, 'every.html'));
    expect(written(a, 'every.html')).toContain('seed=&#34;spring/B&#34; shuffle=&#34;all&#34; count=&#34;9&#34;');
  });

  it('puts pictures and maps into the file, which asks for nothing', async () => {
    const folder = folderOf({ 'every.yaml': everyItem() });
    withPictures(folder);
    await cli(folder, 'print', '@every.yaml', '--key', '--out', '@every.html');
    const html = written(folder, 'every.html');
    expect(html.match(/ src="data:image\/svg\+xml;base64,/g)?.length).toBeGreaterThan(3);
    expect(html).not.toMatch(/ src="(?!data:)|<script|<link|url\(/);
    expect(html).toContain('<svg class="figure"');
  });

  it('draws what it is told to', async () => {
    const folder = folderOf({ 'every.yaml': everyItem() });
    withPictures(folder);
    const drawn = async (...args: readonly string[]) => {
      const { out } = await cli(folder, 'print', '@every.yaml', '--json', '--out', '@x.html', ...args);
      return (JSON.parse(out) as Printed).forms.map(({ items }) => items);
    };
    const [listed] = await drawn('--shuffle', 'none');
    expect(listed?.slice(0, 2)).toEqual(['ways-to-the-sea', 'members-of-unions']);
    const [a, b] = await drawn('--forms', 'A,B', '--count', '5', '--apart');
    expect(a?.toSorted()).not.toEqual(b?.toSorted());
    expect((await drawn('--draw', '1 per level'))[0]?.length).toBeLessThan(8);
  });

  it('prints nothing of a bank that breaks the format or lacks a picture', async () => {
    const broken = folderOf({ ...GOOD_FILES, 'rivers.yaml': GOOD_BANK.replace('title: Rivers', 'titel: Rivers') });
    expect(await print(broken)).toMatchObject({ exit: 1, out: expect.stringContaining('was not printed.') as string });
    expect(existsSync(join(broken, 'out'))).toBe(false);
    const bare = folderOf({ 'every.yaml': everyItem() });
    const { exit, out } = await cli(bare, 'print', '@every.yaml', '--out', '@every.html');
    expect([exit, out]).toEqual([1, expect.stringContaining('There is no picture “flag-armenia.svg”.')]);
  });

  it.each([
    [['--forms', 'A,I'], '--forms takes letters of A to H, each once'],
    [['--forms', 'A,A'], '--forms takes letters of A to H, each once'],
    [['--paper', 'a5'], '--paper takes a4 or letter, not “a5”.'],
    [['--count', '0'], '--count takes a whole number of 1 to 2000, not “0”.'],
    [['--pupils', 'all'], '--pupils takes a whole number'],
    [['--shuffle', 'some'], '--shuffle takes none, options, items or all, not “some”.'],
    [['--levels', 'recal'], '--levels takes recall, understanding, inference or judgement, not “recal”.'],
    [['--levels', 'judgement'], 'Nothing is drawn: no question is left.'],
    [['--swap', 'longest'], '--swap takes pairs of ids, as in drawn*instead, not “longest”.'],
    [['--swap', 'longest*longer'], 'The bank has no question “longer”.'],
    [['--swap', 'longest*longest'], '--swap: “longest” is drawn already.'],
    [['--swap', 'longest*longest', '--levels', 'inference'], '--swap: “longest” is not drawn'],
    [['--swap', 'longest*longest', '--apart'], '--swap takes the place of what all forms have'],
    [['--time-limit', 'long'], '--time-limit takes a whole number of 1 to 86400, not “long”.'],
    [['--draw', 'two'], '--draw takes a number and what of'],
    [['--lang', 'ru'], '--lang takes a language that the bank has, not “ru”: en.'],
    [['--objectives', 'nowhere'], 'The bank has no objective “nowhere”.'],
    [['--no-questions'], '--no-questions leaves nothing to print'],
    [['--out', 'rivers.doc'], '--out takes a file that ends in .html or .pdf, not “rivers.doc”.'],
    [['--seed', ''], 'must not be empty'],
  ])('%j is wrong use', async (args, sentence) => {
    const { exit, err } = await print(folderOf(GOOD_FILES), ...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('is a command with its own help', async () => {
    const { exit, out } = await cli('/none', 'print', '--help');
    expect([exit, out]).toEqual([0, expect.stringContaining('print questions/rivers.yaml --forms A,B')]);
    expect(await cli('/none', 'print', 'x.yaml')).toMatchObject({ exit: 2 });
  });
});

describe('the Chromium that prints', () => {
  const only = (path: string) => (name: string) => name === path;

  it('is the one that is named, else one where systems have it', () => {
    const named = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' };
    expect(findChromium({ env: named, platform: 'linux', exists: () => true })).toBe('/my/chrome');
    const env = { PATH: ['/usr/local/bin', '/usr/bin'].join(process.platform === 'win32' ? ';' : ':') };
    const inPath = join('/usr/bin', 'google-chrome');
    expect(findChromium({ env, platform: 'linux', exists: only(inPath) })).toBe(inPath);
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({ env: {}, platform: 'darwin', exists: only(mac) })).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium({ env: windows, platform: 'win32', exists: only(edge) })).toBe(edge);
  });

  it('is asked for plainly where there is none', () => {
    expect(() => findChromium({ env: {}, platform: 'linux', exists: () => false })).toThrow('A PDF needs a Chromium');
    const env = { CHROME_PATH: '/gone' };
    expect(() => findChromium({ env, platform: 'linux', exists: () => false })).toThrow(
      'CHROME_PATH names “/gone”, which is not there.',
    );
  });

  it('is told of where it prints nothing', async () => {
    await expect(pdfOf('<p>x', process.execPath)).rejects.toThrow('printed no PDF');
    await expect(pdfOf('<p>x', '/no/such/program')).rejects.toThrow('printed no PDF');
  });
});
