import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fresh,
  IDS,
  plainly,
  said,
  type Model,
  type Plain,
  type PlainItem,
  type Real,
} from '../../../test/keeper-plain.js';
import { hintedBank, Tab, World, type Fault } from '../../../test/keeper-world.js';
import { progressOf } from '../../core/session/score.js';

/** What an action does to a plain session; whether it does anything. `saves`: it is saved at once. */
type Act = (plain: Plain, item: PlainItem) => boolean;

class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly what: string,
    readonly id: string,
    readonly act: Act,
    readonly real: (tab: Tab, id: string) => void,
    readonly saves = false,
  ) {}
  check = (): boolean => true;
  async run(model: Model, { world, tab }: Real): Promise<void> {
    const next = structuredClone(model.now);
    const taken = this.act(next, next.items[this.id]!);
    const { log } = tab.store;
    this.real(tab, this.id);
    await world.pass(0);
    if (taken) {
      model.now = next;
      model.past.push(next);
      model.touched = true;
      model.cleared = false;
      if (this.saves && model.fault === 'none') model.sure = model.past.length - 1;
    } else {
      // What is refused leaves no trace.
      expect(tab.store.log).toBe(log);
    }
    expect(plainly(tab)).toEqual(model.now);
  }
  toString = (): string => `${this.what} ${this.id}`;
}

const isOpen = (plain: Plain, item: PlainItem): boolean => plain.phase === 'running' && item.phase === 'responding';

const respond = (id: string, response: string): Step =>
  new Step(
    `respond ${response}`,
    id,
    (plain, item) => isOpen(plain, item) && ((item.response = response), true),
    (tab) => tab.respond(id, response),
  );

const submit = (id: string): Step =>
  new Step(
    'submit',
    id,
    (plain, item) => {
      const { response, attempts } = item;
      if (!isOpen(plain, item) || response === undefined || attempts.at(-1) === response) return false;
      attempts.push(response);
      item.phase = response === 'a' ? 'closed' : 'attempted';
      return true;
    },
    (tab) => tab.submit(id),
    true,
  );

const dispatch = (what: 'hint' | 'retry' | 'reveal' | 'navigate', id: string, act: Act): Step =>
  new Step(what, id, act, (tab) => void tab.store.dispatch({ type: what, itemId: id }));

const anId = fc.constantFrom(...IDS);
const hint = (id: string): Step =>
  dispatch('hint', id, (plain, item) => isOpen(plain, item) && item.hints < 2 && ((item.hints += 1), true));
const retry = (id: string): Step =>
  dispatch('retry', id, (plain, item) => {
    if (plain.phase !== 'running' || item.phase !== 'attempted') return false;
    item.phase = 'responding';
    delete item.confidence;
    return true;
  });
const reveal = (id: string): Step =>
  dispatch('reveal', id, (plain, item) => {
    if (plain.phase !== 'running' || !item.attempts.length || item.phase === 'closed') return false;
    item.phase = 'closed';
    return true;
  });
const navigate = (id: string): Step =>
  dispatch('navigate', id, (plain) => plain.phase === 'running' && plain.at !== id && ((plain.at = id), true));
const flag = (id: string, flagged: boolean): Step =>
  new Step(
    `flag ${flagged}`,
    id,
    (plain, item) => plain.phase === 'running' && item.flagged !== flagged && ((item.flagged = flagged), true),
    (tab) => void tab.store.dispatch({ type: 'flag', itemId: id, flagged }),
  );
const sure = (id: string, level: 1 | 2 | 3): Step =>
  new Step(
    `confidence ${level}`,
    id,
    (plain, item) => isOpen(plain, item) && ((item.confidence = level), true),
    (tab) => void tab.store.dispatch({ type: 'confidence', itemId: id, level }),
  );
const pause = (paused: boolean): Step =>
  new Step(
    `pause ${paused}`,
    'one',
    (plain) => {
      if (plain.phase !== (paused ? 'running' : 'paused')) return false;
      plain.phase = paused ? 'paused' : 'running';
      return true;
    },
    (tab) => void tab.store.dispatch({ type: 'pause', paused }),
  );
const finish = (): Step =>
  new Step(
    'finish',
    'one',
    (plain) => {
      if (plain.phase === 'finished') return false;
      plain.phase = 'finished';
      for (const item of Object.values(plain.items)) item.phase = 'closed';
      return true;
    },
    (tab) => void tab.store.dispatch({ type: 'finish' }),
    true,
  );
/** The Scorer says again what it has said, and of an attempt that never was. */
const late = (id: string): Step =>
  new Step(
    'a late score',
    id,
    () => false,
    (tab) => tab.score(id),
  );
const again = (): Step =>
  new Step(
    'start',
    'one',
    () => false,
    (tab) => void tab.store.dispatch({ type: 'start' }),
  );

class Pass implements fc.AsyncCommand<Model, Real> {
  constructor(readonly milliseconds: number) {}
  check = (): boolean => true;
  async run(model: Model, { world, tab }: Real): Promise<void> {
    const { now } = tab.store;
    await world.pass(this.milliseconds);
    // Longer than any wait: all is kept by now.
    if (
      this.milliseconds > 15_000 &&
      model.fault === 'none' &&
      model.touched &&
      !model.cleared &&
      tab.saves.at(-1) !== 'forbidden'
    ) {
      model.sure = model.past.length - 1;
    }
    expect(tab.store.now).toBe(now + this.milliseconds);
    expect(plainly(tab)).toEqual(model.now);
  }
  toString = (): string => `${this.milliseconds} ms pass`;
}

