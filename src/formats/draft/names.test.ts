import { beforeAll, describe, expect, it } from 'vitest';
import { mentionsIn, namesOf, type Name } from './names.js';
import { loadTagger, type Tagger } from './tagger.js';

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

function names(...sentences: string[]): Record<string, string> {
  const first = sentences.flatMap((sentence, index) => mentionsIn(sentence, tag(sentence), index));
  const known = new Set(first.filter(({ start }) => start > 0).flatMap(({ text }) => text.split(' ').slice(-1)));
  const all = sentences.flatMap((sentence, index) => mentionsIn(sentence, tag(sentence), index, known));
  for (const { text, start, end, sentence } of all) expect(sentences[sentence]?.slice(start, end)).toBe(text);
  return Object.fromEntries(namesOf(all).map(({ kind, forms }: Name) => [[...forms].toSorted().join('|'), kind]));
}

describe('namesOf', () => {
  it.each<[string[], Record<string, string>]>([
    [['Prime Minister Johan Sverdrup left Oslo.'], { 'Johan Sverdrup': 'person', Oslo: 'city' }],
    [
      ['The mayor, Mayor Astrid Holm, spoke to the press.', 'Later Holm went to Denmark’s capital.', 'Holm stayed.'],
      { 'Astrid Holm|Holm': 'person', Denmark: 'country' },
    ],
    [
      ['Ships came to the South Caucasus and to Central Asia.'],
      { 'South Caucasus': 'region', 'Central Asia': 'region' },
    ],
    [
      ['They built the Great North Road (GNR, “Long Street”) in Spain.'],
      { 'GNR|Great North Road|Long Street': 'place', Spain: 'country' },
    ],
    [
      ['The U.S. and France signed.', 'The United States paid.'],
      { 'U.S.|United States': 'country', France: 'country' },
    ],
    [
      ['It went to the Bank of England and the European Union.'],
      { 'Bank of England': 'organisation', 'European Union': 'organisation' },
    ],
    [['Brennick opened its cable car in May.'], { Brennick: 'name' }],
    [['It was so.', 'Kellmouth, a port of 48,000 people, opened its tram.'], { Kellmouth: 'place' }],
    [['It was so.', 'Glass covered the floor.', 'Tourism, a new trade, may replace fishing.'], {}],
    [['They asked Brennick to pay.'], { Brennick: 'name' }],
    [['The footbridge at Lund Mill was closed.'], { 'Lund Mill': 'place' }],
    [['It stood on Mount Kalan.', 'The sky above Kalan is dark.'], { 'Kalan|Mount Kalan': 'place' }],
    [['The Kazakhstani and Armenian delegations met on Monday in May.'], {}],
    [['Russia–Turkey–Iran talks were held.'], { Russia: 'country', Turkey: 'country', Iran: 'country' }],
    [['It was shipped over the trans–Black Sea line.'], {}],
    [['Nobody came.', '', '???'], {}],
  ])('of %j', (sentences, expected) => {
    expect(names(...sentences)).toEqual(expected);
  });
});

describe('the tagger', () => {
  it.each([
    ['('.repeat(900)],
    ['May 1 '.repeat(160)],
    ["can't ".repeat(160)],
    ['😀'.repeat(400)],
    ['a\u0000b \ufffd'],
    [''],
    ['x'.repeat(5000)],
  ])('takes anything in little time (%#)', (sentence) => {
    const begin = performance.now();
    for (const { text, start, end } of tag(sentence)) expect(sentence.slice(start, end)).toBe(text);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
