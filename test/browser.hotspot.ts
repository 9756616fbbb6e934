// What the tests of `hotspot` share: a picture and a map with places, and how the drawn ones are found.
import type { ItemElement, ItemView } from '../src/elements/base/item-element.js';
import type { HotspotItem } from '../src/items/hotspot/schema.js';
import { phases, show } from './browser.items.js';
import { all, nameOf, until, words } from './browser.js';

/** One place on a picture. */
export const lock: HotspotItem = {
  id: 'lock',
  interaction: 'hotspot',
  stem: 'What opens first?',
  image: { src: '/demo/public/gallery/canal-lock.svg', alt: 'A lock from the side.' },
  places: [
    {
      id: 'gate',
      name: 'The gate',
      shape: { kind: 'rect', x: 0.31, y: 0.3, width: 0.05, height: 0.46 },
      feedback: 'Last.',
    },
    { id: 'valve', name: 'The valve', shape: { kind: 'circle', x: 0.34, y: 0.85, r: 0.045 }, key: true },
    {
      id: 'bank',
      name: 'The bank',
      shape: {
        kind: 'polygon',
        points: [
          [0.74, 0.26],
          [0.98, 0.26],
          [0.9, 0.34],
        ],
      },
    },
  ],
};
/** Several places on a map. */
export const route: HotspotItem = {
  id: 'route',
  interaction: 'hotspot',
  stem: 'Who lies on the Caspian?',
  map: { id: 'caspian' },
  choose: 'many',
  places: [
    { id: 'az', name: 'Azerbaijan', shape: 'azerbaijan', key: true },
    { id: 'ge', name: 'Georgia', shape: 'georgia', feedback: 'It lies on the Black Sea.' },
    { id: 'kz', name: 'Kazakhstan', shape: 'kazakhstan', key: true, feedback: 'On its north.' },
    { id: 'am', name: 'Armenia', shape: 'armenia' },
  ],
};

/** The phases of both. */
export const ofLock = phases(['valve'], ['gate'], ['gate']);
export const ofRoute = phases(['az', 'kz'], ['az', 'ge'], ['ge']);

/** The drawing that a control stands in. */
export const svgOf = (element: Element): Element | null | undefined => element.closest('foreignObject')?.closest('svg');

/** An item's element once its places are drawn. */
export async function drawn(
  view: ItemView,
  attributes?: Parameters<typeof show>[1],
  width = 640,
): Promise<ItemElement> {
  const element = await show(view, attributes);
  (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
  await until(() => element.shadowRoot!.querySelector('foreignObject'), 'places are drawn');
  return element;
}

export const controls = (element: Element): HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll('input')];
export const checked = (element: Element): string[] =>
  controls(element)
    .filter((each) => each.checked)
    .map(nameOf);
export const rows = (element: Element): string[] => all(element, 'listitem').map(words);
export const label = (element: Element, name: string): HTMLElement =>
  all(element, 'listitem')
    .find((row) => words(row).startsWith(name))!
    .querySelector('label')!;