class Leap implements fc.AsyncCommand<Model, Real> {
  constructor(readonly milliseconds: number) {}
  check = (): boolean => true;
  run(model: Model, { world, tab }: Real): Promise<void> {
    world.leapt += this.milliseconds;
    expect(plainly(tab)).toEqual(model.now);
    return Promise.resolve();
  }
  toString = (): string => `the clock leaps by ${this.milliseconds}`;
}

class Break implements fc.AsyncCommand<Model, Real> {
  constructor(readonly fault: Fault) {}
  check = (): boolean => true;
  run(model: Model, { world }: Real): Promise<void> {
    model.fault = world.fault = this.fault;
    return Promise.resolve();
  }
  toString = (): string => `the storage: ${this.fault}`;
}

class Clear implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true;
  run(model: Model, { world }: Real): Promise<void> {
    world.texts.clear();
    model.sure = -1;
    model.cleared = true;
    return Promise.resolve();
  }
  toString = (): string => 'the storage is cleared';
}

/** The page is left or lost, and opened again. */
class Reload implements fc.AsyncCommand<Model, Real> {
  constructor(readonly lost: boolean) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const { tab: old, world } = real;
    if (this.lost) old.lose();
    else await old.leave();
    const kept = !this.lost && model.fault === 'none' && model.touched;
    // A finished session was saved when it was finished, or as soon as that could be.
    if (kept && model.now.phase !== 'finished') model.sure = model.past.length - 1;
    const before = old.store.now;
    world.time += 3_600_000;
    const tab = (real.tab = await Tab.open(world));
    const found = plainly(tab);
    expect(tab.saves).toEqual([]);
    if (tab.keeper.resumed) {
      expect(model.fault === 'none' || model.fault === 'full').toBe(true);
      expect(tab.store.now).toBeLessThanOrEqual(before);
      // A finished session has no more time to keep.
      if (kept && model.now.phase !== 'finished') expect(tab.store.now).toBe(before);
      if (kept) expect(found).toEqual(model.now);
      const from = model.past.findLastIndex((plain) => said(plain) === said(found));
      expect(model.past.slice(Math.max(model.sure, 0)).map(said)).toContain(said(found));
      model.past = model.past.slice(0, from + 1);
      model.now = found;
      model.sure = Math.min(model.sure, from);
    } else {
      // Nothing that was surely kept is lost, unless it can't be read.
      const readable = model.fault === 'none' || model.fault === 'full';
      expect(readable && model.sure >= 0).toBe(false);
      // What can't be read stays for a page that can; here it is cleared, so that there is one session to follow.
      if (!readable) world.texts.clear();
      Object.assign(model, { now: fresh(), past: [fresh()], sure: -1, touched: false, cleared: false });
      expect(found).toEqual(model.now);
    }
    const { score, attempted } = progressOf(tab.store.state, tab.store.plan);
    expect(score.raw).toBeLessThanOrEqual(attempted);
  }
  toString = (): string => (this.lost ? 'the page is lost, and opened' : 'the page is loaded again');
}

/** That it is not kept is told once, and that it is kept again is told only then. */
function told({ tab }: Real): void {
  const { saves } = tab;
  saves.forEach((save, index) => expect(save).not.toBe(saves[index - 1]));
  expect(saves[0]).not.toBe('saved');
}

const commands = fc.commands(
  [
    fc.tuple(anId, fc.constantFrom('a', 'b', 'c')).map(([id, response]) => respond(id, response)),
    fc.tuple(anId, fc.constantFrom('a', 'b')).map(([id, response]) => respond(id, response)),
    anId.map(submit),
    anId.map(submit),
    anId.map(retry),
    anId.map(hint),
    anId.map(reveal),
    anId.map(navigate),
    anId.map(late),
    fc.constant(again()),
    fc.tuple(anId, fc.boolean()).map(([id, flagged]) => flag(id, flagged)),
    fc.tuple(anId, fc.constantFrom(1, 2, 3)).map(([id, level]) => sure(id, level as 1 | 2 | 3)),
    fc.boolean().map(pause),
    fc.constantFrom(0, 100, 500, 16_000).map((milliseconds) => new Pass(milliseconds)),
    fc.constantFrom(1, 86_400_000).map((milliseconds) => new Leap(milliseconds)),
    fc.constantFrom<Fault>('none', 'none', 'throws', 'full', 'forbidden').map((fault) => new Break(fault)),
    fc.constant(new Clear()),
    fc.boolean().map((lost) => new Reload(lost)),
    fc.constant(new Reload(false)),
    fc.constant(finish()),
  ],
  { size: 'max', maxCommands: 40 },
);

describe('thousands of sessions, with reloads, faults and leaps of the clock in between', () => {
  // What fails prints its seed: `SEED=… npx vitest run` has it again.
  it('are what a plain model says that they are', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        let real: Real | undefined;
        await fc.asyncModelRun(async () => {
          const world = new World();
          const tab = await Tab.open(world, { bank: hintedBank() });
          real = { world, tab };
          return {
            model: { now: fresh(), past: [fresh()], sure: -1, touched: false, cleared: false, fault: 'none' as Fault },
            real,
          };
        }, steps);
        if (real) told(real);
      }),
      { numRuns: 2000 },
    );
  });
});
