import { describe, expect, it } from 'vitest';
import { passageLink } from './link.js';

const BANK = 'https://example.org/quiz/bank.json';
const evidence = [
  { source: 'article', textStart: 'one' },
  { source: 'reading', textStart: 'ten-fold', textEnd: 'million' },
];
const link = (href: string, bankUrl = BANK) =>
  passageLink(
    [
      { id: 'article', title: 'A' },
      { id: 'reading', title: 'R', href },
    ],
    evidence,
    bankUrl,
  );

describe('passageLink', () => {
  it.each([
    ['a relative address', 'peace.html', 'https://example.org/quiz/peace.html#:~:text=ten%2Dfold,million'],
    ['another site', 'http://x.test/a?b=c', 'http://x.test/a?b=c#:~:text=ten%2Dfold,million'],
    ['an id in front', '/a#part-2', 'https://example.org/a#part-2:~:text=ten%2Dfold,million'],
    ['an empty fragment', '/a#', 'https://example.org/a#:~:text=ten%2Dfold,million'],
    ['a fragment that points already', '/a#b:~:text=old', 'https://example.org/a#b:~:text=ten%2Dfold,million'],
  ])('points into the first source with an address: %s', (_, href, address) => {
    expect(link(href)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.c',
    'file:///etc',
    'http://',
  ])('refuses %j', (href) => {
    expect(link(href)).toBeUndefined();
  });

  it('follows a bank that lies on a disk, and gives up without a usable address', () => {
    expect(link('peace.html', 'file:///home/bank.html')).toBe('file:///home/peace.html#:~:text=ten%2Dfold,million');
    expect(link('peace.html', 'bank.json')).toBeUndefined();
    expect(passageLink(undefined, evidence, BANK)).toBeUndefined();
    expect(passageLink([{ id: 'article', title: 'A', href: 'a' }], [], BANK)).toBeUndefined();
  });

  it('goes on to the next evidence where a source has no usable address', () => {
    const sources = [
      { id: 'article', title: 'A', href: 'javascript:1' },
      { id: 'reading', title: 'R', href: 'r' },
    ];
    expect(passageLink(sources, evidence, BANK)).toBe('https://example.org/quiz/r#:~:text=ten%2Dfold,million');
  });
});
