// What is drawn must be told apart: in each theme and without one, light and dark, in every phase of every kind of item.
import { assert, fixture, html } from '@open-wc/testing';
import type { Item } from '../src/core/bank/model.js';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { contrast, groundOf, over, readColour } from '../demo/themes/contrast.js';
import { bringTo, phasesOf } from '../demo/gallery/phases.js';
import { THEMES } from '../demo/themes/tokens.generated.js';
import { findItemType } from '../src/entries/core.js';
import bank from '../questions/south-caucasus-peace.yaml';
import '../src/entries/learning-quiz.js';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { all, focused, tabTo, until, words } from './browser.js';
import { addQuiz, aMixedBank, goTo } from './browser.quiz.js';

/** One item of each kind. */
function kinds(): Item[] {
  const { items } = bank;
  const kind = (item: Item): string => `${item.interaction} ${String(item['choose'])}`;
  return items.filter((item, i) => items.findIndex((other) => kind(other) === kind(item)) === i);
}

/** All elements of a quiz, through shadow roots, that are seen. */
function* within(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.getClientRects().length) yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

/** Buttons and fields whose border is lost on what is around them. */
const borders = (quiz: LearningQuiz): string[] =>
  [...within(quiz.shadowRoot!), ...within(quiz)].flatMap((element) => {
    if (!element.matches('button:enabled:not(.quiet), input[type=text]:enabled, textarea:enabled, select:enabled'))
      return [];
    const style = getComputedStyle(element);
    const line = readColour(style.borderTopColor);
    if (style.opacity === '0' || parseFloat(style.borderTopWidth) === 0 || !line?.alpha) return [];
    const ground = groundOf(element.parentElement ?? (element.getRootNode() as ShadowRoot).host);
    const ratio = contrast(over(line.rgb, line.alpha, ground), ground);
    return ratio < 3 ? [`${element.localName} ${element.textContent.trim().slice(0, 20)}: ${ratio.toFixed(2)}`] : [];
  });

/** What is wrong with the line around what has the focus. */
function ring(): string[] {
  const element = focused()!;
  const shown =
    element.matches('input') && getComputedStyle(element).outlineStyle === 'none'
      ? (element.closest('.option') ?? element.closest('label'))!
      : element;
  const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(shown);
  const line = readColour(outlineColor);
  const ground = groundOf(shown.parentElement ?? (shown.getRootNode() as ShadowRoot).host);
  const ratio = line ? contrast(line.rgb, ground) : 0;
  const good = ratio >= 3 && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return good ? [] : [`the focus on ${element.localName}: ${ratio.toFixed(2)}, ${outlineWidth} ${outlineStyle}`];
}

async function link(theme: string): Promise<void> {
  const element = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `/src/themes/${theme}.css`,
  });
  const loaded = new Promise((resolve) => (element.onload = resolve));
  document.head.append(element);
  await loaded;
}

/** As if no theme had been. */
function unlink(): void {
  document.documentElement.removeAttribute('data-quiz-theme');
  document.querySelectorAll('link[href*="/src/themes/"]').forEach((element) => element.remove());
}

/** A quiz for every phase of every kind of item, and one at its end; made once, then seen in each theme. */
async function everything(page: HTMLElement): Promise<void> {
  for (const item of kinds()) {
    const type = findItemType(item.interaction)!;
    for (const phase of phasesOf(type, item)) {
      const quiz = document.createElement('learning-quiz');
      quiz.bank = { ...bank, items: [item] };
      for (const [name, value] of [
        ['persist', 'none'],
        ['seed', 's'],
        ['title', `${item.id}, ${phase}`],
      ] as const) {
        quiz.setAttribute(name, value);
      }
      page.append(quiz);
      await until(() => quiz.progress.itemId && quiz.session.isReady(quiz.progress.itemId), quiz.title);
      await bringTo(phase, quiz.session, type, item);
    }
  }
  await until(() => [...page.children].every((quiz) => !words(quiz).includes('Loading')), 'all of them', 8000);
}

/** What axe finds of too little contrast; `title` says where. */
async function tooLow(page: HTMLElement): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(at: Element, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await axe.run(page, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ target, any }) => `${target.flat().join(' ')}: ${any[0]?.message}`),
  );
}

const SCHEMES = { light: '#fff', dark: '#121416' } as const;

