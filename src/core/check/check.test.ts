/// <reference types="node" />
import { describe, expect, it } from 'vitest';
import { atPath } from '../../../test/factories.js';
import { choiceItem, goodBank, numericItem, SOURCES, type Fields } from '../../../test/fixtures/check/banks.js';
import { CASES } from '../../../test/fixtures/check/cases.js';
import { findItemType } from '../../entries/core.js';
import type { FindType } from '../bank/parse.js';
import { itemType } from '../item-type.js';
import { checkBank, type CheckOptions, type CheckReport } from './check.js';
import { passageDigests } from './passages.js';
import { parseBank } from '../bank/parse.js';
import { RULES } from './rules.js';

/** As in a file: nothing undefined. */
const raw = (bank: Fields): unknown => JSON.parse(JSON.stringify(bank));

const stingy = itemType({
  interaction: 'stingy',
  rules: [],
  entries: {},
  redact: () => ({}),
  keyResponse: () => 'all',
  check: () => undefined,
  score: () => ({ fraction: 0.5 }),
  lms: () => ({ type: 'other', response: '', correct: [] }),
  describe: () => '',
});
const find: FindType = (name) => (name === 'stingy' ? stingy : findItemType(name));

const check = (bank: Fields, own: Partial<CheckOptions> = {}): CheckReport =>
  checkBank(raw(bank), { find, sources: SOURCES, ...own });
const told = ({ findings }: CheckReport): string[] => findings.map(({ name, path }) => `${name} ${path}`);

describe('every rule', () => {
  const digestsOf = (bank: Fields, changed: boolean) => {
    const { bank: parsed } = parseBank(raw(bank), find);
    const article = changed ? SOURCES.article.replace('twelve stops', 'some twelve stops') : SOURCES.article;
    return parsed ? passageDigests(parsed, { ...SOURCES, article }) : {};
  };

  it.each(RULES)('$id $name', ({ name, id, severity }) => {
    const { bad, good } = CASES[name] ?? {};
    expect(bad, 'has a bad bank').toBeDefined();
    const stale = name === 'passage-stale';
    const report = check(bad ?? {}, stale ? { digests: digestsOf(bad ?? {}, true) } : {});
    expect(report.findings.length).toBeGreaterThan(0);
    expect([...new Set(report.findings.map((each) => each.name))]).toEqual([name]);
    for (const each of report.findings) {
      expect(each).toMatchObject({ rule: id, severity });
      expect(each.message).toMatch(/\S.*\.$/s);
      if (name !== 'schema-error') expect(atPath(raw(bad ?? {}), each.path)).toBeDefined();
    }
    expect(told(check(good ?? {}, stale ? { digests: digestsOf(good ?? {}, false) } : {}))).toEqual([]);
  });

  it('has a case, and no case is of no rule', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });
});

describe('checkBank', () => {
  it('finds nothing in a good bank, with its sources and without', () => {
    expect(told(check(goodBank()))).toEqual([]);
    const report = check(goodBank(), { sources: {} });
    const guide = { source: 'guide', passages: 1, known: true };
    expect(report).toMatchObject({ findings: [], waived: [], items: 5, unproved: 0 });
    expect(report.skipped).toEqual([{ source: 'article', passages: 5, known: true }, guide]);
    expect(check(goodBank(), { sources: { article: SOURCES.article } }).skipped).toEqual([guide]);
  });

  it('reports in the order of the file, with the places that the items have there', () => {
    const items = [{ id: 'bad' }, choiceItem('a', { hints: undefined }), 7, choiceItem('b', { rationale: undefined })];
    const report = check({ ...goodBank(), items: [...items, ...(goodBank()['items'] as Fields[])] });
    expect(report.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'E00 items[0].interaction',
      'E00 items[0].stem',
      ...['W17', 'W18', 'W19', 'W20', 'W21', 'W22'].map((rule) => `${rule} items[0]`),
      'W18 items[1]',
      'E00 items[2]',
      'W17 items[3]',
    ]);
    expect(report.findings[0]).toMatchObject({ code: 'missing', itemId: 'bad', severity: 'error' });
  });

  it('finds an objective’s place in the file, also where the parser dropped one', () => {
    const objectives = [{ id: 'no good' }, { id: 'history', title: 'H' }, { id: 'money', title: 'M' }];
    const { findings } = check(goodBank([], { objectives }));
    expect(findings.at(-1)).toMatchObject({ name: 'empty-objective', path: 'objectives[2]', found: 'money' });
  });

  it('gives no bank and no balance where the file is none', () => {
    expect(check(7 as unknown as Fields)).toMatchObject({
      bank: undefined,
      balance: undefined,
      skipped: [],
      waived: [],
    });
  });

  it('holds a withdrawn item to the schema alone', () => {
    const bare = { rationale: undefined, hints: undefined, evidence: undefined };
    const gone = choiceItem('gone', { ...bare, withdrawn: 'wrong', waive: [{ rule: 'W17', reason: 'r' }] });
    expect(told(check(goodBank([gone])))).toEqual([]);
  });

  it('leaves drafts out of what is said of the bank', () => {
    const drafts = ['x', 'y', 'z'].map((id) => choiceItem(id, { objective: 'money', draft: true }));
    const objectives = ['history', 'money'].map((id) => ({ id, title: id }));
    const { findings } = check(goodBank(drafts, { objectives }));
    expect(findings.map(({ name }) => name)).toEqual(['empty-objective', 'draft-item', 'draft-item', 'draft-item']);
    const wordy = Array.from({ length: 9 }, (_, index) => choiceItem(`d${index}`, { draft: true }));
    expect(check(goodBank(wordy)).balance?.choices).toBe(3);
  });

  it('keeps English rules to English', () => {
    const english = ['all-of-the-above', 'absolute-distractors', 'negative-stem', 'article-clue', 'stem-word-in-key'];
    for (const name of [...english, 'unattributed-claim', 'number-clue', 'none-of-the-above']) {
      expect(told(check({ ...CASES[name]?.bad, lang: 'ru' }))).toEqual([]);
      expect(told(check({ ...CASES[name]?.bad, lang: 'en-GB' }))).not.toEqual([]);
      expect(told(check({ ...CASES[name]?.bad, lang: undefined }))).not.toEqual([]);
      expect(RULES.find((rule) => rule.name === name)?.english).toBe(true);
    }
    // "twelve" can't be read there: a small number may stand in words, a great one may not.
    expect(told(check(goodBank([], { lang: 'ru' })))).toEqual([]);
    expect(told(check(goodBank([numericItem('n', { keys: [{ value: 120 }] })], { lang: 'ru' })))).toHaveLength(1);
  });

  it('tells what can be won without reading', () => {
    expect(check(goodBank()).balance).toEqual({
      choices: 3,
      chance: (1 / 3 + 1 / 2 + 1 / 2) / 3,
      longest: 1 / 3,
      first: 2 / 3,
      positions: [2, 1],
      levels: { recall: 5, understanding: 0, inference: 0, judgement: 0, none: 0 },
    });
  });
});

