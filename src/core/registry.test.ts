import { describe, expect, it, vi } from 'vitest';
import choice from '../items/choice/type.js';
import { Registry } from './registry.js';
import type { MarkdownParser } from './text/tree.js';

const parser: MarkdownParser = () => [];
const other: MarkdownParser = () => [];

describe('what is named in the registry', () => {
  it('is made when it is first asked for, and once', async () => {
    const factory = vi.fn(() => parser);
    const names = new Registry();
    names.define('markdown', 'commonmark', factory);
    expect(names.has('markdown', 'commonmark')).toBe(true);
    expect(names.get('markdown', 'commonmark')).toBeUndefined();
    expect(factory).not.toHaveBeenCalled();
    expect(await names.load('markdown', 'commonmark')).toBe(parser);
    expect(await names.load('markdown', 'commonmark')).toBe(parser);
    expect(names.get('markdown', 'commonmark')).toBe(parser);
    expect(factory).toHaveBeenCalledTimes(1);
  });

  it('is made once also when two ask at the same time', async () => {
    const factory = vi.fn(() => Promise.resolve(parser));
    const names = new Registry();
    names.define('markdown', 'commonmark', factory);
    const both = await Promise.all([names.load('markdown', 'commonmark'), names.load('markdown', 'commonmark')]);
    expect(both).toEqual([parser, parser]);
    expect(factory).toHaveBeenCalledTimes(1);
  });

  it('is there at once when it was put there', async () => {
    const names = new Registry();
    names.set('item-type', 'choice', choice);
    expect(names.get('item-type', 'choice')).toBe(choice);
    expect(await names.load('item-type', 'choice')).toBe(choice);
  });

  it('is replaced by a later one of the same name', async () => {
    const names = new Registry();
    names.define('markdown', 'commonmark', () => parser);
    await names.load('markdown', 'commonmark');
    names.define('markdown', 'commonmark', () => other);
    expect(names.get('markdown', 'commonmark')).toBeUndefined();
    expect(await names.load('markdown', 'commonmark')).toBe(other);
  });

  it('can be listed kind by kind, whether it was made yet or not', () => {
    const names = new Registry();
    names.set('item-type', 'choice', choice);
    names.define('item-type', 'a/b', () => choice);
    names.define('markdown', 'commonmark', () => parser);
    expect(names.names('item-type')).toEqual(['choice', 'a/b']);
    expect(names.names('item-report')).toEqual([]);
  });

  it('is known by its kind as well as its name', () => {
    const names = new Registry();
    names.set('markdown', 'choice', parser);
    expect(names.has('item-type', 'choice')).toBe(false);
    expect(names.get('item-type', 'choice')).toBeUndefined();
  });
});

describe('what can not be had', () => {
  it.each(['commonmark', 'toString', '__proto__', 'constructor', ''])('is an unknown name: "%s"', async (name) => {
    const names = new Registry();
    expect(names.has('markdown', name)).toBe(false);
    expect(names.get('markdown', name)).toBeUndefined();
    await expect(names.load('markdown', name)).rejects.toThrow(`there is no markdown "${name}"`);
  });

  it.each([
    [
      'is thrown at once',
      () => {
        throw new Error('offline');
      },
    ],
    ['comes as a rejection', () => Promise.reject(new Error('offline'))],
  ] as [string, () => never][])('when the mistake %s is tried again by the next who asks', async (_how, fail) => {
    const names = new Registry();
    const factory = vi.fn<() => MarkdownParser>(() => parser).mockImplementationOnce(fail);
    names.define('markdown', 'commonmark', factory);
    await expect(names.load('markdown', 'commonmark')).rejects.toThrow('offline');
    expect(names.get('markdown', 'commonmark')).toBeUndefined();
    expect(await names.load('markdown', 'commonmark')).toBe(parser);
    expect(factory).toHaveBeenCalledTimes(2);
  });
});

describe('the registry of this copy', () => {
  it('is empty until an entry fills it', async () => {
    // Another test's entry may have filled the one that tests share.
    vi.resetModules();
    const own = await import('./registry.js');
    expect(own.registry).toBeInstanceOf(own.Registry);
    expect(own.registry.has('item-type', 'choice')).toBe(false);
  });
});
