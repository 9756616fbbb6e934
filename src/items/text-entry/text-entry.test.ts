import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import type { TextKey } from '../../core/scoring/text-field.js';
import type { TextEntryItem } from './schema.js';
import textEntry from './type.js';

const anItem = (own: Partial<TextEntryItem> = {}): TextEntryItem => ({
  id: 'animal',
  interaction: 'text-entry',
  stem: 'Which animal?',
  keys: [{ text: 'Frog' }],
  ...own,
});

const fraction = (item: TextEntryItem, response: string): number => textEntry.score(item, response).fraction;

const issuesOf = (own: object): string[] =>
  parseBank(
    JSON.parse(
      JSON.stringify({
        format: 'learning-quiz/1',
        id: 'b',
        version: '1',
        title: 'B',
        items: [{ ...anItem(), ...own }],
      }),
    ),
    () => textEntry,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('several keys', () => {
  const item = anItem({
    keys: [
      { text: 'Frog', feedback: 'Yes.' },
      { text: 'T*d', credit: 0.5, feedback: 'A cousin.' },
      { text: '*', credit: 0, feedback: 'No.' },
    ],
  });

  test.each([
    ['frog', 1, ['Yes.']],
    ['toad', 0.5, ['A cousin.']],
    ['newt', 0, ['No.']],
  ])('the first that %j meets gives %d and its feedback', (response, expected, feedback) => {
    expect(fraction(item, response)).toBe(expected);
    expect(textEntry.feedback?.(item, response)).toEqual(feedback);
  });

  test('a credit below nothing earns nothing, and nothing met earns nothing', () => {
    expect(fraction(anItem({ keys: [{ text: 'Frog' }, { text: 'Toad', credit: -1 }] }), 'toad')).toBe(0);
    expect(fraction(anItem(), 'newt')).toBe(0);
    expect(textEntry.feedback?.(anItem(), 'frog')).toEqual([]);
  });
});

describe('check', () => {
  test.each([
    [undefined, 'nothing-entered'],
    [null, 'nothing-entered'],
    ['', 'nothing-entered'],
    [' \u200b\u00a0', 'nothing-entered'],
    [5, 'malformed'],
    [['frog'], 'malformed'],
    ['x'.repeat(1001), 'malformed'],
    ['x'.repeat(1000), undefined],
    ['toad', undefined],
  ])('%.20j: %s', (response, expected) => {
    expect(textEntry.check(anItem(), response)).toBe(expected);
  });

  test('what is too long earns nothing, even where it would match', () => {
    expect(fraction(anItem({ keys: [{ text: 'x*' }] }), 'x'.repeat(1001))).toBe(0);
  });
});

describe('slips that are asked about', () => {
  const keys = [{ text: 'Yerevan' }, { text: 'Erevan', credit: 0, feedback: 'So it was spelt.' }, { text: 'Ye*n' }];
  const item = anItem({ keys, typos: 'ask' });

  test.each([
    ['Yeravan', undefined, 'meets a key with wildcards'],
    ['Yerevam', 'check-spelling', 'is a slip away'],
    ['  yereVAM ', 'check-spelling', 'is a slip away in another spelling'],
    ['Yreevna', undefined, 'is two slips away'],
    ['Erevan', undefined, 'meets a key that earns nothing'],
    ['Erevam', undefined, 'is a slip away from a key that earns nothing'],
    ['Yerevan', undefined, 'is the key'],
    ['Baku', undefined, 'is something else'],
    ['', undefined, 'is empty'],
    [null, undefined, 'is nothing'],
    ['Yerevam'.repeat(200), undefined, 'is too long'],
  ])('%.10j: %s, since it %s', (response, advice, _why) => {
    expect(textEntry.advise?.(item, response)).toBe(advice);
  });

  test('earn nothing, and are asked about only where that is wished', () => {
    expect(fraction(item, 'Yerevam')).toBe(0);
    expect(textEntry.feedback?.(item, 'Yerevam')).toEqual([]);
    for (const typos of [true, false, undefined]) {
      expect(textEntry.advise?.(anItem({ keys, typos }), 'Yerevam')).toBeUndefined();
    }
    expect(fraction(anItem({ keys, typos: true }), 'Yerevam')).toBe(1);
  });

  test('never lead to a key that another one swallows', () => {
    const swallowed = [{ text: 'Fr*', credit: 0 }, { text: 'Frog' }, { text: 'Newt' }];
    expect(textEntry.advise?.(anItem({ keys: swallowed, typos: 'ask' }), 'Grog')).toBeUndefined();
    expect(textEntry.advise?.(anItem({ keys: swallowed, typos: 'ask' }), 'Nwet')).toBe('check-spelling');
  });

  test('are those that would be let pass', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (key, response) => {
        const one = [{ text: key }];
        const asked = textEntry.advise?.(anItem({ keys: one, typos: 'ask' }), response) === 'check-spelling';
        const passed =
          fraction(anItem({ keys: one, typos: true }), response) > fraction(anItem({ keys: one }), response);
        expect(asked).toBe(passed);
      }),
      { numRuns: 1000 },
    );
  });

  test('can’t be found without the keys', () => {
    expect(textEntry.redact(item)).toEqual({});
    expect(textEntry.advise?.({ ...item, keys: undefined as never }, 'Yerevam')).toBeUndefined();
  });
});

