import { assert, expect } from '@open-wc/testing';
import { optionOrder } from '../src/core/session/plan.js';
import { replay } from '../src/core/session/replay.js';
import { type Snapshot } from '../src/core/session/snapshot.js';
import { plainText } from '../src/core/text/tree.js';
import '../src/entries/learning-quiz.js';
import type { ChoiceItem } from '../src/items/choice/schema.js';
import choice from '../src/items/choice/type.js';
import { accessible, all, byRole, found, key, names, press, tabTo, until } from './browser.js';
import { aQuiz } from './browser.quiz.js';
import { runDeterminism, type DeterminismFixture } from './determinism.js';
import fixtureJson from './fixtures/determinism.json';

const fixture = fixtureJson as unknown as DeterminismFixture;
const options = { seed: fixture.options.seed, shuffle: 'all' };

describe('the same bank, seed and actions', () => {
  it('make a page with nothing for axe to find', async () => {
    await accessible(await aQuiz(fixture.bank, options));
  });

  it('give the same bytes here as in Node', () => {
    assert.strictEqual(runDeterminism(fixture), fixture.expected);
  });

  it('give the same bytes each time', () => {
    assert.strictEqual(runDeterminism(structuredClone(fixture)), runDeterminism(fixture));
  });

  it('give the same items and options on two cards', async () => {
    const [one, two] = [await aQuiz(fixture.bank, options), await aQuiz(fixture.bank, options)];
    assert.deepEqual(one.session.plan, two.session.plan);
    for (const id of one.progress.items.map((item) => item.id)) {
      one.goTo(id);
      two.goTo(id);
      await until(() => one.progress.itemId === id && all(one, 'heading').length === 1);
      const item = one.session.item(id) as ChoiceItem;
      const order = optionOrder(one.session.plan!, item, choice) ?? [];
      const texts = order.map((option) => plainText(item.options.find((entry) => entry.id === option)?.text ?? ''));
      for (const quiz of [one, two]) {
        await until(() => [...names(quiz, 'radio'), ...names(quiz, 'checkbox')].join() === texts.join(), texts.join());
      }
    }
  });

  it('give a log that leads back to the same state, gone through by keyboard alone', async () => {
    const quiz = await aQuiz(fixture.bank, options);
    for (let i = 0; i < quiz.progress.total; i += 1) {
      await found(quiz, 'group', `Question ${i + 1} of ${quiz.progress.total}`);
      await tabTo(all(quiz, 'radio').length ? 'radio' : 'checkbox');
      await key(' ');
      await key('Enter');
      await until(() => quiz.progress.attempted === i + 1);
      if (i + 1 < quiz.progress.total) {
        await tabTo('button', 'Next');
        await key('Enter');
      }
    }
    await press(quiz, 'Finish');
    await found(quiz, 'button', 'Start again');
    const { plan, log } = JSON.parse(JSON.stringify(quiz.session.snapshot)) as Snapshot;
    assert.strictEqual(JSON.stringify(replay(plan, log)), JSON.stringify(quiz.session.state));
    expect(log.map(({ at }) => at)).to.deep.equal(log.map(({ at }) => at).toSorted((a, b) => a - b));
    byRole(quiz, 'heading', 'Your results');
  });
});
