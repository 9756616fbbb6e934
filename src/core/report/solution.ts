import type { Item } from '../bank/model.js';
import type { ItemType } from '../item-type.js';
import { plainText, type Text } from '../text/tree.js';

/** What an item whose learner grades it is compared with: the back of a card, a model text. */
export const modelOf = (item: Item): Text | undefined => (item['back'] ?? item['model']) as Text | undefined;

/** The solution of an item in words: its model where it has one, else the response that earns the maximum. */
export function solutionOf(item: Item, type: ItemType, lang: string): string {
  const model = modelOf(item);
  return model === undefined ? type.describe(item, type.keyResponse(item, lang)) : plainText(model);
}
