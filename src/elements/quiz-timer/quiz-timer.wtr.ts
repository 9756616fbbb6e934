import { assert, expect, fixture, html } from '@open-wc/testing';
import {
  accessible,
  all,
  byRole,
  choose,
  focus,
  found,
  key,
  press,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, aRichChoice, facts } from '../../../test/browser.quiz.js';
import { aBank } from '../../../test/factories.js';
import { registry } from '../../core/registry.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from '../learning-quiz/learning-quiz.element.js';

/** A quiz by a clock of its own: `pass` has it run ahead. */
async function clocked(attributes: Readonly<Record<string, string>>, bank: unknown = aMixedBank()) {
  let ahead = 0;
  registry.set('clock', 'page', { now: () => performance.now() + ahead });
  const quiz = await aQuiz(bank, { persist: 'none', ...attributes });
  registry.set('clock', 'page', performance);
  await until(() => quiz.session.plan === undefined || all(quiz, 'timer').length || words(quiz));
  return {
    quiz,
    pass(seconds: number): void {
      ahead += seconds * 1000;
      quiz.session.tell();
    },
  };
}

let listening: ReturnType<typeof setInterval> | undefined;

/** What all live regions of a quiz say from now on, whichever of them it is. */
function spokenIn(quiz: Element): string[] {
  const said: string[] = [];
  let before = new Set<string>();
  listening = setInterval(() => {
    const now = new Set(all(quiz, 'status').map(words).filter(Boolean));
    said.push(...[...now].filter((text) => !before.has(text)));
    before = now;
  }, 20);
  return said;
}

afterEach(() => clearInterval(listening));

const clock = (quiz: Element): string => words(byRole(quiz, 'timer'));
const timed = (time: number) =>
  aBank({ items: [aRichChoice({ id: 'one', time }), aRichChoice({ id: 'two', stem: 'And then?' })] });

describe('quiz-timer', () => {
  it('has nothing for axe to find, running, paused and when time is low', async () => {
    const { quiz, pass } = await clocked({ 'time-limit': '125' });
    await found(quiz, 'timer');
    await accessible(quiz);
    await press(quiz, 'Pause');
    await found(quiz, 'button', 'Resume');
    await accessible(quiz);
    await press(quiz, 'Resume');
    pass(100);
    await until(() => clock(quiz).startsWith('0:2'));
    await accessible(quiz);
  });

  it('goes on second by second, is paused and resumed, by keyboard alone', async () => {
    const { quiz } = await clocked({ 'time-limit': '125' });
    const before = clock(quiz);
    await until(() => clock(quiz) !== before);
    await tabTo('button', 'Pause');
    await key('Enter');
    await until(() => focus() === 'button Resume');
    assert.strictEqual(quiz.progress.phase, 'paused');
    expect(words(quiz)).to.contain('Paused.');
    const stopped = clock(quiz);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.strictEqual(clock(quiz), stopped);
    await key('Enter');
    await until(() => focus() === 'button Pause');
    await until(() => clock(quiz) !== stopped);
  });

  it('is not there without a limit, and has no Pause where that is not allowed', async () => {
    const { quiz } = await clocked({});
    assert.deepEqual(all(quiz, 'timer'), []);
    const { quiz: test } = await clocked({ 'time-limit': '60', mode: 'test' });
    await found(test, 'timer');
    assert.deepEqual(all(test, 'button', 'Pause'), []);
  });

  it('says when time runs low, once', async () => {
    const { quiz, pass } = await clocked({ 'time-limit': '125' });
    const heard = facts(quiz);
    const spoken = spokenIn(quiz);
    await found(quiz, 'timer');
    pass(66);
    await until(() => spoken.some((said) => /^(?:59 seconds|1 minute) left$/.test(said)));
    pass(50);
    await until(() => spoken.some((said) => /^\d seconds left$/.test(said)));
    assert.lengthOf(
      spoken.filter((said) => said.endsWith(' left')),
      2,
    );
    expect(heard.some(({ type }) => type === 'quiz-session-completed')).to.equal(false);
  });

  it('gives way to the results when the time is up, which say so', async () => {
    const { quiz, pass } = await clocked({ 'time-limit': '60' });
    const spoken = spokenIn(quiz);
    await found(quiz, 'timer');
    byRole(quiz, 'radio', 'Option a').focus();
    await choose(quiz, 'Option a');
    pass(61);
    await found(quiz, 'heading', 'Your results');
    await until(() => spoken.includes('The time is up.'));
    expect(words(quiz)).to.contain('The time is up.').and.contain('1 of 3 questions right');
    await until(() => focus() === 'heading Your results');
    await accessible(quiz);
  });

  it('goes on where a quiz is composed of parts', async () => {
    const quiz = await fixture<HTMLElement>(html`
      <learning-quiz time-limit="60" persist="none" .bank=${aMixedBank()}>
        <quiz-card></quiz-card><quiz-timer></quiz-timer>
      </learning-quiz>
    `);
    await found(quiz, 'timer');
    const before = clock(quiz);
    await until(() => clock(quiz) !== before);
  });
});

describe('the time of a question', () => {
  const expired = async (ready: (quiz: LearningQuiz) => unknown, attributes = {}) => {
    const { quiz, pass } = await clocked(attributes, timed(30));
    const spoken = spokenIn(quiz);
    await found(quiz, 'timer');
    expect(clock(quiz)).to.contain('left for this question');
    await ready(quiz);
    pass(31);
    await until(() => words(quiz).includes('The time for this question is up.'));
    return { quiz, spoken };
  };

  it('closes it when it is up: that is shown, spoken, and the focus stays at the question', async () => {
    const { quiz, spoken } = await expired((own) => byRole(own, 'radio', 'Option b').focus());
    await until(() => focus() === 'heading Which city is the capital?');
    await until(() => spoken.some((said) => said.startsWith('The time for this question is up.')));
    assert.deepEqual(
      all(quiz, 'radio').map((radio) => (radio as HTMLInputElement).disabled || radio.matches(':disabled')),
      [true, true, true],
    );
    await accessible(quiz);
    await press(quiz, 'Next');
    await found(quiz, 'heading', 'And then?');
    expect(words(quiz)).not.to.contain('The time for this question is up.');
    assert.deepEqual(all(quiz, 'timer').map(words), ['']);
  });

  it('scores what was entered, and says both', async () => {
    const { quiz, spoken } = await expired((own) => choose(own, 'Option b'));
    await until(() => spoken.some((said) => said === 'The time for this question is up. Incorrect. Not that one.'));
    assert.strictEqual(quiz.progress.incorrect, 1);
  });

  it('leaves the focus alone where it is elsewhere', async () => {
    const { quiz } = await expired(() => tabTo('button', 'Next'));
    assert.strictEqual(focus(), 'button Next');
    assert.strictEqual(quiz.progress.phase, 'running');
  });

  it('is told in a test too, where right and wrong are not', async () => {
    const { spoken } = await expired((own) => choose(own, 'Option b'), { mode: 'test' });
    await until(() => spoken.some((said) => said.trim() === 'The time for this question is up.'));
  });
});
