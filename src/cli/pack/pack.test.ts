import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOf, manifestFaults } from '../../../test/packages.js';
import { cli, folderOf, GOOD_BANK, GOOD_FILES } from '../../../test/node/cli-run.js';
import { UsageError } from '../command.js';
import type { PackOptions } from './command.js';
import { PICTURE_LIMITS, picturesOf } from './pictures.js';
import { runPack, type Packed } from './run.js';

/** Runs `pack` with a short script in the quiz's place, since the real one is built after these tests. */
async function pack(folder: string, own: Partial<PackOptions> = {}, bank = 'rivers.yaml') {
  const written = { out: '', err: '' };
  const io = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
    progress: () => {},
  };
  const options = { as: 'html', out: join(folder, 'out/rivers.html'), ...own };
  const exit = await runPack(join(folder, bank), options, io, async () => 'quiz();');
  return { exit, out: written.out.replaceAll(`${folder}/`, ''), err: written.err };
}

const page = (folder: string): string => readFileSync(join(folder, 'out/rivers.html'), 'utf8');
const inlined = (html: string, mark = ''): unknown =>
  JSON.parse(new RegExp(`<script type="application/json"${mark}>(.*)</script>`).exec(html)?.[1] ?? 'null');

const PICTURES = GOOD_BANK.replace(
  'text: The Congo',
  'text: The Congo, image: { src: "pics/a%20b.svg", alt: "" }',
).replace('text: The Niger', 'text: The Niger, image: { src: b.PNG, alt: "" }');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('pack --as html', () => {
  it('writes one page with bank and reading, and says what is in it', async () => {
    const folder = folderOf(GOOD_FILES);
    const { exit, out } = await pack(folder);
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(
        /^out\/rivers\.html {2}\d+ bytes, \d+ gzipped\nrivers\.yaml: 1 item, 1 reading packed\.\n$/,
      ),
    ]);
    const html = page(folder);
    expect(html).toContain('<title>Rivers</title>');
    expect(html).toContain('<script data-quiz-frame>quiz();</script>');
    expect(html).toContain('<p>The Nile <b>leads</b> the&nbsp;list'.replace('&nbsp;', '\u00a0'));
    expect(html).not.toContain('color: red');
    expect(inlined(html)).toMatchObject({ id: 'rivers', items: [{ id: 'longest' }] });
  });

  it('leaves out addresses that lead nowhere from elsewhere, and keeps the others', async () => {
    const bank = GOOD_BANK.replace('The longest rivers }', 'The longest rivers, href: https://x.example/rivers }');
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': bank });
    await pack(folder);
    const { sources } = inlined(page(folder)) as { sources: { href?: string }[] };
    expect(sources.map(({ href }) => href)).toEqual(['https://x.example/rivers', undefined]);
  });

  it('--sealed puts the keys out of sight, and leaves the rest', async () => {
    const folder = folderOf(GOOD_FILES);
    expect((await pack(folder, { sealed: true })).exit).toBe(0);
    expect(JSON.stringify(inlined(page(folder)))).not.toMatch(/"key"|leads by far|rationale|textStart/);
    expect(inlined(page(folder))).toMatchObject({ items: [{ id: 'longest' }], sealed: [expect.any(String)] });
  });

  it('gives the same bytes for the same bank', async () => {
    const [a, b] = [folderOf(GOOD_FILES), folderOf(GOOD_FILES)];
    await pack(a);
    await pack(b);
    expect(page(a)).toBe(page(b));
  });

  it('has the pictures in it, each once, by their own names', async () => {
    const bank = PICTURES.replace('text: The Nile', 'text: The Nile, image: { src: b.PNG, alt: "" }');
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': bank, 'pics/a b.svg': SVG, 'b.PNG': 'png' });
    const { exit, out } = await pack(folder);
    expect([exit, out]).toEqual([0, expect.stringContaining('1 item, 2 pictures, 1 reading packed.')]);
    expect(inlined(page(folder), ' data-quiz-pictures')).toEqual({
      'pics/a%20b.svg': `data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`,
      'b.PNG': `data:image/png;base64,${Buffer.from('png').toString('base64')}`,
    });
  });

  it.each([
    ['b.PNG', 'There is no picture “b.PNG”.'],
    ['https://x.example/b.png', '“https://x.example/b.png” is not in the bank’s folder: put the picture there'],
    ['../b.png', 'is not in the bank’s folder'],
    ['/etc/b.png', 'is not in the bank’s folder'],
    ['data:image/png;base64,AA==', 'is not in the bank’s folder'],
    ['b.tiff', '“b.tiff” is no picture by its name: avif, gif, jpeg'],
    ['empty.png', '“empty.png” is empty.'],
    ['large.png', '“large.png” has more than 2 MB: make it smaller.'],
    ['folder.png', '“folder.png” can’t be read.'],
  ])('a picture %s is a finding with its place, and nothing is written', async (src, sentence) => {
    const bank = GOOD_BANK.replace('text: The Congo', `text: The Congo, image: { src: "${src}", alt: "" }`);
    const large = Buffer.alloc(PICTURE_LIMITS.one + 1);
    const folder = folderOf({
      ...GOOD_FILES,
      'rivers.yaml': bank,
      'empty.png': '',
      'large.png': large,
      'folder.png/x': 'x',
    });
    const { exit, out } = await pack(folder);
    expect([exit, out]).toEqual([1, expect.stringMatching(/^rivers\.yaml:21:48: error F08 unreadable-picture: /)]);
    expect(out).toContain(sentence);
    expect(out).toContain('rivers.yaml was not packed.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('does not take in more than 10 MB of pictures', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const options = names.map((id) => `{ id: ${id}, text: ${id}, image: { src: ${id}.png, alt: "" } }`).join(', ');
    const bank = GOOD_BANK.replace(
      / {4}options:[^]*? {4}hints/,
      `    options: [${options}, { id: k, text: k, key: true }]\n    hints`,
    );
    const files = Object.fromEntries(names.map((id) => [`${id}.png`, Buffer.alloc(PICTURE_LIMITS.one)]));
    const { exit, out } = await pack(folderOf({ ...GOOD_FILES, ...files, 'rivers.yaml': bank }));
    expect([exit, out]).toEqual([1, expect.stringContaining('The pictures have more than 10 MB together.')]);
  });

  it('a reading that is not there is a warning', async () => {
    const folder = folderOf({ 'rivers.yaml': GOOD_BANK });
    const { exit, out } = await pack(folder);
    expect([exit, out]).toEqual([0, expect.stringMatching(/^rivers\.yaml:9:38: warning F03 missing-source-file: /)]);
    expect(page(folder)).not.toContain('<article');
  });

  it('a bank that breaks the format is not packed', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': GOOD_BANK.replace('key: true', 'kee: true') });
    expect(await pack(folder)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('error E00 schema-error') as unknown,
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
    writeFileSync(join(folder, 'rivers.yaml'), 'a: b: c');
    expect(await pack(folder)).toMatchObject({ exit: 1, out: expect.stringContaining('F02 not-yaml') as unknown });
  });

  it('--json says the same as data', async () => {
    const folder = folderOf(GOOD_FILES);
    const good = JSON.parse((await pack(folder, { json: true })).out) as Packed;
    expect(good).toEqual({
      format: 'learning-quiz-pack/1',
      as: 'html',
      bank: { id: 'rivers', version: '1.0.0', items: 1 },
      file: { name: 'out/rivers.html', bytes: Buffer.byteLength(page(folder)), gzip: expect.any(Number) as unknown },
      pictures: 0,
      readings: ['A reading'],
      findings: [],
    });
    const bad = folderOf({
      'rivers.yaml': GOOD_BANK.replace('text: The Congo', 'text: The Congo, image: { src: a.png, alt: "" }'),
    });
    const report = JSON.parse((await pack(bad, { json: true })).out) as Packed;
    expect(report.file).toBeUndefined();
    expect(report.findings.find(({ rule }) => rule === 'F08')).toMatchObject({
      rule: 'F08',
      path: 'items[0].options[0].image.src',
      line: 21,
    });
  });

  it('speaks the bank’s language around the quiz, or else English', async () => {
    const textsIn = async (lang: string): Promise<string> => {
      const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': GOOD_BANK.replace('lang: en', `lang: ${lang}`) });
      await pack(folder);
      return /<h2 class="kicker"[^]*?<\/noscript>/.exec(page(folder))?.[0] ?? '';
    };
    expect(await textsIn('ru')).toMatch(
      /^<h2 class="kicker">Вопросы<\/h2>\n<noscript>Для этих вопросов нужен JavaScript/,
    );
    expect(await textsIn('de-CH')).toContain('<h2 class="kicker" lang="de" dir="ltr">Fragen</h2>');
    expect(await textsIn('fi')).toContain('<noscript lang="en" dir="ltr">These questions need JavaScript');
  });

  it('--set gives the quiz attributes', async () => {
    const folder = folderOf(GOOD_FILES);
    await pack(folder, { set: ['mode=test', 'name=a=b"', 'count='] });
    expect(page(folder)).toContain('<learning-quiz mode="test" name="a=b&#34;" count="" article="#reading">');
  });

  it.each([
    [{ set: ['moed=test'] }, 'not “moed=test”. Is mode=… meant?'],
    [{ set: ['onclick=x()'] }, 'There are attempts, '],
    [{ set: ['src=x'] }, '--set takes an attribute'],
    [{ set: ['mode'] }, '--set takes an attribute'],
    [{ passMark: '7' }, '--pass-mark takes a share of the points, as 0.7 or 70%, not “7”.'],
    [{ passMark: '-1' }, '--pass-mark takes a share'],
    [{ passMark: '101%' }, '--pass-mark takes a share'],
    [{ as: 'toString' }, '--as takes html'],
    [{ lang: 'ru' }, '--lang takes a language that the bank has, not “ru”: en.'],
    [{ as: 'pdf' }, '--as takes html, scorm12, scorm2004, cmi5, not “pdf”.'],
  ])('%j is wrong use', async (own, sentence) => {
    const packing = pack(folderOf(GOOD_FILES), own);
    await expect(packing).rejects.toThrow(UsageError);
    await expect(packing).rejects.toThrow(sentence);
  });

  it('a bank that is not there, and a file that can’t be written, are wrong use', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'a file': '' });
    await expect(pack(folder, {}, 'lakes.yaml')).rejects.toThrow('There is no such file.');
    await expect(pack(folder, { out: folder })).rejects.toThrow('can’t be written to: it is a folder.');
    await expect(pack(folder, { out: join(folder, 'a file/x.html') })).rejects.toThrow(UsageError);
  });

  it('is a command with its own help', async () => {
    const { exit, out } = await cli('/none', 'pack', '--help');
    expect([exit, out]).toEqual([0, expect.stringContaining('pack questions/rivers.yaml --as html --out rivers.html')]);
    expect(await cli('/none', 'pack', 'x.yaml', '--out', 'x.html')).toMatchObject({ exit: 2 });
    expect(await cli('/none', 'pack', 'x.yaml', '--as', 'pdf', '--out', 'x.html')).toMatchObject({ exit: 2 });
  });

  it('finds pictures wherever an item may have one', () => {
    const items = [
      { image: { src: 'a' } },
      { options: [{ image: { src: 'b', alt: '' } }, { image: 'c' }, { image: { src: 4 } }] },
    ];
    expect([...picturesOf({ items })]).toEqual([
      { src: 'a', path: 'items[0].image.src' },
      { src: 'b', path: 'items[1].options[0].image.src' },
    ]);
  });
});

