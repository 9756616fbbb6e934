import { assert, expect, fixture, html } from '@open-wc/testing';
import type { Dictionary } from '../i18n/texts.js';
import {
  accessible,
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
import { addQuiz, aMixedBank } from '../../test/browser.quiz.js';
import { registry } from '../entries/learning-quiz.js';

const German: Dictionary = {
  check: 'Prüfen',
  next: 'Weiter',
  hint: 'Tipp',
  position: (n, total) => `Frage ${n} von ${total}`,
  points: (raw, max) => `${raw} von ${max} Punkten`,
};
const buttons = ['Flag', 'Prüfen', 'Tipp', 'Previous', 'Weiter'];

async function page(lang: string) {
  const host = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const quiz = await addQuiz(host, aMixedBank());
  return { host, quiz };
}

describe('a quiz in another language', () => {
  before(() => {
    registry.define('texts', 'de', () => Promise.resolve(German));
    registry.define('texts', 'de-CH', () => Promise.resolve({ ...German, next: 'Wiiter' }));
    registry.define('texts', 'fr', () => Promise.reject(new Error('gone')));
  });

  it('has nothing for axe to find', async () => {
    const { host, quiz } = await page('de');
    await found(quiz, 'button', 'Prüfen');
    await accessible(host);
  });

  it('is worked by keyboard alone, and the focus stays where it is when the language changes', async () => {
    const { host, quiz } = await page('en');
    await tabTo('button', 'Hint');
    host.lang = 'de';
    await until(() => focus() === 'button Tipp');
    await key('Enter');
    await until(() => words(quiz).includes('Look at the beginning.'));
  });

  it('says in it what its dictionary has, and the rest in English', async () => {
    const { quiz } = await page('de');
    await until(() => names(quiz, 'button').join() === buttons.join());
    await found(quiz, 'group', 'Frage 1 von 3');
    expect(words(quiz)).to.contain('0 von 3 Punkten').and.contain('Choose one.');
  });

  it('takes the dictionary of the region where there is one, else that of the language', async () => {
    const { quiz: swiss } = await page('de-CH');
    await found(swiss, 'button', 'Wiiter');
    const { quiz: austrian } = await page('de-AT');
    await found(austrian, 'button', 'Weiter');
  });

  it('stays in English where the dictionary can’t be had, or there is none', async () => {
    for (const lang of ['fr', 'eo', 'x', 'no such language', '']) {
      const { quiz } = await page(lang);
      await found(quiz, 'button', 'Check');
    }
  });

  it('is in the language that was set last, whichever dictionary comes first', async () => {
    let arrive: (texts: Dictionary) => void = () => undefined;
    registry.define('texts', 'it', () => new Promise((resolve) => (arrive = resolve)));
    const { host, quiz } = await page('it');
    host.lang = 'de';
    await found(quiz, 'button', 'Prüfen');
    arrive({ check: 'Controlla' });
    await turn();
    await choose(quiz, 'Option b');
    await press(quiz, 'Prüfen');
    await until(() => words(quiz).includes('Incorrect'));
    host.lang = 'it';
    await press(quiz, 'Try again');
    await found(quiz, 'button', 'Controlla');
  });

  it('follows the nearest language around it, through shadow roots, else the page’s', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const inner = document.createElement('main');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const quiz = await addQuiz(inner, aMixedBank());
    await found(quiz, 'button', 'Prüfen');
    const { documentElement } = document;
    const before = documentElement.lang;
    try {
      documentElement.lang = 'de';
      const host = await fixture<HTMLElement>(html`<main></main>`);
      const alone = await addQuiz(host, aMixedBank());
      await found(alone, 'button', 'Prüfen');
      byRole(alone, 'button', 'Weiter');
    } finally {
      documentElement.lang = before;
    }
    assert.strictEqual(documentElement.lang, before);
  });
});
