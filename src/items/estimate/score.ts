import { readEntry } from '../../core/scoring/number-field.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import type { EstimateItem, EstimateKey } from './schema.js';

/** What the slider's arithmetic may be off, in steps. */
const NOISE = 1e-6;

export const stepOf = ({ step = 1 }: EstimateItem): number => step;

/** Whether the slider stops at a value: it counts its steps from `min`. */
export function isStop(item: EstimateItem, value: number): boolean {
  const steps = (value - item.min) / stepOf(item);
  return Math.abs(steps - Math.round(steps)) < NOISE;
}

export const isOnScale = ({ min, max }: EstimateItem, value: number): boolean => min <= value && value <= max;

/** The number entered, nothing where it is unreadable. */
export const valueOf = (item: EstimateItem, response: unknown): number | undefined => readEntry(item, response)?.value;

/** Decimals of the shortest form of a number: 2 of 0.25, 9 of 1e-9. */
function placesOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}

/** How far off a number is, given − key, to the decimals that the two have: binary arithmetic would add some more. */
export const distanceFrom = ({ value }: EstimateKey, given: number): number =>
  Number((given - value).toFixed(Math.min(100, Math.max(placesOf(value), placesOf(given)))));

/** What a value is worth by one key: 1 at the key, below 0 beyond `within`. */
const closeness = (key: EstimateKey, given: number): number => 1 - Math.abs(distanceFrom(key, given)) / key.within;

/** The key by which a value is worth most; of equals the first. */
export const nearestKey = ({ keys = [] }: EstimateItem, given: number): EstimateKey | undefined =>
  keys.toSorted((a, b) => closeness(b, given) - closeness(a, given))[0];

const ESTIMATE_WORDS = {
  linear: {
    formula: 'max(0, 1 − |r − value| / within)',
    words: 'Falls evenly from 1 at the key to 0 at the distance `within`; of several keys the one that gives most.',
    from: { d: '' },
    default: 'always',
  },
} satisfies WordsOf<'linear'>;

export const RULE_WORDS = [ESTIMATE_WORDS];

/** The fraction that a response earns by the key that gives most. What is unreadable or beyond the scale earns 0. */
export function estimateFraction(item: EstimateItem, response: unknown): number {
  const given = valueOf(item, response);
  return given === undefined || !isOnScale(item, given) ? 0 : fractionOf(item, given);
}

function fractionOf(item: EstimateItem, given: number): number {
  const key = nearestKey(item, given);
  return key ? clampFraction(closeness(key, given)) : 0;
}

/** Stops of a fine scale that are looked at. */
const MOST_STOPS = 1000;

/** What guessing gives: the mean over the slider's stops; of a scale that has very many, over some evenly spaced. */
export function estimateChance(item: EstimateItem): number {
  const { min, max } = item;
  const stops = Math.floor((max - min) / stepOf(item) + NOISE);
  const looked = Math.min(stops, MOST_STOPS);
  let sum = 0;
  for (let i = 0; i <= looked; i++) sum += fractionOf(item, min + Math.round((i / looked) * stops) * stepOf(item));
  return sum / (looked + 1);
}