/** What is in the zip, by name and in its order. */
const zipped = (folder: string): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(join(folder, 'out/rivers.zip')))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
const TRANSLATED = GOOD_BANK.replace('lang: en', 'lang: en\ntranslations: { ru: { title: Реки } }');

describe.each([
  ['scorm12', 'imsmanifest.xml'],
  ['scorm2004', 'imsmanifest.xml'],
  ['cmi5', 'cmi5.xml'],
])('pack --as %s', (as, manifest) => {
  const packed = async (own: Partial<PackOptions> = {}, bank = GOOD_BANK) => {
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': bank });
    const ran = await pack(folder, { as, out: join(folder, 'out/rivers.zip'), ...own });
    return { ...ran, files: zipped(folder), bytes: readFileSync(join(folder, 'out/rivers.zip')) };
  };

  it('writes a zip with the manifest at its root, and says what is in it', async () => {
    const { exit, out, files } = await packed();
    const names = [manifest, 'index.html', 'quiz.js', 'quiz.css'];
    expect([...files.keys()]).toEqual(names);
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(
          `^out/rivers\\.zip {2}\\d+ bytes, ${names.join(', ')}\\nrivers\\.yaml: 1 item, 1 reading packed\\.\\n$`,
        ),
      ),
    ]);
  });

  it('has a manifest as the standard wants it, of just what is in the zip', async () => {
    const { files } = await packed({ passMark: '70%', title: '<b>&' });
    const source = files.get(manifest) ?? '';
    expect(manifestFaults(as, source)).toEqual([]);
    const others = [...files.keys()].filter((name) => name !== manifest);
    expect(filesOf(as, source)).toEqual(as === 'cmi5' ? ['index.html'] : others);
  });

  it('has one quiz, which looks for this LMS, with bank and reading in the page', async () => {
    const { files } = await packed({ set: ['mode=test'] });
    const html = files.get('index.html') ?? '';
    expect(html).toContain(`<learning-quiz lms="${as}" mode="test" article="#reading">`);
    expect(html).toContain('<article id="reading"');
    expect(inlined(html)).toMatchObject({ id: 'rivers' });
    expect(html.includes('connect-src')).toBe(as === 'cmi5');
    expect(files.get('quiz.js')).toBe('quiz();');
    expect((await packed({ set: ['lms=auto'] })).files.get('index.html')).toContain('lms="auto"');
  });

  it('takes title, language and pass mark from the options, or else from the bank', async () => {
    const { files } = await packed({ title: 'Streams', lang: 'ru', passMark: '0.65' }, TRANSLATED);
    const html = files.get('index.html') ?? '';
    expect(html).toMatch(/<html lang="ru"[^]*<title>Streams<\/title>[^]*<h1>Streams<\/h1>[^]*>Вопросы</);
    expect(html).toContain('pass-mark="0.65"');
    expect(inlined(html)).toMatchObject({ title: 'Streams', translations: { ru: { title: 'Streams' } } });
    expect(files.get(manifest)).toContain('Streams');
    expect(files.get(manifest)).toMatch(/>65<|>0\.65<|"0\.65"/);
    const own = await packed({ lang: 'ru' }, TRANSLATED.replace('items:', 'defaults: { passMark: 0.8 }\nitems:'));
    expect(own.files.get(manifest)).toMatch(/>Реки</);
    expect(own.files.get(manifest)).toMatch(/>80<|>0\.8<|"0\.8"/);
    expect(own.files.get('index.html')).not.toContain('pass-mark=');
    expect((await packed({ set: ['pass-mark=0.5'] })).files.get(manifest)).toMatch(/>50<|>0\.5<|"0\.5"/);
    await expect(packed({ set: ['pass-mark=much'] })).rejects.toThrow('pass-mark can’t be that');
  });

  it('gives the same bytes for the same bank', async () => {
    expect((await packed()).bytes.equals((await packed()).bytes)).toBe(true);
  });

  it('--json says what is in the zip', async () => {
    const { out, bytes, files } = await packed({ json: true });
    expect(JSON.parse(out)).toMatchObject({
      as,
      file: { name: 'out/rivers.zip', bytes: bytes.length },
      files: [...files.keys()],
    });
  });
});
