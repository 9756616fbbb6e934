import type { AxeResults } from 'axe-core';
import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, key, tabTo, until, WEBKIT } from './browser.js';
import { addFrame, addressOf, aWhile, ELSEWHERE, HERE, inside, look, press, settled } from './browser.frame.js';
import { aBank } from './factories.js';
import { facts, type HeardFact } from './browser.quiz.js';
import { followFrame } from '../src/entries/frame-host.js';

/** Where the frame is, and what its sandbox lets it be. */
const PLACES = [
  { title: 'of another origin', at: ELSEWHERE, more: {} },
  { title: 'of this origin', at: HERE, more: {} },
  { title: 'that has no origin', at: ELSEWHERE, more: { sandbox: 'allow-scripts' } },
  { title: 'with an origin in a sandbox', at: ELSEWHERE, more: { sandbox: 'allow-scripts allow-same-origin' } },
] as const;

/** A frame once its first card is there, and what its element has fired. */
async function open(attributes: Readonly<Record<string, string>> = {}): Promise<[HTMLIFrameElement, HeardFact[]]> {
  const frame = await addFrame({ src: addressOf(), 'data-quiz': '', width: '600', ...attributes });
  const heard = facts(frame);
  await until(() => heard.some(({ type }) => type === 'quiz-item-entered'), 'the first card', 8000);
  await settled(frame);
  return [frame, heard];
}

const types = (heard: readonly HeardFact[]): string[] => heard.map(({ type }) => type);
const lit = (): string[] => [...(CSS.highlights.get('quiz-passage') ?? [])].map(String);

const addStory = () =>
  fixture<HTMLElement>(
    html`<article id="story">
      <h2>The lighthouse</h2>
      <p>The keeper slept by day.</p>
      <p>So it was <em>his daughter</em> who lit the lamp each evening, and put it out.</p>
    </article>`,
  );

