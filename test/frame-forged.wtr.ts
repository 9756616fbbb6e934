import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, CHROMIUM, key, tabTo, turn, until } from './browser.js';
import { addFrame, ELSEWHERE, HERE } from './browser.frame.js';
import { facts } from './browser.quiz.js';
import { FORGED_GUEST, GENUINE_GUEST } from './forged.js';
import '../src/entries/frame-host.js';

const FORGER = '/test/fixtures/frame/forger.html';
const GENUINE = [GENUINE_GUEST.resize, GENUINE_GUEST.fact];

const loaded = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));

/** A frame that says what it is told to. */
async function forger(attributes: Readonly<Record<string, string>> = {}): Promise<HTMLIFrameElement> {
  const frame = await addFrame({ src: ELSEWHERE + FORGER, height: '100', 'data-quiz': '', ...attributes });
  await loaded(frame);
  return frame;
}

/** Has a frame say these, and waits until they were heard: they come in their order, and the last one is no forgery. */
async function say(frame: HTMLIFrameElement, messages: readonly unknown[]): Promise<void> {
  const end = Math.random();
  const heard = new Promise<void>((resolve) => {
    const hear = ({ data }: MessageEvent): void => {
      if (data !== end) return;
      removeEventListener('message', hear);
      resolve();
    };
    addEventListener('message', hear);
  });
  frame.contentWindow?.postMessage({ forge: [...messages, end] }, '*');
  await heard;
  await turn();
}

/** Whether the page took anything of what was said. */
const state = (frame: HTMLIFrameElement): unknown[] => [frame.style.height, frame.getAttribute('style'), frame.height];
const UNTOUCHED = ['', null, '100'];

describe('messages to the page around a frame', () => {
  let story: HTMLElement;
  beforeEach(async () => {
    story = await fixture<HTMLElement>(html`<article id="story"><p>It was his daughter.</p></article>`);
  });

  it('that are genuine leave nothing for axe to find', async () => {
    const frame = await forger();
    await say(frame, GENUINE);
    await accessible(story.parentElement!);
  });

  it('that are genuine are heard; the keyboard goes back from a passage that one asked for', async () => {
    const frame = await forger({ 'data-quiz-article': '#story' });
    const heard = facts(frame);
    await say(frame, [...GENUINE, GENUINE_GUEST.evidence]);
    assert.deepEqual([frame.style.height, heard.map(({ type }) => type)], ['777px', ['quiz-session-started']]);
    assert.deepEqual(heard[0]?.detail, GENUINE_GUEST.fact.detail);
    await until(() => CSS.highlights.get('quiz-passage')?.size);
    await tabTo('button', 'Back');
    await key('Enter');
    await until(() => document.activeElement === frame);
  });

  it('are events that bubble, and cannot be cancelled', async () => {
    const frame = await forger();
    const caught: Event[] = [];
    document.addEventListener('quiz-session-started', (event) => caught.push(event), { once: true });
    await say(frame, [GENUINE_GUEST.fact]);
    expect(caught[0]).to.include({ target: frame, bubbles: true, composed: true, cancelable: false });
  });

  for (const [kind, data] of Object.entries(FORGED_GUEST)) {
    it(`change nothing where they are forged: ${kind}`, async () => {
      const frame = await forger({ 'data-quiz-article': '#story' });
      const heard = facts(document);
      await say(frame, [data]);
      assert.deepEqual(state(frame), UNTOUCHED);
      assert.deepEqual(heard, []);
      assert.strictEqual(CSS.highlights.get('quiz-passage')?.size ?? 0, 0);
    });
  }

  const everything = [...GENUINE, GENUINE_GUEST.ready, GENUINE_GUEST.evidence];
  /** Frames whose genuine messages are not to be believed. */
  const UNBELIEVED: Readonly<Record<string, () => Promise<HTMLIFrameElement>>> = {
    'a frame that is not marked': async () => {
      const frame = await forger();
      frame.removeAttribute('data-quiz');
      return frame;
    },
    'a page of another origin in its place': async () => {
      const frame = await forger();
      frame.contentWindow!.location.href = HERE + FORGER;
      await loaded(frame);
      return frame;
    },
    'a page without an origin in the place of one that has it': async () => {
      const frame = await forger({ sandbox: 'allow-scripts' });
      frame.sandbox.add('allow-same-origin');
      return frame;
    },
    'a page with an origin in the place of one that has none': async () => {
      const frame = await forger();
      frame.setAttribute('sandbox', 'allow-scripts');
      return frame;
    },
    'a page that has no address': async () => {
      const frame = await forger();
      frame.removeAttribute('src');
      return frame;
    },
  };
  for (const [who, make] of Object.entries(UNBELIEVED)) {
    it(`are not believed from ${who}`, async () => {
      const frame = await make();
      const heard = facts(document);
      await say(frame, everything);
      assert.deepEqual([...state(frame), ...heard], UNTOUCHED);
    });
  }

  it('are not believed from a frame within a frame, from a sibling, or from the page itself', async () => {
    const frame = await forger();
    const sibling = await forger();
    sibling.removeAttribute('data-quiz');
    const heard = facts(document);
    for (const message of everything) postMessage(message, '*');
    await say(sibling, everything);
    // Firefox makes no such event of another page's window.
    const event = { data: GENUINE_GUEST.resize, origin: ELSEWHERE, source: CHROMIUM ? frame.contentWindow : null };
    dispatchEvent(new MessageEvent('message', event));
    assert.deepEqual([...state(frame), ...state(sibling), ...heard], [...UNTOUCHED, ...UNTOUCHED]);
  });

  it('show nothing in an article that is not there, is empty, or that the page did not name', async () => {
    for (const selector of ['', '#nowhere', 'body >', '*|*{}']) {
      const frame = await forger({ 'data-quiz-article': selector });
      await say(frame, [GENUINE_GUEST.evidence]);
      await turn();
      assert.strictEqual(CSS.highlights.get('quiz-passage')?.size ?? 0, 0);
    }
  });

  it('get no word of the article in reply', async () => {
    const frame = await forger({ 'data-quiz-article': '#story', src: HERE + FORGER });
    const replies: unknown[] = [];
    frame.contentWindow!.addEventListener('message', ({ data }: MessageEvent) => {
      if (!(data as { forge?: unknown }).forge) replies.push(data);
    });
    await say(frame, [GENUINE_GUEST.evidence]);
    await until(() => replies.length);
    assert.deepEqual(replies, [{ source: 'learning-quiz', version: 1, type: 'passage', id: 1, found: true }]);
  });
});
