import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findPassages } from '../../core/evidence/find.js';
import { checkBank, parseBank } from '../../entries/core.js';
import { readArticle } from './article.js';
import { draftBank, DraftFault, type Draft } from './draft.js';
import { Locator } from './locate.js';
import { draftYaml } from './yaml.js';

const WORDS =
  'the of and in to was by with that should can may said told Mr. Dr. President Mayor Johan Sverdrup Holm Oslo Bergen Denmark Sweden U.S. United Nations Board South Sea harbour pier ships people sold moved rebuilt increase decrease trade years million dollars per cent May March December';
const SIGNS = [
  '.',
  '!',
  ', ',
  '; ',
  '\n\n',
  '\n',
  '“',
  '”',
  '(',
  ')',
  ' – ',
  '–',
  '-',
  '’s',
  '*',
  '_',
  '<b>',
  '&amp;',
  '[x](y)',
  '# ',
  ': ',
  '$',
  '€',
  '%',
  '\u0000',
  '\u200b',
  '`',
];
const NUMBERS = [
  '12',
  '1884',
  '1901',
  '2,500',
  '3.5',
  '33.4',
  '20%',
  '2024–2025',
  '10:30',
  'ten',
  'three hundred',
  '٢٠٢٤',
  '25名',
  'COP29',
];
const OTHERS = [
  'порт',
  'году',
  'მთის',
  'հայ',
  'المدينة',
  '港口被迁移',
  '港は',
  'ที่',
  'é',
  'e\u0301',
  '😀',
  '\ud800',
  'word'.repeat(80),
];

const pick = (list: readonly string[]) => fc.constantFrom(...list);
const token = fc.oneof(
  { weight: 12, arbitrary: pick(WORDS.split(' ')).map((word) => ` ${word}`) },
  { weight: 4, arbitrary: pick(NUMBERS).map((number) => ` ${number}`) },
  { weight: 3, arbitrary: pick(SIGNS) },
  { weight: 1, arbitrary: pick(OTHERS).map((other) => ` ${other}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const text = fc.array(token, { maxLength: 120 }).map((tokens) => tokens.join(''));
/** What looks like an article, so that drafts come about. */
const sentence = fc
  .tuple(pick(['In', 'Then', 'The', 'Mayor']), fc.array(token, { minLength: 6, maxLength: 20 }))
  .map(([first, rest]) => `${first}${rest.join('')}.`);
const article = fc
  .array(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => `The pier\n\nBy Ana Holm\n\n${paragraphs.join('\n\n')}`);

async function drafted(source: string, html: boolean, lang?: string): Promise<void> {
  const read = readArticle(source, { html, lang });
  let draft: Draft;
  try {
    draft = await draftBank(read);
  } catch (error) {
    expect(error).toBeInstanceOf(DraftFault);
    return;
  }
  const { bank } = draft;
  expect(parseBank(bank).issues).toEqual([]);
  const { findings } = checkBank(bank, { sources: { article: read.text } });
  expect(findings.filter(({ severity, rule }) => severity === 'error' || rule === 'W00')).toEqual([]);
  const locator = new Locator(read.text);
  for (const item of bank.items) {
    expect(item.draft).toBe(true);
    for (const evidence of item.evidence ?? []) expect(findPassages(read.text, evidence)).toHaveLength(1);
    for (const own of textsIn({ ...item, evidence: undefined })) expect(locator.copies(own)).toBe(false);
    // As the overlap tool reads a file.
    expect(locator.copies(JSON.stringify(item))).toBe(false);
  }
  expect(parse(draftYaml(draft, { article: 'a.txt', schema: './s.json' }))).toEqual(bank);
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

it('any text gives a valid bank whose evidence is found once, or a clear refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(article, text), fc.boolean(), fc.constantFrom('en', undefined, 'ka'), drafted),
    { numRuns: 120 },
  );
}, 60_000);

it('any string at all does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (source, html) =>
      drafted(source, html),
    ),
    {
      numRuns: 200,
    },
  );
}, 60_000);
