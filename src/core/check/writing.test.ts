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

import { checkBank } from './check.js';

import { ENGLISH } from './english.js';
import { optionValue } from './option-values.js';
import { questionsIn } from './stem.js';

const raw = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is found in one item more, but for its evidence: names, and what was found. */
const rulesOf = (item: Fields, own: Fields = {}): string[] =>
  checkBank(raw(goodBank([{ ...item, evidence: [{ source: 'guide', textStart: 'x' }] }], own)), {
    find: findItemType,
    sources: { article: SOURCES.article },
  }).findings.map(({ name }) => name);

/** The same of a choice with these options; the first is the key. */
const choose = (texts: readonly string[], own: Fields = {}): string[] =>
  rulesOf(
    choiceItem('x', {
      stem: 'Which of these do they ask for?',
      options: texts.map((text, index) => option('abcdefg'[index] ?? 'z', { text, ...(index ? {} : { key: true }) })),
      ...own,
    }),
  );

describe('options', () => {
  it.each(['All of the above', 'All the above.', 'both of these', 'A and C', 'Both a and b', 'Each of the statements'])(
    '“%s” is all of the above',
    (text) => expect(choose(['More buses', 'New ferries', text])).toEqual(['all-of-the-above']),
  );
  it.each(['None of the above', 'None of these', 'None.', 'Neither of them', 'None of the options'])(
    '“%s” is none of the above',
    (text) => expect(choose(['More buses', 'New ferries', text])).toEqual(['none-of-the-above']),
  );

  it.each<[readonly string[], boolean]>([
    [['More buses', 'It never came', 'New ferries'], true],
    [['It never came', 'It was forever', 'New ferries'], false],
    [['More buses', 'Only ferries', 'New trains'], false],
    [['More buses', 'Only ferries', 'All trains'], true],
    [['All the buses', 'Only ferries', 'Every train'], false],
    [['More buses', 'Smallness', 'Neverland'], false],
  ])('absolutes in %j', (texts, found) => {
    expect(choose(texts)).toEqual(found ? ['absolute-distractors'] : []);
  });

  it.each<[readonly string[], readonly string[]]>([
    [['Ten', '10', 'Twelve'], ['duplicate-options']],
    [['10 May', 'May 10', '12 May'], ['duplicate-options']],
    [['A ferry', 'a “ferry”.', 'Trains'], ['duplicate-options']],
    [
      ['10–20', '20–30', '30–40'],
      ['overlapping-options', 'overlapping-options'],
    ],
    [['10–19', '20–29', '30–39'], []],
    [['Less than 10', '10–20', 'More than 20'], []],
    [['Less than 10', '10 to 20', 'At least 20'], ['overlapping-options']],
    [['5', 'More than 10', 'More than 20'], ['overlapping-options']],
    [['More than $10', 'Up to $10', '$0'], ['overlapping-options']],
    [['May 10–11', 'May 11–12', 'May 14'], ['overlapping-options']],
    [['2024–2025', '2025', '2026'], ['overlapping-options']],
    [['Turkey', 'Turkey and Iran', 'Chile'], ['overlapping-options']],
    [['Peace', 'No peace', 'War'], []],
    [['10 buses', '10 trains', '9 ships'], []],
    [['Armenia', 'Armenian goods', 'Chile'], []],
  ])('the same or overlapping: %j', (texts, found) => {
    expect(choose(texts)).toEqual(found);
  });

  it.each<[readonly string[], boolean]>([
    [['9', '12', '15'], false],
    [['15', '12', '9'], false],
    [['12', '9', '15'], true],
    [['2006', '2023', '2016'], true],
    [['Ten', 'nine', 'eleven'], true],
    [['20%', '10%', '70%'], true],
    [['$350 million', '$33.4 million', '$1 billion'], true],
    [['April 2024', 'May 2023', 'June 2024'], true],
    [['May 2023', 'April 2024', 'June 2024'], false],
    [['11 May', '10 May', '15 May'], true],
    [['10 buses', '9 trains', '15 ships'], false],
    [['Less than 10', 'More than 20', '10–20'], true],
    [['Less than 10', '10–20', 'More than 20'], false],
    [['12', '9'], false],
  ])('values in order: %j', (texts, found) => {
    expect(choose(texts)).toEqual(
      [...(texts.length < 3 ? ['few-options'] : []), ...(found ? ['values-out-of-order'] : [])].sort(),
    );
  });

  it('leave a pinned option out of the order', () => {
    const texts = ['9', '12', '15'].map((text, index) =>
      option('abc'[index] ?? '', { text, ...(index ? {} : { key: true }) }),
    );
    expect(rulesOf(choiceItem('x', { options: [...texts, option('d', { text: '4', pinned: 'last' })] }))).toEqual([]);
  });

  it('of several keys may be two, and of a gap too', () => {
    const two = { options: [option('a', { text: 'Buses', key: true }), option('b', { text: 'Trains' })] };
    expect(rulesOf(choiceItem('x', { choose: 'many', ...two }))).toEqual([]);
    expect(rulesOf(choiceItem('x', two))).toEqual(['few-options']);
  });

  it('of a gap are judged too, but not by the stem and not for feedback', () => {
    const gap = {
      interaction: 'choice',
      options: [
        { id: 'a', text: 'All of the above', key: true },
        { id: 'b', text: 'stem' },
      ],
    };
    const bank = goodBank([], {
      items: [{ id: 'x', interaction: 'cloze', stem: 'A word of the above stem', gaps: { one: gap, two: 3 } }],
    });
    const names = checkBank(raw(bank), { find: (name) => (name === 'cloze' ? 'later' : undefined) }).findings.map(
      ({ rule, path }) => `${rule} ${path}`,
    );
    expect(names).toContain('W05 items[0].gaps.one.options[0].text');
    expect(names.filter((name) => /W14|W30|options\[1\]/.test(name))).toEqual([]);
  });

  it.each([
    ['10–20', { low: 10, high: 20, lowIn: true, highIn: true, rest: '' }],
    ['between 10 and 20 km', { low: 10, high: 20, rest: 'between km' }],
    ['over 20 km', { low: 20, lowIn: false, high: Infinity, rest: 'km' }],
    ['at least 20', { low: 20, lowIn: true, high: Infinity, rest: '' }],
    ['under 20', { high: 20, highIn: false, low: -Infinity }],
    ['up to 20', { high: 20, highIn: true, low: -Infinity }],
    ['in April 2024', { low: 20240400, high: 20240400, rest: 'in' }],
    ['10, 20', undefined],
    ['10 of 20', undefined],
    ['10 to 20 to 30', undefined],
    ['May 10 and 5 more', undefined],
    ['none', undefined],
  ])('value of “%s”', (text, expected) => {
    if (expected) expect(optionValue(text, ENGLISH)).toMatchObject(expected);
    else expect(optionValue(text, ENGLISH)).toBeUndefined();
  });
});

