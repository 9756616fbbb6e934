import { describe, expect, test } from 'vitest';
import { anItem, at, inArticle, quoted, TEXT } from '../../../test/highlight.js';
import { parseBank } from '../../core/bank/parse.js';
import type { HighlightItem } from './schema.js';
import { highlightFraction } from './score.js';
import highlight from './type.js';

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
    () => highlight,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('check', () => {
  const outside = { start: 0, end: TEXT.length + 1 };
  test.each([
    [undefined, 'nothing-marked'],
    [null, 'nothing-marked'],
    [[], 'nothing-marked'],
    [[{ start: 21, end: 23 }], 'nothing-marked'],
    ['One', 'malformed'],
    [{ start: 0, end: 3 }, 'malformed'],
    [[{ start: 3, end: 3 }], 'malformed'],
    [[{ start: -1, end: 3 }], 'malformed'],
    [[{ start: 0.5, end: 3 }], 'malformed'],
    [[{ start: '0', end: 3 }], 'malformed'],
    [[outside], 'malformed'],
    [[at('One'), null], 'malformed'],
    [[at('One came. Two')], 'malformed'],
    [[quoted('One came.')], 'malformed'],
    [Array.from({ length: 101 }, () => at('One')), 'malformed'],
    [[at('One'), at('came')], undefined],
    [[at('Two saw it.')], undefined],
  ])('%j where one sentence is asked for: %s', (response, expected) => {
    expect(highlight.check(anItem(), response)).toBe(expected);
  });

  test.each<[unknown, string | undefined]>([
    [[quoted('One came.', 12)], undefined],
    [[quoted('One came.'), quoted('Two saw it.')], 'malformed'],
    [[at('One came.')], 'malformed'],
    [[{ ...quoted('One came.'), end: 30 }], 'malformed'],
    [[{ ...quoted('One came.'), prefix: 'x'.repeat(401) }], 'malformed'],
    [[{ ...quoted('One came.'), suffix: 1 }], 'malformed'],
    [[{ start: 0, end: 20_001, text: 'x'.repeat(20_001) }], 'malformed'],
  ])('%.60j of the article: %s', (response, expected) => {
    expect(highlight.check(inArticle(), response)).toBe(expected);
  });

  test('an item of the article may be answered in its own text, but not in both', () => {
    const item = anItem({ scope: 'article' });
    expect(highlight.check(item, [at('One came.')])).toBeUndefined();
    expect(highlight.check(item, [at('One came.'), quoted('One came.')])).toBe('malformed');
  });

  test('several may be marked where many are asked for; of phrases stretches are counted', () => {
    const many = [at('One came.'), at('Four lost.')];
    expect(highlight.check(anItem({ choose: 'many' }), many)).toBeUndefined();
    expect(highlight.check(anItem({ unit: 'phrase' }), many)).toBe('malformed');
    expect(highlight.check(anItem({ unit: 'phrase' }), [at('One came'), at('came. Two')])).toBeUndefined();
  });
});

describe('the parser', () => {
  const two = [{ textStart: 'One' }, { textStart: 'Two' }];
  test.each<[string, object, string[]]>([
    ['takes all fields', { scope: 'article', unit: 'phrase', choose: 'many', scoring: 'exact' }, []],
    ['wants a text, or the article', { text: undefined }, ['missing text']],
    ['takes the article alone', { text: undefined, scope: 'article' }, []],
    ['wants a text of something', { text: ' \n' }, ['empty text']],
    ['wants words', { text: '… — …' }, ['empty text']],
    ['wants a key', { keys: [] }, ['too-few keys']],
    ['wants a key that is there', { keys: [{ textStart: 'Five' }] }, ['key-not-found keys[0].textStart']],
    [
      'names each that is not',
      { keys: [{ textStart: 'One' }, { textStart: 'Two', textEnd: 'One' }] },
      ['key-not-found keys[1].textStart'],
    ],
    ['folds what typesetters change', { text: '“One” – two', keys: [{ textStart: '"ONE" - Two' }] }, []],
    ['wants one place', { text: 'It is. It is.', keys: [{ textStart: 'It is' }] }, ['key-ambiguous keys[0].textStart']],
    ['or what stands around it', { text: 'It is. Yes it is.', keys: [{ textStart: 'it is', prefix: 'Yes' }] }, []],
    [
      'wants words in a key',
      { text: 'One … two', unit: 'phrase', keys: [{ textStart: '…' }] },
      ['key-not-found keys[0].textStart'],
    ],
    [
      'wants them of the article too',
      { text: undefined, scope: 'article', keys: [{ textStart: '\u00ad' }] },
      ['key-not-found keys[0].textStart'],
    ],
    ['wants no two keys where one is marked', { choose: 'one', keys: two }, ['several-keys keys']],
    [
      'nor one of two sentences',
      { choose: 'one', keys: [{ textStart: 'One', textEnd: 'Two' }] },
      ['several-keys keys'],
    ],
    ['takes one key where many may be marked', { choose: 'many' }, []],
    ['knows its units', { unit: 'word' }, ['wrong-type unit']],
    ['knows its rules', { scoring: 'parts' }, ['unknown-rule scoring']],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(own)).toEqual(issues);
  });
});

describe('what others are told', () => {
  const keys = [{ textStart: 'Two' }, { textStart: 'Three' }];

  test('an LMS: of sentences the words of each', () => {
    expect(highlight.lms(anItem({ keys }), [at('Three won.'), at('One')])).toEqual({
      type: 'other',
      response: 'One came.[,]Three won.',
      correct: ['Two saw it.[,]Three won.'],
    });
  });

  test('an LMS: of phrases and of the article the words', () => {
    const phrase = highlight.lms(anItem({ unit: 'phrase', keys: [{ textStart: 'saw', textEnd: 'Three' }] }), [
      at('it.\n\nThree'),
    ]);
    expect(phrase).toEqual({ type: 'other', response: 'it. Three', correct: ['saw it. Three'] });
    const article = highlight.lms(inArticle({ keys: [{ textStart: 'a', textEnd: 'b' }] }), [quoted('One came.', 9)]);
    expect(article).toEqual({ type: 'other', response: 'One came.', correct: ['a … b'] });
  });

  test('a teacher: what was marked', () => {
    expect(highlight.describe(anItem(), [at('Three won.'), at('One')])).toBe('“One came.”; “Three won.”');
    expect(highlight.describe(anItem({ unit: 'phrase' }), [at('it.\n\nThree')])).toBe('“it. Three”');
    expect(highlight.describe(inArticle(), [quoted('One came.', 9)])).toBe('“One came.”');
    expect(highlight.describe(anItem(), 'One')).toBe('');
  });

  test('a redacted item keeps how many are to be marked, and no key', () => {
    expect(highlight.redact(anItem())).toEqual({ text: TEXT, choose: 'one' });
    expect(highlight.redact(anItem({ keys, unit: 'phrase' }))).toEqual({ text: TEXT, unit: 'phrase', choose: 'many' });
    expect(highlight.redact(anItem({ keys: [{ textStart: 'One', textEnd: 'Two' }] }))['choose']).toBe('many');
    expect(highlight.redact(inArticle())).toEqual({ scope: 'article', choose: 'one' });
    const { keys: _, ...bare } = anItem();
    expect(highlight.keyResponse(bare as HighlightItem)).toEqual([]);
    expect(highlightFraction(bare as HighlightItem, [at('Two saw it.')])).toBe(0);
  });
});
