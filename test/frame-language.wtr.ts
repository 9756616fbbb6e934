// The language of a quiz in a frame: of its page, its interface and its title.
import { assert } from '@open-wc/testing';
import { accessible, CHROMIUM, found, key, until } from './browser.js';
import { addFrame, addressOf, HERE } from './browser.frame.js';

const bank = `${HERE}/open/test/fixtures/frame/mayak.json`;

/** The frame's page, which is of this origin, once this control is there. */
async function open(parameters: Readonly<Record<string, string>>, control: string) {
  const frame = await addFrame({ src: addressOf({ bank, ...parameters }, HERE), width: '600', height: '500' });
  const body = await until(
    () => frame.contentDocument?.querySelector('learning-quiz')?.closest('body'),
    'a page',
    8000,
  );
  await found(body, 'button', control);
  await accessible(frame);
  return { frame, page: body.ownerDocument, body };
}
const languageOf = ({ documentElement: { lang, dir } }: Document) => [lang, dir];

describe('the language of a frame', function () {
  this.timeout(20_000);

  it('is the bank’s, where its address names none', async () => {
    const { frame, page, body } = await open({}, 'Проверить');
    assert.deepEqual(languageOf(page), ['ru', 'ltr']);
    await until(() => page.title === 'Маяк', 'the title');
    if (!CHROMIUM) return;
    frame.focus();
    await key('Tab');
    await key('Tab');
    await key(' ');
    await until(() => page.querySelector('learning-quiz')?.session.log.some(({ type }) => type === 'respond'));
    assert.isTrue(body.contains(page.activeElement));
  });

  it('is what its address names, in its direction, with the title in it', async () => {
    const { page } = await open({ lang: 'ar' }, 'تحقّق');
    assert.deepEqual(languageOf(page), ['ar', 'rtl']);
    assert.strictEqual(page.defaultView!.getComputedStyle(page.querySelector('learning-quiz')!).direction, 'rtl');
    await until(() => page.title === 'المنارة', 'the title');
  });

  it('is in its title before the learner begins', async () => {
    const { page } = await open({ start: 'manual' }, 'Начать');
    await until(() => page.title === 'Маяк', 'the title');
  });

  it('is English where the bank says none, or can’t be read', async () => {
    const nothing = `${HERE}/open/test/fixtures/frame/nothing.json`;
    const frame = await addFrame({ src: addressOf({ bank: nothing }, HERE), width: '600', height: '500' });
    const issues = await until(
      () => frame.contentDocument?.querySelector('learning-quiz')?.shadowRoot?.querySelector('.issues'),
      'what is wrong',
      8000,
    );
    assert.include(issues.textContent, '404');
    assert.deepEqual(languageOf(frame.contentDocument!), ['en', '']);
  });
});
