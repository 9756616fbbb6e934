import { itemType } from '../../core/item-type.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import { fullKeys, numberEntries, numberField, readEntry } from '../../core/scoring/number-field.js';
import { acceptedRange, isRounding, type Tolerant } from '../../core/scoring/tolerance.js';
import type { NumericItem, NumericResponse } from './schema.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    numeric: { item: NumericItem; response: NumericResponse };
  }
}

/**
 * A range in SCORM's and xAPI's notation; an end beyond every double is left open. Where rounding ends it, it ends just
 * before a number that is not accepted any more, so nothing of it is taken for noise.
 */
const pattern = (key: Tolerant): string =>
  acceptedRange(key)
    .map((end) => (Number.isFinite(end) ? plainDecimal(end, key.tolerance && isRounding(key.tolerance)) : ''))
    .join('[:]');

/** What is entered, and how it is scored, is the same for a gap of a `cloze`, so it stands in the core. */
export default itemType<NumericItem, NumericResponse>({
  interaction: 'numeric',
  entries: numberEntries,
  rules: [],
  ...numberField,
  chance: () => 0,

  /** The value in the keys' unit, and one range a full key. */
  lms(item, response) {
    const entry = readEntry(item, response);
    return {
      type: 'numeric',
      response: entry ? plainDecimal(entry.value) : '',
      correct: fullKeys(item).map(pattern),
    };
  },
});
