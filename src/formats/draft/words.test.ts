import { describe, expect, it } from 'vitest';
import { lineOf, runWords, slug, wordCount, wordsOf } from './words.js';

const words = (text: string): string[] =>
  wordsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('wordsOf', () => {
  it.each([
    ['“Kalan,” he said – 70% of $4.5 (in all).', ['Kalan', 'he', 'said', '70%', 'of', '$4.5', 'in', 'all']],
    ['the U.S. and trans–Black Sea', ['the', 'U.S', 'and', 'trans–Black', 'Sea']],
    [' … — ', []],
    ['e\u0301te\u0301 20 °', ['e\u0301te\u0301', '20']],
    ['共有25名代表。', ['共有', '25', '名', '代表']],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('of a part have offsets of the whole', () => {
    expect(wordsOf('one two three', { start: 4, end: 13 })).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ]);
  });

  it('of a long text without spaces take time that grows with it alone', () => {
    const begin = performance.now();
    expect(wordsOf('漢字'.repeat(50_000), { start: 0, end: 100_000 }).length).toBeGreaterThan(10_000);
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

it('wordCount takes the count that gives more', () => {
  expect(wordCount('Kassym-Jomart')).toBe(2);
  expect(wordCount('共有25名代表')).toBe(4);
});

it('runWords are those of the overlap tool', () => {
  expect(runWords('Kazakhstan’s $33.4 million')).toEqual(['kazakhstan', 's', '33', '4', 'million']);
});

it('lineOf gives one line', () => {
  expect(lineOf(' a\n  b\tc ', { start: 0, end: 9 })).toBe('a b c');
});

describe('slug', () => {
  it.each([
    ['Sand & Water', 20, 'sand-water'],
    ['Été à l’île', 20, 'ete-a-lile'],
    ['one two three', 7, 'one-two'],
    ['one two three', 9, 'one-two'],
    ['abcdefgh', 4, 'abcd'],
    ['მთის', 20, ''],
    ['-- a --', 20, 'a'],
    ['a b c d e f g h i j', 64, 'a-b-c-d-e-f'],
  ])('%j, %d: %j', (text, length, expected) => {
    expect(slug(text, length)).toBe(expected);
  });
});
