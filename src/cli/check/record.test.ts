import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderOf, GOOD_BANK, GOOD_FILES, GOOD_READING } from '../../../test/node/cli-run.js';

const ARTICLE = ['--article', '@article.txt'];

describe('recorded passages', () => {
  const record = async (): Promise<string> => {
    const folder = folderOf(GOOD_FILES);
    const { exit, out } = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE, '--write-digests');
    expect([exit, out]).toEqual([0, expect.stringContaining('recorded: 2 passages in rivers.passages.json\n')]);
    return folder;
  };
  const rewrite = (folder: string, file: string, from: string, to: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));

  it('are read when they lie beside the bank; a passage that says something else is stale', async () => {
    const folder = await record();
    expect((await cli(folder, 'check', '@rivers.yaml', ...ARTICLE)).exit).toBe(0);
    rewrite(folder, 'article.txt', 'Nile is', 'Nile was');
    const { exit, out } = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE);
    expect(exit).toBe(1);
    expect(out).toMatch(/^rivers\.yaml:27:9: warning W34 passage-stale: /m);
    const again = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE, '--write-digests');
    expect([again.exit, again.out]).toEqual([0, expect.not.stringContaining('stale')]);
    expect((await cli(folder, 'check', '@rivers.yaml', ...ARTICLE)).exit).toBe(0);
  });

  it('hold no word of the source, and keep what is not at hand', async () => {
    const folder = await record();
    const file = join(folder, 'rivers.passages.json');
    const before = readFileSync(file, 'utf8');
    expect(before).not.toMatch(/Nile|list|Africa/);
    expect((await cli(folder, 'check', '@rivers.yaml', '--write-digests')).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('may lie elsewhere', async () => {
    const folder = folderOf(GOOD_FILES);
    const elsewhere = [...ARTICLE, '--digests', '@there.json'];
    expect((await cli(folder, 'check', '@rivers.yaml', ...elsewhere)).exit).toBe(2);
    expect((await cli(folder, 'check', '@rivers.yaml', ...elsewhere, '--write-digests')).exit).toBe(0);
    expect(existsSync(join(folder, 'there.json'))).toBe(true);
    rewrite(folder, 'rivers.reading.html', '>leads<', '> <i>leads</i> <');
    expect((await cli(folder, 'check', '@rivers.yaml', ...elsewhere)).exit).toBe(0);
  });

  it('are not written for a bank with errors', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'rivers.reading.html': GOOD_READING.replace('leads', 'heads') });
    const { exit, out } = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE, '--write-digests');
    expect([exit, out]).toEqual([1, expect.stringContaining('not recorded: mend the errors first')]);
    expect(existsSync(join(folder, 'rivers.passages.json'))).toBe(false);
  });

  it('are not made of nothing: without the article nothing is written, and the mend is named', async () => {
    const folder = folderOf(GOOD_FILES);
    const refused = {
      exit: 2,
      out: '',
      err:
        'learning-quiz: rivers.yaml: --write-digests needs the text of source “article”: give it with --article FILE. ' +
        'Nothing was recorded.\n',
    };
    expect(await cli(folder, 'check', '@rivers.yaml', '--write-digests')).toEqual(refused);
    expect(existsSync(join(folder, 'rivers.passages.json'))).toBe(false);
    const recorded = await record();
    rewrite(recorded, 'rivers.yaml', 'the Nile, textEnd', 'of Africa, textEnd');
    const before = readFileSync(join(recorded, 'rivers.passages.json'), 'utf8');
    expect(await cli(recorded, 'check', '@rivers.yaml', '--write-digests')).toEqual(refused);
    expect(readFileSync(join(recorded, 'rivers.passages.json'), 'utf8')).toBe(before);
  });

  it('of several banks are written for all or for none', async () => {
    const folder = folderOf({
      ...GOOD_FILES,
      'b.yaml': GOOD_BANK.replace('id: rivers', 'id: b')
        .replace('id: article', 'id: text')
        .replace('source: article', 'source: text'),
    });
    const { exit, err } = await cli(folder, 'check', '@rivers.yaml', '@b.yaml', ...ARTICLE, '--write-digests');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining(
        'b.yaml: --write-digests needs the text of source “text”: give it with --source text=FILE.',
      ),
    ]);
    expect(existsSync(join(folder, 'rivers.passages.json'))).toBe(false);
  });

  it('that lack a passage are told of: a change there would not be seen', async () => {
    const folder = await record();
    rewrite(folder, 'rivers.yaml', 'the Nile, textEnd', 'of Africa, textEnd');
    const { exit, out } = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE);
    expect([exit, out]).toEqual([
      0,
      'rivers.yaml: note: 1 passage is not in the record rivers.passages.json (longest); `check --write-digests` adds it.\n' +
        '1 file, 1 item: 0 errors, 0 warnings, 1 waived.\n',
    ]);
  });

  it.each(['', '[]', '{"format":"learning-quiz-passages/1","items":{"a":{"b":1}}}', '{'])(
    'that are %j are a warning, and are not overwritten',
    async (text) => {
      const folder = folderOf({ ...GOOD_FILES, 'rivers.passages.json': text });
      const file = join(folder, 'rivers.passages.json');
      for (const more of [[], ['--write-digests'], ['--digests', '@rivers.passages.json']]) {
        const { exit, out } = await cli(folder, 'check', '@rivers.yaml', ...ARTICLE, ...more);
        expect([exit, out]).toEqual([
          1,
          expect.stringContaining('warning F04 unreadable-digests: rivers.passages.json: '),
        ]);
        expect(out.includes('not recorded: mend or delete rivers.passages.json first')).toBe(
          more[0] === '--write-digests',
        );
        expect(readFileSync(file, 'utf8')).toBe(text);
      }
      rmSync(file);
      expect((await cli(folder, 'check', '@rivers.yaml', ...ARTICLE, '--write-digests')).exit).toBe(0);
    },
  );

  it('that cannot be written are wrong use', async () => {
    const args = ['@rivers.yaml', ...ARTICLE, '--digests', '@no/where.json', '--write-digests'];
    expect(await cli(folderOf(GOOD_FILES), 'check', ...args)).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/can’t be written/) as unknown,
    });
  });
});
