import { describe, expect, it } from 'vitest';
import { aChoice, findType, rawBank } from '../../../test/factories.js';
import { parseBank } from './parse.js';
import { quickBank } from './quick.js';

const around = {
  sources: [
    { id: 'article', title: 'A' },
    { id: 'reading', title: 'R' },
  ],
  objectives: [
    { id: 'facts', title: 'F' },
    { id: 'views', title: 'V' },
  ],
  sections: [{ id: 'first' }, { id: 'second' }],
};
const evidence = (source: string) => [{ source, textStart: 's' }];

describe('a good bank is taken without the part that explains mistakes', () => {
  it.each<[string, object]>([
    ['plain', rawBank()],
    [
      'with all that items can point to',
      rawBank({
        ...around,
        items: [aChoice({ objective: 'facts', section: 'first', evidence: evidence('article'), hints: ['h'] })],
      }),
    ],
    ['with items whose type is still on its way', rawBank({ items: [aChoice({ interaction: 'later', own: [1] })] })],
    ['with 2,000 items', rawBank({ items: Array.from({ length: 2000 }, (_, i) => aChoice({ id: `i${i}` })) })],
  ])('%s, and comes out as the long way would give it', (_what, file) => {
    const quick = quickBank(file, findType);
    expect(quick).toBeDefined();
    const { later, ...full } = parseBank(structuredClone(file), findType);
    expect(quick).toMatchObject(full);
    // It looks at forms alone: what a type says of its items is still to come.
    expect(quick?.later).toEqual(new Set(quick?.bank?.items.map(({ interaction }) => interaction)));
    for (const name of later) expect(quick?.later).toContain(name);
  });
});

describe('a bank with anything wrong is left to the part that explains it', () => {
  const deep = JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) as unknown;
  it.each<[string, unknown]>([
    ['that is no object', []],
    ['without items', rawBank({ items: undefined })],
    ['with an unknown field', rawBank({ bogus: 1 })],
    ['with 2,001 items', rawBank({ items: Array(2001).fill(null) })],
    ['with a text over 20 kB', rawBank({ title: 'x'.repeat(20_001) })],
    ['with a number that JSON can not hold', { ...rawBank(), items: [aChoice({ points: NaN })] }],
    ['nested too deep', rawBank({ items: [aChoice({ interaction: 'later', own: deep })] })],
    [
      'with a key that reaches a prototype',
      JSON.parse(JSON.stringify(rawBank()).replace('"id"', '"__proto__":1,"id"')),
    ],
    ['with an item that is null', rawBank({ items: [null] })],
    ['with an unknown interaction', rawBank({ items: [aChoice({ interaction: 'toString' })] })],
    ['with the same id twice', rawBank({ items: [aChoice(), aChoice()] })],
    ['with the same source twice', rawBank({ sources: [around.sources[0], around.sources[0]] })],
    ['with an objective that is not there', rawBank({ ...around, items: [aChoice({ objective: 'x' })] })],
    ['with a section that is not there', rawBank({ ...around, items: [aChoice({ section: 'x' })] })],
    ['with a source that is not there', rawBank({ ...around, items: [aChoice({ evidence: evidence('x') })] })],
  ])('%s', (_what, file) => {
    expect(quickBank(file, findType)).toBeUndefined();
    expect(parseBank(file, findType).issues.length).toBeGreaterThan(0);
  });
});
