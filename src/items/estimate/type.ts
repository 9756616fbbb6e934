import { itemType, type ItemFault } from '../../core/item-type.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import { numberField } from '../../core/scoring/number-field.js';
import { formatNumber } from '../../core/scoring/read-number.js';
import { estimateEntries, type EstimateItem, type EstimateResponse } from './schema.js';
import { estimateChance, estimateFraction, isOnScale, isStop, stepOf, valueOf } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    estimate: { item: EstimateItem; response: EstimateResponse };
  }
}

/** `few-stops`: the slider would have no stop but its ends. `no-stop`: it never stops at a key, so only typing reaches it. */
function scaleFaults(item: EstimateItem): ItemFault[] {
  const { min, max, keys = [] } = item;
  // What lies on a scale that is none needs not to be told.
  if (!(min < max)) return [{ keys: ['max'], code: 'out-of-range' }];
  if (stepOf(item) * 2 > max - min) return [{ keys: ['step'], code: 'few-stops' }];
  return keys.flatMap(({ value }, index) => {
    const code = !isOnScale(item, value) ? 'out-of-range' : isStop(item, value) ? undefined : 'no-stop';
    return code ? [{ keys: ['keys', index, 'value'], code }] : [];
  });
}

export default itemType<EstimateItem, EstimateResponse>({
  interaction: 'estimate',
  entries: estimateEntries,
  rules: [],

  validate: scaleFaults,

  redact: ({ min, max, step, unit }) => ({
    min,
    max,
    ...(step === undefined ? {} : { step }),
    ...(unit === undefined ? {} : { unit }),
  }),

  check(item, response) {
    const unready = numberField.check(item, response);
    const value = valueOf(item, response);
    return unready ?? (value !== undefined && isOnScale(item, value) ? undefined : 'off-scale');
  },

  score: (item, response) => ({ fraction: estimateFraction(item, response) }),

  keyResponse: ({ keys: [key] = [] }, locale = 'en') => ({ text: key ? formatNumber(key.value, locale) : '', locale }),

  chance: estimateChance,

  /** Each key by itself: a range would say that all of it is right. */
  lms(item, response) {
    const value = valueOf(item, response);
    const exactly = (key: number): string => `${plainDecimal(key)}[:]${plainDecimal(key)}`;
    return {
      type: 'numeric',
      response: value === undefined ? '' : plainDecimal(value),
      correct: (item.keys ?? []).map((key) => exactly(key.value)),
    };
  },

  describe: (item, response) => numberField.describe(item, response),
});
