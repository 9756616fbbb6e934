import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../core/evidence/find.js';
import { Locator } from './locate.js';
import { wordsOf } from './words.js';

const whole = (text: string) => ({ start: 0, end: text.length });
function place(text: string, proof: string, sentence = text) {
  const at = text.indexOf(sentence);
  const start = text.indexOf(proof, at);
  return new Locator(text).locate({ start: at, end: at + sentence.length }, { start, end: start + proof.length });
}

describe('Locator', () => {
  const sentence = '“The first harbour of the town,” he wrote, “silted up within 12 years of its opening.”';

  it('takes a few words at each end of a sentence', () => {
    expect(place(sentence, '12')).toEqual({ textStart: 'The first harbour of', textEnd: 'years of its opening' });
    expect(place('It silted up within 12 years.', '12')).toEqual({ textStart: 'It silted up within 12 years' });
    expect(place('42', '42')).toEqual({ textStart: '42' });
  });

  it('takes more words, or others, where a sentence begins like another', () => {
    const text = 'The first harbour of the north was deep. The first harbour of the south was lost in 12 years.';
    expect(place(text, '12', text.slice(41))).toEqual({
      textStart: 'The first harbour of the south',
      textEnd: 'was lost in 12 years',
    });
    const alike = 'In this year the town of Vessby sold 10 ships. In this year the town of Vessby sold 12 ships.';
    const pointer = place(alike, '12', alike.slice(47));
    expect(pointer).toEqual({ textStart: 'Vessby sold 12 ships' });
  });

  it('takes only a part of a long sentence', () => {
    const long = `${'and so it went '.repeat(20)}until the year 1884 came, ${'but not so long '.repeat(20)}`;
    expect(place(long, '1884')).toEqual({ textStart: expect.any(String), textEnd: expect.any(String) });
    const { textStart = '', textEnd } = place(long, '1884') ?? {};
    const [passage] = findPassages(long, textEnd === undefined ? { textStart } : { textStart, textEnd });
    expect((passage?.end ?? 0) - (passage?.start ?? 0)).toBeLessThan(200);
  });

  it('finds nothing where a sentence stands twice, is empty, or has words without end', () => {
    expect(place('It was in 1884. It was in 1884.', '1884', 'It was in 1884.')).toBeUndefined();
    expect(place('x', 'x', '')).toBeUndefined();
    expect(place(`${'a'.repeat(300)} 1884`, '1884')).toEqual(undefined);
  });

  it('says what copies the text', () => {
    const locator = new Locator(sentence);
    expect(locator.copies('The FIRST harbour – of the town; he wrote: silted')).toBe(true);
    expect(locator.copies('The first harbour of the town he wrote')).toBe(false);
  });

  it('in any text points to one passage, which holds the proof', () => {
    const word = fc.constantFrom(
      'the',
      'pier',
      'of',
      'U.S.',
      'x-y',
      'Ville,',
      '(and',
      'so)',
      '“it',
      '33.4',
      '33',
      '東京',
      'é',
      'e\u0301',
      '…',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (parts, seed) => {
        const text = parts.join(' ');
        const at = seed % parts.length;
        const start = parts.slice(0, at).join(' ').length + (at ? 1 : 0);
        const proof = { start, end: start + (parts[at]?.length ?? 0) };
        const pointer = new Locator(text).locate(whole(text), proof);
        if (!pointer) return;
        const found = findPassages(text, pointer);
        expect(found).toHaveLength(1);
        // Punctuation of the proof is no part of a passage.
        const bare = text.slice(proof.start, proof.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
        expect(text.slice(found[0]?.start, found[0]?.end)).toContain(bare);
        for (const end of [pointer.textStart, pointer.textEnd ?? pointer.textStart]) {
          expect(wordsOf(end, whole(end)).length).toBeLessThanOrEqual(7);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
