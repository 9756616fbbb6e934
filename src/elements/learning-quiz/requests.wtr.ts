import { assert, expect } from '@open-wc/testing';
import { QuizFactEvent, QuizRequestEvent, REQUESTS, request } from '../../state/events.js';
import {
  accessible,
  all,
  byRole,
  choose,
  enter,
  focus,
  found,
  key,
  nameOf,
  press,
  tabTo,
  turn,
  type,
  until,
} from '../../../test/browser.js';
import { aMixedBank, aQuiz, aRichChoice, briefly, facts } from '../../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** Everything that a session is. */
const session = (quiz: LearningQuiz): string => JSON.stringify([quiz.session.snapshot, quiz.progress]);
const wrong = async (quiz: LearningQuiz): Promise<void> => {
  await choose(quiz, 'Option b');
  await press(quiz, 'Check');
  await found(quiz, 'button', 'Try again');
};

describe('what a host hears of a session', () => {
  it('comes in order, while axe finds nothing and the keyboard alone is used', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    const heard = facts(quiz.parentElement!);
    await tabTo('button', 'Start');
    await key('Enter');
    await tabTo('button', 'Hint');
    await key('Enter');
    await tabTo('radio');
    await key('ArrowDown');
    await tabTo('button', 'Check');
    await key('Enter');
    await found(quiz, 'button', 'Try again');
    await accessible(quiz);
    await key('Enter');
    await until(() => focus() === 'radio Option b');
    await key('ArrowUp');
    await key('Enter');
    await until(() => quiz.progress.correct === 1);
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Up to how many millions?');
    await tabTo('button', 'Flag');
    await key(' ');
    await tabTo('textbox');
    await type('35');
    await key('Enter');
    await until(() => quiz.progress.attempted === 2);
    await quiz.finish();
    assert.deepEqual(briefly(heard), [
      'session-started',
      'item-entered one',
      'hint-shown one',
      'response-changed one',
      'attempt-submitted one',
      'attempt-scored one incorrect',
      'response-changed one',
      'attempt-submitted one',
      'attempt-scored one correct',
      'item-entered two',
      'item-flagged two',
      'response-changed two',
      'response-changed two',
      'attempt-submitted two',
      'attempt-scored two incorrect',
      'session-completed',
    ]);
    assert.deepEqual(heard[2]?.detail, { itemId: 'one', hint: 1 });
    assert.deepEqual(heard[4]?.detail, { itemId: 'one', attempt: 1, response: ['b'] });
    assert.deepEqual(heard[8]?.detail, {
      itemId: 'one',
      attempt: 2,
      score: { raw: 1, max: 1 },
      verdict: 'correct',
    });
    assert.deepEqual(heard[10]?.detail, { itemId: 'two', flagged: true });
    assert.deepEqual(heard[13]?.detail['response'], { text: '35', locale: 'en' });
    assert.deepEqual(heard.at(-1)?.detail, { report: JSON.parse(JSON.stringify(quiz.report)) as unknown });
  });

  it('is JSON to the last leaf, comes from the quiz itself, and can’t be cancelled', async () => {
    const quiz = await aQuiz();
    const events: QuizFactEvent[] = [];
    for (const name of ['quiz-response-changed', 'quiz-attempt-scored', 'quiz-session-completed'] as const) {
      quiz.parentElement!.addEventListener(name, (event) => events.push(event as QuizFactEvent));
    }
    await wrong(quiz);
    await quiz.finish();
    expect(events).to.have.length(3);
    for (const event of events) {
      assert.strictEqual(event.target, quiz);
      assert.strictEqual(event.cancelable, false);
      assert.strictEqual(event.composed, true);
      assert.deepEqual(JSON.parse(JSON.stringify(event.detail)), event.detail);
      expect(event).to.be.an.instanceof(QuizFactEvent);
    }
  });

  it('is heard by all, also where one listener throws', async () => {
    const quiz = await aQuiz();
    const heard = facts(quiz);
    const stop = quiz.session.subscribe(() => {
      throw new Error('a part’s own fault');
    });
    const { reportError } = window;
    const errors: unknown[] = [];
    window.reportError = (error) => errors.push(error);
    await choose(quiz, 'Option a');
    window.reportError = reportError;
    stop();
    expect(errors).to.have.length(1);
    assert.deepEqual(briefly(heard), ['response-changed one']);
  });
});

