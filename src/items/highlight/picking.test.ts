import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptsOf, type Shown } from './excerpts.js';
import { between, indices, marksOf, rangesOf, withRange, type Range } from './picking.js';
import type { HighlightItem, Mark } from './schema.js';
import { readMarks } from './marks.js';
import { unitsOf } from './units.js';

const TEXT = 'One came. Two saw it.\n\nThree won – at last.';
const anItem = (own: Partial<HighlightItem> = {}): HighlightItem => ({
  id: 'who',
  interaction: 'highlight',
  stem: 'Mark it.',
  text: TEXT,
  keys: [{ textStart: 'Two saw' }],
  ...own,
});
const mark = (words: string): Mark => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('ranges', () => {
  const words = unitsOf(TEXT, 'phrase');
  const phrase = anItem({ unit: 'phrase' });

  test('are the units that a mark has a part of; of sentences each by itself', () => {
    expect(rangesOf(words, [mark('came. Two')], phrase)).toEqual([[1, 2]]);
    expect(rangesOf(unitsOf(TEXT, 'sentence'), [mark('came. Two')], anItem())).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(rangesOf(words, [{ start: 21, end: 23 }], phrase)).toEqual([]);
  });

  test.each<[Range[], Range, boolean, Range[]]>([
    [[], [2, 3], true, [[2, 3]]],
    [
      [[0, 1]],
      [3, 4],
      true,
      [
        [0, 1],
        [3, 4],
      ],
    ],
    [
      [[3, 4]],
      [0, 1],
      true,
      [
        [0, 1],
        [3, 4],
      ],
    ],
    [
      [
        [0, 2],
        [4, 6],
      ],
      [2, 4],
      true,
      [[0, 6]],
    ],
    [[[0, 6]], [2, 3], true, [[0, 6]]],
    [[[0, 2]], [4, 5], false, [[4, 5]]],
  ])('%j with %j (many: %s): %j', (ranges, range, many, expected) => {
    expect(withRange(ranges, range, many)).toEqual(expected);
  });

  test('go in either direction', () => {
    expect([between(4, 2), between(2, 4)]).toEqual([
      [2, 4],
      [2, 4],
    ]);
    expect(
      indices([
        [2, 4],
        [7, 7],
      ]),
    ).toEqual(new Set([2, 3, 4, 7]));
  });

  test('make marks that are read as the same ranges, in the text and in the article', () => {
    const article = TEXT.replaceAll('One', 'Once more this was said by one').repeat(20);
    const units = unitsOf(article, 'phrase');
    const drawn = fc
      .tuple(fc.nat(units.length - 1), fc.nat(9))
      .map(([first, more]): Range => [first, Math.min(first + more, units.length - 1)]);
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), fc.boolean(), (all, inArticle) => {
        const ranges = all.reduce<Range[]>((before, range) => withRange(before, range, true), []);
        const item = { ...phrase, text: article, ...(inArticle ? { scope: 'article' as const } : {}) };
        const marks = marksOf(ranges, units, inArticle ? article : undefined);
        expect(readMarks(item, marks)).toEqual(marks);
        expect(rangesOf(units, marks, item)).toEqual(ranges);
        for (const { start, end, text, prefix = '', suffix = '' } of marks) {
          if (!inArticle) continue;
          expect(article.slice(start, end)).toBe(text);
          expect(article.slice(start - prefix.length, end + suffix.length)).toBe(`${prefix}${text}${suffix}`);
          // No word is cut in two.
          expect(/^\S/.test(prefix) && /\S$/.test(article.slice(0, start - prefix.length))).toBe(false);
          expect(/\S$/.test(suffix) && /^\S/.test(article.slice(end + suffix.length))).toBe(false);
        }
      }),
    );
  });
});

/** Excerpts as lines: `[what:words]` where there is something to say. */
const lines = (item: HighlightItem, response: unknown, shown: Partial<Shown> = {}): string[] =>
  excerptsOf(item, response, { told: false, solved: false, ...shown }).map((runs) =>
    runs.map(({ text, state }) => (state ? `[${state}:${text}]` : text)).join(''),
  );

