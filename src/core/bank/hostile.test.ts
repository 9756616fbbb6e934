import { describe, expect, it } from 'vitest';
import { aChoice, anOption, findType, rawBank } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import { parseBank, readBank } from './parse.js';

const codes = (issues: readonly { path: string; code: string }[]): string[] =>
  issues.map(({ path, code }) => `${path} ${code}`);

describe.each(['__proto__', 'constructor', 'prototype'])('a key %s in a file', (key) => {
  const poison = `"${key}": { "polluted": 1, "prototype": { "polluted": 1 } }`;
  const json = (item: string, option: string, top: string): string =>
    `{ "format": "learning-quiz/1", "id": "b", "version": "1", "title": "t", ${top} "items": [
      ${JSON.stringify(aChoice({ id: 'good' }))},
      { "id": "bad", "interaction": "choice", "stem": "s", ${item} "options": [
        { "id": "a", "text": "A", "key": true }, { ${option} "id": "b", "text": "B" } ] } ] }`;

  it.each([
    ['at the top, where it costs no item', json('', '', `${poison},`), key, ['good', 'bad']],
    ['in an item, which is left out', json(`${poison},`, '', ''), `items[1].${key}`, ['good']],
    ['in an option, whose item is left out', json('', `${poison},`, ''), `items[1].options[1].${key}`, ['good']],
    [
      'in a translation, where nothing else is checked',
      json(`"translations": { "ru": { ${poison} } },`, '', ''),
      `items[1].translations.ru.${key}`,
      ['good'],
    ],
  ])('is reported %s, and reaches no prototype', (_where, text, path, ids) => {
    const { bank, issues } = readBank(text, findType);
    const itemId = path.startsWith('items') ? { itemId: 'bad' } : {};
    expect(issues).toEqual([{ code: 'forbidden-key', path, severity: 'error', ...itemId }]);
    expect(bank?.items.map(({ id }) => id)).toEqual(ids);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect('polluted' in Object || 'polluted' in Function.prototype || 'polluted' in Array.prototype).toBe(false);
    for (const part of [bank, ...(bank?.items ?? [])]) expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
  });
});

describe('ids that are names of JavaScript’s own', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'submit', 'children', 'length', 'then'])(
    '"%s" is an id like any other for an item and an option',
    (id) => {
      const options = [anOption(id, { key: true }), anOption('b')];
      const { bank, issues } = parseBank(rawBank({ items: [aChoice({ id, options })] }), findType);
      expect(issues).toEqual([]);
      const [item] = bank?.items ?? [];
      expect(item && choice.check(item, [id])).toBeUndefined();
      expect(item && choice.score(item, [id])).toEqual({ fraction: 1 });
      expect(item && choice.check(item, ['valueOf'])).toBe('malformed');
    },
  );
});

describe('text is text, whatever it looks like', () => {
  it.each([
    ['an image with a handler', '<img src=x onerror=alert(1)>'],
    ['a script', '<script>alert(1)</script>'],
    ['a link to a script', '[x](javascript:alert(1))'],
    ['the end of a comment', '--> ]]> </textarea></title>'],
    ['a template', '${7*7} {{7*7}}'],
    ['a right-to-left override', 'abc\u202Edef\u2066'],
    ['half a surrogate pair', 'x\ud800y'],
    ['NUL, a byte order mark and a line separator', 'a\0b\ufeffc\u2028d'],
  ])('%s passes unchanged in stem, option, hint and feedback', (_what, text) => {
    const options = [anOption('a', { key: true, text, feedback: text }), anOption('b', { text: `${text}2` })];
    const item = aChoice({ stem: text, hints: [text], rationale: text, feedback: { correct: text }, options });
    const { bank, issues } = parseBank({ ...rawBank({ title: text }), items: [item] }, findType);
    expect(issues).toEqual([]);
    expect(bank?.title).toBe(text);
    expect(bank?.items).toEqual([item]);
  });
});

