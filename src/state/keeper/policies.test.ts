import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aChoice } from '../../../test/factories.js';
import { settle, Tab, World } from '../../../test/keeper-world.js';
import type { BankDefaults } from '../../core/bank/model.js';

const IDS = ['one', 'two', 'three', 'four'];
const bank = aBank({
  items: IDS.map((id, index) =>
    aChoice({
      id,
      hints: ['first', 'second'],
      ...(index === 1 ? { time: 30 } : {}),
      ...(index === 2 ? { attempts: 2 } : {}),
    }),
  ),
});

const some = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(undefined, ...values);

/** Every policy that there is, alone and with others. */
const policies = fc
  .record({
    mode: some('practice', 'test'),
    attempts: some(1, 2, 'until-correct'),
    credit: some('best', 'last', 'first', 'countback', 'ladder'),
    penalty: some(0, 0.25, 1),
    hintCost: some(0, 0.5),
    feedback: some('immediate', 'deferred', 'none'),
    navigation: some('free', 'linear'),
    hints: some(true, false),
    pause: some(true, false),
    confidence: some('off', 'ask', 'marked'),
    timeLimit: some(60, 600),
    timeFactor: some(1, 1.5),
    passMark: some(0.5),
    shuffle: some('none', 'options', 'items', 'all'),
    count: some(2, 3),
    phase: some('before'),
  })
  .map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as BankDefaults);

const anId = fc.constantFrom(...IDS);
type Act = (tab: Tab, world: World) => void | Promise<void>;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anId, fc.constantFrom('a', 'b')).map(
    ([id, key]): Act =>
      (tab) =>
        tab.attempt(id, key),
  ),
  fc.tuple(anId, fc.constantFrom('a', 'b')).map(
    ([id, key]): Act =>
      (tab) =>
        tab.respond(id, key),
  ),
  fc.tuple(fc.constantFrom('hint', 'retry', 'reveal', 'navigate', 'expire', 'submit'), anId).map(
    ([type, itemId]): Act =>
      ({ store }) =>
        void store.dispatch({ type, itemId } as never),
  ),
  fc.tuple(anId, fc.constantFrom(1, 2, 3)).map(
    ([itemId, level]): Act =>
      ({ store }) =>
        void store.dispatch({ type: 'confidence', itemId, level: level as 1 }),
  ),
  fc.boolean().map(
    (paused): Act =>
      ({ store }) =>
        void store.dispatch({ type: 'pause', paused }),
  ),
  fc.tuple(anId, fc.boolean()).map(
    ([itemId, flagged]): Act =>
      ({ store }) =>
        void store.dispatch({ type: 'flag', itemId, flagged }),
  ),
  fc.constantFrom(100, 5000, 31_000).map(
    (milliseconds): Act =>
      (_, world) =>
        world.pass(milliseconds),
  ),
  fc.constant<Act>(({ store }) => void store.dispatch({ type: 'finish' })),
);

describe('a session under any policies', () => {
  it(
    'is the same after a reload at any point, and goes on from there as if there had been none',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          policies,
          fc.array(acts, { maxLength: 12 }),
          fc.array(acts, { maxLength: 6 }),
          async (options, first, then) => {
            const world = new World();
            const own = { bank, options };
            const tab = await Tab.open(world, own);
            for (const act of first) await act(tab, world);
            await settle();
            const { state, plan, log } = tab.store;
            await tab.leave();
            world.time += 86_400_000;
            const again = await Tab.open(world, own);
            if (!again.keeper.resumed) {
              // Only what the learner had not touched is drawn anew.
              expect(log.filter(({ type }) => type !== 'start')).toEqual([]);
              return;
            }
            expect(again.store.state).toEqual(state);
            expect(again.store.plan).toEqual(plan);
            expect(again.store.log).toEqual(log);
            for (const act of then) await act(again, world);
            await settle();
            const later = again.store.state;
            await again.leave();
            expect((await Tab.open(world, own)).store.state).toEqual(later);
          },
        ),
        { numRuns: 1500 },
      );
    },
  );
});
