// Every type of item against the reference server: what a card and the results show of an item that has no key yet.
import { assert, expect } from '@open-wc/testing';
import { responseFor } from '../../../demo/gallery/responses.js';
import { accessible, found, until, words } from '../../../test/browser.js';
import { goTo } from '../../../test/browser.quiz.js';
import { aRemoteQuiz, aScorer } from '../../../test/browser.scorer.js';
import { aBank } from '../../../test/factories.js';
import type { Item } from '../../core/bank/model.js';
import type { Json } from '../../core/json.js';
import { findItemType, itemTypes } from '../../entries/core.js';
import '../../entries/learning-quiz.js';

const typeOf = (item: Item) => findItemType(item.interaction)!;
const SELF_GRADED = ['flashcard', 'reflection'];

/** The first example of each type, as its folder has it. */
const examples: readonly Item[] = await Promise.all(
  itemTypes.map(async ({ interaction }) => {
    const { default: all } = (await import(`../../items/${interaction}/example.yaml`)) as { default: readonly Item[] };
    return all[0]!;
  }),
);

const bank = (items = examples) => aBank({ id: 'types', sources: [{ id: 'article', title: 'An article' }], items });

/** Enters and submits, twice where there is advice. */
async function submit(quiz: Awaited<ReturnType<typeof aRemoteQuiz>>, item: Item, response: Json): Promise<void> {
  const before = quiz.session.state.items[item.id]?.attempts.length ?? 0;
  quiz.session.perform('quiz-response-request', { itemId: item.id, response });
  for (let i = 0; i < 2 && (quiz.session.state.items[item.id]?.attempts.length ?? 0) === before; i++) {
    await quiz.session.perform('quiz-submit-request', { itemId: item.id });
  }
  await until(() => quiz.session.state.items[item.id]?.attempts[before]?.outcome, `a verdict on ${item.id}`);
}

describe('every type of item that a server scores', function () {
  this.timeout(60_000);

  it('is asked, answered wrongly and solved, and has nothing for axe to find', async () => {
    const { src } = await aScorer(bank());
    const quiz = await aRemoteQuiz(src, { attempts: '2' });
    const faults: unknown[] = [];
    const note = ({ message }: ErrorEvent): unknown => faults.push(message);
    window.addEventListener('error', note);
    for (const item of examples) {
      await goTo(quiz, item.id);
      const wrong = (['incorrect', 'partial', 'ungraded'] as const)
        .map((verdict) => responseFor(verdict, typeOf(item), item))
        .find((response) => response !== undefined);
      await submit(quiz, item, wrong!);
      await until(() => /Incorrect|Partly|Not graded|Answered/i.test(words(quiz)), `words on ${item.id}`);
      const own = quiz.session.item(item.id)!;
      const graded = quiz.session.state.items[item.id]!.phase === 'attempted';
      if (graded && !SELF_GRADED.includes(item.interaction)) {
        assert.deepEqual(typeOf(item).lms(own, null).correct, [], item.id);
        await accessible(quiz);
        quiz.session.perform('quiz-reveal-request', { itemId: item.id });
      }
      await until(() => typeOf(item).lms(quiz.session.item(item.id)!, null).correct.length, `the key of ${item.id}`);
      await accessible(quiz);
    }
    window.removeEventListener('error', note);
    assert.deepEqual(faults, []);
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    expect(words(quiz)).to.contain('Solution');
  });

  it('has no solution told in the results where it was not attempted', async () => {
    const graded = examples.filter(({ interaction }) => !SELF_GRADED.includes(interaction));
    const { src } = await aScorer(bank(graded));
    const quiz = await aRemoteQuiz(src);
    await quiz.finish();
    await found(quiz, 'heading', 'Your results');
    await until(() => words(quiz).includes('Not answered'));
    expect(words(quiz)).not.to.match(/Solution|NaN|undefined|guess/i);
    for (const item of graded) assert.notProperty(quiz.session.item(item.id), 'rationale');
    await accessible(quiz);
  });
});
