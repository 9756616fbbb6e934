import { assert, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { DECK_KEY } from '../../adapters/storage/deck-storage.js';
import { deckText } from '../../core/schedule/parse.js';
import {
  accessible,
  byRole,
  choose,
  focus,
  key,
  names,
  press,
  speech,
  tabTo,
  until,
  words,
} from '../../../test/browser.js';
import { inDays, storeDeck, storedDeck } from '../../../test/browser.decks.js';
import { addQuiz, aRichChoice } from '../../../test/browser.quiz.js';
import { aDeck } from '../../../test/decks.js';
import { aBank } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';
import './define.js';
import type { QuizDue } from './quiz-due.element.js';

const said = (due: QuizDue): string => words(due).replace(/ Export Import.*/, '');

/** The element on the page, once it says something. */
async function aDue(attributes: { for?: string; lang?: string; dir?: string } = {}): Promise<QuizDue> {
  const { lang = 'en', dir = 'ltr' } = attributes;
  const host = await fixture<HTMLElement>(
    html`<main lang=${lang} dir=${dir}><button>Before</button><quiz-due for=${attributes.for ?? ''}></quiz-due></main>`,
  );
  const due = host.querySelector('quiz-due')!;
  if (!attributes.for) await until(() => words(due));
  return due;
}

const fieldOf = (due: QuizDue): HTMLInputElement => due.renderRoot.querySelector('input[type=file]')!;

/** Chooses a file, as the browser's dialog does. */
function chooseFile(due: QuizDue, content: string | Blob, name = 'deck.json'): void {
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  const field = fieldOf(due);
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A second window of this site, whose storage events reach this one. */
async function anotherTab(): Promise<Storage> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another tab"></iframe>`);
  return until(() => frame.contentWindow?.localStorage);
}

describe('quiz-due', () => {
  it('has nothing for axe to find: nothing yet, nothing due, something due, a file refused', async () => {
    const due = await aDue();
    assert.strictEqual(said(due), 'Nothing to review yet.');
    await accessible(due);
    storeDeck({ 'bank/item/one': { due: inDays(2) } });
    await accessible(await aDue());
    storeDeck({ 'bank/item/one': { due: inDays(-2) } });
    const more = await aDue();
    await accessible(more);
    chooseFile(more, 'rubbish');
    await until(() => words(more).includes('Nothing was changed.'));
    await accessible(more);
  });

  it('is worked by keyboard alone: Export, then Import, whose native field opens the dialog', async () => {
    storeDeck({ 'bank/item/one': { due: inDays(-2) } });
    const due = await aDue();
    byRole(due.parentElement!, 'button', 'Before').focus();
    let exported = '';
    const onClick = (event: Event): void => {
      const [link] = event.composedPath();
      if (link instanceof HTMLAnchorElement) exported = link.download;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      exported = this.download;
    };
    document.addEventListener('click', onClick);
    try {
      await tabTo('button', 'Export');
      await key('Enter');
      assert.strictEqual(exported, 'learning-quiz-deck.json');
    } finally {
      HTMLAnchorElement.prototype.click = click;
      document.removeEventListener('click', onClick);
    }
    await key('Tab');
    assert.strictEqual(due.renderRoot.querySelector(':focus'), fieldOf(due));
    expect(focus()).to.contain('Import');
    expect(getComputedStyle(fieldOf(due).parentElement!).outlineStyle).to.equal('solid');
  });

  it('says how many are due, over all banks of the site', async () => {
    storeDeck({
      'bank/item/one': { due: inDays(-2) },
      'bank/sibling/pair': { due: inDays(-1) },
      'other/item/x': { due: inDays(-5) },
      'other/item/y': { due: inDays(5) },
    });
    assert.strictEqual(said(await aDue()), '3 questions are due for review.');
    storeDeck({ 'late/item/one': { due: inDays(-2), reviewed: 9_000 } });
    localStorage.setItem(DECK_KEY, deckText(aDeck({ 'late/item/one': { due: 5 } })));
    assert.strictEqual(said(await aDue()), '1 question is due for review.');
  });

  it('says when the next are due where none is, in the page’s language', async () => {
    storeDeck({
      'bank/item/one': { due: inDays(1) },
      'other/item/x': { due: inDays(1) },
      'other/item/y': { due: inDays(40) },
    });
    assert.strictEqual(said(await aDue()), 'Nothing is due. Next review: tomorrow, 2 questions.');
    const german = await aDue({ lang: 'de' });
    await until(() => said(german).includes('Nächste Wiederholung: morgen, 2 Fragen.'));
    storeDeck({ 'bank/item/one': { due: inDays(40) } });
    assert.strictEqual(said(await aDue({ lang: 'en' })), 'Nothing is due. Next review: in 6 weeks, 1 question.');
  });

  it('follows what is answered on the page', async () => {
    const due = await aDue();
    assert.strictEqual(said(due), 'Nothing to review yet.');
    const quiz = await addQuiz(due.parentElement!, aBank({ items: [aRichChoice({ id: 'one' })] }));
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => said(due) === 'Nothing is due. Next review: in 2 days, 1 question.');
  });

  it('follows what is answered in another tab, and what is cleared there', async () => {
    const due = await aDue();
    const tab = await anotherTab();
    storeDeck({ 'bank/item/one': { due: inDays(-1) } }, tab);
    await until(() => said(due) === '1 question is due for review.');
    tab.clear();
    await until(() => said(due) === 'Nothing to review yet.');
  });

  it('is of the quiz that `for` names alone, whenever it appears, without what that cannot show', async () => {
    storeDeck({
      'bank/item/one': { due: inDays(-1) },
      'bank/item/gone': { due: inDays(-1) },
      'other/item/one': { due: inDays(-1) },
    });
    const due = await aDue({ for: 'named' });
    assert.strictEqual(words(due), '');
    const quiz = await addQuiz(due.parentElement!, aBank(), { id: 'named' });
    await until(() => said(due) === '1 question is due for review.');
    quiz.remove();
    await addQuiz(due.parentElement!, aBank(), { id: 'named', persist: 'none' });
    await until(() => words(due) === '');
  });

  it('is gone and back without a trace', async () => {
    storeDeck({ 'bank/item/one': { due: inDays(-1) } });
    const due = await aDue();
    const { parentElement } = due;
    due.remove();
    storeDeck({ 'bank/item/one': { due: inDays(-1), reviewed: 2_000 }, 'bank/item/two': { due: inDays(-1) } });
    parentElement!.append(due);
    await until(() => said(due) === '2 questions are due for review.');
  });
});

