import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, deepFreeze } from '../../../test/factories.js';
import type { Json } from '../json.js';
import { reportOf } from '../report/report.js';
import type { Action, Log } from './action.js';
import type { Fact } from './facts.js';
import type { Plan } from './plan.js';
import { itemScore, progressOf, sessionScore } from './score.js';
import { feedbackShown, itemState } from './select.js';
import { advance, replay } from './replay.js';
import { snapshotOf, type Snapshot } from './snapshot.js';
import { IDLE, type SessionPhase, type SessionState } from './state.js';

const IDS = ['one', 'two', 'three', '__proto__', '7'];
const anyId = fc.constantFrom(...IDS, 'gone', 'toString');
const fraction = fc.constantFrom(0, 1 / 3, 0.5, 0.999, 1);

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    items: fc.uniqueArray(
      fc.record(
        {
          id: fc.constantFrom(...IDS),
          points: fc.constantFrom(0, 1, 2.5, 10),
          hints: fc.nat(2),
          attempts: fc.constantFrom(1, 2, 'until-correct' as const),
          objective: fc.constant('facts'),
        },
        { requiredKeys: ['id', 'points', 'hints'] },
      ),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    policy: fc.record({
      attempts: fc.constantFrom(1, 2, 3, 'until-correct' as const),
      credit: fc.constantFrom('best', 'last', 'first', 'countback', 'ladder'),
      penalty: fc.constantFrom(0, 1 / 3, 1),
      hintCost: fc.constantFrom(0, 0.25, 1),
      feedback: fc.constantFrom('immediate', 'deferred', 'none'),
      navigation: fc.constantFrom('free', 'linear'),
      hints: fc.boolean(),
    }),
  })
  .map((own) => deepFreeze(aPlan(own)));

const anyResponse = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Json[]>(['a'], ['b'], ['a', 'b'], [], '', 0) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
);
const anyScore = fc.record({
  score: fc.tuple(fraction, fc.constantFrom(0, 1, 2.5, 10)).map(([part, max]) => ({ raw: part * max, max })),
  outcome: fc.record(
    {
      verdict: fc.constantFrom('correct', 'partial', 'incorrect', 'ungraded'),
      parts: fc.dictionary(fc.constantFrom('a', 'b'), fraction),
    },
    { requiredKeys: ['verdict'] },
  ),
});

const act = <T extends string, R extends object>(type: T, rest: fc.Arbitrary<R>) =>
  rest.map((own) => ({ type, ...own }));
const about = fc.record({ itemId: anyId });
/** Whole attempts are sown among the single actions, so that long sessions come about. */
const anyAction: fc.Arbitrary<object[]> = fc.oneof(
  { weight: 2, arbitrary: act('start', fc.constant({})).map((action) => [action]) },
  { weight: 3, arbitrary: act('respond', fc.record({ itemId: anyId, response: anyResponse })).map((a) => [a]) },
  { weight: 3, arbitrary: act('submit', about).map((action) => [action]) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(anyId, anyResponse, fc.constantFrom(1, 2, 3), anyScore)
      .map(([itemId, response, attempt, own]) => [
        { type: 'retry', itemId },
        { type: 'respond', itemId, response },
        { type: 'submit', itemId },
        { type: 'scored', itemId, attempt, version: '1', ...own },
      ]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyId, fc.constantFrom(0, 1, 2, 3), anyScore)
      .map(([itemId, attempt, own]) => [{ type: 'scored', itemId, attempt, version: '1', ...own }]),
  },
  ...(['hint', 'retry', 'reveal', 'navigate'] as const).map((type) => ({
    weight: 2,
    arbitrary: act(type, about).map((action) => [action]),
  })),
  {
    weight: 1,
    arbitrary: act('confidence', fc.record({ itemId: anyId, level: fc.constantFrom(1, 2, 3, 0, 9) })).map((a) => [a]),
  },
  { weight: 1, arbitrary: act('flag', fc.record({ itemId: anyId, flagged: fc.boolean() })).map((a) => [a]) },
  { weight: 1, arbitrary: act('pause', fc.record({ paused: fc.boolean() })).map((a) => [a]) },
  { weight: 1, arbitrary: act('exclude', fc.record({ itemIds: fc.array(anyId, { maxLength: 2 }) })).map((a) => [a]) },
  { weight: 1, arbitrary: act('finish', fc.constant({})).map((action) => [action]) },
  {
    weight: 1,
    arbitrary: fc
      .record({ type: fc.constantFrom('toString', '__proto__', 'scored', 'exclude', 'x', 1, null) })
      .map((a) => [a]),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        type: fc.constant('scored'),
        itemId: anyId,
        attempt: fc.anything(),
        score: fc.anything(),
        outcome: fc.anything(),
      })
      .map((a) => [a]),
  },
);

