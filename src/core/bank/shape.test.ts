import { describe, expect, it } from 'vitest';
import { fits, hasFields, type ObjectShape, type Shape } from './shape.js';

const field: ObjectShape = { id: ['s', 1], note_: ['s'] };

describe('a value is of a shape', () => {
  it.each<[Shape, unknown[], unknown[]]>([
    [['s'], ['', 'x'], [null, 5, undefined, ['x'], Object('x')]],
    [
      ['s', 1, 3],
      ['x', 'xyz'],
      ['', 'wxyz'],
    ],
    [
      ['s', null, null, /^a+$/],
      ['a', 'aaa'],
      ['', 'ab', 'a\n'],
    ],
    [['n'], [0, -1.5, 1e308], ['1', null, NaN]],
    [
      ['n', 0, 1],
      [0, 0.5, 1],
      [-0.1, 1.1, Infinity],
    ],
    [
      ['n', 1, null, true],
      [1, 7],
      [0, 1.5, NaN],
    ],
    [['b'], [true, false], [0, 'true', null]],
    [
      ['e', 'a', 1],
      ['a', 1],
      ['b', '1', 'e', null, undefined],
    ],
    [['m'], [{}, { a: 1 }], [[], null, 'x']],
    [['x'], [null, 0, [], undefined], []],
    [
      ['a', ['b']],
      [[], [true, false]],
      [[1], {}, 'x', null],
    ],
    [
      ['a', ['x'], 1, 2],
      [[1], [1, 2]],
      [[], [1, 2, 3]],
    ],
    [
      ['u', ['s'], ['n']],
      ['x', 5],
      [true, null, []],
    ],
    [
      ['o', field],
      [{ id: 'x' }, { id: 'x', note: '' }],
      [{}, { id: '' }, { id: 'x', note: 5 }, { id: 'x', more: 1 }, [], null],
    ],
    [['o', { in: ['o', field] }], [{ in: { id: 'x' } }], [{ in: {} }, { in: { id: 'x', more: 1 } }, {}]],
  ])('%j', (shape, good, bad) => {
    for (const value of good) expect(fits(value, shape), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(fits(value, shape), String(JSON.stringify(value))).toBe(false);
  });
});

describe('an object', () => {
  it('that is open may have other fields, one that is closed may not', () => {
    expect(hasFields({ id: 'x', more: 1 }, field, false)).toBe(true);
    expect(hasFields({ id: 'x', more: 1 }, field, true)).toBe(false);
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty', 'constructor', '__proto__', 'note_', 'id_'])(
    'that is closed has no field "%s", whatever JavaScript or the notation know by that name',
    (name) => {
      const value = JSON.parse(`{ "id": "x", "${name}": "y" }`) as unknown;
      expect(hasFields(value, field, true)).toBe(false);
      expect(hasFields(value, field, false)).toBe(true);
    },
  );

  it('may say that a field is not there', () => {
    expect(hasFields({ id: 'x', note: undefined }, field, true)).toBe(true);
    expect(hasFields({ id: undefined }, field, true)).toBe(false);
  });
});
