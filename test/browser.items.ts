// What the tests of all items' elements share: a view as a card hands it over, and the phases that it goes through.
import { fixture, html } from '@open-wc/testing';
import type { Item } from '../src/core/bank/model.js';
import type { Json } from '../src/core/json.js';
import type { ItemElement, ItemView } from '../src/elements/base/item-element.js';
import { registry } from '../src/entries/learning-quiz.js';

/** A view of an item before anything was entered. */
export const aView = (item: Item, own: Partial<ItemView> = {}): ItemView => ({
  item,
  phase: 'responding',
  response: undefined,
  outcome: undefined,
  solved: false,
  order: undefined,
  expired: false,
  hints: [],
  feedback: { whole: [], own: [] },
  actions: ['check'],
  ...own,
});

/** An item's element on the page, in a language and direction of one's own. */
export async function show(
  view: ItemView,
  attributes: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } = {},
): Promise<ItemElement> {
  // The names of the types that load on demand come with the frame.
  await registry.load('part', 'frame');
  const render = await registry.load('item-view', view.item.interaction);
  const host = await fixture<HTMLElement>(
    html`<main lang=${attributes.lang ?? 'en'} dir=${attributes.dir ?? 'ltr'}>${render(view)}</main>`,
  );
  const element = host.firstElementChild as ItemElement;
  await element.updateComplete;
  return element;
}

/** Collects the responses that an element asks for; `take` says whether the session takes them, as it does by itself. */
export function responses(element: ItemElement, take = true): Json[] {
  const asked: Json[] = [];
  element.addEventListener('quiz-response-request', (event) => {
    const { response } = event.detail;
    asked.push(response);
    if (take && element.view) element.view = { ...element.view, response };
    else event.preventDefault();
  });
  return asked;
}

/** Every state in which a card may show an item, by name; the responses are a right, a partly right and a wrong one. */
export const phases = (right: Json, partly: Json, wrong: Json): Readonly<Record<string, Partial<ItemView>>> => ({
  empty: {},
  filled: { response: wrong },
  'being scored': { response: wrong, phase: 'scoring' },
  correct: { response: right, phase: 'closed', outcome: { verdict: 'correct' }, solved: true },
  'partly correct': {
    response: partly,
    phase: 'attempted',
    outcome: { verdict: 'partial' },
    feedback: { whole: ['Nearly.'], own: [] },
  },
  incorrect: {
    response: wrong,
    phase: 'attempted',
    outcome: { verdict: 'incorrect' },
    feedback: { whole: ['Read it again.'], own: ['Not this one.'] },
  },
  ungraded: { response: wrong, phase: 'closed', outcome: { verdict: 'ungraded' } },
  revealed: { response: wrong, phase: 'closed', outcome: { verdict: 'incorrect' }, solved: true },
  'closed without a response': { phase: 'closed', solved: true },
  'disabled, nothing told': { response: wrong, phase: 'closed' },
});