describe('a text that comes as a tree', () => {
  const leaf = { type: 'text', value: 'x' };
  const paragraph = (child: unknown): unknown[] => [{ type: 'paragraph', children: [child] }];
  const parse = (stem: unknown) => parseBank({ ...rawBank(), items: [{ ...aChoice(), stem }] }, findType);

  it.each<[string, unknown]>([
    ['a text', paragraph(leaf)],
    ['code and a break', [{ type: 'paragraph', children: [{ type: 'code', value: 'x' }, { type: 'break' }] }]],
    ['emphasis in a link', paragraph({ type: 'link', href: '/x', children: [{ type: 'emphasis', children: [leaf] }] })],
    ['a list', [{ type: 'list', ordered: true, children: [paragraph(leaf)] }]],
    ['a quote', [{ type: 'quote', children: paragraph({ type: 'strong', children: [] }) }]],
    ['a block of code', [{ type: 'code-block', value: 'x' }]],
  ])('is taken with %s in it', (_what, stem) => {
    expect(parse(stem).issues).toEqual([]);
    expect(parse(stem).bank?.items[0]?.stem).toEqual(stem);
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], ' empty'],
    ['a text in place of a node', ['x'], ' bad-text'],
    ['null in place of a node', [null], ' bad-text'],
    ['a node without type', [{ children: [] }], ' bad-text'],
    ['a node of no type of ours', [{ type: 'html', value: '<b>' }], ' bad-text'],
    ['a node that is called like a method', [{ type: 'toString' }], ' bad-text'],
    ['a paragraph without children', [{ type: 'paragraph' }], ' bad-text'],
    ['a paragraph of blocks', paragraph({ type: 'paragraph', children: [] }), ' bad-text'],
    ['null in a paragraph', paragraph(null), ' bad-text'],
    ['raw HTML in a paragraph', paragraph({ type: 'html', value: '<b>' }), ' bad-text'],
    ['a text that is a number', paragraph({ type: 'text', value: 5 }), ' bad-text'],
    ['a link without address', paragraph({ type: 'link', children: [] }), ' bad-text'],
    ['a list of texts', [{ type: 'list', ordered: false, children: [leaf] }], ' bad-text'],
    ['a list that has no order', [{ type: 'list', children: [] }], ' bad-text'],
    ['a quote of a text', [{ type: 'quote', children: 'x' }], ' bad-text'],
  ])('is refused with %s in it', (_what, stem, expected) => {
    const { bank, issues } = parse(stem);
    expect(codes(issues)).toEqual([`items[0].stem${expected}`]);
    expect(bank?.items).toEqual([]);
  });
});

describe('numbers at the end of what numbers can be', () => {
  const mapped = (id: string, credits: number[]) =>
    aChoice({
      id,
      choose: 'many',
      scoring: 'mapped',
      options: credits.map((credit, i) => anOption(`o${i}`, { credit })),
    });

  it('are refused where their sum has no end, so that a key never scores less than all', () => {
    const items = [mapped('endless', [1e308, 1e308]), mapped('huge', [1e308, -1e308])];
    const { bank, issues } = parseBank(rawBank({ items }), findType);
    expect(codes(issues)).toEqual(['items[0].scoring out-of-range']);
    expect(bank?.items.map((item) => choice.score(item, choice.keyResponse(item)).fraction)).toEqual([1]);
  });
});

describe('a host’s own object in place of parsed JSON', () => {
  it('is taken as its JSON: functions, symbols and big numbers are no part of a bank', () => {
    const file = { ...rawBank(), go: () => 1, mark: Symbol('x'), big: 10n, [Symbol('y')]: 1 };
    const { bank, issues } = parseBank(file, findType);
    expect(issues).toEqual([]);
    expect(bank).toEqual(rawBank());
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['id', 'x']])],
    ['a list with fields', Object.assign([], rawBank())],
    ['a function', () => rawBank()],
    ['a promise', Promise.resolve(rawBank())],
    ['nothing at all', undefined],
  ])('%s is no bank', (_what, file) => {
    expect(parseBank(file, findType).bank).toBeUndefined();
    expect(parseBank(file, findType).issues.length).toBeGreaterThan(0);
  });
});
