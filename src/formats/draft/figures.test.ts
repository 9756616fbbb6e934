import { beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from '../../core/check/language.js';
import { figuresFound } from './figures.js';
import { loadTagger, type Tagger } from './tagger.js';

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

/** Each as `kind:what is left out[=value][ unit]`. */
const found = (sentence: string, english = true): string[] =>
  figuresFound(sentence, english ? tag(sentence) : [], english ? languageOf('en') : undefined).map(
    ({ kind, text, gap, value, unit }) => {
      expect(sentence.slice(gap.start, gap.end)).toBe(text);
      return `${kind}:${text}${value === undefined ? '' : `=${value}`}${unit === undefined ? '' : ` ${unit}`}`;
    },
  );

describe('figuresFound', () => {
  it.each([
    ['They signed ten documents in Yerevan.', ['number:ten=10 documents']],
    [
      'It rose to $350 million from US$33.4 million.',
      ['money:350=350 million dollars', 'money:33.4=33.4 million US dollars'],
    ],
    ['It fell by 20% and then by 5 per cent.', ['percent:20%=20 %', 'percent:5 per cent=5 %']],
    ['It cost €48,000 and ₾12 in all.', ['money:48,000=48000 euros', 'money:12=12 ₾']],
    ['About 2,500 people saw 3 ferry lines.', ['number:2,500=2500 people', 'number:3=3 ferry lines']],
    ['It was moved in 1884, within 12 years.', ['year:1884=1884', 'number:12=12 years']],
    ['There were 1884 ships at sea.', ['number:1884=1884 ships']],
    ['A plan for 2024–2025 and 2026-27 was made.', ['years:2024–2025', 'years:2026-27']],
    ['On May 10–11, and 3 March 1998, they met.', ['date:May 10–11', 'date:3 March 1998']],
    ['In December 2023 it was settled.', ['month:December', 'year:2023=2023']],
    ['It may be so in May.', ['month:May']],
    ['Some 40 of them left.', ['number:40=40']],
    ['In all 3.4 million came.', ['number:3.4=3.4 million']],
    ['The bus had needed half an hour.', ['time:half an hour']],
    [
      'It is three quarters of a mile long, and took a year and a half.',
      ['way:three quarters of a mile', 'time:a year and a half'],
    ],
    ['It carried three times as many as the bus.', ['number:three=3']],
    ['Three hundred and six men came.', ['number:Three hundred and six=306 men']],
  ])('in %j', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    'The two leaders met, and all three countries too.',
    'It was the first visit, without a third party.',
    'COP29 and G-20, no. 7, at 10:30, #5, x=3, a@b2.c, 4°',
    'A ten-fold rise, a 30-year plan, 10–12 men, −5 outside, 5m away.',
    'Half of it, a third, 2/3 and 1.2.3.4.',
  ])('not in %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('in other languages only digits', () => {
    expect(found('Экспорт вырос до 350 млн, на 12,5 % за 2023 год, 10-го числа.', false)).toEqual([
      'number:350=350',
      'percent:12,5 %=12.5 %',
      'year:2023=2023',
    ]);
    expect(found('共有25名代表,2024年。', false)).toEqual(['number:25=25', 'year:2024=2024']);
    expect(found('на высоте 1250 метров, 1.234 человека', false)).toEqual(['number:1250=1250']);
    expect(found('في عام ٢٠٢٤ مرتين', false)).toEqual(['number:٢٠٢٤']);
    expect(found('am 15.04.2024', false)).toEqual(['date:15.04.2024']);
  });
});
