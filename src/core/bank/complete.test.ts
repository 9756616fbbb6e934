import { describe, expect, it } from 'vitest';
import { aChoice, anOption, deepFreeze, findType, rawBank } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import type { Item } from './model.js';
import { completeItem, parseBank } from './parse.js';

/** A bank whose items are of a type that is still on its way. */
const early = (...items: object[]) =>
  parseBank({ ...rawBank(), items: items.map((item) => ({ ...aChoice(), interaction: 'later', ...item })) }, findType);

describe('an item whose type is still on its way', () => {
  it('is in the bank with all its fields, so that its card can already show the stem', () => {
    const { bank, issues } = early({ own: { deep: [1] } });
    expect(issues).toEqual([]);
    expect(bank?.items).toEqual([aChoice({ interaction: 'later', own: { deep: [1] } })]);
  });

  it('has its common fields checked at once', () => {
    const { bank, issues } = early({ stem: '', points: -1 }, { id: 'fine' });
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items[0].stem empty',
      'items[0].points out-of-range',
    ]);
    expect(bank?.items.map(({ id }) => id)).toEqual(['fine']);
  });
});

describe('when the type has come', () => {
  const item = (own: object = {}): Item => deepFreeze(early(own).bank?.items[0] as Item);

  it('a good item is finished without a word, and is not changed', () => {
    expect(completeItem(item(), choice, 0)).toEqual({ item: aChoice({ interaction: 'later' }), issues: [] });
  });

  it('unknown fields are told with the item’s place in the file, and dropped', () => {
    const done = completeItem(item({ bogus: 1 }), choice, 7);
    expect(done.issues).toEqual([
      { code: 'unknown-field', path: 'items[7].bogus', severity: 'warning', itemId: 'capital' },
    ]);
    expect(done.item).toEqual(aChoice({ interaction: 'later' }));
  });

  it('an item that can not be shown is left out, with every reason', () => {
    const options = [anOption('a'), { id: 'b', text: '' }];
    expect(completeItem(item({ options }), choice, 3)).toEqual({
      item: undefined,
      issues: [{ code: 'empty', path: 'items[3].options[1].text', severity: 'error', itemId: 'capital' }],
    });
    const keyless = completeItem(item({ options: [anOption('a'), anOption('a')], scoring: 'x' }), choice, 3);
    expect(keyless.item).toBeUndefined();
    expect(keyless.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items[3].scoring unknown-rule',
      'items[3].options[1].id duplicate-id',
      'items[3].options no-key',
    ]);
  });
});
