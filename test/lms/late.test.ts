// An LMS that answers after the first card is there: nothing that it has is lost, nor what was done meanwhile.
import { describe, expect, it } from 'vitest';
import { settle } from '../keeper-world.js';
import { Browser } from './launch.js';
import { ScormScene } from './scorm-scene.js';

describe.each([undefined, 'form/A'])('an LMS that answers late (seed: %s)', (seed) => {
  const own = { options: seed === undefined ? {} : { seed } };

  /** A session at the LMS, and a launch in which that has not answered yet. */
  async function late(finished: boolean) {
    const scene = new ScormScene('scorm12', {}, own);
    const first = await scene.launch();
    first.tab.attempt('one', 'a');
    first.tab.attempt('two', 'a');
    if (finished) first.tab.store.dispatch({ type: 'finish' });
    await settle();
    await first.close();
    let answer!: () => void;
    scene.answers = new Promise((done) => (answer = done));
    const browser = new Browser();
    const second = await scene.launch({ ...own, impatient: true }, browser);
    return { scene, first, second, browser, answer };
  }

  it('is taken up, where nothing was done meanwhile', async () => {
    const { scene, first, second, answer } = await late(false);
    expect(second.tab.store.progress.attempted).toBe(0);
    answer();
    await settle();
    expect(second.tab.store.state).toEqual(first.tab.store.state);
    second.tab.attempt('three', 'b');
    await settle();
    expect(scene.attempts).toEqual(['one a correct', 'two a correct', 'three b wrong']);
  });

  it('is told of what was done meanwhile, beside a session that is finished there', async () => {
    const { scene, second, answer } = await late(true);
    second.tab.attempt('one', 'b');
    await settle();
    await scene.world.pass(3000);
    // Whose it is, is not known yet: the browser keeps nothing either.
    expect(second.tab.saves).toEqual(['failed']);
    answer();
    await scene.world.pass(120_000);
    expect(second.tab.saves).toEqual(['failed', 'saved']);
    second.tab.attempt('two', 'c');
    await settle();
    expect(scene.attempts).toEqual(['one a correct', 'two a correct', 'one b wrong', 'two c wrong']);
    await second.close();
    // And it is that one which goes on.
    scene.answers = Promise.resolve();
    const third = await scene.launch(own, new Browser());
    expect(third.tab.store.progress).toMatchObject({ phase: 'running', attempted: 2, correct: 0 });
  });

  it.each([true, false])(
    'keeps what is not finished there, and the browser what was done here (saved before: %s)',
    async (before) => {
      const { scene, first, second, browser, answer } = await late(false);
      if (!before) {
        answer();
        // It answers in the moment in which the learner does.
        second.tab.attempt('one', 'b');
        await settle();
      } else {
        second.tab.attempt('one', 'b');
        await settle();
        await scene.world.pass(3000);
        answer();
      }
      await scene.world.pass(600_000);
      expect(second.tab.saves.at(-1)).toBe('unsent');
      expect(scene.attempts).toEqual(['one a correct', 'two a correct']);
      const elsewhere = await scene.launch(own, new Browser());
      expect(elsewhere.tab.store.state).toEqual(first.tab.store.state);
      await elsewhere.crash();
      for (const id of ['two', 'three']) second.tab.attempt(id, 'b');
      await scene.world.pass(60_000);
      await second.close();
      // The longer one goes on at the next launch, and is told.
      const third = await scene.launch(own, browser);
      await settle();
      expect(third.tab.store.progress).toMatchObject({ attempted: 3, correct: 0 });
      third.tab.attempt('three', 'a');
      await settle();
      expect(scene.attempts.at(-1)).toBe('three a correct');
    },
  );
});
