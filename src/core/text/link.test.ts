import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from './link.js';

describe('an address that a link may carry', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['reading.html', 'reading.html'],
    ['../a/b.html#p:~:text=one,two', '../a/b.html#p:~:text=one,two'],
    ['/root', '/root'],
    ['#note', '#note'],
    ['?page=2', '?page=2'],
    ['', ''],
    ['  https://example.org\n', 'https://example.org'],
    ['https://exam\tple.org/', 'https://example.org/'],
    ['my reading.html', 'my reading.html'],
    ['a/b:c', 'a/b:c'],
    ['статья.html', 'статья.html'],
  ])('%j is kept', (href, kept) => {
    expect(safeHref(href)).toBe(kept);
  });
});

describe('an address that could run a script, or leave the page’s own scheme, is none', () => {
  it.each([
    'javascript:alert(1)',
    'JaVa\tScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'java script:alert(1)',
    'java\u0000script:alert(1)',
    'java\u0085script:alert(1)',
    'java\u2028script:alert(1)',
    'javascript\t:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:image/svg+xml,<svg onload=alert(1)>',
    'blob:https://example.org/0',
    'file:///etc/passwd',
    'filesystem:https://example.org/x',
    'about:blank',
    'view-source:https://example.org',
    'ws://example.org',
    'ftp://example.org',
    'x-y.z+1:anything',
    '//evil.example',
    ' //evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\t\\\n/evil.example',
  ])('%j', (href) => {
    expect(safeHref(href)).toBeUndefined();
  });
});

describe('whatever is written', () => {
  const anyHref = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'java',
          'script',
          ':',
          '//',
          '\\',
          '/',
          '\t',
          '\n',
          '\0',
          ' ',
          'data',
          'http',
          's',
          '&#106;',
          '%',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  it('an address that is kept leads, in a browser’s eyes, to this site or to one of the schemes allowed', () => {
    fc.assert(
      fc.property(anyHref, (href) => {
        const kept = safeHref(href);
        if (kept === undefined || !URL.canParse(kept, 'https://host.example/dir/')) return;
        const { protocol, host } = new URL(kept, 'https://host.example/dir/');
        const own = /^\s*(?:https?|mailto):/i.test(kept);
        expect(['https:', 'http:', 'mailto:']).toContain(protocol);
        if (!own) expect(host).toBe('host.example');
      }),
      { numRuns: 3000 },
    );
  });

  it('an address that was kept is kept again as it is', () => {
    fc.assert(
      fc.property(anyHref, (href) => {
        const kept = safeHref(href);
        if (kept !== undefined) expect(safeHref(kept)).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});
