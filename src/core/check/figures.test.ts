import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from './english.js';
import { readRun } from './figure-tokens.js';
import { figuresIn } from './figures.js';
import { languageOf } from './language.js';

const ONES = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in words, as English writes it; `and` behind hundreds, or not. */
function inWords(value: number, and: boolean): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 ? `-${ONES[value % 10] ?? ''}` : ''}`;
  const [size, name] = (
    [
      [1e9, 'billion'],
      [1e6, 'million'],
      [1e3, 'thousand'],
      [100, 'hundred'],
    ] as const
  ).find(([least]) => value >= least) ?? [100, 'hundred'];
  const rest = value % size;
  const joint = rest && rest < 100 && and ? ' and ' : ' ';
  return `${inWords(Math.floor(value / size), and)} ${name}${rest ? joint + inWords(rest, and) : ''}`;
}

const numbers = (text: string) => figuresIn(text, ENGLISH).numbers;
const readings = (text: string) => numbers(text).map((figure) => figure.readings[0]);
const dates = (text: string) =>
  figuresIn(text, ENGLISH).dates.map(({ year, month, day, near }) =>
    [year ?? '', month, day ?? '', ...(near ? [near] : [])].join('-'),
  );

describe('numbers in words', () => {
  it('are read back from how they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.boolean(), fc.boolean(), (value, and, dashed) => {
        const words = inWords(value, and);
        const text = dashed ? words.replaceAll('-', ' ') : words;
        const found = numbers(`It had ${text} parts.`);
        expect(found.map((figure) => figure.readings)).toEqual([[value]]);
        expect(found[0]?.text).toBe(text);
      }),
    );
  });

  it('are read as far as they go on', () => {
    expect(readings('twenty-five and thirty, forty')).toEqual([25, 30, 40]);
    expect(readings('two, three or four; five – six')).toEqual([2, 3, 4, 5, 6]);
    expect(readings('sixteen five twenty thirty')).toEqual([16, 5, 20, 30]);
    expect(readings('ten and two hundred')).toEqual([10, 200]);
    expect(readings('a hundred and one thousand')).toEqual([101_000]);
    expect(readings('two dozen, a dozen, a hundred, twelve hundred')).toEqual([24, 12, 100, 1200]);
    expect(readings('zero hundred five')).toEqual([0, 105]);
    expect(readings('one million, two million')).toEqual([1e6, 2e6]);
  });

  it.each([
    ['the twenty-fifth', [25], 'ordinal'],
    ['the hundredth', [100], 'ordinal'],
    ['the two hundred and tenth', [210], 'ordinal'],
    ['a third', [1 / 3, 3], 'fraction'],
    ['two-thirds', [2 / 3], 'fraction'],
    ['three quarters', [0.75], 'fraction'],
    ['half', [0.5], 'fraction'],
    ['a half', [0.5], 'fraction'],
    ['half a million', [500_000], 'fraction'],
    ['ten and a half', [10.5], 'cardinal'],
    ['two and a quarter', [2.25], 'cardinal'],
    ['tenfold', [10], 'cardinal'],
    ['ten-fold', [10], 'cardinal'],
  ] as const)('%s', (text, expected, kind) => {
    expect(numbers(text)).toMatchObject([{ readings: expected, kind, said: 'words' }]);
  });

  it.each(['often', 'a tent', 'constructor', 'manifold', 'a', 'weight', 'hasOwnProperty', 'quarter', 'thirds', 'fold'])(
    'none in “%s”',
    (text) => {
      expect(numbers(text)).toEqual([]);
    },
  );

  it('imply some numbers', () => {
    expect(figuresIn('Both met twice in a decade.', ENGLISH).implied).toEqual([2, 2, 10]);
  });
});

describe('numbers in digits', () => {
  it.each([
    ['$350 million', [350e6], [350]],
    ['350-million', [350e6], [350]],
    ['€1.2bn', [1.2e9, 1.2], [1.2]],
    ['5 m', [5e6, 5], [5]],
    ['3 thousand million', [3e9], [3]],
    ['1,000', [1000], [1000]],
    ['1 234 567.5', [1234567], [1234567]],
    ['12\u00a0500', [12500], [12500]],
    ['33.4', [33.4], [33.4]],
    ['.5', [0.5], []],
    ['1/3', [1 / 3], []],
    ['70%', [70], [70]],
    ['70 per cent', [70], [70]],
    ['29th', [29], [29]],
    ['the 1990s', [1990], [1990]],
  ] as const)('%s', (text, expected, bare) => {
    expect(numbers(text)[0]).toMatchObject({ readings: expected, bare, said: 'digits' });
  });

  it('marks what a percent sign or word follows, and the decimals shown', () => {
    expect(numbers('70% or 7.25 percent of 8 percents').map(({ percent, places }) => [percent, places])).toEqual([
      [true, 0],
      [true, 2],
      [false, 0],
    ]);
  });

  it('knows the second year of a range', () => {
    expect(readings('2024–25')).toEqual([2024, 2025]);
    expect(readings('2024-2025')).toEqual([2024, 2025]);
    expect(readings('1999–04')).toEqual([1999, 4]);
    expect(readings('2024, 25')).toEqual([2024, 25]);
  });

  it('reads a run that is no number as several', () => {
    expect(readRun('15.04.2024', true)).toEqual({ readings: [], parts: [15, 4, 2024], places: 0 });
    expect(readRun('3,5', true)).toEqual({ readings: [3.5], parts: [3, 5], places: 1 });
    expect(readRun('1,234,5', true)).toMatchObject({ readings: [], parts: [1, 234, 5] });
  });

  it('takes a sign before three digits as a group or as a point, by the language', () => {
    expect(readRun('1,000', true).readings).toEqual([1000]);
    expect(readRun('1.000', true).readings).toEqual([1]);
    expect(readRun('0,123', true).readings).toEqual([0.123]);
    expect(readRun('1,000', false).readings).toEqual([1000, 1]);
    expect(readRun('1.000', false).readings).toEqual([1000, 1]);
    expect(readRun('1.234.567', true).readings).toEqual([1234567]);
    expect(readRun("1'234", true).readings).toEqual([1234]);
    expect(readRun('1.234,5', false).readings).toEqual([1234.5]);
    expect(readRun('9'.repeat(400), true)).toEqual({ readings: [], parts: [], places: 0 });
  });

  it('says what a key claims by it', () => {
    const claims = (text: string) => numbers(text).map(({ claimed }) => claimed);
    expect(claims('ten documents')).toEqual([true]);
    expect(claims('the two sides, all three countries, their four towns')).toEqual([false, false, false]);
    expect(claims('the ten documents')).toEqual([true]);
    expect(claims('two sides')).toEqual([true]);
    expect(claims('one of the first')).toEqual([false, false]);
    expect(claims('a third party, the third visit')).toEqual([false, true]);
    expect(claims('COP29 and COP-29, but 29 countries')).toEqual([false, false, true]);
  });
});

describe('dates', () => {
  it.each([
    ['On May 10–11 they met', ['-5-10', '-5-11']],
    ['10–11 May 2024', ['2024-5-10', '2024-5-11']],
    ['10 and 11 May', ['-5-10', '-5-11']],
    ['from May 10 to 12, 2024', ['2024-5-10', '2024-5-12']],
    ['from 10 May to 12 June', ['-5-10', '-6-12']],
    ['April 15 this year', ['-4-15']],
    ['15th of April, 2024', ['2024-4-15']],
    ['the tenth of May', ['-5-10']],
    ['April the twenty-fifth', ['-4-25']],
    ['Apr. 15', ['-4-15']],
    ['December 2023', ['2023-12-']],
    ['last April', ['-4--last']],
    ['next October', ['-10--next']],
    ['at the end of April', ['-4-']],
    ['2024-04-15', ['2024-4-15']],
    ['2023-12', ['2023-12-']],
    ['15.04.2024', ['2024-4-15']],
    ['04/15/2024', ['2024-4-15']],
    ['03/04/2024', ['2024-4-3', '2024-3-4']],
    ['In May they met', ['-5-']],
    ['May 1', ['-5-1']],
  ] as const)('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each(['May I go?', 'they may 10 times', 'a march of 5', '2024–12', '40 April-like days of 99', '1/2/99', 'mar 5'])(
    'none with a day in “%s”',
    (text) => {
      expect(dates(text).filter((date) => !/^-4-$/.test(date))).toEqual([]);
    },
  );

  it('in numbers alone need no language', () => {
    expect(figuresIn('2024-04-15, 15 апреля', undefined).dates).toMatchObject([{ year: 2024, month: 4, day: 15 }]);
    expect(figuresIn('десять 10', undefined).numbers).toMatchObject([{ readings: [10] }]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'10 11 2024 3.4 1,000 - – / . , % May April last of the and a half third twenty five hundred million st th m COP29 $ ½ ٣'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join(' ')),
    fc.array(pieces).map((list) => list.join('')),
  );

  it('gives finite numbers at places that hold their text', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, english) => {
        const found = figuresIn(text, english ? ENGLISH : undefined);
        for (const figure of found.numbers) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect([...figure.readings, ...figure.parts, ...figure.bare].every(Number.isFinite)).toBe(true);
        }
        for (const { month, day = 1 } of found.dates) {
          expect(month >= 1 && month <= 12 && day >= 1 && day <= 31).toBe(true);
        }
      }),
    );
  });

  it('takes time that grows with its length alone', () => {
    for (const part of ['1 ', '1,', 'two hundred and ', 'May 10 and ', 'a half ', '2024-', '1/', 'third of '])
      figuresIn(part.repeat(20_000 / part.length), ENGLISH);
  });

  it('knows English by its tag', () => {
    expect([languageOf(), languageOf('en'), languageOf('EN-gb')]).toEqual([ENGLISH, ENGLISH, ENGLISH]);
    expect([languageOf('ru'), languageOf(''), languageOf('constructor')]).toEqual([undefined, undefined, undefined]);
  });
});
