/// <reference types="node" />
import { describe, expect, it } from 'vitest';
import {
  choiceItem,
  goodBank,
  numericItem,
  option,
  SOURCES,
  textItem,
  type Fields,
} from '../../../test/fixtures/check/banks.js';
import { findItemType } from '../../entries/core.js';
import type { ExaminedBank } from '../bank/parse.js';
import { checkBank } from './check.js';
import { contextOf } from './context.js';
import { locate } from './evidence.js';
import { proof } from './proof.js';

const said = (found: unknown): string => (typeof found === 'string' ? found : JSON.stringify(found));

/** The codes of what is wrong with an item's evidence, in an article of this text. */
function proved(item: Fields, article: string, date: string | null = '2024-05', lang = 'en'): string[] {
  const head = { lang, sources: [{ id: 'article', title: 'A', ...(date ? { date } : {}) }] };
  const items = [{ item: JSON.parse(JSON.stringify({ stem: 'What?', ...item })) as Fields, index: 0 }];
  const examined = { head, items, sources: new Set(['article']) } as unknown as ExaminedBank;
  const context = contextOf(examined, findItemType, { article });
  return context.items.flatMap((view) => {
    const located = locate(view, context);
    return [...located.findings, ...proof(located, context)].map(({ rule, found }) => `${rule} ${said(found)}`);
  });
}

/** Evidence that covers an article which begins with “Start” and ends with “end”. */
const whole = (own: Fields = {}): Fields => ({
  evidence: [{ source: 'article', textStart: 'Start', textEnd: 'end', ...own }],
});
const article = (text: string): string => `Start: ${text}, and this is the end.`;

const keyed = (text: string, own: Fields = {}): Fields =>
  choiceItem('x', {
    stem: 'What?',
    options: [option('a', { text, key: true }), option('b'), option('c')],
    ...whole(),
    ...own,
  });
const valued = (value: number, own: Fields = {}): Fields =>
  numericItem('x', { stem: 'What?', keys: [{ value }], ...whole(), ...own });

