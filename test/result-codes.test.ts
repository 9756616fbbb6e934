// Result codes over all item types: nothing gets lost, and nothing wrong gets through.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Bank } from '../src/core/bank/model.js';
import { decodeResult, encodeResult, LONGEST_NAME, type CodeIssue } from '../src/core/codes/result-code.js';
import { rebuildSession } from '../src/core/codes/rebuild.js';
import { plainLetters, writeSymbols } from '../src/core/codes/symbols.js';
import { timeAt, timePlace } from '../src/core/codes/times.js';
import { vocabularyOf } from '../src/core/codes/words.js';
import { itemState } from '../src/core/session/select.js';
import { compileBank, findItemType, redactBank } from '../src/entries/core.js';
import { anySession, exampleBank, type AnySession } from './coded-sessions.js';
import { aBank, aChoice, anOption, aPlan } from './factories.js';

const bank = exampleBank();
const session = anySession(bank);
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Places of a code: all of a short one, some of a long one. */
const placesOf = (code: string, from = 0): number[] =>
  [...code].flatMap((_, place) =>
    place >= from && (code.length < 300 || (place * 7919) % code.length < 60) ? [place] : [],
  );
const issueOf = (text: string, of: Bank = bank): CodeIssue | undefined => decodeResult(text, of).issue;

/** What a code keeps of a session. */
const kept = ({ plan, state }: AnySession) =>
  state.order.map((id) => {
    const { flagged, attempts, hints: opened } = itemState(state, id);
    let before = 0;
    return {
      id,
      flagged,
      hints: plan.policy.hints ? Math.max(opened, attempts.at(-1)?.hints ?? 0) : 0,
      attempts: attempts.map(({ response, hints, confidence, duration }) => {
        before = plan.policy.hints ? hints : before;
        return {
          hints: before,
          ...(confidence ? { confidence } : {}),
          duration: timeAt(timePlace(duration)),
          response,
        };
      }),
    };
  });

