import { describe, expect, it } from 'vitest';
import { unclearOf, unfitOf } from './unfit.js';

describe('attributes that are as if they were not set', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ mode: 'test', timeFactor: 1.5, seed: '', draw: '2 per objective', objectives: ['trade'] }, []],
    [{ mode: 'exam' }, ['mode="exam"']],
    [{ passMark: 70, timeFactor: 0.5 }, ['time-factor=0.5', 'pass-mark=70']],
    [{ count: 'five', draw: '1 per colour' }, ['count="five"', 'draw="1 per colour"']],
    [{ objectives: ['a b'], name: 'mine', persist: 'never' }, ['objectives=["a b"]', 'persist="never"']],
    [{ startMode: 'later', lms: 'auto' }, ['start="later"']],
  ])('of %j are %j', (element, expected) => {
    expect(unfitOf(element).toSorted()).toEqual(expected.toSorted());
  });
});

it('switches that say neither on nor off are told, and nothing else is', () => {
  const attributes: Record<string, string> = { hints: 'maybe', pause: 'off', mode: 'exam', class: 'x', title: 'no' };
  const element = {
    getAttributeNames: () => Object.keys(attributes),
    getAttribute: (name: string) => attributes[name] ?? null,
  };
  expect(unclearOf(element)).toEqual(['hints="maybe"']);
  Object.assign(attributes, { hints: '', pause: 'on' });
  expect(unclearOf(element)).toEqual([]);
});
