// Any session that a result code may tell of, over every item type's examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Bank, Item } from '../src/core/bank/model.js';
import { isObject, type Json } from '../src/core/json.js';
import type { Plan } from '../src/core/session/plan.js';
import { plannedItem } from '../src/core/session/plan.js';
import type { Policy } from '../src/core/session/policy.js';
import { IDLE, UNSEEN, type Attempt, type SessionState } from '../src/core/session/state.js';
import { findItemType } from '../src/entries/core.js';
import { aBank, aPlan } from './factories.js';
import { anyResponse, jsonCopy } from './item-type.responses.js';
import { leaves } from './item-type.walk.js';

const folder = new URL('../src/items/', import.meta.url);

/** Every item type's examples in one bank, each under an id of its own. */
export const exampleBank = (): Bank =>
  aBank({
    items: readdirSync(folder).flatMap((name) => {
      const file = new URL(`${name}/example.yaml`, folder);
      const items = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Item[]) : [];
      return jsonCopy(items).map((item, index) => ({ ...item, id: `${name}-${index}` }));
    }),
  });

/** Sessions are JSON, and its numbers have no sign of nothing; a name that reaches a prototype is in no response. */
const kept = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(kept);
  if (!isObject(value)) return (jsonCopy(value) ?? null) as Json;
  const fields = Object.entries(value).filter(([name]) => !['__proto__', 'constructor', 'prototype'].includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, kept(field)]));
};

/** Responses to an item: what it takes, what is close to it, any JSON. */
export const anyResponseTo = (item: Item): fc.Arbitrary<Json> => {
  const key = findItemType(item.interaction)?.keyResponse(item, 'en');
  return fc
    .oneof(fc.constant(key), anyResponse(key, [...new Set(leaves(item))]))
    .filter((response) => response !== undefined)
    .map(kept);
};

const anyAttempts = (item: Item): fc.Arbitrary<Attempt[]> =>
  fc
    .array(
      fc.record(
        {
          response: anyResponseTo(item),
          at: fc.nat(4_000_000),
          duration: fc.nat(400_000),
          opened: fc.nat(2),
          confidence: fc.constantFrom(1, 2, 3),
        },
        { requiredKeys: ['response', 'at', 'duration', 'opened'] },
      ),
      { maxLength: 3 },
    )
    .map((attempts) => {
      let hints = 0;
      return attempts.map(({ opened, ...attempt }, index) => ({
        ...attempt,
        number: index + 1,
        hints: (hints += opened),
      })) as Attempt[];
    });

const anyPolicy: fc.Arbitrary<Partial<Policy>> = fc.record({
  attempts: fc.constantFrom(1, 2, 'until-correct' as const),
  credit: fc.constantFrom('best', 'last', 'first', 'countback', 'ladder'),
  penalty: fc.constantFrom(0, 1 / 3, 0.2, 1),
  feedback: fc.constantFrom('immediate', 'deferred', 'none'),
  confidence: fc.constantFrom('off', 'ask', 'marked'),
  timeLimit: fc.constantFrom(null, 600, 1.5),
  passMark: fc.constantFrom(null, 0.6),
});

export interface AnySession {
  readonly plan: Plan;
  readonly state: SessionState;
}

/** Sessions of some items of a bank, in any order. */
export const anySession = (bank: Bank): fc.Arbitrary<AnySession> =>
  fc
    .record({
      items: fc.shuffledSubarray(bank.items as Item[], { maxLength: Math.min(6, bank.items.length) }),
      policy: anyPolicy,
      seed: fc.oneof(fc.constantFrom('', 'S', '3735928559-4277009102', '7б 2026'), fc.string({ unit: 'grapheme' })),
      shuffle: fc.constantFrom('none', 'options', 'items', 'all'),
      before: fc.boolean(),
      finished: fc.boolean(),
      duration: fc.nat(7_200_000),
    })
    .chain(({ items, policy, before, finished, duration, ...own }) =>
      fc.tuple(...items.map((item) => fc.tuple(anyAttempts(item), fc.boolean()))).map((states) => {
        const plan = aPlan({ ...own, policy, ...(before ? { phase: 'before' } : {}), items: items.map(plannedItem) });
        const entries = states.map(([attempts, flagged], index) => [
          items[index]?.id ?? '',
          {
            ...UNSEEN,
            flagged,
            attempts: attempts.map(({ confidence, ...attempt }) =>
              plan.policy.confidence === 'off' || confidence === undefined ? attempt : { ...attempt, confidence },
            ),
          },
        ]);
        const state: SessionState = {
          ...IDLE,
          phase: finished ? 'finished' : 'running',
          order: items.map(({ id }) => id),
          items: Object.fromEntries(entries) as SessionState['items'],
          finishedAt: finished ? duration : null,
        };
        return { plan, state };
      }),
    );
