/// <reference types="node" />
import { describe, expect, it } from 'vitest';
import { choiceItem, goodBank, option, SOURCES, textItem, type Fields } from '../../../test/fixtures/check/banks.js';
import { findItemType } from '../../entries/core.js';
import { balanceOf, tail } from './balance.js';
import { checkBank } from './check.js';
import { examineBank } from '../bank/parse.js';
import { contextOf } from './context.js';

import { holdsLine, lineOf, loudOf, plainOf, wordsIn } from './tokens.js';

const raw = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is found in one item more, but for its evidence: names, and what was found. */
const rulesOf = (item: Fields, own: Fields = {}): string[] =>
  checkBank(raw(goodBank([{ ...item, evidence: [{ source: 'guide', textStart: 'x' }] }], own)), {
    find: findItemType,
    sources: { article: SOURCES.article },
  }).findings.map(({ name }) => name);

describe('balance', () => {
  it('has the tail of the binomial distribution', () => {
    const half = (count: number) => Array.from({ length: count }, () => 0.5);
    expect(tail(0, half(4))).toBeCloseTo(1, 12);
    expect(tail(4, half(4))).toBeCloseTo(1 / 16, 12);
    expect(tail(3, half(4))).toBeCloseTo(5 / 16, 12);
    expect(tail(5, half(4))).toBe(0);
    expect(tail(1, [0.25, 1 / 3])).toBeCloseTo(1 - 0.75 * (2 / 3), 12);
  });

  const keysAt = (places: readonly number[], options = 4): string[] => {
    const items = places.map((place, index) =>
      choiceItem(`q${index}`, {
        options: Array.from({ length: options }, (_, at) =>
          option('abcde'[at] ?? '', { text: `${'klmno'[at] ?? ''}oo`, ...(at === place ? { key: true } : {}) }),
        ),
      }),
    );
    const { findings } = checkBank(raw(goodBank([], { items })), { find: findItemType });
    return findings.map(({ name }) => name);
  };
  const many = (counts: readonly number[]): number[] =>
    counts.flatMap((count, place) => Array.from({ length: count }, () => place));

  it.each<[readonly number[], boolean]>([
    [[10, 10, 10, 10], false],
    [[13, 9, 9, 9], false],
    [[15, 9, 8, 8], true],
    [[5, 11, 12, 12], true],
    [[2, 2, 1, 1], false],
    [[0, 2, 2, 2], false],
    [[5, 1, 0, 0], true],
    [[3, 0, 0, 0], false],
  ])('key positions %j', (counts, found) => {
    expect(keysAt(many(counts))).toEqual(found ? ['key-positions'] : []);
  });

  it('of nothing is nothing', () => {
    expect(balanceOf([])).toMatchObject({ choices: 0, chance: 0, longest: 0, first: 0, positions: [] });
  });
});

describe('texts', () => {
  const tree = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Not ' },
        { type: 'strong', children: [{ type: 'text', value: 'this' }] },
      ],
    },
    {
      type: 'quote',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'emphasis', children: [{ type: 'text', value: 'q' }] }, { type: 'break' }],
        },
      ],
    },
    { type: 'code-block', value: 'x' },
  ];
  it('are read without their markup, and loud where they are emphasised', () => {
    expect(plainOf('**Not** [this](https://a.b) `x`')).toBe('Not this x');
    expect(loudOf('**Not** [*this*](https://a.b)\n\n> *q*\n\n- r')).toBe('NOT THIS Q r');
    expect([plainOf(tree), loudOf(tree)]).toEqual(['Not this q  x', 'Not THIS Q  x']);
    expect([plainOf(7), plainOf([{}]), loudOf(undefined)]).toEqual(['', '', '']);
  });
  it('are compared by words', () => {
    expect(wordsIn('The U.S. paid $33.4m — “Armenia’s”')).toEqual(['the', 'u.s', 'paid', '33.4m', "armenia's"]);
    const line = lineOf(['a', 'bb', 'c']);
    expect(holdsLine(line, lineOf(['bb', 'c']))).toBe(true);
    expect(holdsLine(line, lineOf(['b']))).toBe(false);
    expect(holdsLine(line, lineOf([]))).toBe(false);
  });
  it('of an item are seen by every rule as trees too', () => {
    const stem = [{ type: 'paragraph', children: [{ type: 'text', value: 'Which of these is not so?' }] }];
    expect(rulesOf(textItem('x', { stem }))).toEqual(['negative-stem']);
    const examined = examineBank(goodBank([], { items: [textItem('y', { stem })] }), findItemType);
    expect(contextOf(examined, findItemType, {}).items[0]?.stem).toBe('Which of these is not so?');
  });
});
