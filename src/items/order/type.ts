import { itemType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { plainText } from '../../core/text/tree.js';
import { compareDates, type EventDate } from './date.js';
import { orderEntries, type OrderItem, type OrderOption, type OrderResponse } from './schema.js';
import {
  keyOrder,
  neutralOrder,
  ORDER_RULES,
  orderChance,
  orderFraction,
  orderRuleOf,
  placeFractions,
  sequenceOf,
} from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    order: { item: OrderItem; response: OrderResponse };
  }
}

const optionsOf = ({ options }: OrderItem, ids: readonly string[] = []): OrderOption[] =>
  ids.flatMap((id) => options.filter((option) => option.id === id));

const repeatedIds = ({ options }: OrderItem): ItemFault[] => {
  const ids = options.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ keys: ['options', index, 'id'], code: 'duplicate-id' }] : [],
  );
};

/** Dates may run up or down, but not both: where they turn, the listed order is no key. */
function datesThatTurn({ options }: OrderItem): ItemFault[] {
  let before: EventDate | undefined;
  let way = 0;
  for (const [index, { date }] of options.entries()) {
    if (date === undefined) continue;
    const step = compareDates(before ?? date, date);
    if (step * way < 0) return [{ keys: ['options', index, 'date'], code: 'dates-turn' }];
    before = date;
    way ||= step;
  }
  return [];
}

export default itemType<OrderItem, OrderResponse>({
  interaction: 'order',
  entries: orderEntries,
  rules: ORDER_RULES,

  validate: (item) => [...repeatedIds(item), ...datesThatTurn(item)],

  /** The dates go, and with the listed order the key. */
  redact: (item) => ({
    options: optionsOf(item, neutralOrder(item)).map(({ id, text }) => ({ id, text })),
    mixed: true,
  }),

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-placed';
    return sequenceOf(item, response) ? undefined : 'malformed';
  },

  /** Only under `positions` is the whole the mean of what each option earns by itself. */
  score(item, response) {
    const fraction = orderFraction(item, response);
    const parts = placeFractions(item, response);
    return parts && orderRuleOf(item) === 'positions' ? { fraction, parts } : { fraction };
  },

  keyResponse: (item) => keyOrder(item) ?? neutralOrder(item),

  chance: orderChance,

  /** Shuffled, it may come out as the key: that can't be seen without the key, and a learner can keep an order as it is. */
  order: (item, rng) => shuffled(neutralOrder(item), rng),

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
