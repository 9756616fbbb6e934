import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderOf } from '../../../test/node/cli-run.js';
import type { Bank } from '../../core/bank/model.js';
import { findPassages } from '../../core/evidence/find.js';
import { fold } from '../../core/evidence/fold.js';
import { checkBank, parseBank } from '../../entries/core.js';
import { Locator } from '../../formats/draft/locate.js';
import { readYaml } from '../../formats/yaml/yaml.js';
import { readSource } from '../sources.js';
import type { DraftReport } from './run.js';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'test/fixtures/draft');
/** Not part of the project: it lies beside it where its authors work. */
const ARTICLE = join(ROOT, '../shared/article/article.txt');

const report = (out: string): DraftReport => JSON.parse(out) as DraftReport;

/** What `draft` writes of a file, drafted and read again. */
async function drafted(file: string): Promise<{ bank: Bank; text: string; yaml: string }> {
  const folder = folderOf({});
  const ran = await cli(folder, 'draft', file, '--out', '@new/bank.yaml');
  expect([ran.exit, ran.err]).toEqual([0, '']);
  const yaml = readFileSync(join(folder, 'new/bank.yaml'), 'utf8');
  return { bank: readYaml(yaml).json as Bank, text: await readSource(file), yaml };
}

/** Holds of every draft: valid, nothing above the text, each passage found once, no copy, and only an author's work left. */
async function holds({ bank, text, yaml }: { bank: Bank; text: string; yaml: string }): Promise<void> {
  expect(parseBank(bank).issues).toEqual([]);
  const { findings } = checkBank(bank, { sources: { article: text } });
  const passages = new Set(['W01', 'W35']);
  expect(findings.filter(({ severity, rule }) => severity === 'error' || passages.has(rule))).toEqual([]);
  const folded = fold(text);
  for (const item of bank.items) {
    expect(item.draft).toBe(true);
    expect(item.evidence).toHaveLength(1);
    for (const evidence of item.evidence ?? []) expect(findPassages(folded, evidence)).toHaveLength(1);
  }
  expect(new Locator(text).copies(yaml.slice(yaml.indexOf('\nobjectives:')))).toBe(false);
}