describe('excerpts', () => {
  const told = { told: true };
  const solved = { told: true, solved: true };

  test('of an article show a whole sentence where the key has some words of it', () => {
    const own = {
      text: undefined,
      scope: 'article',
      keys: [{ textStart: 'won' }],
    } as unknown as Partial<HighlightItem>;
    expect(lines(anItem(own), undefined, { ...solved, article: TEXT })).toEqual(['[key:Three won – at last.]']);
    expect(lines(anItem({ ...own, unit: 'phrase' }), undefined, { ...solved, article: TEXT })).toEqual(['[key:won]']);
  });

  test('of sentences', () => {
    const response = [mark('Three won')];
    expect(lines(anItem(), response)).toEqual(['One came. Two saw it.', '[marked:Three won – at last.]']);
    expect(lines(anItem(), response, told)).toEqual(['One came. Two saw it.', '[incorrect:Three won – at last.]']);
    expect(lines(anItem(), response, solved)).toEqual([
      'One came. [key:Two saw it.]',
      '[incorrect:Three won – at last.]',
    ]);
    expect(lines(anItem(), [mark('Two saw')], solved)[0]).toBe('One came. [correct:Two saw it.]');
    expect(lines(anItem(), undefined, { solved: true })[0]).toBe('One came. [key:Two saw it.]');
  });

  test('of phrases: words of one state go together, over what stands between them', () => {
    const item = anItem({ unit: 'phrase', keys: [{ textStart: 'won', textEnd: 'last' }] });
    expect(lines(item, [mark('Three won – at')], solved)[1]).toBe('[incorrect:Three] [correct:won – at] [key:last.]');
    expect(lines(item, [mark('came. Two')])).toEqual(['One [marked:came. Two] saw it.', 'Three won – at last.']);
  });

  test('of phrases: words that were not marked part those that were; without spaces nothing does', () => {
    const item = anItem({ unit: 'phrase', choose: 'many' });
    expect(lines(item, [mark('One'), mark('Two saw')])[0]).toBe('[marked:One] came. [marked:Two saw] it.');
    const text = '他来了。我看见了。';
    const chinese = anItem({ unit: 'phrase', text, keys: [{ textStart: '我看' }] });
    expect(lines(chinese, [{ start: 4, end: 7 }], solved)).toEqual(['他来了。[correct:我看][incorrect:见]了。']);
  });

  test('tell nothing of an item without its keys', () => {
    const { keys: _, ...redacted } = anItem();
    expect(lines(redacted as HighlightItem, [mark('One')], solved)[0]).toBe('[marked:One came.] Two saw it.');
  });

  test('of the article: only what was marked, and the keys once they may be seen', () => {
    const { text: _, ...rest } = anItem({
      scope: 'article',
      choose: 'many',
      keys: [{ textStart: 'Two' }, { textStart: 'at', textEnd: 'last' }],
    });
    const item = rest as HighlightItem;
    const units = unitsOf(TEXT, 'sentence');
    const response = marksOf([[0, 0]], units, TEXT);
    expect(lines(item, response, told)).toEqual(['[incorrect:One came.]']);
    expect(lines(item, response, solved)).toEqual([
      '[incorrect:One came.] [key:Two saw it.]',
      '[key:Three won – at last.]',
    ]);
    const apart = [{ ...response[0], prefix: '', suffix: '' }];
    expect(lines(item, apart, { ...solved, article: TEXT })).toEqual([
      '[incorrect:One came.]',
      '[key:Two saw it.]',
      '[key:Three won – at last.]',
    ]);
    expect(lines(item, apart, solved)).toEqual(['[incorrect:One came.]', '[key:Two]', '[key:at … last]']);
    expect(lines(item, undefined, { ...solved, article: TEXT })).toEqual([
      '[key:Two saw it.]',
      '[key:Three won – at last.]',
    ]);
    expect(lines(item, undefined, told)).toEqual([]);
  });

  test('hold every word of the text', () => {
    const units = unitsOf(TEXT, 'phrase');
    fc.assert(
      fc.property(fc.subarray(units), fc.boolean(), (marks, isSolved) => {
        for (const unit of ['phrase', 'sentence'] as const) {
          const runs = excerptsOf(anItem({ unit }), marks, { told: true, solved: isSolved }).flat();
          expect(
            runs
              .map(({ text }) => text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(TEXT.replace(/\s/g, ''));
        }
      }),
    );
  });
});