describe('numbers of the key', () => {
  it.each([
    ['10', 'ten documents'],
    ['ten', '10 documents'],
    ['Twenty-five', '25'],
    ['$350 million', 'up to $350 million'],
    ['350,000,000 dollars', '$350 million'],
    ['$350m', '350 million dollars'],
    ['70%', 'seventy per cent'],
    ['70 percent', '70% of it'],
    ['0.7', '70%'],
    ['50%', 'half of it'],
    ['A third', 'one third of the cost'],
    ['Nearly ten-fold', 'a tenfold rise'],
    ['10 times', 'ten-fold'],
    ['Two sides', 'strictly bilateral'],
    ['1,000', '1000'],
    ['1000', '1 000'],
    ['May 10', 'May 10–11'],
    ['11 May', 'May 10–11'],
    ['10–11 May 2024', 'May 10–11'],
    ['15 April 2024', 'on April 15 this year'],
    ['15 April 2024', 'on April 15'],
    ['April 2024', 'last April'],
    ['December 2023', 'last December'],
    ['October 2024', 'next October'],
    ['May 2025', 'next May'],
    ['2023', 'until last year'],
    ['2025', 'from next year on'],
    ['2021', 'three years ago'],
    ['2024 and 2025', 'for 2024–2025'],
    ['2025', '2024–25'],
    ['2024–25', '2024–2025'],
    ['The tenth of May', '10 May'],
    ['2024-04-15', '15 April'],
    ['It began in the 1990s', 'in the 1990s'],
    ['1/3', 'a third'],
    ['The two sides and all three towns met', 'nothing of the kind'],
    ['It was one of the first COP29 events', 'nothing of the kind'],
    ['Talks without a third party', 'nothing of the kind'],
  ])('“%s” is proved by “%s”', (key, text) => {
    expect(proved(keyed(key), article(text))).toEqual([]);
  });

  it.each([
    ['10', 'nine documents', '10'],
    ['33', '33.4', '33'],
    ['$350 million', '$350 thousand', '350 million'],
    ['$350 million', '$350', '350 million'],
    ['7%', '70%', '7'],
    ['15 May', 'April 15 and May 10', '15 May'],
    ['15 April 2023', 'on April 15', '15 April 2023'],
    ['April 2023', 'last April', 'April 2023'],
    ['2024', 'last year', '2024'],
    ['December 2024', 'last December', 'December 2024'],
    ['Three sides', 'strictly bilateral', 'Three'],
    ['In May', 'you may go', 'In May'],
    ['2024–26', '2024–2025', '26'],
  ])('“%s” is not proved by “%s”', (key, text, found) => {
    expect(proved(keyed(key), article(text))).toEqual([`E04 ${found.replace('In ', '')}`]);
  });

  it('are read in the scale that the question names', () => {
    const stem = 'How much, in millions of dollars?';
    expect(proved(valued(350, { stem }), article('$350 million'))).toEqual([]);
    expect(proved(valued(350, { unit: 'million US dollars' }), article('$350 million'))).toEqual([]);
    expect(proved(valued(350), article('$350 million'))).toEqual(['E04 350']);
    expect(proved(valued(350_000_000), article('$350 million'))).toEqual([]);
    expect(proved(valued(3, { units: { km: 1, m: 0.001 } }), article('3 km'))).toEqual([]);
    expect(proved(valued(0.2, { unit: '%' }), article('0.2%'))).toEqual([]);
    expect(proved(valued(-4), article('it was −4 degrees'))).toEqual([]);
  });

  it('are those with the whole credit', () => {
    expect(proved(valued(10, { keys: [{ value: 10 }, { value: 99, credit: 0.5 }] }), article('ten'))).toEqual([]);
    const texts = [{ text: '*10*' }, { text: 'ten' }, { text: '99', credit: 0 }];
    expect(proved(textItem('x', { keys: texts, ...whole() }), article('10'))).toEqual([]);
    expect(proved(textItem('x', { keys: [{ text: '11\\* days' }], ...whole() }), article('10'))).toEqual(['E04 11']);
  });

  it.each<[string, Fields, string, string[]]>([
    [
      'order',
      {
        options: [
          { id: 'a', text: 'A', date: '2006' },
          { id: 'b', text: 'B', date: '2024-05' },
        ],
      },
      '2006, in May',
      [],
    ],
    [
      'order',
      {
        options: [
          { id: 'a', text: 'A', date: 2007 },
          { id: 'b', text: 'B' },
        ],
      },
      '2006',
      ['E04 2007'],
    ],
    ['match', { pairs: [{ left: { text: '2006' }, right: { text: '12 stops' } }] }, '2006, twelve', []],
    ['match', { pairs: [{ left: { text: '2006' }, right: { text: '13 stops' } }] }, '2006, twelve', ['E04 13']],
    [
      'categorise',
      {
        categories: [
          { id: 'a', text: '2006' },
          { id: 'b', text: '2016' },
        ],
        options: [{ id: 'c', text: '99', in: ['a'] }],
      },
      '2006',
      [],
    ],
    ['flashcard', { back: 'It was 2006.' }, '2007', ['E04 2006']],
    ['estimate', { keys: [{ value: 12, within: 3 }] }, 'eleven', ['E04 12']],
    ['matrix', { rows: [{ id: 'a', text: '99 stops', key: 'no' }] }, 'twelve', []],
    [
      'cloze',
      {
        gaps: {
          a: { interaction: 'numeric', keys: [{ value: 12 }] },
          b: { interaction: 'text-entry', keys: [{ text: '2006' }] },
        },
      },
      'twelve in 2007',
      ['E04 2006'],
    ],
    [
      'choice',
      {
        choose: 'many',
        options: [
          { id: 'a', text: '12', credit: 1 },
          { id: 'b', text: '13', credit: -1 },
        ],
      },
      'twelve',
      [],
    ],
    ['cloze', { gaps: 7 }, 'twelve', []],
    ['order', { options: 'none' }, 'twelve', []],
  ])('of %s stand where its keys do: %j', (interaction, own, text, expected) => {
    expect(proved({ id: 'x', interaction, ...own, ...whole() }, article(text))).toEqual(expected);
  });

  it('may stand in several passages of one source, but each source proves alone', () => {
    const two = {
      evidence: [
        { source: 'article', textStart: 'twelve stops' },
        { source: 'article', textStart: 'a third' },
      ],
    };
    const item = choiceItem('x', {
      options: [option('a', { text: '12 and a third', key: true }), option('b'), option('c')],
    });
    const check = (own: Fields) =>
      checkBank(goodBank([{ ...item, ...own }]), { find: findItemType, sources: SOURCES }).findings.map(
        ({ rule, path, found }) => `${rule} ${path} ${said(found)}`,
      );
    expect(check(two)).toEqual([]);
    expect(check({ evidence: [...two.evidence, { source: 'guide', textStart: '12 stops' }] })).toEqual([
      'E04 items[5].evidence[2] a third',
    ]);
  });

  it('need the source’s date for years that are said by it', () => {
    expect(proved(keyed('2023'), article('last year'), null)).toEqual(['E04 2023']);
    expect(proved(keyed('2023'), article('last year'), '2024')).toEqual([]);
    expect(proved(keyed('April 2023'), article('last April'), '2024')).toEqual([]);
    expect(proved(keyed('April 2025'), article('next April'), '2024')).toEqual([]);
    expect(proved(keyed('April 2023'), article('in April'), '2024-03')).toEqual([]);
  });

  it('are not asked of passages that were not found once', () => {
    expect(proved(valued(13, { evidence: [{ source: 'article', textStart: 'nowhere' }] }), article('12'))).toEqual([
      'E01 nowhere',
    ]);
    expect(proved(valued(13, { evidence: [{ source: 'article', textStart: 'e' }] }), 'e or e')).toEqual(['E02 2']);
  });
});

