/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choiceItem, goodBank, numericItem, SOURCES, type Fields } from '../../../test/fixtures/check/banks.js';
import { sourceText } from '../../../test/fixtures/check/source-text.js';
import { findItemType } from '../../entries/core.js';
import type { Bank } from '../bank/model.js';
import { parseBank } from '../bank/parse.js';
import { findPassages } from '../evidence/find.js';
import { digest } from './digest.js';
import { passageDigest, passageDigests, pointerDigest, stalePassages } from './passages.js';
import { fold } from '../evidence/fold.js';

function bankOf(json: unknown): Bank {
  const { bank } = parseBank(JSON.parse(JSON.stringify(json)), findItemType);
  if (!bank) throw new Error('no bank');
  return bank;
}

describe('digest', () => {
  it('is FNV-1a with 64 bits', () => {
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (let i = 0; i < text.length; i++)
        for (const octet of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8])
          hash = ((hash ^ BigInt(octet)) * 0x100000001b3n) & 0xffffffffffffffffn;
      return hash.toString(16).padStart(16, '0');
    };
    expect(digest('')).toBe('cbf29ce484222325');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => digest(text) === reference(text)));
  });
});

const passage = (id: string, textStart: string, textEnd: string): Fields =>
  choiceItem(id, { evidence: [{ source: 'article', textStart, textEnd }] });

/** Items on different places of the article. */
const bank = bankOf(
  goodBank([], {
    items: [
      passage('opening', 'opened its harbour', 'years of quarrels'),
      numericItem('stops'),
      passage('cost', 'It cost', 'paid a third'),
      passage('riders', 'Last year it carried', 'than in 2022'),
      passage('quote', 'Mayor Inès', 'new town'),
      passage('critics', 'Critics said', 'done the job'),
      passage('bridge', 'long before', 'closed to lorries'),
      passage('vote', 'In October', 'two members resigned'),
      passage('doors', 'From May', 'few metres'),
      passage('cold', 'The winters', 'degrees'),
      choiceItem('guide', { evidence: [{ source: 'guide', textStart: 'A bridge', textEnd: 'takes lorries' }] }),
    ],
  }),
);
const recorded = passageDigests(bank, SOURCES);
const stale = (article: string): string[] =>
  stalePassages(bank, { ...SOURCES, article }, recorded).map(({ itemId, why }) => `${itemId} ${why}`);
const change = (from: string, to: string): string[] => {
  expect(SOURCES.article).toContain(from);
  return stale(SOURCES.article.replace(from, to));
};

