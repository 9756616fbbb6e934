import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textField, type TextField } from './text-field.js';
import { foldText, matchesPieces, pieces, slipsAllowed, withinSlips } from './text-match.js';

const fraction = (field: TextField, response: string): number => textField.score(field, response).fraction;

/** Whether a key of this text is met by the response. */
const meets = (text: string, response: string, own: TextField = {}): boolean =>
  fraction({ keys: [{ text }], ...own }, response) === 1;

describe('comparing', () => {
  test.each([
    ['Frog', '   Frog   ', true],
    ['Frog', 'frog', true],
    ['Frog', 'toad', false],
    ['New York', 'new \u00a0\t york', true],
    ['New York', 'newyork', false],
    ['frog', 'f\u200br\u00ado\u2060g\ufeff', true],
    ['Itálie', 'ITÁLIE', true],
    ['Itálie', 'Italie', false],
    ['d\u00e9part', 'de\u0301part', true],
    ['Straße', 'STRASSE', true],
    ['ΟΔΟΣ', 'οδος', true],
    ['ΟΔΟΣ', 'οδοσ', true],
    ['İzmir', 'izmir', true],
    ['Iğdır', 'IĞDIR', true],
    ['Iğdır', 'iğdir', true],
    ['Bakı', 'BAKI', true],
    ["Côte d'Ivoire", 'Côte d’Ivoire', true],
    ['Nagorno-Karabakh', 'Nagorno–Karabakh', true],
    ['"Dostyk"', '“Dostyk”', true],
    ['[a-z]', 'a', false],
    ['.', 'x', false],
    ['\\d', '5', false],
    ['Ереван', 'ЕРЕВАН', true],
    ['Երևան', 'ԵՐԵՒԱՆ', true],
  ])('%j and %j: %s', (text, response, expected) => {
    expect(meets(text, response)).toBe(expected);
  });

  test.each([
    ['Frog', 'frog', false],
    ['Frog', ' Frog ', true],
    ['JPY', 'jpy', false],
    ['Straße', 'Strasse', false],
  ])('where case counts, %j and %j: %s', (text, response, expected) => {
    expect(meets(text, response, { case: true })).toBe(expected);
  });

  test.each([
    ['Itálie', 'italie', true],
    ['Mañana', 'manana', true],
    ['Королёв', 'Королев', true],
    ['Qostanai', 'Qostanaı', true],
    ['Łódź', 'Lodz', false],
    ['Łódź', 'Łodz', true],
  ])('where accents are folded, %j and %j: %s', (text, response, expected) => {
    expect(meets(text, response, { accents: 'fold' })).toBe(expected);
  });

  test('folding twice changes nothing', () => {
    const own = fc.record({ case: fc.boolean(), accents: fc.constantFrom('fold' as const, undefined) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), own, (text, how) => {
        const once = foldText(text, how);
        expect(foldText(once, how)).toBe(once);
      }),
    );
  });
});

describe('wildcards', () => {
  test.each([
    ['F*og', 'Fat dog', true],
    ['F*og', 'Fg', false],
    ['F*og', 'Fog', true],
    ['F*og', 'Frogs', false],
    ['*og', 'frog', true],
    ['fr*', 'frog', true],
    ['*ro*', 'frog', true],
    ['a*b*a', 'aba', true],
    ['a*b*a', 'aa', false],
    ['ab*ba', 'aba', false],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['5\\*5', '5*5', true],
    ['5\\*5', '5x5', false],
    ['\\x', '\\x', true],
    ['\\\\*', '\\*', true],
    ['a*\\*', 'abc*', true],
    ['a*\\*', 'abc', false],
  ])('%j and %j: %s', (text, response, expected) => {
    expect(meets(text, response)).toBe(expected);
  });

  /** What a pattern means, by trying every way: slow, and plain to see. */
  const slowly = (text: string, pattern: readonly string[]): boolean => {
    const [first = '', ...rest] = pattern;
    if (!text.startsWith(first)) return false;
    if (!rest.length) return text === first;
    return Array.from({ length: text.length - first.length + 1 }, (_, skip) => first.length + skip).some((at) =>
      slowly(text.slice(at), rest),
    );
  };

  test('agrees with trying every way', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 });
    fc.assert(
      fc.property(short, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }), (pattern, text) => {
        expect(matchesPieces(text, pieces(pattern))).toBe(slowly(text, pieces(pattern)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a text without stars and backslashes is one literal piece', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(pieces(text.replace(/\*/g, '\\*').replace(/\\(?!\*)/g, '/'))).toEqual([text.replace(/\\/g, '/')]);
      }),
    );
  });

  test('many stars take nothing back', () => {
    const stars = '*a'.repeat(35);
    expect(meets(stars, 'a'.repeat(999) + 'b')).toBe(false);
    expect(meets(`${stars}*`, 'a'.repeat(999) + 'b')).toBe(true);
    expect(meets('*'.repeat(999) + 'b', 'a'.repeat(1000))).toBe(false);
    expect(meets(`*${'ab'.repeat(200)}*b`, 'ab'.repeat(499) + 'aa')).toBe(false);
  });
});

describe('typos', () => {
  test.each([
    ['', 0],
    ['Owl', 0],
    ['Frog', 1],
    ['Elephants', 1],
    ['Amphibians', 2],
    ['1991', 0],
    ['May 1991', 0],
    ['June 1991', 1],
  ])('%j allows %i slips', (text, slips) => {
    expect(slipsAllowed(text)).toBe(slips);
  });

  test.each([
    ['Frog', 'forg', true],
    ['Frog', 'fro', true],
    ['Frog', 'froog', true],
    ['Frog', 'frig', true],
    ['Frog', 'fgor', false],
    ['Owl', 'Own', false],
    ['Amphibians', 'amhpibins', true],
    ['Amphibians', 'amhpibin', false],
    ['June 1991', 'June 1992', false],
    ['June 1991', 'Jume 1991', true],
    ['Fr*og', 'Frg', false],
  ])('%j and %j: %s', (text, response, expected) => {
    expect(meets(text, response, { typos: true })).toBe(expected);
    expect(meets(text, response)).toBe(false);
  });

  test('a key that is met exactly goes before one that is nearly met', () => {
    const item: TextField = {
      keys: [{ text: 'Iran' }, { text: 'Iraq', credit: 0, feedback: 'Next to it.' }],
      typos: true,
    };
    expect(fraction(item, 'Iraq')).toBe(0);
    expect(textField.feedback(item, 'iraq')).toEqual(['Next to it.']);
    expect(fraction(item, 'Irn')).toBe(1);
  });

  /** The whole table, as the definition has it. */
  const distance = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (__, j) => (i || j ? Math.max(i, j) : 0)),
    );
    const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
        (d[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
      }
    }
    return at(a.length, b.length);
  };

  test('the band finds what the whole table finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 1, 2), (a, b, limit) => {
        expect(withinSlips(a, b, limit)).toBe(distance(a, b) <= limit);
        expect(withinSlips(b, a, limit)).toBe(distance(a, b) <= limit);
      }),
      { numRuns: 2000 },
    );
  });

  test('a letter of any plane is one letter', () => {
    expect(withinSlips('\u{1f438}abc', 'abc', 1)).toBe(true);
  });
});
