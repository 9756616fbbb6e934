// Whole sessions under `scorm-again` in both versions: begun, left, taken up, finished; and each call failing in turn.
import { describe, expect, it } from 'vitest';
import { ScormWire } from '../../src/adapters/lms/scorm.js';
import { SCORM_12 } from '../../src/adapters/lms/scorm12.js';
import { SCORM_2004 } from '../../src/adapters/lms/scorm2004.js';
import { progressOf } from '../../src/core/session/score.js';
import { aBank } from '../factories.js';
import { settle } from '../keeper-world.js';
import { Browser, launch, type Launched } from './launch.js';
import { attempt } from './play.js';
import { ScormLms } from '../../demo/lms/scorm-lms.js';
import { ScormScene as Scene } from './scorm-scene.js';

const STATUS = {
  scorm12: {
    score: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    time: 'cmi.core.session_time',
    whole: '100',
  },
  scorm2004: { score: 'cmi.score.raw', status: 'cmi.completion_status', time: 'cmi.session_time', whole: '3' },
} as const;

describe.each(['scorm12', 'scorm2004'] as const)('a session under %s', (version) => {
  const { score, status, whole, time } = STATUS[version];
  const wrong = version === 'scorm12' ? 'wrong' : 'incorrect';

  it('is left, taken up, finished: every value is accepted, grade and attempts are there', async () => {
    const scene = new Scene(version);
    const first = await scene.launch();
    expect(first.tab.keeper.resumed).toBe(false);
    first.tab.attempt('one', 'b');
    await scene.world.pass(5000);
    first.tab.attempt('one', 'a');
    first.tab.store.dispatch({ type: 'navigate', itemId: 'two' });
    first.tab.respond('two', 'c');
    await settle();
    expect(scene.lms.value(status)).toBe('incomplete');
    await first.close();
    expect(scene.lms.finished).toBe(true);

    scene.world.time += 86_400_000;
    const second = await scene.launch();
    expect(second.tab.keeper.resumed).toBe(true);
    expect(second.tab.store.state).toEqual(first.tab.store.state);
    second.tab.submit('two');
    second.tab.attempt('two', 'a');
    await scene.world.pass(5000);
    second.tab.attempt('three', 'a');
    second.tab.store.dispatch({ type: 'finish' });
    await settle();
    await second.close();

    expect(scene.rejected).toEqual([]);
    expect(scene.lms.faults).toEqual([]);
    expect(scene.lms.value(status)).toBe('completed');
    const expected = progressOf(second.tab.store.state, second.tab.store.plan).score;
    expect(Number(scene.lms.value(score))).toBeCloseTo((expected.raw / 3) * Number(whole), 1);
    expect(scene.attempts).toEqual([
      ...[`one b ${wrong}`, 'one a correct', `two c ${wrong}`, 'two a correct', 'three a correct'],
    ]);
    expect(scene.lms.value(time)).not.toMatch(/^(?:0000:00:00(?:\.00)?|PT0H0M0S)$/);
    expect(second.tab.saves).toEqual([]);
    // In 2004 a finished attempt is over, and the next launch begins another.
    const third = await scene.launch();
    expect(third.tab.store.state.phase).toBe(version === 'scorm12' ? 'finished' : 'running');
  });

  it('is committed at once after each attempt, and typing only now and then', async () => {
    const scene = new Scene(version);
    const { tab } = await scene.launch();
    const commits = (): number => scene.lms.calls.filter(({ name }) => /Commit/.test(name)).length;
    tab.attempt('one', 'b');
    await settle();
    expect(scene.attempts).toEqual([`one b ${wrong}`]);
    const before = commits();
    for (const option of ['a', 'b', 'c', 'b', 'c']) {
      tab.respond('two', option);
      await scene.world.pass(300);
    }
    expect(commits()).toBe(before);
    await scene.world.pass(2000);
    expect(commits()).toBe(before + 1);
  });

  it('that crashed before the LMS heard of it goes on from what the browser has', async () => {
    const scene = new Scene(version);
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    await settle();
    scene.lms.fails = (name) => (/Commit/.test(name) ? 'says no' : undefined);
    first.tab.attempt('two', 'b');
    await settle();
    expect(first.tab.saves).toEqual(['unsent']);
    await first.crash();
    scene.lms.fails = undefined;
    const second = await scene.launch();
    expect(second.tab.store.state).toEqual(first.tab.store.state);
    second.tab.attempt('three', 'a');
    await settle();
    expect(scene.attempts).toEqual(['one a correct', `two b ${wrong}`, 'three a correct']);
  });

  it('goes on elsewhere from what the LMS has', async () => {
    const scene = new Scene(version);
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    await settle();
    await first.close();
    const elsewhere = await scene.launch({}, new Browser());
    expect(elsewhere.tab.store.state).toEqual(first.tab.store.state);
    elsewhere.tab.attempt('two', 'a');
    elsewhere.tab.attempt('three', 'b');
    await settle();
    await elsewhere.close();
    // Back again, the longer log holds.
    const back = await scene.launch();
    expect(back.tab.store.state).toEqual(elsewhere.tab.store.state);
    expect(scene.attempts).toHaveLength(3);
  });

  it('is never taken for that of another learner, or of an attempt before', async () => {
    const scene = new Scene(version);
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    await settle();
    await first.crash();
    const other = new ScormLms(version, { learner: 'L-2' });
    const wire = () =>
      new ScormWire(other.launch(), version === 'scorm12' ? SCORM_12 : SCORM_2004, '/course/1', () => 0);
    const theirs = await launch(scene.world, scene.browser, wire);
    expect(theirs.tab.keeper.resumed).toBe(false);
    const anew = new ScormLms(version);
    const again = () =>
      new ScormWire(anew.launch(), version === 'scorm12' ? SCORM_12 : SCORM_2004, '/course/1', () => 0);
    const mine = await launch(scene.world, scene.browser, again);
    expect(mine.tab.keeper.resumed).toBe(false);
  });

  it('leaves nothing in the browser that the LMS has', async () => {
    const scene = new Scene(version);
    const { tab, close } = await scene.launch();
    tab.attempt('one', 'a');
    await settle();
    expect([...scene.browser.texts.values()].join()).toContain('one');
    await close();
    expect(scene.browser.texts.size).toBe(0);
  });

  it('runs where the browser may keep nothing', async () => {
    const scene = new Scene(version);
    scene.browser.forbidden = true;
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    await settle();
    expect(first.tab.saves).toEqual([]);
    await first.close();
    const second = await scene.launch();
    expect(second.tab.keeper.resumed).toBe(true);
  });

  it('writes nothing where it is only looked at again', async () => {
    const scene = new Scene(version, { mode: 'review' });
    const { tab, close } = await scene.launch();
    tab.attempt('one', 'a');
    await settle();
    await close();
    expect(scene.lms.calls.filter(({ name }) => /Set/.test(name))).toEqual([]);
    expect(tab.saves).toEqual([]);
  });

  it('goes by the LMS’s pass mark, and keeps the best of several sessions', async () => {
    const scene = new Scene(version, { passMark: version === 'scorm12' ? '60' : '0.6' });
    const { tab, close } = await scene.launch();
    const play = (...options: string[]): void => {
      ['one', 'two', 'three'].forEach((id, index) => tab.attempt(id, options[index]!));
      tab.store.dispatch({ type: 'finish' });
    };
    const verdict = (): string => scene.lms.value(version === 'scorm12' ? status : 'cmi.success_status');
    play('a', 'b', 'b');
    await settle();
    expect(verdict()).toBe('failed');
    tab.begin({}, true);
    play('a', 'a', 'b');
    await settle();
    expect(verdict()).toBe('passed');
    tab.begin({}, true);
    play('b', 'b', 'b');
    await settle();
    expect(verdict()).toBe('passed');
    expect(Number(scene.lms.value(score))).toBeCloseTo((Number(whole) * 2) / 3, 1);
    expect(scene.attempts).toHaveLength(9);
    await close();
    expect(scene.lms.faults).toEqual([]);
  });

  it('is not written over by a second window of the same attempt', async () => {
    const scene = new Scene(version);
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    await settle();
    const second = await scene.launch();
    expect(second.tab.keeper.resumed).toBe(true);
    second.tab.attempt('two', 'a');
    await settle();
    // The first is put aside, says so, and tells the LMS nothing more.
    expect(first.tab.saves).toEqual(['other-tab']);
    const calls = scene.lms.calls.length;
    first.tab.attempt('three', 'b');
    await settle();
    await first.close();
    expect(
      scene.lms.calls.slice(calls).filter(({ name, values }) => /Set/.test(name) && !/time/.test(values[0]!)),
    ).toEqual([]);
    expect(scene.attempts).toEqual(['one a correct', 'two a correct']);
  });
});

