/// <reference types="node" />
import { describe, expect, it } from 'vitest';
import {
  choiceItem,
  goodBank,
  numericItem,
  option,
  SOURCES,
  trueFalseItem,
  type Fields,
} from '../../../test/fixtures/check/banks.js';
import { findItemType } from '../../entries/core.js';
import { checkBank, type CheckReport } from './check.js';

const raw = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const check = (bank: Fields, sources: Readonly<Record<string, string>> = SOURCES): CheckReport =>
  checkBank(raw(bank), { find: findItemType, sources });
const told = ({ findings }: CheckReport): string[] =>
  findings.map(({ rule, path, code }) => [rule, path, ...(code ? [code] : [])].join(' '));

describe('an item with a mistake in its form', () => {
  it.each<[string, Fields, string[]]>([
    [
      'is held to the other rules',
      { level: 'hard', hints: ['Think of more buses.'], rationale: undefined },
      ['E00 items[5].level wrong-type', 'W15 items[5].hints[0]', 'W17 items[5]'],
    ],
    [
      'has its evidence looked up, as far as it is right',
      {
        stem: undefined,
        evidence: [{ source: 'article', textStart: 'Critics said', textEnd: 'done the work' }, { source: 'article' }],
      },
      ['E00 items[5].stem missing', 'E00 items[5].evidence[1].textStart missing', 'E01 items[5].evidence[0]'],
    ],
    [
      'has its key looked for',
      { stem: undefined, options: ['a', 'b', 'c'].map((id) => option(id)) },
      ['E00 items[5].stem missing', 'E00 items[5].options no-key'],
    ],
    [
      'without a key has its options judged',
      {
        options: [
          option('a', { text: 'More buses' }),
          option('b', { text: 'Never a tram' }),
          option('c', { text: 'more buses' }),
        ],
      },
      ['E00 items[5].options no-key', 'W09 items[5].options[2].text'],
    ],
    [
      'is not asked for what it has in a wrong form',
      {
        level: 1,
        claim: 'opinion',
        hints: 'One hint',
        rationale: 7,
        objective: 'no good',
        evidence: 'article',
        options: 'none',
      },
      [
        ...['objective bad-id', 'level wrong-type', 'claim wrong-type', 'evidence wrong-type', 'hints wrong-type'],
        ...['rationale wrong-type', 'options wrong-type'],
      ].map((each) => `E00 items[5].${each}`),
    ],
    [
      'of an interaction that is not known is held to what all items have',
      { interaction: 'chioce', rationale: undefined, level: 'hard' },
      ['E00 items[5].level wrong-type', 'E00 items[5].interaction unknown-interaction', 'W17 items[5]'],
    ],
    [
      'whose id stands already is checked too',
      { id: 'one', hints: undefined },
      ['E00 items[5].id duplicate-id', 'W18 items[5]'],
    ],
    [
      'that has no id is found by its place',
      { id: undefined, hints: undefined },
      ['E00 items[5].id missing', 'W18 items[5]'],
    ],
    [
      'that is withdrawn is held to its form alone',
      { withdrawn: true, hints: undefined },
      ['E00 items[5].withdrawn wrong-type'],
    ],
  ])('%s', (_, own, expected) => {
    const report = check(goodBank([choiceItem('extra', own)]));
    expect(told(report)).toEqual(expected);
    expect(report.items).toBe(6);
  });

  it('names no id that it does not have', () => {
    const { findings } = check(goodBank([choiceItem('x', { id: undefined, hints: undefined })]));
    expect(findings.filter((each) => 'itemId' in each)).toEqual([]);
  });

  it('counts for its objective, and may count for any where its own can’t be told', () => {
    const objectives = ['history', 'money'].map((id) => ({ id, title: id }));
    const money = (id: string, own: Fields = {}) => choiceItem(id, { objective: 'money', ...own });
    const thin = (...items: Fields[]) =>
      told(check(goodBank(items, { objectives }))).filter((each) => /W2[45]/.test(each));
    expect(thin(money('a'), money('b'), money('c', { level: 'hard' }))).toEqual([]);
    expect(thin(money('a'), money('b'), money('c', { objective: 'mony' }))).toEqual([]);
    expect(thin(money('a'), money('b', { level: 'hard' }))).toEqual(['W24 objectives[1]']);
    expect(thin(money('a', { objective: 7 }))).toEqual([]);
    expect(thin()).toEqual(['W25 objectives[1]']);
  });

  it('counts in what is said of the bank', () => {
    const items = [
      choiceItem('one'),
      ...['a', 'b', 'c'].map((id) => trueFalseItem(id, true, id === 'c' ? { level: 'x' } : {})),
    ];
    expect(told(check(goodBank([], { items })))).toContain('W04 items');
  });

  it('proves no number by half of its evidence, and scores no response', () => {
    const pointer = { source: 'article', textStart: 'The line is', textEnd: 'twelve stops' };
    const item = numericItem('x', { keys: [{ value: 99 }], evidence: [pointer, { source: 'article' }] });
    expect(told(check(goodBank([item])))).toEqual(['E00 items[5].evidence[1].textStart missing']);
    expect(told(check(goodBank([numericItem('x', { keys: [{ value: 99 }], level: 'hard' })])))).toEqual([
      'E00 items[5].level wrong-type',
      'E04 items[5].evidence[0]',
    ]);
  });
});

