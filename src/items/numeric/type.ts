import { itemType, type ItemFault } from '../../core/item-type.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import { foldNumberText } from '../../core/scoring/read-number.js';
import { numericEntries, type NumericItem, type NumericResponse } from './schema.js';
import {
  acceptedRange,
  fullKeys,
  isNumericResponse,
  matchedKey,
  numericFraction,
  numericKeyResponse,
  readEntry,
} from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    numeric: { item: NumericItem; response: NumericResponse };
  }
}

/** A range in SCORM's and xAPI's notation; an end beyond every double is left open. */
const pattern = (ends: readonly [number, number]): string =>
  ends.map((end) => (Number.isFinite(end) ? plainDecimal(end) : '')).join('[:]');

/**
 * Issue codes: `no-full-key` (no key whose own value earns everything), `unit-and-units` (one is shown, the others are
 * entered: not both), `no-key-unit` (none of `units` has the factor 1, so the keys' own unit can't be entered),
 * `no-units` (a penalty for units, but none to enter).
 */
function unitFaults({ unit, units, unitPenalty }: NumericItem): ItemFault[] {
  const faults: ItemFault[] = [];
  if (unit !== undefined && units) faults.push({ keys: ['units'], code: 'unit-and-units' });
  if (units && !Object.values(units).includes(1)) faults.push({ keys: ['units'], code: 'no-key-unit' });
  if (unitPenalty !== undefined && !units) faults.push({ keys: ['unitPenalty'], code: 'no-units' });
  return faults;
}

export default itemType<NumericItem, NumericResponse>({
  interaction: 'numeric',
  entries: numericEntries,
  rules: [],

  validate: (item) => [
    ...(fullKeys(item).length ? [] : [{ keys: ['keys'], code: 'no-full-key' }]),
    ...unitFaults(item),
  ],

  redact: ({ unit, units }) => ({ ...(unit === undefined ? {} : { unit }), ...(units ? { units } : {}) }),

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-entered';
    if (!isNumericResponse(response)) return 'malformed';
    if (foldNumberText(response.text, response.locale) === '') return 'nothing-entered';
    return readEntry(item, response) ? undefined : 'unreadable-number';
  },

  score: (item, response) => ({ fraction: numericFraction(item, response) }),

  keyResponse: (item, locale = 'en') => numericKeyResponse(item, locale),

  feedback(item, response) {
    const entry = readEntry(item, response);
    const feedback = entry && matchedKey(item, entry.value)?.feedback;
    return feedback === undefined ? [] : [feedback];
  },

  /** The value in the keys' unit, and one range a full key. */
  lms(item, response) {
    const entry = readEntry(item, response);
    return {
      type: 'numeric',
      response: entry ? plainDecimal(entry.value) : '',
      correct: fullKeys(item).map((key) => pattern(acceptedRange(key))),
    };
  },

  /** As entered, with the unit that is shown beside the field. */
  describe(item, response) {
    if (!isNumericResponse(response)) return '';
    const text = response.text.slice(0, 1000).trim();
    return item.unit === undefined || !text || text.endsWith(item.unit) ? text : `${text} ${item.unit}`;
  },
});
