import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { foldNumberText, formatNumber, readNumber, scanNumber } from './read-number.js';

const LOCALES = ['en', 'ru', 'kk', 'az', 'hy', 'tr', 'fr', 'de', 'ar'];
/** Beside those that the readers of this project use, the ones that are written otherwise. */
const FURTHER = ['ar-EG', 'fa', 'hi', 'en-IN', 'bn', 'mr', 'my', 'de-CH', 'de-AT', 'es', 'pl', 'pt', 'sv', 'et', 'he'];
/** The languages that the table has instead of Intl. */
const TABLE = [
  'be',
  'hy',
  'ka',
  'kk',
  'ky',
  'nn',
  'sq',
  'tg',
  'tk',
  'tt',
  'uz',
  'az',
  'bs',
  'eu',
  'gl',
  'is',
  'lb',
  'mk',
];

/** A finite double of any size. */
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const everyday = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('readNumber', () => {
  test.each([
    ['.2', 'en', 0.2],
    ['1.', 'en', 1],
    ['+1.0', 'en', 1],
    ['3.142E-4', 'en', 3.142e-4],
    ['3e8', 'en', 3e8],
    ['3x10^8', 'en', 3e8],
    ['3×10^8', 'en', 3e8],
    ['1,000,000', 'en', 1000000],
    ['3,14159', 'ru', 3.14159],
    ['3,14159', 'kk', 3.14159],
    ['3,14159', 'az', 3.14159],
    ['3,14159', 'hy', 3.14159],
    ['3,14159', 'fr', 3.14159],
    ['3,14159', 'de', 3.14159],
    ['-1 000', 'ru', -1000],
    ['-1 000', 'en', -1000],
  ])('SCORING.md: %j in %s is %d', (text, locale, expected) => {
    expect(readNumber(text, locale)).toBe(expected);
  });

  test.each([
    ['1,234', 'en', 1234],
    ['1,234', 'de', 1.234],
    ['1,234', 'ru', 1.234],
    ['1.234', 'en', 1.234],
    ['1.234', 'de', 1234],
    ['1.234', 'az', 1234],
    ['1.234,5', 'tr', 1234.5],
    ['1,234.5', 'en', 1234.5],
    ['12,34,567', 'en-IN', 1234567],
    ['1,234,567', 'en-IN', 1234567],
    ["1'234.5", 'de-CH', 1234.5],
    ['1’234.5', 'de-CH', 1234.5],
  ])('what could be read two ways is read as the locale reads it: %j in %s is %d', (text, locale, expected) => {
    expect(readNumber(text, locale)).toBe(expected);
  });

  test.each([
    ['3.14', 'ru', 3.14],
    ['0.125', 'ru', 0.125],
    ['1234.567', 'fr', 1234.567],
    ['.125', 'hy', 0.125],
    ['3,14', 'de-CH', 3.14],
  ])('a sign that the locale does not have is its decimal sign: %j in %s is %d', (text, locale, expected) => {
    expect(readNumber(text, locale)).toBe(expected);
  });

  test.each([
    ['1 000', 'no-break space', '1\u00a0000'],
    ['1 000', 'narrow no-break space', '1\u202f000'],
    ['1 000', 'thin space', '1\u2009000'],
    ['1 000', 'several', ' 1 \u00a0 000\u3000'],
    ['1 000', 'direction marks', '\u200e1 000\u200f'],
    ['-5', 'U+2212', '\u22125'],
    ['-5', 'en dash', '\u20135'],
    ['-5', 'full-width', '\uff0d\uff15'],
    ['+5', 'full-width plus', '\uff0b5'],
    ['-5', 'space after the sign', '- 5'],
    ['1.5', 'full-width stop', '\uff11\uff0e\uff15'],
    ['3e8', 'superscript', '3 × 10⁸'],
    ['3e-8', 'superscript minus', '3×10⁻⁸'],
    ['3e+8', 'superscript plus', '3×10⁺⁸'],
    ['1e8', 'a power alone', '10^8'],
    ['-1e8', 'a negative power alone', '−10⁸'],
    ['3e8', 'dot', '3·10^8'],
    ['3e8', 'star', '3*10**8'],
    ['3e8', 'Cyrillic х', '3х10^8'],
    ['3e8', 'Cyrillic е', '3е8'],
    ['3e-8', 'spaces', '3 x 10 ^ -8'],
  ])('%j may be written with %s', (plain, _, text) => {
    expect(readNumber(text, 'en')).toBe(Number(plain.replace(/ /g, '')));
  });

  test.each([
    ...['', ' ', 'frog', '.', ',', '.e8', '16,5', '-', '+', 'e8', 'x10^8', '1e', '1 e8', '--1', '1-', '1.2.3', '5²'],
    ...['0,123', '1,23', '1,2345', '1,,234', ',123', '1,234 567', '1 00', '1 0000', '1234,567', '0 123'],
    ...['3^8', '3x10', '3x11^8', '10.5^2', '1e999', '-1e999', 'NaN', 'Infinity', '0x10', '1_000', '½', '$5', '5%'],
    ...['\ue0005', '1\ue0015,2', '五'],
  ])('%j is unreadable in en', (text) => {
    expect(readNumber(text, 'en')).toBeUndefined();
  });

  test.each([
    ['1.234', 'ru'],
    ['1.000', 'hy'],
    ['1.2,3', 'ru'],
    ['1,2.3', 'ru'],
    ['1.5', 'de'],
    ['0.123', 'de'],
  ])('%j is unreadable in %s', (text, locale) => {
    expect(readNumber(text, locale)).toBeUndefined();
  });

  test('minus nothing is nothing', () => {
    expect(readNumber('-0', 'en')).toBe(0);
    expect(Object.is(readNumber('-0.0', 'en'), -0)).toBe(false);
  });

  test.each(['xx', '', 'en_US', 'not a locale', '__proto__', 'x'.repeat(10_000)])(
    'the locale %.20j counts as en',
    (locale) => {
      expect(readNumber('1,234.5', locale)).toBe(1234.5);
      expect(readNumber('16,5', locale)).toBeUndefined();
    },
  );

  // Intl is the oracle here: it writes the digits of every system that Unicode counts as decimal digits.
  test('the digits of all scripts are read', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter((system) => system !== 'hanidec');
    const texts = systems.map((system) =>
      new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210),
    );
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) if (/^\p{Nd}+$/u.test(text)) expect(readNumber(text, 'en'), text).toBe(9876543210);
  });

  test('the Arabic signs are what they are in every locale', () => {
    for (const locale of ['en', 'ar', 'ar-EG', 'fa', 'de', 'kk']) {
      expect(readNumber('١٬٢٣٤٫٥', locale)).toBe(1234.5);
    }
  });
});

