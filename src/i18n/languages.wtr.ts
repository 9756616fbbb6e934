import { assert, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Bank } from '../core/bank/model.js';
import type { LearningQuiz } from '../entries/learning-quiz.js';
import { registry } from '../entries/learning-quiz.js';
import {
  accessible,
  all,
  byRole,
  choose,
  focus,
  found,
  key,
  names,
  press,
  tabTo,
  turn,
  until,
  words,
} from '../../test/browser.js';
import { aMixedBank } from '../../test/browser.quiz.js';

/** Check and Next, and where the first card says that it is the first of three, in the digits of its tag. */
const SAID: Readonly<Record<string, readonly [check: string, next: string, position: string]>> = {
  ar: ['تحقّق', 'التالي', 'السؤال 1 من 3'],
  az: ['Yoxlayın', 'Növbəti', 'Sual 1 / 3'],
  de: ['Prüfen', 'Weiter', 'Frage 1 von 3'],
  en: ['Check', 'Next', 'Question 1 of 3'],
  fr: ['Vérifier', 'Suivant', 'Question 1 sur 3'],
  hy: ['Ստուգել', 'Հաջորդը', 'Հարց 1 / 3'],
  kk: ['Тексеру', 'Келесі', 'Сұрақ 1 / 3'],
  ru: ['Проверить', 'Далее', 'Вопрос 1 из 3'],
  tr: ['Kontrol et', 'Sonraki', 'Soru 1 / 3'],
};

