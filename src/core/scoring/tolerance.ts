import * as v from 'valibot';
import { fields } from '../bank/schema.js';
import { halvesOf, nextDouble, roundTo, sameNumber } from './decimal.js';
import type { WordsOf } from './rule-words.js';

const size = v.pipe(v.number(), v.minValue(0, 'out-of-range'));
/** Decimals or figures: more than 100 are nobody's rounding. */
const places = (least: number) =>
  v.pipe(v.number(), v.integer('not-whole'), v.minValue(least, 'out-of-range'), v.maxValue(100, 'out-of-range'));

/** What counts as equal to a key's value; `by` is what the kind needs, and `exact` takes none. */
export const tolerance = v.variant('kind', [
  fields({ kind: v.literal('exact') }),
  fields({ kind: v.picklist(['absolute', 'relative', 'geometric']), by: size }),
  fields({ kind: v.literal('decimals'), by: places(0) }),
  fields({ kind: v.literal('figures'), by: places(1) }),
]);

export type Tolerance = Readonly<v.InferOutput<typeof tolerance>>;

/** A number and what counts as equal to it; `exact` unless said. */
export interface Tolerant {
  readonly value: number;
  readonly tolerance?: Tolerance | undefined;
}

/** What binary arithmetic may add to a difference, as a share of the greater number (Moodle's and QTI's guard). */
const NOISE = 1e-14;

const EXACT: Tolerance = { kind: 'exact' };

/** The kinds that round to so many places. */
export const isRounding = (by: Tolerance): by is Extract<Tolerance, { kind: 'decimals' | 'figures' }> =>
  by.kind === 'decimals' || by.kind === 'figures';

/** What each kind accepts of a key's value a, where t or n is the tolerance's `by`; the ends belong to the range. */
export const TOLERANCE_WORDS = {
  exact: {
    formula: 'a',
    words: 'The value itself, within the noise of floating point (a 1e-14th of it).',
    from: { M: '“nominal”, 0', Q: '`equal`, exact' },
    default: 'default of a key’s `tolerance`',
  },
  absolute: {
    formula: 'a − t … a + t',
    words: 'As far off as t on either side, the ends included.',
    from: { M: '“nominal”', Q: '`equal`, absolute' },
  },
  relative: {
    formula: 'a − |a|·t … a + |a|·t',
    words: 'Off by a share of the value: 0.1 is a tenth.',
    from: { M: '“relative”', Q: '`equal`, relative, there in percent' },
  },
  geometric: {
    formula: 'a / (1 + t) … a · (1 + t), reversed below zero',
    words: 'Off by a factor: 1 lets pass from half of the value to twice as much.',
    from: { M: '“geometric”' },
  },
  decimals: {
    formula: 'round(r, n decimals) = round(a, n decimals)',
    words:
      'What is the same when both are rounded so, halves away from zero, on the decimal digits and not the binary ones.',
    from: { Q: '`equalRounded`, `decimalPlaces`' },
  },
  figures: {
    formula: 'round(r, n figures) = round(a, n figures)',
    words: 'The same for significant figures: to three, 3.175 is 3.18.',
    from: { Q: '`equalRounded`, `significantFigures`' },
  },
} satisfies WordsOf<Tolerance['kind']>;

/** Whether a value is the key's, within its tolerance: {@link TOLERANCE_WORDS}. Rounding allows for no noise. */
export function accepts({ value, tolerance: by = EXACT }: Tolerant, given: number): boolean {
  if (isRounding(by)) return sameNumber(roundTo(value, by), roundTo(given, by));
  const noise = NOISE * Math.max(Math.abs(value), Math.abs(given));
  const [min, max] = range(value, by);
  return min - noise <= given && given <= max + noise;
}

/**
 * The least and the greatest value that a key accepts, both accepted themselves: of the rounding kinds the last doubles
 * before the halves that are rounded away from zero, of the others the ends without the noise that they allow for.
 */
export function acceptedRange({ value, tolerance: by = EXACT }: Tolerant): readonly [number, number] {
  if (!isRounding(by)) return range(value, by);
  const rounded = roundTo(value, by);
  const zero = /^0*$/.test(rounded.digits);
  // Nothing but 0 has the figures of 0.
  if (zero && by.kind === 'figures') return [0, 0];
  const size = { value: Math.abs(value), tolerance: by };
  const held = (end: number, step: 1 | -1): number =>
    !Number.isFinite(end) || accepts(size, end) ? end : nextDouble(end, step);
  const [below, above] = halvesOf(rounded, by.kind);
  const outer = held(above, -1);
  const inner = zero ? -outer : held(below, 1);
  return value < 0 ? [-outer, -inner] : [inner, outer];
}

function range(value: number, by: Tolerance): readonly [number, number] {
  switch (by.kind) {
    case 'absolute':
      return [value - by.by, value + by.by];
    case 'relative':
      return [value - Math.abs(value) * by.by, value + Math.abs(value) * by.by];
    case 'geometric': {
      const ends = [value / (1 + by.by), value * (1 + by.by)] as const;
      return value < 0 ? [ends[1], ends[0]] : ends;
    }
    default:
      return [value, value];
  }
}
