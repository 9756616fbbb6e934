// The vectors of several attempts and of confidence, as a learner would meet them: through whole sessions.
import { describe, expect, test } from 'vitest';
import type { Item } from '../src/core/bank/model.js';
import type { ItemType } from '../src/core/item-type.js';
import type { Json } from '../src/core/json.js';
import { certaintyMark } from '../src/core/scoring/certainty.js';
import type { CreditRule } from '../src/core/scoring/credit.js';
import { scoreResponse } from '../src/core/scoring/score-response.js';
import type { Action, ActionBody, Log } from '../src/core/session/action.js';
import { makePlan, type PlanOptions } from '../src/core/session/plan.js';
import { readSnapshot, type ReadSession } from '../src/core/session/read-snapshot.js';
import { advance } from '../src/core/session/replay.js';
import { sessionScore } from '../src/core/session/score.js';
import { itemState } from '../src/core/session/select.js';
import { snapshotOf } from '../src/core/session/snapshot.js';
import { IDLE, type Confidence, type SessionState } from '../src/core/session/state.js';
import { packSnapshot, unpackSnapshot } from '../src/core/session/pack.js';
import choice from '../src/items/choice/type.js';
import match from '../src/items/match/type.js';
import textEntry from '../src/items/text-entry/type.js';
import { aBank } from './factories.js';
import vectors from './vectors/scoring.json' with { type: 'json' };

const share = (value: number | string): number => {
  const [top, bottom = 1] = String(value).split('/');
  return Number(top) / Number(bottom);
};

/** An item, and what is entered attempt by attempt. */
interface Entered {
  readonly type: ItemType;
  readonly item: Item;
  readonly responses: readonly Json[];
}

const HINTS = { hints: ['first', 'second', 'third'] };

/** A choice with an option of its own for each attempt, that earns what the row says. */
function byFractions(attempts: readonly (number | string)[], points: number): Entered {
  const options = attempts.map((fraction, index) => ({ id: `o${index}`, text: `${index}`, credit: share(fraction) }));
  const key = { id: 'key', text: 'Key', key: true, credit: 1 };
  const item = {
    id: 'item',
    interaction: 'choice',
    stem: 'Stem',
    choose: 'many',
    scoring: 'weighted',
    points,
    ...HINTS,
  };
  return { type: choice, item: { ...item, options: [...options, key] }, responses: options.map(({ id }) => [id]) };
}

function byText(key: string, responses: readonly string[]): Entered {
  const item = { id: 'item', interaction: 'text-entry', stem: 'Stem', keys: [{ text: key }] };
  return { type: textEntry, item, responses };
}

/** Pairs of which those that earn are matched right. */
function byParts(parts: readonly Readonly<Record<string, number>>[], points: number): Entered {
  const names = Object.keys(parts[0] ?? {});
  const pair = (id: string) => ({ left: { id, text: id }, right: { id: `r${id}`, text: `r${id}` } });
  const item = {
    id: 'item',
    interaction: 'match',
    stem: 'Stem',
    points,
    pairs: names.map(pair),
    extra: [] as object[],
  };
  const wrong = (attempt: number) => ({ id: `x${attempt}`, text: `x${attempt}` });
  item.extra.push(...parts.map((_, attempt) => wrong(attempt)));
  const responses = parts.map((part, attempt) =>
    Object.fromEntries(names.map((name) => [name, part[name] ? `r${name}` : `x${attempt}`])),
  );
  return { type: match, item, responses };
}

