import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    orderCounted: OrderCountedTexts;
  }
}

/** What the rule `pairs`, `positions` and so on counts, in words; `exact` counts places. */
export type OrderCountedTexts = Readonly<
  Record<'pairs' | 'exact' | 'positions' | 'neighbours' | 'longest', (right: string, of: string) => string>
>;

const inPlaces = (right: string, of: string): string => `${right} of ${of} are in their place.`;

/** Adds to English what is said of an order that was scored. To be called before the first is shown. */
export const addOrderCountedTexts = (): void =>
  addItemTexts('orderCounted', {
    pairs: (right, of) => `${right} of ${of} pairs are in the right order.`,
    exact: inPlaces,
    positions: inPlaces,
    neighbours: (right, of) => `${right} of ${of} are followed by the right one.`,
    longest: (right, of) => `${right} of ${of} are in the right order among themselves.`,
  });
