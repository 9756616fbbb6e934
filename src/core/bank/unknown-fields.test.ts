import { describe, expect, it } from 'vitest';
import { aChoice, anOption, findType, rawBank } from '../../../test/factories.js';
import { parseBank } from './parse.js';

/** An object that also says `bogus` and `toString`: two fields that nothing has. */
const spoilt = (own: object): object => ({ ...own, bogus: 1, toString: { x: [null] } });
const told = (path: string, itemId?: string) =>
  ['bogus', 'toString'].map((field) => ({
    code: 'unknown-field',
    path: path ? `${path}.${field}` : field,
    severity: 'warning',
    ...(itemId ? { itemId } : {}),
  }));

const source = { id: 'article', title: 'An article' };
const objective = { id: 'facts', title: 'Name the facts' };
const section = { id: 'first', draw: 1 };
const evidence = { source: 'article', textStart: 'The capital' };
const options = [anOption('a', { key: true }), anOption('b')];
const around = { sources: [source], objectives: [objective], sections: [section] };

describe('an unknown field is reported and dropped, and what has it still runs', () => {
  it.each<[string, object, object]>([
    ['', { ...around }, {}],
    ['sources[0]', { sources: [spoilt(source)] }, { sources: [source] }],
    ['objectives[0]', { objectives: [spoilt(objective)] }, { objectives: [objective] }],
    ['sections[0]', { sections: [spoilt(section)] }, { sections: [section] }],
    ['defaults', { defaults: spoilt({ mode: 'test' }) }, { defaults: { mode: 'test' } }],
  ])('of the file, at "%s"', (path, own, left) => {
    const file = path ? rawBank(own) : spoilt(rawBank(own));
    const { bank, issues } = parseBank(file, findType);
    expect(issues).toEqual(told(path));
    expect(bank).toEqual(rawBank({ ...own, ...left }));
  });

  it.each<[string, object, object]>([
    ['items[0]', spoilt({}), {}],
    ['items[0].evidence[1]', { evidence: [evidence, spoilt(evidence)] }, { evidence: [evidence, evidence] }],
    ['items[0].feedback', { feedback: spoilt({ correct: 'Yes' }) }, { feedback: { correct: 'Yes' } }],
    ['items[0].scoring', { scoring: spoilt({ rule: 'net' }) }, { scoring: { rule: 'net' } }],
    ['items[0].waive[0]', { waive: [spoilt({ rule: 'a', reason: 'b' })] }, { waive: [{ rule: 'a', reason: 'b' }] }],
    ['items[0].options[1]', { options: [options[0], spoilt(options[1] as object)] }, { options }],
    [
      'items[0].options[0].image',
      { options: [{ ...options[0], image: spoilt({ src: 'a.png', alt: 'A' }) }, options[1]] },
      { options: [{ ...options[0], image: { src: 'a.png', alt: 'A' } }, options[1]] },
    ],
  ])('of an item, at %s', (path, own, left) => {
    const items = [{ ...aChoice(), ...own }, aChoice({ id: 'good' })];
    const { bank, issues } = parseBank(rawBank({ ...around, items }), findType);
    expect(issues).toEqual(told(path, 'capital'));
    expect(bank?.items).toEqual([{ ...aChoice(), ...left }, aChoice({ id: 'good' })]);
  });

  it('everywhere at once', () => {
    const item = spoilt({
      ...aChoice(),
      scoring: spoilt({ rule: 'net' }),
      evidence: [spoilt(evidence)],
      options: options.map(spoilt),
    });
    const { bank, issues } = parseBank(spoilt(rawBank({ sources: [spoilt(source)], items: [item] })), findType);
    expect(issues.map(({ path }) => path).sort()).toEqual(
      [
        '',
        'sources[0].',
        'items[0].',
        'items[0].scoring.',
        'items[0].evidence[0].',
        'items[0].options[0].',
        'items[0].options[1].',
      ]
        .flatMap((path) => [`${path}bogus`, `${path}toString`])
        .sort(),
    );
    expect(bank).toEqual(
      rawBank({
        sources: [source],
        items: [{ ...aChoice({ options }), scoring: { rule: 'net' }, evidence: [evidence] }],
      }),
    );
  });

  it('but an item that has a mistake as well is left out, and both are told', () => {
    const { bank, issues } = parseBank(rawBank({ items: [spoilt(aChoice({ stem: '' })), aChoice()] }), findType);
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items[0].stem empty',
      'items[0].bogus unknown-field',
      'items[0].toString unknown-field',
    ]);
    expect(bank?.items).toHaveLength(1);
  });

  it('even where it holds what no bank may hold: the file around the items goes on without it', () => {
    const file = {
      ...rawBank(),
      bogus: 'x'.repeat(20_001),
      deep: JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown,
    };
    const { bank, issues } = parseBank(file, findType);
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'bogus text-too-long',
      `deep${'[0]'.repeat(20)} too-deep`,
      'deep unknown-field',
    ]);
    expect(bank?.items).toHaveLength(3);
  });

  it('a hundred and fifty thousand times, without giving up', () => {
    const file = { ...rawBank(), ...Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`f${i}`, 1])) };
    const { bank, issues } = parseBank(file, findType);
    expect(issues).toHaveLength(150_000);
    expect(bank?.items).toHaveLength(3);
  });

  it.each(['then', 'toJSON', 'valueOf', 'hasOwnProperty'])(
    'called "%s", which JavaScript would look for',
    async (name) => {
      const { bank, issues } = parseBank(
        { ...rawBank({ items: [{ ...aChoice(), [name]: 'x' }] }), [name]: 'x' },
        findType,
      );
      expect(issues.map(({ path }) => path)).toEqual([name, `items[0].${name}`]);
      expect(Object.hasOwn(bank ?? {}, name)).toBe(false);
      expect(await Promise.resolve(bank)).toBe(bank);
      expect(JSON.parse(JSON.stringify(bank))).toEqual(rawBank({ items: [aChoice()] }));
    },
  );
});