/** Start, respond, submit, scored, retry … finish; through what is kept and read back after every action. */
function session(
  { type, item, responses }: Entered,
  options: Partial<PlanOptions>,
  hints: readonly number[] = [],
  sure?: Confidence,
) {
  const plan = makePlan(aBank({ items: [item] }), { seed: 'seed', feedback: 'deferred', attempts: 9, ...options });
  let now: { state: SessionState; log: Log } = { state: IDLE, log: [] };
  const take = (body: ActionBody): boolean => {
    const next = advance(now, { ...body, at: now.log.length * 1000 } as Action, plan);
    const taken = next.state !== now.state;
    const kept = JSON.stringify(packSnapshot(snapshotOf(plan, next.log)));
    const { snapshot, state } = readSnapshot(unpackSnapshot(JSON.parse(kept))) as ReadSession;
    expect(state).toEqual(next.state);
    now = { state, log: snapshot.log };
    return taken;
  };
  take({ type: 'start' });
  const itemId = item.id;
  let number = 0;
  for (const response of responses) {
    take({ type: 'retry', itemId });
    while (itemState(now.state, itemId).hints < (hints[number] ?? 0)) expect(take({ type: 'hint', itemId })).toBe(true);
    take({ type: 'respond', itemId, response });
    if (sure) expect(take({ type: 'confidence', itemId, level: sure })).toBe(true);
    // What isn't ready is refused before it is submitted.
    if (type.check(item, response)) continue;
    expect(take({ type: 'submit', itemId })).toBe(true);
    const scored = scoreResponse(item, type, response);
    expect(take({ type: 'scored', itemId, attempt: ++number, ...scored, version: '1.0.0' })).toBe(true);
  }
  take({ type: 'finish' });
  return { state: now.state, plan };
}

interface Given {
  readonly penalty?: number | string;
  readonly points?: number;
  readonly hintCost?: number;
  readonly key?: string;
  readonly responses?: readonly string[];
  readonly attempts?: readonly (number | string)[];
  readonly hints?: readonly number[];
  readonly parts?: readonly Readonly<Record<string, number>>[];
}

const entered = ({ key, responses, attempts, parts, points = 1 }: Given): Entered =>
  parts ? byParts(parts, points) : responses ? byText(key ?? '', responses) : byFractions(attempts ?? [], points);

/** Hints once opened stay open: rows that ask otherwise are for functions alone. */
const fits = ({ hints = [] }: Given): boolean =>
  hints.every((count, index) => index === 0 || count >= (hints[index - 1] ?? 0));

describe('vectors of several attempts, through whole sessions', () => {
  const rows = vectors.filter(({ rule, given }) => rule.startsWith('credit.') && fits(given as Given));

  test('are nearly all of them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(19);
    expect(new Set(rows.map(({ rule }) => rule)).size).toBe(5);
  });

  test.each(rows.map((row) => [row.rule, row.source, JSON.stringify(row.given), row] as const))(
    '%s (%s) %s',
    (rule, _source, _given, row) => {
      const given = row.given as Given;
      const options = {
        credit: rule.replace('credit.', '') as CreditRule,
        penalty: share(given.penalty ?? 0),
        hintCost: given.hintCost ?? 0,
      };
      const { state, plan } = session(entered(given), options, given.hints);
      const { raw, max } = sessionScore(state, plan);
      expect(raw).toBeCloseTo(share(row.expected as number | string), 9);
      expect(max).toBe(given.points ?? 1);
    },
  );
});

describe('vectors of confidence, through whole sessions (Moodle’s deferredcbm)', () => {
  test.each([
    [1, 1, 1],
    [1, 2, 2],
    [1, 3, 3],
    [0, 1, 0],
    [0, 2, -2],
    [0, 3, -6],
    [0.5, 1, 0.5],
    [0.5, 2, 1],
    [0.5, 3, 1.5],
    [1, undefined, 1],
    [0, undefined, 0],
  ] as const)('a fraction of %d at the level %s is marked %d, and the score stays neutral', (fraction, level, mark) => {
    const { state, plan } = session(byFractions([fraction], 1), { confidence: 'marked', attempts: 1 }, [], level);
    const [attempt] = itemState(state, 'item').attempts;
    expect(attempt?.confidence).toBe(level);
    expect(certaintyMark(attempt!.score!.raw / attempt!.score!.max, attempt!.confidence)).toBeCloseTo(mark, 9);
    expect(sessionScore(state, plan)).toEqual({ raw: fraction, max: 1 });
  });

  test('without a response there is no attempt, and so no mark', () => {
    const { state } = session({ ...byFractions([1], 1), responses: [] }, { confidence: 'marked' });
    expect(itemState(state, 'item').attempts).toEqual([]);
    expect(certaintyMark(undefined, 3)).toBeUndefined();
  });
});