describe('a result code', () => {
  test.each([...new Set(bank.items.map(({ interaction }) => interaction))])(
    'tells every response to %s exactly',
    (interaction) => {
      const own = { ...bank, items: bank.items.filter((item) => item.interaction === interaction) };
      fc.assert(
        fc.property(anySession(own), (made) => {
          const { session: coded } = decodeResult(encodeResult(made, own), own);
          expect(coded?.items).toStrictEqual(kept(made));
          // Down to the order of fields, which an object's equality passes over.
          expect(JSON.stringify(coded?.items.map(({ attempts }) => attempts.map(({ response }) => response)))).toBe(
            JSON.stringify(made.state.order.map((id) => itemState(made.state, id).attempts.map((a) => a.response))),
          );
        }),
      );
    },
  );

  it('tells all that a class report needs, and is the same for the same session', () => {
    fc.assert(
      fc.property(session, fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })), (made, name) => {
        const code = encodeResult(made, bank, name === null ? {} : { name });
        const { session: coded } = decodeResult(code, bank);
        expect(code).toBe(encodeResult(made, bank, name === null ? {} : { name }));
        expect(coded?.name ?? '').toBe(name?.trim() ?? '');
        expect(coded?.plan).toStrictEqual(made.plan);
        expect(coded?.sameVersion).toBe(true);
        expect(coded?.finished).toBe(made.state.finishedAt !== null);
        expect(Math.abs((coded?.duration ?? 0) - (made.state.finishedAt ?? 0))).toBeLessThanOrEqual(2500);
        expect(code).toMatch(/^LQ2(-[0-9A-HJKMNP-TV-Z]{1,5})+$/);
      }),
    );
  });

  it('is the same whether the page has the keys or not, and whether its texts are parsed', () => {
    const redacted = redactBank(bank);
    const compiled = compileBank(bank);
    for (const [index, item] of bank.items.entries()) {
      expect(vocabularyOf(redacted.items[index] ?? item)).toEqual(vocabularyOf(item));
      expect(vocabularyOf(compiled.items[index] ?? item)).toEqual(vocabularyOf(item));
    }
    fc.assert(
      fc.property(session, (made) => {
        expect(encodeResult(made, redacted)).toBe(encodeResult(made, bank));
      }),
      { numRuns: 20 },
    );
  });

  it('is read however it was written down', () => {
    fc.assert(
      fc.property(session, (made) => {
        const code = encodeResult(made, bank);
        const read = decodeResult(code, bank);
        for (const typed of [
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          ` ${code.replaceAll('-', '')}\n`,
          code.replaceAll('0', 'O').replaceAll('1', 'l'),
          code.replaceAll('-', '–\n'),
        ]) {
          expect(decodeResult(typed, bank)).toEqual(read);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('cuts a name that is too long', () => {
    const made = { plan: aPlan(), state: fc.sample(session, 1)[0]?.state as AnySession['state'] };
    const { session: coded } = decodeResult(encodeResult(made, bank, { name: 'n'.repeat(99) }), bank);
    expect(coded?.name).toHaveLength(LONGEST_NAME);
  });

  it('tells two sessions apart in which all was responded alike', () => {
    const at = (time: number): AnySession => {
      const plan = aPlan({ policy: { attempts: 1 } });
      const attempt = { number: 1, at: time, duration: 5000, response: ['a'], hints: 0 };
      const items = { one: { ...itemState({ items: {} } as never, 'one'), attempts: [attempt] } };
      const state = { phase: 'finished', order: ['one'], items, paused: 0, finishedAt: 20_000 };
      return { plan, state: state as unknown as AnySession['state'] };
    };
    expect(encodeResult(at(6001), aBank())).not.toBe(encodeResult(at(6002), aBank()));
  });
});

describe('a wrong code', () => {
  it('with any one letter changed is damaged', () => {
    fc.assert(
      fc.property(session, (made) => {
        const code = plainLetters(encodeResult(made, bank));
        for (const place of placesOf(code)) {
          const was = code.charAt(place);
          const other = letters.charAt((letters.indexOf(was) + 1 + (place % 31)) % 32);
          const issue = issueOf(code.slice(0, place) + other + code.slice(place + 1));
          expect(issue, `${was} as ${other} at ${place}`).toBe(place < 2 ? 'not-a-code' : 'damaged');
        }
      }),
    );
  });

  it('with every other letter in every place of one code is no result', () => {
    const made = fc.sample(session, 20).map((each) => plainLetters(encodeResult(each, bank)));
    const code = made.find(({ length }) => length > 60 && length < 200) ?? '';
    expect(code).not.toBe('');
    for (let place = 0; place < code.length; place++) {
      for (const other of letters) {
        if (other !== code.charAt(place))
          expect(issueOf(code.slice(0, place) + other + code.slice(place + 1))).toBeDefined();
      }
    }
  });

  it('with two neighbours exchanged, a letter lost, doubled or put in, or its end missing, is no result', () => {
    fc.assert(
      fc.property(session, fc.constantFrom(...letters), (made, letter) => {
        const code = plainLetters(encodeResult(made, bank));
        for (const place of placesOf(code, 2)) {
          const [before, after] = [code.slice(0, place), code.slice(place + 1)];
          const [one, two] = [code.charAt(place), code.charAt(place + 1)];
          if (two && one !== two) expect(issueOf(before + two + one + after.slice(1))).toBe('damaged');
          expect(issueOf(before + after)).toBe('damaged');
          expect(issueOf(before + one + one + after)).toBe('damaged');
          expect(issueOf(before + letter + one + after)).toBe('damaged');
          expect(issueOf(before)).toBe('damaged');
        }
        expect(issueOf(code + letter)).toBe('damaged');
      }),
      { numRuns: 30 },
    );
  });

  it('is what none of 100,000 random texts is not', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 160 }).map((all) => `LQ2${all.join('')}`),
      fc.constantFrom('', 'LQ', 'LQ2', 'LQ2-', 'LQ2-000000', 'LQ1-00000-00000'),
    );
    let parsed = 0;
    fc.assert(
      fc.property(any, (text) => {
        if (decodeResult(text, bank).session) parsed++;
      }),
      { numRuns: 100_000 },
    );
    expect(parsed).toBe(0);
  });

  it('never throws, whatever it says under a right checksum', () => {
    const head = decodeHead(encodeResult(fc.sample(session, 1)[0] as AnySession, bank));
    fc.assert(
      fc.property(fc.array(fc.nat(31), { maxLength: 200 }), fc.boolean(), (values, known) => {
        const { session: coded, issue } = decodeResult(writeSymbols(2, known ? [...head, ...values] : values), bank);
        expect(coded !== undefined || issue !== undefined).toBe(true);
        if (coded) expect(() => rebuildSession(coded, bank, findItemType)).not.toThrow();
      }),
      { numRuns: 5000 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('of a later format is told from a damaged one', () => {
    expect(issueOf(writeSymbols(3, [1, 2, 3]))).toBe('newer-format');
    expect(issueOf(`${writeSymbols(3, [1, 2, 3])}0`)).toBe('damaged');
  });

  it('takes no time, however long', () => {
    // A long one that is none, under a right checksum.
    const values = [...decodeHead(encodeResult(fc.sample(session, 1)[0] as AnySession, bank))];
    for (const filler of [0, 2, 9, 31]) {
      const forged = writeSymbols(2, [...values, ...Array<number>(90_000).fill(filler)]);
      expect(decodeResult(forged, bank).session).toBeUndefined();
    }
    for (const text of ['LQ2'.repeat(1e6), 'LQ2' + '0'.repeat(99_000), '-'.repeat(1e6)]) {
      expect(decodeResult(text, bank).session).toBeUndefined();
    }
  });
});

/** The values of a code's hash of its bank, version and items. */
const decodeHead = (code: string): number[] =>
  [...plainLetters(code).slice(3, 17)].map((letter) => letters.indexOf(letter));

describe('a code and its bank', () => {
  const made = fc.sample(session, 1)[0] as AnySession;
  const code = encodeResult(made, bank);

  it('belongs to one bank', () => {
    expect(issueOf(code, { ...bank, id: 'another' })).toBe('other-bank');
  });

  it('is read with another version whose items are the same, and says so', () => {
    const next = { ...bank, version: '2.0.0', items: [...bank.items, aChoice({ id: 'new' })] };
    const { session: coded } = decodeResult(code, next);
    expect(coded?.sameVersion).toBe(false);
    expect(coded?.plan.bank.version).toBe('2.0.0');
    expect(coded?.items).toStrictEqual(kept(made));
  });

  it('says of a version with other options or items that it can’t be read', () => {
    const items = ['one', 'two'].map((id) => aChoice({ id }));
    const small = aBank({ items });
    const plan = aPlan({ items: ['one', 'two'] });
    const state = { ...made.state, order: ['one', 'two'], items: {} };
    const own = encodeResult({ plan, state }, small);
    const changed = [aChoice({ id: 'one', options: [anOption('a', { key: true }), anOption('x')] }), items[1]];
    expect(issueOf(own, aBank({ items: changed as Bank['items'] }))).toBe('other-version');
    expect(issueOf(own, aBank({ items: items.toReversed() }))).toBe('other-version');
    expect(issueOf(own, aBank({ items: items.slice(0, 1) }))).toBe('other-version');
    const corrected = items.map((item) => ({
      ...item,
      options: [anOption('a'), anOption('b', { key: true }), anOption('c')],
    }));
    expect(issueOf(own, aBank({ items: corrected }))).toBeUndefined();
  });
});

describe('a code of the first format', () => {
  const { bank: old, codes } = JSON.parse(
    readFileSync(new URL('fixtures/codes/format-1.json', import.meta.url), 'utf8'),
  ) as { bank: Bank; codes: { code: string; session: object }[] };

  it('is read as it was', () => {
    expect(codes.length).toBeGreaterThan(9);
    for (const { code, session: read } of codes) {
      expect(code).toMatch(/^LQ1-/);
      expect(decodeResult(code, old)).toEqual({ session: read });
    }
  });

  it('says the same as the code of today that its session has', () => {
    for (const { code } of codes) {
      const coded = decodeResult(code, old).session!;
      const { plan, state } = rebuildSession(coded, old, findItemType);
      const again = decodeResult(encodeResult({ plan, state }, old), old).session!;
      expect(again.items.map(({ id, attempts }) => [id, attempts.map(({ response }) => response)])).toEqual(
        state.order.map((id) => [id, itemState(state, id).attempts.map(({ response }) => response)]),
      );
    }
  });
});
