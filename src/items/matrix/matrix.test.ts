import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { PARTS_RULES } from '../../core/scoring/parts.js';
import type { MatrixItem, MatrixRow } from './schema.js';
import matrix from './type.js';

const named = (id: string) => ({ id, text: `Text ${id}` });
const aRow = (id: string, key: string, own: Partial<MatrixRow> = {}): MatrixRow => ({ ...named(id), key, ...own });

const aMatrix = (own: Partial<MatrixItem> = {}): MatrixItem => ({
  id: 'statements',
  interaction: 'matrix',
  stem: 'True, false, or not said?',
  columns: [named('true'), named('false'), named('unsaid')],
  rows: [aRow('a', 'true'), aRow('b', 'false', { feedback: 'Read it again.' }), aRow('c', 'unsaid')],
  ...own,
});

const issuesOf = (item: MatrixItem) =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => matrix,
  ).issues.map(({ code, path }) => `${code} ${path}`);

const COLUMNS = ['true', 'false', 'unsaid'];

/** An item of any size, and a response to some of its rows. */
const drawn = fc
  .array(fc.tuple(fc.constantFrom(...COLUMNS), fc.option(fc.constantFrom(...COLUMNS), { nil: undefined })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => ({
    rows: rows.map(([key], index) => aRow(`r${index}`, key)),
    response: Object.fromEntries(rows.flatMap(([, given], index) => (given ? [[`r${index}`, given] as const] : []))),
    right: rows.filter(([key, given]) => key === given).length,
    wrong: rows.filter(([key, given]) => given && key !== given).length,
  }));

describe('score', () => {
  test('by rows: a right one counts, a wrong one doesn’t, under net it costs, under exact all must be right', () => {
    fc.assert(
      fc.property(drawn, ({ rows, response, right, wrong }) => {
        const fraction = (scoring: string): number => matrix.score(aMatrix({ rows, scoring }), response).fraction;
        expect(fraction('parts')).toBeCloseTo(right / rows.length, 12);
        expect(fraction('net')).toBeCloseTo(Math.max(0, right - wrong) / rows.length, 12);
        expect(fraction('exact')).toBe(right === rows.length ? 1 : 0);
        for (const scoring of PARTS_RULES) {
          const item = aMatrix({ rows, scoring });
          expect(matrix.score(item, matrix.keyResponse(item)).fraction).toBe(1);
        }
      }),
    );
  });

  test('each row has its fraction', () => {
    expect(matrix.score(aMatrix(), { c: 'unsaid', b: 'true' }).parts).toEqual({ a: 0, b: 0, c: 1 });
  });

  test('a row may have any id that the schema takes', () => {
    const item = aMatrix({ rows: [aRow('__proto__', 'true'), aRow('constructor', 'false'), aRow('1', 'true')] });
    const key = matrix.keyResponse(item);
    expect(JSON.stringify(key)).toBe('{"1":"true","__proto__":"true","constructor":"false"}');
    expect(matrix.score(item, JSON.parse(JSON.stringify(key))).fraction).toBe(1);
    expect(matrix.score(item, {}).fraction).toBe(0);
    expect(matrix.check(item, {})).toBe('nothing-chosen');
  });
});

describe('check and advise', () => {
  test.each<[unknown, string | undefined]>([
    [undefined, 'nothing-chosen'],
    [null, 'nothing-chosen'],
    [{}, 'nothing-chosen'],
    [['true'], 'malformed'],
    [{ a: 'perhaps' }, 'malformed'],
    [{ a: ['true'] }, 'malformed'],
    [{ d: 'true' }, 'malformed'],
    [{ a: 'false' }, undefined],
    [{ a: 'true', b: 'true', c: 'true' }, undefined],
  ])('%j: %s', (response, expected) => {
    expect(matrix.check(aMatrix(), response)).toBe(expected);
    expect(matrix.check(redactItem(aMatrix(), matrix), response)).toBe(expected);
  });

  test('says that rows are open, and no more once none is', () => {
    expect(matrix.advise?.(aMatrix(), { a: 'true' })).toBe('incomplete');
    expect(matrix.advise?.(aMatrix(), { a: 'true', b: 'true', c: 'true' })).toBeUndefined();
  });
});

describe('validate', () => {
  test.each<[string, Partial<MatrixItem>, string[]]>([
    ['a sound item', {}, []],
    ['one column', { columns: [named('true')], rows: [aRow('a', 'true')] }, ['too-few items[0].columns']],
    ['a column twice', { columns: [...aMatrix().columns, named('true')] }, ['duplicate-id items[0].columns[3].id']],
    ['a row twice', { rows: [aRow('a', 'true'), aRow('a', 'false')] }, ['duplicate-id items[0].rows[1].id']],
    ['no such column', { rows: [aRow('a', 'perhaps')] }, ['unknown-reference items[0].rows[0].key']],
  ])('%s', (_, own, issues) => {
    expect(issuesOf(aMatrix(own))).toEqual(issues);
  });
});

describe('order and redact', () => {
  test('the rows come to every place', () => {
    const orders = Array.from({ length: 100 }, (_, seed) => matrix.order?.(aMatrix(), seededRng(`${seed}`))?.join());
    expect(new Set(orders).size).toBe(6);
  });

  test('a redacted item has its columns, and its rows without key and feedback', () => {
    expect(matrix.redact(aMatrix())).toEqual({
      columns: [named('true'), named('false'), named('unsaid')],
      rows: [named('a'), named('b'), named('c')],
    });
  });
});

describe('what others are told', () => {
  const response = { c: 'true', b: 'true' };

  test('an LMS: pairs of ids in the order of the item, with what they mean', () => {
    expect(matrix.lms(aMatrix(), response)).toEqual({
      type: 'matching',
      response: 'b[.]true[,]c[.]true',
      correct: ['a[.]true[,]b[.]false[,]c[.]unsaid'],
      components: { source: ['a', 'b', 'c'].map(named), target: COLUMNS.map(named) },
    });
  });

  test('a teacher: the words of each', () => {
    expect(matrix.describe(aMatrix(), response)).toBe('Text b → Text true; Text c → Text true');
  });

  test('the learner: the feedback of what was wrong', () => {
    expect(matrix.feedback?.(aMatrix(), response)).toEqual(['Read it again.']);
    expect(matrix.feedback?.(aMatrix(), { b: 'false' })).toEqual([]);
  });
});