const page = (lang: string, dir = 'ltr'): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<main lang=${lang} dir=${dir}></main>`);

/** A quiz, once its first card is there in the language of this tag. */
async function quizIn(host: Element, tag: string, bank: Bank = aMixedBank()): Promise<LearningQuiz> {
  const quiz = document.createElement('learning-quiz');
  quiz.bank = bank;
  host.append(quiz);
  await inLanguage(quiz, tag);
  return quiz;
}

async function inLanguage(quiz: LearningQuiz, tag: string): Promise<void> {
  const [check = '', next = '', position = ''] = SAID[new Intl.Locale(tag).language] ?? [];
  await found(quiz, 'button', check);
  await found(quiz, 'button', next);
  const digit = (one: string): string => Number(one).toLocaleString(tag);
  await found(quiz, 'group', position.replace(/\d/g, digit));
}

describe('a quiz in the languages that come with it', function () {
  this.timeout(10_000);
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('has nothing for axe to find, in Arabic, from new to the results', async () => {
    const host = await page('ar', 'rtl');
    const quiz = await quizIn(host, 'ar');
    await accessible(host);
    await choose(quiz, 'Option b');
    await press(quiz, 'تحقّق');
    await until(() => words(quiz).includes('خطأ'));
    await accessible(host);
    await quiz.finish();
    await found(quiz, 'button', 'ابدأ من جديد');
    await until(() => all(quiz, 'listitem').length === 3);
    await accessible(host);
  });

  it('is worked by keyboard alone, in Russian', async () => {
    const quiz = await quizIn(await page('ru'), 'ru');
    await tabTo('radio', 'Option a');
    await key(' ');
    await tabTo('button', 'Проверить');
    await key('Enter');
    await until(() => words(quiz).includes('Верно'));
    await tabTo('button', 'Далее');
    await key('Enter');
    await found(quiz, 'group', 'Вопрос 2 из 3');
  });

  for (const lang of Object.keys(SAID)) {
    it(`is there in ${lang}`, async () => {
      const quiz = await quizIn(await page(lang), lang);
      const [check, next] = SAID[lang] ?? [];
      expect(names(quiz, 'button')).to.include(check).and.include(next);
    });
  }

  it('shows its first card in its language, not in English before', async () => {
    const host = await page('tr');
    const quiz = document.createElement('learning-quiz');
    quiz.bank = aMixedBank();
    const before: string[] = [];
    host.append(quiz);
    const stop = await until(() => {
      before.push(...names(quiz, 'button'));
      return all(quiz, 'button', 'Kontrol et').length > 0;
    });
    assert.isTrue(stop);
    expect(before).not.to.include('Check');
  });

  it('stands to the right in Arabic, and fits on a small screen', async () => {
    await setViewport({ width: 320, height: 640 });
    const quiz = await quizIn(await page('ar', 'rtl'), 'ar');
    const [check, option] = [byRole(quiz, 'button', 'تحقّق'), byRole(quiz, 'radio', 'Option a')];
    assert.strictEqual(getComputedStyle(check).direction, 'rtl');
    expect(option.getBoundingClientRect().left).to.be.above(160);
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });
});

describe('the language of a quiz', () => {
  const { documentElement } = document;
  const before = documentElement.lang;
  afterEach(() => (documentElement.lang = before));

  it('is that of the quiz itself, else of what is around it, else of the page', async () => {
    documentElement.lang = 'de';
    const host = await fixture<HTMLElement>(html`<main></main>`);
    const quiz = await quizIn(host, 'de');
    host.lang = 'tr';
    await inLanguage(quiz, 'tr');
    quiz.lang = 'fr';
    await inLanguage(quiz, 'fr');
    quiz.removeAttribute('lang');
    await inLanguage(quiz, 'tr');
    host.removeAttribute('lang');
    await inLanguage(quiz, 'de');
    documentElement.lang = 'en';
    await inLanguage(quiz, 'en');
  });

  it('may change where the quiz stands in a shadow root', async () => {
    const outer = await page('en');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const quiz = await quizIn(inner, 'en');
    inner.lang = 'hy';
    await inLanguage(quiz, 'hy');
    inner.removeAttribute('lang');
    outer.lang = 'kk';
    await inLanguage(quiz, 'kk');
  });

  it('takes a region’s from its language, whatever else the tag says', async () => {
    for (const tag of ['ru-KZ', 'az-Cyrl-AZ', 'ar-u-nu-latn', 'DE-at']) await quizIn(await page(tag), tag);
  });

  it('changes in mid-session, and what was done stays, with the focus', async () => {
    const host = await page('en');
    const quiz = await quizIn(host, 'en');
    await press(quiz, 'Hint');
    await until(() => words(quiz).includes('Look at the beginning.'));
    await press(quiz, 'Check');
    await until(() => words(quiz).includes('Choose an option first.'));
    await choose(quiz, 'Option b');
    await tabTo('button', 'Check');
    const log = JSON.stringify(quiz.session.log);
    host.lang = 'ru';
    await inLanguage(quiz, 'ru');
    assert.strictEqual(focus(), 'button Проверить');
    assert.isTrue(byRole<HTMLInputElement>(quiz, 'radio', 'Option b').checked);
    expect(words(quiz)).to.contain('Подсказка 1 из 2').and.contain('Look at the beginning.');
    assert.strictEqual(JSON.stringify(quiz.session.log), log);
    await key('Enter');
    await until(() => words(quiz).includes('Неверно'));
    host.lang = 'de';
    await until(() => words(quiz).includes('Falsch'));
    await press(quiz, 'Noch einmal');
    await press(quiz, 'Prüfen');
    await until(() => words(quiz).includes('Genau das haben Sie schon versucht.'));
    host.lang = 'en';
    await until(() => words(quiz).includes('You have tried exactly this before.'));
  });

  it('is each quiz’s own where there are several', async () => {
    const host = await fixture<HTMLElement>(
      html`<main>
        <section lang="ru"></section>
        <section lang="ar" dir="rtl"></section>
        <section lang="en"></section>
      </main>`,
    );
    const [russian, arabic, english] = [...host.children];
    const quizzes = await Promise.all([quizIn(russian!, 'ru'), quizIn(arabic!, 'ar'), quizIn(english!, 'en')]);
    await choose(quizzes[0], 'Option a');
    await press(quizzes[0], 'Проверить');
    await until(() => words(quizzes[0]).includes('Верно'));
    expect(words(quizzes[1])).not.to.match(/[А-яA]{9}/);
    byRole(quizzes[1], 'button', 'تحقّق');
    byRole(quizzes[2], 'button', 'Check');
  });

  it('is English where a dictionary can’t be had, and the next quiz asks again', async () => {
    let asked = 0;
    registry.define('texts', 'sv', () => {
      asked++;
      return asked > 1 ? { check: 'Kontrollera' } : Promise.reject(new Error('gone'));
    });
    const quiz = await quizIn(await page('sv'), 'en');
    await turn();
    byRole(quiz, 'button', 'Check');
    const next = document.createElement('learning-quiz');
    next.bank = aMixedBank();
    (await page('sv')).append(next);
    await found(next, 'button', 'Kontrollera');
  });
});