it('the items of a file that is no bank are checked and counted', () => {
  const report = check(goodBank([choiceItem('x', { hints: undefined })], { version: undefined }));
  expect(told(report)).toEqual(['E00 version missing', 'W18 items[5]']);
  expect(report).toMatchObject({ bank: undefined, balance: undefined, items: 6 });
});

describe('a name that points nowhere', () => {
  const item = (source: string) =>
    choiceItem('x', { evidence: [{ source, textStart: 'Critics said', textEnd: 'the job' }] });

  it('is an error, and a passage of no source is not looked up', () => {
    const report = check(goodBank([item('artcle')]), { ...SOURCES, artcle: 'no such words' });
    expect(report.findings).toMatchObject([
      {
        rule: 'E00',
        severity: 'error',
        path: 'items[5].evidence[0].source',
        code: 'unknown-reference',
        found: 'artcle',
        expected: { near: 'article' },
      },
    ]);
    expect(report.skipped).toEqual([{ source: 'artcle', passages: 1, known: false }]);
    expect(report.unproved).toBe(0);
  });

  it('is an error of an objective and a section too', () => {
    const report = check(goodBank([choiceItem('x', { objective: 'nobody', section: 'nowhere' })]));
    expect(told(report)).toEqual([
      'E00 items[5].objective unknown-reference',
      'E00 items[5].section unknown-reference',
    ]);
    expect(report.findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('is not said of what stands in the file and is wrong itself', () => {
    const sources = [
      { id: 'article', title: 'A', date: 'May' },
      { id: 'guide', title: 'G' },
    ];
    const objectives = [{ id: 'history' }];
    const report = check(goodBank([item('article')], { sources, objectives }));
    expect(told(report)).toEqual(['E00 sources[0].date bad-date', 'E00 objectives[0].title missing']);
    expect(report.skipped).toEqual([]);
  });
});

it('items without evidence are counted, whether they waive it or not', () => {
  const bare = { evidence: undefined };
  const waive = [{ rule: 'W19', reason: 'common knowledge' }];
  const items = [
    choiceItem('x', bare),
    choiceItem('y', { ...bare, waive }),
    choiceItem('z', { ...bare, withdrawn: 'old' }),
  ];
  expect(check(goodBank(items)).unproved).toBe(2);
});

it.each([
  ['2024', true],
  ['2024-12', true],
  ['2024-02-29', true],
  ['2024-13', false],
  ['2024-00', false],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-04-31', false],
])('the date %s is in the calendar: %s', (date, isDate) => {
  const sources = [
    { id: 'article', title: 'A', date },
    { id: 'guide', title: 'G' },
  ];
  expect(told(check(goodBank([], { sources })))).toEqual(isDate ? [] : ['E00 sources[0].date bad-date']);
});

it('a passage may be a fifth of a source that has more than 300 words', () => {
  const words = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of}${index}`).join(' ');
  const item = (textEnd: string) => choiceItem('x', { evidence: [{ source: 'article', textStart: 'kilo0', textEnd }] });
  const rules = (article: string, textEnd: string) =>
    told(check(goodBank([], { items: [item(textEnd)], objectives: undefined }), { article })).filter((each) =>
      /W35/.test(each),
    );
  const article = words(350, 'kilo');
  expect(rules(article, 'kilo69')).toEqual([]);
  expect(rules(article, 'kilo70')).toEqual(['W35 items[0].evidence[0]']);
  expect(rules(words(300, 'kilo'), 'kilo70')).toEqual([]);
  expect(rules(words(2000, 'kilo'), 'kilo79')).toEqual([]);
  expect(rules(words(2000, 'kilo'), 'kilo80')).toEqual(['W35 items[0].evidence[0]']);
});
