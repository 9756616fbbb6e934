import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha1 } from './sha1.js';

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

it('is that of RFC 3174', () => {
  expect(hex(sha1('abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(hex(sha1(''))).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
});

it('is that of OpenSSL for any text, at every length about the ends of blocks', () => {
  const theirs = (text: string): string => createHash('sha1').update(text).digest('hex');
  for (let length = 0; length < 200; length++) expect(hex(sha1('ä'.repeat(length)))).toBe(theirs('ä'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(hex(sha1(text))).toBe(theirs(text));
    }),
  );
});