describe('a request that a host cancels changes nothing', () => {
  const cases: readonly {
    name: (typeof REQUESTS)[number];
    before?: (quiz: LearningQuiz) => Promise<unknown>;
    button: string;
  }[] = [
    { name: 'quiz-submit-request', before: (quiz) => choose(quiz, 'Option a'), button: 'Check' },
    { name: 'quiz-navigate-request', button: 'Next' },
    { name: 'quiz-hint-request', button: 'Hint' },
    { name: 'quiz-flag-request', button: 'Flag' },
    { name: 'quiz-retry-request', before: wrong, button: 'Try again' },
    { name: 'quiz-reveal-request', before: wrong, button: 'Show the solution' },
    { name: 'quiz-finish-request', before: (quiz) => Promise.resolve(quiz.goTo('three')), button: 'Finish' },
    { name: 'quiz-restart-request', before: (quiz) => quiz.finish(), button: 'Start again' },
    {
      name: 'quiz-restart-request',
      before: (quiz) => wrong(quiz).then(() => quiz.finish()),
      button: 'Review mistakes',
    },
  ];
  for (const { name, before, button } of cases) {
    it(`${name}, from “${button}”`, async () => {
      const quiz = await aQuiz();
      await before?.(quiz);
      await found(quiz, 'button', button);
      const was = session(quiz);
      const heard = facts(quiz);
      let asked = 0;
      quiz.parentElement!.addEventListener(name, (event) => {
        asked += 1;
        event.preventDefault();
      });
      await press(quiz, button);
      await until(() => asked === 1);
      await turn();
      assert.strictEqual(session(quiz), was);
      assert.deepEqual(heard, []);
      await found(quiz, 'button', button);
    });
  }

  it('quiz-start-request, from “Start”', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    quiz.addEventListener('quiz-start-request', (event) => event.preventDefault());
    await press(quiz, 'Start');
    await turn();
    assert.strictEqual(quiz.progress.phase, 'idle');
  });

  it('quiz-response-request, and the control goes back to what it was', async () => {
    const bank = aBank({
      items: [
        aRichChoice({ id: 'one' }),
        aChoice({ id: 'many', choose: 'many', options: [anOption('x', { key: true }), anOption('y')] }),
        ...aMixedBank().items.slice(1),
      ],
    });
    const quiz = await aQuiz(bank);
    await choose(quiz, 'Option b');
    let veto = true;
    quiz.parentElement!.addEventListener('quiz-response-request', (event) => veto && event.preventDefault());
    const was = session(quiz);
    const checked = () =>
      ['radio', 'checkbox']
        .flatMap((role) => all(quiz, role) as HTMLInputElement[])
        .filter((control) => control.checked)
        .map(nameOf);
    await choose(quiz, 'Option a');
    await until(() => checked().join() === 'Option b');
    assert.strictEqual(session(quiz), was);
    quiz.goTo('many');
    await choose(quiz, 'Option x');
    await until(() => checked().join() === '');
    quiz.goTo('two');
    await enter(quiz, '350');
    await until(() => byRole<HTMLInputElement>(quiz, 'textbox').value === '');
    veto = false;
    await enter(quiz, '35');
    veto = true;
    await enter(quiz, '350');
    await until(() => byRole<HTMLInputElement>(quiz, 'textbox').value === '35');
    assert.deepEqual(quiz.session.state.items['two']?.response, { text: '35', locale: 'en' });
  });

  it('however near to the top of the page, and in the capture phase too', async () => {
    const quiz = await aQuiz();
    for (const [target, capture] of [
      [document, false],
      [window, false],
      [window, true],
      [quiz.parentElement!, true],
    ] as const) {
      const veto = (event: Event) => event.preventDefault();
      target.addEventListener('quiz-navigate-request', veto, capture);
      await press(quiz, 'Next');
      assert.strictEqual(quiz.progress.itemId, 'one');
      target.removeEventListener('quiz-navigate-request', veto, capture);
    }
    await press(quiz, 'Next');
    assert.strictEqual(quiz.progress.itemId, 'two');
  });
});

