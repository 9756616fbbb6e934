import { describe, expect, it } from 'vitest';
import { aChoice, anOption, findType, rawBank } from '../../../test/factories.js';
import type { BankIssue } from './issues.js';
import { parseBank, readBank } from './parse.js';

const error = (path: string, code: string, itemId?: string, found?: string): BankIssue => ({
  code,
  path,
  severity: 'error',
  ...(itemId === undefined ? {} : { itemId }),
  ...(found === undefined ? {} : { found }),
});

/** Parses a good item `good` with this one beside it, at `items[1]`. */
const beside = (item: unknown) => parseBank({ ...rawBank(), items: [aChoice({ id: 'good' }), item] }, findType);
const ids = (parsed: ReturnType<typeof parseBank>): string[] | undefined => parsed.bank?.items.map(({ id }) => id);
const long = 'x'.repeat(20_001);
/** Without what is only for the message: see “what would be right”. */
const brief = (issues: readonly BankIssue[]): BankIssue[] =>
  issues.map(({ path, code, severity, itemId, found }) => {
    const isForm = code === 'wrong-type' || code === 'out-of-range';
    return { ...error(path, code, itemId, isForm ? undefined : (found as string | undefined)), severity };
  });

describe('a good bank', () => {
  it('is taken whole and without a word', () => {
    const file = rawBank({
      lang: 'en-GB',
      sources: [{ id: 'article', title: 'An article', author: 'A', publisher: 'P', date: '2024-05', href: 'a.html' }],
      objectives: [{ id: 'facts', title: 'Name the facts' }],
      sections: [{ id: 'first', title: 'First', draw: 1, order: 'drawn' }],
      defaults: { mode: 'test', count: 2, attempts: 'until-correct', penalty: 0.5 },
      items: [
        aChoice({
          objective: 'facts',
          section: 'first',
          level: 'recall',
          claim: 'author',
          points: 2,
          hints: ['A hint'],
          rationale: 'Because.',
          feedback: { correct: 'Yes', partial: 'Nearly', incorrect: 'No' },
          scoring: { rule: 'net', lower: 0 },
          attempts: 3,
          evidence: [{ source: 'article', textStart: 'The capital', textEnd: 'is' }],
          waive: [{ rule: 'length', reason: 'names' }],
          translations: { ru: { stem: 'Какой город — столица?' } },
        }),
      ],
    });
    const parsed = parseBank(file, findType);
    expect(parsed.issues).toEqual([]);
    expect(parsed.bank).toEqual(file);
    expect([...parsed.positions]).toEqual([['capital', 0]]);
  });

  it('is read from text as well', () => {
    const { bank, issues } = readBank(JSON.stringify(rawBank()), findType);
    expect(issues).toEqual([]);
    expect(bank?.items.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });
});

describe('a file that is no bank is refused with the reason', () => {
  it.each<[string, string, BankIssue]>([
    ['a page in place of a bank', '<!doctype html>', error('', 'not-json')],
    ['an empty file', '', error('', 'not-json')],
    ['a file over 5 MB', ' '.repeat(5_000_001), error('', 'too-large')],
    ['a list', '[]', error('', 'not-a-bank')],
    ['null', 'null', error('', 'not-a-bank')],
    ['a text', '"bank"', error('', 'not-a-bank')],
    ['a number', '1e400', error('', 'not-a-bank')],
  ])('%s', (_what, text, issue) => {
    const { bank, issues, positions } = readBank(text, findType);
    expect(bank).toBeUndefined();
    expect(brief(issues)).toEqual([issue]);
    expect(positions.size).toBe(0);
  });

  it.each<[string, unknown, BankIssue[]]>([
    ['without a format', { format: undefined }, [error('format', 'missing')]],
    ['of a format that is not ours', { format: 'learning-quiz/9' }, [error('format', 'wrong-type')]],
    ['without an id', { id: undefined }, [error('id', 'missing')]],
    ['with an id that an LMS refuses', { id: 'a b' }, [error('id', 'bad-id')]],
    ['without a version', { version: undefined }, [error('version', 'missing')]],
    ['with an empty version', { version: '' }, [error('version', 'empty')]],
    ['with a version that is a number', { version: 1 }, [error('version', 'wrong-type')]],
    ['without a title', { title: undefined }, [error('title', 'missing')]],
    ['with a title over 20 kB', { title: long }, [error('title', 'text-too-long')]],
    ['without items', { items: undefined }, [error('items', 'missing')]],
    ['with no item', { items: [] }, [error('items', 'too-few')]],
    ['with null for items', { items: null }, [error('items', 'wrong-type')]],
    ['with an object for items', { items: { 0: {} } }, [error('items', 'wrong-type')]],
    ['with a text for items', { items: long }, [error('items', 'text-too-long')]],
    ['with 2,001 items', { items: Array(2001).fill(aChoice()) }, [error('items', 'too-many')]],
  ])('a bank %s', (_what, change, issues) => {
    const parsed = parseBank(rawBank(change as object), findType);
    expect(brief(parsed.issues)).toEqual(issues);
    expect(parsed.bank).toBeUndefined();
  });

  it('takes a file of 5 MB to the last character', () => {
    const text = JSON.stringify(rawBank());
    expect(readBank(text.padEnd(5_000_000), findType).issues).toEqual([]);
  });

  it('takes 2,000 items, and refuses 100,000 before it looks at one', () => {
    const items = Array.from({ length: 2000 }, (_, i) => aChoice({ id: `i${i}` }));
    expect(parseBank(rawBank({ items }), findType).bank?.items).toHaveLength(2000);
    const many = { ...rawBank(), items: Array(100_000).fill(null) };
    expect(parseBank(many, () => expect.fail('looked at an item')).issues).toEqual([error('items', 'too-many')]);
  });

  it('says all that is missing at once, and all that is wrong with the items as well', () => {
    const { bank, issues } = parseBank({ items: [{ id: 'a' }, aChoice({ id: 'b', options: [] })] }, findType);
    expect(bank).toBeUndefined();
    expect(brief(issues)).toEqual([
      error('format', 'missing'),
      error('id', 'missing'),
      error('version', 'missing'),
      error('title', 'missing'),
      error('items[0].interaction', 'missing', 'a'),
      error('items[0].stem', 'missing', 'a'),
      error('items[1].options', 'too-few', 'b'),
    ]);
  });
});

describe('a mistake around the items is reported, and only what it concerns is left out', () => {
  const source = { id: 'article', title: 'An article' };
  it.each<[string, object, BankIssue[], object]>([
    ['a language that is none', { lang: 'english please' }, [error('lang', 'bad-lang')], { lang: undefined }],
    [
      'a source without title, beside a good one',
      { sources: [{ id: 'x' }, source] },
      [error('sources[0].title', 'missing')],
      { sources: [source] },
    ],
    [
      'a source with a title over 20 kB, beside a good one',
      { sources: [source, { id: 'x', title: long }] },
      [error('sources[1].title', 'text-too-long')],
      { sources: [source] },
    ],
    [
      'a date in words',
      { sources: [{ ...source, date: 'May 2024' }] },
      [error('sources[0].date', 'bad-date')],
      { sources: [] },
    ],
    ['sources that are no list', { sources: source }, [error('sources', 'wrong-type')], { sources: undefined }],
    ['an objective without id', { objectives: [{ title: 'T' }] }, [error('objectives[0].id', 'missing')], {}],
    [
      'a section that draws no item',
      { sections: [{ id: 's', draw: 0 }] },
      [error('sections[0].draw', 'out-of-range')],
      {},
    ],
    [
      'a section that draws half an item',
      { sections: [{ id: 's', draw: 1.5 }] },
      [error('sections[0].draw', 'not-whole')],
      {},
    ],
    ['an order that is none', { sections: [{ id: 's', order: 'x' }] }, [error('sections[0].order', 'wrong-type')], {}],
    [
      'a default out of range, beside a good one',
      { defaults: { penalty: 2, mode: 'test' } },
      [error('defaults.penalty', 'out-of-range')],
      { defaults: { mode: 'test' } },
    ],
    [
      'attempts that are no number',
      { defaults: { attempts: 'x' } },
      [error('defaults.attempts', 'wrong-type')],
      { defaults: {} },
    ],
    ['no attempts', { defaults: { attempts: 0 } }, [error('defaults.attempts', 'out-of-range')], { defaults: {} }],
    [
      'the same id for two sections: the first stays',
      { sections: [{ id: 's', draw: 1 }, { id: 's' }] },
      [error('sections[1].id', 'duplicate-id')],
      { sections: [{ id: 's', draw: 1 }] },
    ],
    [
      'the same id for two sources: the first stays',
      { sources: [source, { ...source, title: 'Another' }] },
      [error('sources[1].id', 'duplicate-id')],
      { sources: [source] },
    ],
  ])('%s', (_what, change, issues, left) => {
    const { bank, issues: found } = parseBank(rawBank(change), findType);
    expect(brief(found)).toEqual(issues);
    expect(bank?.items).toHaveLength(3);
    for (const [key, value] of Object.entries(left)) expect(bank?.[key as never]).toEqual(value);
  });
});

describe('an item that can not be shown is left out, and the others run', () => {
  const item = (own: object) => aChoice({ id: 'bad', ...own });
  const option = (own: object) => item({ options: [anOption('a', { key: true }), { ...anOption('b'), ...own }] });
  const at = (rest: string, code: string): BankIssue => error(`items[1].${rest}`, code, 'bad');

  it.each<[string, unknown, BankIssue[]]>([
    ['null', null, [error('items[1]', 'wrong-type')]],
    ['a text', 'item', [error('items[1]', 'wrong-type')]],
    ['a list', [], ['id', 'interaction', 'stem'].map((key) => error(`items[1].${key}`, 'missing'))],
    ['nothing in it', {}, ['id', 'interaction', 'stem'].map((key) => error(`items[1].${key}`, 'missing'))],
    ['no id', item({ id: undefined }), [error('items[1].id', 'missing')]],
    ['a number for an id', item({ id: 5 }), [error('items[1].id', 'wrong-type')]],
    ['null for an id', item({ id: null }), [error('items[1].id', 'wrong-type')]],
    ['an id with a space', item({ id: 'a b' }), [error('items[1].id', 'bad-id', 'a b')]],
    ['no interaction', item({ interaction: undefined }), [at('interaction', 'missing')]],
    ['a number for its interaction', item({ interaction: 1 }), [at('interaction', 'wrong-type')]],
    ['no stem', item({ stem: undefined }), [at('stem', 'missing')]],
    ['an empty stem', item({ stem: '' }), [at('stem', 'empty')]],
    ['a stem that is a number', item({ stem: 5 }), [at('stem', 'wrong-type')]],
    ['a stem over 20 kB', item({ stem: long }), [at('stem', 'text-too-long')]],
    ['a level of its own', item({ level: 'hard' }), [at('level', 'wrong-type')]],
    ['negative points', item({ points: -1 }), [at('points', 'out-of-range')]],
    ['points without end', { ...item({}), points: Infinity }, [at('points', 'not-finite')]],
    ['points that are NaN', { ...item({}), points: NaN }, [at('points', 'not-finite')]],
    ['points that no sum can hold', item({ points: 1e308 }), [at('points', 'out-of-range')]],
    ['no hint in its list of hints', item({ hints: [] }), [at('hints', 'too-few')]],
    ['a hint over 20 kB', item({ hints: ['fine', long] }), [at('hints[1]', 'text-too-long')]],
    ['half an attempt', item({ attempts: 1.5 }), [at('attempts', 'not-whole')]],
    ['a rule that is unknown', item({ scoring: 'toString' }), [at('scoring', 'unknown-rule')]],
    ['a rule that is unknown, in full', item({ scoring: { rule: 'x' } }), [at('scoring', 'unknown-rule')]],
    [
      'a rule with a bound that is a text',
      item({ scoring: { rule: 'net', lower: '0' } }),
      [at('scoring.lower', 'wrong-type')],
    ],
    ['evidence without source', item({ evidence: [{ textStart: 'a' }] }), [at('evidence[0].source', 'missing')]],
    ['no option', item({ options: [] }), [at('options', 'too-few')]],
    ['one option', item({ options: [anOption('a', { key: true })] }), [at('options', 'too-few')]],
    ['an object for its options', item({ options: { a: 1 } }), [at('options', 'wrong-type')]],
    ['no key', item({ options: [anOption('a'), anOption('b')] }), [at('options', 'no-key')]],
    ['two keys where one is chosen', option({ key: true }), [at('options', 'several-keys')]],
    ['an option id twice', option({ id: 'a' }), [at('options[1].id', 'duplicate-id')]],
    ['an option id with a hyphen', option({ id: 'b-c' }), [at('options[1].id', 'bad-id')]],
    ['an option id that is markup', option({ id: '"><b>' }), [at('options[1].id', 'bad-id')]],
    ['an option id of 10 kB', option({ id: 'b'.repeat(10_000) }), [at('options[1].id', 'bad-id')]],
    ['an option without text', option({ text: undefined }), [at('options[1].text', 'missing')]],
    ['credit as a percentage', option({ credit: '50%' }), [at('options[1].credit', 'wrong-type')]],
    ['credit above the whole', option({ credit: 1e308 }), [at('options[1].credit', 'out-of-range')]],
    ['a list too long to be one', item({ hints: Array(2001).fill('h') }), [at('hints', 'list-too-long')]],
  ])('%s', (_what, bad, issues) => {
    const parsed = beside(bad);
    expect(brief(parsed.issues)).toEqual(issues);
    expect(ids(parsed)).toEqual(['good']);
  });

  it('takes 100 options and refuses 101', () => {
    const options = Array.from({ length: 101 }, (_, i) => anOption(`o${i}`, i ? {} : { key: true }));
    expect(beside(item({ options: options.slice(0, 100) })).issues).toEqual([]);
    expect(brief(beside(item({ options })).issues)).toEqual([at('options', 'too-many')]);
  });

  it('takes a text of 20 kB to the last character', () => {
    expect(beside(item({ stem: 'x'.repeat(20_000) })).issues).toEqual([]);
  });

  it('names a value that is nested too deep once, at the depth where it was cut', () => {
    const { issues, bank } = readBank(
      JSON.stringify(rawBank({ items: [aChoice(), item({ translations: { ru: { deep: 0 } } })] })).replace(
        '"deep":0',
        `"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      ),
      findType,
    );
    expect(issues).toEqual([at(`translations.ru.deep${'[0]'.repeat(16)}`, 'too-deep')]);
    expect(bank?.items).toHaveLength(1);
  });

  it.each(['essay', 'toString', 'hasOwnProperty', '__proto__', 'constructor', ''])(
    'whose interaction is "%s" is named with what was found',
    (interaction) => {
      const parsed = beside(item({ interaction, items: null }));
      expect(parsed.issues).toEqual([error('items[1].interaction', 'unknown-interaction', 'bad', interaction)]);
      expect(ids(parsed)).toEqual(['good']);
    },
  );

  it('whose id stands already is left out: the first stays', () => {
    const { bank, issues } = parseBank(
      rawBank({ items: [aChoice({ stem: 'First' }), aChoice({ stem: 'Second' }), aChoice({ id: 'other' })] }),
      findType,
    );
    expect(issues).toEqual([error('items[1].id', 'duplicate-id', 'capital')]);
    expect(bank?.items.map(({ stem }) => stem)).toEqual(['First', 'Which city is the capital?']);
  });

  it('does not keep its id from a good item', () => {
    const { bank, issues } = parseBank(rawBank({ items: [aChoice({ options: [] }), aChoice()] }), findType);
    expect(issues.map(({ code }) => code)).toEqual(['too-few']);
    expect(bank?.items).toHaveLength(1);
  });

  it('with several mistakes has them all told at once, each with its own path', () => {
    const bad = item({ level: 'x', points: -1, options: [{ id: 'a' }, { text: 'B' }] });
    expect(brief(beside(bad).issues)).toEqual([
      at('level', 'wrong-type'),
      at('points', 'out-of-range'),
      at('options[0].text', 'missing'),
      at('options[1].id', 'missing'),
    ]);
  });

  it('comes in the order of the file, whatever kind of mistake it is', () => {
    const { issues } = parseBank(
      rawBank({
        items: [item({ id: 'p', level: 'x' }), item({ id: 'q', objective: 'gone' }), item({ id: 'r', stem: long })],
      }),
      findType,
    );
    expect(issues.map(({ path }) => path)).toEqual(['items[0].level', 'items[1].objective', 'items[2].stem']);
  });

  it('leaves a bank without items where none is good, and the issues say why', () => {
    const { bank, issues } = parseBank(rawBank({ items: [item({ options: [] })] }), findType);
    expect(bank?.items).toEqual([]);
    expect(issues).toHaveLength(1);
  });
});

describe('a name that points nowhere is an error at its place in the file, and the item still runs', () => {
  it('for objective, section and source, also behind an item that was left out', () => {
    const wild = aChoice({
      objective: 'gone',
      section: 'gone',
      evidence: [
        { source: 'article', textStart: 'a' },
        { source: 'gone', textStart: 'a' },
      ],
    });
    const file = rawBank({ sources: [{ id: 'article', title: 'A' }], items: [null, wild] });
    const { bank, issues, positions } = parseBank(file, findType);
    expect(brief(issues)).toEqual([
      error('items[0]', 'wrong-type'),
      error('items[1].objective', 'unknown-reference', 'capital', 'gone'),
      error('items[1].section', 'unknown-reference', 'capital', 'gone'),
      error('items[1].evidence[1].source', 'unknown-reference', 'capital', 'gone'),
    ]);
    expect(bank?.items).toHaveLength(1);
    expect(positions.get('capital')).toBe(1);
  });
});