/** A row of actions whose times never fall, as the Clock port promises. */
const anyActions: fc.Arbitrary<Action[]> = fc
  .array(fc.tuple(anyAction, fc.constantFrom(0, 1, 250, 60_000)), { maxLength: 25 })
  .map((list) => {
    let at = 0;
    const timed = list.flatMap(([actions, step]) => actions.map((action) => ({ ...action, at: (at += step) })));
    return deepFreeze([{ type: 'start', at: 0 }, ...timed]) as Action[];
  });

interface Step {
  readonly before: SessionState;
  readonly after: SessionState;
  readonly action: Action;
  readonly facts: readonly Fact[];
}

function run(plan: Plan, actions: readonly Action[]): { steps: Step[]; state: SessionState; log: Log } {
  let session: { state: SessionState; log: Log } = { state: IDLE, log: [] };
  const steps = actions.map((action) => {
    const before = session.state;
    const { state, log, facts } = advance(deepFreeze(session), action, plan);
    session = { state, log };
    return { before, after: state, action, facts };
  });
  return { steps, ...session };
}

/** Holds for every session: `check` sees a plan and the run of actions through it. */
const always = (check: (plan: Plan, ran: ReturnType<typeof run>) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(anyPlan, anyActions, (plan, actions) => check(plan, run(plan, actions))),
    { numRuns },
  );

const byteEqual = (a: unknown, b: unknown): void => expect(JSON.stringify(a)).toBe(JSON.stringify(b));

