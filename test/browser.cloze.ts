// What the browser tests of `cloze` share: an item with a gap of each kind, and views of it.
import type { Json } from '../src/core/json.js';
import { verdictOf } from '../src/core/scoring/outcome.js';
import type { ItemView } from '../src/elements/base/item-element.js';
import type { ClozeItem } from '../src/items/cloze/schema.js';
import cloze from '../src/items/cloze/type.js';
import { aView, phases } from './browser.items.js';
import { descriptionOf } from './browser.js';

export const item: ClozeItem = {
  id: 'river',
  interaction: 'cloze',
  stem: 'Fill in the gaps.',
  text: 'The {{river}} is about {{length}} km long and flows into the {{sea}} Sea.',
  gaps: {
    river: {
      interaction: 'text-entry',
      keys: [{ text: 'Volga' }, { text: 'Don', credit: 0, feedback: 'Further west.' }],
    },
    length: { interaction: 'numeric', keys: [{ value: 3530, tolerance: { kind: 'relative', by: 0.02 } }] },
    sea: {
      interaction: 'choice',
      options: [
        { id: 'black', text: 'Black', feedback: 'The Don goes there.' },
        { id: 'caspian', text: 'Caspian', key: true },
        { id: 'aral', text: 'Aral' },
      ],
    },
  },
};
export const km = (text: string, locale = 'en') => ({ text, locale });
export const right = { river: 'Volga', length: km('3,530'), sea: ['caspian'] };
export const wrong = { river: 'Don', length: km('12'), sea: ['black'] };
export const partly = { river: 'volga', sea: ['aral'] };

/** A view after scoring: with each gap's fraction, as the Scorer gives it. */
export const scored = (response: Json, own: Partial<ItemView> = {}, of = item): ItemView => {
  const { fraction, parts = {} } = cloze.score(of, response);
  return aView(of, { response, phase: 'attempted', outcome: { verdict: verdictOf(fraction), parts }, ...own });
};
export const solved = { phase: 'closed', solved: true } as const;
export const given = Object.entries(phases(right, partly, wrong)).map(([name, own]): [string, ItemView] => [
  name,
  own.outcome && own.outcome.verdict !== 'ungraded' ? scored(own.response as Json, own) : aView(item, own),
]);

export const controls = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
];
export const values = (element: Element) => controls(element).map(({ value }) => value);
export const marks = (element: Element) => controls(element).map(descriptionOf);
export const textOf = (element: Element) => element.shadowRoot!.querySelector('[part=text]')!;

export function fill(control: Element, value: string): void {
  (control as HTMLInputElement).value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}
