import { html, type TemplateResult } from 'lit';
import { addOrderCountedTexts } from '../../i18n/en.order-counted.js';
import type { Texts } from '../../i18n/texts.js';
import { countRight } from './counts.js';
import type { OrderItem, OrderOption } from './schema.js';
import { orderRuleOf } from './sequence.js';

export { placeFractions } from './counts.js';
export { dateWords } from './date-words.js';
export { default as type } from './type.js';

addOrderCountedTexts();

/** What was counted for a response that is not all right, in words; nothing where there is no response, or no key. */
export function countedWords(
  item: OrderItem,
  response: unknown,
  { texts, number }: { readonly texts: Texts; readonly number: (value: number) => string },
): string[] {
  const { right, of } = countRight(item, response) ?? {};
  if (right === undefined || of === undefined) return [];
  return [texts.items.orderCounted[orderRuleOf(item)](number(right), number(of))];
}

/** The right order. */
export const renderSolution = (
  { options }: OrderItem,
  { title, kind, row }: { title: string; kind: string; row: (option: OrderOption, place: number) => TemplateResult },
): TemplateResult =>
  html`<div part="solution">
    <p id="key">${title}</p>
    <ol role="list" aria-labelledby="key" class=${kind}>
      ${options.map((option, place) => html`<li>${row(option, place)}</li>`)}
    </ol>
  </div>`;
