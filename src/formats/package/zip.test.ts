import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFault, zipOf } from './zip.js';

describe('a zip', () => {
  it('has these files, in this order, as they were', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:\/[a-z]{1,5})?\.(?:html|js|xml)$/), {
      minLength: 1,
      maxLength: 8,
      selector: (name) => name.replace('/', ''),
    });
    fc.assert(
      fc.property(names, fc.string({ unit: 'grapheme' }), (all, text) => {
        const files = new Map(all.map((name) => [name, name + text]));
        const read = Object.entries(unzipSync(zipOf(files)));
        expect(read.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([...files]);
      }),
    );
  });

  it('is the same bytes anywhere and at any time', () => {
    const files = new Map([['a.html', 'A'.repeat(999)]]);
    const here = process.env['TZ'];
    try {
      const made = ['Asia/Almaty', 'America/New_York', 'UTC'].map((zone) => {
        process.env['TZ'] = zone;
        return Buffer.from(zipOf(files)).toString('base64');
      });
      expect(new Set(made).size).toBe(1);
    } finally {
      if (here === undefined) delete process.env['TZ'];
      else process.env['TZ'] = here;
    }
  });

  it.each([
    ['../x.html', 'leads elsewhere'],
    ['a/../x.html', 'leads elsewhere'],
    ['/x.html', 'leads elsewhere'],
    ['a//x.html', 'leads elsewhere'],
    ['./x.html', 'leads elsewhere'],
    ['a\\x.html', 'is not plain'],
    ['a x.html', 'is not plain'],
    ['C:x.html', 'is not plain'],
    ['é.html', 'is not plain'],
    ['', 'is not plain'],
    ['.htaccess', 'is hidden'],
    ['a/.git/x', 'is hidden'],
    ['x.php', 'is a server’s script'],
    ['x.PHP5', 'is a server’s script'],
    ['x.aspx', 'is a server’s script'],
  ])('has no file %j: it %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
    expect(() => zipOf(new Map([[name, '']]))).toThrow(TypeError);
  });

  it('has no two names that a disk may take for one', () => {
    expect(() =>
      zipOf(
        new Map([
          ['a.html', ''],
          ['A.html', ''],
        ]),
      ),
    ).toThrow('is there twice');
    expect(nameFault('assets/quiz-1.js')).toBeUndefined();
  });
});