describe('clues', () => {
  const plain = ['bus', 'ferry', 'train'] as const;
  it.each<[string, readonly string[], boolean]>([
    ['They asked for a', ['bus', 'airship', 'train'], true],
    ['They asked for an', ['airship', 'bus', 'omnibus'], true],
    ['They asked for an ___ that evening', ['airship', 'bus', 'omnibus'], true],
    ['They asked for a …', plain, false],
    ['They asked for an', ['hour', 'airship', 'X ray'], false],
    ['They asked for a', ['union', 'European', 'one way'], false],
    ['They asked for a', ['airship', 'bus', 'omnibus'], false],
    ['They asked for a(n)', ['airship', 'bus', 'train'], false],
  ])('article: %s %j', (stem, texts, found) => {
    expect(choose(texts, { stem })).toEqual(found ? ['article-clue'] : []);
  });

  it.each<[string, readonly string[], boolean]>([
    ['The towns that agreed are', ['Kell and Ansel', 'Morley', 'Port Ansel'], true],
    ['The towns that agreed are:', ['Kell and Ansel', 'Morley and Ansel', 'Kell and Morley'], false],
    ['The town that agreed is', ['Ansel', 'all towns', 'Morley'], true],
    ['What they want is', ['a ferry', 'a bus', 'a train'], false],
    ['Who agreed?', ['Kell and Ansel', 'Morley', 'Port Ansel'], false],
  ])('number: %s %j', (stem, texts, found) => {
    expect(choose(texts, { stem })).toEqual(found ? ['number-clue'] : []);
  });

  it.each<[string, readonly string[], boolean]>([
    ['Which treaty ended the war?', ['Treaty of Kell', 'Accord of Ansel', 'Pact of Morley'], true],
    ['What makes the towns depend on Russia?', ['Russian ferries', 'Local buses', 'Distant trains'], true],
    ['What makes the towns depend on Russia?', ['Russian ferries', 'Towns at sea', 'Distant trains'], false],
    ['What makes the towns depend on Russia?', ['Russian ferries', 'Russian buses', 'Distant trains'], false],
    ['Which of the following statements is true?', ['Statements follow', 'It ends', 'It began'], false],
    ['Who opened the harbour in 2019?', ['The mayor in 2019', 'The king', 'The queen'], true],
    ['Which agreement was signed?', ['They agreed on buses', 'They rejected buses', 'They forgot'], true],
  ])('echo: %s %j', (stem, texts, found) => {
    expect(choose(texts, { stem }).filter((name) => name !== 'uneven-options')).toEqual(
      found ? ['stem-word-in-key'] : [],
    );
  });

  it('echo in several keys counts where all of them repeat it', () => {
    const keys = (texts: readonly string[]) =>
      rulesOf(
        choiceItem('x', {
          stem: 'Which harbour works were begun?',
          choose: 'many',
          options: texts.map((text, index) =>
            option('abcd'[index] ?? '', { text, ...(index < 2 ? { key: true } : {}) }),
          ),
        }),
      );
    expect(keys(['Harbour wall', 'Harbour light', 'Bridge', 'Road'])).toEqual(['stem-word-in-key']);
    expect(keys(['Harbour wall', 'Light', 'Bridge', 'Road'])).toEqual([]);
  });

  it.each<[Fields, string, boolean]>([
    [choiceItem('x'), 'It is more buses, of course.', true],
    [choiceItem('x'), 'Buses, and more of them.', false],
    [choiceItem('x'), 'More buses or new ferries?', false],
    [numericItem('x'), 'There are twelve of them.', true],
    [numericItem('x'), 'It is the twelfth word.', false],
    [numericItem('x'), 'There are 13.', false],
    [numericItem('x', { keys: [{ value: 2 }] }), 'Look at the two ends.', false],
    [numericItem('x', { keys: [{ value: 350 }], unit: 'million dollars' }), 'It is $350 million.', true],
    [textItem('x'), 'Her name is Inès Okoro.', true],
    [textItem('x'), 'She is Mrs Okoro.', true],
    [textItem('x', { keys: [{ text: '*Ok*ro' }] }), 'She is Mrs Okoro.', false],
    [textItem('x', { keys: [{ text: '*Oko*oro*' }] }), 'She is Mrs Okooro.', true],
    [textItem('x', { keys: [{ text: 'a\\*b' }] }), 'Think of a*b.', true],
    [textItem('x', { keys: [{ text: 'Kell' }, { text: 'Okoro', credit: 0.5 }] }), 'She is Mrs Okoro.', false],
    [
      choiceItem('x', { options: [option('true', { text: 'True', key: true }), option('false', { text: 'False' })] }),
      'Is it true?',
      false,
    ],
  ])('hint: %#', (item, hint, found) => {
    expect(rulesOf({ ...item, hints: [hint] }).filter((name) => name === 'hint-gives-key')).toEqual(
      found ? ['hint-gives-key'] : [],
    );
  });
});

