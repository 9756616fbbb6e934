import { describe, expect, it } from 'vitest';
import { unfitAttribute } from './attributes.js';

describe('what an attribute of a quiz can say', () => {
  it.each([
    ['mode', 'test'],
    ['count', '5'],
    ['attempts', 'until-correct'],
    ['attempts', '2'],
    ['hints', 'off'],
    ['pass-mark', '0.6'],
    ['objectives', 'trade routes'],
    ['draw', '2 per objective'],
    ['persist', 'none'],
    ['start', 'manual'],
    ['lms', 'auto'],
    ['name', '"><b>'],
    ['seed', 'spring/A'],
    ['count', ''],
  ])('%s="%s"', (name, text) => {
    expect(unfitAttribute(name, text)).toBe(undefined);
  });

  it.each([
    ['mode', 'exam', ['practice', 'test', 'review']],
    ['persist', 'banana', ['local', 'session', 'none']],
    ['hints', 'maybe', ['on', 'off']],
    ['count', '-3', []],
    ['count', '2.5', []],
    ['pass-mark', '70', []],
    ['draw', 'two', []],
    ['objectives', '<b>', []],
  ])('but not %s="%s"', (name, text, takes) => {
    expect(unfitAttribute(name, text)).toEqual(takes);
  });
});