describe.each([...LOCALES, ...FURTHER, ...TABLE])('in %s', (locale) => {
  test('what Intl writes is read back', () => {
    const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 21 });
    fc.assert(
      fc.property(everyday, (value) => {
        expect(readNumber(format.format(value), locale)).toBe(value + 0);
      }),
    );
  });

  test('whole numbers with group signs are read back', () => {
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always' });
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(readNumber(format.format(value), locale)).toBe(value + 0);
      }),
    );
  });

  test('what formatNumber writes is read back, whatever the size', () => {
    fc.assert(
      fc.property(fc.oneof(anyNumber, everyday, fc.maxSafeInteger()), (value) => {
        expect(readNumber(formatNumber(value, locale), locale)).toBe(value + 0);
      }),
    );
  });

  test('any text gives a finite number or nothing', () => {
    const written = fc.string({ unit: fc.constantFrom(..."0123456789.,  -+eExX×*^10⁸\u00a0\u202f\u2212٠٫٬'frog") });
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) => {
        const value = readNumber(text, locale);
        if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('formatNumber', () => {
  test.each([
    [1991, 'en', '1991'],
    [1234567.5, 'en', '1,234,567.5'],
    [1234567.5, 'de', '1.234.567,5'],
    [1234567.5, 'hy', '1\u00a0234\u00a0567,5'],
    [-12345, 'az', '-12.345'],
    [1991, 'hy', '1991'],
    [0.5, 'kk', '0,5'],
    [1e-7, 'hy', '1e-7'],
    [1.5e300, 'kk', '1,5e+300'],
    [1234567.5, 'hi', '12,34,567.5'],
    [1e-300, 'en', '1e-300'],
    [3.14, 'en-u-nu-hanidec', '3.14'],
    [3.14, 'no locale', '3.14'],
  ])('%d in %s is %j', (value, locale, expected) => {
    expect(formatNumber(value, locale)).toBe(expected);
  });
});

describe('where Intl is poorer than here', () => {
  const Real = Intl.NumberFormat;
  /** An engine with the data of these languages alone, on a machine whose own language is the first of them. */
  const onlyKnows = (...languages: string[]): void => {
    vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (locales, options) {
      const wanted = [locales ?? []].flat().map(String);
      return new Real(wanted.find((tag) => languages.includes(tag.slice(0, 2))) ?? languages[0], options);
    } as typeof Intl.NumberFormat);
  };
  afterEach(() => vi.restoreAllMocks());

  test('a locale that is not known counts as en, whatever the language of the machine', () => {
    onlyKnows('de', 'en');
    expect(readNumber('1.5', 'xx')).toBe(1.5);
    expect(readNumber('1,234.5', 'not a locale')).toBe(1234.5);
    expect(formatNumber(12345.5, 'xx')).toBe('12,345.5');
  });

  test('the languages that Chromium leaves out are read and written as everywhere', () => {
    onlyKnows('en');
    for (const locale of ['hy', 'kk-KZ', 'az', 'ka', 'ky', 'uz']) expect(readNumber('3,14', locale)).toBe(3.14);
    expect(readNumber('1.234,5', 'az')).toBe(1234.5);
    expect(formatNumber(12345.5, 'hy')).toBe('12\u00a0345,5');
  });
});

describe('scanNumber', () => {
  test.each([
    ['3.14 m', 'en', 3.14, 'm'],
    ['314cm', 'en', 314, 'cm'],
    ['3,5 кг', 'ru', 3.5, 'кг'],
    ['5 e5', 'en', 5, 'e5'],
    ['5eV', 'en', 5, 'eV'],
    ['5 x', 'en', 5, 'x'],
    ['-1 000 000 USD', 'en', -1000000, 'USD'],
    ['3.14', 'en', 3.14, ''],
  ])('%j in %s is %d and %j', (text, locale, value, rest) => {
    expect(scanNumber(text, locale)).toEqual({ value, rest });
  });

  test('what follows is folded as foldNumberText folds it', () => {
    expect(scanNumber('3,5\u00a0sq.m', 'de')?.rest).toBe(foldNumberText('sq.m', 'de'));
  });

  test.each(['m', '', '16,5 m', '1 2 m', '5² m'])('%j begins with no number', (text) => {
    expect(scanNumber(text, 'en')).toBeUndefined();
  });

  test('a hostile text is refused, however long', () => {
    for (const piece of ['1', '1 ', '1,', '1 000 ', '.', '-', '10', 'x10', '1e', '\u0661', '\u200e']) {
      for (const size of [1001, 100_000, 1_000_000]) {
        expect(scanNumber(piece.repeat(Math.ceil(size / piece.length)), 'en')).toBeUndefined();
      }
      // Up to the limit it is looked at, and ends.
      scanNumber(piece.repeat(1000 / piece.length), 'en');
    }
  });
});