describe('what is drawn can be told apart', function () {
  this.timeout(120_000);
  let page: HTMLElement;
  before(async () => {
    for (const theme of THEMES) await link(theme);
    document.documentElement.dataset['quizTheme'] = 'none';
    page = document.body.appendChild(document.createElement('main'));
    await everything(page);
  });
  after(() => {
    page.remove();
    unlink();
  });

  for (const theme of ['none', ...THEMES]) {
    for (const [scheme, ground] of Object.entries(SCHEMES)) {
      it(`in the theme “${theme}”, ${scheme}, in every phase of every kind`, async () => {
        page.dataset['quizTheme'] = theme;
        page.style.cssText = `color-scheme: ${scheme}; background: ${ground}`;
        // The colours on their way from the theme before are neither's.
        for (const animation of document.getAnimations()) animation.finish();
        const lines = [...page.children].flatMap((quiz) =>
          borders(quiz as LearningQuiz).map((fault) => `${(quiz as LearningQuiz).title}: ${fault}`),
        );
        assert.deepEqual([...(await tooLow(page)), ...lines], []);
      });

      it(`in the theme “${theme}”, ${scheme}: what has the focus`, async () => {
        const place = await fixture<HTMLElement>(html`<section data-quiz-theme=${theme}></section>`);
        place.style.cssText = `color-scheme: ${scheme}; background: ${ground}`;
        page.hidden = true;
        const quiz = await addQuiz(place, aMixedBank(), { persist: 'none' });
        const faults: string[] = [];
        for (const [role, name] of [['button', 'Flag'], ['radio'], ['button', 'Check'], ['button', 'Next']] as const) {
          await tabTo(role, name);
          faults.push(...ring());
        }
        await goTo(quiz, 'two');
        await tabTo('textbox');
        page.hidden = false;
        assert.deepEqual([...faults, ...ring()], []);
      });
    }
  }
});

describe('themes', () => {
  afterEach(unlink);

  it('are each in their own place of one page, and the quiz by itself where none is named', async () => {
    for (const theme of THEMES) await link(theme);
    document.documentElement.dataset['quizTheme'] = 'none';
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const seen = new Map<string, string>();
    for (const theme of ['none', ...THEMES]) {
      const place = document.createElement('section');
      place.dataset['quizTheme'] = theme;
      page.append(place);
      const quiz = await addQuiz(place, bank, { persist: 'none', seed: 's', count: '1' });
      const card = quiz.shadowRoot!.querySelector('quiz-card')!;
      const stem = await until(() => all(card, 'heading')[0]);
      const { fontWeight, fontSize } = getComputedStyle(stem);
      const { backgroundColor, padding } = getComputedStyle(quiz);
      seen.set(theme, [fontWeight, fontSize, backgroundColor, padding].join(' '));
    }
    assert.strictEqual(new Set(seen.values()).size, 4, [...seen.values()].join('\n'));
    assert.match(seen.get('none')!, /^600 .*rgba\(0, 0, 0, 0\) 0px$/);
  });

  it('reach the parts of a quiz of one tag as those of a composed one', async () => {
    await link('broadsheet');
    const page = await fixture<HTMLElement>(html`<main data-quiz-theme="broadsheet"></main>`);
    const whole = await addQuiz(page, bank, { persist: 'none', seed: 's', count: '1' });
    const made = document.createElement('learning-quiz');
    made.append(document.createElement('quiz-card'));
    Object.assign(made, { bank, persist: 'none', seed: 's', count: 1 });
    page.append(made);
    const style = Object.assign(document.createElement('style'), {
      textContent:
        'learning-quiz::part(verdict), quiz-card::part(stem), learning-quiz::part(stem) { color: rgb(1, 2, 3) }',
    });
    page.append(style);
    const looks = async (quiz: LearningQuiz): Promise<string[]> => {
      const card = (quiz.querySelector('quiz-card') ?? quiz.shadowRoot!.querySelector('quiz-card'))!;
      const stem = await until(() => all(card, 'heading')[0]);
      const { fontVariantCaps } = getComputedStyle(card.shadowRoot!.querySelector('[part=position]')!);
      return [fontVariantCaps, getComputedStyle(stem).color];
    };
    await until(() => whole.shadowRoot!.querySelector('quiz-card[exportparts]'));
    const [caps, colour] = await looks(whole);
    assert.deepEqual(await looks(made), [caps, colour]);
    assert.strictEqual(caps, 'all-small-caps');
    assert.strictEqual(colour, 'rgb(1, 2, 3)');
  });

  it('leave forced colours, font and size to the page where none is linked', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.style.cssText = 'font: italic 20px monospace';
    const quiz = await addQuiz(page, bank, { persist: 'none' });
    const { fontFamily, fontStyle } = getComputedStyle(all(quiz, 'heading')[0]!);
    assert.deepEqual([fontFamily, fontStyle], ['monospace', 'italic']);
  });
});
