import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.js';

const sentences = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    [
      'He met Mr. Jones and Robert M. Cutler. Then he left.',
      ['He met Mr. Jones and Robert M. Cutler.', 'Then he left.'],
    ],
    [
      'It cost 3.5 million, e.g. Here. “Yes.” (No.) Done.',
      ['It cost 3.5 million, e.g. Here.', '“Yes.”', '(No.)', 'Done.'],
    ],
    ['the U.S. and Europe. 12 of them', ['the U.S. and Europe.', '12 of them']],
    ['A line\nthat is wrapped. And\r\nanother.', ['A line\nthat is wrapped.', 'And\r\nanother.']],
    ['一。二！三', ['一。', '二！', '三']],
    ['Մեկ։ Երկու։', ['Մեկ։', 'Երկու։']],
    ['هل؟ نعم.', ['هل؟', 'نعم.']],
    ['  ', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('hold every word of any text, in order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B', ' ', '. ', '!', '。', 'Mr.', '\n', '"', '7', '…'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const spans = sentencesOf(given, { start: 0, end: given.length });
        expect(
          spans
            .map(({ start, end }) => given.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(given.replace(/\s/g, ''));
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(given.slice(start, end)).toBe(given.slice(start, end).trim());
        });
      }),
    );
  });

  it.each(['. ', 'A. ', '"', '… ', ' '])('of %j without end take little time', (piece) => {
    const text = piece.repeat(500_000 / piece.length);
    const begin = performance.now();
    sentencesOf(text, { start: 0, end: text.length });
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});
