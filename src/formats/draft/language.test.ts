import { describe, expect, it } from 'vitest';
import { guessLanguage, isEnglishTag } from './language.js';

describe('guessLanguage', () => {
  it.each([
    ['The harbour was moved by the town in three years.', 'en', 'Latin'],
    ['Le port a été déplacé par la ville en trois ans.', undefined, 'Latin'],
    ['De haven werd in drie jaar door de stad verplaatst.', undefined, 'Latin'],
    ['Порт был перенесён городом за три года', 'ru', 'Cyrillic'],
    ['Порт був перенесений за три роки їх', 'uk', 'Cyrillic'],
    ['Қала порты', 'kk', 'Cyrillic'],
    ['порт', undefined, 'Cyrillic'],
    ['მთის რკინიგზა', 'ka', 'Georgian'],
    ['Երևանը', 'hy', 'Armenian'],
    ['المدينة', 'ar', 'Arabic'],
    ['گفتگو', 'fa', 'Arabic'],
    ['港口被迁移', 'zh', 'Chinese'],
    ['港は移転された', 'ja', 'Japanese'],
    ['항구', 'ko', 'Korean'],
    ['12 – 34', undefined, 'unknown'],
    ['', undefined, 'unknown'],
  ])('%j: %s, %s', (text, lang, script) => {
    expect(guessLanguage(text)).toEqual({ lang, script });
  });
});

it('isEnglishTag', () => {
  expect(['en', 'EN-gb', 'eng', undefined, 'de'].map(isEnglishTag)).toEqual([true, true, false, false, false]);
});
