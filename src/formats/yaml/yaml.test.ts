import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { pathOf } from '../../core/bank/issues.js';
import { keysOf, located, readYaml, type Place } from './yaml.js';

const BANK = `id: trade
items:
  - id: export-target
    stem: How much?
    keys: &keys
      - { value: 350, "odd key": 1 }
  - id: other
    keys: *keys
`;

describe('readYaml', () => {
  it('gives what JSON can hold', () => {
    expect(readYaml('date: 2024-05-01\nversion: 1.0.0\nlist: [1, yes, ~]').json).toEqual({
      date: '2024-05-01',
      version: '1.0.0',
      list: [1, 'yes', null],
    });
  });

  it('keeps a __proto__ key as a key', () => {
    const { json } = readYaml('__proto__: { polluted: true }');
    expect(Object.keys(json as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
  });

  it('says where the text is no YAML, all mistakes at once', () => {
    const { json, mistakes } = readYaml('id: a\nid: b\ntitle: "open\n');
    expect(json).toBeUndefined();
    expect(mistakes.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'error'],
      [3, 'error'],
    ]);
  });

  it('refuses aliases that lead in a circle or multiply without end', () => {
    expect(readYaml('a: &a { b: *a }').mistakes[0]?.severity).toBe('error');
    const bomb = [
      'a: &a [x]',
      ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
    ];
    expect(readYaml(bomb.join('\n')).mistakes[0]?.severity).toBe('error');
  });

  it.each([
    ['a key that stands twice', 'a: 1\nb: { c: 1, c: 2 }\n', 2, 12, /"c" stands twice/],
    ['a key that is no text', 'text: {{gap}}\n', 1, 8, /key must be plain text/],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 1, /second document/],
    ['what nests too deep', `a: ${'['.repeat(5000)}`, 1, 103, /deep/],
    ['what nests too deep by its indents', '- '.repeat(5000), 1, 200, /deep/],
  ])('refuses %s', (_, text, line, column, why) => {
    const { json, mistakes } = readYaml(text);
    expect(json).toBeUndefined();
    expect(mistakes).toEqual([{ line, column, severity: 'error', text: expect.stringMatching(why) as unknown }]);
  });

  it('tells of the first mistakes of a text that is no YAML, each in short', () => {
    const { mistakes } = readYaml(`${'a: "x" y\n'.repeat(100)}? !${'x'.repeat(1000)}!`);
    expect(mistakes).toHaveLength(20);
    expect(mistakes.filter(({ text }) => text.length > 210)).toEqual([]);
  });

  it('is done with a file of many keys in no time', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`);
    const started = performance.now();
    expect(readYaml([...keys, keys[0]].join('\n')).mistakes).toMatchObject([{ line: 20_001 }]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('reads JSON', () => {
    expect(readYaml('{\n\t"a": [1, "\\u00e9", null],\n\t"b": {}\n}').json).toEqual({ a: [1, 'é', null], b: {} });
  });

  it('takes an empty file for null', () => {
    expect(readYaml('').json).toBeNull();
  });
});

describe('place', () => {
  const { place } = readYaml(BANK);

  it.each([
    ['', 1, 1],
    ['id', 1, 1],
    ['items[0]', 3, 5],
    ['items[0].stem', 4, 5],
    ['items[0].keys[0].value', 6, 11],
    ['items[0].keys[0]["odd key"]', 6, 23],
  ])('finds %j', (path, line, column) => {
    expect(place(path)).toEqual({ line, column });
  });

  it('gives the nearest place to what is not there', () => {
    expect(place('items[1].stem')).toEqual({ line: 7, column: 5 });
    expect(place('items[9].id')).toEqual({ line: 2, column: 1 });
  });

  it('follows an alias', () => {
    expect(place('items[1].keys[0].value')).toEqual({ line: 6, column: 11 });
  });
});

describe('range', () => {
  const between = (text: string, path: string): string => {
    const { start, end } = readYaml(text).range(path);
    const lines = text.replace('\uFEFF', '').split('\n');
    const offset = ({ line, column }: Place) =>
      lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
    return lines.join('\n').slice(offset(start), offset(end));
  };

  it.each([
    ['id', 'id: trade'],
    ['items[0].stem', 'stem: How much?'],
    ['items[0].keys', 'keys: &keys\n      - { value: 350, "odd key": 1 }'],
    ['items[0].keys[0].value', 'value: 350'],
    ['items[1]', 'id: other\n    keys: *keys'],
    ['items[1].keys', 'keys: *keys'],
    ['items[1].missing', 'id: other\n    keys: *keys'],
  ])('holds key and value of %j', (path, expected) => {
    expect(between(BANK, path)).toBe(expected);
    expect(between(BANK.replaceAll('\n', '\r\n'), path)).toBe(expected.replaceAll('\n', '\r\n'));
    expect(between(`\uFEFF${BANK}`, path)).toBe(expected);
  });

  it.each([
    ['a folded text', 'a: >-\n  one\n  two\n\n# more\nb: 1', 'a', 'a: >-\n  one\n  two'],
    ['nothing', 'a:\nb: 1', 'a', 'a:'],
    ['a quoted text', "a: 'x: y' # so\n", 'a', "a: 'x: y'"],
    ['an empty file', '', 'a.b', ''],
    ['JSON', '{"a":[1,{"b":"x"}]}', 'a[1].b', '"b":"x"'],
  ])('holds %s', (_, text, path, expected) => {
    expect(between(text, path)).toBe(expected);
  });

  const isIn = (text: string, { line, column }: Place) => {
    const lines = text.split('\n');
    return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
  };

  it('of every path lies inside the file, begins at its place, and holds what it leads to', () => {
    const key = fc.oneof(fc.constantFrom('id', 'a b', '', '0', '__proto__', 'é', 'x: y', '- z', '#'), fc.string());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, 'a\nb\n', ' x ', 'long '.repeat(30))),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const paths = (node: unknown, keys: (string | number)[] = []): (string | number)[][] => [
      keys,
      ...(typeof node === 'object' && node !== null
        ? Object.keys(node).flatMap((name) =>
            paths(node[name as never], [...keys, Array.isArray(node) ? Number(name) : name]),
          )
        : []),
    ];
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom('\n', '\r\n'), (json, flow, end) => {
        const text = (flow ? JSON.stringify(json, null, 1) : stringify(json)).replaceAll('\n', end);
        const yaml = readYaml(text);
        expect(yaml.mistakes).toEqual([]);
        for (const keys of paths(yaml.json)) {
          const range = yaml.range(pathOf(keys));
          expect([range.start, range.end].every((place) => isIn(text, place))).toBe(true);
          expect(yaml.place(pathOf(keys))).toEqual(range.start);
          expect(range.end.line - range.start.line || range.end.column - range.start.column).toBeGreaterThanOrEqual(0);
          const last = keys.at(-1);
          if (flow && typeof last === 'string' && last.length < 64) {
            expect(between(text, pathOf(keys)).startsWith(JSON.stringify(last))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lies inside the file whatever text and path are', () => {
    const unit = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '? ',
      '#',
      '|',
      '\t',
      '---',
    );
    const path = fc.constantFrom('', 'a', 'a.a', 'a[0]', '[0]', '[0].a[1]', '["- "]', 'items[3].options[1].text');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), path, (text, where) => {
        const yaml = readYaml(text);
        const { start, end } = yaml.range(where);
        for (const place of [start, end, ...yaml.mistakes]) expect(isIn(text, place)).toBe(true);
        expect(yaml.json === undefined).toBe(yaml.mistakes.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

it('keysOf reads what pathOf writes', () => {
  const keys = ['items', 3, 'a b', '', 'x"]y', '__proto__', 0, 'é'];
  expect(keysOf(pathOf(keys))).toEqual(keys);
});

it('issues become mistakes at their places', () => {
  const issue = { code: 'unknown-field', path: 'items[0].stem', severity: 'warning', found: 'x' } as const;
  expect(located([issue], readYaml(BANK))).toEqual([
    { line: 4, column: 5, text: 'items[0].stem: unknown-field ("x")', severity: 'warning' },
  ]);
});
