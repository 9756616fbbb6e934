import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, findPassages, textFragment, type Pointer } from './find.js';
import { fold } from './fold.js';

const found = (text: string, pointer: Pointer): string[] =>
  findPassages(text, pointer).map(({ start, end }) => text.slice(start, end));

describe('findPassage', () => {
  const text =
    'He said: “Kazakhstan is ready to increase exports to up to $350 million,” a ten-fold rise from $33.4 million.';

  it.each([
    ['a start', { textStart: 'ready to increase' }, 'ready to increase'],
    [
      'a start and an end',
      { textStart: 'ready', textEnd: '$350 million' },
      'ready to increase exports to up to $350 million',
    ],
    ['a sign before a number', { textStart: '$33.4 million' }, '$33.4 million'],
    ['a prefix', { prefix: 'rise from', textStart: '$33.4' }, '$33.4'],
    ['a prefix that touches', { prefix: '"', textStart: 'kazakhstan' }, 'Kazakhstan'],
    ['a suffix', { textStart: 'to', suffix: '$350' }, 'to'],
    [
      'the end that the suffix follows',
      { textStart: 'ready', textEnd: 'to', suffix: 'up' },
      'ready to increase exports to',
    ],
    ['quotes at its ends', { textStart: '"Kazakhstan', textEnd: 'million,"' }, text.slice(9, 73)],
  ])('finds %s', (_, pointer, passage) => {
    expect(found(text, pointer)).toEqual([passage]);
  });

  it.each([
    ['half a word', { textStart: 'increas' }],
    ['half a number', { textStart: '33' }],
    ['the fraction of a number', { textStart: '4 million' }],
    ['an end before the start', { textStart: '$350 million', textEnd: 'ready' }],
    ['an end inside the start', { textStart: 'ready to increase', textEnd: 'to increase' }],
    ['a prefix elsewhere', { prefix: 'said', textStart: 'ready' }],
    ['a suffix elsewhere', { textStart: 'ready', textEnd: 'exports', suffix: 'million' }],
    ['nothing', { textStart: ' \u200b' }],
  ])('does not find %s', (_, pointer) => {
    expect(findPassage(text, pointer)).toBeUndefined();
  });

  it('takes the first end after the start, and says where a start is not alone', () => {
    expect(found('ab x cd, ab y cd', { textStart: 'ab', textEnd: 'cd' })).toEqual(['ab x cd', 'ab y cd']);
    expect(found('ab ab x cd', { textStart: 'ab', textEnd: 'cd' })).toEqual(['ab ab x cd', 'ab x cd']);
    expect(found('1 ab 2 ab', { prefix: '2', textStart: 'ab' })).toEqual(['ab']);
  });

  it('knows words in any script, and that some are written without spaces', () => {
    expect(found('Хлеб и хлебный', { textStart: 'хлеб' })).toEqual(['Хлеб']);
    expect(found('cafe\u0301 cafe', { textStart: 'cafe' })).toEqual(['cafe']);
    expect(found('caf\u00e9', { textStart: 'cafe\u0301' })).toEqual(['caf\u00e9']);
    expect(found('私は東京に行った', { textStart: '東京' })).toEqual(['東京']);
    expect(found('がく', { textStart: 'か' })).toEqual([]);
    expect(found('𝒳𝒴 😀𝒳', { textStart: 'x' })).toEqual(['𝒳']);
  });

  it('gives whole characters', () => {
    expect(found('ﬁne straße, x', { textStart: 'FINE', textEnd: 'strasse' })).toEqual(['ﬁne straße']);
    expect(found('a e\u0301\u0323 b', { textStart: 'ẹ\u0301' })).toEqual(['e\u0301\u0323']);
  });

  it('takes a text that is folded already', () => {
    expect(findPassage(fold(' Two\u00a0 words '), { textStart: 'two words' })).toEqual({ start: 1, end: 11 });
  });
});

const oneOf = (...forms: string[]) => fc.constantFrom(...forms);
const SPACE = oneOf(' ', '\u00a0', '\n', '\u2009\u202f', '\t  ');
const QUOTE = oneOf("'", '"', '’', '“', '«', '„');
const DASH = oneOf('-', '–', '—', '\u2011', '−', '--');

