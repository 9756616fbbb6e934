// A browser that is set to give what is of another site no storage, in earnest: Firefox by `network.cookie.cookieBehavior`.
// The quiz stands in an LMS of another site, as a portal frames it. Elsewhere `packaged.wtr.ts` has a script take storage away.
import { assert, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { until } from '../browser.js';
import { ELSEWHERE, inside, look, press } from '../browser.frame.js';
import { aBank, aChoice } from '../factories.js';

const bank = aBank({
  id: 'apart',
  items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Which is the second?' })],
});

interface Told {
  readonly calls: readonly string[];
  readonly status: string;
  readonly suspended: boolean;
  readonly storage: string;
}

describe('a package in a portal of another site, whose browser gives it no storage', function () {
  this.timeout(30_000);
  const heard: Told[] = [];
  const hear = ({ data, origin }: MessageEvent): void => {
    if (origin === ELSEWHERE && typeof data === 'object' && data !== null && 'calls' in data) heard.push(data as Told);
  };
  before(function () {
    if (!('blocked' in window)) this.skip();
    addEventListener('message', hear);
  });
  after(() => removeEventListener('message', hear));

  it('is told to the LMS attempt by attempt, says nothing frightening, and goes on where it was left', async () => {
    const options = ['--set', 'shuffle=none'];
    const { at } = await executeServerCommand<{ at: string }, object>('package', { bank, as: 'scorm12', options });
    const address = `${ELSEWHERE}${at}index.html`;
    const quiz = { src: address } as HTMLIFrameElement;
    const portal = await fixture<HTMLIFrameElement>(html`<iframe title="LMS" width="800" height="700"></iframe>`);
    portal.src = `${ELSEWHERE}/test/lms/portal.html?${new URLSearchParams({ quiz: address }).toString()}`;
    await press(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => heard.at(-1)?.calls.includes('LMSSetValue cmi.interactions.0.result'), 'the attempt', 8000);
    // In earnest: the frame is told no.
    assert.strictEqual(heard.at(-1)?.storage, 'SecurityError');
    assert.notMatch((await look(quiz)).text, /not kept|not be kept|does not let|Not yet saved/);
    portal.contentWindow?.postMessage('leave', ELSEWHERE);
    await until(() => heard.at(-1)?.calls.at(-1)?.startsWith('LMSFinish'), 'the end', 8000);
    assert.deepInclude(heard.at(-1), { status: 'incomplete', suspended: true });
    portal.contentWindow?.postMessage('again', ELSEWHERE);
    const again = await inside(quiz, ({ text }) => text.includes('Taken up where you left off.'));
    assert.include(again.text, '1 of 2');
  });
});
