// A page that names its LRS by attributes, without a launch: `lms-endpoint`, `lms-auth`, `lms-actor`, `lms-activity-id`.
import { assert } from '@open-wc/testing';
import { accessible, choose, found, key, press, tabTo, until, words } from '../browser.js';
import { aQuiz } from '../browser.quiz.js';
import { aBank, aChoice } from '../factories.js';
import { PlainLrs } from './plain-lrs.js';
import '../../src/entries/learning-quiz.js';

const bank = aBank({ items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Which is the second?' })] });
const REGISTRATION = '5d9b1e31-3a26-4f4b-9d6f-1f0d3a9f0c12';

describe('a quiz whose page names its LRS', () => {
  const { fetch } = window;
  let lrs: PlainLrs;
  const attributes = (own: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    lms: 'xapi',
    'lms-endpoint': 'https://lrs.test/xapi',
    'lms-auth': lrs.auth,
    'lms-actor': JSON.stringify(lrs.actor),
    'lms-activity-id': lrs.activityId,
    ...own,
  });
  const answered = (count: number): Promise<unknown> =>
    until(() => lrs.verbs.filter((verb) => verb === 'answered').length === count, `${count} attempts`);

  beforeEach(() => {
    localStorage.clear();
    lrs = new PlainLrs();
    // What is for the LRS goes there, all else to the page's own server.
    window.fetch = (to, options = {}) => {
      const url = to instanceof Request ? to.url : String(to);
      return url.startsWith('https://lrs.test/') ? lrs.fetch(url, options) : fetch(to, options);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    localStorage.clear();
  });

  it('tells it of each attempt, by keyboard alone, and goes on from there elsewhere', async () => {
    const quiz = await aQuiz(bank, attributes({ 'lms-registration': REGISTRATION }));
    await accessible(quiz);
    await tabTo('radio');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await answered(1);
    assert.deepEqual(lrs.statements.at(-1)?.['actor'], lrs.actor);
    assert.strictEqual(
      (lrs.statements.at(-1)?.['context'] as Record<string, unknown> | undefined)?.['registration'],
      REGISTRATION,
    );
    await until(() => lrs.documents.texts.size === 1, 'the session');
    quiz.remove();
    localStorage.clear();
    const again = await aQuiz(bank, attributes({ 'lms-registration': REGISTRATION }));
    await until(() => again.progress.correct === 1, 'the session as it was');
    again.goTo('two');
    await found(again, 'group', 'Which is the second?');
    await choose(again, 'Option b');
    await press(again, 'Check');
    await answered(2);
    assert.deepEqual(lrs.conflicts, []);
  });

  it('says what is not saved yet where the key is refused, and nothing is lost', async () => {
    const quiz = await aQuiz(bank, attributes({ 'lms-auth': 'Basic d3Jvbmc=' }));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => /not be kept|Not yet saved/.test(words(quiz)), 'the notice');
    assert.strictEqual(quiz.progress.correct, 1);
    assert.isEmpty(lrs.statements);
  });

  it('shows its first card though the LRS does not answer, and takes up what it then proves to have', async function () {
    this.timeout(20_000);
    const first = await aQuiz(bank, attributes());
    await choose(first, 'Option a');
    await press(first, 'Check');
    await until(() => lrs.documents.texts.size === 1, 'the session');
    first.remove();
    localStorage.clear();
    let answer!: () => void;
    const answers = new Promise<void>((done) => (answer = done));
    const { fetch: asked } = lrs;
    Object.assign(lrs, { fetch: (url: string, options: RequestInit) => answers.then(() => asked(url, options)) });
    const quiz = document.createElement('learning-quiz');
    for (const [name, value] of Object.entries(attributes())) quiz.setAttribute(name, value);
    quiz.bank = bank;
    document.body.append(quiz);
    try {
      await until(() => quiz.progress.total === 2, 'the first card', 12_000);
      assert.strictEqual(quiz.progress.attempted, 0);
      answer();
      await until(() => quiz.progress.correct === 1, 'the session as it was');
      await until(() => words(quiz).includes('Taken up where you left off.'));
      await accessible(quiz);
    } finally {
      quiz.remove();
    }
  });

  for (const [name, value] of [
    ['lms-endpoint', 'javascript:alert(1)'],
    ['lms-actor', 'nobody'],
    ['lms-activity-id', ''],
  ] as const) {
    it(`is one without an LMS where ${name} is no good`, async () => {
      const quiz = await aQuiz(bank, attributes({ [name]: value }));
      await choose(quiz, 'Option a');
      await press(quiz, 'Check');
      await until(() => quiz.progress.correct === 1);
      assert.isEmpty(lrs.requests);
      assert.notMatch(words(quiz), /Not yet saved/);
    });
  }
});
