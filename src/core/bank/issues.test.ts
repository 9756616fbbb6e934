import { describe, expect, it } from 'vitest';
import { atPath } from '../../../test/factories.js';
import { pathOf, type PathKey } from './issues.js';

describe('the path of a mistake is what an author would write in JavaScript', () => {
  it.each<[PathKey[], string]>([
    [[], ''],
    [['title'], 'title'],
    [['items', 3, 'options', 1, 'key'], 'items[3].options[1].key'],
    [['items', 0, 'translations', 'sr-Latn', 'stem'], 'items[0].translations["sr-Latn"].stem'],
    [['items', 0, ''], 'items[0][""]'],
    [['items', 0, 'a "b"'], 'items[0]["a \\"b\\""]'],
    [['$ok', '_ok', 'ok1'], '$ok._ok.ok1'],
    [['1st'], '["1st"]'],
    [['имя'], '["имя"]'],
  ])('%j is written %s', (keys, path) => {
    expect(pathOf(keys)).toBe(path);
  });

  it('cuts a key of ten thousand characters, so that a message stays a message', () => {
    expect(pathOf(['items', 0, `x${' '.repeat(10_000)}`]).length).toBeLessThan(100);
  });

  it('leads back to the place it was made from', () => {
    const file = { items: [{ translations: { 'sr-Latn': { stem: 'Pitanje' } } }] };
    expect(atPath(file, pathOf(['items', 0, 'translations', 'sr-Latn', 'stem']))).toBe('Pitanje');
  });
});