describe('sums', () => {
  const sum = (value: number, computed: string, text: string, own: Fields = {}) =>
    proved(valued(value, { ...whole({ computed }), ...own }), article(text));

  it('prove what they give from what the passage states', () => {
    expect(sum(10.5, '350 / 33.4 = 10.5', '$350 million and $33.4 million')).toEqual([]);
    expect(sum(10.5, '350 / 33.4 = 10.48', '$350 million and $33.4 million')).toEqual([]);
    expect(sum(10.48, '350 / 33.4 = 10.5', '$350 million and $33.4 million')).toEqual([]);
    expect(sum(3, '1 + 1 + 1 = 3', 'this, that and the other')).toEqual([]);
    expect(sum(30, '100 − 70 = 30', '70% of it')).toEqual([]);
    expect(sum(30, '100 − 70 = 30', '70 of it', { unit: '%' })).toEqual([]);
    expect(sum(1.2, '1 + 20 / 100 = 1.2', 'up 20%')).toEqual([]);
    expect(sum(1.2, '1 + 20% = 1.2', 'up 20 per cent')).toEqual([]);
    expect(sum(20, '1.2 - 1 = 20%', 'times 1.2')).toEqual([]);
    expect(sum(25, '30 - 15 + 10 = 25', 'from April 15 to May 10', { unit: 'days' })).toEqual([]);
    expect(sum(2, '2000 / 1000 = 2', '2 thousand, which is 2000')).toEqual([]);
    expect(sum(1, '2024 - 2023 = 1', 'last year')).toEqual([]);
  });

  it('may not use other numbers', () => {
    expect(sum(10.5, '350 / 33.4 = 10.5', '$350 million')).toEqual(['E08 33.4']);
    expect(sum(30, '100 - 70 = 30', '70 of it')).toEqual(['E08 100']);
    expect(sum(25, '30 - 5 = 25', 'five of them')).toEqual(['E08 30']);
    expect(sum(25, '20 + 5 = 25', 'nothing')).toEqual(['E08 20', 'E08 5']);
    expect(sum(2, '2000 / 1000 = 2', '2000 of them')).toEqual(['E08 1000']);
  });

  it('must be read, hold, and give the key', () => {
    expect(sum(2, 'one + one = 2', 'nothing')).toEqual(['E05 one + one = 2']);
    expect(sum(3, '1 + 1 = 3', 'nothing')).toEqual(['E06 1 + 1 = 3']);
    expect(sum(3, '1 + 1 = 2', 'nothing')).toEqual(['E07 2']);
    expect(sum(3, '1 + 1 = 50%', 'nothing')).toEqual(['E06 1 + 1 = 50%']);
  });

  it('are checked as far as it goes without the source', () => {
    const bank = goodBank([
      numericItem('x', { keys: [{ value: 3 }], ...whole({ computed: '1 + 1 = 2' }) }),
      numericItem('y', { stem: 'And what?', keys: [{ value: 7 }], ...whole({ computed: '3 + 4 = 7' }) }),
    ]);
    const { findings } = checkBank(bank, { find: findItemType });
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['E07 items[5].evidence[0].computed']);
  });

  it('give an option’s number when they are rounded to its digits', () => {
    const key = (text: string) =>
      proved(keyed(text, whole({ computed: '350 / 33.4 = 10.48' })), article('$350 million, $33.4 million'));
    expect(key('About ten times')).toEqual([]);
    expect(key('About 10.5 times')).toEqual([]);
    expect(key('About 11 times')).toEqual(['E07 10.48']);
    // What holds no number is proved by the passage, and the sum only shows how.
    expect(key('More than before')).toEqual([]);
  });

  it('take the key’s tolerance', () => {
    const keys = [{ value: 10, tolerance: { kind: 'relative', by: 0.05 } }];
    expect(sum(10, '21 / 2 = 10.5', '21 and 2', { keys })).toEqual([]);
    expect(sum(10, '22 / 2 = 11', '22 and 2', { keys })).toEqual(['E07 11']);
    const metres = { keys, units: { m: 1, cm: 100 }, unitPenalty: 0.5 };
    expect(sum(10, '21 / 2 = 10.5', '21 and 2', metres)).toEqual([]);
  });
});

describe('in a language whose numbers are not known', () => {
  it('small whole numbers are let pass, in keys and in sums', () => {
    expect(proved(keyed('10'), article('десять'), '2024', 'ru')).toEqual([]);
    expect(proved(keyed('350'), article('десять'), '2024', 'ru')).toEqual(['E04 350']);
    expect(proved(keyed('1000'), article('1.000'), '2024', 'ru')).toEqual([]);
    expect(proved(valued(15, whole({ computed: '10 + 5 = 15' })), article('десять'), '2024', 'ru')).toEqual([]);
    expect(proved(valued(500, whole({ computed: '505 - 5 = 500' })), article('пять'), '2024', 'ru')).toEqual([
      'E08 505',
    ]);
  });
});
