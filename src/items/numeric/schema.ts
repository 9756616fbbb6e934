import * as v from 'valibot';
import type { Item } from '../../core/bank/model.js';
import { credit, fields, list, text } from '../../core/bank/schema.js';

const size = v.pipe(v.number(), v.minValue(0, 'out-of-range'));
/** Decimals or figures: more than 100 are nobody's rounding. */
const places = (least: number) =>
  v.pipe(v.number(), v.integer('not-whole'), v.minValue(least, 'out-of-range'), v.maxValue(100, 'out-of-range'));

/** What counts as equal to a key's value; `by` is what the kind needs, and `exact` takes none. */
const tolerance = v.variant('kind', [
  fields({ kind: v.literal('exact') }),
  fields({ kind: v.picklist(['absolute', 'relative', 'geometric']), by: size }),
  fields({ kind: v.literal('decimals'), by: places(0) }),
  fields({ kind: v.literal('figures'), by: places(1) }),
]);

/** A unit begins with a letter or a sign that no number holds, so that it can be told from the number before it. */
export const UNIT_START = /^[^\s\d.,;:+\-\u2212*^=<>()[\]{}~|/\\&#@!?_\ue000]/;
const unitName = v.pipe(v.string(), v.regex(UNIT_START, 'bad-unit'), v.maxLength(64, 'bad-unit'));

export const numericEntries = {
  keys: list(
    fields({
      value: v.number(),
      tolerance: v.optional(tolerance),
      credit: v.optional(credit),
      feedback: v.optional(text),
    }),
  ),
  unit: v.optional(v.pipe(v.string(), v.minLength(1, 'empty'))),
  units: v.optional(
    v.pipe(
      v.record(unitName, v.pipe(v.number(), v.gtValue(0, 'out-of-range'))),
      v.minEntries(1, 'too-few'),
      v.maxEntries(100, 'too-many'),
    ),
  ),
  unitPenalty: v.optional(v.pipe(size, v.maxValue(1, 'out-of-range'))),
} satisfies v.ObjectEntries;

type Own = v.InferOutput<v.ObjectSchema<typeof numericEntries, undefined>>;

export type NumericTolerance = Readonly<v.InferOutput<typeof tolerance>>;
export type NumericKey = Readonly<Omit<Own['keys'][number], 'tolerance'>> & {
  readonly tolerance?: NumericTolerance | undefined;
};
export type NumericItem = Item & {
  /** Absent in a redacted item. */
  readonly keys?: readonly NumericKey[];
  /** Shown after the field; the learner need not enter it. */
  readonly unit?: string | undefined;
  /** What the learner may enter after the number, with how many of it make one of the keys' unit. */
  readonly units?: Readonly<Record<string, number>> | undefined;
  /** Share of the credit that a missing or unknown unit costs, 0 … 1; 0 unless said. */
  readonly unitPenalty?: number | undefined;
};

/** The text as entered, and the locale that says how to read it. */
export type NumericResponse = { readonly text: string; readonly locale: string };
