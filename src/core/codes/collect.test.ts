import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySession, exampleBank } from '../../../test/coded-sessions.js';
import { collectCodes, givenCodes } from './collect.js';
import { encodeResult } from './result-code.js';

const bank = exampleBank();
const sessions = fc
  .sample(anySession(bank), 40)
  .filter(({ state }) => state.order.some((id) => state.items[id]?.attempts.length));
const [one = '', two = ''] = sessions.map((session) => encodeResult(session, bank));

describe('codes of a text', () => {
  it.each([
    [
      'one a line',
      `${one}\n\n${two}\r\n`,
      [
        [1, undefined],
        [3, undefined],
      ],
    ],
    [
      'with a name before',
      `Ada, ${one}\nBo;${two}`,
      [
        [1, 'Ada'],
        [2, 'Bo'],
      ],
    ],
    [
      'with names behind, quoted, under a head',
      `code,name\n${one},"Ada"\n${two}\tBo`,
      [
        [2, 'Ada'],
        [3, 'Bo'],
      ],
    ],
    [
      'JSON of texts',
      JSON.stringify([one, two]),
      [
        [1, undefined],
        [2, undefined],
      ],
    ],
    [
      'JSON of objects',
      JSON.stringify([{ code: one, name: 'Ada' }, { result: two }]),
      [
        [1, 'Ada'],
        [2, undefined],
      ],
    ],
    [
      'with a byte order mark, typed small and with spaces',
      `\uFEFF${one.toLowerCase()}\n${two.replaceAll('-', ' ')}`,
      [
        [1, undefined],
        [2, undefined],
      ],
    ],
  ])('%s', (_, text, expected) => {
    const { results, refused } = collectCodes(givenCodes(text), bank);
    expect(refused).toEqual([]);
    expect(results.map(({ line, name }) => [line, name])).toEqual(expected);
  });

  it('count each session once, also where its name was changed', () => {
    const [session] = sessions;
    if (!session) throw new Error('no session');
    const renamed = encodeResult(session, bank, { name: 'Bo' });
    const { results, refused } = collectCodes(givenCodes([one, renamed, one].join('\n')), bank);
    expect(results).toHaveLength(1);
    expect(refused).toMatchObject([
      { line: 2, issue: 'duplicate', of: 1 },
      { line: 3, issue: 'duplicate', of: 1 },
    ]);
  });

  it('give what is none with the reason, and never an exception', () => {
    const { refused } = collectCodes(givenCodes(`hello\n${one}0\n[1, {}]`), bank);
    expect(refused.map(({ line, issue }) => [line, issue])).toEqual([
      [1, 'not-a-code'],
      [2, 'damaged'],
      [3, 'not-a-code'],
    ]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        (text) => collectCodes(givenCodes(text), bank).results.length === 0,
      ),
    );
  });
});