/** The same text as another person would have typed it. */
const retyped = (text: string) =>
  fc
    .tuple(
      ...Array.from(text, (character) => {
        if (/\s/.test(character)) return SPACE;
        if (/['"’“«„]/.test(character)) return QUOTE;
        if (/\p{Dash}/u.test(character)) return DASH;
        return oneOf(character, character.toUpperCase(), character.toLowerCase(), `${character}\u00ad`);
      }),
      oneOf('NFC', 'NFD', 'NFKC'),
    )
    .map((parts) => parts.slice(0, -1).join('').normalize(parts.at(-1)));

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  oneOf('the', '$350', 'ten-fold', '“Yes,”', 'Straße', 'İğne', 'ﬁt', '한국', 'Ереван', '– –', '1,350.5', '😀'),
);
// Not those whose capital or NFKC form is another text: see fold.test.ts.
const plain = word.filter((text) => !/´|\u0345/.test(text.normalize('NFD')));
const words = fc.array(plain, { maxLength: 12 }).map((list) => list.join(' '));

describe('any passage', () => {
  it('is found again, however it was typed', () => {
    const given = fc.tuple(words, plain, words, words).chain(([left, head, tail, right]) => {
      const middle = `${head} ${tail}`;
      return fc.tuple(fc.constant({ left, middle, right }), retyped(middle));
    });
    fc.assert(
      fc.property(given, ([{ left, middle, right }, typed]) => {
        const wanted = fold(middle).text.trim();
        // What begins with a mark begins inside a character.
        fc.pre(wanted !== '' && !/^\p{M}/u.test(wanted));
        // Folded, a lone iota subscript is a space that nobody wrote, and a letter: a gap that is known.
        fc.pre(!middle.includes('\u037a'));
        const text = `${left} ${middle} ${right}`;
        const passages = findPassages(text, { textStart: typed });
        for (const { start, end } of passages) expect(fold(text.slice(start, end)).text).toBe(wanted);
        const lead = middle.length - middle.trimStart().length;
        expect(passages.some(({ start }) => start >= left.length + 1 && start <= left.length + 1 + lead)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('has offsets in range, and nothing throws', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '-', 'é', '\u0301', '😀', '\ud83d', 'ﬁ'),
      maxLength: 4,
    });
    const pointer = fc.record(
      { textStart: field, textEnd: field, prefix: field, suffix: field },
      { requiredKeys: ['textStart'] },
    );
    fc.assert(
      fc.property(
        fc.array(field).map((parts) => parts.join('')),
        pointer,
        (text, evidence) => {
          let before = -1;
          for (const { start, end } of findPassages(text, evidence)) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = start;
          }
          expect(textFragment(evidence)).toMatch(/^:~:text=/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(1e6), `b${'a'.repeat(2e4)}`, 'a'],
    ['a long repeat', 'a'.repeat(1e6), `${'a'.repeat(1e4)}b${'a'.repeat(1e4)}`, 'b'],
    ['words that begin alike', 'ab '.repeat(333_333), `${'ab '.repeat(5000)}c`, 'ab'],
    ['many starts before one end', 'ab '.repeat(333_333), 'ab', 'c'],
    ['marks without end', `e${'\u0301\u0323'.repeat(5e5)}`, 'e', '\u0301'],
    ['white space and invisible characters', ' \u200b'.repeat(5e5), 'a', ' '],
    ['letters beyond ASCII', 'Ѐё'.repeat(5e5), 'Ѐё'.repeat(1e4), 'ё'],
  ])('is sought in linear time: %s', (_, text, textStart, textEnd) => {
    const begin = performance.now();
    findPassages(text, { textStart, textEnd, prefix: textEnd, suffix: textStart });
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe('textFragment', () => {
  it('encodes what means something in a directive', () => {
    const evidence = { prefix: 'to up', textStart: 'ten-fold, “A&B”', textEnd: '100 %\n to\ud800', suffix: 'year’s' };
    expect(textFragment(evidence)).toBe(
      ':~:text=to%20up-,ten%2Dfold%2C%20%E2%80%9CA%26B%E2%80%9D,100%20%25%20to%EF%BF%BD,-year%E2%80%99s',
    );
    expect(textFragment({ textStart: 'exports' })).toBe(':~:text=exports');
  });
});
