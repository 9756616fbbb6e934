// What the browser tests of `order` share.
import type { ItemElement } from '../src/elements/base/item-element.js';
import { LatePart } from '../src/elements/base/late-part.js';
import type { OrderItem } from '../src/items/order/schema.js';
import { aView, phases, show } from './browser.items.js';
import { words } from './browser.js';

export const plain: OrderItem = {
  id: 'tea',
  interaction: 'order',
  stem: 'Put the steps in order.',
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Step ${id}` })),
};
export const dated: OrderItem = {
  ...plain,
  options: [
    { id: 'a', text: 'Step a', date: -44 },
    { id: 'b', text: 'Step b', date: 1522 },
    { id: 'c', text: 'Step c', date: '1969-07' },
    { id: 'd', text: 'Step d', date: '1989-11-09' },
  ],
};
export const START = ['c', 'a', 'd', 'b'];
export const given = phases([...'abcd'], [...'abdc'], [...'dcba']);

/** An item's element in a session that shows it as `START`. */
export async function shown(item: OrderItem, own = {}, attributes = {}): Promise<ItemElement> {
  // What is shown of a score is fetched when there is one: here it is waited for.
  const { load } = LatePart.prototype;
  const loads: Promise<unknown>[] = [];
  LatePart.prototype.load = function (this: LatePart<unknown>) {
    const loading = load.call(this);
    loads.push(loading);
    return loading;
  };
  const element = await show(aView(item, { order: START, ...own }), attributes);
  LatePart.prototype.load = load;
  await Promise.all(loads);
  await element.updateComplete;
  return element;
}

/** The lists of a card: the learner's, and the solution where it is shown. */
export const lists = (element: Element): string[][] =>
  [...element.shadowRoot!.querySelectorAll('ol')].map((list) => [...list.querySelectorAll('li')].map(words));
export const standing = (element: Element): string =>
  (lists(element)[0] ?? []).map((entry) => /Step (\w)/.exec(entry)?.[1]).join('');
