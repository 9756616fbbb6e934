import { repeatedIds } from '../../core/bank/schema.js';
import { checkedType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { compareDates, type EventDate } from './date.js';
import { orderEntries, type OrderItem } from './schema.js';
import { neutralOrder, ORDER_RULES, sequenceOf } from './sequence.js';

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

/** The half that an item needs until it is to be scored; `type.ts` has the whole. */
export const orderCard = checkedType<OrderItem>({
  interaction: 'order',
  entries: orderEntries,
  rules: ORDER_RULES,

  validate: (item) => [...repeatedIds(item.options, (index) => ['options', index, 'id']), ...datesThatTurn(item)],

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-moved';
    return sequenceOf(item, response) ? undefined : 'malformed';
  },

  /** Shuffled, it may come out as the key: that can't be seen without the key, and a learner can keep an order as it is. */
  order: (item, rng) => shuffled(neutralOrder(item), rng),
});
