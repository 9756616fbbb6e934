import { itemType } from '../../core/item-type.js';
import { plainText } from '../../core/text/tree.js';
import { orderCard } from './card.js';
import { placeFractions } from './counts.js';
import type { OrderItem, OrderOption, OrderResponse } from './schema.js';
import { orderChance, orderFraction } from './score.js';
import { keyOrder, neutralOrder, orderRuleOf, sequenceOf } from './sequence.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    order: { item: OrderItem; response: OrderResponse };
  }
}

const optionsOf = ({ options }: OrderItem, ids: readonly string[] = []): OrderOption[] =>
  ids.flatMap((id) => options.filter((option) => option.id === id));

export default itemType<OrderItem, OrderResponse>({
  ...orderCard,

  /** The dates go, and with the listed order the key. */
  redact: (item) => ({
    options: optionsOf(item, neutralOrder(item)).map(({ id, text }) => ({ id, text })),
    mixed: true,
  }),

  /** Only under `positions` is the whole the mean of what each option earns by itself. */
  score(item, response) {
    const fraction = orderFraction(item, response);
    const parts = placeFractions(item, response);
    return parts && orderRuleOf(item) === 'positions' ? { fraction, parts } : { fraction };
  },

  keyResponse: (item) => keyOrder(item) ?? neutralOrder(item),

  chance: orderChance,

  lms(item, response) {
    const sequence = (ids: readonly string[] = []): string => ids.join('[,]');
    const key = keyOrder(item);
    return {
      type: 'sequencing',
      response: sequence(sequenceOf(item, response)),
      correct: key ? [sequence(key)] : [],
      components: {
        choices: optionsOf(item, neutralOrder(item)).map(({ id, text }) => ({ id, text: plainText(text) })),
      },
    };
  },

  describe: (item, response) =>
    optionsOf(item, sequenceOf(item, response))
      .map(({ text }, place) => `${place + 1}. ${plainText(text)}`)
      .join('; '),
});