const kindsOf = (bank: Bank): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { id } of bank.items) {
    const kind = id.split('-')[1] ?? '';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

describe('learning-quiz draft', () => {
  it('writes a bank from a text, which `check` finds no error in', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const draft = await drafted(file);
    await holds(draft);
    expect(kindsOf(draft.bank)).toEqual({
      date: 2,
      number: 7,
      year: 5,
      person: 4,
      place: 9,
      organisation: 2,
      quotation: 1,
      claim: 2,
    });
    const folder = folderOf({ 'bank.yaml': draft.yaml });
    const { exit, out } = await cli(folder, 'check', '@bank.yaml', '--article', file);
    expect(exit).toBe(1);
    expect(out).toContain(`1 file, ${draft.bank.items.length} items: 0 errors`);
    expect(out).toMatch(/warning W29 draft-item/);
  });

  it('writes one from a page, whose menus and scripts it leaves alone', async () => {
    const draft = await drafted(join(FIXTURES, 'observatory.html'));
    await holds(draft);
    expect(draft.bank).toMatchObject({
      lang: 'en-GB',
      sources: [
        {
          author: 'Tomas Reyes',
          publisher: 'The Upland Gazette',
          date: '2021-09-14',
          href: 'https://gazette.example/observatory',
        },
      ],
    });
    expect(draft.bank.items.length).toBeGreaterThan(15);
    for (const hidden of ['77', '4,711', '1999', 'Press Street']) expect(draft.yaml).not.toContain(hidden);
  });

  it('writes a small one from a text in another script, and says what it lacks', async () => {
    const file = join(FIXTURES, 'railway.ka.txt');
    await holds(await drafted(file));
    const { out, err } = await cli(folderOf({}), 'draft', file);
    expect(err).toMatch(/^4 items drafted .*\nNames and claims are found in English only;.*Georgian script/);
    expect(out).toContain('lang: ka\n');
  });

  it('writes the same bytes each time', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    expect((await drafted(file)).yaml).toBe((await drafted(file)).yaml);
  });

  it('does not overwrite a file unless it is told to', async () => {
    const folder = folderOf({ 'bank.yaml': 'mine' });
    const file = join(FIXTURES, 'harbour.txt');
    const refused = await cli(folder, 'draft', file, '--out', '@bank.yaml');
    expect(refused).toEqual({
      exit: 2,
      out: '',
      err: 'learning-quiz: bank.yaml is there already; --force overwrites it.\n',
    });
    expect(readFileSync(join(folder, 'bank.yaml'), 'utf8')).toBe('mine');
    expect((await cli(folder, 'draft', file, '--out', '@bank.yaml', '--force')).exit).toBe(0);
    expect(readFileSync(join(folder, 'bank.yaml'), 'utf8')).toContain('draft: true');
    const { exit, err } = await cli(folder, 'draft', file, '--out', '@bank.yaml/deeper.yaml');
    expect([exit, err]).toEqual([2, expect.stringMatching(/can’t be written \(E\w+\)\.\n$/)]);
    expect(await cli(folder, 'draft', file, '--out', '@.')).toEqual({
      exit: 2,
      out: '',
      err: expect.stringMatching(/is a folder: name a file in it, as in `--out .*bank\.yaml`\.\n$/) as unknown,
    });
  });

  it('reports as JSON, with the bank where it writes no file', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const bare = report((await cli(folderOf({}), 'draft', file, '--json')).out);
    expect(bare).toMatchObject({
      format: 'learning-quiz-draft/1',
      article: { title: 'The harbour that moved three times', lang: 'en', paragraphs: 4 },
      items: 32,
      kinds: { number: 7, claim: 2 },
      refused: { context: 0, passage: 0 },
      notes: [expect.stringContaining('note on the author')],
    });
    expect(parseBank(bare.bank).issues).toEqual([]);
    const written = report((await cli(folderOf({}), 'draft', file, '--json', '--out', '@b.yaml')).out);
    expect(written).toMatchObject({ out: 'b.yaml', items: 32 });
    expect(written).not.toHaveProperty('bank');
  });

  it('ends the article where it is told to', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const items = async (...args: string[]) =>
      report((await cli(folderOf({}), 'draft', file, '--json', ...args)).out).items;
    expect(await items('--until', 'What the town should do')).toBe(25);
    expect(await items('--whole')).toBe(34);
    const { exit, err } = await cli(folderOf({}), 'draft', file, '--until', 'no such words');
    expect([exit, err]).toEqual([2, expect.stringContaining('no paragraph has the text of --until')]);
  });

  it('takes the language that it is given, if it is one', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const { bank } = report((await cli(folderOf({}), 'draft', file, '--json', '--lang', 'sv')).out);
    expect(bank).toMatchObject({ lang: 'sv' });
    expect(await cli(folderOf({}), 'draft', file, '--lang', 'a b')).toMatchObject({ exit: 2, out: '' });
  });

  it('points the editor to the schema: here beside the bank, elsewhere where npm puts it', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const { out } = await cli(folderOf({}), 'draft', file);
    expect(out).toContain('# yaml-language-server: $schema=./questions/bank.schema.json\n');
    const { yaml } = await drafted(file);
    expect(yaml).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/learning-quiz\/questions\/bank\.schema\.json\n/,
    );
  });

  it('writes an address that leads from the bank to the schema', async () => {
    const file = join(FIXTURES, 'harbour.txt');
    const modeline = async (files: Readonly<Record<string, string>>, out: string) => {
      const folder = folderOf(files);
      expect((await cli(folder, 'draft', file, '--out', `@${out}`)).exit).toBe(0);
      return /\$schema=(.*)/.exec(readFileSync(join(folder, out), 'utf8'))?.[1];
    };
    const npm = 'node_modules/learning-quiz/questions/bank.schema.json';
    expect(await modeline({ 'package.json': '{}' }, 'questions/bank.yaml')).toBe(`../${npm}`);
    expect(await modeline({ 'package.json': '{}' }, 'a/b/bank.yaml')).toBe(`../../${npm}`);
    expect(await modeline({ 'package.json': '{}' }, 'bank.yaml')).toBe(`./${npm}`);
    expect(await modeline({ 'questions/bank.schema.json': '{}' }, 'questions/bank.yaml')).toBe('./bank.schema.json');
  });

  it('prints a prompt with schema, rules and text', async () => {
    const file = join(FIXTURES, 'observatory.html');
    const { exit, out, err } = await cli(folderOf({}), 'draft', file, '--prompt');
    expect([exit, err]).toEqual([0, '']);
    for (const part of [
      '"$schema"',
      'text-entry',
      'distractor',
      'W15',
      'eleven days',
      `check BANK --article ${file}`,
    ]) {
      expect(out).toContain(part);
    }
    for (const hidden of ['77 fires', '1999', 'Press Street']) expect(out).not.toContain(hidden);
  });
});

