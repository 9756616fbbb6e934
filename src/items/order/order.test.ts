import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { dateWords } from './date-words.js';
import { compareDates, isDate } from './date.js';
import type { OrderItem } from './schema.js';
import { orderFraction } from './score.js';
import { keyOrder, neutralOrder, ORDER_RULES, type OrderRule } from './sequence.js';
import order from './type.js';

const anItem = (ids: readonly string[] = ['a', 'b', 'c', 'd'], own: Partial<OrderItem> = {}): OrderItem => ({
  id: 'events',
  interaction: 'order',
  stem: 'In which order?',
  options: ids.map((id) => ({ id, text: `Event ${id}` })),
  ...own,
});

const issuesOf = (options: unknown, own: object = {}): string[] =>
  parseBank(
    JSON.parse(
      JSON.stringify({
        format: 'learning-quiz/1',
        id: 'b',
        version: '1',
        title: 'B',
        items: [{ ...anItem(), options, ...own }],
      }),
    ),
    () => order,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

const dated = (...dates: unknown[]) => dates.map((date, index) => ({ id: `e${index}`, text: `Event ${index}`, date }));

const idLists = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcxyz019_.'), minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 12,
});
const orders = (ids: readonly string[]) => fc.shuffledSubarray([...ids], { minLength: ids.length });
/** An item and some order of its options. */
const withOrder = (rule: OrderRule) =>
  idLists.chain((ids) => fc.tuple(fc.constant(anItem(ids, { scoring: rule })), orders(ids)));
/** The row with which a shuffle swaps nothing: an unshuffled session. */
const asListed = (): number => 0.999999;