describe('whatever happens to a session, in whatever order', () => {
  it('a score lies between 0 and its maximum, of an item and of the whole', () => {
    always((plan, { steps }) => {
      for (const { after } of steps) {
        for (const { raw, max } of [
          sessionScore(after, plan),
          ...plan.items.map((item) => itemScore(after, plan, item)),
        ]) {
          expect(raw).toBeGreaterThanOrEqual(0);
          expect(raw).toBeLessThanOrEqual(max);
          expect(Number.isFinite(max)).toBe(true);
        }
      }
    });
  });

  it('an attempt is never rewritten: its score is added once', () => {
    always((_plan, { steps }) => {
      for (const { before, after } of steps) {
        for (const [id, { attempts }] of Object.entries(before.items)) {
          const now = itemState(after, id).attempts;
          expect(now.length).toBeGreaterThanOrEqual(attempts.length);
          attempts.forEach((attempt, i) => {
            const { score, outcome, ...frozen } = now[i] ?? {};
            const { score: old, outcome: oldOutcome, ...kept } = attempt;
            expect(frozen).toEqual(kept);
            if (old) expect({ score, outcome }).toEqual({ score: old, outcome: oldOutcome });
          });
          expect(now.map(({ number }) => number)).toEqual(now.map((_, i) => i + 1));
        }
      }
    });
  });

  it('an item is never tried more often than it may be, and time never runs backwards', () => {
    always((plan, { state }) => {
      for (const { id, attempts = plan.policy.attempts } of plan.items) {
        const made = itemState(state, id).attempts;
        expect(made.length).toBeLessThanOrEqual(attempts === 'until-correct' ? Infinity : attempts);
        for (const { duration, at } of made) expect(duration >= 0 && duration <= at).toBe(true);
      }
      const { duration, items } = reportOf(state, plan);
      expect(duration).toBeGreaterThanOrEqual(0);
      for (const item of items) expect(item.duration).toBeGreaterThanOrEqual(0);
    });
  });

  it('progress goes forward: only taking items out, or emptying a field, lets a count fall', () => {
    always((plan, { steps }) => {
      for (const { before, after, action } of steps) {
        const [was, is] = [progressOf(before, plan), progressOf(after, plan)];
        if (action.type !== 'start') expect(is.total).toBeLessThanOrEqual(was.total);
        // Where all is submitted at the end, who empties a field again has entered nothing.
        const emptied = action.type === 'respond' && plan.policy.feedback !== 'immediate';
        if (action.type !== 'exclude' && !emptied) expect(is.attempted).toBeGreaterThanOrEqual(was.attempted);
        expect(is.attempted + is.remaining).toBe(is.total);
        expect(is.correct + is.partial + is.incorrect).toBeLessThanOrEqual(is.attempted);
        expect(is.index).toBe(is.itemId === null ? -1 : is.items.findIndex(({ id }) => id === is.itemId));
      }
    });
  });

  it('an action that is refused gives back the very state, no fact, and leaves no trace in the log', () => {
    always((plan, { steps, log }) => {
      for (const { before, after, facts, action } of steps) {
        if (after !== before) continue;
        expect(facts).toEqual([]);
        expect(log.includes(action)).toBe(false);
      }
      const accepted = steps.filter(({ before, after }) => before !== after).map(({ action }) => action);
      expect(log.every((action) => accepted.includes(action))).toBe(true);
      expect(log.filter(({ type }) => type !== 'respond')).toEqual(accepted.filter(({ type }) => type !== 'respond'));
      expect(replay(plan, log)).toEqual(steps.at(-1)?.after);
    });
  });

  it('the log leads to the same state, byte for byte, also after a journey as JSON and from any point on', () => {
    always((plan, { state, log }) => {
      byteEqual(replay(plan, log), state);
      const back = JSON.parse(JSON.stringify(snapshotOf(plan, log))) as Snapshot;
      byteEqual(replay(back.plan, back.log), state);
      expect(replay(back.plan, back.log)).toEqual(state);
      byteEqual(snapshotOf(back.plan, back.log), snapshotOf(plan, log));
      const half = Math.floor(log.length / 2);
      byteEqual(
        log
          .slice(half)
          .reduce(
            (at, action) => advance({ state: at, log: [] }, action, plan).state,
            replay(plan, log.slice(0, half)),
          ),
        state,
      );
    });
  });

  it('the state, the facts, the progress and the report are JSON', () => {
    always((plan, { steps, state }) => {
      for (const value of [
        state,
        steps.flatMap(({ facts }) => facts),
        progressOf(state, plan),
        reportOf(state, plan),
      ]) {
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }
    });
  });

  it('while feedback is withheld, nothing that leaves the session tells right from wrong', () => {
    always((plan, { steps }) => {
      for (const { after, facts } of steps) {
        if (feedbackShown(after, plan)) continue;
        const { score, items, ...rest } = progressOf(after, plan);
        expect(score.raw).toBe(0);
        expect([rest.correct, rest.partial, rest.incorrect]).toEqual([0, 0, 0]);
        expect(items.every(({ verdict }) => verdict === null)).toBe(true);
        const told = facts.filter(({ type }) => type !== 'quiz-attempt-submitted' && type !== 'quiz-response-changed');
        expect(
          JSON.stringify([told.map(({ detail }) => Object.keys(detail)), reportOf(after, plan).items.map(Object.keys)]),
        ).not.toMatch(/score|verdict|outcome/);
      }
    }, 250);
  });

  it('while feedback is withheld, sessions that differ only in what the Scorer said look the same', () => {
    fc.assert(
      fc.property(anyPlan, anyActions, anyScore, (plan, actions, other) => {
        fc.pre(plan.policy.feedback !== 'immediate');
        const open = actions.filter(({ type }) => type !== 'finish');
        const turned = open.map((action) =>
          action.type === 'scored' && 'version' in action ? { ...action, ...other } : action,
        );
        const seen = (list: readonly Action[]) => {
          const { steps, state } = run(plan, list);
          const { score: _, ...progress } = progressOf(state, plan);
          return { progress, report: reportOf(state, plan), facts: steps.flatMap(({ facts }) => facts) };
        };
        expect(seen(turned)).toEqual(seen(open));
      }),
      { numRuns: 150 },
    );
  });

  it('the session goes idle, running, paused, finished and no other way; the end is the end', () => {
    const ways: Record<SessionPhase, SessionPhase[]> = {
      idle: ['running'],
      running: ['paused', 'finished'],
      paused: ['running', 'finished'],
      finished: [],
    };
    always((_plan, { steps }) => {
      for (const { before, after, action } of steps) {
        if (after.phase !== before.phase) expect(ways[before.phase]).toContain(after.phase);
        if (before.phase === 'finished' && after !== before) {
          expect(action.type).toBe('scored');
          const { items: _, ...rest } = after;
          expect({ ...before, items: 0 }).toEqual({ ...rest, items: 0 });
        }
        expect(after.itemId === null || after.order.includes(after.itemId)).toBe(true);
        expect((after.pausedAt === null) === (after.phase !== 'paused')).toBe(true);
      }
    });
  });

  it('an item goes from responding to scoring to attempted and back, or is closed for good', () => {
    const ways = {
      responding: ['scoring', 'closed'],
      scoring: ['attempted', 'closed'],
      attempted: ['responding', 'closed'],
      closed: [],
    };
    always((_plan, { steps }) => {
      for (const { before, after } of steps) {
        for (const [id, item] of Object.entries(before.items)) {
          const { phase } = itemState(after, id);
          if (phase !== item.phase) expect(ways[item.phase]).toContain(phase);
          if (phase === 'scoring') expect(itemState(after, id).attempts.at(-1)?.score).toBeUndefined();
        }
      }
    });
  });
});
