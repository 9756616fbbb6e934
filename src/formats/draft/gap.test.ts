import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../core/text/markdown.js';
import { hasMarkup } from '../../core/text/markup.js';
import { plainText } from '../../core/text/tree.js';
import { gapFragment, plain, quoted } from './gap.js';
import { runWords } from './words.js';

/** The fragment of a sentence around the first place of a text. */
function fragment(sentence: string, gap: string, forms: readonly string[] = [gap]): string | undefined {
  const start = sentence.indexOf(gap);
  const at = { start, end: start + gap.length };
  return gapFragment({ text: sentence, sentence: { start: 0, end: sentence.length }, gap: at, label: '?', forms });
}

describe('gapFragment', () => {
  it.each([
    ['The pier stood for nineteen years.', 'nineteen', '“The pier stood for (?) years”'],
    [
      'One two three four five six seven eight nine KEY one two three four five six seven eight nine.',
      'KEY',
      '“… three four five six seven eight nine (?) one two three four five six seven …”',
    ],
    [
      'In the year that followed, the town of Vessby, far away, sold KEY ships to all, and then it went to sleep again.',
      'KEY',
      '“… the town of Vessby, far away, sold (?) ships to all, and then it went …”',
    ],
    ['Russia–Turkey–Iran talks were held', 'Turkey', '“Russia–(?)–Iran talks were held”'],
    ['Astana’s ties with Baku and others', 'Astana', '“(?)’s ties with Baku and others”'],
    ['He paid (he said) “about $KEY” for “it', 'KEY', '“He paid he said about $(?) for it”'],
    ['A KEY here and a KEY there is too many', 'KEY', '“A (?) here and a …”'],
    ['A KEY and a KEY is too many', 'KEY', undefined],
    ['A KEY here and over there they found a KEY', 'KEY', '“A (?) here and over there they found a …”'],
    ['Only a KEY', 'KEY', undefined],
    [`It was KEY ${'x'.repeat(500)} as all of us know`, 'KEY', undefined],
    ['It cost *KEY* [euros](x) for <b>all</b> of us', 'KEY', '“It cost \\*(?)\\* euros x for \\<b\\>all\\</b\\> of …”'],
  ])('of %j', (sentence, gap, expected) => {
    expect(fragment(sentence, gap)).toBe(expected);
  });

  it('never has eight words in a row, nor the key', () => {
    const word = fc.constantFrom('the', 'pier', 'of', 'U.S.', 'x-y', 'Vessby,', '(and', 'so)', '“it', '33.4', 'ran;');
    const side = fc.array(word, { maxLength: 15 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const found = fragment([...left, 'KEY', ...right].join(' '), 'KEY');
        if (found === undefined) return;
        for (const part of found.split('(?)')) expect(runWords(part).length).toBeLessThanOrEqual(7);
        expect(found).not.toContain('KEY');
      }),
    );
  });
});

describe('plain', () => {
  it('is read by CommonMark as the text that it was', () => {
    const part = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      '](x)',
      '<b>',
      '&amp;',
      '\\',
      '~~~',
      'a',
      '1.',
      '- ',
      '#',
      ' ',
      '|',
      '&#42;',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = `Fill the gap: “${parts.join('')}”`.replace(/\s+/g, ' ');
        const written = plain(text);
        expect(hasMarkup(written) ? plainText(parseMarkdown(written)) : written).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a text without markup as it is', () => {
    expect(plain('100 % & more – $5')).toBe('100 % & more – $5');
  });
});

it('quoted parts words where brackets stood between them', () => {
  expect(quoted('(TITR, “Middle Corridor“) years](x)')).toBe('TITR, Middle Corridor years x');
});
