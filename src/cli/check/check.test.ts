import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderOf, GOOD_ARTICLE, GOOD_BANK, GOOD_FILES } from '../../../test/node/cli-run.js';
import type { CheckOutput } from './report.js';

const check = (files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) =>
  cli(folderOf(files), 'check', ...args);
const json = async (files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]): Promise<CheckOutput> =>
  JSON.parse((await check(files, ...args, '--json')).out) as CheckOutput;

/** The good bank with one thing changed, that must be there. */
function spoilt(from: string | RegExp, to: string): Record<string, string> {
  const bank = GOOD_BANK.replace(from, to);
  expect(bank).not.toBe(GOOD_BANK);
  return { ...GOOD_FILES, 'rivers.yaml': bank };
}

const ARTICLE = ['--article', '@article.txt'];

describe('learning-quiz check', () => {
  it('finds nothing in a good bank, whose reading it reads by itself', async () => {
    expect(await check(GOOD_FILES, '@rivers.yaml', ...ARTICLE)).toEqual({
      exit: 0,
      out: '1 file, 1 item: 0 errors, 0 warnings, 1 waived.\n',
      err: '',
    });
  });

  it('says plainly what was skipped without the article', async () => {
    const { exit, out } = await check(GOOD_FILES, '@rivers.yaml');
    expect(exit).toBe(0);
    expect(out).toBe(
      'rivers.yaml: skipped: 1 passage in source “article” could not be looked up: ' +
        'its text was not given; --article FILE gives it.\n' +
        '1 file, 1 item: 0 errors, 0 warnings, 1 waived. 1 passage not looked up.\n',
    );
  });

  it('tells place, rule, severity, item, in the order of the file, and ends with 1', async () => {
    const bank = spoilt(/ {4}hints:.*\n/, '')['rivers.yaml']?.replace('leads the list', 'heads the list') as string;
    const { exit, out } = await check({ ...GOOD_FILES, 'rivers.yaml': bank }, '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^rivers\.yaml:13:5: warning W18 missing-hint: .* \[longest\]$/),
      expect.stringMatching(
        /^rivers\.yaml:27:9: error E01 passage-missing: .*“reading”.* \(“heads the list”\) \[longest\]$/,
      ),
      '1 file, 1 item: 1 error, 1 warning, 1 waived.',
      '',
    ]);
  });

  it('a warning alone ends with 1 too', async () => {
    const { exit, out } = await check(spoilt(/ {4}hints:.*\n/, ''), '@rivers.yaml', ...ARTICLE);
    expect([exit, out]).toEqual([1, expect.stringContaining('0 errors, 1 warning')]);
  });

  it('speaks of the schema in sentences, with the path', async () => {
    const { out } = await check(spoilt('version: 1.0.0\n', ''), '@rivers.yaml', ...ARTICLE);
    expect(out).toContain('rivers.yaml:2:1: error E00 schema-error: version: This field is missing.\n');
    const misspelt = await check(spoilt('rationale:', 'rational:'), '@rivers.yaml', ...ARTICLE);
    expect(misspelt.out).toContain(
      'rivers.yaml:25:5: warning W00 schema-warning: items[0].rational: This field is not known; did you mean “rationale”? [longest]\n',
    );
  });

  it('lists on request what is waived, with the reason', async () => {
    const { exit, out } = await check(GOOD_FILES, '@rivers.yaml', '--waived', ...ARTICLE);
    expect(exit).toBe(0);
    expect(out).toMatch(/^rivers\.yaml:11:5: waived W24 thin-objective: .* — One item shows the format\.\n/);
  });

  it('--json is one object with everything in it', async () => {
    const report = await json(spoilt('leads the list', 'heads the list'), '@rivers.yaml');
    expect(report).toMatchObject({
      format: 'learning-quiz-check/1',
      banks: [
        {
          file: expect.stringMatching(/rivers\.yaml$/) as unknown,
          bank: { id: 'rivers', version: '1.0.0', items: 1 },
          findings: [
            {
              rule: 'E01',
              name: 'passage-missing',
              severity: 'error',
              path: 'items[0].evidence[1]',
              itemId: 'longest',
              found: 'heads the list',
              line: 28,
              column: 9,
              endLine: 28,
              endColumn: 55,
            },
          ],
          waived: [{ rule: 'W24', reason: 'One item shows the format.', line: 11, column: 5 }],
          skipped: [{ source: 'article', passages: 1 }],
          balance: { choices: 1, positions: [0, 0, 1] },
          notes: [],
        },
      ],
      totals: { banks: 1, items: 1, errors: 1, warnings: 0, waived: 1, skipped: 1, unproved: 0 },
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${GOOD_BANK}`],
    ['lines that end as on Windows', GOOD_BANK.replaceAll('\n', '\r\n')],
  ])('places are right with %s', async (_, bank) => {
    const files = { ...GOOD_FILES, 'rivers.yaml': bank.replace('leads the list', 'heads the list') };
    expect((await json(files, '@rivers.yaml', ...ARTICLE)).banks[0]?.findings).toMatchObject([
      { rule: 'E01', line: 28, column: 9, endLine: 28, endColumn: 55 },
    ]);
    const marked = { ...GOOD_FILES, 'rivers.yaml': bank.replace('format: learning-quiz/1', 'format: x') };
    const first = bank.includes('# A bank\r')
      ? marked
      : { ...marked, 'rivers.yaml': marked['rivers.yaml'].replace('# A bank\n', '') };
    const { line, column } = (await json(first, '@rivers.yaml')).banks[0]?.findings[0] ?? {};
    expect([line, column]).toEqual([first === marked ? 2 : 1, 1]);
  });

  it('reads JSON, and says so', async () => {
    const bank = { format: 'learning-quiz/1', id: 'x', version: '1', title: 'X', items: [{ id: 'a' }] };
    const { out } = await check({ 'x.json': JSON.stringify(bank, null, 2) }, '@x.json');
    expect(out).toMatch(/^x\.json:7:5: error E00 schema-error: items\[0\]\.interaction: This field is missing\./m);
    expect(out).toContain('x.json: note: This is JSON, which is YAML too: it was read as it is.\n');
  });
});

describe('sources', () => {
  const moved = (href: string) => spoilt('rivers.reading.html#nile', href);

  it('an article may be HTML, and a source that is given counts more than the file beside the bank', async () => {
    const files = {
      ...GOOD_FILES,
      'a.html': `<p>${GOOD_ARTICLE.replace('Nile', '<b>N</b>ile')}</p>`,
      'r.txt': 'other',
    };
    expect((await check(files, '@rivers.yaml', '--article', '@a.html')).exit).toBe(0);
    const { out } = await check(files, '@rivers.yaml', '--article', '@a.html', '--source', 'reading=@r.txt');
    expect(out).toContain('error E01');
  });

  it('a file that is not there is a warning at its place', async () => {
    const { exit, out } = await check(moved('no/where.html'), '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out).toMatch(/^rivers\.yaml:9:38: warning F03 missing-source-file: There is no file “no\/where\.html”\.$/m);
  });

  it.each(['https://example.org/x.html', '../secret.txt', '/etc/hosts'])('%s is not looked for', async (href) => {
    const { banks } = await json({ ...moved(href), 'secret.txt': 'secret' }, '@rivers.yaml', ...ARTICLE);
    expect(banks[0]?.findings).toEqual([]);
    expect(banks[0]?.skipped).toMatchObject([{ source: 'reading', passages: 1 }]);
  });

  it('a file that is no text is skipped, and why', async () => {
    const files = { ...moved('reading.pdf'), 'reading.pdf': new Uint8Array([37, 80, 68, 70, 0]) };
    const { exit, out } = await check(files, '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(0);
    expect(out).toContain('“reading” could not be looked up: This is no text: the file is binary.');
  });

  it('says so where a text is given for a source that the bank does not have', async () => {
    const { exit, out } = await check(GOOD_FILES, '@rivers.yaml', ...ARTICLE, '--source', 'artcle=@article.txt');
    expect(exit).toBe(0);
    expect(out).toContain('note: A text was given for source “artcle”, which this bank does not have.');
  });

  it('an article that cannot be read, or is given twice, is wrong use', async () => {
    expect(await check(GOOD_FILES, '@rivers.yaml', '--article', '@')).toMatchObject({ exit: 2, out: '' });
    const twice = await check(GOOD_FILES, '@rivers.yaml', ...ARTICLE, '--source', 'article=@article.txt');
    expect(twice).toMatchObject({ exit: 2, err: 'learning-quiz: source "article" is given twice.\n' });
  });

  it('an article without a text in it is an error of the check, as a bank without one is', async () => {
    const files = { ...GOOD_FILES, 'empty.txt': ' \n', 'x.bin': new Uint8Array([1, 0, 2]) };
    const { exit, out, err } = await check(files, '@rivers.yaml', '--article', '@empty.txt');
    expect([exit, err]).toEqual([1, '']);
    expect(out).toBe(
      'rivers.yaml:8:5: error F05 unreadable-source: The text of source “article” can’t be read: empty.txt: The file is empty.\n' +
        'rivers.yaml: skipped: 1 passage in source “article” could not be looked up: The file is empty.\n' +
        '1 file, 1 item: 1 error, 0 warnings, 1 waived. 1 passage not looked up.\n',
    );
    const reading = await check(files, '@rivers.yaml', ...ARTICLE, '--source', 'reading=@x.bin');
    expect(reading.out).toContain('source “reading” can’t be read: x.bin: This is no text: the file is binary.');
  });

  it('a source that the bank does not have is an error, and its passage is not looked up', async () => {
    const { exit, out } = await check(spoilt('source: article', 'source: artcle'), '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out).toBe(
      'rivers.yaml:27:11: error E00 schema-error: items[0].evidence[0].source: ' +
        'What this names does not exist (“artcle”); did you mean “article”? [longest]\n' +
        'rivers.yaml: skipped: 1 passage in source “artcle” could not be looked up: the bank has no such source.\n' +
        '1 file, 1 item: 1 error, 0 warnings, 1 waived. 1 passage not looked up.\n',
    );
  });

  it('says how many items prove nothing', async () => {
    const { exit, out } = await check(spoilt(/ {4}evidence:\n.*\n.*\n/, ''), '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out).toContain('warning W19 missing-evidence');
    expect(out).toMatch(/\n1 file, 1 item: 0 errors, 1 warning, 1 waived\. 1 item without evidence\.\n$/);
  });
});

describe('what is no bank', () => {
  const bad: [what: string, content: string | Uint8Array, rule: string, sentence: RegExp][] = [
    ['empty', '', 'F01', /The file is empty/],
    ['blank', '\uFEFF \n\n', 'F01', /The file is empty/],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'F01', /binary/],
    ['Latin-1', new Uint8Array([0x74, 0x3a, 0x20, 0xe9]), 'F01', /not in UTF-8/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0]), 'F01', /UTF-16/],
    ['over 5 MB', 'x'.repeat(5_000_001), 'F01', /too large: it has 5\.0 MB, and 5 MB are allowed/],
    ['no YAML', 'a: b: c\n', 'F02', /./],
    ['an open quote', 'title: "open\n', 'F02', /quote/],
    ['tabs for indents', 'a:\n\t- b\n', 'F02', /./],
    ['a key twice', 'id: a\nid: b\n', 'F02', /"id" stands twice/],
    ['two documents', 'id: a\n---\nid: b\n', 'F02', /second document/],
    ['nested without end', '['.repeat(100_000), 'F02', /deep/],
    ['aliases without end', 'a: &a [*a]', 'F02', /./],
    ['a list', '- a\n- b\n', 'E00', /This is not a question bank/],
    ['an article', 'Once upon a time there was a river.\n', 'E00', /This is not a question bank/],
    ['broken JSON', '{ "format": "learning-quiz/1", ', 'F02', /./],
    ['HTML', '<!doctype html>\n<p>x: y</p>\n', 'F02', /./],
    ['a script', '__proto__: { a: 1 }\nconstructor: 1\n', 'E00', /./],
  ];

  it.each(bad)('%s: a sentence with a place', async (_, content, rule, sentence) => {
    const { banks } = await json({ 'x.yaml': content }, '@x.yaml');
    expect(banks[0]?.findings.some(({ rule: found, message }) => found === rule && sentence.test(message))).toBe(true);
    for (const { message, line, column } of banks[0]?.findings ?? []) {
      expect(message).toMatch(/^\S.{4,210}$/);
      expect(line * column).toBeGreaterThan(0);
    }
    const { exit, out, err } = await check({ 'x.yaml': content }, '@x.yaml');
    expect([exit, err]).toEqual([1, '']);
    expect(out).not.toMatch(/^\s+at /m);
  });

  it('the other files still run', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'empty.yaml': '' });
    mkdirSync(join(folder, 'folder.yaml'));
    const { exit, out } = await cli(folder, 'check', '@empty.yaml', '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out.split('\n')).toEqual([
      'empty.yaml:1:1: error F01 unreadable-file: The file is empty.',
      '2 files, 1 item: 1 error, 0 warnings, 1 waived.',
      '',
    ]);
    const names = ['@rivers.yaml', '@folder.yaml', '@gone.yaml', '@rivers.yaml/x.yaml'];
    expect(await cli(folder, 'check', ...names, ...ARTICLE)).toEqual({
      exit: 2,
      out: '',
      err:
        'learning-quiz: folder.yaml: This is a folder: name the files in it. gone.yaml: There is no such file. ' +
        'rivers.yaml/x.yaml: There is no such file.\n',
    });
  });

  it('two banks of one id, or one file twice, are a warning', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'copy.yaml': GOOD_BANK.replace('title: Rivers', 'title: Streams') });
    const both = await cli(folder, 'check', '@rivers.yaml', '@copy.yaml', ...ARTICLE);
    expect([both.exit, both.out]).toEqual([
      1,
      'copy.yaml:3:1: warning F06 same-bank: The bank in rivers.yaml has the same id, “rivers”: give one of them another.\n' +
        '2 files, 2 items: 0 errors, 1 warning, 2 waived.\n',
    ]);
    const twice = await cli(folder, 'check', '@rivers.yaml', '@./rivers.yaml', ...ARTICLE);
    expect([twice.exit, twice.out]).toEqual([1, expect.stringContaining('F06 same-bank: This file is named twice.')]);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const folder = folderOf(GOOD_FILES);
    chmodSync(join(folder, 'rivers.yaml'), 0);
    const { exit, err } = await cli(folder, 'check', '@rivers.yaml');
    expect([exit, err]).toEqual([2, expect.stringContaining('permission is denied')]);
  });
});

describe('--rules', () => {
  it('lists each rule with its number, reason and source', async () => {
    const { exit, out } = await cli('', 'check', '--rules');
    expect(exit).toBe(0);
    expect(out).toMatch(/^F01 unreadable-file \(error\)\n {4}\S.*\n {4}\S.*\n {4}Source: \S/);
    expect(out).toMatch(/^W05 all-of-the-above \(warning, may be waived\)$/m);
    const { rules } = JSON.parse((await cli('', 'check', '--rules', '--json')).out) as { rules: { id: string }[] };
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
