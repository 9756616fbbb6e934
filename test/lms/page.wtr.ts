import { assert } from '@open-wc/testing';
import { accessible, choose, found, key, press, tabTo, until, words } from '../browser.js';
import { aQuiz } from '../browser.quiz.js';
import { aBank, aChoice } from '../factories.js';
import '../../src/entries/learning-quiz.js';

/** The least that is an API of SCORM 1.2; what it has outlasts a launch. */
class FakeApi {
  data: Record<string, string> = {
    'cmi.core.student_id': 'L-7',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.lesson_mode': 'normal',
    'cmi.interactions._count': '0',
    'cmi.objectives._count': '0',
  };
  calls: string[] = [];
  broken = false;
  LMSInitialize = (empty: string): string => this.#call('LMSInitialize', empty);
  LMSFinish = (empty: string): string => this.#call('LMSFinish', empty);
  LMSCommit = (empty: string): string => this.#call('LMSCommit', empty);
  LMSGetLastError = (): string => '0';
  LMSGetValue = (element: string): string => this.data[element] ?? '';
  LMSSetValue = (element: string, value: string): string => {
    this.data[element] = value;
    const [, list, index] = /^(cmi\.(?:interactions|objectives))\.(\d+)\.id$/.exec(element) ?? [];
    if (list) this.data[`${list}._count`] = String(Number(index) + 1);
    return 'true';
  };
  #call(name: string, empty: string): string {
    this.calls.push(name);
    if (this.broken) throw new Error('The LMS is gone.');
    return empty === '' ? 'true' : 'false';
  }
}

const bank = aBank({ items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Which is the second?' })] });
const page = window as unknown as { API?: FakeApi };

describe('a quiz under SCORM 1.2', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    api = page.API = new FakeApi();
  });
  afterEach(() => {
    delete page.API;
    localStorage.clear();
  });

  it('tells the LMS of it, by keyboard alone, and is taken up where it was left', async () => {
    const quiz = await aQuiz(bank, { lms: 'auto' });
    await accessible(quiz);
    await tabTo('radio');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await until(() => api.data['cmi.interactions.0.result'] === 'correct');
    assert.strictEqual(api.data['cmi.core.lesson_status'], 'incomplete');
    assert.strictEqual(api.data['cmi.interactions.1.student_response'], 'Which city is the capital? — Option a');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await until(() => api.calls.at(-1) === 'LMSFinish');
    quiz.remove();

    api.data['cmi.core.entry'] = 'resume';
    api.calls = [];
    const again = await aQuiz(bank, { lms: 'scorm12' });
    await until(() => again.progress.correct === 1);
    assert.deepEqual(api.calls.slice(0, 1), ['LMSInitialize']);
    again.goTo('two');
    await found(again, 'group', 'Which is the second?');
    await choose(again, 'Option a');
    await press(again, 'Check');
    await press(again, 'Finish');
    await until(() => api.data['cmi.core.lesson_status'] === 'completed');
    assert.strictEqual(api.data['cmi.core.score.raw'], '100');
    assert.strictEqual(api.data['cmi.interactions._count'], '4');
  });

  it('says quietly what is not saved yet, and goes on; takes it back when it is', async () => {
    const quiz = await aQuiz(bank, { lms: 'auto' });
    api.broken = true;
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Not yet saved by the learning platform.'));
    await found(quiz, 'button', 'Try again');
    await accessible(quiz);
    api.broken = false;
    window.dispatchEvent(new Event('online'));
    await until(() => !words(quiz).includes('Not yet saved'));
    assert.strictEqual(api.data['cmi.interactions.0.result'], 'wrong');
  });

  it('is one without an LMS where there is none, and asks none where none is meant', async () => {
    await aQuiz(bank);
    assert.deepEqual(api.calls, []);
    delete page.API;
    const quiz = await aQuiz(bank, { lms: 'auto' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.isFalse(words(quiz).includes('Not yet saved'));
  });
});