describe('hints of a text with gaps', () => {
  it('hold none of its typed keys', () => {
    const gaps = {
      one: { interaction: 'text-entry', keys: [{ text: 'Kell' }, 7, { text: 8 }] },
      two: null,
      three: 'x',
    };
    const cloze = { id: 'x', interaction: 'cloze', stem: 'What is it?', gaps };
    const found = (hint: string) =>
      checkBank(raw(goodBank([{ ...cloze, hints: [hint] }])), {
        find: (name) => (name === 'cloze' ? 'later' : findItemType(name)),
      }).findings.filter(({ rule }) => rule === 'W15');
    expect(found('It is Kell.').map(({ path }) => path)).toEqual(['items[5].hints[0]']);
    expect(found('It is Kellmouth.')).toEqual([]);
  });
});

describe('stems', () => {
  it.each([
    ['Which of these is not a ferry?', true],
    ['Which of these isn’t a ferry?', true],
    ['All of these are ferries except', true],
    ['Which is least likely?', true],
    ['Which of these statements is false?', true],
    ['True or false: the line does not reach the hospital.', true],
    ['The town did not pay. Which of these is not so? Choose one.', true],
    ['Which of these is NOT a ferry?', false],
    ['Which of these is **not** a ferry?', false],
    ['Which of these is *least* likely?', false],
    ['The town did not pay. Who paid?', false],
    ['Which ferry did the town agree not to buy?', false],
    ['Which is a claim, and not a fact?', false],
    ['Which did not only sink, but burn?', false],
    ['Why did the line not reach the hospital?', false],
    ['True or false: the line reaches the hospital.', false],
    ['Which has at least two decks?', false],
    ['What is noted of knots?', false],
  ])('negative: %s', (stem, found) => {
    expect(rulesOf(textItem('x', { stem }))).toEqual(found ? ['negative-stem'] : []);
  });

  it.each([
    ['According to the author, who pays?', false],
    ['Who, in his view, pays?', false],
    ['Who pays, as Lindqvist’s argument goes?', false],
    ['The article argues that somebody pays. Who?', false],
    ['In the writer’s eyes, who pays?', false],
    ['Who pays?', true],
    ['Who pays the authority?', true],
  ])('attribution: %s', (stem, found) => {
    expect(rulesOf(textItem('x', { stem, claim: 'author' }))).toEqual(found ? ['unattributed-claim'] : []);
    expect(rulesOf(textItem('x', { stem, claim: 'fact' }))).toEqual([]);
  });

  it('has its questions found', () => {
    expect(questionsIn('It was so. Was it? Choose one.')).toEqual(['Was it?']);
    expect(questionsIn('Did the U.S. exports rise? “Why?” No.')).toEqual(['Did the U.S. exports rise?', '“Why?']);
    expect(questionsIn('It is said. They met')).toEqual(['They met']);
    expect(questionsIn('')).toEqual([]);
  });

  it('are the same only with the same passage', () => {
    const stem = 'Which sentence says so?';
    const both = (own: Fields) =>
      checkBank(
        raw(goodBank([textItem('x', { stem, passage: 'One.' }), textItem('y', { stem: `*${stem}*`, ...own })])),
        {
          find: findItemType,
        },
      ).findings.map(({ name, items }) => `${name} ${String(items)}`);
    expect(both({ passage: '*One*.' })).toEqual(['same-stem x,y']);
    expect(both({ passage: 'Two.' })).toEqual([]);
  });
});

describe('completeness', () => {
  it('asks for feedback on each option, and elsewhere on an incorrect response', () => {
    const bare = (list: unknown) => (list as Fields[]).map((each) => ({ ...each, feedback: undefined }));
    const item = choiceItem('x');
    expect(rulesOf({ ...item, options: bare(item['options']), feedback: { incorrect: 'No.' } })).toEqual(
      Array.from({ length: 3 }, () => 'missing-feedback'),
    );
    expect(rulesOf(numericItem('x', { feedback: { correct: 'Yes.' } }))).toEqual(['missing-feedback']);
  });

  it('asks for neither hints nor feedback where the learner grades', () => {
    const card = {
      ...choiceItem('x'),
      interaction: 'flashcard',
      options: undefined,
      choose: undefined,
      hints: undefined,
      back: 'Buses',
    };
    const found = checkBank(raw(goodBank([card])), {
      find: (name) => (name === 'flashcard' ? 'later' : findItemType(name)),
    });
    expect(found.findings).toEqual([]);
  });
});