describe('a quiz in a frame', function () {
  this.timeout(20_000);
  // Only a launcher that puppeteer drives can look into a frame.
  before(async function () {
    if (WEBKIT) this.skip();
    const { ok } = await fetch('/cdn/frame.html');
    if (!ok) throw new Error('Not built: `npx vite build --mode cdn` writes dist/cdn.');
  });

  it('has nothing for axe to find', async () => {
    const [frame] = await open({ src: addressOf({}, HERE).replace('?', '?open&') });
    await accessible(frame);
    const page = frame.contentDocument!;
    const script = page.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    page.head.append(script);
    const view = frame.contentWindow as Window & { axe?: { run(): Promise<AxeResults> } };
    const axe = await until(() => view.axe, 'axe');
    const { violations } = await axe.run();
    // A document that stands within another has its heading there.
    assert.deepEqual(
      violations.map(({ id }) => id).filter((id) => id !== 'page-has-heading-one'),
      [],
    );
  });

  it('is gone through by keyboard alone', async () => {
    const [frame, heard] = await open();
    frame.focus();
    await key('Tab');
    await key('Tab');
    await key(' ');
    await key('Enter');
    await until(() => types(heard).includes('quiz-attempt-scored'), 'a score');
    expect((await look(frame)).origin).to.equal(ELSEWHERE);
  });

  it('is followed from when its element is marked, however long it has been there', async () => {
    const frame = await addFrame({ src: addressOf(), width: '600', height: '120' });
    let spoken = 0;
    addEventListener('message', ({ source }) => void (spoken += source === frame.contentWindow ? 1 : 0));
    await until(() => spoken > 1, 'a frame that has spoken', 8000);
    const heard = facts(frame);
    assert.strictEqual(frame.style.height, '');
    frame.dataset['quiz'] = '';
    await until(() => types(heard).includes('quiz-item-entered'), 'what happened before');
    await settled(frame);
    expect((await look(frame)).hidden).to.equal(0);
  });

  for (const { title, at, more } of PLACES) {
    it(`${title} grows and shrinks with its content, and tells what happens in it`, async () => {
      const [frame, heard] = await open({ src: addressOf({ mode: 'practice', seed: 'x' }, at), ...more });
      const low = await settled(frame);
      assert.strictEqual((await look(frame)).hidden, 0);
      await press(frame, 'Hint');
      const high = await settled(frame);
      expect(high).to.be.above(low + 20);
      assert.strictEqual((await look(frame)).hidden, 0);
      await press(frame, 'Next');
      const next = await settled(frame);
      expect(next).to.be.below(high);
      await press(frame, 'Previous');
      assert.strictEqual(await settled(frame), high);
      await press(frame, 'The pilot');
      await press(frame, 'Check');
      const scored = await until(() => heard.find((fact) => fact.type === 'quiz-attempt-scored'), 'a score');
      expect(scored.detail).to.include({ itemId: 'keeper', attempt: 1, verdict: 'incorrect' });
      expect(types(heard).slice(0, 2)).to.deep.equal(['quiz-session-started', 'quiz-item-entered']);
      const { origin, title: named } = await look(frame);
      assert.strictEqual(origin, 'sandbox' in more && !more.sandbox.includes('origin') ? 'null' : at);
      assert.strictEqual(named, 'The lighthouse');
    });
  }

  it('shrinks below the height that it was given only when the learner goes on', async () => {
    const [frame] = await open({ height: '700' });
    assert.deepEqual([frame.clientHeight, (await look(frame)).hidden], [700, 0]);
    await press(frame, 'Next');
    await until(() => frame.clientHeight < 700, 'a lower frame');
    await settled(frame);
    assert.strictEqual((await look(frame)).hidden, 0);
  });

  it('is no higher than its content where a picture takes a share of the window', async () => {
    const [frame] = await open({ width: '1200' });
    const toPicture = async (): Promise<number> => {
      await press(frame, 'Next');
      await press(frame, 'Next');
      await inside(frame, ({ focus }) => focus === 'Which window is lit?');
      return settled(frame);
    };
    const first = await toPicture();
    await press(frame, 'Previous');
    await press(frame, 'Previous');
    await press(frame, 'Hint');
    frame.width = '240'; // much higher, and so is its window
    expect(await settled(frame)).to.be.above(first);
    frame.width = '1200';
    assert.strictEqual(await toPicture(), first);
    assert.strictEqual((await look(frame)).hidden, 0);
  });

  it('follows its width, fits within a border, and yields to a theme’s rules for frames', async () => {
    const rules = new CSSStyleSheet();
    rules.replaceSync('* { box-sizing: border-box } iframe { height: auto; border: 9px solid; padding: 3px }');
    document.adoptedStyleSheets.push(rules);
    try {
      const [frame] = await open();
      assert.strictEqual((await look(frame)).hidden, 0);
      const wide = frame.clientHeight;
      frame.width = '320';
      await until(() => frame.clientHeight > wide, 'a higher frame');
      await settled(frame);
      assert.strictEqual((await look(frame)).hidden, 0);
      frame.width = '600';
      await until(() => frame.clientHeight === wide, 'the height of before');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('has the right height when it comes to be seen', async () => {
    for (const at of [ELSEWHERE, HERE]) {
      const [frame] = await open({ src: addressOf({}, at), hidden: '' });
      frame.hidden = false;
      const height = await settled(frame);
      expect(height).to.be.above(200);
      frame.hidden = true;
      await aWhile();
      frame.hidden = false;
      assert.strictEqual(await settled(frame), height);
      assert.strictEqual((await look(frame)).hidden, 0);
    }
  });

  it('has its passage lit in the article of the page around it, with that page’s consent', async () => {
    const story = await addStory();
    for (const sandbox of [undefined, 'allow-scripts']) {
      const [frame] = await open({ 'data-quiz-article': '#story', ...(sandbox ? { sandbox } : {}) });
      await press(frame, 'The keeper');
      await press(frame, 'Check');
      await press(frame, 'Show in the article');
      await until(() => lit().length > 0, 'the passage');
      assert.deepEqual(lit(), ['his daughter who lit the lamp each evening']);
      assert.strictEqual(story.contains(document.activeElement), true);
      await tabTo('button', 'Back to the question');
      await key('Enter');
      await until(() => document.activeElement === frame);
      assert.deepEqual(lit(), []);
      await inside(frame, (seen) => seen.focus === 'Show in the article');
      frame.remove();
    }
  });

  it('has its way back in its own language and direction', async () => {
    const story = await addStory();
    const [frame] = await open({ 'data-quiz-article': '#story', src: addressOf({ lang: 'ar' }) });
    await press(frame, 'The keeper');
    await press(frame, 'تحقّق');
    await press(frame, 'اعرض في المقال');
    await until(() => lit().length > 0, 'the passage');
    const back = [...story.querySelectorAll('span')].map(({ shadowRoot }) => shadowRoot?.querySelector('button'))[0]!;
    assert.deepEqual([back.lang, back.dir], ['ar', 'rtl']);
    frame.remove();
    await until(() => lit().length === 0);
  });

  it('takes its passage along when its element goes', async () => {
    const story = await addStory();
    const [frame] = await open({ 'data-quiz-article': '#story' });
    await press(frame, 'The keeper');
    await press(frame, 'Check');
    await press(frame, 'Show in the article');
    await until(() => lit().length > 0, 'the passage');
    frame.remove();
    await until(() => lit().length === 0, 'the passage to go');
    assert.isTrue(story.querySelector('[data-quiz-passage], span') === null);
  });

  it('offers the source where the passage is not in the article', async () => {
    const story = await addStory();
    const [frame] = await open({ 'data-quiz-article': '#story' });
    await press(frame, 'Next');
    await press(frame, 'From the north');
    await press(frame, 'Check');
    await press(frame, 'Show in the article');
    await inside(frame, ({ names }) => names.includes('Open the article'));
    assert.deepEqual(lit(), []);
    assert.strictEqual(story.contains(document.activeElement), false);
  });

  it('shows nothing in a page that did not consent', async () => {
    await addStory();
    const [frame] = await open();
    await press(frame, 'The keeper');
    await press(frame, 'Check');
    await press(frame, 'Show in the article');
    await inside(frame, ({ names }) => names.includes('Open the article'));
    assert.deepEqual(lit(), []);
  });

  it('is quoted where neither page nor source has it; that a selector finds nothing is said once', async () => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (text: string) => heard.push(text);
    try {
      const bank = `${ELSEWHERE}/open/test/fixtures/frame/mayak.json`;
      const [frame] = await open({ 'data-quiz-article': '##', src: addressOf({ bank, lang: 'en' }) });
      await press(frame, 'Дочь смотрителя');
      await press(frame, 'Check');
      await inside(frame, ({ names, text }) => !names.includes('Check') && text.includes('Дочь … каждый вечер'));
      expect((await look(frame)).names).not.to.include('Show in the article');
      frame.dataset['quizArticle'] = '#story';
      await addStory();
      await press(frame, 'Flag');
      await inside(frame, ({ names }) => names.includes('Show in the article'));
    } finally {
      console.warn = warn;
    }
    assert.deepEqual(heard, ['learning-quiz: data-quiz-article="##" finds nothing in this page']);
  });

  it('is followed in a shadow root, and no longer, when the page says so', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const frame = await addFrame({ src: addressOf(), width: '600' });
    host.attachShadow({ mode: 'open' }).append(frame);
    const heard = facts(frame);
    const stop = followFrame(frame);
    await until(() => types(heard).includes('quiz-item-entered'), 'the first card', 8000);
    const height = await settled(frame);
    stop();
    const before = heard.length;
    await press(frame, 'Hint');
    await press(frame, 'The pilot');
    await aWhile();
    assert.deepEqual([frame.clientHeight, heard.length], [height, before]);
  });

  it('is not spoken to before its page is there, which has no origin that it could be addressed by', async () => {
    const frame = await addFrame({ src: addressOf(), width: '600' });
    const said: unknown[] = [];
    frame.contentWindow!.postMessage = (message: unknown) => void said.push(message);
    const heard = facts(frame);
    followFrame(frame);
    assert.deepEqual(said, []);
    await until(() => types(heard).includes('quiz-item-entered'), 'the first card', 8000);
  });

  it('that holds its bank itself, as a packed page does, is followed where it has neither origin nor address', async () => {
    const script = `${location.origin}/cdn/learning-quiz.classic.js`;
    const bank = JSON.stringify(aBank());
    const srcdoc = `<!doctype html><html lang="en"><title>x</title><learning-quiz persist="none"><script type="application/json">${bank}</script></learning-quiz><script src="${script}" data-quiz-frame></script>`;
    const frame = await addFrame({ srcdoc, 'data-quiz': '', sandbox: 'allow-scripts', width: '600' });
    const heard = facts(frame);
    const started = await until(() => heard.find(({ type }) => type === 'quiz-session-started'), 'a session', 8000);
    expect(started.detail).to.deep.include({ total: 3 });
    expect(await settled(frame)).to.be.above(200);
  });

  it('takes a session up where it was left, if it may keep one', async () => {
    const src = addressOf({ persist: 'local', name: String(performance.now()), seed: 'x' });
    const [first] = await open({ src });
    await press(first, 'The pilot');
    await press(first, 'Check');
    await press(first, 'Next');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    first.remove();
    const frame = await addFrame({ src, 'data-quiz': '' });
    const heard = facts(frame);
    const resumed = await until(() => heard.find(({ type }) => type === 'quiz-session-resumed'), 'the session', 8000);
    expect(resumed.detail).to.include({ attempted: 1 });
  });

  it('two of them keep to themselves', async () => {
    const [one, ofOne] = await open({ src: addressOf({ name: 'one' }) });
    const [two, ofTwo] = await open({ src: addressOf({ name: 'two' }), sandbox: 'allow-scripts' });
    const [before, height] = [ofOne.length, one.clientHeight];
    await press(two, 'The pilot');
    await press(two, 'Hint');
    await until(() => types(ofTwo).includes('quiz-hint-shown'));
    await settled(two);
    assert.deepEqual([ofOne.length, one.clientHeight], [before, height]);
  });

  it('does nothing by what a hostile address says', async () => {
    for (const [name, hostile] of [
      ['bank', 'javascript:self.hacked=1'],
      ['bank', 'data:application/json,{}'],
      ['bank', 'https://user:word@quiz.example/x'],
      ['mode', '"><img src=x onerror=self.hacked=1>'],
      ['lang', '"><script>self.hacked=1</script>'],
      ['onclick', 'self.hacked=1'],
      ['style', 'position:fixed'],
    ] as const) {
      const frame = await addFrame({ src: addressOf({ [name]: hostile }), 'data-quiz': '' });
      const heard = facts(frame);
      const fate = name === 'bank' ? 'quiz-failed' : 'quiz-session-started';
      await until(() => types(heard).includes(fate), `${name}: ${fate}`, 8000);
      const { hacked, names } = await look(frame);
      assert.deepEqual([hacked, names.some((text) => text.includes('hacked'))], [false, false]);
      frame.remove();
    }
  });
});
