import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.js';
import { plainText, type TextInline, type TextTree } from './tree.js';

const t = (value: string): TextInline => ({ type: 'text', value });
const p = (...children: TextInline[]): TextTree[number] => ({ type: 'paragraph', children });

describe('CommonMark as a small safe tree', () => {
  it.each<[string, string, TextTree]>([
    ['a paragraph', 'Hello', [p(t('Hello'))]],
    ['two paragraphs', 'a\n\nb', [p(t('a')), p(t('b'))]],
    [
      'emphasis',
      '*a* **b**',
      [p({ type: 'emphasis', children: [t('a')] }, t(' '), { type: 'strong', children: [t('b')] })],
    ],
    ['code', '`a<b`', [p({ type: 'code', value: 'a<b' })]],
    ['a hard break', 'a\\\nb', [p(t('a'), { type: 'break' }, t('b'))]],
    ['a heading as a strong paragraph', '## a', [p({ type: 'strong', children: [t('a')] })]],
    ['a list', '- a\n- b', [{ type: 'list', ordered: false, children: [[p(t('a'))], [p(t('b'))]] }]],
    ['an ordered list', '1. a', [{ type: 'list', ordered: true, children: [[p(t('a'))]] }]],
    ['a quote', '> a', [{ type: 'quote', children: [p(t('a'))] }]],
    ['a block of code', '```js\na\n```', [{ type: 'code-block', value: 'a' }]],
    ['a link', '[a](https://e.org)', [p({ type: 'link', href: 'https://e.org', children: [t('a')] })]],
    ['an autolink', '<https://e.org>', [p({ type: 'link', href: 'https://e.org', children: [t('https://e.org')] })]],
    ['character references', 'a &amp; b&#33;', [p(t('a & b!'))]],
    ['a line across the page, which is left out', 'a\n\n---\n\nb', [p(t('a')), p(t('b'))]],
    ['nothing', '', []],
  ])('has %s', (_what, markdown, tree) => {
    expect(parseMarkdown(markdown)).toEqual(tree);
  });
});

describe('raw HTML shows as the text that it is', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><a href="javascript:alert(1)">x</a></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>*{display:none}</style>',
    '<xmp><script>alert(1)</script></xmp>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form action="https://evil.example"><input type="password"></form>',
    '<!-- hidden -->',
    '<![CDATA[ x ]]>',
  ])('%s', (html) => {
    expect(plainText(parseMarkdown(html))).toBe(html);
    expect(JSON.stringify(parseMarkdown(html))).not.toMatch(/"type":"(?!paragraph|text)/);
  });

  it('within a sentence, too', () => {
    expect(parseMarkdown('a <b onclick="x()">b</b>')).toEqual([p(t('a '), t('<b onclick="x()">'), t('b'), t('</b>'))]);
  });
});

describe('a link that could run a script keeps its label and loses its address', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](java&NewLine;script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](\\javascript:alert(1))',
    '[x](data:text/html,<script>)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](<\\\\\\\\evil.example>)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '[x]\n\n[x]: javascript:alert(1)',
  ])('%j', (markdown) => {
    const json = JSON.stringify(parseMarkdown(markdown));
    expect(json).toContain('"value":"x"');
    expect(json).not.toMatch(/"href":"(?!\\\\javascript)/);
  });

  it('an autolink to a script is its text', () => {
    expect(parseMarkdown('<javascript:alert(1)>')).toEqual([p(t('javascript:alert(1)'))]);
  });
});

describe('an image becomes its alternative text', () => {
  it.each([
    ['![A map](map.png)', [p(t('A map'))]],
    ['![A map][m]\n\n[m]: map.png', [p(t('A map'))]],
    ['![A map]\n\n[A map]: map.png', [p(t('A map'))]],
    ['![](map.png)', [p()]],
    ['[![A map](map.png)](page.html)', [p({ type: 'link', href: 'page.html', children: [t('A map')] })]],
  ])('%j', (markdown, tree) => {
    expect(parseMarkdown(markdown)).toEqual(tree);
  });
});

const depthOf = (node: unknown): number =>
  typeof node === 'object' && node !== null ? 1 + Math.max(0, ...Object.values(node).map(depthOf)) : 0;

describe('a text made to choke the parser', () => {
  it.each([
    '>',
    '> ',
    '*',
    '_',
    '[',
    '![',
    '`',
    '<',
    '&',
    '- ',
    '1. ',
    '[](',
    '](',
    '*a_',
    '**a ',
    'a**b',
    '<!--',
    '- \n',
    '\n> ',
  ])('%j, twenty thousand characters of it, is done in time, and its tree stays shallow', (unit) => {
    const started = performance.now();
    const tree = parseMarkdown(unit.repeat(20_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(depthOf(tree)).toBeLessThan(80);
  });

  it('stays shallow also where marks stand in marks, or lists in lists, a hundred deep', () => {
    let marks = 'x';
    for (let i = 0; i < 100; i++) marks = i % 2 ? `*a ${marks} a*` : `**a ${marks} a**`;
    const lists = Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');
    for (const text of [marks, lists]) expect(depthOf(parseMarkdown(text))).toBeLessThan(80);
  });

  it.each([
    [12, true],
    [13, false],
  ])('keeps what stands in %d quotes: %s', (depth, kept) => {
    expect(plainText(parseMarkdown(`${'> '.repeat(depth)}x`)) === 'x').toBe(kept);
  });

  it('shows as it was typed, where nothing else can be made of it', () => {
    const bomb = '1. '.repeat(6000) + 'end';
    expect(parseMarkdown(bomb)).toEqual([p(t(bomb))]);
    expect(parseMarkdown('`a` '.repeat(500))).not.toEqual([p(t('`a` '.repeat(500)))]);
    expect(parseMarkdown(`${'`a` '.repeat(500)}&`)).toEqual([p(t(`${'`a` '.repeat(500)}&`))]);
  });

  it('and a long passage with honest markup is still read', () => {
    const passage = 'A sentence with *one* word marked in it, and a [link](a.html) at its end.\n\n'.repeat(200);
    expect(parseMarkdown(passage)).toHaveLength(200);
  });

  it('never throws, and never lets an address through that safeHref would not', () => {
    const unit = fc.constantFrom(...'*_`[]()<>#-+~=!&;:\\|\n\t 1.ax"\'/', 'javascript:', '](', '> ', '\0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const hrefs = [...JSON.stringify(parseMarkdown(text)).matchAll(/"href":"([^"]*)"/g)];
        for (const [, href] of hrefs) expect(href).not.toMatch(/^\s*javascript:/i);
      }),
      { numRuns: 1500 },
    );
  });
});
