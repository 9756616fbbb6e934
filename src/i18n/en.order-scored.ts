import { addItemTexts } from './add-texts.js';
import type { OrderTexts } from './en.order.js';

/** What is said of an order that was scored. */
export interface OrderScoredTexts {
  /** What the rule `pairs`, `positions` and so on counts, in words; `exact` counts places. */
  readonly counted: Readonly<
    Record<'pairs' | 'exact' | 'positions' | 'neighbours' | 'longest', (right: string, of: string) => string>
  >;
}

const inPlaces = (right: string, of: string): string => `${right} of ${of} are in their place.`;

/** Adds it to English. To be called before the first is shown. */
export const addOrderScoredTexts = (): void =>
  addItemTexts<'order', Exclude<keyof OrderTexts, keyof OrderScoredTexts>>('order', {
    counted: {
      pairs: (right, of) => `${right} of ${of} pairs are in the right order.`,
      exact: inPlaces,
      positions: inPlaces,
      neighbours: (right, of) => `${right} of ${of} are followed by the right one.`,
      longest: (right, of) => `${right} of ${of} are in the right order among themselves.`,
    },
  });