describe('a host’s own controls', () => {
  const send = (target: EventTarget, name: string, detail?: unknown): void =>
    void target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));

  it('go through a whole session by plain events', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    const button = document.createElement('button');
    quiz.querySelector('script')?.remove();
    quiz.append(button);
    const steps: [string, unknown][] = [
      ['start', undefined],
      ['response', { itemId: 'one', response: ['a'] }],
      ['submit', { itemId: 'one' }],
      ['navigate', { itemId: 'two' }],
      ['flag', { itemId: 'two', flagged: true }],
      ['finish', null],
    ];
    const heard = facts(quiz);
    for (const [name, detail] of steps) {
      send(button, `quiz-${name}-request`, detail);
      await Promise.resolve();
    }
    await until(() => quiz.progress.phase === 'finished');
    assert.deepEqual(briefly(heard), [
      'session-started',
      'item-entered one',
      'response-changed one',
      'attempt-submitted one',
      'attempt-scored one correct',
      'item-entered two',
      'item-flagged two',
      'session-completed',
    ]);
    send(quiz, 'quiz-restart-request', { missed: true });
    await until(() => quiz.progress.total === 2);
  });

  it('are done once, and can be cancelled as well', async () => {
    const quiz = await aQuiz();
    const heard = facts(quiz);
    send(quiz, 'quiz-flag-request', { itemId: 'one', flagged: true });
    await until(() => heard.length === 1);
    quiz.parentElement!.addEventListener('quiz-flag-request', (event) => event.preventDefault());
    send(quiz, 'quiz-flag-request', { itemId: 'one', flagged: false });
    await turn();
    assert.strictEqual(quiz.progress.flagged, 1);
    assert.deepEqual(briefly(heard), ['item-flagged one']);
  });

  it('that ask for what makes no sense change nothing', async () => {
    const quiz = await aQuiz();
    const was = session(quiz);
    for (const name of REQUESTS) {
      if (['quiz-finish-request', 'quiz-restart-request', 'quiz-pause-request'].includes(name)) continue;
      for (const detail of [undefined, null, {}, 'one', { itemId: 'nobody' }, { itemId: '__proto__' }]) {
        send(quiz, name, detail);
      }
    }
    send(quiz, 'quiz-response-request', { itemId: 'one' });
    send(quiz, 'quiz-retry-request', { itemId: 'one' });
    send(quiz, 'quiz-navigate-request', { itemId: 'one' });
    send(quiz, 'quiz-confidence-request', { itemId: 'one', level: 7 });
    await turn();
    assert.strictEqual(session(quiz), was);
  });

  it('may use the same request() as the parts, and get its answer', async () => {
    const quiz = await aQuiz();
    const child = document.createElement('span');
    quiz.append(child);
    assert.strictEqual(request(child, 'quiz-submit-request', { itemId: 'one' }), 'nothing-chosen');
    assert.strictEqual(request(document.body, 'quiz-submit-request', { itemId: 'one' }), undefined);
    const event = new QuizRequestEvent('quiz-navigate-request', { itemId: 'two' });
    child.dispatchEvent(event);
    assert.strictEqual(quiz.progress.itemId, 'one');
    event.run();
    assert.strictEqual(quiz.progress.itemId, 'two');
  });

  it('call methods: start, goTo, finish, restart', async () => {
    const quiz = await aQuiz(aMixedBank(), { start: 'manual' });
    quiz.start();
    await found(quiz, 'group', 'Question 1 of 3');
    await choose(quiz, 'Option a');
    quiz.goTo('three');
    await found(quiz, 'group', 'Question 3 of 3');
    quiz.goTo('nowhere');
    assert.strictEqual(quiz.progress.index, 2);
    await quiz.finish();
    assert.strictEqual(quiz.progress.phase, 'finished');
    quiz.restart({ missed: true });
    await until(() => quiz.progress.phase === 'running');
    quiz.restart();
    await found(quiz, 'group', 'Question 1 of 3');
    assert.strictEqual(quiz.progress.total, 3);
  });

  it('read progress, which is frozen, and a report', async () => {
    const quiz = await aQuiz();
    const { progress } = quiz;
    expect(Object.isFrozen(progress) && Object.isFrozen(progress.items) && Object.isFrozen(progress.items[0])).to.equal(
      true,
    );
    expect(Object.isFrozen(progress.score)).to.equal(true);
    assert.strictEqual(quiz.progress, progress);
    await wrong(quiz);
    assert.strictEqual(progress.attempted, 0);
    const { attempted, incorrect, remaining, score, itemId, index } = quiz.progress;
    assert.deepEqual(
      { attempted, incorrect, remaining, score, itemId, index },
      { attempted: 1, incorrect: 1, remaining: 2, score: { raw: 0, max: 3 }, itemId: 'one', index: 0 },
    );
    assert.deepEqual(quiz.report?.items[0]?.response, ['b']);
    assert.strictEqual(document.createElement('learning-quiz').report, undefined);
    assert.deepEqual(document.createElement('learning-quiz').progress.score, { raw: 0, max: 0 });
    assert.strictEqual(byRole(quiz, 'progressbar').getAttribute('aria-valuetext'), '1 of 3 answered');
  });
});
