import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySession, exampleBank } from '../../../test/coded-sessions.js';
import { HOSTILE } from '../../../test/item-type.responses.js';
import { findItemType } from '../../entries/core.js';
import { rebuildSession } from '../codes/rebuild.js';
import { decodeResult, encodeResult } from '../codes/result-code.js';
import { MODES, type Policy } from '../session/policy.js';
import { learnerOf } from './class-learner.js';
import { itemIdOf } from './answered.js';
import {
  durationOf,
  learnerOfStatements,
  readAnswered,
  skippedOf,
  statementsOf,
  type AnsweredStatement,
} from './statements.js';

const bank = exampleBank();
const options = {
  name: 'A',
  homePage: 'https://school.example',
  registration: 'r',
  activity: 'https://school.example/bank',
};
const FREE: Policy = { ...MODES.practice, penalty: 0 };
const readAll = (statements: readonly AnsweredStatement[]) =>
  statements.flatMap(({ object, result }) => readAnswered(object.id, JSON.parse(JSON.stringify(result))) ?? []);

describe('statements', () => {
  it('give the same learner as the code that they were made of', () => {
    fc.assert(
      fc.property(anySession(bank), (made) => {
        const { session } = decodeResult(encodeResult(made, bank), bank);
        if (!session) throw new Error('no session');
        const rebuilt = rebuildSession(session, bank, findItemType);
        const statements = statementsOf(rebuilt, bank, findItemType, options);
        const { policy } = rebuilt.plan;
        const open = skippedOf(rebuilt, bank, options).map(({ object }) => itemIdOf(object.id));
        const learner = learnerOfStatements(readAll(statements), bank, findItemType, policy, undefined, open);
        const expected = learnerOf(rebuilt, bank, findItemType);
        const places = new Map(bank.items.map(({ id }, place) => [id, place]));
        expect(learner.items).toEqual(
          expected.items
            .map((item) => ({ ...item, hints: rebuilt.state.items[item.id]?.attempts.at(-1)?.hints ?? item.hints }))
            .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
        );
      }),
    );
  });

  it.each(['choice', 'hotspot', 'order', 'match', 'matrix', 'categorise', 'text-entry'])(
    'of a %s are scored anew from the notation of xAPI alone',
    (interaction) => {
      const type = findItemType(interaction);
      for (const item of bank.items.filter((each) => each.interaction === interaction)) {
        const key = type?.keyResponse(item, 'en') ?? null;
        const result = { response: type?.lms(item, key).response, score: { scaled: 0 } };
        const read = readAnswered(`https://other.example/${item.id}`, result);
        const { items } = learnerOfStatements(read ? [read] : [], bank, findItemType, FREE);
        // A part that belongs nowhere is in no pair, and so not to be told from one that was left open.
        const isWhole = !JSON.stringify(key).includes('[]');
        if (isWhole) expect(items[0]?.score.raw, item.id).toBe(items[0]?.score.max);
      }
    },
  );

  it('of others are taken as they stand: their score, and what they chose in the notation of xAPI', () => {
    const item = bank.items.find(({ interaction }) => interaction === 'choice');
    const [statement] = readAll([
      {
        object: { id: `https://other.example/${item?.id}` },
        result: { response: 'x[,]y', score: { scaled: 0.5 }, duration: 'PT1M2.5S' },
      } as unknown as AnsweredStatement,
    ]);
    const { items } = learnerOfStatements(statement ? [statement] : [], bank, findItemType, {
      credit: 'best',
      penalty: 0,
      hintCost: 0,
    } as never);
    expect(items).toMatchObject([{ id: item?.id, duration: 62_500, first: { fraction: 0.5, picks: ['x', 'y'] } }]);
    expect(items[0]?.score.raw).toBe((items[0]?.score.max ?? 0) / 2);
  });

  it('have the time of the day where it is known', () => {
    const made = fc
      .sample(anySession(bank), 20)
      .find(({ state }) => Object.values(state.items).some(({ attempts }) => attempts.length));
    if (!made) throw new Error('no attempts');
    const timeAt = (milliseconds: number): string => new Date(1e12 + milliseconds).toISOString();
    for (const { timestamp } of statementsOf(made, bank, findItemType, { ...options, timeAt }))
      expect(timestamp).toMatch(/^2001-/);
    for (const statement of statementsOf(made, bank, findItemType, options))
      expect(statement).not.toHaveProperty('timestamp');
  });

  it('of any kind are read without an exception', () => {
    for (const value of HOSTILE) {
      expect(() => readAnswered(value, value)).not.toThrow();
      expect(() => readAnswered('https://x/%zz', { extensions: value, score: value, duration: value })).not.toThrow();
    }
    fc.assert(
      fc.property(fc.jsonValue(), (result) => {
        const read = readAnswered(`https://x/${bank.items[0]?.id}`, result);
        if (read) learnerOfStatements([read], bank, findItemType, FREE);
      }),
    );
  });

  it.each([
    ['PT0S', 0],
    ['PT1.55S', 1550],
    ['PT2M', 120_000],
    ['P1DT1H', 90_000_000],
    ['1 s', 0],
    [undefined, 0],
  ])('a duration of %s', (text, milliseconds) => {
    expect(durationOf(text)).toBe(milliseconds);
  });
});
