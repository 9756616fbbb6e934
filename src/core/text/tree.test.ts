import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.js';
import { hasMarkup } from './markup.js';
import { isTree, plainText, type TextTree } from './tree.js';

/** What CommonMark calls white space around a paragraph. */
const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');
const plain = (value: string): TextTree => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

describe('a text without markup never waits for the parser', () => {
  it.each([
    'How many ministers met?',
    'What did the author call “the only way”?',
    'It rose by 3.5 % - more than planned',
    '5 > 3, and a + b = c',
    'AT&T & others',
    '1.5 million',
    '#tag',
    '-5 degrees',
    '+7 (727) 000',
    'a ~ b',
    'Is 2024-05-10 right? (see above)',
    'Какой город?',
    'ÄÖ – “quoted” … done!',
    '12345678901. too long for a list',
    'x  y',
    'end ',
  ])('%j', (text) => {
    expect(hasMarkup(text)).toBe(false);
    expect(parseMarkdown(text)).toEqual(plain(trimmed(text)));
  });
});

describe('a text that may hold markup is parsed', () => {
  it.each([
    '*a*',
    'a_b',
    '`code`',
    '[a](b)',
    '<b>',
    'a\\*b',
    'one\ntwo',
    'one\rtwo',
    'a &amp; b',
    '&#106;avascript',
    '&#x41;',
    '# Heading',
    '#',
    ' # Heading',
    '###### six',
    '- one',
    '   - one',
    '+ one',
    '-',
    '> quote',
    '>5 is big',
    ' >quote',
    '1. one',
    '  1) one',
    '123456789.',
    '---',
    '- - -',
    '===',
    '~~~',
    '~~~js',
    '  ~~~ x',
    '    code',
    '\tcode',
    ' \tcode',
    '  \t code',
    '\ufeff# hidden',
    'a\0b',
  ])('%j', (text) => {
    expect(hasMarkup(text)).toBe(true);
  });
});

describe('what is called plain, CommonMark reads as one paragraph of the same characters', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...'#>-+=~.)(1&;:!"\' \t\r\0\ufeff\u00a0\u2028\f\vaZ9|^$%@/'.split('')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('1.', '10)', '~~~', '---', 'amp;', '&#', '    ', '==', '- ', 'http://a.b'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom('*', '_', '`', '[', ']', '<', '\\', '\n') },
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));

  it('for any string', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        fc.pre(text !== '' && !hasMarkup(text));
        expect(parseMarkdown(text)).toEqual(plain(trimmed(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('and deciding takes no time, however long the text', () => {
    const started = performance.now();
    for (const unit of ['-', '- ', '= ', '&', '&#', ' ', '1', '#', '~']) hasMarkup(unit.repeat(20_000) + 'x');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a text’s words alone', () => {
  it.each<[string, string | TextTree, string]>([
    ['of a string are the string', 'a *b*', 'a *b*'],
    ['of two paragraphs stand apart', parseMarkdown('one\n\ntwo'), 'one two'],
    ['of marked words run on', parseMarkdown('a *b*c **d _e_** `f`'), 'a bc d e f'],
    ['of a link are its label', parseMarkdown('see [the *source*](https://example.org)'), 'see the source'],
    ['of a list stand apart', parseMarkdown('- one\n- two\n\n  three'), 'one two three'],
    ['of a quote are kept', parseMarkdown('> said\n>\n> so'), 'said so'],
    ['of code are kept', parseMarkdown('```\ncode\n```'), 'code'],
    ['around a break stand apart', parseMarkdown('one\\\ntwo'), 'one two'],
    ['of nothing are nothing', [], ''],
  ])('%s', (_what, text, words) => {
    expect(plainText(text)).toBe(words);
  });
});

describe('a tree', () => {
  const leaf = { type: 'text', value: 'x' };
  const paragraph = (...children: unknown[]): unknown => ({ type: 'paragraph', children });
  const link = (own: object): unknown => paragraph({ type: 'link', href: 'a.html', children: [leaf], ...own });
  const list = (own: object): unknown => ({ type: 'list', ordered: true, children: [[paragraph(leaf)]], ...own });

  it.each<[string, unknown]>([
    ['nothing', []],
    ['a paragraph', [paragraph(leaf)]],
    ['every mark', [paragraph({ type: 'code', value: '' }, { type: 'break' }, { type: 'strong', children: [leaf] })]],
    ['a mark in a mark', [paragraph({ type: 'emphasis', children: [{ type: 'strong', children: [leaf] }] })]],
    ['a link', [link({})]],
    ['a list', [list({}), list({ ordered: false, children: [] })]],
    ['a quote', [{ type: 'quote', children: [paragraph()] }]],
    ['a block of code', [{ type: 'code-block', value: '' }]],
  ])('may hold %s', (_what, value) => {
    expect(isTree(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['that is no list', paragraph(leaf)],
    ['of a text', ['x']],
    ['of null', [null]],
    ['of a node without type', [{ value: 'x' }]],
    ['of raw HTML', [{ type: 'html', value: 'x' }]],
    ['of a mark that stands alone', [leaf]],
    ['of a method’s name', [{ type: 'toString' }]],
    ['of a paragraph without children', [{ type: 'paragraph' }]],
    ['of a paragraph with null in it', [paragraph(null)]],
    ['of a paragraph with a text in it', [paragraph('x')]],
    ['of a paragraph with a paragraph in it', [paragraph(paragraph())]],
    ['of a paragraph with raw HTML in it', [paragraph({ type: 'html', value: 'x' })]],
    ['of a text that is a number', [paragraph({ type: 'text', value: 1 })]],
    ['of emphasis without children', [paragraph({ type: 'emphasis' })]],
    ['of a link without address', [link({ href: undefined })]],
    ['of a link without children', [link({ children: undefined })]],
    ['of a list without order', [list({ ordered: undefined })]],
    ['of a list of texts', [list({ children: [leaf] })]],
    ['of a quote of a text', [{ type: 'quote', children: 'x' }]],
    ['of a block of code without code', [{ type: 'code-block' }]],
    ['with one bad node behind a good one', [paragraph(leaf), null]],
  ])('is none %s', (_what, value) => {
    expect(isTree(value)).toBe(false);
  });

  it('that the parser made is known as one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_`[]()<>#- \n1.!a') }), (text) => {
        expect(isTree(parseMarkdown(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is asked for without a throw, whatever comes, and its words can be had', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (isTree(value)) expect(plainText(value)).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });
});
