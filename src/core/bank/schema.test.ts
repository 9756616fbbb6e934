import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aChoice, findType, rawBank } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import { parseBank } from './parse.js';
import { bankSchema, INNER_ID, OUTER_ID } from './schema.js';

const whole = bankSchema([choice]);
const fits = (file: unknown): boolean => v.safeParse(whole, file).success;

describe('the schema that authors’ editors complete by', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['a good bank', rawBank(), true],
    ['an unknown field', rawBank({ bogus: 1 }), false],
    ['an unknown field in an item', rawBank({ items: [{ ...aChoice(), bogus: 1 }] }), false],
    ['an unknown interaction', rawBank({ items: [aChoice({ interaction: 'essay' })] }), false],
    ['an item without stem', rawBank({ items: [{ ...aChoice(), stem: undefined }] }), false],
    ['no item', rawBank({ items: [] }), false],
    ['an unknown default', rawBank({ defaults: { bogus: 1 } }), false],
  ])('agrees with the parser about %s', (_what, file, good) => {
    expect(fits(file)).toBe(good);
    expect(parseBank(file, findType).issues.length === 0).toBe(good);
  });
});

describe('ids', () => {
  it.each([
    ['a', true, true],
    ['A.b_9', true, true],
    ['export-target', true, false],
    ['x'.repeat(64), true, true],
    ['x'.repeat(65), false, false],
    ['', false, false],
    ['a b', false, false],
    ['a[,]c', false, false],
    ['{a', false, false],
    ['é', false, false],
    ['a\n', false, false],
  ])('"%s": outside an item %s, inside it %s', (id, outer, inner) => {
    expect(OUTER_ID.test(id)).toBe(outer);
    expect(INNER_ID.test(id)).toBe(inner);
  });
});
