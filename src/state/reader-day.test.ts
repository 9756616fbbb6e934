import { describe, expect, it } from 'vitest';
import { aCard } from '../../test/decks.js';
import { addDueTexts } from '../i18n/en.due.js';
import { textsOf } from '../i18n/en.js';
import { endOfDay, outlookOf, roundDays } from './reader-day.js';

/** A time where the test runs, whatever its zone. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const cards = (...dues: number[]) =>
  dues.toSorted((a, b) => a - b).map((due, i) => ({ key: `b/item/${i}`, card: aCard({ due }) }));

describe('a reader’s day', () => {
  it('ends at four in the morning', () => {
    expect(endOfDay(at(26, 12))).toBe(at(27, 4) - 1);
    expect(endOfDay(at(27, 3, 59))).toBe(at(27, 4) - 1);
    expect(endOfDay(at(27, 4))).toBe(at(28, 4) - 1);
  });
});

describe('the outlook', () => {
  it('takes as due all that is due on this day, whatever the hour', () => {
    expect(outlookOf(cards(at(25, 9), at(26, 23), at(27, 3)), at(26, 8))).toEqual({ due: 3 });
  });

  it('says on which day there will be more, and how many then', () => {
    expect(outlookOf(cards(at(27, 9), at(27, 22), at(28, 3), at(28, 5)), at(26, 23))).toEqual({
      due: 0,
      next: { days: 1, count: 3 },
    });
    expect(outlookOf(cards(at(26, 1), at(29, 12)), at(26, 12))).toEqual({ due: 1, next: { days: 3, count: 2 } });
  });

  it('is in the small hours still that of the evening before', () => {
    expect(outlookOf(cards(at(27, 12)), at(27, 1))).toEqual({ due: 0, next: { days: 1, count: 1 } });
  });

  it('is empty without cards', () => {
    expect(outlookOf([], at(26, 12))).toEqual({ due: 0 });
  });
});

describe('a number of days in words', () => {
  it.each([
    [1, 'tomorrow'],
    [3, 'in 3 days'],
    [13, 'in 13 days'],
    [14, 'in 2 weeks'],
    [35, 'in 5 weeks'],
    [59, 'in 8 weeks'],
    [60, 'in 2 months'],
    [91, 'in 3 months'],
    [729, 'in 24 months'],
    [730, 'in 2 years'],
    [1_100, 'in 3 years'],
  ])('%i is "%s"', (days, words) => {
    addDueTexts();
    const [count, unit] = roundDays(days);
    expect(textsOf({}).ahead[unit](count, String(count))).toBe(words);
  });
});
