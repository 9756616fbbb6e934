import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf, unitsOf } from './units.js';

const sentences = (text: string): string[] => unitsOf(text, 'sentence').map(({ start, end }) => text.slice(start, end));
const words = (text: string): string[] => unitsOf(text, 'phrase').map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['He met Mr. Jones and J. S. Bach. Then he left.', ['He met Mr. Jones and J. S. Bach.', 'Then he left.']],
    ['U.S. Steel and the U.S. government. 12 of them', ['U.S. Steel and the U.S. government.', '12 of them']],
    [
      'It cost 3.5 million, e.g. Here. “Yes.” (No.) Done',
      ['It cost 3.5 million, e.g. Here.', '“Yes.”', '(No.)', 'Done'],
    ],
    ['See p. 5 and vol. 2. Then Jan. 3.', ['See p. 5 and vol. 2.', 'Then Jan. 3.']],
    ['He asked: “Why? And when?” and left. Well', ['He asked: “Why?', 'And when?” and left.', 'Well']],
    ['Wait … for it. Wait… And', ['Wait … for it.', 'Wait…', 'And']],
    ['Known.[1][2] Next.', ['Known.[1][2]', 'Next.']],
    ['iPads sold. iPods did not.', ['iPads sold. iPods did not.']],
    ['A line\nthat is wrapped. And\r\nanother.', ['A line\nthat is wrapped.', 'And\r\nanother.']],
    ['A title\n\nA text. More\n \t\nEnd', ['A title', 'A text.', 'More', 'End']],
    ['A title\r\n\r\nA text', ['A title', 'A text']],
    ['一。二！三', ['一。', '二！', '三']],
    ['「はい。」そうです。', ['「はい。」', 'そうです。']],
    ['Մեկ։ Երկու։', ['Մեկ։', 'Երկու։']],
    ['هل؟ نعم. لا', ['هل؟', 'نعم.', 'لا']],
    ['एक। दो।', ['एक।', 'दो।']],
    ['Он жил на ул. Абая. Потом уехал.', ['Он жил на ул. Абая.', 'Потом уехал.']],
    ['¿Qué? ¡Nada! Bien', ['¿Qué?', '¡Nada!', 'Bien']],
    ['  ', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('words', () => {
  test.each([
    ['up to $350 million,” he said', ['up', 'to', '$350', 'million,”', 'he', 'said']],
    ['It rose – tenfold.', ['It', 'rose', 'tenfold.']],
    ['ten-fold\n\n33.4 %', ['ten-fold', '33.4']],
    ['北京。上海', ['北', '京。', '上', '海']],
    ['в 1991 г.', ['в', '1991', 'г.']],
    ['… —', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

const pieces = [
  'a',
  'B',
  ' ',
  '. ',
  '!',
  '。',
  'Mr.',
  '\n',
  '\n\n',
  '"',
  '7',
  '…',
  '”',
  '(',
  '[1]',
  'é',
  '\u0301',
  '中',
  '\ud83d',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));

describe.each(['sentence', 'phrase'] as const)('any text, by %s', (unit) => {
  test('its units follow one another, with no white space at their ends, and hold every word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const units = unitsOf(text, unit);
        units.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        });
        const inside = units.map(({ start, end }) => text.slice(start, end)).join('');
        expect(inside.match(/[\p{L}\p{N}]/gu) ?? []).toEqual(text.match(/[\p{L}\p{N}]/gu) ?? []);
      }),
    );
  });

  test('no unit reaches over the end of its paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, units } of layoutOf(text, unit)) {
          expect(text.slice(start, end)).not.toMatch(/\n\s*?\n/);
          for (const one of units) expect(one.start >= start && one.end <= end).toBe(true);
        }
      }),
    );
  });

  test('a unit by itself is one unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of unitsOf(text, unit)) {
          expect(unitsOf(text.slice(start, end), unit)).toEqual([{ start: 0, end: end - start }]);
        }
      }),
    );
  });

  // No clock: a rule that grows with the square would run into the runner's own time limit here.
  test.each(['. ', '.', 'A. ', '"', '… ', ' ', '\n', '\n ', '中', '[1]'])(
    '%j without end is cut in little time',
    (piece) => {
      expect(unitsOf(piece.repeat(300_000 / piece.length), unit)).toBeInstanceOf(Array);
    },
  );
});
