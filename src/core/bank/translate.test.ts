import { describe, expect, it, test } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import { findItemType } from '../../entries/core.js';
import { parseMarkdown } from '../text/markdown.js';
import { compileBank } from './compile.js';
import type { Item } from './model.js';
import { translate, translationOf } from './translate.js';
import { wordedBank, wordedItem } from './translated.js';

const item = deepFreeze(
  aChoice({
    stem: 'Which is the capital?',
    options: [anOption('a', { key: true, feedback: 'Right.' }), anOption('b', { feedback: 'Wrong.' }), anOption('c')],
    hints: ['First', 'Second'],
    rationale: 'Because.',
    feedback: { correct: 'Well done.' },
    translations: {
      ru: {
        stem: 'Какой город — столица?',
        // In another order, and not all of them.
        options: [
          { id: 'c', text: 'Вариант в' },
          { id: 'a', text: 'Вариант а', feedback: 'Верно.' },
        ],
        hints: ['Первая'],
        rationale: 'Потому что.',
        feedback: { correct: 'Отлично.' },
      },
      'pt-BR': { stem: 'Qual é a capital?' },
    },
  }),
);
const russian = item.translations?.['ru'];

describe('an item in another language', () => {
  it('has its texts where the item has them: lists by id, else by position; what is not translated stays', () => {
    const { translations: _, ...own } = item;
    expect(translate(own as Item, russian)).toEqual({
      ...own,
      stem: 'Какой город — столица?',
      options: [
        { id: 'a', text: 'Вариант а', key: true, feedback: 'Верно.' },
        { id: 'b', text: 'Option b', feedback: 'Wrong.' },
        { id: 'c', text: 'Вариант в' },
      ],
      hints: ['Первая', 'Second'],
      rationale: 'Потому что.',
      feedback: { correct: 'Отлично.' },
    });
  });

  test.each<[string, unknown]>([
    ['a text where an object belongs', { options: 'a', feedback: 'b', stem: { a: 1 } }],
    ['other lists', { options: [null, 1, { id: 'zzz', text: 'Z' }], hints: { 0: 'a' } }],
    [
      'what is no text',
      { id: 'other', interaction: 'order', options: [{ id: 'b', key: true, credit: 1, pinned: 'last' }] },
    ],
    ['fields that the item has not', { passage: 'P', model: 'M', toString: 'T' }],
    ['empty texts', { stem: '', rationale: [] }],
    ['nothing', null],
    ['a text', 'ru'],
  ])('takes no harm from %s', (_, own) => {
    expect(translate(item, own)).toEqual(item);
  });

  it('keeps what responses are compared with', () => {
    const typed: Item = {
      id: 'x',
      interaction: 'text-entry',
      stem: 'S',
      keys: [{ text: 'Yerevan', feedback: 'Yes.' }],
    };
    expect(translate(typed, { keys: [{ text: 'Ереван', feedback: 'Да.' }] })).toEqual({
      ...typed,
      keys: [{ text: 'Yerevan', feedback: 'Да.' }],
    });
    const marked: Item = {
      id: 'y',
      interaction: 'highlight',
      stem: 'S',
      text: 'One. Two.',
      unit: 'sentence',
      keys: [],
    };
    expect(translate(marked, { stem: 'В', text: 'Раз. Два.', unit: 'phrase' })).toEqual({ ...marked, stem: 'В' });
  });

  it('takes trees as the texts that they are', () => {
    const tree = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Да' }] }];
    expect(translate({ stem: 'Yes' }, { stem: tree })).toEqual({ stem: tree });
    expect(translate({ stem: tree }, { stem: 'Ja' })).toEqual({ stem: 'Ja' });
  });
});

describe('the translation that makes one of the other', () => {
  it('is what was given, as far as it says something else', () => {
    const { translations: _, ...own } = item;
    const made = translationOf(translate(own as Item, russian), own);
    expect(made).toEqual({
      ...(russian as object),
      options: [
        { id: 'a', text: 'Вариант а', feedback: 'Верно.' },
        { id: 'c', text: 'Вариант в' },
      ],
      hints: ['Первая', 'Second'],
    });
    expect(translationOf(own, own)).toBeUndefined();
  });
});

describe('an item for a page', () => {
  it.each([
    ['ru', 'ru'],
    ['ru-KZ', 'ru'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'en'],
    ['pt-PT', 'en'],
    ['de', 'en'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['toString', 'en'],
  ])('is in %s what it is in %s', (lang, tag) => {
    const { of, lang: given } = wordedItem(item, lang, 'en');
    expect(given).toBe(tag);
    expect(of).toEqual(tag === 'en' ? item : translate(item, item.translations?.[tag]));
    expect(wordedItem(item, lang, 'en').of).toBe(of);
  });

  it('has its own words where the bank is in that language, or in none that it names', () => {
    expect(wordedItem(item, 'ru', 'ru').of).toBe(item);
    expect(wordedItem(item, 'de', undefined)).toEqual({ of: item, lang: undefined });
  });
});

describe('a bank for a page', () => {
  const bank = aBank({
    title: 'Peace',
    lang: 'en',
    objectives: [{ id: 'trade', title: 'Trade' }],
    translations: { ru: { title: 'Мир', objectives: [{ id: 'trade', title: 'Торговля' }] } },
  });

  it('has its title and its objectives in the page’s words', () => {
    expect(wordedBank(bank, 'ru-RU')).toEqual({
      of: { ...bank, title: 'Мир', objectives: [{ id: 'trade', title: 'Торговля' }] },
      lang: 'ru',
    });
    expect(wordedBank(bank, 'fr')).toEqual({ of: bank, lang: 'en' });
  });
});

describe('a built bank', () => {
  it('has its translations parsed as its texts are', () => {
    const marked = aChoice({
      stem: '*Which*?',
      hints: ['plain'],
      translations: { ru: { stem: '*Какой*?', hints: ['просто'] } },
    });
    const [built] = compileBank(aBank({ items: [marked] }), findItemType, parseMarkdown).items;
    expect(built?.translations).toEqual({ ru: { stem: parseMarkdown('*Какой*?'), hints: ['просто'] } });
  });
});
