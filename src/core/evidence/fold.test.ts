import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';

const any = fc.string({ unit: 'binary', maxLength: 60 });

describe('fold', () => {
  it.each([
    ['case', 'ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['case that changes the length', 'Straße İ', 'STRASSE i\u0307'],
    ['capital sharp s', 'STRAẞE', 'straße'],
    ['no-break and thin spaces', '350\u00a0000\u2009km\u202f!', '350 000 km !'],
    ['runs of white space and line breaks', 'a \r\n\t\u2028 b\u0085c', 'a b c'],
    ['quotes of all countries', '“a” „b“ «c» ‹d› ‘e’ ‚f‛ `g´ 5″', '\'a\' "b" "c" "d" "e" "f" "g" 5"'],
    ['dashes', 'a\u2010b\u2011c–d—e−f', 'a-b-c-d-e-f'],
    ['a dash typed as two hyphens', 'a -- b', 'a — b'],
    ['soft hyphens and zero-width characters', 'ex\u00adport\u200bs\ufeff \u2060now\ufe0f', 'exports now'],
    ['composed and decomposed', 'é각ệ', 'e\u0301\u1100\u1161\u11a8e\u0302\u0323'],
    ['ligatures and full width', 'ﬁnal …１２', 'final ...12'],
  ])('folds %s', (_, one, other) => {
    expect(fold(one).text).toBe(fold(other).text);
  });

  it.each([
    ['accents', 'resume', 'résumé'],
    ['a hyphen', 'ten fold', 'ten-fold'],
    ['punctuation', 'its', "it's"],
  ])('keeps %s', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });

  it('tells where each unit came from', () => {
    const { text, at } = fold('A \u00a0ß\u00ad😀ﬁ');
    expect(text).toBe('a ss😀fi');
    expect(at).toEqual([0, 1, 3, 3, 5, 5, 7, 7, 8]);
  });

  it('gives offsets that are in range and never fall', () => {
    fc.assert(
      fc.property(any, (text) => {
        const folded = fold(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(folded.at.at(-1)).toBe(text.length);
        for (let i = 1; i < folded.at.length; i++) expect(folded.at[i]).toBeGreaterThanOrEqual(folded.at[i - 1] ?? 0);
      }),
    );
  });

  it('does not change what is folded, nor look at the normal form or the case', () => {
    // ´ counts as an apostrophe, which NFKC takes apart; the iota subscript's capital is a letter, which the accents
    // after it then belong to.
    const plain = any.filter((text) => !/´|\u0345/.test(text.normalize('NFD')));
    fc.assert(
      fc.property(plain, (text) => {
        const folded = fold(text).text;
        expect(fold(folded).text).toBe(folded);
        expect(fold(text.normalize('NFC')).text).toBe(folded);
        expect(fold(text.normalize('NFD')).text).toBe(folded);
        expect(fold(text.normalize('NFKC')).text).toBe(folded);
        expect(fold(text.toUpperCase()).text).toBe(folded);
        expect(fold(text.toLowerCase()).text).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });
});
