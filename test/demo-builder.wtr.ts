// The builder, as it was built, under the policy that the README promises; and what it makes.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { attributesOf, codeOf, FILES, readAddress, writeAddress } from '../demo/builder/build.js';
import { copyFrom } from '../demo/copy.js';
import { OPTIONS } from '../demo/builder/options.js';
import { FRAME_ATTRIBUTES } from '../src/adapters/frame/parameters.js';
import { LearningQuiz } from '../src/entries/learning-quiz.js';
import { byRole, found, key, press, tabTo, until, words } from './browser.js';
import { axeIn } from './browser.built.js';

/** The page once its preview is there, and what the policy refused. */
async function open(query = '', width = 1100) {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="The builder" width=${width} height="700"></iframe>`,
  );
  frame.src = `/built/builder/${query}`;
  const page = await until(() => {
    const { contentDocument } = frame;
    return contentDocument?.URL.includes('/built/builder') && contentDocument.querySelector('#code')
      ? contentDocument
      : null;
  });
  const faults: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  return { frame, page, faults, code: () => page.querySelector<HTMLTextAreaElement>('#code')!.value };
}

/** What the card of the preview shows of its item. */
const quizIn = (page: Document): ShadowRoot | null | undefined => {
  const card = page.querySelector('learning-quiz')?.shadowRoot?.querySelector('quiz-card');
  return card?.shadowRoot?.querySelector('.view > *')?.shadowRoot;
};

describe('the builder', function () {
  this.timeout(20_000);

  it('has nothing for axe to find, wide and at 320 pixels', async () => {
    for (const [query, width] of [
      ['?open', 1100],
      ['?open&theme=magazine&lang=ar&mode=test', 320],
    ] as const) {
      const { frame, page } = await open(query, width);
      // Whatever is drawn first, it has a stem.
      await until(() => quizIn(page)?.querySelector('#stem'), 'a card', 8000);
      assert.deepEqual(await axeIn({ frame, page }), []);
      assert.isAtMost(page.documentElement.scrollWidth, page.documentElement.clientWidth);
    }
  });

  it('is worked by keyboard, and the code, the preview and the address follow', async () => {
    const { page, frame, faults, code } = await open();
    page.querySelector<HTMLElement>('#mode')!.focus();
    await key('t');
    await until(() => code().includes('mode="test"'));
    const quiz = () => page.querySelector('learning-quiz');
    await until(() => quiz()?.getAttribute('mode') === 'test', 'the preview');
    expect(frame.contentWindow!.location.search).to.equal('?mode=test');
    await tabTo('button', 'Copy');
    assert.deepEqual(faults, []);
  });

  it('opens as its address says, whole', async () => {
    const { page, code } = await open('?mode=test&count=3&seed=a+b&lang=ru&theme=journal');
    const quiz = await until(() => page.querySelector('learning-quiz'));
    await until(() => quiz.progress?.total === 3, 'three questions', 5000);
    const shown = ['mode', 'count', 'seed', 'lang'].map((name) => quiz.getAttribute(name));
    assert.deepEqual(shown, ['test', '3', 'a b', 'ru']);
    expect(quiz.parentElement!.dataset['quizTheme']).to.equal('journal');
    expect(code()).to.contain('themes/journal.css').and.contain('seed="a b"');
    await until(() => words(quiz).includes('Вопрос 1 из 3'));
  });

  it('shows a frame where one is asked for', async () => {
    const { page, faults, code } = await open('?as=frame&count=2');
    const inner = await until(() => page.querySelector('iframe')?.contentDocument?.querySelector('learning-quiz'));
    await until(() => inner.progress?.total === 2, 'two questions', 8000);
    expect(code()).to.contain('frame.html?bank=').and.contain('&amp;count=2').and.contain('data-quiz');
    assert.deepEqual(faults, []);
  });

  it('says that it copied, or has the code selected', async () => {
    const { page } = await open();
    await press(page.body, 'Copy');
    await until(() => /Copied|Selected/.test(words(byRole(page.querySelector('.copy')!, 'status'))));
    expect(await found(page.body, 'button', 'Copy')).to.equal(page.querySelector('.copy button'));
  });
});

describe('what the builder makes', () => {
  it('can set every attribute that the element has, and no other', () => {
    const own = LearningQuiz.observedAttributes.filter((name) => name !== 'disabled').toSorted();
    assert.deepEqual(OPTIONS.map(({ attribute }) => attribute).toSorted(), own);
    const inFrames = own.filter((name) => !['src', 'article', 'required'].includes(name));
    assert.deepEqual([...FRAME_ATTRIBUTES].toSorted(), inFrames);
  });

  it('is read back from its address', () => {
    const attributes = new Map(
      OPTIONS.map(({ attribute, choices, number }) => {
        return [attribute, choices?.at(-1)?.[0] ?? String(number?.least ?? `a&"b${attribute}`)] as const;
      }),
    );
    const chosen = { attributes, form: 'frame', lang: 'ar', theme: 'journal', files: '/x/' } as const;
    const back = readAddress(`?${writeAddress(chosen, 'bank.json')}`, 'bank.json');
    assert.deepEqual({ ...back, attributes: [...back.attributes] }, { ...chosen, attributes: [...attributes] });
    const none = readAddress('?as=x&foo=bar&files=', 'bank.json');
    assert.deepEqual([none.form, none.files, [...none.attributes]], ['script', FILES, [['src', 'bank.json']]]);
  });

  it('has nothing in it that can’t stand there, whatever the address or a field says', () => {
    const evil = readAddress('?count=-4&mode=evil&lang=xx%22&theme=../../x&pass-mark=2&files=/cdn', 'bank.json');
    assert.deepEqual([...evil.attributes], [['src', 'bank.json']]);
    assert.deepEqual([evil.lang, evil.theme, evil.files], ['', '', '/cdn/']);
    const typed = { ...evil, attributes: new Map([...evil.attributes, ['count', '-4'], ['seed', 's']]) };
    for (const form of ['script', 'frame', 'file'] as const) {
      expect(codeOf({ ...typed, form }))
        .to.contain('seed')
        .and.not.contain('count');
    }
  });

  it('is markup that means what was chosen, whatever the values hold', () => {
    const nasty = `"><script>x</script>&amp;'`;
    const chosen = readAddress(`?${new URLSearchParams({ src: nasty, seed: nasty, mode: 'test', lang: 'ar' })}`, '');
    const page = new DOMParser().parseFromString(codeOf(chosen), 'text/html');
    const made = page.querySelector('learning-quiz')!;
    const set = [...made.attributes].map(({ name, value }) => [name, value]);
    assert.deepEqual(set, attributesOf(chosen));
    assert.strictEqual(page.querySelectorAll('script').length, 1);
    const frame = new DOMParser()
      .parseFromString(codeOf({ ...chosen, form: 'frame' }), 'text/html')
      .querySelector('iframe')!;
    assert.strictEqual(new URL(frame.src).searchParams.get('seed'), nasty);
    expect(codeOf({ ...chosen, form: 'file' })).to.contain(`--set 'seed="><script>x</script>&amp;'\\'''`);
  });

  it('can be copied where the clipboard is closed: the text is selected', async () => {
    const field = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="Code">abc</textarea>`);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await copyFrom(field);
      assert.deepEqual([field.selectionStart, field.selectionEnd], [0, 3]);
      assert.strictEqual(document.activeElement, field);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});