describe('keyResponse', () => {
  test.each<[string, readonly TextKey[], string]>([
    ['is the key', [{ text: 'Frog' }], 'Frog'],
    ['has no wildcards', [{ text: 'F*og*' }], 'Fog'],
    ['has the stars that are meant', [{ text: '5\\*5' }], '5*5'],
    ['is a key without wildcards, where there is one', [{ text: 'F*og' }, { text: 'Frog' }], 'Frog'],
    ['puts a sign between two spaces', [{ text: 'a * b' }], 'a … b'],
    ['passes over part credit', [{ text: 'Toad', credit: 0.5 }, { text: 'Frog' }], 'Frog'],
    [
      'passes over a key that one before it takes',
      [{ text: 'F*', credit: 0.5 }, { text: 'Frog' }, { text: 'Newt' }],
      'Newt',
    ],
    ['may belong to a key before it', [{ text: '*og' }, { text: 'Frog' }], 'Frog'],
  ])('%s', (_, keys, expected) => {
    const item = anItem({ keys });
    expect(textEntry.keyResponse(item)).toBe(expected);
    expect(fraction(item, expected)).toBe(1);
  });

  test('earns everything wherever the parser lets the key pass', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '*', '\\', 'é', 'ı', '\u200b'),
      minLength: 1,
      maxLength: 8,
    });
    const own = fc.record({
      case: fc.boolean(),
      typos: fc.constantFrom(true, false, 'ask' as const),
      accents: fc.constantFrom('fold' as const, undefined),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ text, credit: fc.constantFrom(0, 0.5, 1) }), { minLength: 1 }),
        own,
        (keys, how) => {
          const item = anItem({ keys, ...how });
          if (textEntry.validate?.(item).length) return;
          expect(textEntry.check(item, textEntry.keyResponse(item))).toBeUndefined();
          expect(textEntry.score(item, textEntry.keyResponse(item)).fraction).toBe(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the parser', () => {
  test.each<[string, object, string[]]>([
    ['takes all fields', { case: true, accents: 'fold', typos: true }, []],
    ['lets ask about typos', { typos: 'ask' }, []],
    ['knows nothing else to do about typos', { typos: 'tell' }, ['wrong-type typos']],
    ['wants a key', { keys: [] }, ['too-few keys']],
    ['wants a text', { keys: [{ text: '' }] }, ['empty keys[0].text']],
    ['wants a text of something', { keys: [{ text: 'Frog' }, { text: ' \u200b', credit: 0 }] }, ['empty keys[1].text']],
    ['refuses a text that nobody could enter', { keys: [{ text: 'x'.repeat(1001) }] }, ['text-too-long keys[0].text']],
    ['wants full credit', { keys: [{ text: 'Frog', credit: 0.5 }] }, ['no-full-key keys']],
    ['wants it within reach', { keys: [{ text: 'F*', credit: 0 }, { text: 'Frog' }] }, ['no-full-key keys']],
    ['wants more than a star', { keys: [{ text: '*' }] }, ['no-full-key keys']],
    ['takes a star for all the rest', { keys: [{ text: 'Frog' }, { text: '*', credit: 0, feedback: 'No.' }] }, []],
    ['folds accents or leaves them', { accents: true }, ['wrong-type accents']],
    ['knows no rules to choose from', { scoring: 'exact' }, ['unknown-rule scoring']],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(own)).toEqual(issues);
  });
});

describe('what others are told', () => {
  const item = anItem({ keys: [{ text: 'F*og' }, { text: 'Frog' }, { text: 'Toad', credit: 0.5 }] });

  test('an LMS: one line, and the texts that earn everything', () => {
    expect(textEntry.lms(item, ' a\nb ')).toEqual({ type: 'fill-in', response: 'a b', correct: ['Frog', 'Fog'] });
    expect(textEntry.lms({ ...item, case: true }, null)).toEqual({
      type: 'fill-in',
      response: '',
      correct: ['{case_matters=true}Frog', '{case_matters=true}Fog'],
    });
  });

  test('a teacher: what was entered, on one line', () => {
    expect(textEntry.describe(item, ' big\n frog ')).toBe('big frog');
    expect(textEntry.describe(item, ['frog'])).toBe('');
  });

  test('a redacted item tells that case counts, and nothing more', () => {
    expect(textEntry.redact({ ...item, case: true, accents: 'fold', typos: true })).toEqual({ case: true });
    expect(textEntry.redact(item)).toEqual({});
    const bare = { id: 'x', interaction: 'text-entry', stem: 'Stem' };
    expect(textEntry.keyResponse(bare)).toBe('');
    expect(textEntry.lms(bare, 'frog').correct).toEqual([]);
  });
});