describe('bad input to draft', () => {
  const long = 'The town of Oslo sold 12 ships in 1999. '.repeat(125_000);
  it.each<[string, string | Uint8Array, number, RegExp]>([
    ['empty', '', 1, /The file is empty/],
    ['white space', ' \n\n\t', 1, /The file is empty/],
    ['binary', Uint8Array.from([80, 75, 3, 4, 0, 0, 9]), 1, /the file is binary/],
    ['in another encoding', Uint8Array.from([67, 97, 102, 233, 32, 49]), 1, /not in UTF-8/],
    ['of 5 MB', long, 1, /too long: it has 5\.0 million characters/],
    ['larger still', `${long}.`, 1, /too large/],
    ['of one word', 'Hello', 1, /no number or date/],
    ['of signs', '!?'.repeat(1000), 1, /no number or date|no paragraph/],
    ['of tags', '<p><b><i></p>', 1, /no paragraph of text/],
  ])('%s: a clear message', async (_, content, code, message) => {
    const begin = performance.now();
    const { exit, out, err } = await cli(
      folderOf({ 'a.txt': content, 'a.html': content }),
      'draft',
      _ === 'of tags' ? '@a.html' : '@a.txt',
    );
    expect([exit, out]).toEqual([code, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(15_000);
  });

  it.each([
    ['Cyrillic', 'Мирные переговоры прошли 10 мая 2024 года, в них участвовали 25 дипломатов из двух стран.', 3],
    ['Georgian', 'რკინიგზის მშენებლობა 1898 წელს დაიწყო და მასზე 340 მუშა მუშაობდა.', 2],
    ['Armenian', 'Երևանը մայրաքաղաքն է, որտեղ 2011 թվականին ապրում էր 1060138 մարդ։', 2],
    ['Arabic', 'في عام ٢٠٢٤ زار الرئيس المدينة مرتين ووقع 15 وثيقة مع الحكومة المحلية.', 2],
    ['Chinese', '2024年5月10日,总统主持了和平谈判,共有25名代表参加了会议。', 4],
  ])('a text in %s gives an honest small draft', async (script, text, count) => {
    const folder = folderOf({ 'a.txt': text });
    const { exit, out } = await cli(folder, 'draft', '@a.txt', '--json');
    expect(exit).toBe(0);
    const { bank, items, notes } = report(out);
    expect(items).toBe(count);
    expect(notes.join(' ')).toContain(`${script} script`);
    const { findings } = checkBank(bank, { sources: { article: text } });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('hostile markup becomes plain text', async () => {
    const page = `<article><h1>Ships</h1><p>In 1998 the *Oslo* ferry carried 2,500 &lt;b&gt;people&lt;/b&gt; a day <img src=x onerror=alert(1)>
      across the [river](javascript:x) for \`3\` years.<script>alert(2010)</script></p></article>`;
    const { bank } = report(
      (await cli(folderOf({ 'a.html': page }), 'draft', '@a.html', '--json', '--lang', 'en')).out,
    );
    const stems = bank?.items.map(({ stem }) => stem);
    expect(stems).toContain(
      'Fill the gap: “In 1998 the \\*Oslo\\* ferry carried (how many?) \\<b\\>people\\</b\\> a day across the …”',
    );
    expect(JSON.stringify(bank)).not.toMatch(/onerror|2010/);
  });

  it.each(['(1 ', '12 ', 'Aa Bb ', 'A. ', '1,', 'He said that ', 'e\u0301\u0323', '漢', '"'])(
    '%j over and over ends in little time',
    async (piece) => {
      const begin = performance.now();
      const { exit } = await cli(
        folderOf({ 'a.txt': piece.repeat(900_000 / piece.length) }),
        'draft',
        '@a.txt',
        '--lang',
        'en',
      );
      expect(exit).toBe(1);
      expect(performance.now() - begin).toBeLessThan(20_000);
    },
    30_000,
  );
});

const there = existsSync(ARTICLE);
describe.skipIf(!there)(
  `the project's own article${there ? '' : ': skipped, ../shared/article/article.txt is not here'}`,
  () => {
    it('gives at least 40 candidates of all kinds, none with an error', async () => {
      const draft = await drafted(ARTICLE);
      await holds(draft);
      expect(draft.bank.items.length).toBeGreaterThanOrEqual(40);
      for (const kind of ['number', 'year', 'date', 'person', 'place', 'organisation', 'claim', 'quotation']) {
        expect(kindsOf(draft.bank)[kind]).toBeGreaterThan(0);
      }
      expect(draft.bank.sources).toMatchObject([{ id: 'article', author: expect.any(String) }]);
      expect(draft.bank.objectives).toHaveLength(4);
    });
  },
);