describe.each(ORDER_RULES)('the rule %s', (rule) => {
  test('stays in 0 … 1, and gives the whole to the key alone', () => {
    fc.assert(
      fc.property(withOrder(rule), ([item, response]) => {
        const fraction = orderFraction(item, response);
        expect(fraction >= 0 && fraction <= 1).toBe(true);
        expect(fraction === 1).toBe(response.join() === keyOrder(item)?.join());
      }),
    );
  });

  test('gives nothing for what is no order of all options', () => {
    const item = anItem(['a', 'b', 'c'], { scoring: rule });
    for (const response of [['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'c', 'c'], ['a', 'b', 'x'], 'abc', {}, null])
      expect(orderFraction(item, response)).toBe(0);
  });

  test('gives a reversed key nothing, but for the middle that stays in its place', () => {
    fc.assert(
      fc.property(idLists, (ids) => {
        const middle = rule === 'positions' && ids.length % 2 ? 1 / ids.length : 0;
        expect(orderFraction(anItem(ids, { scoring: rule }), ids.toReversed())).toBe(middle);
      }),
    );
  });
});

describe('several rules on one response', () => {
  test('exact is positions, all or nothing; longest is never below positions', () => {
    fc.assert(
      fc.property(withOrder('positions'), ([item, response]) => {
        const by = (scoring: OrderRule): number => orderFraction({ ...item, scoring }, response);
        expect(by('exact')).toBe(by('positions') === 1 ? 1 : 0);
        if (by('positions') > 1 / response.length) expect(by('longest')).toBeGreaterThanOrEqual(by('positions'));
      }),
    );
  });

  test('the mean of the parts is the whole under positions; the other rules have none', () => {
    fc.assert(
      fc.property(withOrder('positions'), ([item, response]) => {
        const { fraction, parts } = order.score(item, response);
        const shares = Object.values(parts ?? {});
        expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(fraction, 12);
      }),
    );
    expect(order.score(anItem(), ['b', 'a', 'c', 'd'])).toEqual({ fraction: 5 / 6 });
  });
});

describe('the order at the start', () => {
  test('hangs on the ids and not on how they are listed, but that it is not the key', () => {
    fc.assert(
      fc.property(
        idLists.chain((ids) => fc.tuple(fc.constant(ids), orders(ids))),
        ([ids, others]) => {
          const [one, other] = [neutralOrder(anItem(ids)), neutralOrder(anItem(others))];
          if (ids.length > 2) expect(one).not.toEqual(ids);
          const turned = (list: readonly string[]) => [...list.slice(1), ...list.slice(0, 1)];
          const drawn = [one, other].map((list, i) => {
            const key = [ids, others][i] ?? [];
            return list.join() === turned(key).join() ? 'may be turned' : list.join();
          });
          if (!drawn.includes('may be turned')) expect(drawn[0]).toBe(drawn[1]);
        },
      ),
    );
  });

  test('never is the key where nothing is shuffled, whatever the ids', () => {
    for (const ids of [
      ['a', 'b', 'c'],
      ['1', '2', '3', '4', '5'],
      ['y1990', 'y1991', 'y1992'],
    ]) {
      // With three options one item in six would stand in key order by chance.
      for (let i = 0; i < 60; i++) {
        const item = anItem(ids, { id: `item-${i}` });
        expect(order.order?.(item, asListed)).not.toEqual(ids);
        expect(order.order?.(redactItem(item, order), asListed)).toEqual(order.order?.(item, asListed));
      }
    }
  });

  test('is not the one that ids in alphabetical order would give', () => {
    const starts = Array.from({ length: 20 }, (_, i) =>
      neutralOrder(anItem([...'dcab'], { id: `item-${i}` })).join(''),
    );
    expect(starts.filter((start) => start === 'abcd').length).toBeLessThan(4);
    expect(new Set(starts).size).toBeGreaterThan(6);
  });

  test('of two options it may be either', () => {
    const starts = Array.from({ length: 20 }, (_, i) => neutralOrder(anItem(['a', 'b'], { id: `item-${i}` })).join(''));
    expect(new Set(starts)).toEqual(new Set(['ab', 'ba']));
  });

  test('shuffled, each seed has its own', () => {
    const starts = Array.from({ length: 30 }, (_, i) => order.order?.(anItem(), seededRng(`${i}`)).join(''));
    expect(new Set(starts).size).toBeGreaterThan(10);
  });
});

describe('a redacted item', () => {
  const item = anItem(['a', 'b', 'c'], {
    options: dated(1969, '1971-05', '1989-11-09').map(({ id, text, date }) => ({ id, text, date: date as string })),
    scoring: 'longest',
  });
  const redacted = redactItem(item, order) as OrderItem;

  test('says the options in another order and without their dates', () => {
    expect(redacted.options.map(({ id }) => id)).toEqual(neutralOrder(item));
    expect(redacted.options.map(({ id }) => id)).not.toEqual(keyOrder(item));
    expect(JSON.stringify(redacted)).not.toMatch(/date|1969|1971|1989|longest/);
  });

  test('has no key, and takes the same responses', () => {
    expect(keyOrder(redacted)).toBeUndefined();
    expect(order.lms(redacted, neutralOrder(item)).correct).toEqual([]);
    expect(order.lms(redacted, null).components).toEqual(order.lms(item, null).components);
    expect(order.score(redacted, neutralOrder(item))).toEqual({ fraction: 0 });
  });

  test('can’t be written by an author, who would be left without a key', () => {
    expect(issuesOf(anItem().options, { mixed: true })).toEqual(['unknown-field mixed']);
  });
});

describe('check', () => {
  test.each([
    [undefined, 'nothing-moved'],
    [null, 'nothing-moved'],
    [[], 'malformed'],
    [['a', 'b', 'c'], 'malformed'],
    [['a', 'b', 'c', 'c'], 'malformed'],
    [['a', 'b', 'c', 'd', 'd'], 'malformed'],
    [['a', 'b', 'c', 4], 'malformed'],
    ['abcd', 'malformed'],
    [{ a: 1 }, 'malformed'],
    [['d', 'c', 'b', 'a'], undefined],
  ])('%j: %s', (response, expected) => {
    expect(order.check(anItem(), response)).toBe(expected);
  });
});

describe('what others are told', () => {
  test('an LMS: a sequence, and what its ids mean', () => {
    const { components, ...told } = order.lms(anItem(), ['b', 'a', 'd', 'c']);
    expect(told).toEqual({ type: 'sequencing', response: 'b[,]a[,]d[,]c', correct: ['a[,]b[,]c[,]d'] });
    expect(components?.['choices']?.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]).toEqual({
      id: 'a',
      text: 'Event a',
    });
    expect(order.lms(anItem(), ['a']).response).toBe('');
  });

  test('a teacher: words, numbered', () => {
    expect(order.describe(anItem(['a', 'b', 'c']), ['c', 'a', 'b'])).toBe('1. Event c; 2. Event a; 3. Event b');
    expect(order.describe(anItem(), ['c'])).toBe('');
  });
});

describe('the parser', () => {
  test.each<[string, unknown, string[]]>([
    ['wants two options', [{ id: 'a', text: 'A' }], ['too-few options']],
    ['wants ids of their own', [...anItem().options, { id: 'a', text: 'A' }], ['duplicate-id options[4].id']],
    ['takes dates of each kind', dated(-44, 80, '0537', '1453-05', '1453-05-29', 1969), []],
    ['takes dates that run down', dated(1969, '1911-12-14', -44), []],
    ['takes dates of which one says less', dated('1969-07-20', '1969-07', 1969, '1969-01-01'), []],
    ['takes a date here and there', [...dated(1522), { id: 'x', text: 'X' }, { id: 'y', text: 'Y', date: 1911 }], []],
    ['refuses dates that turn', dated(1522, 1911, 1953, 1900, 1800), ['dates-turn options[3].date']],
    ['finds a turn within a month', dated('1969-07-20', '1969-07-24', '1969-07-21'), ['dates-turn options[2].date']],
    ['refuses what is no date, once', dated('May 1969', 1970), ['bad-date options[0].date']],
    ['refuses the 13th month', dated('1969-13', 1970), ['bad-date options[0].date']],
    ['refuses a year of a half', dated(1969.5, 1970), ['bad-date options[0].date']],
    ['refuses the year 0', dated(0, '0000', 1970), ['bad-date options[0].date', 'bad-date options[1].date']],
    ['refuses another kind', dated(true, 1970), ['wrong-type options[0].date']],
  ])('%s', (_, options, issues) => {
    expect(issuesOf(options)).toEqual(issues);
  });

  test('knows its rules', () => {
    for (const scoring of ORDER_RULES) expect(issuesOf(anItem().options, { scoring })).toEqual([]);
    expect(issuesOf(anItem().options, { scoring: 'relative' })).toEqual(['unknown-rule scoring']);
  });
});

describe('dates', () => {
  test.each<[string | number, string, string]>([
    [1969, 'en', '1969'],
    ['1969-07', 'en', 'July 1969'],
    ['1969-07-20', 'de', '20. Juli 1969'],
    ['2024-02-29', 'en-GB', '29 February 2024'],
    [-44, 'en', '44 BC'],
    [-1, 'en', '1 BC'],
    [80, 'en', '80 AD'],
    ['0537', 'en', '537'],
    // Nobody knows the months of it.
    ['1969-07-20', 'tlh', '20.07.1969'],
    ['1969-07', 'tlh', '07.1969'],
    [1969, 'tlh', '1969'],
    // Other calendars are usual there, but the banks' dates are not theirs.
    ['1969-07', 'fa', 'ژوئیهٔ ۱۹۶۹'],
  ])('%j in %s is %s', (date, lang, words) => {
    expect(dateWords(date, lang)).toBe(words);
  });

  test('are compared as far as both go', () => {
    expect(Math.sign(compareDates('1969-07-20', '1969-08'))).toBe(-1);
    expect(Math.sign(compareDates(1970, '1969-12-31'))).toBe(1);
    expect(Math.sign(compareDates(-44, -43))).toBe(-1);
    expect(compareDates('1969', '1969-07')).toBe(0);
    expect(compareDates('no date', 1969)).toBe(0);
    expect(isDate('no date')).toBe(false);
  });
});
