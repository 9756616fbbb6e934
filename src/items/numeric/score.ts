import { isObject } from '../../core/json.js';
import { roundTo, sameNumber } from '../../core/scoring/decimal.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import { foldNumberText, formatNumber, scanNumber } from '../../core/scoring/read-number.js';
import {
  UNIT_START,
  type NumericItem,
  type NumericKey,
  type NumericResponse,
  type NumericTolerance,
} from './schema.js';

/** What binary arithmetic may add to a difference, as a share of the greater number (Moodle's and QTI's guard). */
const NOISE = 1e-14;

const EXACT: NumericTolerance = { kind: 'exact' };

/**
 * Whether a value is the key's, within its tolerance:
 *
 * | kind | accepted | source |
 * | --- | --- | --- |
 * | `exact` | the value itself | Moodle, QTI `equal` |
 * | `absolute` t | a − t … a + t | Moodle nominal, QTI absolute |
 * | `relative` t | a − \|a\|·t … a + \|a\|·t | Moodle; QTI gives t in percent |
 * | `geometric` t | a/(1 + t) … a·(1 + t), reversed below zero | Moodle |
 * | `decimals` n, `figures` n | what is rounded to the same number | QTI `equalRounded` |
 *
 * The ends belong to the range, and all but the rounding kinds allow for floating-point noise.
 */
export function accepts({ value, tolerance = EXACT }: NumericKey, given: number): boolean {
  if (tolerance.kind === 'decimals' || tolerance.kind === 'figures') {
    return sameNumber(roundTo(value, tolerance), roundTo(given, tolerance));
  }
  const noise = NOISE * Math.max(Math.abs(value), Math.abs(given));
  const [min, max] = range(value, tolerance);
  return min - noise <= given && given <= max + noise;
}

/**
 * The least and the greatest value that a key accepts. Under `decimals` and `figures` the greatest is the first one
 * that is rounded up, so it is not accepted itself.
 */
export function acceptedRange({ value, tolerance = EXACT }: NumericKey): readonly [number, number] {
  if (tolerance.kind !== 'decimals' && tolerance.kind !== 'figures') return range(value, tolerance);
  const { negative, digits, power } = roundTo(value, tolerance);
  // Nothing but 0 has the figures of 0.
  if (tolerance.kind === 'figures' && value === 0) return [0, 0];
  // Below a power of ten the same count of figures reaches one place further.
  const further = tolerance.kind === 'figures' && /^10*$/.test(digits) ? 1 : 0;
  const size = Number(`${digits}e${power}`);
  const inner = size - Number(`5e${power - 1 - further}`);
  const outer = size + Number(`5e${power - 1}`);
  return negative ? [-outer, -inner] : [inner, outer];
}

function range(value: number, tolerance: NumericTolerance): readonly [number, number] {
  switch (tolerance.kind) {
    case 'absolute':
      return [value - tolerance.by, value + tolerance.by];
    case 'relative':
      return [value - Math.abs(value) * tolerance.by, value + Math.abs(value) * tolerance.by];
    case 'geometric': {
      const ends = [value / (1 + tolerance.by), value * (1 + tolerance.by)] as const;
      return value < 0 ? [ends[1], ends[0]] : ends;
    }
    default:
      return [value, value];
  }
}

/** What was entered: the number in the keys' unit, and whether a unit of the item stood after it. */
export interface NumericEntry {
  readonly value: number;
  readonly hasUnit: boolean;
}

/** `{ text, locale }`, both strings; what else an object holds is passed over. */
export const isNumericResponse = (response: unknown): response is NumericResponse =>
  isObject(response) && typeof response['text'] === 'string' && typeof response['locale'] === 'string';

/**
 * Reads a response, or nothing where it is unreadable.
 *
 * With `units`, what follows the number is looked up among them and the number divided by the unit's factor; without a
 * unit, or with an unknown one, the number is taken in the keys' unit (Moodle's numerical question). With `unit` alone
 * that text may follow; anything else makes the response unreadable.
 */
export function readEntry(item: NumericItem, response: unknown): NumericEntry | undefined {
  if (!isNumericResponse(response)) return undefined;
  const { text, locale } = response;
  const number = scanNumber(text, locale);
  if (!number) return undefined;
  const { value, rest } = number;
  const plain = { value, hasUnit: false };
  if (rest === '') return plain;
  const same = (name: string): boolean => unitText(foldNumberText(name, locale)) === unitText(rest);
  if (!item.units) return item.unit !== undefined && same(item.unit) ? plain : undefined;
  const known = Object.entries(item.units).find(([name]) => same(name));
  if (known) return { value: value / known[1], hasUnit: true };
  return mayBeUnit(rest) ? plain : undefined;
}

/** m² and m2, µ and μ are the same unit. */
const unitText = (text: string): string => text.normalize('NFKC');

/** Words may be a unit that we don't know. What goes on like a number is not: "5 x10", "3 or 4", "16,5" in English. */
const mayBeUnit = (rest: string): boolean => UNIT_START.test(rest) && !/ \d|^[xX\u0445\u0425\u00d7] ?\d/.test(rest);

/** The first key that accepts the value. */
export const matchedKey = (item: NumericItem, value: number): NumericKey | undefined =>
  item.keys?.find((key) => accepts(key, value));

/**
 * The fraction that a response earns: the credit of the first key that accepts it (1 unless said), less the share
 * `unitPenalty` of it where a unit was asked for and none of the item's was given. Unreadable: 0.
 */
export function numericFraction(item: NumericItem, response: unknown): number {
  const entry = readEntry(item, response);
  const key = entry && matchedKey(item, entry.value);
  if (!key) return 0;
  const penalty = item.units && !entry.hasUnit ? (item.unitPenalty ?? 0) : 0;
  return clampFraction(creditOfKey(key) * (1 - penalty));
}

const creditOfKey = ({ credit = 1 }: NumericKey): number => credit;

/** The keys that earn everything when their own value is entered; a wider key that stands before may swallow one. */
export const fullKeys = (item: NumericItem): readonly NumericKey[] =>
  (item.keys ?? []).filter((key) => {
    const matched = matchedKey(item, key.value);
    return creditOfKey(key) === 1 && matched !== undefined && creditOfKey(matched) === 1;
  });

/** A response that earns everything, written for the locale; empty where the item is redacted. */
export function numericKeyResponse(item: NumericItem, locale: string): NumericResponse {
  const [key] = fullKeys(item);
  if (!key) return { text: '', locale };
  const unit = Object.entries(item.units ?? {}).find(([, factor]) => factor === 1);
  const number = formatNumber(key.value, locale);
  return { text: unit ? `${number} ${unit[0]}` : number, locale };
}