describe('waivers', () => {
  const waive = (rule: string, reason = 'on purpose') => [{ rule, reason }];

  it('move a warning of their item out of the findings, with its reason', () => {
    const report = check(goodBank([choiceItem('x', { rationale: undefined, waive: waive('missing-rationale') })]));
    expect(report.findings).toEqual([]);
    expect(report.waived).toMatchObject([{ rule: 'W17', path: 'items[5]', itemId: 'x', reason: 'on purpose' }]);
  });

  it('waive no error, and nothing of another item', () => {
    const items = [
      numericItem('x', { keys: [{ value: 13 }], waive: waive('E04') }),
      choiceItem('y', { rationale: undefined }),
      choiceItem('z', { waive: waive('W17') }),
    ];
    expect(told(check(goodBank(items)))).toEqual([
      'number-not-in-passage items[5].evidence[0]',
      'unknown-waiver items[5].waive[0].rule',
      'missing-rationale items[6]',
      'unused-waiver items[7].waive[0]',
    ]);
  });

  it('cannot waive a waiver, nor an objective without items', () => {
    for (const rule of ['W25', 'W32', 'W33'])
      expect(told(check(goodBank([choiceItem('x', { waive: waive(rule) })])))).toEqual([
        'unknown-waiver items[5].waive[0].rule',
      ]);
  });

  it('of a thin objective stand in any of its items', () => {
    const items = [
      choiceItem('x', { objective: 'money' }),
      choiceItem('y', { objective: 'money', waive: waive('W24') }),
    ];
    const objectives = ['history', 'money'].map((id) => ({ id, title: id }));
    const report = check(goodBank(items, { objectives }));
    expect(report.findings).toEqual([]);
    expect(report.waived).toMatchObject([{ name: 'thin-objective', path: 'objectives[1]', items: ['x', 'y'] }]);
  });

  it('of a rule on the whole bank take their item out of the count', () => {
    const bank = CASES['longest-is-key']?.bad as { items: Fields[] };
    const waiving = (ids: readonly string[]) => ({
      ...bank,
      items: bank.items.map((each) =>
        ids.includes(each['id'] as string) ? { ...each, waive: waive('W02', 'r') } : each,
      ),
    });
    const five = check(waiving(['n0']));
    expect(five.findings).toEqual([]);
    expect(five.waived).toMatchObject([{ rule: 'W02', path: 'items', reason: 'r' }]);
    // The key of "one" is not the longest option: there is nothing to waive.
    expect(told(check(waiving(['n0', 'one'])))).toEqual(['unused-waiver items[0].waive[0]']);
    // Many more of the kind: the rest is still too much.
    const more = {
      ...bank,
      items: [
        ...bank.items,
        ...bank.items.slice(-6).map((each) => ({
          ...each,
          id: `m${String(each['id'])}`,
          stem: `${String(each['stem'])} ?` + String(each['id']),
        })),
      ],
    };
    const rest = check({
      ...more,
      items: more.items.map((each) => (each['id'] === 'n0' ? { ...each, waive: waive('W02') } : each)),
    });
    expect(told(rest)).toEqual(['longest-is-key items']);
    expect(rest.waived).toEqual([]);
  });

  it('are not called unused where their rule could not be tried', () => {
    const long = choiceItem('x', {
      evidence: [{ source: 'article', textStart: 'Kellmouth, a port', textEnd: 'so far was −4 degrees' }],
      waive: waive('W01'),
    });
    expect(check(goodBank([long]))).toMatchObject({ findings: [], waived: [{ rule: 'W01' }] });
    expect(check(goodBank([long]), { sources: {} })).toMatchObject({ findings: [], waived: [] });
    expect(told(check(goodBank([choiceItem('x', { waive: waive('W34') })])))).toEqual([]);
    expect(told(check(goodBank([choiceItem('x', { waive: waive('W08') })], { lang: 'ru' })))).toEqual([]);
  });
});
