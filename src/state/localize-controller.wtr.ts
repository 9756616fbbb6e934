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

const Dutch: Dictionary = {
  check: 'Controleren',
  next: 'Volgende',
  hint: 'Tip',
  position: (n, total) => `Vraag ${n} van ${total}`,
  points: (raw, max) => `${raw} van ${max} punten`,
};
const buttons = ['Flag', 'Controleren', 'Tip', 'Previous', 'Volgende'];

async function page(lang: string) {
  const host = await fixture<HTMLElement>(html`<main lang=${lang}></main>`);
  const quiz = await addQuiz(host, aMixedBank());
  return { host, quiz };
}

describe('a quiz in another language', () => {
  before(() => {
    registry.define('texts', 'nl', () => Promise.resolve(Dutch));
    registry.define('texts', 'nl-BE', () => Promise.resolve({ ...Dutch, next: 'Verder' }));
    registry.define('texts', 'pt', () => Promise.reject(new Error('gone')));
  });

  it('has nothing for axe to find', async () => {
    const { host, quiz } = await page('nl');
    await found(quiz, 'button', 'Controleren');
    await accessible(host);
  });

  it('is worked by keyboard alone, and the focus stays where it is when the language changes', async () => {
    const { host, quiz } = await page('en');
    await tabTo('button', 'Hint');
    host.lang = 'nl';
    await until(() => focus() === 'button Tip');
    await key('Enter');
    await until(() => words(quiz).includes('Look at the beginning.'));
  });

  it('says in it what its dictionary has, and the rest in English', async () => {
    const { quiz } = await page('nl');
    await until(() => names(quiz, 'button').join() === buttons.join());
    await found(quiz, 'group', 'Vraag 1 van 3');
    expect(words(quiz)).to.contain('0 van 3 punten').and.contain('Choose one.');
  });

  it('takes the dictionary of the region where there is one, else that of the language', async () => {
    const { quiz: belgian } = await page('nl-BE');
    await found(belgian, 'button', 'Verder');
    byRole(belgian, 'button', 'Controleren');
    const { quiz: aruban } = await page('nl-AW');
    await found(aruban, 'button', 'Volgende');
  });

  it('says otherwise what the page says of its own, over the texts that are there', async () => {
    registry.define('texts', 'en-AU', () => ({ check: 'Submit', verdict: { correct: 'Spot on' } }));
    const { quiz } = await page('en-AU');
    await found(quiz, 'button', 'Submit');
    byRole(quiz, 'button', 'Flag');
    await choose(quiz, 'Option a');
    await press(quiz, 'Submit');
    await until(() => words(quiz).includes('Spot on'));
  });

  it('stays in English where the dictionary can’t be had, or there is none', async () => {
    for (const lang of ['pt', 'eo', 'x', 'no such language', '']) {
      const { quiz } = await page(lang);
      await found(quiz, 'button', 'Check');
    }
  });

  it('is in the language that was set last, whichever dictionary comes first', async () => {
    let arrive: (texts: Dictionary) => void = () => undefined;
    registry.define('texts', 'it', () => new Promise((resolve) => (arrive = resolve)));
    const { host, quiz } = await page('en');
    host.lang = 'it';
    await turn();
    host.lang = 'nl';
    await found(quiz, 'button', 'Controleren');
    arrive({ check: 'Controlla' });
    await turn();
    await choose(quiz, 'Option b');
    await press(quiz, 'Controleren');
    await until(() => words(quiz).includes('Incorrect'));
    host.lang = 'it';
    await press(quiz, 'Try again');
    await found(quiz, 'button', 'Controlla');
  });

  it('follows the nearest language around it, through shadow roots, else the page’s', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
    const inner = document.createElement('main');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const quiz = await addQuiz(inner, aMixedBank());
    await found(quiz, 'button', 'Controleren');
    const { documentElement } = document;
    const before = documentElement.lang;
    try {
      documentElement.lang = 'nl';
      const host = await fixture<HTMLElement>(html`<main></main>`);
      const alone = await addQuiz(host, aMixedBank());
      await found(alone, 'button', 'Controleren');
      byRole(alone, 'button', 'Volgende');
    } finally {
      documentElement.lang = before;
    }
    assert.strictEqual(documentElement.lang, before);
  });
});
