// A cmi5 package in a frame, as it is left: by its button, at work and at the end, and by a reload.
import { assert, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { all, byRole, choose, found, key, nameOf, press, until, words } from '../browser.js';
import { aBank, aChoice } from '../factories.js';
import { Cmi5Lms } from './cmi5-lms.js';

const bank = aBank({
  id: 'left',
  items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Which is the second?' })],
});
const page = window as unknown as Record<string, unknown>;
const BACK = `${location.origin}/test/lms/portal.html?back`;

describe('a cmi5 package', function () {
  this.timeout(30_000);
  let lms: Cmi5Lms;
  let address: string;
  let frame: HTMLIFrameElement;

  const body = (): HTMLElement => frame.contentDocument!.body;
  const ready = async (): Promise<HTMLElementTagNameMap['learning-quiz']> => {
    await until(() => frame.contentDocument?.querySelector('learning-quiz')?.progress?.total === 2, 'the quiz', 8000);
    await until(() => all(body(), 'group').length, 'a card', 8000);
    return body().querySelector('learning-quiz')!;
  };
  const launch = async (): Promise<HTMLElementTagNameMap['learning-quiz']> => {
    frame = await fixture<HTMLIFrameElement>(html`<iframe title="Quiz" width="700" height="600"></iframe>`);
    frame.src = `${address}${new URL(lms.launch()).search}&lrs`;
    return ready();
  };
  const answered = (count: number): Promise<unknown> =>
    until(() => lms.verbs.filter((verb) => verb === 'answered').length === count, `${count} attempts`, 8000);

  before(async () => {
    const options = ['--set', 'shuffle=none'];
    const { at } = await executeServerCommand<{ at: string }, object>('package', { bank, as: 'cmi5', options });
    address = `${at}index.html`;
  });
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    lms = new Cmi5Lms({ returnURL: BACK });
    page['lrs'] = lms.fetch;
  });
  afterEach(() => {
    delete page['lrs'];
  });

  it('is left by its button while it runs, by keyboard alone, and goes on at the next launch', async () => {
    await launch();
    await choose(body(), 'Option a');
    await press(body(), 'Check');
    await answered(1);
    const leave = await found(body(), 'button', 'Leave');
    leave.focus();
    await key('Enter');
    await until(() => frame.contentWindow?.location.href === BACK, 'the LMS’s own page', 8000);
    assert.deepEqual(lms.verbs, ['initialized', 'answered', 'terminated']);
    assert.deepEqual(lms.broken, []);
    frame.remove();
    const quiz = await launch();
    await until(() => quiz.progress.correct === 1, 'the session as it was');
  });

  it('is left with its results, where the button stands then; what was typed a moment ago is told too', async () => {
    const quiz = await launch();
    await choose(body(), 'Option b');
    await press(body(), 'Check');
    await quiz.finish();
    const results = await found(body(), 'group', 'Your results');
    assert.lengthOf(all(body(), 'button', 'Leave'), 1);
    (await found(results, 'button', 'Leave')).click();
    await until(() => frame.contentWindow?.location.href === BACK, 'the LMS’s own page', 8000);
    assert.deepEqual(lms.verbs, ['initialized', 'answered', 'completed', 'terminated']);
    assert.deepEqual(lms.broken, []);
  });

  it('has no such button where the LMS names no place to go', async () => {
    lms = new Cmi5Lms();
    page['lrs'] = lms.fetch;
    await launch();
    await choose(body(), 'Option a');
    await press(body(), 'Check');
    await answered(1);
    assert.notInclude(all(body(), 'button').map(nameOf), 'Leave');
  });

  it('that is loaded again in the same launch goes on, fetches no second token, and is told of at the next', async () => {
    await launch();
    await choose(body(), 'Option a');
    await press(body(), 'Check');
    await answered(1);
    frame.contentWindow!.location.reload();
    await until(() => lms.verbs.at(-1) === 'terminated', 'the end of the launch');
    await until(
      () => frame.contentDocument?.querySelector('learning-quiz')?.progress.correct === 1,
      'it as it was',
      8000,
    );
    const quiz = await ready();
    quiz.goTo('two');
    await until(() => byRole(body(), 'group', 'Which is the second?'));
    await choose(body(), 'Option b');
    await press(body(), 'Check');
    await until(() => words(body()).includes('Not yet saved by the learning platform.'), 'the notice', 8000);
    assert.lengthOf(
      lms.requests.filter((it) => it === 'POST /fetch'),
      1,
    );
    (await found(body(), 'button', 'Leave')).click();
    await until(() => frame.contentWindow?.location.href === BACK, 'the LMS’s own page', 8000);
    frame.remove();
    await launch();
    await answered(2);
    assert.deepEqual(lms.broken, []);
  });
});
