import { assert, expect, fixture, html } from '@open-wc/testing';
import type { Bank } from '../core/bank/model.js';
import * as parts from '../core/bank/translated.js';
import type { LearningQuiz } from '../entries/learning-quiz.js';
import { registry } from '../entries/learning-quiz.js';
import { accessible, all, byRole, choose, focus, found, key, press, tabTo, until, words } from '../../test/browser.js';
import { aMixedBank, aRichChoice } from '../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../test/factories.js';

const page = (lang: string, dir = 'ltr'): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<main lang=${lang} dir=${dir}></main>`);

async function add(
  host: Element,
  bank: Bank,
  attributes: Readonly<Record<string, string>> = {},
): Promise<LearningQuiz> {
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  quiz.bank = bank;
  host.append(quiz);
  await until(() => all(quiz, 'heading').length > 0);
  return quiz;
}

/** The language and direction of a text: of the nearest that say so around where it stands, through shadow roots. */
function spoken(root: Element, wanted: string): string {
  const find = (node: Node): Node | undefined => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.includes(wanted) ? node : undefined;
    const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot, node] : [node];
    return inside
      .flatMap((each) => [...each.childNodes])
      .map(find)
      .find(Boolean);
  };
  const attribute = (from: Node | undefined, name: string): string => {
    for (let at: Node | null | undefined = from; at; at = at.parentNode ?? (at as ShadowRoot).host) {
      const value = at instanceof Element ? at.getAttribute(name) : null;
      if (value) return value;
    }
    return '';
  };
  const text = find(root);
  return text ? `${attribute(text, 'lang')} ${attribute(text, 'dir')}` : `no "${wanted}"`;
}

/** How the factories' items begin. */
const STEM = 'Which city is the capital';

const english = aMixedBank({ lang: 'en', title: 'Letters' });
const translated: Bank = aBank({
  lang: 'en',
  title: 'Letters',
  objectives: [{ id: 'first', title: 'Tell the first' }],
  translations: { ru: { title: 'Буквы', objectives: [{ id: 'first', title: 'Назвать первую' }] } },
  items: [
    aRichChoice({
      id: 'one',
      objective: 'first',
      translations: {
        ru: {
          stem: 'Какая из них **первая**?',
          options: [
            { id: 'a', text: 'Вариант а', feedback: 'Так и есть.' },
            { id: 'b', text: 'Вариант б', feedback: 'Нет, не она.' },
          ],
          hints: ['Посмотрите в начало.'],
          rationale: 'Потому что а — первая.',
        },
      },
    }),
    aChoice({ id: 'two', objective: 'first', options: [anOption('a', { key: true }), anOption('b')] }),
  ],
});

describe('a bank in another language than the page', () => {
  it('has nothing for axe to find', async () => {
    const host = await page('ar', 'rtl');
    await add(host, english);
    await until(() => spoken(host, 'Option a') === 'en ltr');
    await accessible(host);
  });

  it('is worked by keyboard alone, each part in its own language and direction', async () => {
    const quiz = await add(await page('ar', 'rtl'), english);
    await found(quiz, 'button', 'تحقّق');
    await until(() => spoken(quiz, 'Option a') === 'en ltr');
    for (const text of [STEM, 'Option b']) assert.strictEqual(spoken(quiz, text), 'en ltr');
    for (const text of ['تحقّق', 'اختر إجابة واحدة.']) assert.strictEqual(spoken(quiz, text), 'ar rtl');
    await tabTo('button', 'تلميح');
    await key('Enter');
    await until(() => spoken(quiz, 'Look at the beginning.') === 'en ltr');
    await tabTo('radio', 'Option a');
    await key('ArrowDown');
    await tabTo('button', 'تحقّق');
    await key('Enter');
    await until(() => spoken(quiz, 'Not that one.') === 'en ltr');
    assert.strictEqual(spoken(quiz, 'خطأ'), 'ar rtl');
    await tabTo('button', 'اعرض الحل');
    await key('Enter');
    await until(() => spoken(quiz, 'Because a comes first.') === 'en ltr');
  });

  it('says so in the results too', async () => {
    const quiz = await add(await page('ar', 'rtl'), english);
    await choose(quiz, 'Option b');
    await quiz.finish();
    await found(quiz, 'button', 'ابدأ من جديد');
    await until(() => spoken(quiz, STEM) === 'en ltr');
    await until(() => spoken(quiz, 'Yerevan') === 'en ltr');
  });

  it('is from right to left in a page that is not', async () => {
    const hebrew = aBank({ lang: 'he', items: [aChoice({ stem: 'מהי הבירה?' })] });
    const quiz = await add(await page('en'), hebrew);
    await until(() => spoken(quiz, 'מהי הבירה?') === 'he rtl');
    assert.strictEqual(spoken(quiz, 'Check'), 'en ltr');
  });

  it('is left as it is where it is in the page’s language, or says nothing of its own', async () => {
    for (const lang of ['en', 'en-GB']) {
      const quiz = await add(await page(lang), english);
      assert.strictEqual(spoken(quiz, 'Option a'), `${lang} ltr`);
    }
    const quiz = await add(await page('ar', 'rtl'), aMixedBank());
    await found(quiz, 'button', 'تحقّق');
    assert.strictEqual(spoken(quiz, 'Option a'), 'ar rtl');
  });
});

describe('a bank with translations', () => {
  it('is shown in the page’s language, and where it has none, in its own', async () => {
    const host = await page('ru-KZ');
    const quiz = await add(host, translated);
    byRole(quiz, 'radio', 'Вариант а');
    await found(quiz, 'heading', 'Какая из них первая?');
    // A region is no other language, and no other voice.
    assert.strictEqual(spoken(quiz, 'Вариант а'), 'ru-KZ ltr');
    await accessible(host);
    quiz.goTo('two');
    await until(() => spoken(quiz, STEM) === 'en ltr');
  });

  it('changes in mid-session, and responses, attempts and focus stay', async () => {
    const host = await page('en');
    const quiz = await add(host, translated);
    await choose(quiz, 'Option b');
    await tabTo('button', 'Hint');
    await key('Enter');
    await until(() => words(quiz).includes('Look at the beginning.'));
    const before = focus();
    assert.strictEqual(before, 'button Hint');
    const log = JSON.stringify(quiz.session.log);
    host.lang = 'ru';
    const option = await found<HTMLInputElement>(quiz, 'radio', 'Вариант б');
    assert.isTrue(option.checked);
    await until(() => words(quiz).includes('Посмотрите в начало.'));
    assert.strictEqual(focus(), 'button Подсказка');
    assert.strictEqual(JSON.stringify(quiz.session.log), log);
    await press(quiz, 'Проверить');
    await until(() => words(quiz).includes('Нет, не она.'));
    await press(quiz, 'Показать ответ');
    await until(() => words(quiz).includes('Потому что а — первая.'));
    host.lang = 'en';
    await until(() => words(quiz).includes('Because a comes first.'));
    expect(words(quiz)).to.contain('Not that one.');
    assert.deepEqual(quiz.session.state.items['one']?.attempts[0]?.response, ['b']);
  });

  it('has its title before the session in the page’s language, and its results', async () => {
    const quiz = await add(await page('ru'), translated, { start: 'manual' });
    byRole(quiz, 'heading', 'Буквы');
    await press(quiz, 'Начать');
    await choose(quiz, 'Вариант а');
    await press(quiz, 'Проверить');
    await quiz.finish();
    await found(quiz, 'button', 'Начать заново');
    await until(() => words(quiz).includes('Назвать первую'));
    expect(words(quiz)).to.contain('Какая из них первая?').and.contain(STEM).and.contain('Вариант а');
  });

  it('is in its own words as long as what translates it can’t be had, and says so in time', async () => {
    let arrive: (part: typeof parts) => void = () => undefined;
    registry.define('translator', 'bank', () => new Promise((resolve) => (arrive = resolve)));
    const host = await page('en');
    const quiz = await add(host, translated);
    host.lang = 'ru';
    await found(quiz, 'button', 'Проверить');
    byRole(quiz, 'radio', 'Option b');
    arrive(parts);
    await found(quiz, 'radio', 'Вариант б');
    registry.define('translator', 'bank', () => new Promise((resolve) => (arrive = resolve)));
    const waiting = await add(await page('ru'), translated);
    byRole(waiting, 'radio', 'Option b');
    arrive(parts);
    await found(waiting, 'radio', 'Вариант б');
    registry.define('translator', 'bank', () => Promise.reject(new Error('gone')));
    const other = await add(await page('ru'), translated);
    byRole(other, 'radio', 'Option b');
    registry.set('translator', 'bank', parts);
  });

  it('shows each quiz of a page the words of its own language', async () => {
    const russian = await add(await page('ru'), translated);
    const other = await add(await page('en'), translated);
    byRole(russian, 'radio', 'Вариант б');
    byRole(other, 'radio', 'Option b');
  });
});
