import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import { findItemType, parseBank } from '../../entries/core.js';
import { parseMarkdown } from '../text/markdown.js';
import { isTree, plainText, type Text } from '../text/tree.js';
import { compileBank } from './compile.js';
import type { Item } from './model.js';

const compiled = (own: Partial<Item>): Item =>
  compileBank(aBank({ items: [aChoice(own)] }), findItemType, parseMarkdown).items[0] as Item;
const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }];
const plain = (value: string) => ({ type: 'text', value });
const strong = (value: string) => ({ type: 'strong', children: [plain(value)] });

describe('compileBank', () => {
  it('turns texts with markup into trees, wherever they stand, and leaves the others', () => {
    const item = compiled({
      stem: 'A **b**',
      hints: ['plain', '*x*'],
      feedback: { correct: 'plain', incorrect: '**no**' },
      options: [anOption('a', { text: '**a**', key: true, feedback: '`f`' }), anOption('b')],
    });
    expect(item).toMatchObject({
      stem: paragraph(plain('A '), strong('b')),
      hints: ['plain', paragraph({ type: 'emphasis', children: [plain('x')] })],
      feedback: { correct: 'plain', incorrect: paragraph(strong('no')) },
      options: [
        { text: paragraph(strong('a')), feedback: paragraph({ type: 'code', value: 'f' }) },
        { text: 'Option b' },
      ],
    });
  });

  it('touches no field that is no text: ids, evidence, what a learner types', () => {
    const keys = [{ text: '*Nazarba*ev', feedback: '*so*' }];
    const entry = { id: 'x', interaction: 'text-entry', stem: 'Who?', keys };
    const bank = aBank({
      title: '*title*',
      items: [
        { ...entry, evidence: [{ source: 'a', textStart: '*a*' }] },
        aChoice({ waive: [{ rule: 'x', reason: '*r*' }] }),
      ],
    });
    const [first, second] = compileBank(bank, findItemType, parseMarkdown).items;
    expect(first).toMatchObject({ keys: [{ text: '*Nazarba*ev' }], evidence: [{ textStart: '*a*' }] });
    expect(isTree((first?.['keys'] as typeof keys | undefined)?.[0]?.feedback)).toBe(true);
    expect(second?.waive?.[0]?.reason).toBe('*r*');
  });

  it('keeps a tree that is one already', () => {
    const stem = paragraph(strong('x')) as unknown as Text;
    expect(compiled({ stem }).stem).toEqual(stem);
  });

  it.each([
    ['an escaped character', 'No\\. 5', 'No. 5'],
    ['an entity', 'Tom &amp; Jerry', 'Tom & Jerry'],
    ['what the parser makes nothing of', '[a]: b', '[a]: b'],
    ['a tree that would nest too deep', `${'> '.repeat(12)}x`, `${'> '.repeat(12)}x`],
    ['a tree with too long a list', 'a  \n'.repeat(2500), 'a  \n'.repeat(2500)],
  ])('leaves a string: %s', (_, stem, expected) => {
    expect(compiled({ stem }).stem).toBe(expected);
  });

  it('leaves the own fields of an unknown type alone, and asks for no parser without markup', () => {
    const parse = vi.fn(parseMarkdown);
    const odd = { id: 'odd', interaction: 'odd', stem: 'plain', options: [{ text: '*x*' }] } as unknown as Item;
    expect(compileBank(aBank({ items: [odd, aChoice()] }), findItemType, parse).items[0]).toEqual(odd);
    expect(parse).not.toHaveBeenCalled();
  });

  it('the parser takes what comes out, with the same words, and what went in is left as it was', () => {
    const unit = fc.constantFrom('a', ' ', '*', '_', '\n', '> ', '- ', '1. ', '`', '[x](y)', '<b>', '&amp;', '\\', '#');
    const text = fc.string({ unit, minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, (stem, option) => {
        const options = [anOption('a', { text: option, key: true }), anOption('b')];
        const bank = deepFreeze(aBank({ items: [aChoice({ stem, options })] }));
        const built = compileBank(bank, findItemType, parseMarkdown);
        const { bank: parsed, issues } = parseBank(JSON.parse(JSON.stringify(built)));
        expect(issues).toEqual([]);
        expect(parsed).toEqual(built);
        const words = (of: Text) => plainText(typeof of === 'string' ? parseMarkdown(of) : of);
        expect(words(built.items[0]?.stem as Text)).toBe(words(stem));
      }),
      { numRuns: 500 },
    );
  });
});
