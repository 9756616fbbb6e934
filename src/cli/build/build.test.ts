import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { cli, folderOf, GOOD_BANK, GOOD_FILES, GOOD_READING } from '../../../test/node/cli-run.js';
import type { Bank } from '../../core/bank/model.js';
import { readBank } from '../../entries/core.js';
import { readYaml } from '../../formats/yaml/yaml.js';
import type { Manifest } from './run.js';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted((a, b) => (a < b ? -1 : 1));
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const build = (folder: string, ...args: string[]) =>
  cli(folder, 'build', '@rivers.yaml', '--out', '@out/deep', ...args);

describe('learning-quiz build', () => {
  it('writes the bank under a name of its content, with texts parsed, and the reading beside it', async () => {
    const folder = folderOf(GOOD_FILES);
    const { exit, out, err } = await build(folder);
    expect([exit, err]).toEqual([0, '']);
    const [name = '', reading] = files(join(folder, 'out/deep'));
    expect([name, reading]).toEqual([expect.stringMatching(/^rivers-[\da-f]{8}\.json$/), 'rivers.reading.html']);
    expect(read(folder, 'out/deep/rivers.reading.html')).toBe(GOOD_READING);
    const text = read(folder, 'out/deep', name);
    expect(name).toContain(createHash('sha256').update(text).digest('hex').slice(0, 8));
    expect(text).toBe(JSON.stringify(JSON.parse(text)));
    const [item] = (JSON.parse(text) as Bank).items;
    const greatest = { type: 'strong', children: [{ type: 'text', value: 'greatest' }] };
    expect(item?.stem).toMatchObject([{ type: 'paragraph', children: [{}, greatest, {}] }]);
    expect(item?.hints).toEqual(['It ends in a delta.']);
    expect(readBank(text)).toMatchObject({ issues: [], bank: { id: 'rivers', items: [{ id: 'longest' }] } });
    expect(out.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^out/deep/${name} {2}${Buffer.byteLength(text)} bytes, \\d+ gzipped$`)),
      expect.stringMatching(/^out\/deep\/rivers\.reading\.html {2}\d+ bytes, \d+ gzipped$/),
      'rivers.yaml: 1 item built.',
      '',
    ]);
  });

  it('gives the same bytes for the same bank, however its YAML is written and wherever it lies', async () => {
    const other = stringify(readYaml(GOOD_BANK).json, { sortMapEntries: true }).replaceAll('\n', '\r\n');
    const [a, b] = [folderOf(GOOD_FILES), folderOf({ ...GOOD_FILES, 'rivers.yaml': `\uFEFF${other}` })];
    for (const folder of [a, a, b]) expect((await build(folder, '--redact')).exit).toBe(0);
    expect(files(join(a, 'out/deep'))).toEqual(files(join(b, 'out/deep')));
    for (const file of files(join(a, 'out/deep'))) expect(read(a, 'out/deep', file)).toBe(read(b, 'out/deep', file));
  });

  it('--redact writes a copy without keys as well, and --json the manifest', async () => {
    const folder = folderOf(GOOD_FILES);
    const { out } = await build(folder, '--redact', '--json');
    const manifest = JSON.parse(out) as Manifest;
    expect(manifest).toMatchObject({
      format: 'learning-quiz-build/1',
      bank: { id: 'rivers', version: '1.0.0', items: 1 },
      files: [{ role: 'bank' }, { role: 'redacted' }, { role: 'source', name: 'rivers.reading.html' }],
      findings: [],
    });
    for (const { name, bytes, gzip } of manifest.files) {
      expect(Buffer.byteLength(read(folder, 'out/deep', name))).toBe(bytes);
      expect(gzip).toBeGreaterThan(20);
    }
    const redacted = read(folder, 'out/deep', manifest.files[1]?.name as string);
    expect(manifest.files[1]?.name).toMatch(/^rivers\.redacted-[\da-f]{8}\.json$/);
    expect(redacted).toContain('greatest');
    expect(redacted).not.toMatch(/"key"|leads by far|rationale|textStart/);
  });

  it('--sealed writes a copy whose keys can’t be read in it, and --scorer one for a server', async () => {
    const folder = folderOf(GOOD_FILES);
    const { out } = await build(folder, '--sealed', '--scorer', 'https://keys.example/session', '--json');
    const { files: written } = JSON.parse(out) as Manifest;
    expect(written.map(({ role }) => role)).toEqual(['bank', 'remote', 'sealed', 'source']);
    const [whole, remote, sealed] = written.map(({ name }) => read(folder, 'out/deep', name)) as [
      string,
      string,
      string,
    ];
    for (const text of [remote, sealed]) expect(text).not.toMatch(/"key"|leads by far|rationale|textStart/);
    expect(readBank(remote)).toMatchObject({ issues: [], bank: { scorer: { href: 'https://keys.example/session' } } });
    const { sealed: pieces } = JSON.parse(sealed) as Bank;
    const items = inflateRawSync(Buffer.from(pieces!.join(''), 'base64')).toString();
    expect(JSON.parse(items)).toEqual((JSON.parse(whole) as Bank).items);
    expect(files(join(folder, 'out/deep'))).toContainEqual(expect.stringMatching(/^rivers\.sealed-[\da-f]{8}\.json$/));
  });

  it('a bank that breaks the format is not built: all is said with its place, and 1', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': GOOD_BANK.replace('key: true', 'kee: true') });
    const { exit, out } = await build(folder);
    expect(exit).toBe(1);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^rivers\.yaml:20:5: error E00 schema-error: items\[0\]\.options: There is no key\./),
      expect.stringMatching(/^rivers\.yaml:23:37: warning W00 schema-warning: items\[0\]\.options\[2\]\.kee: /),
      'rivers.yaml was not built. `learning-quiz check rivers.yaml` says everything that is wrong.',
      '',
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(JSON.parse((await build(folder, '--json')).out)).toMatchObject({
      files: [],
      findings: [{ rule: 'E00' }, {}],
    });
  });

  it.each([
    ['', /F01 unreadable-file: The file is empty/],
    ['a: b: c', /F02 not-yaml/],
    ['- a', /E00 schema-error: This is not a question bank/],
  ])('%j is not built', async (text, sentence) => {
    const { exit, out } = await build(folderOf({ 'rivers.yaml': text }));
    expect(exit).toBe(1);
    expect(out).toMatch(sentence);
  });

  it('warnings do not stop it, nor does what only check minds', async () => {
    const bank = GOOD_BANK.replace('rivers.reading.html#nile', 'gone.html').replace(/ {4}hints:.*\n/, '');
    const { exit, out } = await build(folderOf({ 'rivers.yaml': bank }));
    expect(exit).toBe(0);
    expect(out).toMatch(/^rivers\.yaml:9:38: warning F03 missing-source-file: There is no file “gone\.html”\.\nout/);
    expect(out).not.toContain('W18');
  });

  it('what lies deeper keeps its address, and nothing outside the folder is copied', async () => {
    const bank = GOOD_BANK.replace('rivers.reading.html#nile', '"texts/my%20reading.html?a#b"').replace(
      'The longest rivers }',
      'The longest rivers, href: ../secret.txt }',
    );
    const folder = folderOf({ 'in/rivers.yaml': bank, 'in/texts/my reading.html': 'x', 'secret.txt': 'secret' });
    expect((await cli(folder, 'build', '@in/rivers.yaml', '--out', '@out')).exit).toBe(0);
    expect(files(join(folder, 'out'))).toEqual([
      expect.stringMatching(/^rivers-/),
      'texts',
      join('texts', 'my reading.html'),
    ]);
  });

  it('may be built into its own folder', async () => {
    const folder = folderOf(GOOD_FILES);
    expect((await cli(folder, 'build', '@rivers.yaml', '--out', '@.')).exit).toBe(0);
    expect(read(folder, 'rivers.reading.html')).toBe(GOOD_READING);
  });

  it('a bank that names what it does not have is not built', async () => {
    const bank = GOOD_BANK.replace('source: article', 'source: artcle').replace(
      'objective: lengths',
      'objective: length',
    );
    const { exit, out } = await build(folderOf({ ...GOOD_FILES, 'rivers.yaml': bank }));
    expect(exit).toBe(1);
    expect(out.match(/error E00 .*What this names does not exist/g)).toHaveLength(2);
    expect(out).toContain('rivers.yaml was not built.');
  });

  it('a bank that is too large once it is built is not written', async () => {
    // What an alias repeats is small in YAML alone.
    const [head, item = ''] = GOOD_BANK.split('items:\n');
    const hints = JSON.stringify(Array.from({ length: 95 }, () => 'long '.repeat(4000)));
    const of = (id: string, text: string) =>
      item.replace('id: longest', `id: ${id}`).replace(/hints:.*/, `hints: ${text}`);
    const bank = `${head}items:\n${of('a', `&hints ${hints}`)}${of('b', '*hints')}${of('c', '*hints')}`;
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': bank });
    const { exit, out } = await build(folder);
    expect([exit, out]).toEqual([1, expect.stringMatching(/error F07 bank-too-large: .*divide it\.\n.*was not built/)]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('a folder that cannot be written to is wrong use', async () => {
    const folder = folderOf({ ...GOOD_FILES, out: 'a file' });
    expect(await build(folder)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(
        'can’t be written to: a file of that name is in the way; --out takes a folder.',
      ) as unknown,
    });
  });
});
