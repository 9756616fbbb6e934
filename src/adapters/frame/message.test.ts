import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORGED_GUEST, FORGED_HOST, GENUINE_GUEST, GENUINE_HOST } from '../../../test/forged.js';
import { FACTS } from './facts.js';
import { pointerOf, readGuestMessage, readHostMessage, sealed } from './message.js';
import { frameOrigin } from './origin.js';

/** What a message says beside whose it is. */
const said = (message: object): object =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'source' && name !== 'version'));

describe('what a frame says', () => {
  it.each(Object.entries(GENUINE_GUEST))('%s is read', (_, message) => {
    expect(readGuestMessage(structuredClone(message))).toEqual(said(message));
  });

  it.each(Object.entries(FORGED_GUEST))('is not read: %s', (_, data) => {
    expect(readGuestMessage(data)).toBeUndefined();
  });

  it('has at least fifty kinds of forgeries here', () => {
    expect(Object.keys(FORGED_GUEST).length).toBeGreaterThanOrEqual(50);
  });

  it('is not read where it is anything at all', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const head = fc.record({
      source: fc.constantFrom('learning-quiz', 'x'),
      version: fc.constantFrom(1, 2),
      type: fc.constantFrom('ready', 'resize', 'fact', 'evidence', 'x'),
      fact: fc.constantFrom(...FACTS, 'x'),
      height: anything,
      detail: anything,
    });
    fc.assert(
      fc.property(fc.oneof(anything, head), (data) => {
        const message = readGuestMessage(data);
        if (message?.type === 'resize') expect(message.height).toBeGreaterThan(0);
        else expect(message === undefined || message.type === 'fact').toBe(true);
        expect(readHostMessage(data)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('is not read where looking at it throws', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('looked at');
        },
      },
    );
    expect(readGuestMessage(trap)).toBeUndefined();
    expect(readHostMessage(trap)).toBeUndefined();
  });

  it('survives being sealed and sent', () => {
    const message = said(GENUINE_GUEST.evidence) as Parameters<typeof sealed>[0];
    expect(readGuestMessage(JSON.parse(JSON.stringify(sealed(message))))).toEqual(message);
  });

  it('never has a fact with the sender’s own objects, or names that reach a prototype', () => {
    const response = JSON.parse('{"a":1,"__proto__":{"polluted":true},"constructor":{"x":1}}') as object;
    const detail = { itemId: 'a', response };
    const message = readGuestMessage({ ...GENUINE_GUEST.fact, fact: 'quiz-response-changed', detail });
    expect(message).toEqual({
      type: 'fact',
      fact: 'quiz-response-changed',
      detail: { itemId: 'a', response: { a: 1 } },
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('has of evidence the words alone', () => {
    const found = pointerOf({ source: 'story', textStart: 'a', suffix: 'b', computed: '1 + 1' });
    expect(found).toEqual({ textStart: 'a', suffix: 'b' });
  });
});

describe('what the page says', () => {
  it.each(Object.entries(GENUINE_HOST))('%s is read', (_, message) => {
    expect(readHostMessage(structuredClone(message))).toEqual(said(message));
  });

  it.each(Object.entries(FORGED_HOST))('is not read: %s', (_, data) => {
    expect(readHostMessage(data)).toBeUndefined();
  });
});

describe('the origin of a frame', () => {
  it.each([
    ['https://example.com:8443/frame.html?bank=x', null, 'https://example.com:8443', 'https://example.com:8443'],
    ['https://example.com/x', 'allow-scripts', 'null', '*'],
    ['https://example.com/x', '', 'null', '*'],
    ['https://example.com/x', 'allow-scripts  Allow-Same-Origin', 'https://example.com', 'https://example.com'],
    ['https://example.com/x', 'allow-same-origin-x', 'null', '*'],
    ['file:///tmp/quiz.html', null, 'null', '*'],
  ])('%s, sandbox %j', (src, sandbox, from, to) => {
    expect(frameOrigin(src, sandbox)).toEqual({ from, to });
  });

  it.each(['', 'about:blank', 'javascript:alert(1)', 'data:text/html,x', 'blob:https://example.com/1', 'no address'])(
    'of %j can not be relied on',
    (src) => expect(frameOrigin(src, null)).toBeUndefined(),
  );
});
