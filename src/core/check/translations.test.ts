import { describe, expect, it, test } from 'vitest';
import { choiceItem, goodBank, SOURCES, textItem, type Fields } from '../../../test/fixtures/check/banks.js';
import { findItemType } from '../../entries/core.js';
import { issueText } from '../../i18n/en.issues.js';
import { checkBank } from './check.js';

const whole: Fields = {
  stem: 'Чего хотели критики?',
  hints: ['Об этом во втором абзаце.'],
  rationale: 'Так в статье.',
  options: ['buses', 'ferry', 'cabs'].map((id) => ({ id, text: `Вариант ${id}`, feedback: 'Взгляните ещё раз.' })),
};
const options = whole['options'] as Fields[];

/** What is found in a good bank with one item more, by path, code or name, and severity. */
function found(item: Fields, own: Fields = {}): string[] {
  const json: unknown = JSON.parse(JSON.stringify(goodBank([item], own)));
  const { findings } = checkBank(json, { find: findItemType, sources: SOURCES });
  return findings.map(
    ({ path, code, name, severity }) => `${path.replace(/^items\[\d+\]\./, '')} ${code ?? name} ${severity}`,
  );
}
const ofChoice = (translations: Fields): string[] => found(choiceItem('extra', { translations }));

describe('the translations of an item', () => {
  it('are right when they have all its texts, also when its lists are in another order', () => {
    expect(ofChoice({ ru: whole, 'pt-BR': { ...whole, options: options.toReversed() } })).toEqual([]);
  });

  test.each<[string, Fields, string[]]>([
    ['a language that is none', { ру: whole }, ['translations["ру"] bad-lang error']],
    ['a language in another spelling', { 'PT-br': whole }, ['translations["PT-br"] bad-lang error']],
    ['a text for a translation', { ru: 'Да' }, ['translations.ru wrong-type error']],
    ['a list for a text', { ru: { ...whole, stem: ['а'] } }, ['translations.ru.stem wrong-type error']],
    ['a number for a text', { ru: { ...whole, stem: 1 } }, ['translations.ru.stem wrong-type error']],
    ['an empty text', { ru: { ...whole, stem: '' } }, ['translations.ru.stem empty error']],
    ['a text for a list', { ru: { ...whole, hints: 'а' } }, ['translations.ru.hints wrong-type error']],
    ['more than there is', { ru: { ...whole, hints: ['а', 'б'] } }, ['translations.ru.hints too-many error']],
    ['a key', { ru: { ...whole, level: 'recall' } }, ['translations.ru.level not-translated error']],
    ['a field that the item has not', { ru: { ...whole, stam: 'а' } }, ['translations.ru.stam unknown-field warning']],
    [
      'an id that the item has not',
      { ru: { ...whole, options: [...options, { id: 'bus', text: 'а' }] } },
      ['translations.ru.options[3].id unknown-reference error'],
    ],
    [
      'an id twice, none, and one that is no text',
      { ru: { ...whole, options: [...options, options[0], { text: 'а' }, { id: 1 }, 'а'] } },
      [
        'translations.ru.options[3].id duplicate-id error',
        'translations.ru.options[4].id missing error',
        'translations.ru.options[5].id wrong-type error',
        'translations.ru.options[6] wrong-type error',
      ],
    ],
    [
      'what earns credit',
      { ru: { ...whole, options: [{ ...options[0], key: true }, ...options.slice(1)] } },
      ['translations.ru.options[0].key not-translated error'],
    ],
    ['what is lacking', { ru: { ...whole, hints: [] } }, ['translations.ru untranslated warning']],
  ])('are told of %s', (_, translations, expected) => {
    expect(ofChoice(translations)).toEqual(expected);
  });

  it('say all that they lack, in one finding for each', () => {
    const item = choiceItem('extra', {
      translations: { ru: { ...whole, hints: [], options: options.slice(1) }, de: {} },
    });
    const json: unknown = JSON.parse(JSON.stringify(goodBank([item])));
    const { findings } = checkBank(json, { find: findItemType, sources: SOURCES });
    expect(findings.map(({ message }) => message)).toEqual([
      'The translation lacks `hints[0]`, `options.buses`.',
      'The translation lacks `stem`, `hints`, `rationale`, `options`.',
    ]);
  });

  it('need not have what has no letters', () => {
    const item = (texts: Fields): Fields =>
      choiceItem('extra', {
        options: [
          { id: 'a', text: '20 %', key: true, feedback: 'So.' },
          { id: 'b', text: '30 %', feedback: 'No.' },
          { id: 'c', text: '70 %', feedback: 'No.' },
        ],
        translations: { ru: { ...whole, options: ['a', 'b', 'c'].map((id) => ({ id, feedback: 'Да.', ...texts })) } },
      });
    const ofTranslations = (made: Fields): string[] => found(made).filter((each) => each.startsWith('translations'));
    expect(ofTranslations(item({}))).toEqual([]);
    expect(ofTranslations(item({ text: '%' }))).toEqual([]);
  });

  it('have nothing of what a response is compared with', () => {
    const ru = { stem: 'Кто?', hints: ['а'], rationale: 'б', feedback: { incorrect: 'в' } };
    expect(found(textItem('extra', { translations: { ru } }))).toEqual([]);
    const keys = [{ text: 'Инес Окоро' }];
    expect(found(textItem('extra', { translations: { ru: { ...ru, keys } } }))).toEqual([
      'translations.ru.keys not-translated error',
    ]);
  });

  it('keep each gap in its place', () => {
    const cloze = {
      ...textItem('extra'),
      interaction: 'cloze',
      keys: undefined,
      stem: 'Fill in.',
      text: 'The town is governed by {{who}}.',
      gaps: { who: { interaction: 'text-entry', keys: [{ text: 'Ines Okoro' }] } },
    };
    const ru = { stem: 'Заполните.', hints: ['а'], rationale: 'б', feedback: { incorrect: 'в' } };
    expect(found({ ...cloze, translations: { ru: { ...ru, text: 'Городом правит {{who}}.' } } })).toEqual([]);
    expect(found({ ...cloze, translations: { ru: { ...ru, text: 'Городом правит {{кто}}.' } } })).toEqual([
      'translations.ru unknown-gap error',
      'translations.ru no-place error',
    ]);
  });
});

describe('the translations of a bank', () => {
  const objectives = [{ id: 'history', title: 'История' }];

  it('are its title and what has one', () => {
    expect(found(choiceItem('extra'), { translations: { ru: { title: 'Трамвай', objectives } } })).toEqual([]);
    expect(found(choiceItem('extra'), { translations: { ru: { objectives, items: [] } } })).toEqual([
      'translations.ru.items unknown-field warning',
      'translations.ru untranslated warning',
    ]);
  });
});

it('each code has a sentence', () => {
  for (const code of [
    'bad-lang',
    'not-translated',
    'unknown-reference',
    'duplicate-id',
    'too-many',
    'empty',
    'missing',
  ]) {
    expect(issueText({ code, path: '', severity: 'error' })).toMatch(/^[A-Z].*\.$/);
  }
});