describe.each(['scorm12', 'scorm2004'] as const)(
  'faults under %s: nothing is lost, and the quiz goes on',
  (version) => {
    const names =
      version === 'scorm12'
        ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']
        : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'];

    /** All attempts of a session; told in the end. */
    async function goThrough(scene: Scene, heals: number): Promise<Launched> {
      const launched = await scene.launch();
      const { tab } = launched;
      tab.attempt('one', 'b');
      await scene.world.pass(heals);
      scene.lms.fails = undefined;
      tab.attempt('one', 'a');
      tab.attempt('two', 'a');
      await scene.world.pass(120_000);
      tab.store.dispatch({ type: 'finish' });
      await settle();
      return launched;
    }

    it.each(names.flatMap((name) => (['throws', 'says no', '101'] as const).map((fails) => [name, fails] as const)))(
      '%s %s for a while',
      async (name, fails) => {
        const scene = new Scene(version);
        scene.lms.fails = (called) => (called === name ? fails : undefined);
        const { tab, close } = await goThrough(scene, 30_000);
        // Said where it was to be said, and taken back.
        expect(tab.saves.filter((_, index) => index > 1)).toEqual([]);
        if (tab.saves.length) expect(tab.saves.at(-1)).toBe('saved');
        expect(scene.attempts.map((it) => it.split(' ').slice(0, 2).join(' '))).toEqual(['one b', 'one a', 'two a']);
        expect(scene.lms.value(STATUS[version].status)).toBe('completed');
        await close();
        expect(scene.lms.faults).toEqual([]);
      },
    );

    it.each(names.slice(0, 4))('%s fails once, at each of its calls in turn', async (name) => {
      let calls = 1;
      for (let nth = 0; nth < calls; nth++) {
        const scene = new Scene(version);
        let count = 0;
        scene.lms.fails = (called) => (called === name && count++ === nth ? 'throws' : undefined);
        const { tab, close } = await goThrough(scene, 10_000);
        calls = Math.max(calls, Math.min(count, 60));
        await close();
        expect(scene.attempts.map((it) => it.split(' ').slice(0, 2).join(' '))).toEqual(['one b', 'one a', 'two a']);
        expect(scene.lms.value(STATUS[version].status)).toBe('completed');
        expect(tab.store.state.phase).toBe('finished');
      }
      expect(calls).toBeGreaterThan(/nitialize/.test(name) ? 0 : /Commit/.test(name) ? 1 : 10);
    });

    it('an LMS that never answers rightly: all stays in the browser, told once, and goes out at the next launch', async () => {
      const scene = new Scene(version);
      const first = await scene.launch();
      scene.lms.fails = (name) => (/Commit|Finish|Terminate/.test(name) ? 'says no' : undefined);
      first.tab.attempt('one', 'a');
      await scene.world.pass(600_000);
      expect(first.tab.saves).toEqual(['unsent']);
      await first.close();
      scene.lms.fails = undefined;
      const second = await scene.launch();
      expect(second.tab.store.state).toEqual(first.tab.store.state);
      await scene.world.pass(3000);
      second.tab.attempt('two', 'a');
      await settle();
      expect(scene.attempts).toEqual(['one a correct', 'two a correct']);
    });

    it('what it never heard of goes out when the quiz is opened again, though nothing more be done', async () => {
      const scene = new Scene(version);
      const first = await scene.launch();
      first.tab.attempt('one', 'a');
      await settle();
      scene.lms.fails = () => '101';
      first.tab.attempt('two', 'b');
      await settle();
      await first.close();
      expect(scene.attempts).toHaveLength(1);
      scene.lms.fails = undefined;
      const second = await scene.launch();
      await settle();
      expect(scene.attempts).toEqual(['one a correct', `two b ${version === 'scorm12' ? 'wrong' : 'incorrect'}`]);
      await second.crash();
      // What the LMS has is not told again.
      await scene.launch();
      await settle();
      expect(scene.attempts).toHaveLength(2);
    });

    it('tries again ever more rarely', async () => {
      const scene = new Scene(version);
      const { tab } = await scene.launch();
      const tried: number[] = [];
      scene.lms.fails = (name) => {
        if (!/Commit/.test(name)) return undefined;
        tried.push(scene.world.time);
        return '101';
      };
      tab.attempt('one', 'a');
      await scene.world.pass(600_000);
      const waits = tried.slice(1).map((time, index) => time - tried[index]!);
      expect(waits[0]).toBeLessThan(2000);
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      expect(waits.at(-1)).toBe(60_000);
      // Where the network is there again, at once.
      scene.lms.fails = undefined;
      for (const there of scene.browser.networks) there();
      await settle();
      expect(tab.saves).toEqual(['unsent', 'saved']);
    });

    it('tries again at a moment of its own, so that not all learners come at once', async () => {
      const firstTry = async (chance: number): Promise<number> => {
        const scene = new Scene(version);
        scene.browser.chances = [chance];
        const { tab } = await scene.launch();
        const tried: number[] = [];
        scene.lms.fails = (name) => {
          if (/Commit/.test(name)) tried.push(scene.world.time);
          return /Commit/.test(name) ? '101' : undefined;
        };
        tab.attempt('one', 'a');
        await settle();
        await scene.world.pass(1000);
        return tried[1]! - tried[0]!;
      };
      expect([await firstTry(0), await firstTry(0.5), await firstTry(1)]).toEqual([500, 750, 1000]);
    });

    it('a description that is refused does not keep the grade away', async () => {
      const scene = new Scene(version);
      const refused = version === 'scorm12' ? '405' : '406';
      scene.lms.fails = (name, [element = '']) =>
        /SetValue/.test(name) && /(?:response|pattern|description|latency)$/.test(element) ? refused : undefined;
      const { tab } = await scene.launch();
      tab.attempt('one', 'a');
      await settle();
      expect(tab.saves).toEqual([]);
      expect(scene.attempts.map((it) => it.split(' ')[0])).toEqual(['one']);
      expect([...scene.wire.refused.keys()].length).toBeGreaterThan(2);
    });

    it('a session too long for the LMS is shortened, and says so where it is taken up', async () => {
      const words = (n: number): string =>
        Array.from({ length: 9 }, (_, k) => ((n * 7919 + k * 104_729) % 46_656).toString(36)).join(' ');
      const bank = aBank({
        items: Array.from({ length: 60 }, (_, n) => ({
          ...{ id: `question-${n}`, interaction: 'text-entry', stem: 'What?', keys: [{ text: words(n) }] },
        })),
      });
      const scene = new Scene(version, {}, { bank });
      if (version === 'scorm2004') {
        // As in the third edition.
        scene.lms.fails = (_, [element, value = '']) =>
          element === 'cmi.suspend_data' && value.length > 4000 ? '406' : undefined;
      }
      const { tab, close } = await scene.launch();
      bank.items.forEach(({ id }, n) => {
        attempt(tab.store, id, words(n + 100));
        scene.world.leapt += 3001 + ((n * 104_729) % 30_000);
        attempt(tab.store, id, words(n));
      });
      await settle();
      expect(tab.saves).toEqual([]);
      await close();
      expect(scene.lms.suspendData.length).toBeLessThanOrEqual(4096);
      const elsewhere = await scene.launch(scene.own, new Browser());
      const { store } = elsewhere.tab;
      expect(progressOf(store.state, store.plan)).toEqual(progressOf(tab.store.state, tab.store.plan));
      expect(store.notice?.lost).toBeGreaterThan(0);
      expect(elsewhere.tab.facts.find(({ type }) => type === 'quiz-session-resumed')?.detail).toMatchObject({
        lost: store.notice?.lost,
      });
    });
  },
);
