// What the demo's page for a class's results is made of, as far as it needs no page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exported, registrationOf } from '../demo/classroom/collect/exports.js';
import { codesIn, takeIn } from '../demo/classroom/collect/intake.js';
import { EMPTY, Keeper, readClass, type ClassFile, type ClassStorage } from '../demo/classroom/collect/keeper.js';
import { resultsOf } from '../demo/classroom/collect/results.js';
import { encodeResult } from '../src/core/codes/result-code.js';
import { readAnswered } from '../src/core/report/statements.js';
import { goodItems, modelBank, simulatedSessions } from './simulated.js';

const items = goodItems(10).map((item, index) => (index === 3 ? { ...item, key: 'c' } : item));
const bank = modelBank(items);
const codes = [...simulatedSessions(items, 120, 'page')].map((session) => encodeResult(session, bank));
const [one = '', two = ''] = codes;

describe('a text that is taken in', () => {
  it('gives each result once, and says of each line that gives none why', () => {
    const first = takeIn([], codesIn(`code,name\n${one},Ada\n${two}`), bank);
    expect(first).toMatchObject({ added: 2, refused: [] });
    expect(first.results.map(({ name }) => name)).toEqual(['Ada', undefined]);
    const damaged = `${two.slice(0, -1)}${two.endsWith('7') ? '8' : '7'}`;
    const again = takeIn(first.results, codesIn([one, two, damaged, 'hello', codes[2], codes[2]].join('\n')), bank);
    expect(again.added).toBe(1);
    expect(again.refused).toEqual([
      'Line 1: This result is there already, as Ada’s.',
      'Line 2: This result is there already, as number 2.',
      'Line 3: This code is damaged: a letter is wrong or missing.',
      'Line 4: This is no result code.',
      'Line 6: This result is there already, in line 5.',
    ]);
  });

  it('of another bank is told of, and what is kept of that stays', () => {
    const other = { ...bank, id: 'other' };
    const { results } = takeIn([], codesIn(one), bank);
    const told = takeIn(results, codesIn(two), other);
    expect(told).toMatchObject({ added: 0, results, refused: ['Line 1: This code belongs to another bank.'] });
    expect(resultsOf(results, other)).toMatchObject({ unread: 1, pupils: [] });
  });

  it('may be what was exported as JSON', () => {
    const { results } = takeIn([], codesIn(codes.join('\n')), bank);
    const named = results.map((each, index) => ({ ...each, name: `Pupil ${index}` }));
    const { text } = exported('json', resultsOf(named, bank), bank, 'https://school.example');
    expect(takeIn([], codesIn(text), bank).results).toEqual(named);
  });
});

describe('the results of a class', () => {
  const kept = takeIn([], codesIn(codes.join('\n')), bank).results;

  it('are scored by the bank as it is: under the corrected key nothing is suspect', () => {
    const suspects = (version: typeof bank): string[] =>
      resultsOf(kept, version).report.items.flatMap(({ id, flags }) =>
        flags.some(({ code }) => code === 'key-suspect') ? [id] : [],
      );
    expect(suspects(bank)).toEqual(['item3']);
    const corrected = { ...modelBank(items.map((item) => ({ ...item, key: 'a' }))), version: '1.0.1' };
    expect(suspects(corrected)).toEqual([]);
    expect(resultsOf(kept, corrected)).toMatchObject({ unread: 0, rescored: 120, report: { learners: 120 } });
  });

  it('are exported as tables, as codes that are read again, and as statements', () => {
    const results = resultsOf(kept, bank);
    const textOf = (kind: Parameters<typeof exported>[0]): string =>
      exported(kind, results, bank, 'https://school.example').text;
    expect(textOf('pupils').split('\r\n')).toHaveLength(122);
    expect(textOf('questions')).toMatch(/\r\nitem3,choice,one,120,120,0\.\d+/);
    expect(takeIn([], codesIn(textOf('codes')), bank).results).toEqual(kept);
    const statements = textOf('statements')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>);
    expect(statements).toHaveLength(1200);
    const [{ object, result, context, actor }] = statements as unknown as [Record<string, Record<string, unknown>>];
    expect(readAnswered(object?.['id'], result)).toMatchObject({ itemId: 'item0' });
    expect(context?.['registration']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(actor?.['account']).toMatchObject({ homePage: 'https://school.example' });
    expect(new Set(codes.map(registrationOf)).size).toBe(codes.length);
  });
});

/** A storage that does as it is told. */
function aStorage(stored?: unknown) {
  const storage: ClassStorage & { stored: unknown; fault: string; log: string[] } = {
    stored,
    fault: '',
    log: [],
    async load() {
      if (storage.fault) throw new DOMException('no', storage.fault);
      return storage.stored;
    },
    async save(file: ClassFile) {
      if (storage.fault) throw new DOMException('no', storage.fault);
      await Promise.resolve();
      storage.stored = structuredClone(file);
      storage.log.push(`save ${file.results.length}`);
    },
    async clear() {
      if (storage.fault) throw new DOMException('no', storage.fault);
      storage.stored = undefined;
      storage.log.push('clear');
    },
  };
  return storage;
}

describe('what is kept', () => {
  it('is there again, and forgotten when that is asked', async () => {
    const storage = aStorage();
    const keeper = new Keeper(storage);
    expect(await keeper.load()).toEqual(EMPTY);
    await Promise.all([
      keeper.save({ results: [{ code: one }] }),
      keeper.save({ results: [{ code: one }, { code: two }] }),
    ]);
    expect(storage.log).toEqual(['save 1', 'save 2']);
    const later = new Keeper(storage);
    expect((await later.load()).results).toEqual([{ code: one }, { code: two }]);
    await later.forget();
    expect(storage.stored).toBeUndefined();
    expect(await new Keeper(storage).load()).toEqual(EMPTY);
  });

  it.each([
    ['SecurityError', 'forbidden'],
    ['InvalidStateError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ] as const)('stays in the session where the browser says %s: %s', async (fault, trouble) => {
    const storage = aStorage();
    const keeper = new Keeper(storage);
    await keeper.load();
    storage.fault = fault;
    await keeper.save({ results: [{ code: one }] });
    expect([keeper.trouble, keeper.file.results]).toEqual([trouble, [{ code: one }]]);
    storage.fault = '';
    await keeper.save({});
    expect([keeper.trouble, storage.stored]).toMatchObject([undefined, { results: [{ code: one }] }]);
  });

  it('and could not be read is not written over, until all is forgotten', async () => {
    const stored = { ...EMPTY, results: [{ code: two }] };
    const storage = aStorage(stored);
    storage.fault = 'UnknownError';
    const keeper = new Keeper(storage);
    expect([await keeper.load(), keeper.trouble]).toEqual([EMPTY, 'failed']);
    storage.fault = '';
    await keeper.save({ results: [{ code: one }] });
    expect([keeper.trouble, keeper.file.results, storage.stored]).toEqual(['failed', [{ code: one }], stored]);
    await keeper.forget();
    await keeper.save({ results: [{ code: one }] });
    expect([keeper.trouble, storage.stored]).toMatchObject([undefined, { results: [{ code: one }] }]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readClass(value)).toEqual(EMPTY);
        const { results } = readClass({ ...EMPTY, results: [value, { code: one, name: value }], bank: value });
        expect(results.at(-1)?.code).toBe(one);
      }),
    );
    expect(readClass({ ...EMPTY, results: 1, bank: { file: 'a', text: 'b', more: 1 } })).toEqual({
      ...EMPTY,
      bank: { file: 'a', text: 'b' },
    });
  });
});
