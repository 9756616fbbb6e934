// The page around these frames has no script of ours: nobody answers, or this test in the host's stead.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, key, turn, until, WEBKIT } from './browser.js';
import { addFrame, addressOf, aWhile, ELSEWHERE, HERE, inside, look, press } from './browser.frame.js';
import { FORGED_HOST, GENUINE_HOST } from './forged.js';

interface Heard {
  readonly type?: string;
  readonly subject?: string;
  readonly height?: number;
  readonly fact?: string;
}

/** Collects what a frame says, and to whom it was addressed as far as the browser lets it through. */
function listen(frame: HTMLIFrameElement): Heard[] {
  const heard: Heard[] = [];
  addEventListener('message', ({ source, data }: MessageEvent<Heard>) => {
    if (source === frame.contentWindow) heard.push(data);
  });
  return heard;
}

/** A frame of a fixed height once its first card is there, and all that it has said. */
async function open(at = ELSEWHERE, attributes: Readonly<Record<string, string>> = {}) {
  const frame = await addFrame({ src: addressOf({ seed: 'x' }, at), width: '600', height: '220', ...attributes });
  const heard = listen(frame);
  await until(() => heard.some(({ type }) => type === 'ready'), 'a frame', 8000);
  await inside(frame, ({ names }) => names.some((name) => name.includes('The pilot')));
  return { frame, heard };
}

const told = (heard: readonly Heard[]): Heard[] => heard.filter(({ type }) => type !== 'ready' && type !== undefined);
const say = (frame: HTMLIFrameElement, message: unknown): void => frame.contentWindow?.postMessage(message, '*');