describe('a deck in a file', () => {
  it('holds all of it, whatever the quiz', async () => {
    const deck = storeDeck({ 'bank/item/one': { due: inDays(-2) }, 'other/item/x': {} });
    const due = await aDue();
    const { createObjectURL } = URL;
    let blob: Blob | undefined;
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return createObjectURL(given);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await press(due, 'Export');
    } finally {
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
    }
    assert.strictEqual(blob?.type, 'application/json');
    assert.strictEqual(await blob?.text(), deckText(deck));
  });

  it('is merged with what is there: the later review of a card wins', async () => {
    storeDeck({
      'bank/item/one': { due: inDays(4), reviewed: 5_000 },
      'bank/item/two': { due: inDays(4), reviewed: 1_000 },
    });
    const due = await aDue();
    const heard = speech(due);
    chooseFile(
      due,
      deckText(aDeck({ 'bank/item/one': { due: 1, reviewed: 4_000 }, 'bank/item/two': { due: 1, reviewed: 2_000 } })),
    );
    await until(() => words(due).includes('Imported: 2 questions to review.'));
    assert.strictEqual(said(due), '1 question is due for review.');
    assert.deepEqual(
      Object.values(storedDeck()?.cards ?? {}).map(({ reviewed }) => reviewed),
      [5_000, 2_000],
    );
    await until(() => heard.includes('Imported: 2 questions to review.'));
    assert.strictEqual(fieldOf(due).files?.length, 0);
  });

  for (const [what, content, message] of [
    ['is no deck', '{"a":1}', 'That file holds no reviews that can be read. Nothing was changed.'],
    [
      'is from a later version',
      '{"format":"learning-quiz-deck/3"}',
      'That file is from a newer version of this page. Nothing was changed.',
    ],
    ['is too large', ' '.repeat(3_000_001), 'That file is too large. Nothing was changed.'],
    [
      'is empty',
      '{"format":"learning-quiz-deck/1","cards":{"b/item/x":{"due":"<img src=x>"}}}',
      'That file holds no reviews. Nothing was changed.',
    ],
  ] as const) {
    it(`that ${what} changes nothing, and it says so`, async () => {
      storeDeck({ 'bank/item/one': { due: inDays(-2), reviewed: 9_000 } });
      const due = await aDue();
      const before = localStorage.getItem(DECK_KEY);
      const heard = speech(due);
      chooseFile(due, content);
      await until(() => words(due).includes(message));
      await until(() => heard.includes(message));
      assert.strictEqual(localStorage.getItem(DECK_KEY), before);
    });
  }
});

describe('quiz-due on any screen', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const dir of ['ltr', 'rtl']) {
    it(`fits into 320 pixels, ${dir}`, async () => {
      await setViewport({ width: 320, height: 600 });
      storeDeck({ 'bank/item/one': { due: inDays(1) } });
      const due = await aDue({ dir });
      assert.strictEqual(document.documentElement.scrollWidth, document.documentElement.clientWidth);
      for (const part of due.renderRoot.querySelectorAll('button, label')) {
        const { left, right, height } = part.getBoundingClientRect();
        expect(left >= 0 && right <= window.innerWidth && height >= 44, `${left} to ${right}, ${height} high`).to.equal(
          true,
        );
      }
      assert.deepEqual(names(due, 'button'), ['Export']);
    });
  }
});
