// What the tests of `highlight` share: a passage with its items, and what is marked in it.
import type { Item } from '../src/core/bank/model.js';
import type { ItemElement, ItemView } from '../src/elements/base/item-element.js';
import { show } from './browser.items.js';
import { all, byRole, until, words } from './browser.js';

export const TEXT = 'One came. Two saw it.\n\nThree won – at last.';
/** One sentence of three. */
export const anItem = (own: Partial<Item> = {}): Item => ({
  id: 'who',
  interaction: 'highlight',
  stem: 'Who saw it?',
  text: TEXT,
  keys: [{ textStart: 'Two saw' }],
  ...own,
});
export const many = anItem({ keys: [{ textStart: 'One' }, { textStart: 'Three' }] });
export const phrase = anItem({ unit: 'phrase' });
export const phrases = anItem({ unit: 'phrase', keys: [{ textStart: 'Two saw' }, { textStart: 'at last' }] });

/** A mark of these words. */
export const at = (part: string): { start: number; end: number } => {
  const start = TEXT.indexOf(part);
  return { start, end: start + part.length };
};
export const ONE = at('One came.');
export const TWO = at('Two saw it.');
export const THREE = at('Three won – at last.');
/** What is marked, in its words. */
export const marked = (element: Element): string[] => [
  ...[...all(element, 'radio'), ...all(element, 'checkbox')]
    .filter((control) => (control as HTMLInputElement).checked)
    .map((control) => words(control.closest('label')!)),
  ...all(element, 'option')
    .filter((option) => option.ariaSelected === 'true')
    .map(words),
];
export const word = (element: Element, name: string) => byRole(element, 'option', name);
/** The marks that are quoted, with what is said of each. */
export const told = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('mark')].map(
    (mark) => `${words(mark)} [${words(mark.nextElementSibling!)}]`,
  );

/** An item's element with the parts that come later. */
export async function showWhole(view: ItemView, attributes: Parameters<typeof show>[1] = {}): Promise<ItemElement> {
  const element = await show(view, attributes);
  const controls = (): boolean =>
    all(element, 'option').length > 0 || (view.item as typeof phrase)['unit'] !== 'phrase';
  const quoted = (): boolean => element.shadowRoot!.querySelector('fieldset') === null;
  await until(view.phase === 'responding' ? controls : quoted, 'the parts of the item');
  return element;
}