describe('a frame in a page that does not answer', function () {
  this.timeout(20_000);
  // Only a launcher that puppeteer drives can look into a frame.
  before(function () {
    if (WEBKIT) this.skip();
  });

  it('has nothing for axe to find', async () => {
    const { frame } = await open();
    await accessible(frame);
  });

  it('names what its address lacks, and asks for nothing in its place', async () => {
    const refused: string[] = [];
    for (const address of [
      `${HERE}/cdn/frame.html`,
      `${HERE}/cdn/frame.html?bank=ftp%3A%2F%2Fx.example%2Fb.json&lang=ar`,
    ]) {
      const frame = await addFrame({ src: address, width: '600', height: '220' });
      const page = await until(() => (frame.contentDocument?.URL === address ? frame.contentDocument : null));
      page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
      const told = await until(() => page.querySelector('main > [role=alert]'), 'what is wrong', 8000);
      expect(told.textContent).to.contain('“bank=”');
      assert.isTrue(page.querySelector('learning-quiz') === null);
    }
    await aWhile();
    assert.deepEqual(refused, []);
  });

  it('has the theme and the scheme that its address names', async () => {
    const plain = await addFrame({
      src: addressOf({ theme: '../x', scheme: 'green' }, HERE),
      width: '600',
      height: '220',
    });
    const dressed = await addFrame({ src: addressOf({ theme: 'journal', scheme: 'dark' }, HERE), width: '600' });
    const look = (frame: HTMLIFrameElement): readonly string[] => {
      const quiz = frame.contentDocument!.querySelector('learning-quiz')!;
      const { borderTopWidth, colorScheme, backgroundColor } = frame.contentWindow!.getComputedStyle(quiz);
      return [borderTopWidth, colorScheme, backgroundColor];
    };
    await until(() => plain.contentDocument?.querySelector('learning-quiz'), 'a quiz', 8000);
    await until(() => look(dressed)[0] === '4px', 'a theme', 8000);
    assert.deepEqual(look(dressed), ['4px', 'dark', 'rgb(20, 26, 33)']);
    assert.deepEqual(look(plain), ['0px', 'light dark', 'rgba(0, 0, 0, 0)']);
    await accessible(dressed);
  });

  it('is scrolled by keyboard, and hides nothing', async () => {
    const { frame } = await open(HERE);
    const { document: page, getComputedStyle } = frame.contentWindow!;
    const root = page.documentElement;
    expect(root.scrollHeight).to.be.above(root.clientHeight + 50);
    const { overflowY, scrollbarWidth } = getComputedStyle(root);
    assert.deepEqual([overflowY, scrollbarWidth], ['visible', 'auto']);
    frame.focus();
    await key('End');
    await until(() => root.scrollTop > 0);
  });

  it('says to any page no more than that it is there, and how high', async () => {
    for (const sandbox of [undefined, 'allow-scripts']) {
      const { frame, heard } = await open(ELSEWHERE, sandbox ? { sandbox } : {});
      await press(frame, 'The pilot');
      await press(frame, 'Hint');
      await until(() => heard.filter(({ subject }) => subject).length > 1, 'a second height');
      for (const message of heard) {
        if (message.type === 'ready') assert.deepEqual(Object.keys(message), ['source', 'version', 'type']);
        else assert.deepEqual(message, { subject: 'lti.frameResize', height: message.height! });
      }
      frame.remove();
    }
  });

  it('lets an LMS have the height that shows all of it, and is at rest then', async () => {
    const { frame, heard } = await open();
    const resized = ({ source, data }: MessageEvent<Heard>): void => {
      if (source === frame.contentWindow && data.subject === 'lti.frameResize') frame.height = String(data.height);
    };
    addEventListener('message', resized);
    await press(frame, 'Hint');
    await until(() => frame.height !== '220');
    await aWhile();
    const count = heard.length;
    await aWhile();
    assert.deepEqual([(await look(frame)).hidden, heard.length], [0, count]);
    await press(frame, 'Next');
    await until(() => heard.length > count);
    await aWhile();
    assert.strictEqual((await look(frame)).hidden, 0);
    removeEventListener('message', resized);
  });

  it('tells what happened before, once it is answered, and from then on', async () => {
    const { frame, heard } = await open();
    await press(frame, 'The pilot');
    assert.deepEqual(told(heard), []);
    say(frame, GENUINE_HOST.welcome);
    await until(() => told(heard).length > 3);
    const [first, second, third] = told(heard).map(({ fact }) => fact);
    assert.deepEqual([first, second, third], ['quiz-session-started', 'quiz-item-entered', 'quiz-response-changed']);
    expect(told(heard).at(-1)).to.include({ type: 'resize' });
    await press(frame, 'Hint');
    await until(() => told(heard).some(({ fact }) => fact === 'quiz-hint-shown'));
  });

  it('asks the page for a passage by its words alone, and takes the link where it is not found', async () => {
    const { frame, heard } = await open();
    say(frame, GENUINE_HOST.welcome);
    await press(frame, 'The pilot');
    await press(frame, 'Check');
    await press(frame, 'Show the solution');
    await press(frame, 'Show in the article');
    const asked = await until(() => heard.find(({ type }) => type === 'evidence'), 'a request');
    assert.deepEqual(JSON.parse(JSON.stringify(asked)), {
      source: 'learning-quiz',
      version: 1,
      type: 'evidence',
      id: 1,
      pointers: [{ textStart: 'his daughter', textEnd: 'each evening' }],
      label: 'Back to the question',
      lang: 'en',
    });
    say(frame, { ...GENUINE_HOST.passage, found: false });
    await inside(frame, ({ names }) => names.includes('Open the article'));
  });

  it('takes the link where the page does not say whether it was found', async () => {
    const { frame } = await open();
    say(frame, GENUINE_HOST.welcome);
    await press(frame, 'The keeper');
    await press(frame, 'Check');
    await press(frame, 'Show in the article');
    await aWhile();
    expect((await look(frame)).names).not.to.include('Open the article');
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await inside(frame, ({ names }) => names.includes('Open the article'));
  });

  it('is not opened by forged messages', async () => {
    const { frame, heard } = await open();
    for (const data of Object.values(FORGED_HOST)) say(frame, data);
    for (const message of [GENUINE_HOST.passage, GENUINE_HOST.back]) say(frame, message);
    await press(frame, 'The pilot');
    await aWhile();
    assert.deepEqual(told(heard), []);
    say(frame, GENUINE_HOST.welcome);
    await until(() => told(heard).length > 0);
  });

  it('listens to no window but the page around it', async () => {
    const { frame, heard } = await open();
    const sibling = await fixture<HTMLIFrameElement>(html`<iframe title="Another"></iframe>`);
    const script = sibling.contentDocument!.createElement('script');
    script.textContent = `parent.frames[${[...document.querySelectorAll('iframe')].indexOf(frame)}].postMessage(
      ${JSON.stringify(GENUINE_HOST.welcome)}, '*')`;
    sibling.contentDocument!.body.append(script);
    await turn();
    await press(frame, 'The pilot');
    await aWhile();
    assert.deepEqual(told(heard), []);
  });
});