describe('stalePassages', () => {
  it('finds none in the same sources', () => {
    expect(Object.keys(recorded)).toHaveLength(11);
    expect(stale(SOURCES.article)).toEqual([]);
    expect(stalePassages(bank, {}, recorded)).toEqual([]);
    expect(stalePassages(bank, SOURCES, {})).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['quotes straightened', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['spaces doubled', (text) => text.replace(/ /g, '  ')],
    ['lines broken', (text) => text.replace(/ /g, '\n')],
    ['dashes changed', (text) => text.replace(/ – /g, '—').replace(/–/g, '-').replace(/−/g, '–')],
    ['case changed', (text) => text.toUpperCase()],
    ['hard spaces and soft hyphens', (text) => text.replace(/ /g, '\u00a0').replace(/ee/g, 'e\u00ade')],
    ['decomposed', (text) => text.normalize('NFD')],
    ['punctuation dropped', (text) => text.replace(/,(?= )|;/g, '')],
    [
      'a sentence added',
      (text) => text.replace('Critics said', 'Most were glad. Critics said').replace('It cost', 'It is blue. It cost'),
    ],
  ])('takes no notice of %s', (_, mutate) => {
    const text = mutate(SOURCES.article);
    expect(text).not.toBe(SOURCES.article);
    expect(stale(text)).toEqual([]);
  });

  it.each([
    ['a figure', 'twelve stops', '14 stops', ['stops missing']],
    ['a figure inside', '7.5 kilometres', '7.6 kilometres', ['stops changed']],
    ['a figure’s scale', '$64 million', '$64 billion', ['cost changed']],
    ['a currency', '$64', '€64', ['cost changed']],
    ['a percentage', '15%', '15', ['riders changed']],
    ['a minus', '−4 degrees', '4 degrees', ['cold changed']],
    ['a date', 'May 10–12', 'May 10–13', ['doors changed']],
    ['a year', '1964', '1946', ['bridge changed']],
    ['a dropped sentence', ' Critics said that buses would have done the job.', '', ['critics missing']],
    ['a dropped sentence inside', ' It cost $64 million, of which the region paid a third.', '', ['cost missing']],
    ['an added word', 'has twelve', 'has only twelve', ['stops changed']],
    ['a word', 'ten years', 'no years', ['opening changed']],
    ['a repeated passage', 'A sister line', 'In October two members resigned. A sister line', ['vote ambiguous']],
  ])('finds exactly the items of %s', (_, from, to, expected) => {
    expect(change(from, to)).toEqual(expected);
  });

  it('does not call new evidence stale, nor rewritten evidence', () => {
    const more = bankOf(
      goodBank([], {
        items: [passage('opening', 'its harbour tram', 'of quarrels'), passage('new', 'Its roof', 'solar panels')],
      }),
    );
    expect(stalePassages(more, SOURCES, recorded)).toEqual([]);
  });

  it('records nothing of what is missing or ambiguous', () => {
    const bad = bankOf(goodBank([], { items: [passage('a', 'no such', 'place'), passage('b', 'the', 'council')] }));
    expect(passageDigests(bad, SOURCES)).toEqual({});
  });

  it('takes digests from any file', () => {
    for (const odd of [{ opening: {} }, { constructor: {} }, { opening: { x: 'y' } }])
      expect(stalePassages(bank, SOURCES, odd)).toEqual([]);
  });

  it('holds no word of the source', () => {
    expect(JSON.stringify(recorded).replace(/"[\w-]+":\{|"[0-9a-f]{16}":"[0-9a-f]{16}"/g, '')).toMatch(/^[{},]*$/);
    expect(new Set(Object.values(recorded).flatMap((own) => Object.values(own))).size).toBe(11);
  });

  it('digests the passage’s words alone', () => {
    const of = (text: string) => passageDigest(fold(text), { start: 0, end: text.length });
    expect(of('A “b” – c.')).toBe(of('a b c'));
    expect(of('33.4')).not.toBe(of('33 4'));
    expect(of('-4')).not.toBe(of('4'));
    expect(of('10–11')).toBe(of('10—11'));
    expect(pointerDigest({ source: 'a', textStart: 'b' })).not.toBe(
      pointerDigest({ source: 'a', textStart: 'b', textEnd: 'c' }),
    );
  });
});

// The article is not part of the project: it lies beside it, where it lies at all.
const root = new URL('../../../', import.meta.url);
const articleFile = new URL('../shared/article/article.txt', root);
const bankFile = new URL('questions/south-caucasus-peace.yaml', root);
const here = existsSync(articleFile) && existsSync(bankFile);

describe(`the real bank${here ? '' : ' (skipped: the article is not beside the project)'}`, () => {
  const load = () => {
    const reading = sourceText(readFileSync(new URL('questions/south-caucasus-peace.reading.html', root), 'utf8'));
    const sources = { article: readFileSync(articleFile, 'utf8'), reading };
    const real = bankOf(parse(readFileSync(bankFile, 'utf8')));
    return { real, sources, digests: passageDigests(real, sources) };
  };

  it.runIf(here)('is stale exactly where a figure or a sentence of the article changes', () => {
    const { real, sources, digests } = load();
    const mutate = (article: string) =>
      new Set(stalePassages(real, { ...sources, article }, digests).map(({ itemId }) => itemId));
    expect(mutate(sources.article).size).toBe(0);
    for (const cosmetic of [
      sources.article.replace(/[“”]/g, '"').replace(/’/g, "'"),
      sources.article.replace(/ /g, '  '),
      sources.article.replace(/–/g, '-'),
      sources.article.toUpperCase(),
    ])
      expect([...mutate(cosmetic)]).toEqual([]);
    // Each figure in turn: stale are the items whose passage holds it, and no others.
    for (const { 0: figure, index } of sources.article.matchAll(/\d+(?:\.\d+)?/g)) {
      const changed = `${sources.article.slice(0, index)}9${sources.article.slice(index)}`;
      const concerned = real.items
        .filter(({ evidence = [] }) =>
          evidence.some((pointer) => {
            const [found] = pointer.source === 'article' ? findPassages(sources.article, pointer) : [];
            return found && found.start <= index && index + figure.length <= found.end;
          }),
        )
        .map(({ id }) => id);
      expect([...mutate(changed)].sort(), `${figure} at ${index}`).toEqual(concerned.sort());
    }
  });
});
